import { tableOf } from '../npm/comparison/table.ts'

/** What a table says of a step: what went over the wire, and what came of it. */
export interface Shown {
  readonly wire: string
  readonly outcome: string
}

/** Something that a seed does, as it has it or in words. */
export interface Named {
  readonly does: string
}

/** A table for each group of steps, of what has just happened. */
export function tablesOf<Step extends Named>(
  groups: Readonly<Record<string, readonly Step[]>>,
  seen: ReadonlyMap<Step, Shown>,
): string {
  const tables = Object.entries(groups).map(([title, steps]) => {
    const rows = steps.map((step): [string, { text: string }[]] => {
      const shown = seen.get(step)
      if (!shown) throw new Error(`nothing can be said of a step that did not go as it should: ${step.does}`)
      return [step.does, [{ text: shown.wire }, { text: shown.outcome }]]
    })
    return `### ${title}\n\n${tableOf(['on the wire', 'what came of it'], new Map(rows))}`
  })
  return tables.join('\n\n')
}
