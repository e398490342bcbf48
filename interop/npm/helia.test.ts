import {
  AbortedError,
  BadRequestError,
  createPinningClient,
  NotFoundError,
  PinFailedError,
  type PinningClient,
  SeveralPinsError,
  TimeoutError,
} from '@holdfast/pinning-client'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { startHeliaPinningService } from './servers/helia.ts'
import { plainFetch } from './servers/plain-fetch.ts'
import { cidOf } from './servers/raw-block.ts'
import { untilAfter } from './until-after.ts'

let service: Awaited<ReturnType<typeof startHeliaPinningService>>
let client: PinningClient

beforeEach(async () => {
  service = await startHeliaPinningService()
  client = createPinningClient({ baseUrl: service.baseUrl, accessToken: service.accessToken })
  return service.stop
})

const addPinned = async (name: string) => {
  const { requestid } = await client.add(await service.pinnable(name))
  return client.waitForPinned(requestid, { deadline: 30_000, intervalMs: 10 })
}

/** Two looks in time, also where the machine stands still meanwhile: this clock does so too. */
const slowClock = () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'], shouldAdvanceTime: true })
  onTestFinished(() => void vi.useRealTimers())
}
const abortedIn = (ms: number) => {
  const controller = new AbortController()
  setTimeout(() => controller.abort(), ms)
  return controller.signal
}

describe('waiting', () => {
  test('sees a pin queued, then pinning, then pinned when the block has come', async () => {
    const { requestid, status } = await client.add({ cid: await cidOf('late') })
    const seen: string[] = [status]
    await client.waitForPinned(requestid, {
      deadline: 30_000,
      intervalMs: 10,
      onStatus: ({ status }) => {
        if (seen.at(-1) !== status) seen.push(status)
        if (status === 'pinning') service.seedBlock('late')
      },
    })
    expect(seen).toEqual(['queued', 'pinning', 'pinned'])
  })

  // A second pin of what is pinned already stays "queued" for ever (src/pin-store.ts returns before it says so).
  test.for([
    { ends: 'with its deadline', Class: TimeoutError, limit: () => ({ deadline: 250 }) },
    { ends: 'with its signal', Class: AbortedError, limit: () => ({ signal: abortedIn(250) }) },
  ])('for a pin that stays queued ends $ends, and names the pin', async ({ Class, limit }) => {
    await addPinned('twice')
    const { requestid } = await client.add({ cid: await cidOf('twice') })

    slowClock()
    const seen: string[] = []
    const error = await client
      .waitForPinned(requestid, {
        ...limit(),
        intervalMs: 20,
        onStatus: ({ status }) => seen.push(status),
      })
      .catch((error) => error)
    expect(error).toBeInstanceOf(Class)
    expect(error).toMatchObject({ requestid, operationId: 'getPinByRequestId', mayHaveApplied: false })
    expect(error.message).toContain(
      `pin ${requestid} was last seen queued; what is there stays on the service`,
    )
    expect(seen).toEqual(['queued'])
    expect(await client.get(requestid)).toMatchObject({ status: 'queued' })
  })

  test.for([
    {
      why: 'cannot be parsed',
      origin: '/no/such/protocol/p2p/12D3KooWGRUo2HjvH6LN3aKoYvqKeYyYx2X3n7Z1cVhGjcF8q3P1',
      status: 'failed',
    },
    {
      why: 'refuses the connection',
      origin: '/ip4/127.0.0.1/tcp/1/p2p/12D3KooWGRUo2HjvH6LN3aKoYvqKeYyYx2X3n7Z1cVhGjcF8q3P1',
      status: 'queued',
    },
  ])('for a pin whose origin $why is a PinFailedError', async ({ origin, status }) => {
    const added = await client.add({ cid: await cidOf('nowhere'), origins: [origin], localOrigins: true })
    expect(added.status).toBe(status)

    const error = await client
      .waitForPinned(added.requestid, { deadline: 30_000, intervalMs: 10 })
      .catch((error) => error)
    expect(error).toBeInstanceOf(PinFailedError)
    expect(error.message).toContain(added.requestid)
  })
})

describe('lists', () => {
  test('are newest first, and "count" is what there is in all', async () => {
    const pins = []
    for (let i = 0; i < 12; i++) pins.unshift(await addPinned(`pin ${i}`))

    const page = await client.list()
    expect(page.count).toBe(12)
    expect(page.results).toHaveLength(10)
    expect(page.results.map(({ created }) => created)).toEqual(
      pins.slice(0, 10).map(({ created }) => created),
    )
    expect((await client.list({ limit: 1000 })).results).toHaveLength(12)
  })

  test('are filtered by status, time and the four ways to match a name', async () => {
    const photos = await addPinned('Holiday Photos')
    await untilAfter(photos.created)
    const waiting = await client.add({ cid: await cidOf('nowhere'), name: 'waiting' })
    const found = async (query: Parameters<PinningClient['list']>[0]) =>
      (await client.list(query)).results.map(({ pin }) => pin.name)

    // Without "status" the specification means what is pinned; this server means everything.
    expect(await found({})).toEqual(['waiting', 'Holiday Photos'])
    expect(await found({ status: ['pinned'] })).toEqual(['Holiday Photos'])
    expect(await found({ status: ['queued', 'pinning'] })).toEqual(['waiting'])
    expect(await found({ before: waiting.created })).toEqual(['Holiday Photos'])
    expect(await found({ after: photos.created })).toEqual(['waiting'])
    expect(await found({ name: 'holiday photos' })).toEqual([])
    expect(await found({ name: 'holiday photos', match: 'iexact' })).toEqual(['Holiday Photos'])
    expect(await found({ name: 'day Pho', match: 'partial' })).toEqual(['Holiday Photos'])
    expect(await found({ name: 'DAY PHO', match: 'ipartial' })).toEqual(['Holiday Photos'])
  })

  // src/routes/pins/get.ts takes both parameters and uses neither: what acts on a list, such as a removal by
  // CID, must look at each `pin.cid` itself.
  test('are not filtered by cid or meta', async () => {
    await addPinned('a')
    expect(await client.list({ cid: [await cidOf('b')], meta: { app: 'x' } })).toMatchObject({ count: 1 })
  })
})

describe('removing by CID', () => {
  test('takes one of six pins, though the server lists all six for it', async () => {
    const pins = []
    for (let i = 0; i < 6; i++) pins.unshift(await addPinned(`pin ${i}`))
    const [one, ...others] = pins
    const cid = one?.pin.cid ?? ''
    expect((await client.list({ cid: [cid] })).results).toHaveLength(6)

    expect(await client.removeByCid(cid)).toEqual([one])
    expect((await client.list()).results).toEqual(others)
    expect(await client.removeByCid(cid)).toEqual([])
  })

  test('takes a pin that is not pinned yet', async () => {
    const { requestid, pin } = await client.add({ cid: await cidOf('nowhere') })
    expect(await client.removeByCid(pin.cid)).toMatchObject([{ requestid, pin }])
    expect(await client.list()).toEqual({ count: 0, results: [] })
  })

  test('takes two pins of one CID only when told to', async () => {
    const { pin } = await addPinned('twice')
    await client.add(pin)
    const other = await addPinned('other')

    await expect(client.removeByCid(pin.cid)).rejects.toThrow(SeveralPinsError)
    expect((await client.list()).results).toHaveLength(3)
    expect(await client.removeByCid(pin.cid, { all: true })).toHaveLength(2)
    expect((await client.list()).results).toEqual([other])
  })
})

test('replacing a pin by the same CID keeps its requestid', async () => {
  const { requestid, pin } = await addPinned('a')
  const replaced = await client.replace(requestid, { cid: pin.cid, name: 'renamed', meta: { app: 'x' } })
  expect(replaced).toMatchObject({
    requestid,
    status: 'pinned',
    pin: { name: 'renamed', meta: { app: 'x' } },
  })
})

describe('what this server refuses and the client does not send', () => {
  test('a content-type without a body', async () => {
    const { requestid } = await addPinned('a')
    const typed = { method: 'DELETE', headers: { 'content-type': 'application/json' } }
    const refused = await plainFetch(service, `/pins/${requestid}`, typed)
    expect(refused).toMatchObject({
      status: 400,
      text: expect.stringContaining('FST_ERR_CTP_EMPTY_JSON_BODY'),
    })

    expect(await client.remove(requestid)).toBeUndefined()
    expect(await client.list()).toEqual({ count: 0, results: [] })
  })

  test('an empty list of origins', async () => {
    const pin = { cid: await cidOf('a'), origins: [] }
    const refused = await plainFetch(service, '/pins', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(pin),
    })
    expect(refused).toMatchObject({ status: 400, text: expect.stringContaining('body/origins') })

    expect((await client.add(pin)).pin).toEqual({ cid: pin.cid })
  })

  test('a parameter twice', async () => {
    const repeated = await plainFetch(service, '/pins?status=queued&status=pinning')
    expect(repeated).toMatchObject({ status: 400, text: expect.stringContaining('querystring/status') })

    expect(await client.list({ status: ['queued', 'pinning'] })).toEqual({ count: 0, results: [] })
  })
})

describe('errors', () => {
  // A CID by its alphabet, which is all that the client looks at; its hash is cut short.
  const brokenCid = 'bafkreinotacid'

  test('a CID that is none is a BadRequestError, though the answer calls itself HTML', async () => {
    const error = await client.add({ cid: brokenCid }).catch((error) => error)
    expect(error).toBeInstanceOf(BadRequestError)
    expect(error).toMatchObject({
      status: 400,
      reason: 'HTTP_400',
      body: 'Bad Request',
      mayHaveApplied: false,
    })
  })

  // src/pin-store.ts catches every failure of a replacement and calls it "not found". The old pin stays.
  test('replacing a pin by a CID that is none is a NotFoundError', async () => {
    const { requestid } = await addPinned('a')
    await expect(client.replace(requestid, { cid: brokenCid })).rejects.toThrow(NotFoundError)
    expect(await client.get(requestid)).toMatchObject({ requestid, status: 'pinned' })
  })

  // Fastify's own validation answers { statusCode, code, error, message }, where `error` is a string.
  test('a refusal by Fastify is a BadRequestError in its words', async () => {
    const error = await client.list({ match: 'fuzzy' as 'exact' }).catch((error) => error)
    expect(error).toBeInstanceOf(BadRequestError)
    expect(error).toMatchObject({ status: 400, reason: 'FST_ERR_VALIDATION', body: { error: 'Bad Request' } })
    expect(error.message).toContain('querystring/match must be equal to one of the allowed values')
  })

  test('client.http gives the refusal as it came', async () => {
    const { data, error, response } = await client.http.GET('/pins', { params: { query: { limit: 1001 } } })
    expect(data).toBeUndefined()
    expect(error).toMatchObject({ code: 'FST_ERR_VALIDATION', message: 'querystring/limit must be <= 1000' })
    expect(response.status).toBe(400)
  })
})
