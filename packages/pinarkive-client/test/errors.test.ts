import { byRequest, rejection } from '@holdfast/testing'
import { describe, expect, it, vi } from 'vitest'
import {
  AccountDisabledError,
  ApiError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  createPinarkiveClient,
  EmailNotVerifiedError,
  GoneError,
  keepLoggedIn,
  MissingScopeError,
  NotFoundError,
  PayloadTooLargeError,
  PermissionDeniedError,
  type PinarkiveClient,
  RateLimitError,
  ServerError,
  TwoFactorError,
} from '../src/index.ts'
import { BASE_URL, CID, clientOf } from './support.ts'

/** What a client makes of a failed answer. */
const errorOf = (
  response: Response,
  call: (client: PinarkiveClient) => Promise<unknown> = (client) => client.getMe(),
) => rejection(call(clientOf(async () => response)))

const page = (status: number, title: string) =>
  new Response(`<html>\n<head><title>\n${title}</title></head><body>nginx</body></html>`, {
    status,
    headers: { 'content-type': 'text/html' },
  })

interface Row {
  readonly status: number
  readonly body: object
  readonly Class: { new (...args: never): unknown } | (abstract new (...args: never) => unknown)
  /** What the error has beyond what follows from the body by itself. */
  readonly has?: object
}

const row = (status: number, body: object, Class: Row['Class'], has: object = {}): Row => ({
  status,
  body,
  Class,
  has,
})

const ROWS: readonly Row[] = [
  row(400, { error: 'Bad Request', message: 'a code is needed', code: '2fa_required' }, TwoFactorError),
  row(400, { error: '2fa_invalid' }, TwoFactorError, { code: '2fa_invalid', error: '2fa_invalid' }),
  row(400, { error: 'Bad Request', code: '2FA_INVALID' }, TwoFactorError, { code: '2FA_INVALID' }),
  row(400, { error: 'timelock must be in the future' }, BadRequestError),
  row(422, { error: 'malformed' }, BadRequestError),
  row(401, { error: 'Unauthorized', code: 'INVALID_API_KEY' }, AuthenticationError),
  row(401, { error: 'Unauthorized', code: 'unauthorized' }, AuthenticationError),
  row(403, { error: 'Forbidden', code: 'missing_scope', required: 'files:write' }, MissingScopeError, {
    required: 'files:write',
  }),
  row(403, { error: 'Forbidden', code: 'MISSING_SCOPE', required: 'tokens:read' }, MissingScopeError, {
    required: 'tokens:read',
  }),
  row(403, { error: 'missing_scope', required: 'new:scope' }, MissingScopeError, {
    code: 'missing_scope',
    required: 'new:scope',
  }),
  row(403, { error: 'Forbidden', code: 'email_not_verified' }, EmailNotVerifiedError),
  row(403, { error: 'Forbidden', code: 'Account_Disabled' }, AccountDisabledError),
  row(403, { error: 'inactive', canResendVerification: true }, AccountDisabledError, {
    canResendVerification: true,
  }),
  row(403, { error: 'f', code: 'email_not_verified', canResendVerification: true }, EmailNotVerifiedError, {
    canResendVerification: true,
  }),
  row(403, { error: 'the free plan has no timelock' }, PermissionDeniedError),
  row(403, { error: 'no', code: 'QUOTA_EXCEEDED', canResendVerification: 'yes' }, PermissionDeniedError),
  row(404, { error: 'CID not found' }, NotFoundError),
  row(409, { error: 'token name exists' }, ConflictError),
  row(410, { error: 'api_version_deprecated', currentApiBase: '/api/v3' }, GoneError, {
    code: 'api_version_deprecated',
  }),
  row(413, { error: 'Payload Too Large', code: 'FILE_TOO_LARGE' }, PayloadTooLargeError),
  row(429, { error: 'Too Many Requests', code: 'RATE_LIMIT', retryAfter: 12 }, RateLimitError, {
    retryAfterMs: 12_000,
  }),
  row(418, { error: 'teapot' }, ApiError),
  row(500, { error: 'Internal Server Error' }, ServerError),
  row(503, { error: 'cluster unreachable', message: 'cl1-eu does not answer' }, ServerError),
  // A code means what it does beside its own status alone.
  row(500, { error: 'x', code: 'missing_scope' }, ServerError),
  row(401, { error: 'x', code: '2fa_invalid' }, AuthenticationError),
  row(404, { error: 'x', canResendVerification: true }, NotFoundError, { canResendVerification: true }),
]

describe("the service's failures", () => {
  it.each(ROWS)('$status $body', async ({ status, body, Class, has }) => {
    const said = body as { error: string; message?: string; code?: string }
    const headers = { 'x-request-id': 'r-1' }
    const error = (await errorOf(Response.json(body, { status, headers }))) as ApiError
    // Not one of its subclasses.
    expect(error.constructor).toBe(Class)
    expect((Class as typeof ApiError).isInstance(error)).toBe(true)
    expect(error).toMatchObject({
      status,
      body,
      service: 'pinarkive',
      operationId: 'getMe',
      requestId: 'r-1',
      mayHaveApplied: false,
      code: said.code ?? said.error,
      error: said.error,
      canResendVerification: false,
      ...has,
    })
    expect(error.message).toBe(`pinarkive getMe: ${status} ${said.message ?? said.error}`)
    if (!(has && 'required' in has)) expect(error.required).toBeUndefined()
  })

  it('are of the classes of their status too', () => {
    const pairs = [
      [TwoFactorError, BadRequestError],
      [MissingScopeError, PermissionDeniedError],
      [EmailNotVerifiedError, PermissionDeniedError],
      [AccountDisabledError, PermissionDeniedError],
    ] as const
    for (const [special, general] of pairs) expect(Object.getPrototypeOf(special)).toBe(general as unknown)
  })

  it('may have acted where they are of the server and the call was no read', async () => {
    const upload = (client: PinarkiveClient) => client.uploadFile('a')
    expect(await errorOf(new Response(null, { status: 503 }), upload)).toMatchObject({ mayHaveApplied: true })
    expect(await errorOf(Response.json({}, { status: 413 }), upload)).toMatchObject({ mayHaveApplied: false })
  })
})

describe('what is no failure of the service itself', () => {
  it('a page of a proxy before it is told by its title', async () => {
    const error = await errorOf(page(413, '413 Request Entity Too Large'), (client) => client.uploadFile('a'))
    expect(error).toBeInstanceOf(PayloadTooLargeError)
    expect(error).toMatchObject({ code: undefined, error: undefined, mayHaveApplied: false })
    expect((error as Error).message).toBe('pinarkive uploadFile: 413 413 Request Entity Too Large')
    expect((error as ApiError).body).toContain('nginx')
  })

  it.each([
    ['<html><body>no title', 'an HTML page'],
    ['  plain text \n', 'plain text'],
    ['', 'failed'],
    ['null', 'failed'],
    ['[]', 'failed'],
    ['{}', 'failed'],
    ['"text"', 'text'],
    ['{"error":{"message":"nested"},"code":7,"required":[]}', 'failed'],
    [JSON.stringify({ error: 'x'.repeat(1_000) }), 'x'.repeat(300)],
  ])('%j', async (text, message) => {
    const error = (await errorOf(new Response(text, { status: 502 }))) as ApiError
    expect(error).toBeInstanceOf(ServerError)
    expect(error.message).toBe(`pinarkive getMe: 502 ${message}`)
    expect([error.required, error.canResendVerification]).toEqual([undefined, false])
  })

  it('a redirection', async () => {
    const error = await errorOf(
      new Response('', { status: 301, headers: { location: 'https://new.example' } }),
    )
    expect((error as Error).message).toContain('redirected to https://new.example')
  })
})

describe('when to come back', () => {
  const inMs = (ms: number) => new Date(Date.now() + ms).toUTCString()

  it.each<[name: string, body: object, headers: Record<string, string>, least: number, most: number]>([
    ['the body', { retryAfter: 7 }, {}, 7_000, 7_000],
    ['the body before the header', { retryAfter: 7 }, { 'retry-after': '90' }, 7_000, 7_000],
    ['the body, a text', { retryAfter: '7.5' }, { 'retry-after': '90' }, 7_500, 7_500],
    ['the body, at once', { retryAfter: 0 }, { 'retry-after': '90' }, 0, 0],
    ['the header in seconds', {}, { 'retry-after': '90' }, 90_000, 90_000],
    ['the header as a date', {}, { 'retry-after': inMs(60_000) }, 50_000, 61_000],
    ['the header where the body has null', { retryAfter: null }, { 'retry-after': '90' }, 90_000, 90_000],
    ['the header where the body has nothing', { retryAfter: '' }, { 'retry-after': '90' }, 90_000, 90_000],
    ['the header where the body has a word', { retryAfter: 'soon' }, { 'retry-after': '90' }, 90_000, 90_000],
    ['the header where the body is past', { retryAfter: -1 }, { 'retry-after': '90' }, 90_000, 90_000],
    [
      'the reset in seconds since 1970',
      {},
      { 'x-ratelimit-reset': `${Math.ceil(Date.now() / 1000) + 60}` },
      30_000,
      61_000,
    ],
  ])('by %s', async (_, body, headers, least, most) => {
    const error = (await errorOf(Response.json(body, { status: 429, headers }))) as RateLimitError
    expect(error.retryAfterMs).toBeGreaterThanOrEqual(least)
    expect(error.retryAfterMs).toBeLessThanOrEqual(most)
  })

  it('is not said where the service does not say it', async () => {
    const error = await errorOf(Response.json({ error: 'x' }, { status: 429 }))
    expect(error).toMatchObject({ retryAfterMs: undefined })
  })

  it('is obeyed, and not beyond what the caller would wait', async () => {
    const fetch = vi.fn(async () => Response.json({ retryAfter: 3600 }, { status: 429 }))
    const client = clientOf(fetch, { retry: { attempts: 3, maxDelayMs: 1_000 } })
    expect(await rejection(client.getMe())).toMatchObject({ retryAfterMs: 3_600_000 })
    expect(fetch).toHaveBeenCalledOnce()
  })
})

describe('credentials', () => {
  /** A service that takes one token, and a client that is kept logged in. */
  function keptLoggedIn(status = 401) {
    let good = 'token-1'
    let nth = 0
    const login = vi.fn(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5))
      return `token-${++nth}`
    })
    const fetch = vi.fn(async (request: Request) => {
      const isGood = request.headers.get('authorization') === `Bearer ${good}`
      return isGood ? Response.json({ cid: CID }) : Response.json({ error: 'no' }, { status })
    })
    const client = createPinarkiveClient({
      baseUrl: BASE_URL,
      token: keepLoggedIn(login),
      fetch: byRequest(fetch),
      retry: false,
    })
    const expire = () => {
      good = `token-${nth + 1}`
    }
    return { client, login, fetch, expire }
  }

  it('are fetched once for many calls at once, when the first needs them', async () => {
    const { client, login, fetch } = keptLoggedIn()
    await client.health().catch(() => {})
    expect(login).not.toHaveBeenCalled()
    await Promise.all(Array.from({ length: 20 }, () => client.getMe()))
    expect(login).toHaveBeenCalledOnce()
    expect(fetch).toHaveBeenCalledTimes(21)
  })

  it('are renewed once for many calls that are refused at once, uploads among them', async () => {
    const { client, login, fetch, expire } = keptLoggedIn()
    await client.getMe()
    expire()
    await Promise.all([
      ...Array.from({ length: 10 }, () => client.getMe()),
      ...Array.from({ length: 10 }, () => client.uploadFile('a')),
    ])
    expect(login).toHaveBeenCalledTimes(2)
    expect(fetch).toHaveBeenCalledTimes(1 + 40)
    await client.getMe()
    expect(login).toHaveBeenCalledTimes(2)
  })

  it('are renewed once for a call, and no more', async () => {
    const { client, login, fetch, expire } = keptLoggedIn()
    await client.getMe()
    expire()
    login.mockImplementation(async () => 'refused-too')
    expect(await rejection(client.getMe())).toBeInstanceOf(AuthenticationError)
    expect([login.mock.calls.length, fetch.mock.calls.length]).toEqual([2, 3])
  })

  it.each([403, 400, 404, 429, 500])('are never renewed for a %i', async (status) => {
    const { client, login, fetch, expire } = keptLoggedIn(status)
    await client.getMe()
    expire()
    expect(await rejection(client.getMe())).toMatchObject({ status })
    expect([login.mock.calls.length, fetch.mock.calls.length]).toEqual([1, 2])
  })

  it('that could not be renewed are asked for again by the next call', async () => {
    const { client, login } = keptLoggedIn()
    login.mockImplementationOnce(async () => {
      throw new Error('offline')
    })
    expect(String(((await rejection(client.getMe())) as Error).cause)).toContain('offline')
    expect(await client.getMe()).toEqual({ cid: CID })
  })
})
