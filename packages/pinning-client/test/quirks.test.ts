import { rejection } from '@holdfast/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { createPinningClient, NotFoundError } from '../src/index.ts'
import { quirkNames } from '../src/mock/quirks.ts'
import { createPinningMock, type PinningQuirks, providerQuirks } from '../src/msw.ts'
import { createdAt, pinAt } from './list-server.ts'
import { QUIRKS } from './quirk-cases.ts'
import { start, stop } from './quirky-service.ts'
import { BASE_URL, CID, CID_V0, TOKEN } from './support.ts'

afterEach(() => stop())

it('every switch has its cases below', () => {
  expect(Object.keys(QUIRKS).sort()).toEqual([...quirkNames].sort())
  for (const [name, cases] of Object.entries(QUIRKS)) {
    expect(cases.length, name).toBeGreaterThan(0)
    for (const { quirks, wireWith, wireWithout } of cases) {
      expect(Object.keys(quirks)).toEqual([name])
      expect(wireWith, name).not.toEqual(wireWithout)
    }
  }
})

const CASES = Object.values(QUIRKS)
  .flat()
  .map((one) => ({ ...one, name: JSON.stringify(one.quirks) }))

describe('on the wire', () => {
  it.each(CASES)('$name', async ({ quirks, wire, wireWithout, wireWith }) => {
    expect(await wire(start())).toEqual(wireWithout)
    stop()
    expect(await wire(start(quirks))).toEqual(wireWith)
  })
})

describe('through the client', () => {
  it.each(CASES)('$name', async ({ quirks, client, ...expected }) => {
    const without = await client(start())
    stop()
    const made = await client(start(quirks))
    if (!('clientWith' in expected)) return expect(made).toEqual(without)
    expect(made).toEqual(expected.clientWith)
    expect(made).not.toEqual(without)
  })
})

describe('a service as recorded', () => {
  it.each(Object.entries(providerQuirks))('%s, through the client', async (_, quirks) => {
    const { client, mock, pass } = start(quirks)
    const added = await client.add({ cid: CID, name: 'old', meta: { app: 'a' } })
    expect(added).toMatchObject({ status: 'queued', pin: { cid: CID, name: 'old', meta: { app: 'a' } } })
    expect(await client.get(added.requestid)).toMatchObject({ pin: added.pin, delegates: added.delegates })

    pass(1000)
    const other = await client.add({ cid: CID_V0, name: 'other' })
    const ids = [added.requestid, other.requestid].sort()
    const ANY = ['queued', 'pinning', 'pinned', 'failed'] as const
    const page = await client.list({ status: ANY })
    expect([page.count, page.results.map(({ requestid }) => requestid).sort()]).toEqual([2, ids])
    const all = await Array.fromAsync(client.listAll({ status: ANY }))
    expect(all.map(({ requestid }) => requestid).sort()).toEqual(ids)
    await client.remove(other.requestid)

    const next = await client.replace(added.requestid, { cid: CID_V0, name: 'new' })
    expect(next.pin).toMatchObject({ cid: CID_V0, name: 'new' })
    expect(await rejection(client.get(added.requestid))).toBeInstanceOf(NotFoundError)

    const statuses: string[] = []
    const pinned = await client.waitForPinned(next.requestid, {
      intervalMs: 1,
      onStatus({ status }) {
        statuses.push(status)
        pass(2)
      },
    })
    expect([pinned.status, statuses]).toEqual(['pinned', ['queued', 'pinning', 'pinned']])
    await client.remove(next.requestid)
    expect(mock.state.all()).toEqual([])
  })

  it.each(Object.entries(providerQuirks))('%s, with more pins than a page holds', async (_, quirks) => {
    const { client, mock } = start(quirks)
    const pins = Array.from({ length: 2100 }, (_, nth) => ({
      ...pinAt(`id-${nth}`, createdAt(nth, 's')),
      // One for each, where the CID is the requestid.
      pin: {
        cid: `b${String(nth + 1000).replace(/[0189]/g, (digit) => 'abcd'['0189'.indexOf(digit)] as string)}aaaa`,
      },
    }))
    for (const pin of pins) mock.state.put(pin)
    const seen = Array.fromAsync(client.listAll())
    // A service that lists in no order cannot be read page by page.
    if ('order' in quirks && quirks.order === 'none')
      return expect(await rejection(seen)).toMatchObject({ name: 'PaginationStalledError' })
    const ids = (await seen).map(({ requestid }) => requestid)
    expect([ids.length, new Set(ids).size]).toEqual([2100, 2100])
  })
})

describe('a limit of requests', () => {
  it('is obeyed by the client, so that every call succeeds', async () => {
    const rateLimit = { requests: 2, perMs: 300 }
    let now = 0
    const { respond } = createPinningMock({ baseUrl: BASE_URL, quirks: { rateLimit }, now: () => now })
    const pauses: number[] = []
    const hooks = {
      onRetry({ delayMs }: { delayMs: number }) {
        pauses.push(delayMs)
        now += delayMs
      },
    }
    const client = createPinningClient({ baseUrl: BASE_URL, accessToken: TOKEN, fetch: respond, hooks })
    for (let nth = 0; nth < 3; nth++) await client.add({ cid: CID })
    expect(pauses).toEqual([1000])
  })

  it('says by X-RateLimit-Reset when it ends', async () => {
    const rateLimit = { requests: 0, perMs: 60_000, says: 'x-ratelimit-reset' } as const
    const { respond } = createPinningMock({ baseUrl: BASE_URL, quirks: { rateLimit } })
    const client = createPinningClient({
      baseUrl: BASE_URL,
      accessToken: TOKEN,
      fetch: respond,
      retry: false,
    })
    const { retryAfterMs } = (await rejection(client.list())) as { retryAfterMs: number }
    expect(retryAfterMs).toBeGreaterThan(59_000)
    expect(retryAfterMs).toBeLessThanOrEqual(61_000)
  })

  it('comes before failures that a test has put in, and takes none of them', async () => {
    const { mock, client } = start({ rateLimit: { requests: 1, perMs: 60_000 } })
    await client.list()
    mock.failNext({ status: 500, reason: 'BOOM' })
    expect(await rejection(client.list())).toMatchObject({ reason: 'TOO_MANY_REQUESTS' })
  })
})

describe('what a test puts in', () => {
  it('goes through the quirks as well', () => {
    const { mock, put } = start({ requestidIsCid: true, nameDefaultsToCid: true, createdInSeconds: true })
    put('a')
    expect(mock.state.all()).toEqual([
      {
        ...pinAt(CID, '2025-12-31T19:00:00.000-05:00'),
        pin: { cid: CID, name: CID },
      },
    ])
    mock.state.setStatus(CID, 'failed')
    expect(mock.state.all()).toMatchObject([{ requestid: CID, status: 'failed' }])
  })

  it('is still refused where its created is no time', () => {
    const { mock } = start({ createdInSeconds: true })
    expect(() => mock.state.put(pinAt('a', 'today'))).toThrow(TypeError)
  })

  it('makes the mock fail where it is against the document, also where the quirk would hide it', async () => {
    const quirks = { delegates: 'empty' } as const
    const { respond } = createPinningMock({
      baseUrl: BASE_URL,
      quirks,
      pins: [{ ...pinAt('a', createdAt(1, 's')), delegates: [] }],
    })
    const request = new Request(`${BASE_URL}/pins`, { headers: { authorization: `Bearer ${TOKEN}` } })
    expect(String(await rejection(respond(request)))).toContain('results.0.delegates')
  })

  it('fails in its own words where the service says them otherwise', async () => {
    const { mock, client } = start({ notFoundIsString: true })
    mock.failNext({ status: 404, reason: 'GONE', details: 'expired' })
    expect(await rejection(client.get('a'))).toMatchObject({ reason: 'HTTP_404', details: 'expired' })
  })
})

describe('quirks that there are not', () => {
  const make = (quirks: PinningQuirks) => () => createPinningMock({ baseUrl: BASE_URL, quirks })

  it('are an error of types, and when the mock is made', () => {
    // @ts-expect-error It is called countsPage.
    expect(make({ countPage: true })).toThrow(/TypeError|countPage/)
    // @ts-expect-error It is 'oldest first'.
    expect(make({ order: 'ascending' })).toThrow(TypeError)
    // @ts-expect-error A name, not a list.
    expect(make({ ignoresFilters: 'cid' })).toThrow(TypeError)
    // @ts-expect-error It has no such filter.
    expect(make({ ignoresFilters: ['limit'] })).toThrow(TypeError)
    // @ts-expect-error It is called perMs.
    expect(make({ rateLimit: { requests: 1, per: 1 } })).toThrow(TypeError)
    // @ts-expect-error It is called pinata.
    expect(make(providerQuirks.Pinata ?? 'pinata')).toThrow(TypeError)
  })

  it.each<[string, PinningQuirks]>([
    ['quirks.createdSharedBy', { createdSharedBy: 0 }],
    ['quirks.createdSharedBy', { createdSharedBy: 1.5 }],
    ['quirks.rateLimit.requests', { rateLimit: { requests: -1, perMs: 1 } }],
    ['quirks.rateLimit.perMs', { rateLimit: { requests: 1, perMs: 0 } }],
  ])('%s', (path, quirks) => {
    expect(make(quirks)).toThrow(`${path}: `)
  })

  it('are told by name', () => {
    expect(make({ countPage: true } as object)).toThrow(
      new TypeError('quirks: Unrecognized key: "countPage"'),
    )
  })

  it('may be undefined, each and all', () => {
    expect(make({ order: undefined, rateLimit: undefined })).not.toThrow()
    expect(() => createPinningMock({ baseUrl: BASE_URL, quirks: undefined })).not.toThrow()
  })
})
