import { Console } from 'node:console'
import { createHash } from 'node:crypto'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { inspect } from 'node:util'
import { byRequest, findSecret, rejection } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import {
  createStorjBridgeClient,
  HoldfastError,
  KeyPair,
  type StorjBridgeClient,
  type StorjBridgeClientOptions,
} from '../src/index.ts'
import { validators } from '../src/zod.ts'
import { ACTIVATOR, BASE_URL, BUCKET, FILE, RESETTER } from './client-of.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

// Each with what a URL, JSON and some writers of JSON write in another way; hexadecimal where it has to be.
const CANARIES = {
  password: 'canary "pass\\wörd/+',
  newPassword: 'canary/new "pass+',
  passwordHash: sha256('canary "pass\\wörd/+'),
  newPasswordHash: sha256('canary/new "pass+'),
  privateKey: sha256('canary of a private key'),
  xToken: sha256('canary of a token'),
  encryptionKey: sha256('canary of an encryption key'),
  activator: ACTIVATOR,
  resetter: RESETTER,
  /** What an answer brings. */
  newToken: sha256('canary of a new token'),
}
const { password, newPassword, xToken, encryptionKey, activator, resetter, newToken } = CANARIES
const EVERY = Object.values(CANARIES)
const KEY_PAIR = KeyPair.import(CANARIES.privateKey)

type Respond = (request: Request) => Response | Promise<Response>
type Call = (client: StorjBridgeClient, signal?: AbortSignal) => Promise<unknown>

const findAny = (value: unknown, secrets: readonly string[] = EVERY) =>
  secrets.flatMap((secret) => findSecret(value, secret).map((place) => `${secret} in ${place}`))

/** What a request carries, as a bridge that echoes it would write it, the Basic credential decoded as well. */
async function echoOf(request: Request): Promise<string> {
  const headers = [...request.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
  const basic = atob(request.headers.get('authorization')?.slice(6) ?? '')
  return `${request.method} ${request.url}\n${headers}\n${basic}\n\n${await request.text()}`
}

async function secretsOf(request: Request): Promise<string[]> {
  const echo = await echoOf(request.clone())
  return EVERY.filter((secret) => echo.includes(secret) || echo.includes(JSON.stringify(secret).slice(1, -1)))
}

const failing =
  (status: number): Respond =>
  async (request) => {
    const secrets = await secretsOf(request)
    const headers = { 'x-echo': encodeURIComponent(secrets.join(' ')), 'retry-after': '0' }
    const body = { error: `no ${secrets.join(' ')}`, secrets, text: await echoOf(request) }
    return Response.json(body, { status, headers })
  }

const page =
  (status: number): Respond =>
  async (request) => {
    const secrets = await secretsOf(request.clone())
    const body = `<title>${secrets}</title>\n<pre>Cannot ${await echoOf(request)}</pre>`
    return new Response(body, { status, headers: { 'content-type': 'text/html' } })
  }

/** All ways in which a call can fail, each showing its secrets wherever the other side could show them. */
const FAILURES: Record<string, Respond> = {
  'a 400 that echoes': failing(400),
  'a 401 that echoes': failing(401),
  'a 429 that echoes': failing(429),
  'a 500 that echoes': failing(500),
  "a 404 by Express' page": page(404),
  'a 500 of HTML': page(500),
  'a 200 of HTML': page(200),
  'a 200 of another shape': async (request) => Response.json({ echo: await echoOf(request), error: '' }),
  'a 200 of broken JSON': async (request) => new Response(`{"echo":"${await secretsOf(request)}"`),
  'a redirection': async (request) => {
    const location = `/?${encodeURIComponent(await echoOf(request))}`
    return new Response(null, { status: 307, headers: { location } })
  },
  'an error that holds the request': async (request) => {
    const shown = await echoOf(request.clone())
    const cause = Object.assign(new Error(`socket of ${await secretsOf(request)}`), { request, shown })
    throw Object.assign(new TypeError(`fetch failed for ${shown}`, { cause }), { shown })
  },
  silence: () => new Promise(() => {}),
}

const OPERATIONS: Record<string, Call> = {
  register: (client, signal) =>
    client.register({ email: 'a@example.com', password, key: KEY_PAIR }, { signal }),
  activate: (client, signal) => client.activate(activator, { signal }),
  confirmDeactivation: (client, signal) =>
    client.confirmDeactivation(`https://api.example/deactivations/${resetter}`, { signal }),
  requestPasswordReset: (client, signal) =>
    client.requestPasswordReset('a@example.com', { newPassword: { password: newPassword }, signal }),
  resetPassword: (client, signal) => client.resetPassword(resetter, { password: newPassword }, { signal }),
  deactivate: (client, signal) => client.deactivate('a@example.com', { signal }),
  'keys.add': (client, signal) => client.keys.add(KEY_PAIR, { signal }),
  'buckets.list': (client, signal) => client.buckets.list({ signal }),
  'buckets.update': (client, signal) => client.buckets.update(BUCKET, { encryptionKey }, { signal }),
  createToken: (client, signal) => client.createToken(BUCKET, 'PULL', { signal }),
  'files.pointers': (client, signal) => client.files.pointers(BUCKET, FILE, { token: xToken, signal }),
}

const CREDENTIALS = {
  'a password': { account: { email: 'a@example.com', password } },
  'its hash': { account: { email: 'a@example.com', passwordHash: CANARIES.passwordHash } },
  'a key': { keyPair: KEY_PAIR },
}

function watched(
  respond: Respond,
  credentials: object = CREDENTIALS['a password'],
  options: Partial<StorjBridgeClientOptions> = {},
) {
  const events: unknown[] = []
  const hook = (event: object) => void events.push(event)
  const client = createStorjBridgeClient({
    baseUrl: BASE_URL,
    fetch: byRequest(respond),
    timeout: 20,
    retry: { attempts: 2, baseDelayMs: 1, maxDelayMs: 10 },
    hooks: { onRequest: hook, onResponse: hook, onRetry: hook },
    ...credentials,
    ...options,
  } as StorjBridgeClientOptions)
  return { client, events }
}

const cases = Object.entries(OPERATIONS).flatMap(([operation, call]) =>
  Object.entries(FAILURES).flatMap(([failure, respond]) =>
    Object.entries(CREDENTIALS).map(([by, credentials]) => ({
      operation,
      call,
      failure,
      respond,
      by,
      credentials,
    })),
  ),
)

describe('no secret is in an error or an event', () => {
  it.each(cases)('$operation by $by, $failure', async ({ call, respond, credentials }) => {
    const { client, events } = watched(respond, credentials)
    const error = await rejection(call(client))
    expect(error).toBeInstanceOf(HoldfastError)
    expect(findAny(error)).toEqual([])
    expect(events.length).toBeGreaterThanOrEqual(2)
    expect(findAny(events)).toEqual([])
  })

  it.each(Object.entries(OPERATIONS))('%s, aborted', async (_, call) => {
    const { client, events } = watched(() => new Promise(() => {}), undefined, { timeout: 1_000 })
    const error = await rejection(call(client, AbortSignal.timeout(5)))
    expect(error).toMatchObject({ name: 'AbortError' })
    expect(findAny([error, events])).toEqual([])
  })

  it('the test sees each where it is, but for what never leaves', async () => {
    const seen = new Set<string>()
    for (const credentials of Object.values(CREDENTIALS)) {
      const { client } = watched(async (request) => {
        for (const secret of await secretsOf(request)) seen.add(secret)
        return Response.json({})
      }, credentials)
      for (const call of Object.values(OPERATIONS)) await call(client).catch(() => {})
    }
    const never = [password, newPassword, CANARIES.privateKey, newToken]
    expect([...seen].sort()).toEqual(EVERY.filter((secret) => !never.includes(secret)).sort())
    expect(findAny(new Error(EVERY.join(' '))).length).toBeGreaterThan(EVERY.length)
  })
})

describe('a secret that an answer brings is in no error of it', () => {
  const MALFORMED: Record<string, () => Response> = {
    'under another name': () => Response.json({ accessToken: newToken }),
    'beside no name at all': () => Response.json([newToken]),
    'as an object': () => Response.json({ token: { value: newToken }, id: { newToken }, hash: [newToken] }),
    'in broken JSON': () => new Response(`{"token":"${newToken}"`),
    'in HTML': () => new Response(`<b>${newToken}</b>`, { headers: { 'content-type': 'text/html' } }),
  }
  const MAKERS = ['createToken', 'files.pointers', 'buckets.list', 'buckets.update']
  const malformed = MAKERS.flatMap((name) =>
    Object.entries(MALFORMED).map(([how, answer]) => ({ name, call: OPERATIONS[name] as Call, how, answer })),
  )

  it.each(malformed)('$name, $how', async ({ call, answer }) => {
    const { client, events } = watched(answer)
    const error = await rejection(call(client))
    expect(error).toMatchObject({ name: 'UnexpectedResponseError', status: 200 })
    expect(findAny([error, events])).toEqual([])
  })

  it('with validators that are strict', async () => {
    const answer = { token: newToken, bucket: newToken, operation: newToken, encryptionKey: [newToken] }
    const { client } = watched(() => Response.json(answer), undefined, { validators })
    const error = await rejection(client.createToken(BUCKET, 'PULL'))
    expect(error).toMatchObject({ name: 'UnexpectedResponseError' })
    expect(findAny(error)).toEqual([])
  })
})

describe('no secret is to be seen', () => {
  it.each(Object.entries(CREDENTIALS))('in a client by %s, before and after use', async (_, credentials) => {
    const { client, events } = watched(() => Response.json({ token: newToken, id: 'a' }), credentials)
    expect(findAny(client)).toEqual([])
    expect(findAny(inspect(client, { depth: 9, showHidden: true }))).toEqual([])
    await client.createToken(BUCKET, 'PULL')
    expect(findAny(client)).toEqual([])
    expect(events).toHaveLength(2)
    expect(findAny(events)).toEqual([])
  })

  it('in what the error of http is', async () => {
    const { client } = watched(failing(403))
    const { error } = await client.http.POST('/resets/{token}', {
      params: { path: { token: resetter } },
      body: { password: CANARIES.newPasswordHash },
    })
    expect(error).toHaveProperty('error', 'no [redacted] [redacted]')
    expect(findAny(error)).toEqual([])
  })

  it('in what a program prints of a key pair, a client and its options', async () => {
    const out = new PassThrough()
    const printer = new Console(out)
    const { client } = watched(() => Response.json({}), CREDENTIALS['a key'])
    printer.log(KEY_PAIR, client, { keyPair: KEY_PAIR }, [KEY_PAIR], new Map([[KEY_PAIR, KEY_PAIR]]))
    printer.dir(KEY_PAIR, { showHidden: true, depth: 9 })
    printer.log(String(KEY_PAIR), JSON.stringify(KEY_PAIR), { ...KEY_PAIR }, structuredClone({ ...KEY_PAIR }))
    printer.table([KEY_PAIR])
    out.end()
    const printed = await text(out)
    expect(printed).toContain(KEY_PAIR.publicKey)
    expect(findAny(printed)).toEqual([])
    expect(findAny(KEY_PAIR)).toEqual([])
  })
})

it('what is no secret stays', async () => {
  const { client } = watched(failing(400), undefined, { retry: false })
  const error = (await rejection(client.register({ email: 'a@example.com', password }))) as Error
  expect(error.message).toBe('storj-bridge createUser: 400 no [redacted]')
})
