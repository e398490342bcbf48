import type { Json, Rule } from '../walk.ts'

/**
 * A reference to a text, a number or a truth value, with words beside it. As `allOf`, which is what else 3.0 has for it,
 * a field of a form becomes a type that is not there in the OpenAPI Generator's Rust: `models::models::Flag`.
 */
export const describedScalars: Rule = (schema, { root }) => {
  const { $ref, ...beside } = schema
  if (typeof $ref !== 'string' || Object.keys(beside).length === 0) return schema
  const target = root.follow($ref).value as Json
  return [target.type].flat().every((type) => SCALARS.includes(String(type)))
    ? { ...target, ...beside }
    : schema
}

const SCALARS = ['string', 'number', 'integer', 'boolean', 'null']
