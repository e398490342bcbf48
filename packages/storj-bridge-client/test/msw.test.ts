import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { KeyPair } from '../src/key-pair.ts'
import { createBridgeMock, mockedKey, mockedUser } from '../src/msw.ts'
import { signRequest } from '../src/signing/sign-request.ts'
import { ask, BRIDGE, mocked, nonce, read } from './msw-support.ts'

const by = KeyPair.import(mockedKey.privateKey)
const stranger = KeyPair.import('11'.repeat(32))
const { email } = mockedUser
const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex')
const basic = (password: string, who: string = email) => ({
  authorization: `Basic ${btoa(`${who}:${sha256(password)}`)}`,
})
const form = (...[parts, name, type]: [BlobPart[], string, string]) => {
  const data = new FormData()
  data.set('data', new File(parts, name, { type }))
  return data
}

it('the key of tests is that of its public half', () => {
  expect(by.publicKey).toBe(mockedKey.publicKey)
})

describe('who asks', () => {
  it('is known by a signature over path, query or body, below a prefix too', async () => {
    const mock = createBridgeMock({ baseUrl: 'https://example.com/bridge/' })
    const query = `__nonce=${nonce()}`
    const headers = { ...signRequest({ method: 'GET', path: '/buckets', query }, by) }
    const url = `https://example.com/bridge/buckets?${query}`
    const sent = async (to: string) => (await mock.respond(new Request(to, { headers }))).status
    expect(await sent(`${url}1`)).toBe(401)
    expect(await sent(url)).toBe(200)
  })

  it('may have a password instead, which goes before a signature', async () => {
    mocked()
    expect((await ask('GET', '/keys', { headers: basic(mockedUser.password) })).status).toBe(200)
    const { status, json } = await ask('GET', '/keys', { by, headers: basic('another') })
    expect([status, json]).toEqual([401, { error: 'Invalid email or password' }])
  })

  it('is refused where a key is registered in other letters, or not at all', async () => {
    mocked()
    const capitals = { publicKey: by.publicKey.toUpperCase(), sign: (bytes: Uint8Array) => by.sign(bytes) }
    for (const key of [capitals as KeyPair, stranger])
      expect(await ask('GET', '/keys', { by: key })).toMatchObject({
        status: 401,
        json: { error: 'Public key not registered' },
      })
    const { json } = await ask('GET', '/keys', { headers: { 'x-signature': 'ab', 'x-pubkey': 'cd' } })
    expect(json).toEqual({ error: 'public key length is invalid' })
  })

  it('is asked for before what is left to upload', async () => {
    const { state } = mocked()
    state.setExhausted({ upload: true })
    const path = `/frames/${'0'.repeat(24)}`
    expect((await ask('PUT', path, { by })).status).toBe(420)
    expect((await ask('PUT', path, { by: stranger })).status).toBe(401)
  })

  it.each([
    ['last', [5, 5], [201, 400]],
    ['last', [5, 3], [201, 201]],
    ['last', ['a', 'a'], [201, 400]],
    ['last', [undefined], [500]],
    [2016, [5, 5, 4], [200, 200, 500]],
  ] as const)('%s: nonces %j are answered with %j', async (era, nonces, statuses) => {
    mocked({ era })
    const answers = []
    for (const each of nonces) answers.push(await ask('POST', '/buckets', { by, nonce: each }))
    expect(answers.map(({ status }) => status)).toEqual(statuses)
    const last = answers.at(-1)?.json.error
    if (statuses.at(-1) === 400) expect(last).toMatch(/^E11000 duplicate key error/)
    if (era === 2016) expect(last).toBe('Invalid nonce supplied')
  })

  it('may use a nonce again after five minutes', async () => {
    let now = 1e12
    mocked({ now: () => now })
    const send = async () => (await ask('GET', '/keys', { by, nonce: 'one' })).status
    expect([await send(), await send()]).toEqual([200, 400])
    now += 300_000
    expect(await send()).toBe(200)
  })

  it('0.2.4 looks at the nonce of a query, and has statuses of its own', async () => {
    mocked({ era: 2016, quirks: { nonceInBodyOnly: false, allErrorsAre500: false } })
    expect((await ask('GET', '/keys', { by, nonce: 5 })).status).toBe(200)
    expect(await ask('GET', '/keys', { by, nonce: 4 })).toMatchObject({ status: 401 })
    expect(await ask('GET', `/buckets/${'0'.repeat(24)}`, { by })).toMatchObject({ status: 404 })
  })

  it('may sign by a key that only the bucket names, for what that is for', async () => {
    const { state } = mocked({ quirks: { bucketKeysMakeTokens: true } })
    const { id } = state.addBucket(email, { pubkeys: [stranger.publicKey] })
    const file = await state.addFile(id, { filename: 'a', content: 'a' })
    expect((await ask('GET', `/buckets/${id}/files/${file.id}/info`, { by: stranger })).status).toBe(200)
    const wanted = { by: stranger, body: { operation: 'PULL' } }
    expect((await ask('POST', `/buckets/${id}/tokens`, wanted)).status).toBe(201)
    expect((await ask('GET', `/buckets/${id}/files`, { by: stranger })).status).toBe(401)
    state.setQuirks({ bucketKeysMakeTokens: false })
    expect((await ask('POST', `/buckets/${id}/tokens`, wanted)).status).toBe(401)
  })

  it('need not be anybody where a bucket is everybody’s', async () => {
    const { state } = mocked()
    const { id } = state.addBucket(email)
    const file = await state.addFile(id, { filename: 'a', content: 'a' })
    const path = `/buckets/${id}/files/${file.id}/info`
    expect((await ask('GET', path)).status).toBe(401)
    await ask('PATCH', `/buckets/${id}`, { by, body: { publicPermissions: ['PULL'] } })
    expect((await ask('GET', path)).json).toMatchObject({ filename: 'a', size: 1 })
  })
})

describe('accounts', () => {
  it('the tokens of mails are in state, and each is good once', async () => {
    const { state } = mocked()
    const path = `/users/${email}`
    await ask('PATCH', path, { body: { redirect: 'https://example.com/new' } })
    const [mail] = state.mails()
    expect(mail).toMatchObject({
      to: email,
      subject: 'reset',
      token: expect.stringMatching(/^[0-9a-f]{512}$/),
    })
    expect(mail?.link).toBe(`${BRIDGE}/resets/${mail?.token}?redirect=https%3A%2F%2Fexample.com%2Fnew`)
    const reset = () => ask('POST', `/resets/${mail?.token}`, { body: { password: sha256('new') } })
    expect([(await reset()).status, (await reset()).status]).toEqual([200, 404])
    expect((await ask('GET', '/keys', { headers: basic('new') })).status).toBe(200)
    expect((await ask('GET', '/keys', { headers: basic(mockedUser.password) })).status).toBe(401)
  })

  it('is counted for mails where limits are on: the sixth request of a minute is refused, with a fraction', async () => {
    let now = 1_795_216_725_237
    mocked({ rateLimited: true, now: () => now })
    const send = () => ask('PATCH', `/users/${email}`, { body: {} })
    const answers = []
    for (let count = 0; count < 6; count++) answers.push(await send())
    expect(answers.map(({ headers }) => headers.get('x-ratelimit-remaining'))).toEqual([
      '4',
      '3',
      '2',
      '1',
      '0',
      '0',
    ])
    now += 237
    const { status, json, headers } = await send()
    expect([status, json]).toEqual([429, { error: 'Too Many Requests' }])
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-ratelimit-limit': '5',
      'x-ratelimit-reset': '1795216786',
      'retry-after': '59.763',
    })
    now += 60_000
    expect((await send()).status).toBe(200)
  })
})

describe('lists', () => {
  it('have what was created after startDate, and lose what shares its millisecond', async () => {
    const { state } = mocked({ limits: { buckets: 3, files: 2 } })
    const { id } = state.addBucket(email, { name: 'first', created: 1000 })
    for (const name of ['a', 'b', 'c', 'd']) state.addBucket(email, { name, created: 2000 })
    for (const filename of ['a', 'b', 'c'])
      await state.addFile(id, { filename, content: filename, created: 1 })
    const names = async (query?: { startDate: string }) =>
      (await ask('GET', '/buckets', { by, ...(query && { query }) })).json.map(
        (each: { name: string }) => each.name,
      )
    expect(await names()).toEqual(['first', 'a', 'b'])
    expect(await names({ startDate: '1999' })).toEqual(['a', 'b', 'c'])
    expect(await names({ startDate: new Date(2000).toISOString() })).toEqual([])
    const files = await ask('GET', `/buckets/${id}/files`, { by })
    expect([files.type, files.json.length]).toEqual([null, 2])
  })

  it('names of 260 letters and none longer, and in 2016 the same twice', async () => {
    const { state } = mocked()
    expect((await ask('POST', '/buckets', { by, body: { name: 'x'.repeat(260) } })).status).toBe(201)
    expect((await ask('POST', '/buckets', { by, body: { name: 'x'.repeat(261) } })).status).toBe(400)
    expect(() => state.addBucket(email, { name: 'x'.repeat(260) })).toThrow(RangeError)
    expect(() => state.addBucket('nobody@example.com')).toThrow(RangeError)
    expect(state.buckets(email)[0]?.pubkeys).toEqual([by.publicKey])
  })
})

describe('a body that is not of the shape of the document', () => {
  it('ends in what the bridge says, and never in an answer against the document', async () => {
    const { state } = mocked()
    const { id } = state.addBucket(email)
    const page = /^<!DOCTYPE html>.*TypeError/s
    expect(await ask('POST', '/buckets', { by, body: { pubkeys: 'text' } })).toMatchObject({
      status: 500,
      text: expect.stringMatching(page),
    })
    for (const body of [{ pubkeys: null }, { publicPermissions: null }, { publicPermissions: 'PULL' }])
      expect((await ask('PATCH', `/buckets/${id}`, { by, body })).text).toMatch(page)
    for (const [path, body] of [
      ['/buckets', { name: {} }],
      [`/buckets/${id}`, { encryptionKey: [] }],
    ] as const) {
      const { status, json } = await ask(path === '/buckets' ? 'POST' : 'PATCH', path, { by, body })
      expect([status, json.error]).toEqual([
        500,
        expect.stringMatching(/^Bucket validation failed: .* Cast to/),
      ])
    }
    expect((await ask('POST', '/buckets', { by, body: { name: 5 } })).json.name).toBe('5')
    expect((await ask('GET', '/buckets', { by })).status).toBe(200)
  })

  it('is none at all where a form has no boundary', async () => {
    mocked()
    const headers = { 'content-type': 'multipart/form-data' }
    const answer = await fetch(`${BRIDGE}/users`, { method: 'POST', headers, body: '{}' }).then(read)
    expect([answer.status, answer.type]).toEqual([500, 'text/html; charset=utf-8'])
  })
})

describe('2016', () => {
  async function withToken(operation: string) {
    const { state } = mocked({ era: 2016 })
    const { id } = state.addBucket(email, { storage: 20 })
    const token = async () =>
      (await ask('POST', `/buckets/${id}/tokens`, { by, body: { operation } })).json.token
    const put = async (
      xToken: string,
      size: number,
      body: BodyInit = form(['hello'], 'ü.txt', 'text/plain'),
    ) => {
      const headers = { 'x-token': xToken, 'x-filesize': `${size}` }
      return read(await fetch(`${BRIDGE}/buckets/${id}/files`, { method: 'PUT', headers, body }))
    }
    return { state, id, token, put }
  }

  it('takes a file of whatever field, names it by its hash, and points to a web socket', async () => {
    const { state, id, token, put } = await withToken('PUSH')
    expect(state.buckets(email)).toMatchObject([{ storage: 20, transfer: 30 }])
    const spent = await token()
    const stored = await put(spent, 5)
    const hash = createHash('ripemd160').update(sha256('hello')).digest('hex')
    expect(stored.json).toEqual({ bucket: id, mimetype: 'text/plain', filename: 'ü.txt', size: 5, hash })
    expect(await put(spent, 5)).toMatchObject({ status: 500, json: { error: 'Invalid or expired token' } })
    const { json } = await ask('POST', `/buckets/${id}/tokens`, { by, body: { operation: 'PULL' } })
    const pointers = await ask('GET', `/buckets/${id}/files/${hash}`, { headers: { 'x-token': json.token } })
    expect(pointers.json).toEqual([
      { hash, operation: 'PULL', token: expect.any(String), channel: 'ws://127.0.0.1:4001' },
    ])
  })

  it('takes bytes without a name for a file, which metadisk-client sends so, and calls it by its hash', async () => {
    const { state, id, token, put } = await withToken('PUSH')
    const bytes = Uint8Array.of(0, 255, 128, 13, 10)
    const head = 'content-disposition: form-data; name="däta"\r\ncontent-type: application/octet-stream'
    const body = new Blob([`--b\r\n${head}\r\n\r\n`, bytes, '\r\n--b--\r\n'], {
      type: 'multipart/form-data; boundary=b',
    })
    const { hash, ...stored } = (await put(await token(), 5, body)).json
    expect(hash).toBe(createHash('ripemd160').update(sha256(bytes)).digest('hex'))
    expect(stored).toEqual({ bucket: id, mimetype: 'application/octet-stream', filename: hash, size: 5 })
    expect(state.files(id)).toEqual([{ hash, ...stored }])
  })

  it.each([
    [5, 'another', 'Invalid or expired token'],
    [0, 'PUSH', 'Missing or invalid x-filesize header sent'],
    [4, 'PUSH', 'File size exceeds declared size'],
    [6, 'PUSH', 'File does not match the declared size'],
    [5, 'PULL', 'Not authorized to store in bucket'],
  ])('a file that is said to have %i bytes, with a token for %s: %s', async (size, operation, error) => {
    const { token, put } = await withToken(operation === 'PULL' ? 'PULL' : 'PUSH')
    const given = operation === 'another' ? 'another' : await token()
    expect(await put(given, size)).toMatchObject({ status: 500, json: { error } })
  })

  it('a token ends after five minutes', async () => {
    let now = 1e12
    const { state } = mocked({ era: 2016, now: () => now })
    const { id } = state.addBucket(email)
    const { json } = await ask('POST', `/buckets/${id}/tokens`, { by, body: { operation: 'PULL' } })
    expect(json.expires).toBe(new Date(now + 300_000).toISOString())
    now += 300_000
    const path = `/buckets/${id}/files/${'0'.repeat(40)}`
    expect((await ask('GET', path, { headers: { 'x-token': json.token } })).json.error).toMatch(/expired/)
  })

  it('has none of the routes that came later', async () => {
    mocked({ era: 2016 })
    for (const [method, path] of [
      ['GET', '/frames'],
      ['GET', '/bucket-ids/a'],
      ['GET', '/contacts'],
    ] as const)
      expect(await ask(method, path, { by })).toMatchObject({
        status: 404,
        type: 'text/html; charset=utf-8',
        text: expect.stringContaining(`<pre>Cannot ${method} ${path}</pre>`),
      })
  })
})

describe('what a test says is to happen', () => {
  it('failNext: a failure each, after the request was authorised', async () => {
    const { failNext } = mocked()
    failNext({ status: 503, error: 'Down' }, { status: 502, html: '<html>' })
    expect((await ask('GET', '/keys')).status).toBe(401)
    expect(await ask('GET', '/keys', { by })).toMatchObject({ status: 503, json: { error: 'Down' } })
    expect(await ask('GET', '/keys', { by })).toMatchObject({ status: 502, text: '<html>' })
    expect((await ask('GET', '/keys', { by })).status).toBe(200)
  })

  it('quirks that there are not, and keys that are none, are refused', () => {
    const { state } = mocked()
    expect(() => createBridgeMock({ baseUrl: '*' })).toThrow(TypeError)
    expect(() => state.setQuirks({ noSuchThing: true } as object)).toThrow(TypeError)
    expect(() =>
      createBridgeMock({ baseUrl: BRIDGE, users: [{ ...mockedUser, publicKeys: ['ab'] }] }),
    ).toThrow(RangeError)
  })
})

it.each([2015, '2016', 'first', null])('there is no era %s', (era) => {
  expect(() => createBridgeMock({ baseUrl: 'https://bridge.example', era: era as never })).toThrow(TypeError)
})
