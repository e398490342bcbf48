import type { Cell } from './cell.ts'

const START = '<!-- comparison -->'
const END = '<!-- /comparison -->'

/** A Markdown table: what each client does about each promise. */
export const tableOf = (names: readonly string[], rows: ReadonlyMap<string, readonly Cell[]>) => {
  const lines = [
    ['', ...names],
    ...[...rows].map(([promise, cells]) => [promise, ...cells.map(({ text }) => text)]),
  ]
  const widths = ['', ...names].map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0), 3),
  )
  const written = (line: readonly string[], fill = ' ') =>
    `| ${line.map((text, column) => text.padEnd(widths[column] as number, fill)).join(' | ')} |`
  const [head = [], ...body] = lines
  return [
    written(head),
    written(
      head.map(() => ''),
      '-',
    ),
    ...body.map((line) => written(line)),
  ].join('\n')
}

/** A text with another table between its two markers. */
export const withTable = (text: string, table: string) => {
  const [before, rest = ''] = text.split(START, 2)
  const after = rest.split(END, 2)[1]
  if (after === undefined) throw new Error(`there is no place between ${START} and ${END}`)
  return `${before}${START}\n\n${table}\n\n${END}${after}`
}
