import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { needs } from '../support/needs.ts'
import { exampleOf, generatedPartOf, mended, mends } from './pinning/example.ts'
import { generateSdk, SPECIFICATION } from './pinning/generate.ts'
import { methods } from './pinning/methods.ts'
import { shortcomings } from './pinning/shortcomings.ts'
import { type Sdk, type Step, take } from './pinning/step.ts'
import { installPython, type Python, raisedBy } from './python.ts'
import { testSteps } from './test-steps.ts'

// Our emulator as the seed's client sees it: made by the generator of its time from the specification's own document,
// so that nothing in front of the emulator is ours.

/** Of what the generator wrote of the seed's README, without the lines that quote a later version of the document. */
const SEED = '17027f5490e9e17796955cb55bc46ec8a4455cac66e40996c14a4aaf298a08a4'
const QUOTED = /^(- API version: |match = |meta = ).*\n/gm

/** The README's example, with the reader's own address and token, and what had to be mended before it ran. */
const example: readonly Step[] = [
  {
    does: 'the example, with its mistakes mended',
    async run({ baseUrl, accessToken, run }) {
      const program = mended(await exampleOf(sdk.folder, { baseUrl, accessToken }))
      expect(await run('example.py', { program })).toBe("{'count': 0, 'results': []}\n")
      return 'an empty list, whatever there is: its `before` and `after` are one moment'
    },
  },
]
const groups: Readonly<Record<string, readonly Step[]>> = {
  'The example of its README': example,
  'Its operations': methods,
  'Failures, and what of it is broken': shortcomings,
}

let python: Python
let sdk: Sdk

needs(
  () => installPython(fileURLToPath(new URL('pinning', import.meta.url))),
  (started) => {
    python = started
    return python.remove
  },
)
needs(
  () => generateSdk(SPECIFICATION),
  ({ folder, remove }) => {
    sdk = { folder, python }
    return remove
  },
)

const run = (program: string, given: object) =>
  sdk.python.run(program, given, tmpdir(), { PYTHONPATH: sdk.folder })

test("its README is the seed's, but for what a later version of the document says", async () => {
  const kept = (await generatedPartOf(sdk.folder)).replace(QUOTED, '').trimEnd()
  expect(createHash('sha256').update(kept).digest('hex')).toBe(SEED)
})

describe("the README's example", () => {
  const values = { baseUrl: 'http://127.0.0.1:1', accessToken: 'none' }

  test('does not run as printed', async () => {
    const program = await exampleOf(sdk.folder, values)
    expect(await raisedBy(run('example.py', { program }))).toMatchObject({ type: 'SyntaxError' })
  })

  test.each(mends.slice(0, -1))('could not be run without mending %s', async (what) => {
    const others = mends.filter((mend) => mend[0] !== what)
    const program = mended(await exampleOf(sdk.folder, values), others)
    const raised = await raisedBy(run('example.py', { program }))
    expect(raised.type).toMatch(/^(IndentationError|SyntaxError|NameError)$/)
  })

  // Not by running it: it would ask the address of the example.
  test('would go to the address of the example without the last mend', async () => {
    const hostOf = async (which: typeof mends) => {
      const program = mended(await exampleOf(sdk.folder, values), which)
      const [configured = ''] = program.split('# Enter a context')
      return run('example.py', { program: `${configured}\nprint(configuration.host, end="")` })
    }
    expect(await hostOf(mends)).toBe(values.baseUrl)
    expect(await hostOf(mends.slice(0, -1))).toBe('https://pinning-service.example.com')
  })
})

testSteps('pinning', groups, (step) => take(step, sdk))

test('each of its operations has a row', async () => {
  const shown = methods.flatMap(({ does }) => does.match(/pins_\w+(?=\()/g) ?? [])
  expect([...new Set(shown)].sort()).toEqual(await run('methods.py', {}))
})
