import type { Rule } from '../walk.ts'

/** In 3.0 nothing that stands beside a `$ref` is read ("Reference Object"). */
export const references: Rule = (schema) => {
  const { $ref, ...beside } = schema
  return $ref === undefined || Object.keys(beside).length === 0 ? schema : { allOf: [{ $ref }], ...beside }
}
