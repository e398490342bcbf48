import type { Cell } from './cell.ts'

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

/** A text with another table between its two markers, which are comments by this name. */
export const withTable = (text: string, table: string, name = 'comparison') => {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`there is no place between ${start} and ${end}`)
  return `${text.slice(0, from)}${start}\n\n${table}\n\n${text.slice(to)}`
}
