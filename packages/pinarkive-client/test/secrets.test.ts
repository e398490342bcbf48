import { byRequest, findSecret, rejection } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import {
  createPinarkiveClient,
  HoldfastError,
  keepLoggedIn,
  loginWith2FA,
  type PinarkiveClient,
  rotateToken,
  type TransportOptions,
} from '../src/index.ts'
import { verify } from '../src/verify.ts'
import { BASE_URL, CID } from './support.ts'

// Each with what a URL, JSON and some writers of JSON write in another way.
const CANARIES = {
  apiKey: 'canary/key+7f9e==',
  token: 'canary.jwt/8a+1c==',
  password: 'canary "pass\\wörd/+',
  code: '407301',
  temporaryToken: 'canary/temporary+2b==',
  newToken: 'canary/new+5d6e==',
}

const EVERY = Object.values(CANARIES)
// What a service that has gone wrong could send back: it knows all of them but the token that it never made.
const ALL = EVERY.join(' ')

type Fetch = (request: Request) => Promise<Response>
type Call = (client: PinarkiveClient, signal?: AbortSignal) => Promise<unknown>

const findAny = (value: unknown, secrets: readonly string[] = EVERY) =>
  secrets.flatMap((secret) => findSecret(value, secret).map((place) => `${secret} in ${place}`))

/** What a request carries, as a service that echoes it would write it. */
async function echoOf(request: Request): Promise<string> {
  const headers = [...request.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
  return `${request.method} ${request.url}\n${headers}\n\n${await request.text()}`
}

/** The secrets of a request, each by itself: those of the body out of its JSON. */
async function secretsOf(request: Request): Promise<string[]> {
  const text = await echoOf(request.clone())
  return EVERY.filter((secret) => text.includes(secret) || text.includes(JSON.stringify(secret).slice(1, -1)))
}

const echoHeaders = (secrets: readonly string[]) => ({
  'x-echo': encodeURIComponent(secrets.join(' ')),
  'set-cookie': `session=${encodeURIComponent(secrets.join(' '))}`,
})

const failing =
  (status: number): Fetch =>
  async (request) => {
    const secrets = await secretsOf(request)
    const body = {
      error: `no ${secrets.join(' ')}`,
      message: `bad ${secrets.join(' ')}`,
      code: secrets.join(' ') || 'X',
      required: secrets.join(' '),
      received: { secrets, text: await echoOf(request) },
    }
    return Response.json(body, { status, headers: { ...echoHeaders(secrets), 'retry-after': '0' } })
  }

const page =
  (status: number): Fetch =>
  async (request) => {
    const text = `<html><title>${await secretsOf(request)}</title><pre>${await echoOf(request)}</pre></html>`
    return new Response(text, { status, headers: { 'content-type': 'text/html' } })
  }

/** All ways in which a call can fail, each showing its secrets wherever the other side could show them. */
const FAILURES: Record<string, Fetch> = {
  'a 400 that echoes': failing(400),
  'a 401 that echoes': failing(401),
  'a 403 that echoes': failing(403),
  'a 413 of HTML': page(413),
  'a 429 that echoes': failing(429),
  'a 500 of HTML': page(500),
  'a 502 that echoes, its slashes escaped': async (request) =>
    new Response(JSON.stringify({ error: await secretsOf(request) }).replaceAll('/', '\\/'), { status: 502 }),
  'a 200 of HTML': page(200),
  'a 200 of broken JSON': async (request) => new Response(`{"echo":"${await secretsOf(request)}"`),
  'a redirection': async (request) =>
    new Response(null, {
      status: 307,
      headers: { location: `/?${encodeURIComponent(await echoOf(request))}` },
    }),
  'an error that holds the request': async (request) => {
    const text = await echoOf(request.clone())
    const cause = Object.assign(new Error(`socket of ${await secretsOf(request)}`), { request, text })
    throw Object.assign(new TypeError(`fetch failed for ${await secretsOf(request)}`, { cause }), { text })
  },
  'a body that breaks off': async (request) => {
    const text = await echoOf(request)
    return new Response(
      new ReadableStream({
        start: (controller) => controller.enqueue(new TextEncoder().encode(text)),
        pull: (controller) => controller.error(new Error('reset')),
      }),
    )
  },
  silence: () => new Promise(() => {}),
}

const { password, code, temporaryToken } = CANARIES

const OPERATIONS: Record<string, Call> = {
  login: (client, signal) => client.login('me@mail.example', password, { signal }),
  loginWith2FA: (client, signal) =>
    loginWith2FA(client, { email: 'me@mail.example', password, getCode: () => code }, { signal }),
  verify2FALogin: (client, signal) => client.verify2FALogin(temporaryToken, code, { signal }),
  getMe: (client, signal) => client.getMe({ signal }),
  uploadFile: (client, signal) => client.uploadFile('a', { signal }),
  'uploadFile, verified': (client, signal) => client.uploadFile('a', { signal, verify }),
  uploadDirectoryDag: (client, signal) => client.uploadDirectoryDag({ a: 'a' }, { signal }),
  pinCid: (client, signal) => client.pinCid(CID, { signal }),
  listAllUploads: (client, signal) => client.listAllUploads({}, { signal }).next(),
  generateToken: (client, signal) => client.generateToken('ci', { totpCode: code }, { signal }),
  revokeToken: (client, signal) => client.revokeToken('ci', { totpCode: code }, { signal }),
  rotateToken: (client, signal) =>
    rotateToken(client, 'ci', { to: 'ci-2', keep: () => {}, totpCode: code }, { signal }),
}

function watched(fetch: Fetch, credential: 'apiKey' | 'token', options: TransportOptions = {}) {
  const events: unknown[] = []
  const urls: string[] = []
  const hook = (event: object) => void events.push(event)
  const given = { [credential]: CANARIES[credential] } as { token: string }
  const client = createPinarkiveClient({
    baseUrl: BASE_URL,
    fetch: byRequest((request) => {
      urls.push(request.url)
      return fetch(request)
    }),
    timeout: 20,
    retry: { attempts: 2, baseDelayMs: 1, maxDelayMs: 10 },
    hooks: { onRequest: hook, onResponse: hook, onRetry: hook },
    ...given,
    ...options,
  })
  return { client, events, urls }
}

const cases = Object.entries(OPERATIONS).flatMap(([operation, call]) =>
  Object.entries(FAILURES).flatMap(([failure, fetch]) =>
    (['apiKey', 'token'] as const).map((credential) => ({ operation, call, failure, fetch, credential })),
  ),
)

describe('no secret is in an error, an event or a URL', () => {
  it.each(cases)('$operation by $credential, $failure', async ({ call, fetch, credential }) => {
    const { client, events, urls } = watched(fetch, credential)
    const error = await rejection(call(client))
    expect(error).toBeInstanceOf(HoldfastError)
    expect(findAny(error)).toEqual([])
    expect(events.length).toBeGreaterThanOrEqual(2)
    expect(findAny(events)).toEqual([])
    expect(findAny(urls)).toEqual([])
  })

  it.each(Object.entries(OPERATIONS))('%s, aborted', async (_, call) => {
    const { client, events } = watched(() => new Promise(() => {}), 'token', { timeout: 1_000 })
    const error = await rejection(call(client, AbortSignal.timeout(5)))
    expect(error).toMatchObject({ name: 'AbortError' })
    expect(findAny([error, events])).toEqual([])
  })

  it('the test sees each where it is', async () => {
    const seen: string[] = []
    const { client } = watched(async (request) => {
      seen.push(...(await secretsOf(request)))
      return Response.json({ token: 'a' })
    }, 'apiKey')
    for (const call of Object.values(OPERATIONS)) await call(client).catch(() => {})
    const { client: ofSession } = watched(async (request) => {
      seen.push(...(await secretsOf(request)))
      return Response.json({})
    }, 'token')
    await ofSession.getMe()
    expect([...new Set(seen)].sort()).toEqual(EVERY.filter((secret) => secret !== CANARIES.newToken).sort())
    expect(findAny(new Error(ALL)).length).toBeGreaterThan(EVERY.length)
  })
})

describe('a secret that an answer brings is in no error of it', () => {
  const MALFORMED: Record<string, () => Response> = {
    'under another name': () => Response.json({ accessToken: CANARIES.newToken }),
    'beside no name at all': () => Response.json([CANARIES.newToken]),
    'as an object': () => Response.json({ token: { value: CANARIES.newToken } }),
    'in broken JSON': () => new Response(`{"token":"${CANARIES.newToken}"`),
    'in HTML': () =>
      new Response(`<b>${CANARIES.newToken}</b>`, { headers: { 'content-type': 'text/html' } }),
    'as the wrong one of two': () =>
      Response.json({ requires2FA: true, token: CANARIES.newToken, temporaryToken: '' }),
  }
  const MAKERS: Record<string, Call> = {
    login: (client) => client.login('a', 'b'),
    verify2FALogin: (client) => client.verify2FALogin('a', 'b'),
    generateToken: (client) => client.generateToken('ci'),
    rotateToken: (client) => rotateToken(client, 'ci', { to: 'new', keep: () => {} }),
  }
  const malformed = Object.entries(MAKERS).flatMap(([name, call]) =>
    Object.entries(MALFORMED).map(([how, answer]) => ({ name, call, how, answer })),
  )

  it.each(malformed)('$name, $how', async ({ name, call, how, answer }) => {
    const { client, events } = watched(async () => answer(), 'apiKey')
    // It is a token all the same for what has no second step.
    if (how === 'as the wrong one of two' && name !== 'login') return
    const error = await rejection(call(client))
    expect(error).toMatchObject({ name: 'UnexpectedResponseError', status: 200 })
    expect(findAny([error, events])).toEqual([])
  })

  it('with validators that are strict', async () => {
    const { validators } = await import('../src/zod.ts')
    const answer = { token: CANARIES.newToken, scopes: CANARIES.newToken }
    const { client } = watched(async () => Response.json(answer), 'apiKey', { validators })
    const error = await rejection(client.generateToken('ci'))
    expect(error).toMatchObject({ name: 'UnexpectedResponseError' })
    expect(findAny(error)).toEqual([])
  })

  it('nor in that of a rotation whose second half fails', async () => {
    const { client, events } = watched(async (request) => {
      if (request.method === 'POST') return Response.json({ token: CANARIES.newToken })
      return failing(500)(request)
    }, 'apiKey')
    const kept: string[] = []
    const rotation = { to: 'ci-2', keep: (token: string) => void kept.push(token), totpCode: code }
    const error = await rejection(rotateToken(client, 'ci', rotation))
    expect(kept).toEqual([CANARIES.newToken])
    expect(error).toMatchObject({ operationId: 'revokeToken' })
    expect(findAny([error, events])).toEqual([])
  })

  it('nor the temporary token in that of the second step', async () => {
    const { client, events } = watched(async (request) => {
      const isFirst = request.url.endsWith('/auth/login')
      return isFirst ? Response.json({ requires2FA: true, temporaryToken }) : failing(401)(request)
    }, 'apiKey')
    const error = await rejection(loginWith2FA(client, { email: 'a', password, getCode: async () => code }))
    expect(error).toMatchObject({ operationId: 'verify2FALogin', status: 401 })
    expect(findAny([error, events])).toEqual([])
  })

  it('nor in that of a call for which the login failed', async () => {
    const login = watched(failing(401), 'apiKey')
    const token = keepLoggedIn(async () => (await loginWith2FA(login.client, { email: 'a', password })).token)
    const client = createPinarkiveClient({ baseUrl: BASE_URL, token, retry: false })
    const error = await rejection(client.getMe())
    expect(error).toBeInstanceOf(HoldfastError)
    expect(findAny([error, login.events])).toEqual([])
  })
})

describe('no secret is to be seen', () => {
  it.each(['apiKey', 'token'] as const)('in a client by %s, before and after use', async (credential) => {
    const { client } = watched(async () => Response.json({ token: CANARIES.newToken }), credential)
    expect(findAny(client)).toEqual([])
    await client.generateToken('ci', { totpCode: code })
    await client.login('a', password)
    expect(findAny(client)).toEqual([])
  })

  it('in what the error of http is', async () => {
    const { client } = watched(failing(403), 'apiKey')
    const { error } = await client.http.POST('/auth/login', { body: { email: 'a', password } })
    expect(error).toMatchObject({ error: 'no [redacted]' })
    expect(findAny(error)).toEqual([])
  })

  it('in the events of calls that succeed', async () => {
    const { client, events } = watched(async () => Response.json({ token: CANARIES.newToken }), 'token')
    await client.generateToken('ci', { totpCode: code })
    await client.verify2FALogin(temporaryToken, code)
    expect(events).toHaveLength(4)
    expect(findAny(events)).toEqual([])
  })
})

it('what is no secret stays', async () => {
  const { client } = watched(failing(400), 'apiKey', { retry: false })
  const error = (await rejection(client.login('me@mail.example', password))) as Error
  expect(error.message).toBe('pinarkive login: 400 bad [redacted]')
})
