import type { ListQuery, PinResults, PinStatus } from '../src/index.ts'
import { CID } from './support.ts'

const SECOND = 1_000_000_000n
export const UNITS = { s: SECOND, ms: 1_000_000n, ns: 1n } as const
export type Unit = keyof typeof UNITS

/** How a server lists; each field is a way in which real ones are not true to the document. */
export interface ListServer {
  order?: 'newest first' | 'oldest first' | 'none'
  /** Shows pins of the very moment that `before` and `after` name. */
  inclusive?: boolean
  /** Cuts `before` and `after` to this unit. */
  cutTo?: Unit
  /** Never shows more on a page, and does not say so. */
  cap?: number
  ignores?: readonly ('before' | 'after' | 'limit')[]
  /** What it says is the total. */
  count?: 'total' | 'remaining' | 'page' | 'nothing' | 'too many'
  /** Called before each answer, to change the pins meanwhile. */
  meanwhile?: (pins: PinStatus[], request: number) => void
  /** How many requests it answers; 100 unless told. */
  patience?: number
}

/** A page as a server made it. */
export interface Page {
  readonly results: readonly PinStatus[]
  /** How many pins the query meant. */
  readonly matches: number
  /** It shows fewer than it was asked for, and there are more. */
  readonly capped: boolean
}

const START = BigInt(Date.parse('2026-01-01T00:00:00Z')) * 1_000_000n

/** A `created`, so many units after the start. */
export function createdAt(units: bigint | number, unit: Unit): string {
  const at = START + BigInt(units) * UNITS[unit]
  const seconds = new Date(Number(at / 1_000_000n)).toISOString().slice(0, 19)
  const digits = { s: 0, ms: 3, ns: 9 }[unit]
  const fraction = String(at % SECOND)
    .padStart(9, '0')
    .slice(0, digits)
  return `${seconds}${digits ? `.${fraction}` : ''}Z`
}

export const pinAt = (requestid: string, created: string): PinStatus => ({
  requestid,
  status: 'pinned',
  created,
  pin: { cid: CID },
  delegates: ['/ip4/127.0.0.1/tcp/4001/p2p/12D3KooWQYhTNQdmr3ArTeUHRYzFg94BKyTkoWBDWez9kSCVe2Xo'],
})

/** Nanoseconds since 1970; the start for what is no time. */
export function timeOf(created: string): bigint {
  const [, seconds, fraction = '', offset] = /^(.{19})(?:\.(\d+))?(.+)$/.exec(created) ?? []
  if (!seconds) return START
  return BigInt(Date.parse(`${seconds}${offset}`)) * 1_000_000n + BigInt(fraction.padEnd(9, '0').slice(0, 9))
}

/** A time as a server that cuts it compares it. */
export const cut = (at: bigint, unit: Unit): bigint => at - (at % UNITS[unit])

/** A server's pins for a query, in its order, before it takes a page of them. */
export function matchesOf(pins: readonly PinStatus[], query: ListQuery, server: ListServer): PinStatus[] {
  const { order = 'newest first', cutTo = 'ns', ignores = [], inclusive } = server
  const bound = (name: 'before' | 'after') => {
    const value = ignores.includes(name) ? undefined : query[name]
    return value === undefined ? undefined : cut(timeOf(value), cutTo)
  }
  const [before, after] = [bound('before'), bound('after')]
  const matches = pins
    .map((pin) => ({ pin, at: timeOf(pin.created) }))
    .filter(({ at }) => before === undefined || at < before || (inclusive && at === before))
    .filter(({ at }) => after === undefined || at > after || (inclusive && at === after))
  const sign = order === 'newest first' ? -1 : 1
  if (order !== 'none') matches.sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -sign : sign))
  return matches.map(({ pin }) => pin)
}

/** A server's list as the client asks for it, with its own record of what it was asked and what it showed. */
export function listOf(held: PinStatus[], server: ListServer = {}) {
  const { cap = Number.POSITIVE_INFINITY, ignores = [], patience = 100 } = server
  const pages: Page[] = []
  let requests = 0

  async function list(query: ListQuery): Promise<PinResults> {
    // A list without an end must fail its test, not hold it up.
    if (++requests > patience) throw new Error('ENDLESS')
    server.meanwhile?.(held, requests)
    const matches = matchesOf(held, query, server)
    const limit = ignores.includes('limit') ? Number.POSITIVE_INFINITY : (query.limit ?? 10)
    const results = matches.slice(0, Math.min(limit, cap))
    pages.push({ results, matches: matches.length, capped: results.length < Math.min(limit, matches.length) })
    const count = {
      total: held.length,
      remaining: matches.length,
      page: results.length,
      nothing: 0,
      'too many': held.length * 7 + 3,
    }[server.count ?? 'remaining']
    return { count, results }
  }
  return { list, pages }
}

/** The same as a fetch, and the queries that it was sent. */
export function listServer(pins: readonly PinStatus[], server: ListServer = {}) {
  const { list } = listOf([...pins], server)
  const queries: URLSearchParams[] = []

  const fetch = async (request: Request): Promise<Response> => {
    const query = new URL(request.url).searchParams
    queries.push(query)
    const limit = query.get('limit')
    const page = list({ ...Object.fromEntries(query), limit: limit ? Number(limit) : undefined } as ListQuery)
    return page.then(
      (results) => Response.json(results),
      ({ message }) => Response.json({ error: { reason: message } }, { status: 400 }),
    )
  }
  return { fetch, queries }
}
