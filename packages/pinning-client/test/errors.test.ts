import { holdRefusedPort, networkError, rejection, serve } from '@holdfast/testing'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  AbortedError,
  ApiError,
  ConnectionError,
  HoldfastError,
  type PinningClient,
  RateLimitError,
  TimeoutError,
  UnexpectedResponseError,
} from '../src/index.ts'
import { type FailureFixture, MEANINGS, SHAPES } from './fixtures/failures.ts'
import { BASE_URL, CID, clientOf, PIN_STATUS, TOKEN } from './support.ts'

const answerOf = ({ status, type, headers, body }: FailureFixture) =>
  new Response(body, { status, headers: { ...(type && { 'content-type': type }), ...headers } })

describe('a failed answer', () => {
  it.each([...SHAPES, ...MEANINGS])('$status: $name', async (fixture) => {
    const { Class, status, reason, details, body } = fixture
    const error = (await rejection(clientOf(async () => answerOf(fixture)).add({ cid: CID }))) as ApiError
    expect(Class.isInstance(error)).toBe(true)
    expect(error.name).toBe(Class.kind)
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({ status, reason, details, code: reason, operationId: 'addPin' })
    expect(error.message).toBe(`pinning addPin: ${status} ${reason}${details ? `: ${details}` : ''}`)
    if (fixture.type === 'application/json' && body.startsWith('{"') && body.endsWith('}'))
      expect(error.body).toEqual(JSON.parse(body))
  })

  it('is cut where it is long', async () => {
    const details = 'x'.repeat(5000)
    const client = clientOf(async () =>
      Response.json({ error: { reason: 'LONG', details } }, { status: 400 }),
    )
    const error = (await rejection(client.list())) as ApiError
    expect(error.details).toBe('x'.repeat(300))
  })

  it('is read up to a bound', async () => {
    let sent = 0
    const endless = new ReadableStream({
      pull(controller) {
        sent += 10_000
        controller.enqueue(new Uint8Array(10_000).fill(120))
      },
    })
    const error = await rejection(clientOf(async () => new Response(endless, { status: 500 })).list())
    expect(error).toMatchObject({ status: 500, reason: 'HTTP_500' })
    expect(sent).toBeLessThan(200_000)
  })

  it("carries the service's name for the request, and no cookie", async () => {
    const headers = { 'x-request-id': 'req-7', 'set-cookie': 'session=1' }
    const client = clientOf(async () => Response.json({}, { status: 500, headers }))
    const error = (await rejection(client.get('id'))) as ApiError
    expect(error.requestId).toBe('req-7')
    expect([...error.headers.keys()]).not.toContain('set-cookie')
  })

  it('is given, not thrown, by http', async () => {
    const failure = { error: { reason: 'NOT_FOUND', details: 'no pin' } }
    const client = clientOf(async () => Response.json(failure, { status: 404 }))
    const answer = await client.http.GET('/pins/{requestid}', { params: { path: { requestid: 'id' } } })
    expect(answer.data).toBeUndefined()
    expect(answer.error).toEqual(failure)
    expect(answer.response.status).toBe(404)
  })
})

describe('when to come back', () => {
  afterEach(() => void vi.useRealTimers())
  const now = Date.parse('2026-07-27T17:32:28Z')

  it.each<[Record<string, string>, number | undefined]>([
    [{ 'retry-after': '7' }, 7000],
    [{ 'retry-after': '0.25' }, 250],
    [{ 'retry-after': 'Mon, 27 Jul 2026 17:33:28 GMT' }, 60_000],
    [{ 'retry-after': 'Mon, 27 Jul 2026 17:30:00 GMT' }, 0],
    [{ 'retry-after': 'soon' }, undefined],
    [{ 'x-ratelimit-reset': String(now / 1000 + 42) }, 42_000],
    [{ 'x-ratelimit-reset': String(now / 1000 - 5) }, undefined],
    [{ 'x-ratelimit-reset': 'never' }, undefined],
    [{ 'retry-after': '3', 'x-ratelimit-reset': String(now / 1000 + 42) }, 3000],
    [{}, undefined],
  ])('429 with %j', async (headers, retryAfterMs) => {
    vi.useFakeTimers({ now, toFake: ['Date'] })
    const client = clientOf(async () => Response.json({}, { status: 429, headers }))
    const error = await rejection(client.list())
    expect(error).toBeInstanceOf(RateLimitError)
    expect((error as ApiError).retryAfterMs).toBe(retryAfterMs)
  })

  it('is read of another failure too, but not the minute of its rate limit', async () => {
    const headers = { 'x-ratelimit-reset': String(Date.now() / 1000 + 42) }
    const client = clientOf(async () => Response.json({}, { status: 404, headers }))
    expect(((await rejection(client.get('id'))) as ApiError).retryAfterMs).toBeUndefined()
  })
})

describe('a success that is none', () => {
  const page = '<html><head><title>Moved</title></head></html>'
  it.each<[name: string, answer: () => Response, says: string]>([
    ['an HTML page', () => new Response(page, { headers: { 'content-type': 'text/html' } }), 'text/html'],
    ['nothing', () => new Response('', { headers: { 'content-type': 'application/json' } }), 'empty body'],
    [
      'broken JSON',
      () => new Response('{"requestid":', { headers: { 'content-type': 'application/json' } }),
      'application/json',
    ],
    ['null', () => Response.json(null), 'is not what the document says'],
    ['another object', () => Response.json({ ok: true }), 'is not what the document says'],
    [
      'a pin object without a pin',
      () => Response.json({ ...PIN_STATUS, pin: {} }),
      'is not what the document says',
    ],
  ])('%s', async (_, answer, says) => {
    const client = clientOf(async () => answer())
    const calls = [
      client.list(),
      client.get('id'),
      client.add({ cid: CID }),
      client.replace('id', { cid: CID }),
    ]
    for (const error of await Promise.all(calls.map(rejection))) {
      expect(error).toBeInstanceOf(UnexpectedResponseError)
      const { status, message, body } = error as UnexpectedResponseError
      expect(status).toBe(200)
      expect(message).toContain(says)
      expect(body).toBe(await answer().text())
    }
  })

  it('shows at most 1,000 characters of it', async () => {
    const error = await rejection(clientOf(async () => new Response('x'.repeat(100_000))).list())
    expect((error as UnexpectedResponseError).body).toHaveLength(1000)
  })
})

describe('mayHaveApplied', () => {
  type Fetch = (request: Request) => Promise<Response>
  const status =
    (status: number): Fetch =>
    async () =>
      Response.json({}, { status })
  const fails =
    (error: Error): Fetch =>
    async () => {
      throw error
    }
  const hangs: Fetch = () => new Promise(() => {})

  /** Whether the service may have acted, by what became of the request. */
  const OUTCOMES: [outcome: string, fetch: Fetch, mayHaveApplied: boolean][] = [
    ['400', status(400), false],
    ['401', status(401), false],
    ['404', status(404), false],
    ['429', status(429), false],
    ['408', status(408), true],
    ['500', status(500), true],
    ['502', status(502), true],
    ['503', status(503), true],
    [
      'a redirection',
      async () => new Response(null, { status: 307, headers: { location: 'https://else.example' } }),
      false,
    ],
    ['ECONNREFUSED', fails(networkError('ECONNREFUSED')), false],
    ['ENOTFOUND', fails(networkError('ENOTFOUND')), false],
    ['EAI_AGAIN', fails(networkError('EAI_AGAIN')), false],
    ['UND_ERR_CONNECT_TIMEOUT', fails(networkError('UND_ERR_CONNECT_TIMEOUT')), false],
    ["Bun's ConnectionRefused code", fails(Object.assign(new Error('no'), { code: 'ECONNREFUSED' })), false],
    ['an untrusted certificate', fails(networkError('DEPTH_ZERO_SELF_SIGNED_CERT')), false],
    ['ECONNRESET', fails(networkError('ECONNRESET')), true],
    ["a browser's bare TypeError", fails(new TypeError('Failed to fetch')), true],
    ['silence', hangs, true],
    [
      'an answer that breaks off',
      async () => new Response(new ReadableStream({ pull: (c) => c.error(networkError('ECONNRESET')) })),
      true,
    ],
  ]
  const CHANGES: [operation: string, call: (client: PinningClient) => Promise<unknown>][] = [
    ['add', (client) => client.add({ cid: CID })],
    ['replace', (client) => client.replace('id', { cid: CID })],
    ['remove', (client) => client.remove('id')],
  ]
  const READS: typeof CHANGES = [
    ['list', (client) => client.list()],
    ['get', (client) => client.get('id')],
  ]

  const outcomes = (calls: typeof CHANGES) =>
    calls.flatMap(([operation, call]) =>
      OUTCOMES.map(([outcome, fetch, expected]) => ({ operation, call, outcome, fetch, expected })),
    )

  it.each(outcomes(CHANGES))('$operation, $outcome: $expected', async ({ call, fetch, expected }) => {
    const error = await rejection(call(clientOf(fetch, { timeout: 20 })))
    expect(error).toBeInstanceOf(HoldfastError)
    expect(error).toMatchObject({ mayHaveApplied: expected })
  })

  it.each(outcomes(READS))('$operation, $outcome: false', async ({ call, fetch }) => {
    const error = await rejection(call(clientOf(fetch, { timeout: 20 })))
    expect(error).toBeInstanceOf(HoldfastError)
    expect(error).toMatchObject({ mayHaveApplied: false })
  })

  it('is true of an HTML page in answer to add, and false to get', async () => {
    const client = clientOf(async () => new Response('<html>'))
    expect(await rejection(client.add({ cid: CID }))).toMatchObject({ mayHaveApplied: true })
    expect(await rejection(client.get('id'))).toMatchObject({ mayHaveApplied: false })
  })

  it('is told by when the caller aborts', async () => {
    const early = await rejection(clientOf(hangs).add({ cid: CID }, { signal: AbortSignal.abort() }))
    expect(early).toBeInstanceOf(AbortedError)
    expect(early).toMatchObject({ name: 'AbortError', mayHaveApplied: false })
    const controller = new AbortController()
    const client = clientOf((request) => {
      queueMicrotask(() => controller.abort(new Error('changed my mind')))
      return hangs(request)
    })
    const late = (await rejection(client.add({ cid: CID }, { signal: controller.signal }))) as Error
    expect(late).toBeInstanceOf(AbortedError)
    expect(late).toMatchObject({ mayHaveApplied: true, cause: controller.signal.reason })
  })

  it('stays true when a later attempt certainly did nothing', async () => {
    // The document lets only a delete be repeated after a 500.
    const answers = [500, 403]
    const client = clientOf(async () => Response.json({}, { status: answers.shift() ?? 599 }), {
      retry: { attempts: 2, baseDelayMs: 1 },
    })
    expect(await rejection(client.remove('id'))).toMatchObject({ status: 403, mayHaveApplied: true })
  })
})

describe('repeats', () => {
  const retry = { attempts: 3, baseDelayMs: 1 }
  const counted = (...statuses: number[]) => {
    let requests = 0
    const client = clientOf(
      async () => {
        const status = statuses[requests++] ?? 599
        return Response.json(PIN_STATUS, { status, headers: status === 429 ? { 'retry-after': '0' } : {} })
      },
      { retry },
    )
    return { client, requests: () => requests }
  }

  it('reads are, after 429 and 5xx', async () => {
    const { client, requests } = counted(429, 503, 200)
    expect(await client.get('id')).toMatchObject(PIN_STATUS)
    expect(requests()).toBe(3)
  })

  it('add is after 429, and not after 503', async () => {
    const limited = counted(429, 202)
    await limited.client.add({ cid: CID })
    expect(limited.requests()).toBe(2)
    const failed = counted(503, 202)
    expect(await rejection(failed.client.add({ cid: CID }))).toMatchObject({ status: 503 })
    expect(failed.requests()).toBe(1)
  })

  it('a 404 in answer to a repeated remove is success, and to a first one is not', async () => {
    const repeated = counted(502, 404)
    await repeated.client.remove('id')
    expect(repeated.requests()).toBe(2)
    expect(await rejection(counted(404).client.remove('id'))).toMatchObject({ status: 404 })
    // After a 429 the pin object was certainly not removed by us.
    expect(await rejection(counted(429, 404).client.remove('id'))).toMatchObject({ status: 404 })
  })

  it('ends with the last failure', async () => {
    const { client, requests } = counted(500, 501, 502, 200)
    expect(await rejection(client.list())).toMatchObject({ status: 502 })
    expect(requests()).toBe(3)
  })
})

describe('no answer', () => {
  it('is a ConnectionError with its cause', async () => {
    const client = clientOf(async () => {
      throw networkError('ECONNRESET')
    })
    const error = (await rejection(client.list())) as ConnectionError
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error.message).toContain('ECONNRESET')
    expect(error.cause).toBeInstanceOf(Error)
  })

  it('is a TimeoutError where nothing moves, or the deadline passes', async () => {
    const client = clientOf(() => new Promise(() => {}))
    const idle = await rejection(client.list({}, { timeout: 10 }))
    expect(idle).toBeInstanceOf(TimeoutError)
    expect(String(idle)).toContain('10 ms')
    const late = await rejection(client.list({}, { deadline: 15 }))
    expect(late).toBeInstanceOf(TimeoutError)
    expect(String(late)).toContain('not done by the deadline')
  })

  it('is told of a port where nobody listens', async () => {
    await using refused = await holdRefusedPort()
    const baseUrl = `http://127.0.0.1:${refused.port}`
    const error = await rejection(clientOf(undefined, { baseUrl }).add({ cid: CID }))
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error).toMatchObject({ mayHaveApplied: false })
  })

  it('is no ConnectionError where a change is redirected', async () => {
    await using server = await serve((_, response) =>
      response.writeHead(308, { location: `${BASE_URL}/pins` }).end(),
    )
    const error = await rejection(clientOf(undefined, { baseUrl: server.baseUrl }).add({ cid: CID }))
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({ status: 308, mayHaveApplied: false })
    expect(String(error)).toContain(`${BASE_URL}/pins`)
    expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${TOKEN}`)
  })
})
