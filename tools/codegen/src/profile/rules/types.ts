import type { Rule } from '../walk.ts'

/** 3.0 knows one type for a schema, and `nullable` in place of the type `null`. */
export const types: Rule = (schema, site) => {
  const { type, format, ...rest } = schema
  if (type === 'null')
    site.refuse('3.0 has no `null` by itself: it is one of several types, as in `[string, "null"]`')
  if (!Array.isArray(type)) return schema
  const nullable = type.includes('null') && { nullable: true }
  const named: string[] = type.filter((name) => name !== 'null')
  if (named.length === 1)
    return { type: named[0], ...(format !== undefined && { format }), ...nullable, ...rest }
  const limits = Object.keys(rest).filter((keyword) => !['description', 'examples'].includes(keyword))
  if (limits.length > 0)
    site.refuse(`\`${limits[0]}\` beside several types: write \`anyOf\`, a schema for each`)
  const anyOf = named.map((name) => ({
    type: name,
    ...(isOf(name, format) && { format }),
    ...nullable,
  }))
  return { ...rest, anyOf }
}

const NUMERIC = ['int32', 'int64', 'float', 'double']

const isOf = (type: string, format: unknown): boolean =>
  format !== undefined &&
  (NUMERIC.includes(String(format)) ? ['integer', 'number'].includes(type) : type === 'string')
