import type { Mutant } from './mutants.ts'

/** A mutant that no test can catch, since nobody could tell it from the document, and why that is so. */
export interface Equivalent {
  readonly mutant: string
  readonly reason: string
}

/** Splits off those that a list names. What a list names and is not there has gone from the document: an error. */
export function withoutEquivalents(mutants: readonly Mutant[], equivalents: readonly Equivalent[]): Mutant[] {
  const ids = new Set(mutants.map(({ id }) => id))
  const gone = equivalents.filter(({ mutant }) => !ids.has(mutant))
  if (gone.length > 0)
    throw new Error(
      `equivalents.yaml names what is no mutant any more: ${gone.map(({ mutant }) => mutant).join('; ')}`,
    )
  for (const { mutant, reason } of equivalents)
    if (!reason) throw new Error(`equivalents.yaml gives no reason for ${mutant}`)
  const named = new Set(equivalents.map(({ mutant }) => mutant))
  return mutants.filter(({ id }) => !named.has(id))
}
