import { createStorjBridgeClient, hashPassword, KeyPair, type Signer } from '@holdfast/storj-bridge-client'
import { createBridgeMock } from '@holdfast/storj-bridge-client/msw'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LetIn, startBridgeDoor } from './servers/storj-service-middleware.ts'

// The real middleware of the Storj Bridge decides who is let in, whatever operation it is that our client asks for.

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

interface Options {
  readonly prefix?: string
  readonly signer?: Signer
  readonly nonce?: () => number
  /** What becomes of a request on its way. */
  readonly change?: (sent: Request) => Request
}

/** Our client's fetch client, whose answers are what the door says. */
function knock({ prefix = '', signer = keyPair, nonce, change = (sent) => sent }: Options = {}) {
  const baseUrl = door.baseUrl + prefix
  const { http } = createStorjBridgeClient({
    baseUrl,
    keyPair: signer,
    nonce,
    retry: false,
    fetch: (input, init) => fetch(change(new Request(input, init))),
  })
  const read = (answer: { response: Response; data?: unknown; error?: unknown }) => ({
    status: answer.response.status,
    said: (answer.data ?? answer.error) as LetIn & { error?: string },
  })
  const id = '0'.repeat(24)
  return {
    GET: async (name: string) =>
      read(await http.GET('/buckets/{id}/file-ids/{name}', { params: { path: { id, name } } })),
    /** The name in the query. */
    LIST: async (name: string) =>
      read(await http.GET('/buckets', { params: { query: { startDate: name } } })),
    DELETE: async (name: string) =>
      read(await http.DELETE('/users/{email}', { params: { path: { email: name } } })),
    POST: async (name: string) => read(await http.POST('/buckets', { body: { name } })),
    PATCH: async (name: string) =>
      read(await http.PATCH('/buckets/{id}', { params: { path: { id: name } }, body: { name } })),
    PUT: async (name: string) =>
      read(
        await http.PUT('/frames/{frameId}', {
          params: { path: { frameId: name } },
          body: { hash: name, size: 1, index: 0, challenges: [], tree: [] },
        }),
      ),
  }
}
type Method = keyof ReturnType<typeof knock>
const methods = ['GET', 'LIST', 'DELETE', 'POST', 'PATCH', 'PUT'] as const satisfies Method[]

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
describe.each(['', '/behind/a/proxy'])('at the base URL %j', (prefix) => {
  test.each(names)('the name %j is let in by every method, and read as it was meant', async (name) => {
    for (const method of methods) {
      const { status, said } = await knock({ prefix })[method](name)
      expect([status, said.error], method).toEqual([200, undefined])
      expect(said).toMatchObject({ user: email, by: 'signature' })
      const { name: inBody, hash } = said.body as { name?: string; hash?: string }
      const [inPath] = said.path.split('/').slice(-1).map(decodeURIComponent)
      expect([inPath, said.query.startDate, inBody, hash]).toContain(name)
    }
  })
})

test('any name is, signed with low s and with high s', async () => {
  const text = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 30 })
    .filter((name) => !/^\.{1,2}$/.test(name))
  const { publicKey } = keyPair
  const highS = { publicKey, sign: (message: Uint8Array) => raise(keyPair.sign(message)) }
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...methods), text, async (method, name) => {
      expect(await knock()[method](name)).toMatchObject({ status: 200 })
      expect(await knock({ signer: highS })[method](name)).toMatchObject({ status: 200 })
    }),
  )
})

test('1,000 requests at the same time are all let in: none has the nonce of another', async () => {
  const door = knock()
  const answers = await Promise.all(
    Array.from({ length: 1_000 }, (_, at) => door[methods[at % 6] as Method]('a')),
  )
  expect(answers.filter(({ status }) => status !== 200)).toEqual([])
})

describe('what the bridge refuses', () => {
  const inCapitals = { publicKey: keyPair.publicKey.toUpperCase(), sign: keyPair.sign.bind(keyPair) }
  const to = (edit: (url: string) => string) => (sent: Request) => new Request(edit(sent.url), sent)
  const cases: [string, Method, Options, string][] = [
    [
      'another path',
      'GET',
      { change: to((url) => url.replace('/buckets/', '/others/')) },
      'Invalid signature',
    ],
    ['a longer query', 'LIST', { change: to((url) => `${url}&a=b`) }, 'Invalid signature'],
    [
      'another method',
      'GET',
      { change: (sent) => new Request(sent, { method: 'DELETE' }) },
      'Invalid signature',
    ],
    [
      'another body',
      'POST',
      { change: (sent) => new Request(sent, { body: '{"name":"b"}', duplex: 'half' } as RequestInit) },
      'Invalid signature',
    ],
    ['an unknown key', 'GET', { signer: other }, 'Public key not registered'],
    ['a key in capitals', 'GET', { signer: inCapitals }, 'Public key not registered'],
  ]

  test.each(cases)('%s', async (_, method, options, error) => {
    expect(await knock(options)[method]('a')).toEqual({ status: 401, said: { error } })
  })

  test('a nonce that it has seen', async () => {
    const nonce = () => 1
    expect(await knock({ nonce }).GET('a')).toMatchObject({ status: 200 })
    expect(await knock({ nonce }).GET('b')).toMatchObject({
      status: 400,
      said: { error: expect.stringContaining('E11000') },
    })
  })

  test('and the mock says the same of signatures that came out wrong', async () => {
    const mock = createBridgeMock({
      baseUrl: door.baseUrl,
      users: [{ email, password, publicKeys: [keyPair.publicKey] }],
    })
    let refused = 0
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('LIST', 'POST'),
        fc.nat(2_000),
        fc.boolean(),
        async (method, at, isChanged) => {
          let verdict: Promise<Response> | undefined
          const change = (sent: Request) => {
            const signature = sent.headers.get('x-signature') ?? ''
            sent.headers.set('x-signature', isChanged ? flip(signature, at) : signature)
            verdict = mock.respond(sent.clone())
            return sent
          }
          const { status, said } = await knock({ change })[method]('2026-11-21T00:00:00.000Z')
          const mocked = await verdict
          const isRefused = mocked?.status === 401
          expect(isRefused && (await mocked.json())).toEqual(isRefused && { error: 'Invalid signature' })
          expect([status, said.error]).toEqual(isRefused ? [401, 'Invalid signature'] : [200, undefined])
          if (isRefused) refused++
        },
      ),
      { numRuns: 200 },
    )
    expect(refused).toBeGreaterThan(50)
  })
})

describe('Basic', () => {
  const as = (password: string) =>
    createStorjBridgeClient({ baseUrl: door.baseUrl, account: { email, password }, retry: false })

  test('lets in a name that is not ASCII', async () => {
    const { data } = await as(password).http.GET('/keys')
    expect(data).toMatchObject({ user: email, by: 'basic' })
  })

  test('refuses the password itself, and another', async () => {
    const clear = Buffer.from(`${email}:${password}`).toString('base64')
    const headers = { authorization: `Basic ${clear}` }
    expect(await (await fetch(`${door.baseUrl}/keys`, { headers })).json()).toEqual({
      error: 'Invalid email or password',
    })
    const { error, response } = await as('wrong').http.GET('/keys')
    expect([response.status, error]).toEqual([401, { error: 'Invalid email or password' }])
  })

  test('wins over a signature, so that the two are never to be sent together', async () => {
    const wrong = Buffer.from(`${email}:wrong`).toString('base64')
    const change = (sent: Request) => {
      sent.headers.set('authorization', `Basic ${wrong}`)
      return sent
    }
    expect(await knock({ change }).GET('a')).toEqual({
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
