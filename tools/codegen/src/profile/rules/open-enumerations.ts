import { note, quoted } from '../note.ts'
import type { Json, Rule } from '../walk.ts'

/** A client whose enumerations are closed cannot read an answer in which the service has used a new value. */
export const openEnumerations: Rule = (schema, { root }) => {
  if (schema['x-extensible'] !== true) return schema
  const { $ref, ...beside } = schema
  const whole = typeof $ref === 'string' ? { ...(root.follow($ref).value as Json), ...beside } : schema
  const { enum: values, ...open } = whole
  return note(open, `Known are ${quoted(values as unknown[])}; the service may have others.`)
}
