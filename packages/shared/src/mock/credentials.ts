import type { ServedTable } from '../table.js'

/** The credentials that a request carries, by the name of their scheme. Of a form that is none, there are no fields. */
export function readCredentials(
  { schemes }: ServedTable,
  { headers }: Request,
  fields: Readonly<Record<string, unknown>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(schemes).flatMap(([id, { in: place, name, prefix = '' }]) => {
      const sent = place === 'field' ? fields[name] : headers.get(name)
      const value = typeof sent === 'string' ? sent : undefined
      // The name of an HTTP authentication scheme is the same in any case (RFC 9110, 11.1).
      const known = value?.toLowerCase().startsWith(prefix.toLowerCase())
      return value && known ? [[id, value.slice(prefix.length)]] : []
    }),
  )
}
