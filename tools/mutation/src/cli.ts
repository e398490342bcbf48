import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { type Equivalent, withoutEquivalents } from './equivalents.ts'
import type { Mapping } from './json.ts'
import { judge } from './judge.ts'
import { type Mutant, mutantsOf, sample } from './mutants.ts'
import { isCaught, type Result, report, shareOf } from './report.ts'
import { Scratch, WORKSPACE } from './scratch.ts'

const REPORT = join(WORKSPACE, 'specs', 'MUTATION.md')
/** Of each document. With all seven a run takes a quarter of an hour on four processors. */
const SAMPLE = 30
/** Scratch copies at a time; each runs vitest, which is busy on more than one processor. */
const LANES = 2
const ENOUGH = 0.95

const read = (file: string) => parse(readFileSync(join(WORKSPACE, file), 'utf8'))
const known: Record<string, Equivalent[]> = read('tools/mutation/equivalents.yaml')

/** Which package makes a client of which document. */
async function packagesByDocument(): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const name of readdirSync(join(WORKSPACE, 'packages'))) {
    const config = join(WORKSPACE, 'packages', name, 'codegen.config.ts')
    if (!existsSync(config)) continue
    for (const document of (await import(config)).default.documents) found.set(document, name)
  }
  return found
}

async function tryDocument(document: string, home: string): Promise<Result> {
  const root: Mapping = read(`specs/${document}.yaml`)
  const equivalents = known[document] ?? []
  const mutants = withoutEquivalents(mutantsOf(root), equivalents)
  const queue = options.all ? [...mutants] : sample(mutants, SAMPLE, options.seed)
  console.log(`${document}: ${queue.length} of ${mutants.length} changes`)
  const verdicts: Result['verdicts'][number][] = []
  const lane = async () => {
    using scratch = new Scratch(home)
    for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
      const [verdict] = await judge(scratch.folder, document, mutant.make())
      verdicts.push({ mutant, verdict })
      if (!isCaught(verdict)) console.log(`  ${verdict}  ${mutant.id} (${mutant.kind})`)
    }
  }
  const others = Array.from({ length: LANES - 1 }, lane)
  try {
    await checkUnchanged(document, home, root)
  } catch (error) {
    queue.length = 0
    throw error
  } finally {
    if (queue.length === 0) await Promise.all(others)
  }
  await Promise.all([...others, lane()])
  const order = new Map(mutants.map(({ id }, nth) => [id, nth]))
  const nth = ({ mutant }: { mutant: Mutant }) => order.get(mutant.id) ?? 0
  return { document, all: mutants.length, verdicts: verdicts.sort((a, b) => nth(a) - nth(b)), equivalents }
}

/** Tests that fail anyway would catch everything. */
async function checkUnchanged(document: string, home: string, root: Mapping): Promise<void> {
  using scratch = new Scratch(home)
  const [verdict, detail] = await judge(scratch.folder, document, root)
  if (verdict !== 'survived') throw new Error(`${document} as it is: ${verdict}\n${detail}`)
}

// What runs, and the copies, go with the process.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

const { values: options, positionals: named } = parseArgs({
  options: { all: { type: 'boolean' }, seed: { type: 'string' } },
  allowPositionals: true,
})
const homes = await packagesByDocument()
const documents = named.length > 0 ? named : [...homes.keys()]
let enough = true
for (const document of documents) {
  const home = homes.get(document)
  if (!home) throw new Error(`There is no document ${document}. There are: ${[...homes.keys()].join(', ')}.`)
  const result = await tryDocument(document, home)
  writeFileSync(REPORT, report([result], existsSync(REPORT) ? readFileSync(REPORT, 'utf8') : ''))
  console.log(`${document}: ${(shareOf(result) * 100).toFixed(1)} % caught`)
  if (shareOf(result) < ENOUGH) enough = false
}
if (!enough) {
  console.error(
    `Less than ${ENOUGH * 100} % of a document's changes are caught; specs/MUTATION.md names the others.`,
  )
  process.exitCode = 1
}
