import { isMet, number, type Section, type Target } from './section.ts'
import { table } from './table.ts'

export interface Setting {
  readonly machine: string
  readonly versions: readonly string[]
  /** Load before and after. */
  readonly loads: readonly number[]
  readonly minutes: number
}

/** RESULTS.md: the targets, then a table a measurement. */
export function results(sections: readonly Section[], setting: Setting): string {
  const targets = sections.flatMap((section) => section.targets)
  const parts = [
    '# Results\n\nWritten by `npm run bench`; not to be edited. [How it is measured](README.md).',
    `## Targets\n\n${table(['target', 'measured', 'at most', ''], targets.map(targetRow))}`,
    ...sections.map(
      ({ title, about, columns, rows }) => `## ${title}\n\n${about}\n\n${table(columns, rows)}`,
    ),
    `## Measured on\n\n${describeSetting(setting)}`,
  ]
  return `${parts.join('\n\n')}\n`
}

const targetRow = (target: Target) => [
  target.what,
  number(target.value) + target.unit,
  number(target.atMost) + target.unit,
  isMet(target) ? 'met' : '**missed**',
]

const describeSetting = ({ machine, versions, loads, minutes }: Setting) =>
  `${machine}. ${minutes.toFixed(1)} minutes; load before and after: ${loads.map((load) => load.toFixed(1)).join(', ')}.\n\n` +
  `Ours from the packed tarballs; beside them ${versions.join(', ')}.`
