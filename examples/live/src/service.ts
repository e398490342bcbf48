import type { Journal } from './journal.ts'

/** A run before one real service. */
export interface LiveService<Variable extends string = string, Optional extends string = string> {
  readonly title: string
  /** What has to be in the environment, in words. */
  readonly needs: Readonly<Record<Variable, string>>
  /** What may be. */
  readonly takes: Readonly<Record<Optional, string>>
  /** Which of these are of use together alone. */
  readonly together?: readonly Optional[]
  run(visit: Visit<Variable, Optional>): Promise<void>
}

/** What a run is given. */
export interface Visit<Variable extends string, Optional extends string> {
  readonly env: Readonly<Record<Variable, string>> & Readonly<Partial<Record<Optional, string>>>
  /** Whether it may change anything; what it makes it removes again. */
  readonly write: boolean
  readonly journal: Journal
}

/** Lets the names of its variables be known to its own run. */
export const liveService = <Variable extends string, Optional extends string>(
  service: LiveService<Variable, Optional>,
): LiveService<Variable, Optional> => service

/** The start of a list, so that a run ends whatever an account holds. */
export async function atMost<Item>(count: number, items: AsyncIterable<Item>): Promise<Item[]> {
  const taken: Item[] = []
  for await (const item of items) if (taken.push(item) >= count) break
  return taken
}
