import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BUCKETS, FILES, type Listing, listAll, listAllWithin } from '../src/list-all.ts'
import { PaginationStalledError } from '../src/transfer-errors.ts'
import { BUCKET, callAt, listen } from './transfer-support.ts'

interface Entry {
  readonly id: string
  readonly created: string
}

const START = Date.parse('2016-03-23T00:00:00.000Z')
const entryAt = (id: number | string, ms: number): Entry => ({
  id: String(id),
  created: new Date(START + ms).toISOString(),
})

const hashOf = (id: string, seed: number): number =>
  createHash('md5').update(`${id} ${seed}`).digest().readUInt32BE()

/** A list as the bridge has it: created after `startDate`, the oldest first, at most so many. */
const listOf =
  (entries: () => readonly Entry[], most: number, asked: (string | undefined)[] = [], isShuffled = false) =>
  async ({ startDate }: { startDate?: string | undefined }) => {
    asked.push(startDate)
    return (
      entries()
        .filter(({ created }) => !startDate || Date.parse(created) > Date.parse(startDate))
        // Those of one millisecond may come in an order that is another each time.
        .sort((one, other) =>
          isShuffled ? hashOf(one.id, asked.length) - hashOf(other.id, asked.length) : 0,
        )
        .sort((one, other) => Date.parse(one.created) - Date.parse(other.created))
        .slice(0, most)
    )
  }

const collect = async (
  entries: () => readonly Entry[],
  most: number,
  listing: Listing = { operationId: 'listFiles', most },
) => (await Array.fromAsync(listAll(listOf(entries, most, [], true), listing))).map(({ id }) => id)

/** How many share the millisecond that most share. */
const crowd = (times: readonly number[]) =>
  Math.max(0, ...times.map((time) => times.filter((other) => other === time).length))

const times = (max: number, length = 40) => fc.array(fc.nat(max), { maxLength: length })

describe('a list', () => {
  it('is whole and repeats nothing, while fewer share a millisecond than a page holds', async () => {
    await fc.assert(
      fc.asyncProperty(times(12), fc.integer({ min: 1, max: 9 }), async (times, spare) => {
        const most = crowd(times) + spare
        const all = times.map((time, id) => entryAt(id, time))
        const ids = await collect(() => all, most)
        expect(ids.length).toBe(all.length)
        expect(new Set(ids).size).toBe(all.length)
      }),
      { numRuns: 500 },
    )
  })

  it('is whole, or an error says that it may not be: whatever shares a millisecond', async () => {
    let stalled = 0
    await fc.assert(
      fc.asyncProperty(times(4), fc.integer({ min: 1, max: 9 }), async (times, most) => {
        const all = times.map((time, id) => entryAt(id, time))
        const ids: string[] = []
        try {
          const listing = { operationId: 'listFiles', most }
          for await (const { id } of listAll(
            listOf(() => all, most, [], true),
            listing,
          ))
            ids.push(id)
          expect([...ids].sort()).toEqual(all.map(({ id }) => id).sort())
        } catch (error) {
          expect(error).toBeInstanceOf(PaginationStalledError)
          expect(crowd(times)).toBeGreaterThanOrEqual(most)
          expect(new Set(ids).size).toBe(ids.length)
          stalled++
        }
      }),
      { numRuns: 500 },
    )
    expect(stalled).toBeGreaterThan(0)
  })

  it('finds out that a page is full though nobody said how much one holds, where more was created later', async () => {
    const known: Listing = { operationId: 'listFiles', most: 2000 }
    await fc.assert(
      fc.asyncProperty(times(4), fc.integer({ min: 1, max: 9 }), async (times, most) => {
        const all = [...times.map((time, id) => entryAt(id, time)), entryAt('last', 100)]
        try {
          expect((await collect(() => all, most, known)).length).toBe(all.length)
        } catch (error) {
          expect(error).toBeInstanceOf(PaginationStalledError)
          expect(crowd(times)).toBeGreaterThanOrEqual(most)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('gives what is there throughout, once, while others come and go', async () => {
    const change = fc.record({ adds: fc.boolean(), at: fc.nat(30) })
    await fc.assert(
      fc.asyncProperty(times(30), fc.array(change, { maxLength: 30 }), async (times, changes) => {
        // One created in the millisecond of the last one looks like the rest of a page that broke off there: for pages
        // as short as that nobody can tell.
        const early = Array.from({ length: 70 }, (_, at) => entryAt(`early ${at}`, at - 70))
        const stay = [...early, ...times.map((time, at) => entryAt(`stays ${at}`, time))]
        const others = new Map(times.map((_, at) => [`goes ${at}`, entryAt(`goes ${at}`, at)]))
        const queue = [...changes]
        const list = listOf(() => [...stay, ...others.values()], 2 * crowd(times) + 105)
        const ids: string[] = []
        const changing = (query: Parameters<typeof list>[0]) => {
          const next = queue.shift()
          if (next?.adds) others.set(`comes ${queue.length}`, entryAt(`comes ${queue.length}`, next.at))
          else if (next) others.delete(`goes ${next.at}`)
          return list(query)
        }
        for await (const { id } of listAll(changing, { operationId: 'listFiles', most: 2000 })) ids.push(id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids).toEqual(expect.arrayContaining(stay.map(({ id }) => id)))
      }),
    )
  })

  it('begins each page a millisecond before the last entry, and one that the caller names', async () => {
    const all = [0, 1, 2, 2, 3].map((time, id) => entryAt(id, time))
    const asked: (string | undefined)[] = []
    const listing = { operationId: 'listFiles', most: 3 }
    const found = await Array.fromAsync(
      listAll(
        listOf(() => all, 3, asked),
        listing,
        entryAt('', 0).created,
      ),
    )
    expect(found.map(({ id }) => id)).toEqual(['1', '2', '3', '4'])
    expect(asked).toEqual([0, 1, 2].map((time) => entryAt('', time).created))
  })

  it.each([BUCKETS, FILES])(
    'of one more than a page, all of one millisecond, is an error: %o',
    async (listing) => {
      const { most, operationId } = listing
      const all = Array.from({ length: most + 1 }, (_, id) => entryAt(id, 0))
      const found: Entry[] = []
      const reading = async () => {
        for await (const entry of listAll(
          listOf(() => all, most),
          listing,
        ))
          found.push(entry)
      }
      await expect(reading()).rejects.toMatchObject({
        name: 'PaginationStalledError',
        operationId,
        message: expect.stringContaining('2016-03-23T00:00:00.000Z'),
      })
      expect(found).toHaveLength(most)
    },
  )

  it('of one less than a page, all of one millisecond, is whole', async () => {
    const all = Array.from({ length: FILES.most - 1 }, (_, id) => entryAt(id, 0))
    expect(await collect(() => all, FILES.most, FILES)).toHaveLength(FILES.most - 1)
  })

  it.each([
    ['last', 5],
    ['last, after a whole page', 10],
    ['last, after nearly two', 19],
  ])(
    'of more of one millisecond than a page holds, which nobody said, is an error: %s',
    async (_, before) => {
      const all = Array.from({ length: before + 15 }, (_, id) => entryAt(id, Math.min(id, before)))
      await expect(collect(() => all, 10, FILES)).rejects.toBeInstanceOf(PaginationStalledError)
    },
  )

  it('of exactly a page of one millisecond, as the caller says how much one holds, is an error', async () => {
    const all = Array.from({ length: 15 }, (_, id) => entryAt(id, 0))
    const asked: unknown[] = []
    const list = async (options: { startDate?: string | undefined }) => {
      asked.push(...Object.keys(options))
      return listOf(() => all, 10)(options)
    }
    const found = Array.fromAsync(listAllWithin(list, FILES, { pageLimit: 10 }))
    await expect(found).rejects.toBeInstanceOf(PaginationStalledError)
    expect(asked).not.toContain('pageLimit')
  })

  it.each([0, -1, Number.NaN])('refuses a page limit of %d', async (pageLimit) => {
    const found = async () => Array.fromAsync(listAllWithin(async () => [], FILES, { pageLimit }))
    await expect(found()).rejects.toMatchObject({ argument: 'pageLimit' })
  })

  it.each([0, 3, 9, 10, 24])('goes on past an entry without a time, at %i', async (at) => {
    const all = Array.from({ length: 25 }, (_, id) => ({ ...entryAt(id, id) }))
    const timeless = { id: 'timeless' } as Entry
    const list = async (query: { startDate?: string | undefined }) => {
      const rows = await listOf(() => all, 25)(query)
      const place = rows.findIndex(({ id }) => id === String(at))
      return (place < 0 ? rows : rows.toSpliced(place, 0, timeless)).slice(0, 10)
    }
    const found = await Array.fromAsync(listAll(list, FILES))
    expect(found).toHaveLength(26)
  })

  it('is asked for page after page only as it is read', async () => {
    const asked: (string | undefined)[] = []
    const all = Array.from({ length: 10 }, (_, id) => entryAt(id, id))
    for await (const { id } of listAll(
      listOf(() => all, 4, asked),
      { operationId: 'listFiles', most: 4 },
    ))
      if (id === '2') break
    expect(asked).toEqual([undefined])
  })
})

describe('a bridge of 2016, which passes over startDate', () => {
  it('gives files without ids and times', async () => {
    const all = ['a', 'b', 'b'].map((hash, at) => ({ hash, filename: `${at}` }))
    let asks = 0
    const list = async () => {
      asks++
      return all
    }
    expect(await Array.fromAsync(listAll(list, FILES))).toEqual(all)
    expect(asks).toBe(1)
  })

  it('gives all buckets each time, also more than a page has later', async () => {
    const all = Array.from({ length: BUCKETS.most + 5 }, (_, id) => entryAt(id, id))
    const found = await Array.fromAsync(listAll(async () => all, BUCKETS))
    expect(found).toHaveLength(all.length)
  })

  it('gives all of one millisecond each time', async () => {
    const all = [entryAt(1, 0), entryAt(2, 0)]
    expect(await Array.fromAsync(listAll(async () => all, BUCKETS))).toEqual(all)
  })
})

it('a list comes over the wire, with times as the bridge writes them', async () => {
  const all = Array.from({ length: 5 }, (_, id) => entryAt(id, Math.floor(id / 2)))
  const asked: string[] = []
  await using server = await listen(async (request, response) => {
    const url = new URL(`http://bridge${request.url}`)
    asked.push(url.pathname + url.search)
    const page = await listOf(() => all, 3)({ startDate: url.searchParams.get('startDate') ?? undefined })
    // The last version sends the list without a content-type.
    response.end(JSON.stringify(page))
  })
  const call = callAt(server.baseUrl)
  const list = (query: { startDate?: string | undefined }) =>
    call('listFiles', { path: { id: BUCKET }, query })
  const found = await Array.fromAsync(listAll(list, FILES))
  expect(found).toEqual(all)
  expect(asked[0]).toBe(`/buckets/${BUCKET}/files`)
  expect(asked[1]).toBe(`/buckets/${BUCKET}/files?startDate=2016-03-23T00%3A00%3A00.000Z`)
})
