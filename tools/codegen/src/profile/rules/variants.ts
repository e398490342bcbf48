import { isObject, type Json, type Rule } from '../walk.ts'

/**
 * Variants that only say which of an object's own properties are there. Generators make a union of half objects of
 * them; without them it is the object, whose description says the rest.
 */
export const variants: Rule = (schema) => {
  const { anyOf, oneOf, ...object } = schema
  const members = [anyOf, oneOf].flat().filter(isObject)
  return members.length > 0 && members.every((member) => adds(member, object) === false) ? object : schema
}

function adds(member: Json, { properties }: Json): boolean {
  if (!isObject(properties)) return true
  const { type: _, required: __, properties: own = {}, description: ___, ...others } = member
  return (
    Object.keys(others).length > 0 ||
    !Object.keys(own as Json).every((name) => Object.hasOwn(properties, name))
  )
}
