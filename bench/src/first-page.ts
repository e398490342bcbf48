import type { Headline } from './section.ts'
import { table } from './table.ts'

const BEGIN = '<!-- written by `npm run bench` -->\n\n'
const END = '\n\n<!-- end -->'

/** The project's README with the table of headlines put where its marks are. */
export function writeHeadlines(readme: string, headlines: readonly Headline[]): string {
  const [before, ...rest] = readme.split(BEGIN)
  const [, after] = rest.join('').split(END)
  if (before === undefined || after === undefined) throw new Error('README.md has no place for the headlines')
  const names = [...new Set(headlines.flatMap(({ cells }) => [...cells.keys()]))]
  const rows = names.map((name) => [name, ...headlines.map(({ cells }) => cells.get(name) ?? '')])
  return before + BEGIN + table(['', ...headlines.map(({ column }) => column)], rows) + END + after
}
