import { note } from '../note.ts'
import { isObject, type Json, type Rule, type Site } from '../walk.ts'

/**
 * A union, unless all of its variants are objects. Few languages have a type for a text or a number, or for an object or
 * a list: what is generated of it is no Java (https://github.com/OpenAPITools/openapi-generator/issues/12911), or in Rust
 * a struct without fields. Any value is a type in every language, and the words say which ones there are.
 */
export const unions: Rule = (schema, site) => {
  const { anyOf, oneOf, ...rest } = schema
  const variants = [anyOf, oneOf].flat().filter(isObject)
  if (rest.type !== undefined || variants.every((variant) => isObjectType(variant, site))) return schema
  return note(rest, `Is ${[...new Set(variants.map(nameOf))].join(' or ')}.`)
}

function isObjectType(variant: Json, { root }: Site): boolean {
  const { type } = typeof variant.$ref === 'string' ? (root.follow(variant.$ref).value as Json) : variant
  return type === 'object'
}

function nameOf({ $ref, type, items }: Json): string {
  if ($ref !== undefined) return `\`${String($ref).split('/').at(-1)}\``
  return isObject(items) && items.$ref ? `a list of ${nameOf(items)}` : `\`${type}\``
}
