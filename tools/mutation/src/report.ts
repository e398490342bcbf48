import type { Equivalent } from './equivalents.ts'
import type { Verdict } from './judge.ts'
import type { Mutant } from './mutants.ts'

/** What came of one document's mutants. */
export interface Result {
  readonly document: string
  /** How many there are; a sample of them was tried. */
  readonly all: number
  readonly verdicts: readonly { readonly mutant: Mutant; readonly verdict: Verdict }[]
  readonly equivalents: readonly Equivalent[]
}

const INTRODUCTION = `# The tests, tested

Written by \`npm run mutation\`; do not edit. One fact of a document is changed at a time, the client is made anew from it, and its own tests are run, with lint, the check of generated code, measurements of size and the document's own examples switched off. A change is caught if the generator refuses it, the types no longer fit, or a test fails. Where a document has more changes than are tried, the same ones are drawn on every run, unless it is told another seed. How it works stands in [tools/mutation](../tools/mutation).`
const HEAD = [
  'document',
  'changes',
  'tried',
  'equivalent',
  'caught',
  'by the generator',
  'by tests',
  'by types',
  'share',
]

export const isCaught = (verdict: Verdict): boolean => verdict !== 'survived' && verdict !== 'too slow'

/** The share of a document's mutants that were caught. */
export const shareOf = ({ verdicts }: Result): number =>
  verdicts.filter(({ verdict }) => isCaught(verdict)).length / verdicts.length

/** The report with these results, and what an older one says of other documents. */
export function report(results: readonly Result[], older = ''): string {
  const rows = new Map([...older.matchAll(/^\| (.*) \|$/gm)].slice(2).map(cellsOf))
  const sections = new Map(
    [...older.matchAll(/^## ([\w-]+)\n.*?(?=^## |(?![\s\S]))/gms)].map(([text, name = '']) => [
      name,
      text.trimEnd(),
    ]),
  )
  for (const result of results) {
    rows.set(result.document, rowOf(result))
    sections.set(result.document, sectionOf(result))
  }
  return `${[INTRODUCTION, table([HEAD, ...rows.values()]), ...sections.values()].join('\n\n')}\n`
}

function cellsOf([, row = '']: RegExpMatchArray): [document: string, cells: string[]] {
  const cells = row.split('|').map((cell) => cell.trim())
  return [cells[0] ?? '', cells]
}

/** As the formatter writes one. */
function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = head.map((cell, nth) => Math.max(cell.length, ...rows.map((row) => row[nth]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, nth) => (cells[nth] ?? '').padEnd(width)).join(' | ')} |`
  return [head, widths.map((width) => '-'.repeat(width)), ...rows].map(line).join('\n')
}

function rowOf(result: Result): string[] {
  const { document, all, verdicts, equivalents } = result
  const count = (...which: Verdict[]) => verdicts.filter(({ verdict }) => which.includes(verdict)).length
  const how = [count('generation'), count('tests'), count('types')]
  const numbers = [all, verdicts.length, equivalents.length, count('generation', 'tests', 'types'), ...how]
  return [document, ...numbers.map(String), `${(Math.floor(shareOf(result) * 1000) / 10).toFixed(1)} %`]
}

function sectionOf({ document, verdicts, equivalents }: Result): string {
  const alive = verdicts.filter(({ verdict }) => !isCaught(verdict))
  return [
    `## ${document}`,
    '',
    alive.length > 0 ? 'Not caught:\n' : 'Every change that was tried is caught.',
    ...alive.map(
      ({ mutant, verdict }) =>
        `- \`${mutant.id}\` (${mutant.kind}${verdict === 'too slow' ? ', too slow to tell' : ''})`,
    ),
    ...(equivalents.length > 0
      ? ['', 'Equivalent, that is nobody could tell them from the document:', '']
      : []),
    ...equivalents.map(({ mutant, reason }) => `- \`${mutant}\`: ${reason}`),
  ].join('\n')
}
