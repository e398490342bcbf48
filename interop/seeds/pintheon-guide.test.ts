import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type Missing, needs } from '../support/needs.ts'
import { advice } from './pintheon/advice.ts'
import { errors } from './pintheon/errors.ts'
import { guide, headings, MISSING, page } from './pintheon/guide.ts'
import { type Step, take } from './pintheon/step.ts'
import { uploads } from './pintheon/uploads.ts'
import { installPython, type Python, raisedBy } from './python.ts'
import { testSteps } from './test-steps.ts'

// Our emulator, over HTTPS, as the programs of the node's own guide see it.

/** Of the programs as the guide prints them, one after the other. */
const PRINTED = 'bdd2ace7fd84cdf0c83036a793d5f70aa1ad16da0f3a4b9b20b8c3088f2ab363'

const groups: Readonly<Record<string, readonly Step[]>> = {
  'The upload script and `get_file_info`': uploads,
  '`upload_file` and its table of errors': errors,
  'Its troubleshooting': advice,
}

let python: Python

needs(
  async (): Promise<Python | Missing> =>
    page ? installPython(fileURLToPath(new URL('pintheon', import.meta.url))) : { missing: MISSING },
  (started) => {
    python = started
    return started.remove
  },
  180_000,
)

describe('what was mended', () => {
  const programs = [...guide.values()]

  test('begins with what the guide prints', () => {
    expect([...guide.keys()]).toEqual(Object.values(headings))
    const printed = programs.map((program) => program.printed).join('\n')
    expect(createHash('sha256').update(printed).digest('hex')).toBe(PRINTED)
  })

  test('is white space, the end of one string, and a label that clings to programs', () => {
    const flat = (program: string) => program.replace(/\s+/g, ' ')
    const wanted = programs.map(({ printed }) =>
      flat(printed)
        .replace(/^python(?=(from|import) )/, '')
        .replace('status_code}: {response.text} except', 'status_code}: {response.text}" except'),
    )
    expect(programs.map(({ mended }) => flat(mended))).toEqual(wanted)
  })

  test.each([...guide])('could not be done without: %s', async (_, { printed }) => {
    const raised = await raisedBy(python.run('guide.py', { programs: [printed] }, tmpdir()))
    expect(raised.type).toMatch(/^(Indentation|Syntax)Error$/)
  })
})

testSteps('pintheon', groups, (step) => take(step, python))
