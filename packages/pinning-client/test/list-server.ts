import type { PinStatus } from '../src/index.ts'
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
function timeOf(created: string): bigint {
  const [, seconds, fraction = '', offset] = /^(.{19})(?:\.(\d+))?(.+)$/.exec(created) ?? []
  if (!seconds) return START
  return BigInt(Date.parse(`${seconds}${offset}`)) * 1_000_000n + BigInt(fraction.padEnd(9, '0').slice(0, 9))
}

/** A fetch that lists the pins as the server does, and what it was asked. */
export function listServer(pins: readonly PinStatus[], server: ListServer = {}) {
  const { order = 'newest first', cutTo = 'ns', cap = Number.POSITIVE_INFINITY, ignores = [] } = server
  const held = [...pins]
  const queries: URLSearchParams[] = []
  const sign = order === 'newest first' ? -1 : 1

  const fetch = async (request: Request): Promise<Response> => {
    const query = new URL(request.url).searchParams
    queries.push(query)
    // A list without an end must fail its test, not hold it up.
    if (queries.length > 100) return Response.json({ error: { reason: 'ENDLESS' } }, { status: 400 })
    server.meanwhile?.(held, queries.length)

    const bound = (name: 'before' | 'after') => {
      const value = ignores.includes(name) ? null : query.get(name)
      return value && timeOf(value) - (timeOf(value) % UNITS[cutTo])
    }
    const [before, after] = [bound('before'), bound('after')]
    const matches = held
      .map((pin) => ({ pin, at: timeOf(pin.created) }))
      .filter(({ at }) => !before || at < before || (server.inclusive && at === before))
      .filter(({ at }) => !after || at > after || (server.inclusive && at === after))
    if (order !== 'none') matches.sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -sign : sign))

    const limit = ignores.includes('limit') ? Number.POSITIVE_INFINITY : Number(query.get('limit') ?? 10)
    const results = matches.slice(0, Math.min(limit, cap)).map(({ pin }) => pin)
    const count = {
      total: held.length,
      remaining: matches.length,
      page: results.length,
      nothing: 0,
      'too many': held.length * 7 + 3,
    }[server.count ?? 'remaining']
    return Response.json({ count, results })
  }
  return { fetch, queries }
}
