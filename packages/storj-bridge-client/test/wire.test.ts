import { type ReceivedRequest, serve, type TestServer } from '@holdfast/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { operations } from '../src/generated/storj-bridge/operations.gen.ts'
import {
  createStorjBridgeClient,
  createStorjBridgeFetchClient,
  type StorjBridgeClient,
  type StorjBridgeClientOptions,
} from '../src/index.ts'
import { verifyRequest } from '../src/signing/verify-request.ts'
import { ACCOUNT, BUCKET, clientOf, FILE, KEY_PAIR, PASSWORD_HASH } from './client-of.ts'
import { WIRE_CASES, type WireCase } from './wire-cases.ts'

/** An answer that every operation can read, as an object or as a list of them. */
const ANSWER = { id: BUCKET, email: 'a', key: 'a', bucket: 'a', hash: 'a', token: 'a', info: {} }
const LISTS = /\/(keys|buckets|files|mirrors|frames|contacts)(\?|$)|\/files\/\w+(\?|$)/

let server: TestServer
let received: ReceivedRequest[]
/** Statuses of the next answers; 200 when there are none. */
let statuses: number[]

beforeAll(async () => {
  server = await serve((request, response) => {
    received.push(request)
    const status = statuses.shift() ?? 200
    const isList = request.method === 'GET' && LISTS.test(request.url)
    const body = status === 200 ? JSON.stringify(isList ? [ANSWER] : ANSWER) : ''
    response.writeHead(status, { 'content-type': 'application/json', 'retry-after': '0.001' }).end(body)
  })
})
beforeEach(() => {
  received = []
  statuses = []
})
afterAll(() => server.stop())

// What Node's own fetch adds.
const OF_FETCH = /^(accept|accept-.*|connection|content-length|host|sec-fetch-mode|user-agent|priority)$/

const headersOf = ({ headers }: ReceivedRequest) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_FETCH.test(name)))

const PREFIXES = ['', '/proxy/bridge%20v2']
type Credentials = Pick<StorjBridgeClientOptions, 'account' | 'keyPair'>
const open = (credentials: object, prefix = '', options: object = {}) =>
  createStorjBridgeClient({
    baseUrl: server.baseUrl + prefix,
    retry: { attempts: 3, baseDelayMs: 0 },
    ...(credentials as { account: typeof ACCOUNT }),
    ...options,
  })

/** What a call sends, as it came over the wire. */
async function sentBy(call: WireCase['call'], client: StorjBridgeClient): Promise<ReceivedRequest> {
  await call(client)
  expect(received).toHaveLength(1)
  return received[0] as ReceivedRequest
}

const BASIC = `Basic ${Buffer.from(`${ACCOUNT.email}:${PASSWORD_HASH}`).toString('base64')}`
const typeOf = (body: unknown) => (body ? { 'content-type': 'application/json' } : {})

describe.each(PREFIXES)('every request, letter for letter, below %j', (prefix) => {
  it.each(WIRE_CASES)('by password: $name', async ({ call, method, url, body, headers, open: isOpen }) => {
    const sent = await sentBy(call, open({ account: ACCOUNT }, prefix))
    expect(`${sent.method} ${sent.url}`).toBe(`${method} ${prefix}${url}`)
    expect(sent.body).toBe(body ? JSON.stringify(body) : '')
    // Any other header makes a browser ask for leave.
    expect(headersOf(sent)).toEqual({
      ...typeOf(body),
      ...headers,
      ...(!isOpen && { authorization: BASIC }),
    })
  })

  it.each(WIRE_CASES)('by a key: $name', async ({ call, method, url, body, headers, open: isOpen }) => {
    const before = Date.now()
    const sent = await sentBy(call, open({ keyPair: KEY_PAIR }, prefix))
    const nonce = nonceOf(sent)
    const isInQuery = ['GET', 'DELETE'].includes(method)
    const { 'x-signature': signature, 'x-pubkey': key, ...others } = headersOf(sent)
    const signedUrl = isInQuery && !isOpen ? `${url}${url.includes('?') ? '&' : '?'}__nonce=${nonce}` : url
    const signedBody = isInQuery || isOpen ? body : { ...body, __nonce: nonce }

    expect(`${sent.method} ${sent.url}`).toBe(`${method} ${prefix}${signedUrl}`)
    expect(sent.body).toBe(signedBody ? JSON.stringify(signedBody) : '')
    expect(others).toEqual({ ...typeOf(signedBody), ...headers })
    if (isOpen) return expect([nonce, signature, key]).toEqual([undefined, undefined, undefined])
    expect(nonce).toBeGreaterThanOrEqual(before)
    expect(key).toBe(KEY_PAIR.publicKey)
    expect(isSignedWell(sent, prefix)).toBe(true)
  })

  it.each(WIRE_CASES)('by nobody: $name', async ({ call, headers, body }) => {
    const sent = await sentBy(call, open({}, prefix))
    expect(headersOf(sent)).toEqual({ ...typeOf(body), ...headers })
    expect(sent.url + sent.body).not.toContain('__nonce')
  })
})

it('has a case for every method', () => {
  const methods = Object.entries(clientOf()).flatMap(([name, value]) =>
    typeof value === 'function' ? [name] : Object.keys(value).map((method) => `${name}.${method}`),
  )
  const named = new Set(WIRE_CASES.map(({ name }) => name.replace(/:.*/, '')))
  const others = methods.filter((name) => !named.has(name) && !name.startsWith('http.'))
  // These ask more than once, which stands below.
  expect(others).toEqual(['uploadFile', 'downloadFile'])
})

describe('transfers', () => {
  const asked = () => received.map(({ method, url }) => `${method} ${url.replace(/.__nonce=\d+/, '')}`)
  const isSigned = () => received.map((each) => isSignedWell(each))

  it('an upload makes a token by the key, and spends it without', async () => {
    const file = new File(['%PDF'], '報告.pdf', { type: 'application/pdf' })
    // What the server names is no hash of it.
    const error = await open({ keyPair: KEY_PAIR })
      .uploadFile(BUCKET, file)
      .catch((error) => error)
    expect(error).toMatchObject({ name: 'HashMismatchError', hash: 'a' })
    expect(asked()).toEqual([`POST /buckets/${BUCKET}/tokens`, `PUT /buckets/${BUCKET}/files`])
    expect(isSigned()).toEqual([true, false])
    const [mint, put] = received as [ReceivedRequest, ReceivedRequest]
    expect(JSON.parse(mint.body)).toMatchObject({ operation: 'PUSH' })
    const { 'content-type': type, ...headers } = headersOf(put)
    expect(headers).toEqual({ 'x-token': 'a', 'x-filesize': '4' })
    const boundary = `--${type?.replace('multipart/form-data; boundary=', '')}`
    expect(put.headers['content-length']).toBe(String(put.bytes.byteLength))
    expect(put.body).toBe(
      `${boundary}\r\ncontent-disposition: form-data; name="file"; filename="報告.pdf"\r\n` +
        `content-type: application/pdf\r\n\r\n%PDF\r\n${boundary}--\r\n`,
    )
  })

  it.each<[string, object, boolean]>([
    ['a key', { keyPair: KEY_PAIR }, true],
    ['a password', { account: ACCOUNT }, false],
  ])('a download makes a token by %s for each question', async (_, credentials, signed) => {
    const client = open(credentials, '', { retry: false })
    await client.downloadFile(BUCKET, FILE, { farmersPerShard: 1 }).catch(() => {})
    expect(asked().slice(0, 3)).toEqual([
      `GET /buckets/${BUCKET}/files/${FILE}/info`,
      `POST /buckets/${BUCKET}/tokens`,
      `GET /buckets/${BUCKET}/files/${FILE}?skip=0&limit=6`,
    ])
    expect(JSON.parse(`${received[1]?.body}`)).toMatchObject({ operation: 'PULL', file: FILE })
    expect(received[2]?.headers['x-token']).toBe('a')
    expect(isSigned().slice(0, 2)).toEqual([signed, signed])
  })
})

/** As the bridge finds it: in the query of what has no body, else in the body. */
function nonceOf({ method, url, body }: ReceivedRequest): number | undefined {
  const { __nonce } = ['GET', 'DELETE'].includes(method)
    ? Object.fromEntries(new URL(url, server.baseUrl).searchParams)
    : JSON.parse(body || '{}')
  return __nonce === undefined ? undefined : Number(__nonce)
}

/** Whether the bridge takes a request for its key's: what is signed is cut out of the request line, not parsed. */
function isSignedWell({ method, url, body, headers }: ReceivedRequest, prefix = ''): boolean {
  const [path = '', query] = url.slice(prefix.length).split(/\?(.*)/s)
  const { 'x-signature': signature = '', 'x-pubkey': key = '' } = headers
  return verifyRequest({ method, path, query, body }, { 'x-signature': signature, 'x-pubkey': key })
}

describe('a signature', () => {
  const NAMES = [
    "it's (fun)!*",
    'a|b^c',
    'a/b?c#d',
    'a%b+c&d=e',
    '🐈‍⬛ é \u2028',
    '%2e%2e',
    '...',
    '"<>`{}\\',
    'x'.repeat(260),
  ]

  it.each(NAMES)('is over what is sent, for the name %s', async (name) => {
    for (const prefix of PREFIXES) {
      const client = open({ keyPair: KEY_PAIR }, prefix)
      await client.buckets.idOf(name)
      await client.files.idOf(BUCKET, name)
      await client.deactivate(name)
      await client.buckets.create({ name })
      await client.http.GET('/contacts', { params: { query: { address: name } } })
      for (const sent of received.splice(0)) {
        expect(isSignedWell(sent, prefix)).toBe(!sent.url.includes('/contacts'))
        if (sent.method === 'GET') expect(decodeURIComponent(sent.url)).toContain(name)
      }
    }
  })

  it('would not be taken for another path, query or body', async () => {
    const client = open({ keyPair: KEY_PAIR })
    await client.buckets.idOf('cats')
    await client.buckets.create({ name: 'cats' })
    const [get, post] = received as [ReceivedRequest, ReceivedRequest]
    expect([isSignedWell(get), isSignedWell(post)]).toEqual([true, true])
    expect(isSignedWell({ ...get, url: get.url.replace('cats', 'dogs') })).toBe(false)
    expect(isSignedWell({ ...get, url: `${get.url}1` })).toBe(false)
    expect(isSignedWell({ ...post, body: post.body.replace('cats', 'dogs') })).toBe(false)
  })

  it.each<[string, WireCase['call'], number[]]>([
    ['a read', (client) => client.buckets.get(BUCKET), [500, 503]],
    ['a token', (client) => client.createToken(BUCKET, 'PULL'), [502, 429]],
    ['a change', (client) => client.buckets.create({ name: 'cats' }), [429, 429]],
    ['a removal', (client) => client.files.remove(BUCKET, FILE), [500, 429]],
  ])('is new for each repeat of %s, as its nonce is', async (_, call, failing) => {
    statuses = failing
    await call(open({ keyPair: KEY_PAIR }))
    expect(received).toHaveLength(3)
    expect(received.map((each) => isSignedWell(each))).toEqual([true, true, true])
    expect(new Set(received.map(({ headers }) => headers['x-signature'])).size).toBe(3)
    const nonces = received.map((each) => nonceOf(each) as number)
    expect(nonces).toEqual([...new Set(nonces)].sort((a, b) => a - b))
    // One nonce each, not one more with every repeat.
    for (const { url, body } of received) expect((url + body).match(/__nonce/g)).toHaveLength(1)
  })

  it('is by the nonces and the signer of the caller, and over the body as it is given to http', async () => {
    const nonce = vi.fn(() => 'f47ac10b-58cc-4372-a567-0e02b2c3d479')
    const sign = vi.fn((message: Uint8Array) => KEY_PAIR.sign(message))
    const keyPair = { publicKey: KEY_PAIR.publicKey, sign }
    const body = { email: 'a@example.com', __nonce: 7 }
    const client = open({ keyPair }, '', { nonce })
    await client.keys.list()
    await client.http.POST('/frames', { body: body as never })
    expect(received.map(({ url, body }) => url + body)).toEqual([
      '/keys?__nonce=f47ac10b-58cc-4372-a567-0e02b2c3d479',
      '/frames{"email":"a@example.com","__nonce":"f47ac10b-58cc-4372-a567-0e02b2c3d479"}',
    ])
    expect(received.map((each) => isSignedWell(each))).toEqual([true, true])
    expect(nonce).toHaveBeenCalledTimes(2)
    expect(sign).toHaveBeenCalledTimes(2)
    // What a caller hands over stays as it was.
    expect(body).toEqual({ email: 'a@example.com', __nonce: 7 })
  })

  it('goes with headers of the caller, and no header replaces it', async () => {
    const client = open({ keyPair: KEY_PAIR }, '', { headers: { dnt: '1', 'x-pubkey': 'other' } })
    await client.keys.list({ headers: { 'x-signature': 'other', 'x-of-call': '2' } })
    expect(headersOf(received[0] as ReceivedRequest)).toMatchObject({ dnt: '1', 'x-of-call': '2' })
    expect(isSignedWell(received[0] as ReceivedRequest)).toBe(true)
  })
})

describe('http', () => {
  const path = { id: BUCKET, fileId: FILE, frameId: FILE, pubkey: KEY_PAIR.publicKey, token: FILE }
  const params = { path: { ...path, name: 'a b', email: 'a@b.example', nodeID: FILE } }
  const all = Object.entries(operations).map(([name, { method, path, security, ...rest }]) => ({
    name,
    method,
    path,
    isSigned: security.some((list) => (list as readonly string[]).includes('signature')),
    body: 'body' in rest ? { file: new Blob(['a']) } : undefined,
  }))

  it.each(all)('$name is signed as the document says', async ({ method, path, body, isSigned }) => {
    const ask = (credentials: Credentials) =>
      createStorjBridgeFetchClient({
        baseUrl: server.baseUrl,
        ...(credentials as { account: typeof ACCOUNT }),
      }).request(method.toLowerCase() as 'get', path as '/keys', { params, body } as object)
    await ask({ account: ACCOUNT })
    await ask({ keyPair: KEY_PAIR } as Credentials)
    const [byPassword, byKey] = received as [ReceivedRequest, ReceivedRequest]
    expect(received).toHaveLength(2)
    expect(byPassword.headers.authorization).toBe(isSigned ? BASIC : undefined)
    expect(byPassword.headers).not.toHaveProperty('x-signature')
    expect(byKey.headers).not.toHaveProperty('authorization')
    expect(isSignedWell(byKey)).toBe(isSigned)
  })

  it('is all that the bridge has', () => {
    expect(all).toHaveLength(37)
    expect(all.filter(({ isSigned }) => isSigned)).toHaveLength(24)
  })
})
