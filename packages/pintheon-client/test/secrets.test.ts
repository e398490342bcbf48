import { byRequest, findSecret, rejection } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import {
  createPintheonClient,
  HoldfastError,
  type PintheonClient,
  type PintheonClientOptions,
} from '../src/index.ts'
import { createPintheonMock, mockedKey, mockedNode } from '../src/msw.ts'
import { API, CID, createYes, GATEWAY } from './support.ts'

// With what a URL, JSON and some writers of JSON write in another way.
const TOKEN = 'canary|token/7f9e+1c=='
const KEY = { secret: mockedKey.secret, nodePublicKey: mockedNode.address }
/** What a heartbeat says while the owner is logged in. */
const DASHBOARD = 'canary/of-the-dashboard+2b=='

type Fetch = (request: Request) => Promise<Response>
type Call = (client: PintheonClient, signal?: AbortSignal) => Promise<unknown>

/** What a request carries, as a service that echoes it would write it, and each token in it. */
async function readSecrets(request: Request) {
  const headers = [...request.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
  const body = await request.text()
  const text = `${request.method} ${request.url}\n${headers}\n\n${body}`
  const token = /name="access_token"\r\n\r\n(.*?)\r\n/.exec(body)?.[1]
  const bearer = request.headers.get('authorization')?.replace('Bearer ', '')
  return { text, tokens: [token, bearer].filter((each) => each !== undefined) }
}

const failing =
  (status: number): Fetch =>
  async (request) => {
    const { text, tokens } = await readSecrets(request)
    const said = `${tokens.join(' ')} ${DASHBOARD_OF(request)}`
    const headers = {
      'x-echo': encodeURIComponent(tokens.join(' ')),
      'set-cookie': `a=${encodeURIComponent(tokens.join(' '))}`,
    }
    return Response.json({ error: `no ${said}`, received: { text, tokens } }, { status, headers })
  }

const page =
  (status: number, title: string): Fetch =>
  async (request) => {
    const { text, tokens } = await readSecrets(request)
    const html = `<html><title>${title} ${tokens}</title><pre>${text} ${DASHBOARD_OF(request)}</pre></html>`
    return new Response(html, { status, headers: { 'content-type': 'text/html' } })
  }

/** What only a heartbeat is answered with. */
const DASHBOARD_OF = ({ url }: Request) => (url.endsWith('/heartbeat') ? DASHBOARD : '')

/** All ways in which a call can fail, each showing its secrets wherever the other side could show them. */
const FAILURES: Record<string, Fetch> = {
  'a 400 that echoes': failing(400),
  'a 401 that echoes': failing(401),
  'a 403 of the node that echoes': page(403, '403 Forbidden'),
  'a 403 of nginx': page(403, 'nginx'),
  'a 413 of HTML': page(413, 'too large'),
  'a 429 that echoes': page(429, '9 per 1 second'),
  'a 500 that echoes': failing(500),
  'a 502 that echoes, its slashes escaped': async (request) => {
    const { tokens } = await readSecrets(request)
    return new Response(JSON.stringify({ error: tokens }).replaceAll('/', '\\/'), { status: 502 })
  },
  'a 200 of HTML': page(200, 'welcome'),
  'a 200 of broken JSON': async (request) => new Response(`{"echo":"${(await readSecrets(request)).tokens}"`),
  'a 200 of other JSON': failing(200),
  'a redirection': async (request) => {
    const { tokens } = await readSecrets(request)
    return new Response(null, { status: 307, headers: { location: `/?${encodeURIComponent(`${tokens}`)}` } })
  },
  'an error that holds the request': async (request) => {
    const { text, tokens } = await readSecrets(request.clone())
    const cause = Object.assign(new Error(`socket of ${tokens}`), { request, text })
    throw Object.assign(new TypeError(`fetch failed for ${tokens}`, { cause }), { text })
  },
  'a body that breaks off': async (request) => {
    const { text } = await readSecrets(request)
    return new Response(
      new ReadableStream({
        start: (controller) => controller.enqueue(new TextEncoder().encode(text)),
        pull: (controller) => controller.error(new Error('reset')),
      }),
    )
  },
  silence: () => new Promise(() => {}),
}

const METHODS: Record<string, Call> = {
  uploadFile: (client, signal) => client.uploadFile('a', { signal }),
  'uploadFile, a stream': (client, signal) => client.uploadFile(new Blob(['a']).stream(), { signal }),
  'uploadFile, into a directory': (client, signal) => client.uploadFile('a', { signal, directory: 'docs' }),
  uploadMany: (client, signal) =>
    client.uploadMany(['a', 'a'], { signal }).then((results) => Promise.reject(rejected(results))),
  uploadFolder: (client, signal) => client.uploadFolder({ a: 'a' }, { signal, directory: 'd' }),
  createDirectory: (client, signal) => client.createDirectory('a', { signal }),
  listDirectories: (client, signal) => client.listDirectories({ signal }),
  getDirectoryIpns: (client, signal) => client.getDirectoryIpns('a', { signal }),
  listIpnsKeys: (client, signal) => client.listIpnsKeys({ signal }),
  publishDirectory: (client, signal) => client.publishDirectory('a', { signal }),
  uploadHomepage: (client, signal) => client.uploadHomepage('a', { signal }),
  listPinnedFiles: (client, signal) => client.listPinnedFiles({ signal }),
}

/** What else a client can do may fail or not. */
const OTHERS: Record<string, Call> = {
  isOnline: (client, signal) => client.isOnline({ signal }),
  fileInfo: (client, signal) => client.fileInfo(CID, { signal }),
  download: (client, signal) =>
    client.download(CID, { signal }).then(({ stream }) => new Response(stream).text()),
  'http heartbeat': (client, signal) =>
    client.http.GET('/api/heartbeat', { ...(signal && { signal }) }).then(() => {}),
}

const rejected = (results: readonly PromiseSettledResult<unknown>[]) =>
  Object.assign(new HoldfastError('all', { service: 'test' }), { results })

function watched(
  fetch: Fetch,
  token: NonNullable<PintheonClientOptions['token']>,
  options: PintheonClientOptions = {},
) {
  const events: unknown[] = []
  const urls: string[] = []
  const seen = new Set<string>([TOKEN, KEY.secret, DASHBOARD])
  const hook = (event: object) => void events.push(event)
  const client = createPintheonClient({
    baseUrl: API,
    token,
    fetch: byRequest(async (request) => {
      urls.push(request.url)
      const watching = readSecrets(request.clone()).then(({ tokens }) => tokens.map((each) => seen.add(each)))
      watching.catch(() => {})
      const answer = await fetch(request)
      await watching.catch(() => {})
      return answer
    }),
    timeout: 20,
    retry: { attempts: 2, baseDelayMs: 1, maxDelayMs: 10 },
    hooks: { onRequest: hook, onResponse: hook, onRetry: hook },
    ...options,
  })
  const findAny = (value: unknown) =>
    [...seen].flatMap((secret) => findSecret(value, secret).map((place) => `${secret} in ${place}`))
  return { client, events, urls, seen, findAny }
}

const TOKENS = { 'a token': TOKEN, 'a function': async () => TOKEN, 'a key': KEY }

const cases = Object.entries(METHODS).flatMap(([method, call]) =>
  Object.entries(FAILURES).flatMap(([failure, fetch]) =>
    Object.entries(TOKENS).map(([credential, token]) => ({
      method,
      call,
      failure,
      fetch,
      credential,
      token,
    })),
  ),
)

describe('no secret is in an error, an event or a URL', () => {
  it.each(cases)('$method by $credential, $failure', async ({ call, fetch, token }) => {
    const { client, events, urls, seen, findAny } = watched(fetch, token)
    const error = await rejection(call(client))
    expect(error).toBeInstanceOf(HoldfastError)
    expect(findAny(error)).toEqual([])
    expect(events.length).toBeGreaterThanOrEqual(2)
    expect(findAny(events)).toEqual([])
    expect(findAny(urls)).toEqual([])
    // The key's own token was looked for too.
    expect(seen.size).toBeGreaterThanOrEqual(token === KEY ? 4 : 3)
  })

  it.each(
    Object.entries(OTHERS).flatMap(([method, call]) =>
      Object.entries(FAILURES).map(([failure, fetch]) => [method, failure, call, fetch] as const),
    ),
  )('%s, %s', async (_, __, call, fetch) => {
    const { client, events, urls, findAny } = watched(fetch, KEY)
    const result = await call(client).catch((error: unknown) => error)
    if (typeof result === 'object') expect(findAny(result)).toEqual([])
    expect(findAny(events)).toEqual([])
    expect(findAny(urls)).toEqual([])
  })

  it.each(Object.entries(METHODS))('%s, aborted', async (_, call) => {
    const { client, events, findAny } = watched(() => new Promise(() => {}), KEY, { timeout: 1_000 })
    const error = await rejection(call(client, AbortSignal.timeout(15)))
    expect(error).toBeInstanceOf(HoldfastError)
    expect(findAny([error, events])).toEqual([])
  })

  it('the test sees each where it is', async () => {
    const { client, seen, findAny } = watched(createYes(), TOKEN)
    for (const call of Object.values(METHODS)) await call(client).catch(() => {})
    expect([...seen]).toEqual([TOKEN, KEY.secret, DASHBOARD])
    expect(findAny(new Error(`${TOKEN} ${KEY.secret} ${DASHBOARD}`)).length).toBeGreaterThan(3)
    const { client: minting, seen: made, findAny: find } = watched(createYes(), KEY)
    await minting.listDirectories()
    await minting.listPinnedFiles()
    expect(made.size).toBeGreaterThanOrEqual(4)
    expect(find({ token: [...made].at(-1) }).length).toBeGreaterThan(0)
  })
})

describe('no secret is to be seen', () => {
  it.each(Object.entries(TOKENS))('in a client by %s, before and after use', async (_, token) => {
    const { client, events, findAny } = watched(createYes(), token)
    expect(findAny(client)).toEqual([])
    await client.uploadFile('a')
    await client.listPinnedFiles()
    expect(findAny(client)).toEqual([])
    expect(findAny(events)).toEqual([])
  })

  it('in what the error of http is', async () => {
    const { client, findAny } = watched(failing(403), TOKEN)
    const { error } = await client.http.POST('/api_create_directory', { body: { name: 'a' } })
    expect(error).toMatchObject({ error: 'no [redacted] ' })
    expect(findAny(error)).toEqual([])
  })

  it('that a FormData of the caller brings, either', async () => {
    const { client, findAny } = watched(failing(500), TOKEN)
    const body = new FormData()
    body.append('encrypted', 'false')
    const { error } = await client.http.POST('/api_upload', { body: body as never })
    expect(findAny(error)).toEqual([])
  })

  it("of the dashboard, in whether a node is online, nor in a key's damaged text", async () => {
    const mock = createPintheonMock({
      baseUrl: API,
      gatewayUrl: GATEWAY,
      ownerLoggedIn: true,
      dashboard: { nonce: DASHBOARD },
    })
    const { client, events, findAny } = watched(mock.respond, KEY)
    expect(await client.isOnline()).toBe(true)
    expect(findAny([client, events])).toEqual([])

    const damaged = `${KEY.secret.slice(0, -1)}A`
    const bad = watched(mock.respond, { ...KEY, secret: damaged })
    for (const call of Object.values(METHODS)) {
      const error = await rejection(call(bad.client))
      expect(findSecret(error, damaged.slice(4, -4))).toEqual([])
    }
  })
})
