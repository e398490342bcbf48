import { note } from '../note.ts'
import type { Rule } from '../walk.ts'

/**
 * A time is handed back letter for letter where it is a cursor, and a language's own type of time writes fewer
 * digits than it read (https://github.com/ipfs/kubo/issues/8762): as text it loses none.
 */
export const times: Rule = (schema) => {
  if (schema.format !== 'date-time') return schema
  const { format: _, ...text } = schema
  return note(text, 'A time as RFC 3339 has it.')
}
