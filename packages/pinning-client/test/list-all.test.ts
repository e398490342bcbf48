import { rejection } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import { type ListQuery, PaginationStalledError, type PinStatus, TimeoutError } from '../src/index.ts'
import { createPinningMock } from '../src/msw.ts'
import { createdAt, type ListServer, listServer, pinAt, type Unit } from './list-server.ts'
import { BASE_URL, clientOf } from './support.ts'

const ALL_STATUSES = { status: ['queued', 'pinning', 'pinned', 'failed'] } satisfies ListQuery

/** The requestids that a list gives, and what it ends with. */
async function collect(fetch: (request: Request) => Promise<Response>, query: ListQuery = {}) {
  const ids: string[] = []
  let error: unknown
  try {
    for await (const { requestid } of clientOf(fetch).listAll(query)) ids.push(requestid)
  } catch (thrown) {
    error = thrown
  }
  return { ids, error }
}

/** Pins in groups that share a `created`, each a few units after the one before. */
function pinsInGroups(sizes: readonly number[], unit: Unit, apart = 1): PinStatus[] {
  return sizes.flatMap((size, group) =>
    Array.from({ length: size }, (_, nth) => pinAt(`${group}/${nth}`, createdAt(group * apart, unit))),
  )
}

const single = (count: number, unit: Unit, apart = 1) => pinsInGroups(Array(count).fill(1), unit, apart)
const idsOf = (pins: readonly PinStatus[]) => pins.map(({ requestid }) => requestid).sort()

function repeated(ids: readonly string[]): string[] {
  const seen = new Set<string>()
  return ids.filter((id) => seen.size === seen.add(id).size)
}

function missing(pins: readonly PinStatus[], ids: readonly string[]): string[] {
  const seen = new Set(ids)
  return idsOf(pins).filter((id) => !seen.has(id))
}

describe('a service true to its document, 10,000 pins', () => {
  it.each<[Unit, number]>([
    ['s', 1000],
    ['ms', 1000],
    ['ns', 1000],
    ['ms', 500],
  ])('at a precision of %s, %i a page', async (unit, limit) => {
    // The largest group lies across the end of a page, wherever that is.
    const sizes = [
      ...Array(70).fill(limit / 100),
      ...[limit * 0.9, limit / 2, limit / 4],
      ...Array(50).fill(limit / 20),
    ]
    const rest = 10_000 - sizes.reduce((sum, size) => sum + size, 0)
    const pins = pinsInGroups([...sizes, ...Array(rest).fill(1)], unit)
    const mock = createPinningMock({ baseUrl: BASE_URL, pins })
    let requests = 0
    const { ids, error } = await collect(
      (request) => {
        // A list without an end must fail the test, not hold it up.
        if (++requests > 100) return Promise.resolve(Response.json({}, { status: 400 }))
        return mock.respond(request)
      },
      { limit },
    )
    expect(error).toBeUndefined()
    expect({ repeated: repeated(ids), missing: missing(pins, ids) }).toEqual({ repeated: [], missing: [] })
    expect(ids).toHaveLength(10_000)
    // One to know that the last page is the last, and two for what lies across the ends of pages.
    expect(requests).toBeLessThanOrEqual(1 + 10_000 / limit + 2)
  })
})

describe('servers that are not true to the document', () => {
  type Expected = 'every pin' | 'PaginationStalledError'
  const CASES: [
    name: string,
    pins: PinStatus[],
    server: ListServer,
    expected: Expected,
    query?: ListQuery,
  ][] = [
    ['newest first', single(2500, 'ms', 7), {}, 'every pin'],
    ['oldest first', single(2500, 'ms', 7), { order: 'oldest first' }, 'every pin'],
    [
      'oldest first, several at a time',
      pinsInGroups(Array(250).fill(10), 's'),
      { order: 'oldest first' },
      'every pin',
    ],
    [
      'in no order, more than a page',
      shuffled(single(2500, 'ms')),
      { order: 'none' },
      'PaginationStalledError',
    ],
    ['in no order, on one page', shuffled(single(300, 'ms')), { order: 'none' }, 'every pin'],
    [
      'in no order, on one page that is cut',
      shuffled(single(300, 'ms')),
      { order: 'none', cap: 100 },
      'PaginationStalledError',
    ],
    ['inclusive', single(2500, 's'), { inclusive: true }, 'every pin'],
    ['inclusive, with ties', pinsInGroups(Array(500).fill(5), 's'), { inclusive: true }, 'every pin'],
    ['inclusive, oldest first', single(2500, 's'), { inclusive: true, order: 'oldest first' }, 'every pin'],
    ['before cut to ms, 3 pins each ms', single(2500, 'ns', 333_333), { cutTo: 'ms' }, 'every pin'],
    ['before cut to s, 100 pins each second', single(2500, 'ms', 10), { cutTo: 's' }, 'every pin'],
    [
      'after cut to s, oldest first',
      single(2500, 'ms', 10),
      { cutTo: 's', order: 'oldest first' },
      'every pin',
    ],
    ['before cut to s, of nanoseconds', single(2500, 'ns', 9_999_999), { cutTo: 's' }, 'every pin'],
    ['a cap of 100', single(250, 'ms'), { cap: 100 }, 'every pin'],
    ['a cap of 100, count of the page', single(250, 'ms'), { cap: 100, count: 'page' }, 'every pin'],
    ['count of the page', single(2500, 'ms'), { count: 'page' }, 'every pin'],
    ['count of all', single(2500, 'ms'), { count: 'total' }, 'every pin'],
    ['count of nothing', single(2500, 'ms'), { count: 'nothing' }, 'every pin'],
    ['limit ignored', single(300, 'ms'), { ignores: ['limit'] }, 'every pin', { limit: 10 }],
    ['page 2 is page 1', single(2500, 'ms', 5000), { ignores: ['before'] }, 'PaginationStalledError'],
    [
      'page 2 is page 1, 10 a page',
      single(300, 'ms', 5000),
      { ignores: ['before'], cap: 10 },
      'PaginationStalledError',
      { limit: 10 },
    ],
    [
      'page 2 is page 1, with a cap',
      single(300, 'ms', 5000),
      { ignores: ['before'], cap: 100 },
      'PaginationStalledError',
    ],
    ['300 at once, 10 a page', pinsInGroups([300], 's'), {}, 'every pin', { limit: 10 }],
    [
      '300 at once among others, 10 a page',
      pinsInGroups([7, 300, 9, 1, 1], 's'),
      {},
      'every pin',
      { limit: 10 },
    ],
    ['300 at once, a cap of 10', pinsInGroups([300, 1], 's'), { cap: 10 }, 'PaginationStalledError'],
    ['1,500 at once', pinsInGroups([1500, 3], 's'), {}, 'PaginationStalledError'],
    ['a count where nothing is shown', single(5, 's'), { cap: 0 }, 'PaginationStalledError'],
    ['nothing at all', [], {}, 'every pin'],
    ['one', single(1, 'ms'), {}, 'every pin'],
    ['just a page', single(1000, 'ms'), {}, 'every pin'],
    ['just a page, and one', single(1001, 'ms'), {}, 'every pin'],
    [
      'times that cannot be read',
      [pinAt('a', 'today'), pinAt('b', 'yesterday')],
      { order: 'none' },
      'PaginationStalledError',
    ],
    ['offsets of their own', offsets(2500), {}, 'every pin'],
    ['fractions of many lengths', fractions(2500), {}, 'every pin'],
  ]

  it.each(CASES)('%s', async (_, pins, server, expected, query) => {
    const { fetch, queries } = listServer(pins, server)
    const { ids, error } = await collect(fetch, query)
    expect(repeated(ids)).toEqual([])
    expect(queries.length).toBeLessThanOrEqual(60)
    if (expected === 'PaginationStalledError') expect(error).toBeInstanceOf(PaginationStalledError)
    else expect({ error, missing: missing(pins, ids) }).toEqual({ missing: [] })
  })

  it('says what is wrong', async () => {
    const { error } = await collect(listServer(shuffled(single(2500, 'ms')), { order: 'none' }).fetch)
    expect(error).toMatchObject({ service: 'pinning', operationId: 'getPins', mayHaveApplied: false })
    expect(String(error)).toMatch(/^PaginationStalledError: pinning getPins: incomplete: \w/)
  })
})

describe('while the list changes', () => {
  it.each<ListServer['order']>(['newest first', 'oldest first'])(
    '%s: what stays comes once',
    async (order) => {
      const pins = single(3000, 'ms', 3)
      const stay = pins.filter((_, at) => at % 7 !== 3)
      const { fetch } = listServer(pins, {
        ...(order && { order }),
        meanwhile(held, request) {
          // Where the oldest come first, a list that grows without an end has none.
          if (request > 10) return
          for (let nth = 0; nth < 40; nth++) {
            const leaves = held.findIndex(({ requestid }) => Number(requestid.split('/')[0]) % 7 === 3)
            if (leaves >= 0) held.splice(leaves, 1)
            held.push(pinAt(`new-${request}-${nth}`, createdAt(10_000 + request * 40 + nth, 'ms')))
          }
        },
      })
      const { ids, error } = await collect(fetch, { limit: 200 })
      expect(error).toBeUndefined()
      expect(repeated(ids)).toEqual([])
      expect(missing(stay, ids)).toEqual([])
    },
  )

  it.each(['total', 'remaining', 'page'] as const)('a pin goes where `count` is the %s', async (count) => {
    const pins = Array.from({ length: 30 }, (_, at) => pinAt(String(at), createdAt(at, 's')))
    const meanwhile = (held: PinStatus[], request: number) => {
      if (request === 2)
        held.splice(
          held.findIndex(({ requestid }) => requestid === '3'),
          1,
        )
    }
    const client = clientOf(listServer(pins, { count, meanwhile }).fetch)
    const given = (await Array.fromAsync(client.listAll({ limit: 10 }))).map(({ requestid }) => requestid)
    expect(new Set(given).size).toBe(given.length)
    expect(given).toEqual(
      expect.arrayContaining(pins.map(({ requestid }) => requestid).filter((id) => id !== '3')),
    )
  })

  it('the last pin of a page that goes is not missed as a sign', async () => {
    // The next page cannot show what it should begin with.
    const pins = single(300, 'ms', 2000)
    const { fetch } = listServer(pins, {
      meanwhile(held, request) {
        if (request === 2) held.splice(200, 1)
      },
    })
    const { ids, error } = await collect(fetch, { limit: 100 })
    expect(error).toBeUndefined()
    expect([...ids].sort()).toEqual(idsOf(pins))
  })
})

describe('what the property test found', () => {
  const gone =
    (...ids: string[]) =>
    (held: PinStatus[]) => {
      for (const id of ids)
        held.splice(
          held.findIndex(({ requestid }) => requestid === id),
          1,
        )
    }
  const at =
    (request: number, change: (held: PinStatus[]) => unknown): NonNullable<ListServer['meanwhile']> =>
    (held, now) => {
      if (now === request) change(held)
    }
  const second = (ids: string, nth: number) => [...ids].map((id) => pinAt(id, createdAt(nth, 's')))
  const hundred = Array.from({ length: 100 }, (_, nth) => `1/${nth}`)

  it.each<[string, PinStatus[], ListServer, number, string[] | 'PaginationStalledError']>([
    [
      'no order, but a first page that happens to be in one',
      [...second('a', 0), ...second('c', 2), ...second('b', 1)],
      { order: 'none' },
      2,
      'PaginationStalledError',
    ],
    [
      'the edge goes where many share the second before it',
      pinsInGroups([900, 900, 900, 900], 'ms', 2),
      { meanwhile: at(3, gone(...hundred)) },
      1000,
      'PaginationStalledError',
    ],
    [
      'the edge goes, and a cap hides what a wider step brings',
      [...second('a', 2), ...second('bcdefghij', 1), ...second('kl', 0)].map((pin) => ({
        ...pin,
        created: pin.created.replace('Z', '.000000000Z').replace(/:0(\d)\.0{9}/, ':00.00000000$1'),
      })),
      { cap: 10, count: 'page', meanwhile: at(3, gone('k')) },
      100,
      'PaginationStalledError',
    ],
    [
      'zeros dropped at the end of a time, and a cap',
      ['.01', '.012', '.014', '.5', '.5', '.5', '.5', '.5', '.5', '.5', '.501', '.502', '.503'].map(
        (fraction, nth) => pinAt(`${nth}`, createdAt(0, 's').replace('Z', `${fraction}Z`)),
      ),
      { cap: 10, count: 'page' },
      7,
      [],
    ],
    [
      'pages that hang on one moment, which goes when they are counted again',
      ['a', 'bcd', 'e', 'f', 'g'].flatMap(second),
      { cap: 3, meanwhile: at(5, gone('b', 'c', 'd')) },
      100,
      'PaginationStalledError',
    ],
    [
      'page 2 is page 1, and a pin comes and goes',
      [0, 5, 10, 15, 20].flatMap((nth) => second(`${nth / 5}`, nth)),
      {
        ignores: ['before'],
        meanwhile(held, request) {
          if (request === 2) held.push(...second('x', 25))
          if (request === 3) gone('x')(held)
        },
      },
      3,
      [],
    ],
  ])('%s', async (_, pins, server, limit, expected) => {
    const { ids, error } = await collect(listServer(pins, server).fetch, { limit })
    expect(repeated(ids)).toEqual([])
    if (expected === 'PaginationStalledError') expect(error).toBeInstanceOf(PaginationStalledError)
    else {
      expect(error).toBeUndefined()
      expect(missing(pins, ids).filter((id) => !expected.includes(id))).toEqual([])
    }
  })
})

describe("the caller's own query", () => {
  it('is sent with every page', async () => {
    const { fetch, queries } = listServer(single(250, 'ms'), {})
    await collect(fetch, { ...ALL_STATUSES, limit: 100, name: 'n', match: 'partial', meta: { a: 'b' } })
    expect(queries.length).toBe(4)
    for (const query of queries) {
      expect(query.get('limit')).toBe('100')
      expect(query.get('status')).toBe('queued,pinning,pinned,failed')
      expect(query.get('name')).toBe('n')
      expect(query.get('match')).toBe('partial')
      expect(query.get('meta')).toBe('{"a":"b"}')
    }
    expect(queries.map((query) => query.has('before'))).toEqual([false, true, true, true])
  })

  it.each<ListServer['order']>(['newest first', 'oldest first'])(
    '%s: between after and before',
    async (order) => {
      const pins = single(500, 's')
      const [after, before] = [createdAt(99, 's'), createdAt(401, 's')]
      const { fetch, queries } = listServer(pins, order ? { order } : {})
      const { ids, error } = await collect(fetch, { before, after, limit: 50 })
      expect(error).toBeUndefined()
      expect([...ids].sort()).toEqual(idsOf(pins.slice(100, 401)))
      for (const query of queries) {
        expect(query.get('before')?.localeCompare(before) ?? 0).toBeLessThanOrEqual(0)
        expect(query.get('after')?.localeCompare(after) ?? 0).toBeGreaterThanOrEqual(0)
      }
    },
  )

  it('a before in the midst of pins that share a time', async () => {
    const pins = pinsInGroups(Array(20).fill(30), 's')
    const { fetch } = listServer(pins)
    const { ids } = await collect(fetch, { before: createdAt(10, 's'), limit: 100 })
    expect([...ids].sort()).toEqual(idsOf(pins.slice(0, 300)))
  })
})

describe('the iterator', () => {
  it('asks for nothing before the first pin is wanted, and for no more than is wanted', async () => {
    const { fetch, queries } = listServer(single(500, 'ms'))
    const list = clientOf(fetch).listAll({ limit: 100 })
    expect(queries).toHaveLength(0)
    for await (const _ of list) break
    expect(queries).toHaveLength(1)
    expect(await list.next()).toEqual({ done: true, value: undefined })
  })

  it('ends with the failure of a page', async () => {
    const { fetch } = listServer(single(500, 'ms'))
    let requests = 0
    const failing = async (request: Request) =>
      ++requests === 3 ? Response.json({ error: { reason: 'DOWN' } }, { status: 503 }) : fetch(request)
    const { ids, error } = await collect(failing, { limit: 100 })
    expect(error).toMatchObject({ name: 'ServerError', reason: 'DOWN' })
    expect(ids).toHaveLength(199)
  })

  it('has one deadline for all its pages', async () => {
    const { fetch, queries } = listServer(single(5000, 'ms'))
    const client = clientOf(async (request) => {
      await new Promise((resolve) => setTimeout(resolve, 20))
      return fetch(request)
    })
    const error = await rejection(Array.fromAsync(client.listAll({ limit: 10 }, { deadline: 200 })))
    expect(error).toBeInstanceOf(TimeoutError)
    expect(queries.length).toBeLessThan(20)
  })

  it.each([0, -1, Number.NaN])('refuses the deadline %s', async (deadline) => {
    const { fetch, queries } = listServer(single(1, 'ms'))
    const error = await rejection(clientOf(fetch).listAll({}, { deadline }).next())
    expect(error).toMatchObject({ name: 'InvalidArgumentError', argument: 'deadline' })
    expect(queries).toEqual([])
  })

  it('obeys the signal between pages', async () => {
    const controller = new AbortController()
    const { fetch, queries } = listServer(single(500, 'ms'))
    const list = clientOf(fetch).listAll({ limit: 100 }, { signal: controller.signal })
    for (let nth = 0; nth < 100; nth++) await list.next()
    controller.abort()
    expect(await rejection(list.next())).toMatchObject({ name: 'AbortError' })
    expect(queries).toHaveLength(1)
  })
})

describe('servers made at random', () => {
  it.each(Array.from({ length: 150 }, (_, seed) => [seed]))('seed %i', async (seed) => {
    const random = mulberry32(seed)
    const pick = <T>(...values: readonly T[]): T => values[Math.floor(random() * values.length)] as T
    const unit = pick<Unit>('s', 'ms', 'ns')
    const sizes = Array.from({ length: 40 }, () => pick(1, 1, 2, Math.ceil(random() * 20)))
    const pins = pinsInGroups(sizes, unit, pick(1, 3, 400_001))
    const server: ListServer = {
      order: pick('newest first', 'newest first', 'oldest first', 'none'),
      inclusive: pick(true, false),
      cutTo: pick<Unit>('s', 'ms', 'ns'),
      cap: pick(30, 100, Number.POSITIVE_INFINITY),
      count: pick('total', 'remaining', 'too many'),
      ignores: pick([], [], [], ['limit'], ['before']),
    }
    const { fetch } = listServer(server.order === 'none' ? shuffled(pins) : pins, server)
    const { ids, error } = await collect(fetch, { limit: pick(10, 50, 1000) })
    expect(repeated(ids), JSON.stringify(server)).toEqual([])
    if (error) expect(error, JSON.stringify(server)).toBeInstanceOf(PaginationStalledError)
    else expect([...ids].sort(), JSON.stringify({ ...server, unit })).toEqual(idsOf(pins))
  })
})

/** The same each time. */
function shuffled<T>(items: readonly T[]): T[] {
  const random = mulberry32(1)
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

function mulberry32(seed: number): () => number {
  let state = seed + 0x9e3779b9
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** One pin a minute, written by clocks of three zones: their texts are in another order than they. */
function offsets(count: number): PinStatus[] {
  return Array.from({ length: count }, (_, nth) => {
    const hours = (nth % 3) * 5
    const local = createdAt(nth * 60 - hours * 3600, 's').replace(
      'Z',
      `-${String(hours).padStart(2, '0')}:00`,
    )
    return pinAt(`o-${nth}`, local)
  })
}

/** Times with 0 to 9 digits after the point, as services that drop trailing zeros write them. */
function fractions(count: number): PinStatus[] {
  return Array.from({ length: count }, (_, nth) => {
    const created = createdAt(BigInt(nth) * 62_500_000n, 'ns').replace(/\.?0+Z$/, 'Z')
    return pinAt(`f-${nth}`, created)
  })
}
