import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { rejection } from '@holdfast/testing'
import { http, passthrough } from 'msw'
import { setupServer } from 'msw/node'
import { afterEach, describe, expect, it } from 'vitest'
import { createPinningClient, type ListQuery, NotFoundError, type PinStatus } from '../src/index.ts'
import { createPinningMock, type PinningMockOptions, providerQuirks } from '../src/msw.ts'
import { createdAt, pinAt } from './list-server.ts'
import { BASE_URL, CID, CID_V0, TOKEN } from './support.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** A client whose global fetch is answered by the mock through msw. */
function mocked(options: Partial<PinningMockOptions> = {}) {
  const mock = createPinningMock({ baseUrl: BASE_URL, ...options })
  // Nothing goes out, whatever the mock leaves alone.
  const server = setupServer(
    ...mock.handlers,
    http.all('*', () => new Response('elsewhere')),
  )
  server.listen()
  closers.push(() => server.close())
  const client = createPinningClient({ baseUrl: BASE_URL, accessToken: TOKEN, retry: false })
  return { mock, client }
}

const request = (path: string, init: RequestInit = {}) =>
  fetch(BASE_URL + path, { ...init, headers: { authorization: `Bearer ${TOKEN}`, ...init.headers } })

it('runs on the version of msw that is meant', async ({ task }) => {
  const project = task.file.projectName
  const alias = project === 'msw 2' ? 'msw2' : 'msw'
  const path = createRequire(import.meta.url).resolve(`${alias}/package.json`)
  const { version } = JSON.parse(await readFile(path, 'utf8')) as { version: string }
  expect(`msw ${version.split('.')[0]}`).toBe(project)
  const { HttpHandler } = await import(/* @vite-ignore */ alias === 'msw2' ? 'msw2' : 'msw')
  expect(createPinningMock({ baseUrl: BASE_URL }).handlers[0]).toBeInstanceOf(HttpHandler)
  expect(http.all(/x/, passthrough)).toBeInstanceOf(HttpHandler)
})

describe('filters', () => {
  const pin = (id: string, at: number, changes: object = {}, of: object = {}): PinStatus => {
    const plain = pinAt(id, createdAt(at, 'ms'))
    return { ...plain, ...changes, pin: { ...plain.pin, ...of } }
  }
  const PINS = [
    pin('a', 1, {}, { name: 'PreciousData.pdf' }),
    pin('b', 2, { status: 'queued' }, { name: 'preciousdata.PDF', cid: CID_V0 }),
    pin('c', 3, { status: 'failed' }, { name: 'data', meta: { app: '1', user: 'x' } }),
    pin('d', 4, { status: 'pinning' }, { meta: { app: '1', user: 'y' } }),
    pin('e', 5, {}, { name: 'other', cid: CID_V0, meta: { app: '2' } }),
  ]
  const ANY: ListQuery = { status: ['queued', 'pinning', 'pinned', 'failed'] }

  it.each<[name: string, query: ListQuery, ids: string]>([
    ['without status only what is pinned', {}, 'ea'],
    ['all statuses, the newest first', ANY, 'edcba'],
    ['a status', { status: ['failed'] }, 'c'],
    ['two statuses', { status: ['queued', 'pinning'] }, 'db'],
    ['cid', { ...ANY, cid: [CID_V0] }, 'eb'],
    ['cids', { ...ANY, cid: [CID_V0, CID] }, 'edcba'],
    ['name, exact unless told', { ...ANY, name: 'data' }, 'c'],
    ['exact', { ...ANY, name: 'PreciousData.pdf', match: 'exact' }, 'a'],
    ['iexact', { ...ANY, name: 'PRECIOUSDATA.pdf', match: 'iexact' }, 'ba'],
    ['partial', { ...ANY, name: 'data', match: 'partial' }, 'cb'],
    ['ipartial', { ...ANY, name: 'DATA', match: 'ipartial' }, 'cba'],
    ['before, exclusive', { ...ANY, before: createdAt(3, 'ms') }, 'ba'],
    ['after, exclusive', { ...ANY, after: createdAt(3, 'ms') }, 'ed'],
    ['before and after', { ...ANY, before: createdAt(5, 'ms'), after: createdAt(2, 'ms') }, 'dc'],
    ['before in another zone', { ...ANY, before: '2025-12-31T19:00:00.003-05:00' }, 'ba'],
    ['before in nanoseconds', { ...ANY, before: '2026-01-01T00:00:00.003000001Z' }, 'cba'],
    ['limit', { ...ANY, limit: 2 }, 'ed'],
    ['meta', { ...ANY, meta: { app: '1' } }, 'dc'],
    ['meta, all of it', { ...ANY, meta: { app: '1', user: 'x' } }, 'c'],
    ['meta that nothing has', { ...ANY, meta: { app: '3' } }, ''],
    [
      'all of them',
      { status: ['failed'], cid: [CID], name: 'DAT', match: 'ipartial', meta: { app: '1' } },
      'c',
    ],
  ])('%s', async (_, query, ids) => {
    const { client } = mocked({ pins: PINS })
    const { count, results } = await client.list(query)
    expect(results.map(({ requestid }) => requestid).join('')).toBe(ids)
    expect(count).toBe(query.limit ? PINS.length : ids.length)
  })

  it('shows 10 unless told, and counts all', async () => {
    const pins = Array.from({ length: 25 }, (_, nth) => pinAt(String(nth), createdAt(nth, 's')))
    const { client } = mocked({ pins })
    const { count, results } = await client.list()
    expect(count).toBe(25)
    expect(results.map(({ requestid }) => requestid)).toEqual([
      '24',
      '23',
      '22',
      '21',
      '20',
      '19',
      '18',
      '17',
      '16',
      '15',
    ])
    expect((await client.list({ limit: 1000 })).results).toHaveLength(25)
  })
})

describe('pin objects', () => {
  it('the same CID twice makes two, with a created of their own', async () => {
    const { client } = mocked({ lifecycle: { queuedMs: Number.POSITIVE_INFINITY } })
    const first = await client.add({ cid: CID, name: 'n', meta: { a: 'b' } })
    const second = await client.add({ cid: CID, name: 'n' })
    expect(first).toMatchObject({ status: 'queued', pin: { cid: CID, name: 'n', meta: { a: 'b' } } })
    expect(second.requestid).not.toBe(first.requestid)
    expect(Date.parse(second.created)).toBeGreaterThan(Date.parse(first.created))
    const { results } = await client.list({ status: ['queued', 'pinning', 'pinned'] })
    expect(results.map(({ requestid }) => requestid)).toEqual([second.requestid, first.requestid])
  })

  it('replace makes another, and the old one is gone', async () => {
    const { mock, client } = mocked()
    const old = await client.add({ cid: CID, name: 'old' })
    const next = await client.replace(old.requestid, { cid: CID_V0, name: 'new' })
    expect(next.requestid).not.toBe(old.requestid)
    expect(await rejection(client.get(old.requestid))).toBeInstanceOf(NotFoundError)
    expect((await client.get(next.requestid)).pin).toEqual({ cid: CID_V0, name: 'new' })
    expect(mock.state.all()).toHaveLength(1)
  })

  it('remove removes', async () => {
    const { mock, client } = mocked()
    const { requestid } = await client.add({ cid: CID })
    await client.remove(requestid)
    expect(mock.state.all()).toEqual([])
    for (const call of [
      client.remove(requestid),
      client.get(requestid),
      client.replace(requestid, { cid: CID }),
    ])
      expect(await rejection(call)).toBeInstanceOf(NotFoundError)
  })

  it('has a requestid of any kind', async () => {
    const requestid = 'a/b c%2F+=?#'
    const { client } = mocked({ pins: [pinAt(requestid, createdAt(1, 's'))] })
    expect((await client.get(requestid)).requestid).toBe(requestid)
    await client.remove(requestid)
    expect(await rejection(client.get(requestid))).toBeInstanceOf(NotFoundError)
  })
})

describe('lifecycle', () => {
  it('pins within milliseconds', async () => {
    const ms = Date.now()
    let passed = 0
    const { client } = mocked({ now: () => ms + passed })
    const { requestid } = await client.add({ cid: CID })
    passed = 100
    expect((await client.waitForPinned(requestid, { intervalMs: 5 })).status).toBe('pinned')
  })

  it('goes by the clock that it is given', async () => {
    let ms = 1_800_000_000_000
    const { client } = mocked({ now: () => ms, lifecycle: { queuedMs: 1000, pinningMs: 500 } })
    const { requestid, created } = await client.add({ cid: CID })
    expect(created).toBe(new Date(ms).toISOString())
    const statuses = []
    for (const step of [999, 1, 499, 1]) {
      ms += step
      statuses.push((await client.get(requestid)).status)
    }
    expect(statuses).toEqual(['queued', 'pinning', 'pinning', 'pinned'])
  })

  it('is moved on by a test', async () => {
    const { mock, client } = mocked({ lifecycle: { queuedMs: Number.POSITIVE_INFINITY } })
    const { requestid } = await client.add({ cid: CID })
    const seen: string[] = []
    const wait = client.waitForPinned(requestid, {
      intervalMs: 5,
      onStatus({ status }) {
        seen.push(status)
        if (status === 'queued') mock.state.setStatus(requestid, 'pinning', { status_details: '3 of 9' })
        if (status === 'pinning') mock.state.setStatus(requestid, 'pinned')
      },
    })
    expect((await wait).info).toEqual({ status_details: '3 of 9' })
    expect(seen).toEqual(['queued', 'pinning', 'pinned'])
    expect(() => mock.state.setStatus('none', 'pinned')).toThrow(RangeError)
  })

  it('fails where it is told to', async () => {
    const { client } = mocked({
      lifecycle: { failure: ({ name }) => (name === 'bad' ? 'no provider has it' : undefined) },
    })
    const good = await client.add({ cid: CID, name: 'good' })
    const bad = await client.add({ cid: CID, name: 'bad' })
    await client.waitForPinned(good.requestid, { intervalMs: 5 })
    const error = await rejection(client.waitForPinned(bad.requestid, { intervalMs: 5 }))
    expect(error).toMatchObject({ name: 'PinFailedError', requestid: bad.requestid })
    expect(String(error)).toContain('no provider has it')
  })

  it('is emptied', async () => {
    const { mock, client } = mocked({ pins: [pinAt('a', createdAt(1, 's'))] })
    mock.state.clear()
    expect(await client.list()).toEqual({ count: 0, results: [] })
  })
})

describe('failures', () => {
  it('failNext makes the next requests fail, one each', async () => {
    const { mock, client } = mocked()
    mock.failNext(
      { status: 429, reason: 'TOO_MANY', headers: { 'retry-after': '0.001' } },
      { status: 409, reason: 'INSUFFICIENT_FUNDS', details: 'top up' },
    )
    expect(await rejection(client.list())).toMatchObject({ name: 'RateLimitError', retryAfterMs: 1 })
    expect(await rejection(client.add({ cid: CID }))).toMatchObject({
      name: 'InsufficientFundsError',
      details: 'top up',
    })
    expect(await client.list()).toEqual({ count: 0, results: [] })
  })

  it('a request that is refused takes none of them', async () => {
    const { mock, client } = mocked()
    mock.failNext({ status: 500, reason: 'BOOM' })
    expect((await request('/pins?limit=0')).status).toBe(400)
    expect(await rejection(client.list())).toMatchObject({ reason: 'BOOM' })
  })

  it('lets in the tokens that it knows', async () => {
    const { client } = mocked({ accessTokens: [TOKEN, 'another'] })
    expect(await client.list()).toEqual({ count: 0, results: [] })
    const stranger = createPinningClient({ baseUrl: BASE_URL, accessToken: 'stranger' })
    expect(await rejection(stranger.add({ cid: CID }))).toMatchObject({
      name: 'AuthenticationError',
      reason: 'UNAUTHORIZED',
    })
  })

  it.each(['', 'Basic abc', 'Bearer'])('lets nobody in with %j', async (authorization) => {
    mocked()
    const answer = await request('/pins', { headers: { authorization } })
    expect(answer.status).toBe(401)
    expect(await answer.json()).toEqual({ error: { reason: 'UNAUTHORIZED', details: expect.any(String) } })
  })

  const body = JSON.stringify({ cid: CID })
  const json = { 'content-type': 'application/json' }
  it.each<[name: string, path: string, init: RequestInit, status: number]>([
    ['a limit of 0', '/pins?limit=0', {}, 400],
    ['a limit of 1001', '/pins?limit=1001', {}, 400],
    ['a limit that is no number', '/pins?limit=many', {}, 400],
    ['11 CIDs', `/pins?cid=${Array.from({ length: 11 }, (_, nth) => CID + nth)}`, {}, 400],
    ['a repeated parameter', '/pins?status=queued&status=pinned', {}, 400],
    ['an unknown status', '/pins?status=done', {}, 400],
    ['a name that is too long', `/pins?name=${'x'.repeat(256)}`, {}, 400],
    ['meta that is no JSON', '/pins?meta=a', {}, 400],
    ['meta in brackets', '/pins?meta[app_id]=a', {}, 400],
    ['a before that is no time', '/pins?before=yesterday', {}, 400],
    ['a content-type without a body', '/pins', { headers: json }, 400],
    ['a body without a type', '/pins', { method: 'POST', body: new TextEncoder().encode(body) }, 400],
    ['a body that is no JSON', '/pins', { method: 'POST', body: '{', headers: json }, 400],
    ['a pin without a CID', '/pins', { method: 'POST', body: '{}', headers: json }, 400],
    ['a name of null', '/pins', { method: 'POST', body: '{"cid":"x","name":null}', headers: json }, 400],
    ['another method', '/pins', { method: 'PUT', body, headers: json }, 404],
    ['another path', '/pin', {}, 404],
  ])('refuses %s', async (_, path, init, status) => {
    const { mock } = mocked()
    const answer = await request(path, init)
    expect(answer.status).toBe(status)
    const { error } = (await answer.json()) as { error: { reason: string; details: string } }
    expect(error.reason).toBe(status === 400 ? 'BAD_REQUEST' : 'NOT_FOUND')
    expect(error.details).not.toBe('')
    expect(mock.state.all()).toEqual([])
  })
})

describe('where it is', () => {
  it.each(['https://pins.example/psalm/pins', 'https://pins.example/pins', 'https://other.example/psa/pins'])(
    'leaves %s alone',
    async (url) => {
      mocked()
      expect(await (await fetch(url)).text()).toBe('elsewhere')
    },
  )

  it('is anywhere with *', async () => {
    const { mock } = mocked({ baseUrl: '*', pins: [pinAt('a', createdAt(1, 's'))] })
    for (const baseUrl of ['https://one.example', 'http://two.example:8080']) {
      const client = createPinningClient({ baseUrl, accessToken: TOKEN, retry: false })
      expect((await client.list()).count).toBe(1)
    }
    expect(mock.state.all()).toHaveLength(1)
  })

  it('has a base URL with and without a slash', async () => {
    const { client } = mocked({ baseUrl: `${BASE_URL}/` })
    expect((await client.list()).count).toBe(0)
  })

  it('answers without msw as well', async () => {
    const { respond } = createPinningMock({ baseUrl: BASE_URL })
    const client = createPinningClient({ baseUrl: BASE_URL, accessToken: TOKEN, fetch: respond })
    expect((await client.list()).count).toBe(0)
  })
})

describe('quirks', () => {
  it.each([
    ['pinata', 200, 'text/plain;charset=UTF-8', 'OK'],
    ['filebase', 202, 'application/json', ''],
    ['fourEverland', 202, 'application/json', '{}'],
    ['fula', 202, null, ''],
    ['ipfsCluster', 202, null, ''],
  ] as const)('%s answers a removal in its own way', async (provider, status, type, body) => {
    const { mock } = mocked({ quirks: providerQuirks[provider] })
    const { requestid } = mock.state.add({ cid: CID })
    const answer = await request(`/pins/${requestid}`, { method: 'DELETE' })
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      status,
      type,
      body,
    ])
  })
})

describe('what a test puts in', () => {
  it('is refused where its created is no time', () => {
    expect(() => createPinningMock({ baseUrl: BASE_URL, pins: [pinAt('a', 'today')] })).toThrow(TypeError)
  })

  it('makes the mock fail rather than answer against the document', async () => {
    const { respond } = createPinningMock({
      baseUrl: BASE_URL,
      pins: [{ ...pinAt('a', createdAt(1, 's')), delegates: [] }],
    })
    const request = new Request(`${BASE_URL}/pins`, { headers: { authorization: `Bearer ${TOKEN}` } })
    expect(String(await rejection(respond(request)))).toContain('results.0.delegates')
  })
})
