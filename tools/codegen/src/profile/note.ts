import type { Json } from './walk.ts'

/** Says in an object's description what its keywords no longer say. */
export function note(object: Json, sentence: string): Json {
  const { description = '' } = object
  return { ...object, description: [String(description).trimEnd(), sentence].filter(Boolean).join('\n\n') }
}

/** Names as they stand in a sentence. */
export const quoted = (names: readonly unknown[]): string => names.map((name) => `\`${name}\``).join(', ')
