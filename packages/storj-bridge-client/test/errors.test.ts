import { findSecret, networkError, rejection } from '@holdfast/testing'
import { describe, expect, it, vi } from 'vitest'
import {
  ApiError,
  AuthenticationError,
  BadRequestError,
  BridgeError,
  type BridgeErrorCode,
  ConflictError,
  ConnectionError,
  NoFarmersError,
  NonceRefusedError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  ServerError,
  type StorjBridgeClient,
  TokenRefusedError,
  TransferLimitError,
  UnexpectedResponseError,
} from '../src/index.ts'
import { ACTIVATOR, BUCKET, clientOf, FILE, signingClientOf } from './client-of.ts'
import { recordings } from './recordings.ts'

type Class = abstract new (...args: never) => Error
type Call = (client: StorjBridgeClient) => Promise<unknown>

/** One that changes something, so that it could have been done all the same. */
const create: Call = (client) => client.buckets.create({ name: 'cats' })
const read: Call = (client) => client.buckets.get(BUCKET)

const isReason = (body: unknown): body is { error: string } => typeof Object(body).error === 'string'
const json = (error: string, status: number, headers = {}) => Response.json({ error }, { status, headers })
const html = (status: number, text: string) =>
  new Response(text, { status, headers: { 'content-type': 'text/html; charset=utf-8' } })
/** As Express writes what nobody has caught. */
const expressPage = (status: number, text: string) =>
  html(
    status,
    `<!DOCTYPE html>\n<html lang="en">\n<head>\n<title>Error</title>\n</head>\n<body>\n<pre>${text}</pre>`,
  )

/** The reasons that the bridge's own code was recorded with, the beginning of each, by what they mean. */
const REASONS: Readonly<Record<BridgeErrorCode, readonly [Class, ...reasons: string[]]>> = {
  'auth.refused': [
    AuthenticationError,
    '401 Invalid email or password',
    '500 Invalid email or password',
    '401 No authentication strategy detected',
    '401 Not authorized',
  ],
  'auth.invalid_signature': [
    AuthenticationError,
    '401 Invalid signature',
    '500 Invalid signature or public key supplied',
  ],
  'auth.unknown_key': [AuthenticationError, '401 Public key not registered'],
  'auth.not_activated': [
    PermissionDeniedError,
    '403 User account has not been activated',
    '500 User account has not been activated',
  ],
  'nonce.refused': [
    NonceRefusedError,
    '500 Invalid nonce supplied',
    '500 User validation failed: __nonce: Cast to Number failed for v',
    '500 UserNonce validation failed: nonce: Path `nonce` is required',
  ],
  'token.refused': [
    TokenRefusedError,
    '500 Invalid or expired token',
    '500 Not authorized to retrieve from bucket',
    '400 Invalid activation token',
    '500 Resetter must be hex encoded 256 byte string',
  ],
  'bucket.name_taken': [ConflictError, '409 Name already used by another bucket'],
  conflict: [
    ConflictError,
    '400 Email is already registered',
    '400 Public key is already registered',
    '500 Public key is already registered',
  ],
  'rate.requests': [RateLimitError, '429 Too Many Requests'],
  'rate.transfer': [
    TransferLimitError,
    '420 Could not create frame, transfer rate limit reached.',
    '420 Could not add shard to frame, transfer rate limit reached.',
    '420 Could not get file, transfer rate limit reached.',
  ],
  'farmers.none': [NoFarmersError, '400 Timed out waiting for offers'],
  not_found: [
    NotFoundError,
    '404 Bucket not found',
    '500 Bucket not found',
    '500 Challenge not found',
    '404 Contact not found',
    '404 File not found',
    '404 Frame not found',
    '404 Public key was not found',
    '500 Public key was not found',
    '404 Shard not found for report',
    '404 User not found',
  ],
  validation: [
    BadRequestError,
    '400 Bucket id is malformed',
    '500 Bucket validation failed: publicPermissions.0: `READ` is not',
    '500 Cast to ObjectId failed for value "nope" at path "_id" for m',
    '400 ExchangeReport validation failed: exchangeResultMessage: Pat',
    '400 File id is malformed',
    '500 File size exceeds declared size',
    '400 Invalid challenges supplied',
    '400 Invalid contract specification was supplied',
    '400 Invalid email',
    '500 Invalid hmac type',
    '500 Invalid mimetype supplied',
    '400 Invalid public key supplied',
    '400 Invalid public key supplied: Invalid public key supplied',
    '400 Invalid public key supplied: Cannot read properties of undef',
    '400 Invalid timestamp header',
    '400 Maximum bucket name',
    '400 Maximum shard size 4294967296 exceeded',
    '500 Missing or invalid x-filesize header sent',
    '400 Must supply an email',
    '400 Password must be hex encoded SHA-256 hash',
    '500 Password must be hex encoded SHA-256 hash',
    '500 Token validation failed: operation: Path `operation` is requ',
    '500 Token validation failed: operation: `FLY` is not a valid enu',
  ],
  server: [ServerError],
}

const LONGEST = 60
const classes = new Map(
  Object.entries(REASONS).flatMap(([code, [Class, ...reasons]]) =>
    reasons.map((reason) => [reason, { code, Class }] as const),
  ),
)
const reasonOf = (status: number, error: string) => `${status} ${error.slice(0, LONGEST)}`
const failures = recordings.filter(({ response }) => response.status >= 400)

describe('what bridges were recorded with', () => {
  const reasons = failures.filter(({ response }) => isReason(response.body))

  it.each(reasons)('$version: $label', async ({ response: { status, headers, body } }) => {
    const { error: reason } = body as { error: string }
    const error = (await rejection(
      create(clientOf(() => Response.json(body, { status, headers }))),
    )) as BridgeError
    const { code, Class } = Object(classes.get(reasonOf(status, reason)))
    expect(error.constructor).toBe(Class)
    expect(BridgeError.isInstance(error)).toBe(true)
    expect(error).toMatchObject({ code, status, body, service: 'storj-bridge', mayHaveApplied: false })
    expect(error.message).toBe(`storj-bridge createBucket: ${status} ${reason}`)
  })

  it('is all that the table has', () => {
    const seen = new Set(
      reasons.map(({ response: { status, body } }) => reasonOf(status, (body as { error: string }).error)),
    )
    expect([...classes.keys()].filter((reason) => !seen.has(reason))).toEqual([])
    expect(reasons.length).toBe(77)
  })

  it.each(failures.filter(({ response }) => !isReason(response.body)))(
    '$version: $label, a page',
    async ({ response: { status, body } }) => {
      const error = await rejection(create(clientOf(() => html(status, String(body)))))
      expect(error).toBeInstanceOf(status === 404 ? NotFoundError : ServerError)
      expect(error).toMatchObject({
        code: status === 404 ? 'not_found' : 'server',
        mayHaveApplied: status === 500,
      })
      expect((error as Error).message).toMatch(
        /createBucket: (404 Cannot [A-Z]+ \/[\w/]+|500 RangeError \[ERR_HTTP_INVALID_STATUS_CODE\]: [\w: ]+)$/,
      )
    },
  )
})

// Research measured these as well, or read them in the servers' code; the recordings have them no more.
describe('what else the servers say', () => {
  const E11000 = 'E11000 duplicate key error collection: storj'
  it.each<[status: number, reason: string, code: BridgeErrorCode, Class: Class]>([
    [
      400,
      `${E11000}.usernonces index: user_1_nonce_1 dup key: { : "a", : "1" }`,
      'nonce.refused',
      NonceRefusedError,
    ],
    [
      500,
      `${E11000}.bucketentries index: bucket_1_name_1 dup key: { : "nonce.txt" }`,
      'conflict',
      ConflictError,
    ],
    [400, 'User is already activated', 'conflict', ConflictError],
    [400, 'Frame is already locked', 'conflict', ConflictError],
    [400, 'Maximum blacklist length', 'validation', BadRequestError],
    [400, 'Challenges and tree do not match', 'validation', BadRequestError],
    [500, 'File does not match the declared size', 'validation', BadRequestError],
    [401, 'Not authorized to store in bucket', 'token.refused', TokenRefusedError],
    [500, 'Deactivator must be hex encoded 256 byte string', 'token.refused', TokenRefusedError],
    // What the caller has sent is quoted, and means nothing.
    [
      500,
      'Cast to ObjectId failed for value "it is already not found" at path "_id"',
      'validation',
      BadRequestError,
    ],
  ])('%i %s', async (status, reason, code, Class) => {
    const error = (await rejection(create(clientOf(() => json(reason, status))))) as Error
    expect(error.constructor).toBe(Class)
    expect(error).toMatchObject({ code, status, mayHaveApplied: false })
  })

  it('of a token for another bucket, which is no word on the account', async () => {
    const refuse = () => json('Not authorized', 401)
    const pointers = clientOf(refuse).files.pointers(BUCKET, FILE, { token: 'ab'.repeat(32) })
    expect(((await rejection(pointers)) as Error).constructor).toBe(TokenRefusedError)
    const other = await rejection(clientOf(refuse).deactivate('other@example.com'))
    expect((other as Error).constructor).toBe(AuthenticationError)
  })
})

describe('what no bridge has said', () => {
  it.each<[response: () => Response, code: BridgeErrorCode, Class: Class, message: string]>([
    [() => html(502, '<html><head><title>502 Bad Gateway</title>'), 'server', ServerError, '502 Bad Gateway'],
    // Of another house's own words, none is taken for the bridge's.
    [() => html(503, '<title>Service not found</title>'), 'server', ServerError, 'Service not found'],
    [() => html(504, 'upstream must be up'), 'server', ServerError, 'upstream must be up'],
    [() => expressPage(500, 'TypeError: a must be b<br> &nbsp; at x'), 'server', ServerError, 'a must be b'],
    [() => expressPage(500, 'Error: File not found'), 'server', ServerError, 'Error: File not found'],
    [() => json('connect ECONNREFUSED 127.0.0.1:6379', 500), 'server', ServerError, 'ECONNREFUSED'],
    [() => new Response(null, { status: 500 }), 'server', ServerError, '500 failed'],
    [() => new Response('{"error":', { status: 500 }), 'server', ServerError, '500 {"error":'],
    [() => Response.json({ error: { code: 7 } }, { status: 500 }), 'server', ServerError, '500 failed'],
    [() => Response.json(null, { status: 599 }), 'server', ServerError, '599 failed'],
    [() => new Response(null, { status: 408 }), 'server', ApiError, '408 failed'],
  ])('%#: it may have been done', async (response, code, Class, message) => {
    const error = (await rejection(create(clientOf(response)))) as Error
    expect(error.constructor).toBe(Class)
    expect(error).toMatchObject({ code, mayHaveApplied: true })
    expect(error.message).toContain(message)
  })

  it.each<[status: number, code: BridgeErrorCode, Class: string]>([
    [400, 'validation', 'BadRequestError'],
    [401, 'auth.refused', 'AuthenticationError'],
    [403, 'auth.refused', 'PermissionDeniedError'],
    [404, 'not_found', 'NotFoundError'],
    [405, 'validation', 'ApiError'],
    [409, 'conflict', 'ConflictError'],
    [410, 'validation', 'GoneError'],
    [413, 'validation', 'PayloadTooLargeError'],
    [418, 'validation', 'ApiError'],
    [420, 'rate.transfer', 'TransferLimitError'],
    [422, 'validation', 'BadRequestError'],
    [429, 'rate.requests', 'RateLimitError'],
    [499, 'validation', 'ApiError'],
  ])('%i in HTML: %s, nothing was done', async (status, code, Class) => {
    const error = await rejection(create(clientOf(() => html(status, '<h1>nginx</h1>'))))
    expect(error).toMatchObject({ name: Class, status, code, mayHaveApplied: false })
  })

  it.each([301, 302, 307])('%i leads elsewhere', async (status) => {
    const headers = { location: 'https://elsewhere.example/' }
    const error = await rejection(create(clientOf(() => new Response(null, { status, headers }))))
    expect(error).toMatchObject({ status, code: 'server', mayHaveApplied: false })
    expect((error as Error).message).toContain('redirected to https://elsewhere.example/')
  })

  it.each<[string, Call]>([
    ['buckets.create', create],
    ['buckets.list', (client) => client.buckets.list()],
    ['buckets.idOf', (client) => client.buckets.idOf('cats')],
    ['keys.list', (client) => client.keys.list()],
    ['files.list', (client) => client.files.list(BUCKET)],
    ['files.info', (client) => client.files.info(BUCKET, FILE)],
    ['files.pointers', (client) => client.files.pointers(BUCKET, FILE)],
    ['files.mirrors', (client) => client.files.mirrors(BUCKET, FILE)],
    ['createToken', (client) => client.createToken(BUCKET, 'PULL')],
    ['activate', (client) => client.activate(ACTIVATOR)],
    ['getInfo', (client) => client.getInfo()],
  ])('a 200 that is no answer to %s', async (_, call) => {
    const bodies = ['<html>', '', '{"id":7,"token":null,"info":"a"}', 'null', '7', '"ok"', '[7]', '[null]']
    for (const body of [...bodies, '{"email":""}']) {
      const error = await rejection(call(clientOf(() => new Response(body))))
      expect(error, body).toBeInstanceOf(UnexpectedResponseError)
      expect(error).toMatchObject({ status: 200 })
    }
  })
})

describe('what is repeated', () => {
  /** How often a call is sent to a bridge that always gives this answer, or throws it. */
  async function attemptsOf(call: Call, answer: () => Response) {
    const fetch = vi.fn(answer)
    const error = await rejection(call(clientOf(fetch, { retry: { attempts: 3, baseDelayMs: 0 } })))
    return { attempts: fetch.mock.calls.length, error }
  }
  const bare = () => new Response(null, { status: 500 })
  const page = () => expressPage(500, 'TypeError')
  const soon = () => json('Too Many Requests', 429, { 'retry-after': '0.004' })
  const late = () => json('Too Many Requests', 429, { 'retry-after': '60.763' })
  const refused = () => {
    throw networkError('ECONNREFUSED')
  }
  const reset = () => {
    throw networkError('ECONNRESET')
  }

  it.each<[what: string, answer: () => Response, reads: number, creates: number]>([
    ['a 500 without a reason', bare, 3, 1],
    ['a 500 of a crash', page, 3, 1],
    ['a 502 in HTML', () => html(502, '<title>x</title>'), 3, 1],
    ['a 500 of a reason that nobody knows', () => json('topology was destroyed', 500), 3, 1],
    ['a 500 that knows its reason', () => json('Invalid or expired token', 500), 1, 1],
    // Another request may have overtaken it; each attempt has a nonce of its own.
    ['a 500 for a nonce', () => json('Invalid nonce supplied', 500), 3, 3],
    ['a 400', () => json('Timed out waiting for offers', 400), 1, 1],
    ['a 401, as if a function gave the password', () => json('Invalid email or password', 401), 1, 1],
    ['a 420', () => json('Could not get file, transfer rate limit reached.', 420), 1, 1],
    ['a 420 in HTML, with Retry-After', () => new Response('', { status: 420 }), 1, 1],
    ['a 429 to come back soon', soon, 3, 3],
    ['a 429 to come back late', late, 1, 1],
    ['no connection', refused, 3, 3],
    ['a reset', reset, 3, 1],
  ])('%s', async (_, answer, reads, creates) => {
    expect((await attemptsOf(read, answer)).attempts).toBe(reads)
    expect((await attemptsOf(create, answer)).attempts).toBe(creates)
  })

  it('a fraction of a second is told and kept', async () => {
    const { error } = await attemptsOf(read, late)
    expect(error).toMatchObject({ code: 'rate.requests', retryAfterMs: 60_763 })
    expect((await attemptsOf(read, reset)).error).toBeInstanceOf(ConnectionError)
  })

  // Measured: `x-ratelimit-reset` counts seconds since 1970.
  it('a 429 without Retry-After is held to its x-ratelimit-reset', async () => {
    const reset = Math.ceil(Date.now() / 1000) + 90
    const { error, attempts } = await attemptsOf(read, () =>
      json('Too Many Requests', 429, { 'x-ratelimit-reset': String(reset) }),
    )
    expect(attempts).toBe(1)
    expect(Number((error as RateLimitError).retryAfterMs)).toBeGreaterThan(85_000)
  })

  // The limits are for each route by itself: 5 registrations a minute, 1,000 of nearly everything else.
  it('a 429 of one path holds no other', async () => {
    const client = clientOf(
      ({ url }) =>
        url.endsWith('/users')
          ? json('Too Many Requests', 429, { 'retry-after': '30' })
          : Response.json({ id: BUCKET }),
      { retry: { attempts: 1 } },
    )
    const account = { email: 'a@example.com', password: 'secret' }
    await rejection(client.register(account))
    expect(await client.buckets.get(BUCKET, { deadline: 5_000 })).toEqual({ id: BUCKET })
  })

  it('what uses up a token is not repeated blindly', async () => {
    const pointers: Call = (client) => client.files.pointers(BUCKET, FILE, { token: ACTIVATOR })
    expect((await attemptsOf(pointers, bare)).attempts).toBe(1)
    expect((await attemptsOf(pointers, soon)).attempts).toBe(3)
  })
})

describe('what is gone at a repeat was taken away by the attempt before', () => {
  const REMOVALS: [string, Call, string][] = [
    ['a key', (client) => client.keys.remove(`02${'ab'.repeat(32)}`), 'Public key was not found'],
    ['a bucket', (client) => client.buckets.remove(BUCKET), 'Bucket not found'],
    ['a file', (client) => client.files.remove(BUCKET, FILE), 'File not found'],
  ]

  // Those of 2016 say it by a 500.
  it.each(
    REMOVALS.flatMap(([what, ...rest]) => [404, 500].map((status) => [what, status, ...rest] as const)),
  )('%s, said to be gone by %i', async (_, status, call, gone) => {
    const answers = [new Response(null, { status: 500 }), json(gone, status)]
    const options = { retry: { attempts: 3, baseDelayMs: 0 } }
    expect(await call(clientOf(() => answers.shift() as Response, options))).toBeUndefined()
    expect(answers).toEqual([])
    const first = await rejection(call(clientOf(() => json(gone, status), options)))
    expect(first).toBeInstanceOf(NotFoundError)
    expect(first).toMatchObject({ mayHaveApplied: false })
  })
})

it('says what is wrong with a signature by its class too, and shows nothing of the key', async () => {
  const error = await rejection(read(signingClientOf(() => json('Public key not registered', 401))))
  expect(error).toBeInstanceOf(AuthenticationError)
  expect(error).toMatchObject({ code: 'auth.unknown_key' })
  expect(findSecret(error, 'e8f32e723decf4051aefac8e2c93c9c5')).toEqual([])
})
