import { describe, expect, it, vi } from 'vitest'
import { InvalidArgumentError, type PinningClientOptions, type PinStatus } from '../src/index.ts'
import { createPinningMock } from '../src/msw.ts'
import { createdAt, pinAt } from './list-server.ts'
import { BASE_URL, clientOf } from './support.ts'

/** So many CIDs of so many characters. */
const cidsOf = (count: number, length = 59): string[] =>
  Array.from({ length: count }, (_, nth) => {
    const digits = [...String(nth)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
    return `bafy${digits.padStart(length - 4, 'z')}`
  })

const STATUSES = ['queued', 'pinning', 'pinned', 'failed'] as const

/** As many pins for each CID as its place in the list says, in all statuses. */
const pinsOf = (cids: readonly string[], times: (nth: number) => number): PinStatus[] =>
  cids.flatMap((cid, nth) =>
    Array.from({ length: times(nth) }, (_, copy) => ({
      ...pinAt(`${nth}/${copy}`, createdAt(nth * 10 + copy, 'ms')),
      status: STATUSES[copy % 4] as string,
      pin: { cid, name: `copy ${copy}` },
    })),
  )

function service(
  pins: PinStatus[],
  { ignoresCid = false, ...options }: Partial<PinningClientOptions> & { ignoresCid?: boolean } = {},
) {
  const mock = createPinningMock({ baseUrl: BASE_URL, pins })
  const urls: string[] = []
  const client = clientOf(async (request) => {
    urls.push(request.url)
    const url = new URL(request.url)
    if (ignoresCid) url.searchParams.delete('cid')
    return mock.respond(new Request(url, request))
  }, options)
  const asked = () => urls.map((url) => new URL(url).searchParams.get('cid')?.split(',').length)
  return { client, urls, asked }
}

const ids = (found: Map<string, PinStatus[]>) =>
  [...found].map(([cid, pins]) => [cid, pins.map(({ requestid }) => requestid)])

describe.each([false, true])('a service that passes over the filter by CID: %s', (ignoresCid) => {
  it('gives the pins of each CID, in every status, and a list for one that has none', async () => {
    const cids = cidsOf(23)
    const pins = pinsOf(cids, (nth) => nth % 5)
    const { client } = service(pins, { ignoresCid })
    const found = await client.statusOf(cids)
    expect([...found.keys()]).toEqual(cids)
    for (const [nth, cid] of cids.entries())
      expect(found.get(cid)?.map(({ requestid }) => requestid)).toEqual(
        Array.from({ length: nth % 5 }, (_, copy) => `${nth}/${copy}`).reverse(),
      )
    expect(new Set([...found.values()].flat().map(({ status }) => status))).toEqual(new Set(STATUSES))
  })

  it('asks for a CID once, however often it is given', async () => {
    const [one = '', two = ''] = cidsOf(2)
    const { client } = service(
      pinsOf([one, two], () => 1),
      { ignoresCid },
    )
    expect(ids(await client.statusOf([two, one, { toString: () => two }, one]))).toEqual([
      [two, ['1/0']],
      [one, ['0/0']],
    ])
  })
})

it.each([undefined, null, 7])('%s is refused', async (cids) => {
  await expect(clientOf(vi.fn()).statusOf(cids as never)).rejects.toThrow(InvalidArgumentError)
})

describe('requests', () => {
  it.each([
    [0, []],
    [1, [1]],
    [10, [10]],
    [11, [10, 1]],
    [25, [10, 10, 5]],
  ])('%i CIDs that nothing is pinned by', async (count, sizes) => {
    const { client, asked } = service([])
    expect((await client.statusOf(cidsOf(count))).size).toBe(count)
    expect(asked()).toEqual(sizes)
  })

  // 800 characters of JSON, some of which a URL writes as three.
  const meta = { app_id: 'x'.repeat(800 - '{"app_id":""}'.length) }

  it('11 CIDs of 112 characters with 800 of meta: none longer than 2,000, and nothing lost', async () => {
    const cids = cidsOf(11, 112)
    const pins = pinsOf(cids, () => 2).map((pin) => ({ ...pin, pin: { ...pin.pin, meta } }))
    const { client, urls, asked } = service(pins)
    const found = await client.statusOf(cids, { meta })
    expect([...found.values()].flat()).toHaveLength(22)
    expect(Math.max(...urls.map(({ length }) => length))).toBeLessThanOrEqual(2000)
    // Fewer than the document's 10, and no fewer than the URL has room for.
    expect(new Set(asked())).toEqual(new Set([9, 2]))
    const room = 2000 - (urls.find((url) => url.includes('before'))?.length ?? 0)
    expect(room).toBeLessThan(113)
  })

  it('the base URL counts', async () => {
    const baseUrl = `https://pins.example/${'p'.repeat(1000)}`
    const mock = createPinningMock({ baseUrl })
    const urls: string[] = []
    const client = clientOf(
      (request) => {
        urls.push(request.url)
        return mock.respond(request)
      },
      { baseUrl },
    )
    await client.statusOf(cidsOf(20, 112))
    expect(urls.length).toBeGreaterThan(2)
    expect(Math.max(...urls.map(({ length }) => length))).toBeLessThanOrEqual(2000)
  })

  it('a CID that leaves no room at all is asked for alone', async () => {
    const { client, asked } = service([])
    const found = await client.statusOf(cidsOf(2), { meta: { app_id: 'x'.repeat(3000) } })
    expect(found.size).toBe(2)
    expect(asked()).toEqual([1, 1])
  })

  it('filters go along', async () => {
    const cids = cidsOf(2)
    const { client } = service(pinsOf(cids, () => 3))
    expect(ids(await client.statusOf(cids, { name: 'COPY 2', match: 'iexact' }))).toEqual([
      [cids[0], ['0/2']],
      [cids[1], ['1/2']],
    ])
  })
})

it.each<[name: string, cids: string[]]>([
  ['one that is none, among many', [...cidsOf(15), 'Qm', ...cidsOf(3)]],
  ['an empty one', ['']],
])('%s is refused before anything is sent', async (_, cids) => {
  const fetch = vi.fn()
  await expect(clientOf(fetch).statusOf(cids)).rejects.toThrow(InvalidArgumentError)
  expect(fetch).not.toHaveBeenCalled()
})

it('a deadline is for all requests together', async () => {
  const times: number[] = []
  const client = clientOf(async () => {
    times.push(performance.now())
    await new Promise((resolve) => setTimeout(resolve, 40))
    return Response.json({ count: 0, results: [] })
  })
  await expect(client.statusOf(cidsOf(100), {}, { deadline: 100 })).rejects.toMatchObject({
    name: 'TimeoutError',
  })
  expect(times.length).toBeLessThanOrEqual(3)
})
