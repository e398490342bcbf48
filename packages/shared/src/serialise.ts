import { type ErrorContext, InvalidArgumentError } from './errors.js'
import type { Codec, OperationInfo } from './table.js'

/** Writes the query parameters that have a codec, each as the document says; others are not sent. */
export function writeQuery(query: object = {}, codecs: Readonly<Record<string, Codec>> = {}): string {
  let text = ''
  for (const name in codecs)
    for (const value of writeParameter((query as Record<string, unknown>)[name], codecs[name] as Codec))
      text += `${text && '&'}${encodeURIComponent(name)}=${value}`
  return text && `?${text}`
}

/** The values of one parameter, encoded. Nothing, an empty list and an empty object are left out. */
function writeParameter(value: unknown, codec: Codec): string[] {
  if (value === undefined || value === null) return []
  if (typeof value === 'object' && Object.keys(value).length === 0) return []
  if (codec === 'json') return [encodeURIComponent(JSON.stringify(value))]
  const items = [value].flat().map((item) => encodeURIComponent(item as string))
  return codec === 'csv' ? [items.join(',')] : items
}

/**
 * Fills in a path; "/" stays only in a value of several segments. An empty segment, `.` and `..` are refused: a URL drops
 * such ones, encoded or not, so that `DELETE /pins/..` would be sent as `DELETE /`.
 */
export function writePath(
  { path, segments }: OperationInfo,
  values: object | undefined,
  context: ErrorContext,
): string {
  return path.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = String((values as Record<string, unknown> | undefined)?.[name] ?? '')
    const parts = segments?.includes(name) ? value.split('/') : [value]
    if (parts.some((part) => /^\.{0,2}$/.test(part)))
      throw new InvalidArgumentError(name, 'must not be empty, "." or ".."', context)
    return parts.map(encodeURIComponent).join('/')
  })
}

/** Puts headers together, later ones before earlier ones. As in openapi-fetch, null takes one away. */
export function writeHeaders(...sources: readonly unknown[]): Headers {
  const headers = new Headers()
  for (const source of sources)
    for (const [name, value] of (source as Iterable<[string, string]>)?.[Symbol.iterator]
      ? (source as Iterable<[string, string]>)
      : Object.entries(source ?? {}))
      if (value === null) headers.delete(name)
      else if (value !== undefined) headers.set(name, value)
  return headers
}
