import type { Json, Rule } from '../walk.ts'

/** In 3.0 an exclusive limit is a truth value beside the limit. */
export const exclusiveLimits: Rule = (schema) =>
  exclusive(exclusive(schema, 'exclusiveMinimum', 'minimum'), 'exclusiveMaximum', 'maximum')

function exclusive(schema: Json, keyword: string, limit: string): Json {
  const value = schema[keyword]
  return typeof value === 'number' ? { ...schema, [limit]: value, [keyword]: true } : schema
}
