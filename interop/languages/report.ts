import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { tableOf } from '../npm/comparison/table.ts'
import { type DocumentName, documents } from './documents.ts'
import { type CellResult, type ColumnResult, readResults } from './results.ts'

/** specs/GENERATORS.md, from the results of all columns, whichever of them ran just now. */
export function writeReport(): void {
  const written = fileURLToPath(new URL('../../specs/GENERATORS.md', import.meta.url))
  writeFileSync(written, reportOf(readResults()))
}

export function reportOf(results: readonly ColumnResult[]): string {
  const sorted = [...results].sort((a, b) => key(a).localeCompare(key(b), 'en'))
  return `${HEAD}\n${matrixOf(sorted)}\n\n${sharesOf(sorted)}\n${endsOf(sorted)}${takesOf(sorted)}${reasonsOf(sorted)}`
}

const key = ({ language, name }: ColumnResult) => `${language} ${name}`

const HEAD = `# Generators

What other people's generators make of the documents. \`npm run interop -- languages\` writes this file from what it has
just seen; a column whose tools the machine lacks is left as it was.

A client is generated, compiled together with a program that makes ten calls of the service or more (of a small one, of
every operation), and run before the emulator. "14/14" is how many of the calls sent what the golden requests of our own tests are, method,
path, query, headers and body, and gave back what was answered. Where a generator is not run, the last step that went
well is named, and why it is the last.
`

/** A row for each generator. */
function matrixOf(results: readonly ColumnResult[]): string {
  const rows = results.map((column): [string, { text: string }[]] => [
    `[${column.name}](${column.page}) ${column.version}`,
    [column.language, column.reads, ...documents.map((document) => shown(column.cells[document]))].map(
      (text) => ({ text }),
    ),
  ])
  return tableOf(['language', 'reads', ...documents], new Map(rows))
}

const equalIn = ({ of, reasons }: NonNullable<CellResult['run']>) => of - Object.keys(reasons).length

function shown(cell: CellResult | undefined): string {
  if (!cell?.generate) return '–'
  if (cell.run) return `${equalIn(cell.run)}/${cell.run.of}`
  if (cell.generate !== true) return '✗ generate'
  if (cell.compile === undefined) return 'generates'
  return cell.compile === true ? 'compiles' : '✗ compile'
}

/** How much of what is run is as it should be. */
function sharesOf(results: readonly ColumnResult[]): string {
  const cells = results.flatMap(({ cells }) => Object.values(cells))
  const isRun = ({ run, compile, generate }: CellResult) =>
    run !== undefined || (compile !== undefined ? compile !== true : generate !== true)
  const run = cells.filter(isRun)
  const green = run.filter((cell) => cell.run && equalIn(cell.run) === cell.run.of)
  const calls = run.flatMap((cell) => cell.run ?? [])
  const equal = calls.reduce((sum, each) => sum + equalIn(each), 0)
  const all = calls.reduce((sum, { of }) => sum + of, 0)
  return `Of ${run.length} clients that are run, ${green.length} do every call as they should, and of ${all} calls ${equal}.`
}

const endsOf = (results: readonly ColumnResult[]) =>
  chapter('What is not run, and why', results, ({ ends }) => (ends ? [`- ${ends}.`] : []))

const takesOf = (results: readonly ColumnResult[]) =>
  chapter('What a caller does himself', results, ({ takes }) => takes.map((each) => `- ${each}`))

/** What is not as it should be, and why. */
const reasonsOf = (results: readonly ColumnResult[]) =>
  chapter('What goes wrong, and why', results, ({ cells }) =>
    documents.flatMap((document) => linesOf(document, cells[document])),
  )

function chapter(
  title: string,
  results: readonly ColumnResult[],
  linesOf: (column: ColumnResult) => string[],
): string {
  const sections = results.flatMap((column) => {
    const lines = linesOf(column)
    return lines.length ? [`### ${column.name}\n\n${lines.join('\n')}\n`] : []
  })
  return sections.length ? `\n## ${title}\n\n${sections.join('\n')}` : ''
}

function linesOf(document: DocumentName, cell: CellResult = {}): string[] {
  const stages = (['generate', 'compile'] as const).flatMap((stage) => {
    const reason = cell[stage]
    return typeof reason === 'string' ? [`- ${document}, ${stage}: ${reason}`] : []
  })
  // One reason often stands behind several calls.
  const byReason = Map.groupBy(Object.entries(cell.run?.reasons ?? {}), ([, reason]) => reason)
  const calls = [...byReason].map(([reason, of]) => {
    const names = of.map(([golden]) => `\`${golden}\``).join(', ')
    return `- ${document}, ${names}: ${reason}`
  })
  return [...stages, ...calls]
}
