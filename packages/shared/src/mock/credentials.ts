import type { ServedTable } from '../table.js'

/** The credentials that a request carries, by the name of their scheme. */
export function readCredentials({ schemes }: ServedTable, request: Request): Record<string, string> {
  return Object.fromEntries(
    Object.entries(schemes).flatMap(([id, { name, prefix = '' }]) => {
      const value = request.headers.get(name)
      // The name of an HTTP authentication scheme is the same in any case (RFC 9110, 11.1).
      const known = value?.toLowerCase().startsWith(prefix.toLowerCase())
      return value && known ? [[id, value.slice(prefix.length)]] : []
    }),
  )
}
