import { isDeepStrictEqual } from 'node:util'
import { note } from '../note.ts'
import { isObject, type Json, type Rule } from '../walk.ts'

/**
 * Generators know maps, and objects with properties, and few know what is both: some make a class that is a map as
 * well and write only the one half. Where the named values are like all others it is a map; where the others may be
 * anything, an object, which may have more in any case.
 */
export const maps: Rule = (schema, site) => {
  const { properties, additionalProperties, ...rest } = schema
  if (!isObject(properties) || additionalProperties === undefined || additionalProperties === false)
    return schema
  if (additionalProperties === true) return { ...rest, properties }
  const named = Object.entries(properties) as [string, Json][]
  const other = named.find(
    ([, value]) => !isDeepStrictEqual(constraint(value), constraint(additionalProperties)),
  )
  if (other) site.refuse(`the property \`${other[0]}\` is not like the others of this map`)
  if (rest.required) site.refuse('no property of a map can be required')
  const keys = named.map(([name, { description }]) => `- \`${name}\`: ${description}`)
  return note({ ...rest, additionalProperties }, `Among its keys:\n\n${keys.join('\n')}`)
}

function constraint(schema: unknown): unknown {
  if (!isObject(schema)) return schema
  const { description: _, example: __, ...rest } = schema
  return rest
}
