import { createHash } from 'node:crypto'
import { at, isMapping, type Mapping } from './json.ts'
import { OPERATORS } from './operators/operators.ts'

/** A document with one fact changed. */
export interface Mutant {
  /** Where and what, by which a list names it: `components/schemas/Pin: cid is optional`. */
  readonly id: string
  readonly kind: string
  readonly make: () => Mapping
}

/** Every change of one fact that the operators know, in the order of the document. */
export function mutantsOf(document: Mapping): Mutant[] {
  const mutants = [...mappings(document)].flatMap(({ mapping, path }) =>
    Object.entries(OPERATORS).flatMap(([kind, operator]) =>
      operator(mapping, path.at(-1) ?? '', document).map(({ what, apply }) => ({
        id: `${path.join(' ') || 'document'}: ${what}`,
        kind,
        make: () => {
          const copy = structuredClone(document)
          apply(at(copy, path))
          return copy
        },
      })),
    ),
  )
  return [...new Map(mutants.map((mutant) => [mutant.id, mutant])).values()]
}

/** What an operator would take for a schema and is none: names, words, and values of the service's own. */
const WORDS = new Set(['info', 'tags', 'externalDocs', 'enum', 'default', 'const'])
const NAMES = new Set([
  'properties',
  'schemas',
  'parameters',
  'responses',
  'headers',
  'requestBodies',
  'content',
])

function* mappings(
  value: unknown,
  path: readonly string[] = [],
): Generator<{ mapping: Mapping; path: readonly string[] }> {
  if (Array.isArray(value)) {
    for (const [nth, child] of value.entries()) yield* mappings(child, [...path, String(nth)])
  } else if (isMapping(value)) {
    const holdsNames = NAMES.has(path.at(-1) ?? '') && !NAMES.has(path.at(-2) ?? '')
    if (!holdsNames) yield { mapping: value, path }
    for (const [key, child] of Object.entries(value))
      if (holdsNames || !WORDS.has(key)) yield* mappings(child, [...path, key])
  }
}

/**
 * The same ones on every run and machine with the same seed; a mutant more or less in a document moves no other in or
 * out.
 */
export function sample(mutants: readonly Mutant[], size: number, seed = 'holdfast'): Mutant[] {
  const rank = ({ id }: Mutant) => createHash('sha256').update(`${seed} ${id}`).digest('hex')
  const drawn = [...mutants].sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).slice(0, size)
  return mutants.filter((mutant) => drawn.includes(mutant))
}
