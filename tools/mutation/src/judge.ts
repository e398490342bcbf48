import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from '../../codegen/src/generate.ts'
import { write } from '../../codegen/src/output.ts'
import { parse } from '../../codegen/src/place.ts'
import { type Mapping, withoutExamples } from './json.ts'
import { run } from './run.ts'

/** How a mutant was caught; `survived` and `too slow` are no way. */
export type Verdict = 'generation' | 'tests' | 'types' | 'survived' | 'too slow'

const LIMIT_MS = 180_000

/** Those that only look catch most, in a second; then those that call. */
const FACTS = /^(facts|table)[\w-]*\.test\.ts$/
const REFEREES = /^(wire|edge-wire|oracle|document|msw)[\w-]*\.test\.ts$/
/** Switched off: what only measures, what draws faults for seconds, and what is about no document at all. */
const OTHERS = /size|memory|readme|faults|property|double|^go-|^node-|^grant|^token-/
/** Tests of the document's own examples, which are taken out. */
const NAMES = "^(?!.*(opinion of the (document's )?examples|examples of storj))"

/** One after another: the generator works in the folder of the process. */
let generated: Promise<unknown> = Promise.resolve()
export function filesOf(name: string, document: Mapping): ReturnType<typeof generate> {
  const text = JSON.stringify(withoutExamples(document))
  const files = generated.then(() => generate(name, parse(name, text)))
  generated = files.catch(() => undefined)
  return files
}

/** Regenerates a package in its scratch copy from a changed document, and asks its tests and types. */
export async function judge(
  folder: string,
  name: string,
  document: Mapping,
): Promise<[Verdict, detail: string]> {
  try {
    write(join(folder, 'src', 'generated', name), await filesOf(name, document))
  } catch (error) {
    return ['generation', String(error)]
  }
  const tests = readdirSync(join(folder, 'test')).filter(
    (file) => /\.test\.ts$/.test(file) && !OTHERS.test(file),
  )
  const facts = tests.filter((file) => FACTS.test(file))
  const referees = tests.filter((file) => REFEREES.test(file))
  const others = tests.filter((file) => !facts.includes(file) && !referees.includes(file))
  const steps: [Verdict, args: string[]][] = [
    ['tests', vitest(facts)],
    ['tests', vitest(referees)],
    ['types', ['node_modules/typescript/bin/tsc']],
    ['tests', vitest(others)],
  ]
  const end = Date.now() + LIMIT_MS
  for (const [verdict, args] of steps) {
    const { code, output } = await run(args, folder, Math.max(1, end - Date.now()))
    if (code === undefined) return ['too slow', output]
    if (code !== 0) return [verdict, output]
  }
  return ['survived', '']
}

const vitest = (files: readonly string[]) => [
  'node_modules/vitest/vitest.mjs',
  'run',
  // A package may have none of a kind; without a name vitest would run all.
  '--passWithNoTests',
  ...(files.length > 0 ? files.map((file) => `test/${file}`) : ['no such file']),
  '--bail=1',
  '--no-isolate',
  '--maxWorkers=1',
  '--typecheck.enabled=false',
  '--reporter=dot',
  `--testNamePattern=${NAMES}`,
]
