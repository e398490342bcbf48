import { byRequest, findSecret, rejection } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import {
  createPinningClient,
  HoldfastError,
  type PinningClient,
  type PinningClientOptions,
} from '../src/index.ts'
import { BASE_URL, CID, PIN_STATUS } from './support.ts'

// Base64, as several services' tokens are: a URL writes it in another way, and so do some writers of JSON.
const CANARY = 'canary/7f+9ec1=='

type Fetch = (request: Request) => Promise<Response>

const page = `<html><head><title>${CANARY}</title></head><body>Bearer ${CANARY}</body></html>`
const echo = {
  'x-echo': CANARY,
  'set-cookie': `session=${CANARY}`,
  location: `https://else.example/?t=${encodeURIComponent(CANARY)}`,
}
const failure = (status: number, headers = {}) =>
  Response.json({ error: { reason: `NO_${CANARY}`, details: `bad token ${CANARY}` } }, { status, headers })

// PHP's json_encode writes every slash so.
const escaped = (body: object) => JSON.stringify(body).replaceAll('/', '\\/')

/** All ways in which a call can fail, each showing the token wherever the other side could show it. */
const FAILURES: Record<string, Fetch> = {
  'a 401 that echoes the token': async () => failure(401),
  'a 401 that echoes it in its headers': async () => failure(401, echo),
  'a 401 that echoes it with its slash escaped': async () =>
    new Response(escaped({ error: { reason: 'UNAUTHORIZED', details: `bad token ${CANARY}` } }), {
      status: 401,
    }),
  'a 200 of something else, its slash escaped': async () => new Response(escaped({ token: CANARY })),
  'a 403 of text': async () => new Response(`no: ${encodeURIComponent(CANARY)}`, { status: 403 }),
  'a 409': async () => failure(409, echo),
  'a 429': async () => failure(429, { ...echo, 'retry-after': '120' }),
  'a 500 of HTML': async () =>
    new Response(page, { status: 500, headers: { ...echo, 'content-type': 'text/html' } }),
  'a 200 of HTML': async () => new Response(page, { headers: { ...echo, 'content-type': 'text/html' } }),
  'a 200 of broken JSON': async () => new Response(`{"token":"${CANARY}"`, { headers: echo }),
  'a 200 of something else': async () =>
    Response.json({ token: CANARY, nested: { token: CANARY } }, { headers: echo }),
  'a redirection': async () => new Response(null, { status: 307, headers: echo }),
  'an error that holds the request': async (request) => {
    const cause = Object.assign(new Error(`socket of ${CANARY}`), {
      request,
      headers: { authorization: `Bearer ${CANARY}` },
      code: 'ECONNRESET',
    })
    throw Object.assign(new TypeError(`fetch failed for ${CANARY}`, { cause }), { config: { token: CANARY } })
  },
  'an error that is no Error': async (request) => {
    throw { message: CANARY, request, token: CANARY }
  },
  'a certificate that nobody trusts': async () => {
    throw Object.assign(new TypeError('fetch failed'), {
      cause: Object.assign(new Error(CANARY), { code: 'CERT_HAS_EXPIRED' }),
    })
  },
  'a body that breaks off': async () =>
    new Response(
      new ReadableStream({
        start: (controller) => controller.enqueue(new TextEncoder().encode(`{"token":"${CANARY}`)),
        pull: (controller) => controller.error(new Error(`reset of ${CANARY}`)),
      }),
    ),
  silence: () => new Promise(() => {}),
}

const OPERATIONS: Record<string, (client: PinningClient, signal?: AbortSignal) => Promise<unknown>> = {
  list: (client, signal) => client.list({}, { signal }),
  listAll: (client, signal) => client.listAll({}, { signal }).next(),
  get: (client, signal) => client.get('id', { signal }),
  add: (client, signal) => client.add({ cid: CID }, { signal }),
  replace: (client, signal) => client.replace('id', { cid: CID }, { signal }),
  remove: (client, signal) => client.remove('id', { signal }),
  waitForPinned: (client, signal) => client.waitForPinned('id', { signal, deadline: 30, intervalMs: 5 }),
}

function watched(fetch: Fetch, options: Partial<PinningClientOptions> = {}) {
  const events: unknown[] = []
  const hook = (event: object) => void events.push(event)
  const client = createPinningClient({
    baseUrl: BASE_URL,
    accessToken: CANARY,
    fetch: byRequest(fetch),
    timeout: 20,
    retry: { attempts: 2, baseDelayMs: 1, maxDelayMs: 10 },
    hooks: { onRequest: hook, onResponse: hook, onRetry: hook },
    ...options,
  })
  return { client, events }
}

const cases = Object.entries(OPERATIONS).flatMap(([operation, call]) =>
  Object.entries(FAILURES).map(([failure, fetch]) => ({ operation, call, failure, fetch })),
)

describe('the token is in no error and no event', () => {
  it.each(cases)('$operation, $failure', async ({ operation, call, failure, fetch }) => {
    const { client, events } = watched(fetch)
    // The answer to a delete has no body that could be wrong.
    if (operation === 'remove' && failure.startsWith('a 200')) return void (await call(client))
    const error = await rejection(call(client))
    expect(error).toBeInstanceOf(HoldfastError)
    expect(findSecret(error, CANARY)).toEqual([])
    expect(events.length).toBeGreaterThanOrEqual(2)
    expect(findSecret(events, CANARY)).toEqual([])
  })

  it.each(Object.entries(OPERATIONS))('%s, aborted', async (_, call) => {
    const controller = new AbortController()
    const { client, events } = watched(() => new Promise(() => {}))
    setTimeout(() => controller.abort(), 5)
    const error = await rejection(call(client, controller.signal))
    expect(error).toMatchObject({ name: 'AbortError' })
    expect(findSecret([error, events], CANARY)).toEqual([])
  })

  it.each<[string, (client: PinningClient) => Promise<unknown>]>([
    ['a requestid', (client) => client.get('..')],
    ['a CID', (client) => client.add({ cid: 'x' })],
    ['a limit', (client) => client.list({ limit: 0 })],
    ['a header', (client) => client.list({}, { headers: { 'x-key': `${CANARY}\n1` } })],
  ])('refused for %s', async (_, call) => {
    const { client, events } = watched(async () => failure(401))
    const error = await rejection(call(client))
    expect(error).toMatchObject({ name: 'InvalidArgumentError' })
    expect(findSecret([error, events], CANARY)).toEqual([])
  })

  it('of a function, nor the one that it gave before', async () => {
    const before = `${CANARY}before`
    const { client, events } = watched(async () => failure(401, { ...echo, 'x-before': before }), {
      accessToken: ({ refresh }) => (refresh ? CANARY : before),
    })
    const error = await rejection(client.list())
    expect(findSecret([error, events], CANARY)).toEqual([])
  })

  it('of a function that fails with it', async () => {
    const { client } = watched(async () => failure(401), {
      accessToken: () => {
        throw new Error('the key store is closed')
      },
    })
    const error = await rejection(client.list())
    expect(error).toBeInstanceOf(HoldfastError)
    expect(String((error as Error).cause)).toContain('the key store is closed')
  })

  it('that holds what JSON must escape', async () => {
    const accessToken = 'canary"7f\\9ec1'
    const echo = { error: { reason: 'NO', details: accessToken } }
    const { client } = watched(async () => Response.json(echo, { status: 401 }), { accessToken })
    expect(findSecret(await rejection(client.list()), accessToken)).toEqual([])
  })

  it('that no header can carry', () => {
    const made = () => watched(async () => failure(401), { accessToken: `${CANARY}\n` })
    let error: unknown
    try {
      made()
    } catch (thrown) {
      error = thrown
    }
    expect(error).toMatchObject({ name: 'InvalidArgumentError', argument: 'accessToken' })
    expect(findSecret(error, CANARY)).toEqual([])
  })
})

describe('the token is not to be seen', () => {
  it('in a client, before and after use', async () => {
    const { client } = watched(async () => Response.json({ count: 0, results: [] }))
    expect(findSecret(client, CANARY)).toEqual([])
    await client.list()
    expect(findSecret(client, CANARY)).toEqual([])
  })

  it('in what the error of http is', async () => {
    const { client } = watched(async () => failure(403))
    const { error } = await client.http.GET('/pins')
    expect(error?.error.reason).toBe('NO_[redacted]')
    expect(findSecret(error, CANARY)).toEqual([])
  })

  it('in the events of a call that succeeds', async () => {
    const { client, events } = watched(async () => Response.json(PIN_STATUS, { headers: echo }))
    await client.add({ cid: CID, name: 'n' })
    expect(events).toHaveLength(2)
    expect(findSecret(events, CANARY)).toEqual([])
  })

  it('in the URL of a request', async () => {
    const urls: string[] = []
    const { client } = watched(async ({ url }) => {
      urls.push(url)
      return Response.json({ count: 0, results: [] })
    })
    await client.list({ name: 'n' })
    expect(urls).toHaveLength(1)
    expect(findSecret(urls, CANARY)).toEqual([])
  })
})

describe('what is no secret stays', () => {
  it('what the service said, but for the token', async () => {
    const { client } = watched(async () => failure(401))
    const error = (await rejection(client.list())) as Error
    expect(error.message).toBe('pinning getPins: 401 NO_[redacted]: bad token [redacted]')
  })
})
