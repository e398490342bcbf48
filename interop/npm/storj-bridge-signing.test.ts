import {
  addNonce,
  basicCredential,
  hashPassword,
  KeyPair,
  nextNonce,
  readTarget,
  type Signer,
  signRequest,
  verifyRequest,
} from '@holdfast/storj-bridge-client'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LetIn, startBridgeDoor } from './servers/storj-service-middleware.ts'

// The real middleware of the Storj Bridge decides who is let in. Names are written as the client writes them.

const email = 'jürgen@example.com'
const password = 'correct horse 🐴'
const keyPair = KeyPair.generate()
const other = KeyPair.generate()
const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n

let door: Awaited<ReturnType<typeof startBridgeDoor>>

beforeAll(async () => {
  const passwordHash = await hashPassword({ password })
  door = await startBridgeDoor([{ email, passwordHash, publicKeys: [keyPair.publicKey] }])
})
afterAll(() => door.stop())

interface Sent {
  readonly method: string
  readonly url: string
  readonly body: string | null
  readonly headers: Readonly<Record<string, string>>
}

/** A request for a thing of this name, with the name in its query or body too, just before it is sent. */
function write(
  method: string,
  name: string,
  { prefix = '', nonce = nextNonce, signer = keyPair as Signer } = {},
): Sent {
  const baseUrl = door.baseUrl + prefix
  const hasBody = !/GET|DELETE|OPTIONS/.test(method)
  const carried = hasBody ? { body: { name } } : { query: { name } }
  const { query = {}, body } = addNonce(method, carried, nonce)
  const search = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(`${value}`)}`)
  const url = `${baseUrl}/things/${encodeURIComponent(name)}${search.length ? `?${search.join('&')}` : ''}`
  const text = body ? JSON.stringify(body) : null
  const headers = signRequest({ method, ...readTarget(url, baseUrl), body: text ?? '' }, signer)
  return { method, url, body: text, headers: { ...headers, 'content-type': 'application/json' } }
}

async function send({ url, ...init }: Sent): Promise<{ status: number; said: LetIn & { error?: string } }> {
  const response = await fetch(url, init)
  const text = await response.text()
  return {
    status: response.status,
    said: response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text,
  }
}

const names = [
  "it's (fun)!*",
  'a|b^c',
  'a/b?c#d',
  'a%b+c&d=e',
  '🐈 Мои коты é',
  '{[`~"<>\\]}',
  '...',
  ' ',
  '\u2028',
]
const methods = ['GET', 'DELETE', 'OPTIONS', 'POST', 'PUT', 'PATCH']

describe.each(['', '/behind/a/proxy'])('at the base URL %j', (prefix) => {
  test.each(names)('the name %j is let in by every method, and read as it was meant', async (name) => {
    for (const method of methods) {
      const { status, said } = await send(write(method, name, { prefix }))
      expect([status, said.error], method).toEqual([200, undefined])
      expect(said).toMatchObject({ user: email, by: 'signature' })
      expect(decodeURIComponent(said.path)).toBe(`/things/${name}`)
      expect((said.query.name ?? (said.body as { name: string }).name) as string).toBe(name)
    }
  })
})

test('any name is, signed with low s and with high s', async () => {
  const text = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 30 })
    .filter((name) => !/^\.{1,2}$/.test(name))
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...methods), text, async (method, name) => {
      expect(await send(write(method, name))).toMatchObject({ status: 200 })
      const highS = {
        publicKey: keyPair.publicKey,
        sign: (message: Uint8Array) => raise(keyPair.sign(message)),
      }
      expect(await send(write(method, name, { signer: highS }))).toMatchObject({ status: 200 })
    }),
  )
})

// The client writes none of these bare, but a URL may have them, and then the platform leaves them as they are.
test.each(['{', '}', '|', '^', '\\', '`'])('a query with a bare %s is let in', async (character) => {
  const url = `${door.baseUrl}/a?name=${character}&__nonce=${nextNonce()}`
  const target = readTarget(url, door.baseUrl)
  expect(target.query).toContain(`name=${character}`)
  const headers = signRequest({ method: 'GET', ...target }, keyPair)
  const { status, said } = await send({ method: 'GET', url, body: null, headers })
  expect({ status, name: said.query.name }).toEqual({ status: 200, name: character })
})

test('1,000 requests at the same time are all let in: none has the nonce of another', async () => {
  const answers = await Promise.all(
    Array.from({ length: 1_000 }, (_, at) => send(write(methods[at % 6] as string, 'a'))),
  )
  expect(answers.filter(({ status }) => status !== 200)).toEqual([])
})

describe('what the bridge refuses', () => {
  const inCapitals = { publicKey: keyPair.publicKey.toUpperCase(), sign: keyPair.sign.bind(keyPair) }
  const change = (request: Sent, change: Partial<Sent>): Sent => ({ ...request, ...change })
  const cases: [string, (get: Sent, post: Sent) => Sent, string][] = [
    [
      'another path',
      (get) => change(get, { url: get.url.replace('/things/', '/others/') }),
      'Invalid signature',
    ],
    ['a longer query', (get) => change(get, { url: `${get.url}&a=b` }), 'Invalid signature'],
    ['another method', (get) => change(get, { method: 'DELETE' }), 'Invalid signature'],
    ['a space in the body', (_, post) => change(post, { body: `${post.body} ` }), 'Invalid signature'],
    ['an unknown key', () => write('GET', 'a', { signer: other }), 'Public key not registered'],
    ['a key in capitals', () => write('GET', 'a', { signer: inCapitals }), 'Public key not registered'],
  ]

  test.each(cases)('%s', async (_, make, error) => {
    const made = make(write('GET', 'a'), write('POST', 'a'))
    expect(await send(made)).toEqual({ status: 401, said: { error } })
  })

  test('a nonce that it has seen', async () => {
    const request = write('GET', 'a')
    expect(await send(request)).toMatchObject({ status: 200 })
    expect(await send(request)).toMatchObject({
      status: 400,
      said: { error: expect.stringContaining('E11000') },
    })
  })

  test('and verifyRequest says the same of signatures that came out wrong', async () => {
    let refused = 0
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('GET', 'POST'),
        fc.nat(2_000),
        fc.boolean(),
        async (method, at, isChanged) => {
          const { headers, ...request } = write(method, 'a')
          const signature = isChanged
            ? flip(headers['x-signature'] as string, at)
            : (headers['x-signature'] as string)
          const given = { 'x-signature': signature, 'x-pubkey': keyPair.publicKey }
          const { status, said } = await send({ ...request, headers: { ...headers, ...given } })
          const target = readTarget(request.url, door.baseUrl)
          const verdict = verifyRequest({ method, ...target, body: request.body ?? '' }, given)
          expect([status, said.error]).toEqual(verdict ? [200, undefined] : [401, 'Invalid signature'])
          if (!verdict) refused++
        },
      ),
      { numRuns: 200 },
    )
    expect(refused).toBeGreaterThan(50)
  })
})

describe('Basic', () => {
  const ask = async (credential: string, headers = {}) =>
    send({
      method: 'GET',
      url: `${door.baseUrl}/a`,
      body: null,
      headers: { authorization: `Basic ${credential}`, ...headers },
    })

  test('lets in a name that is not ASCII', async () => {
    expect(await ask(await basicCredential({ email, password })())).toMatchObject({
      status: 200,
      said: { user: email, by: 'basic' },
    })
  })

  test('refuses the password itself, and another', async () => {
    const clear = Buffer.from(`${email}:${password}`).toString('base64')
    for (const credential of [clear, await basicCredential({ email, password: 'wrong' })()])
      expect(await ask(credential)).toEqual({ status: 401, said: { error: 'Invalid email or password' } })
  })

  test('wins over a signature, so that the two are never to be sent together', async () => {
    const { headers } = write('GET', 'a')
    const credential = await basicCredential({ email, password: 'wrong' })()
    expect(await ask(credential, headers)).toMatchObject({
      status: 401,
      said: { error: 'Invalid email or password' },
    })
  })
})

const flip = (hex: string, at: number): string => {
  const bytes = Buffer.from(hex, 'hex')
  const index = (at >> 3) % bytes.length
  bytes[index] = (bytes[index] as number) ^ (1 << (at & 7))
  return bytes.toString('hex')
}

/** The other signature of the two that are true: DER is 30 <length> 02 <length> r 02 <length> s. */
function raise(der: string): string {
  const bytes = Buffer.from(der, 'hex')
  const end = 4 + (bytes[3] as number)
  const s = ORDER - BigInt(`0x${bytes.subarray(end + 2).toString('hex')}`)
  const digits = `00${s.toString(16).padStart(64, '0')}`
  const body = Buffer.concat([bytes.subarray(2, end), Buffer.from([2, 33]), Buffer.from(digits, 'hex')])
  return Buffer.concat([Buffer.from([0x30, body.length]), body]).toString('hex')
}
