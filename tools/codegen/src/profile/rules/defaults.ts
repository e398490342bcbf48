import { note } from '../note.ts'
import type { Rule } from '../walk.ts'

/** What a service takes for what is absent. Generated clients send it, and read it into answers that do not have it. */
export const defaults: Rule = (schema) => {
  const { default: value, ...rest } = schema
  return value === undefined ? schema : note(rest, `\`${value}\` where it is absent.`)
}
