import type { Place } from './place.ts'

/** The one type that a schema allows beside null; nothing where it allows several or says none. */
export function typeOf(schema: Place): string | undefined {
  const types = new Set([schema.field('type')].flat().filter((type) => type !== undefined && type !== 'null'))
  for (const branch of branchesOf(schema)) types.add(typeOf(branch))
  const [type, ...others] = types
  return typeof type === 'string' && others.length === 0 ? type : undefined
}

export const branchesOf = (schema: Place): Place[] =>
  ['allOf', 'anyOf', 'oneOf'].flatMap((key) => schema.get(key)?.children() ?? [])

/**
 * Bytes, and not text: `format: binary`, as in OpenAPI 3.0 and in what generators understand, or OpenAPI 3.1's
 * `contentMediaType` without an encoding.
 */
export const isFile = (schema: Place): boolean =>
  schema.field('format') === 'binary' ||
  (schema.field('contentMediaType') !== undefined && schema.field('contentEncoding') === undefined)

/** `application/json` and what is built on it (RFC 6839, §3.1). */
export const isJson = (mediaType: string): boolean => /^application\/(.+\+)?json(;|$)/i.test(mediaType)

/** XML by its two names and what is built on it (RFC 7303). */
export const isXml = (mediaType: string): boolean => /^(application|text)\/(.+\+)?xml(;|$)/i.test(mediaType)
