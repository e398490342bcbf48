import { findSecret, rejection } from '@holdfast/testing'
import { describe, expect, it, vi } from 'vitest'
import {
  createStorjBridgeClient,
  InvalidArgumentError,
  KeyPair,
  NonceRefusedError,
  type StorjBridgeClient,
  TokenRefusedError,
  TransferLimitError,
} from '../src/index.ts'
import { ACCOUNT, ACTIVATOR, BASE_URL, BUCKET, clientOf, FILE, KEY_PAIR, RESETTER } from './client-of.ts'

type Call = (client: StorjBridgeClient) => Promise<unknown>
type Case = [name: string, argument: string, call: Call]

const PRIVATE_KEY = KEY_PAIR.export()
const unknown = (value: unknown) => value as never

const PATHS = ['', '.', '..', undefined as unknown as string].flatMap((name): Case[] => [
  [`the bucket ${name}`, 'id', (client) => client.buckets.get(name)],
  [`changes of the bucket ${name}`, 'id', (client) => client.buckets.update(name, { name: 'a' })],
  [`the removal of the bucket ${name}`, 'id', (client) => client.buckets.remove(name)],
  [`the bucket called ${name}`, 'name', (client) => client.buckets.idOf(name)],
  [`the files of the bucket ${name}`, 'id', (client) => client.files.list(name)],
  [`the file ${name}`, 'fileId', (client) => client.files.info(BUCKET, name)],
  [`the file called ${name}`, 'name', (client) => client.files.idOf(BUCKET, name)],
  [`the pointers of ${name}`, 'fileId', (client) => client.files.pointers(BUCKET, name)],
  [`the mirrors of ${name}`, 'fileId', (client) => client.files.mirrors(BUCKET, name)],
  [`the removal of the file ${name}`, 'fileId', (client) => client.files.remove(BUCKET, name)],
  [`a token of the bucket ${name}`, 'id', (client) => client.createToken(name, 'PULL')],
  [`the end of the user ${name}`, 'email', (client) => client.deactivate(name)],
  [`a new password of ${name}`, 'email', (client) => client.requestPasswordReset(name)],
])

const LINKS = [
  '',
  'https://api.example/activations/',
  'https://api.example/activations/nope',
  ACTIVATOR.slice(1),
  `${ACTIVATOR}0`,
  RESETTER.slice(0, 300),
  `x${ACTIVATOR}`,
  `https://api.example/activations/${ACTIVATOR}x?redirect=`,
  undefined,
  null,
  7,
].flatMap((link): Case[] => {
  const given = unknown(link)
  return [
    [`activate by ${link}`, 'link', (client) => client.activate(given)],
    [`close by ${link}`, 'link', (client) => client.confirmDeactivation(given)],
    [`reset by ${link}`, 'link', (client) => client.resetPassword(given, { password: 'new' })],
  ]
})

const KEYS = [
  '',
  'nope',
  KEY_PAIR.publicKey.slice(2),
  `${KEY_PAIR.publicKey}00`,
  `05${KEY_PAIR.publicKey.slice(2)}`,
  ` ${KEY_PAIR.publicKey}`,
  // The other half, given by mistake.
  PRIVATE_KEY,
  { publicKey: 'nope' },
  {},
  null,
  7,
].flatMap((key, nth): Case[] => {
  const given = unknown(key)
  return [
    [`adding the key ${nth}`, 'key', (client) => client.keys.add(given)],
    [`removing the key ${nth}`, 'key', (client) => client.keys.remove(given)],
    [`a bucket of the key ${nth}`, 'key', (client) => client.buckets.create({ keys: [KEY_PAIR, given] })],
    [`a bucket's key ${nth}`, 'key', (client) => client.buckets.update(BUCKET, { keys: [given] })],
    [`an account of the key ${nth}`, 'key', (client) => client.register({ ...ACCOUNT, key: given })],
  ]
})

const PASSWORDS = [
  ['', 'password'],
  [undefined, 'password'],
  [7, 'password'],
  // Hashed twice, it would be refused without a word about the reason.
  ['ab'.repeat(32), 'password'],
].flatMap(([password, argument], nth): Case[] => {
  const given = unknown({ password })
  return [
    [
      `the password ${nth} of a new account`,
      `${argument}`,
      (client) => client.register({ email: 'a@b.example', ...(given as object) } as never),
    ],
    [`the new password ${nth}`, `${argument}`, (client) => client.resetPassword(RESETTER, given)],
    [
      `the wanted password ${nth}`,
      `${argument}`,
      (client) => client.requestPasswordReset('a@b.example', { newPassword: given }),
    ],
  ]
})

const OTHERS: Case[] = [
  ...['', 'a:b@c.example', 'a\n@b.example', undefined, 7].flatMap((email): Case[] => [
    [
      `the address ${JSON.stringify(email)}`,
      'email',
      (client) => client.register({ password: 'secret', email: unknown(email) }),
    ],
    [`mail to ${JSON.stringify(email)}`, 'email', (client) => client.resendActivation(unknown(email))],
  ]),
  ...['', 'yesterday', new Date('x'), Number.NaN, 1e20, {}, null].flatMap((date, nth): Case[] => [
    [
      `buckets of the date ${nth}`,
      'startDate',
      (client) => client.buckets.list({ startDate: unknown(date) }),
    ],
    [
      `files of the date ${nth}`,
      'startDate',
      (client) => client.files.list(BUCKET, { startDate: unknown(date) }),
    ],
  ]),
  ['a token of two lines', 'request', (client) => client.files.pointers(BUCKET, FILE, { token: 'a\nb' })],
  ['a timeout of 0', 'timeout', (client) => client.keys.list({ timeout: 0 })],
  ['a deadline of NaN', 'deadline', (client) => client.keys.list({ deadline: Number.NaN })],
  ['no attempts', 'attempts', (client) => client.getInfo({ retry: { attempts: 0 } })],
]

describe('nothing is sent for', () => {
  it.each([...PATHS, ...LINKS, ...KEYS, ...PASSWORDS, ...OTHERS])('%s', async (_, argument, call) => {
    const fetch = vi.fn(() => Response.json({}))
    const hook = vi.fn()
    const hooks = { onRequest: hook, onResponse: hook, onRetry: hook }
    const error = await rejection(call(clientOf(fetch, { hooks })))
    expect(error).toBeInstanceOf(InvalidArgumentError)
    expect(error).toMatchObject({ argument, service: 'storj-bridge', mayHaveApplied: false })
    expect(fetch).not.toHaveBeenCalled()
    // A metric of requests would count one that never was.
    expect(hook).not.toHaveBeenCalled()
    for (const secret of [PRIVATE_KEY, ACTIVATOR.slice(1), RESETTER.slice(0, 300), 'ab'.repeat(32)])
      expect(findSecret(error, secret)).toEqual([])
  })

  it.each([Number.NaN, '', 'a b', undefined, null, {}])(
    'the nonce %s, which would be read as another one',
    async (nonce) => {
      const fetch = vi.fn(async () => Response.json([]))
      const client = createStorjBridgeClient({
        baseUrl: BASE_URL,
        keyPair: KEY_PAIR,
        nonce: () => unknown(nonce),
        fetch,
      })
      expect(await rejection(client.keys.list())).toMatchObject({ argument: 'nonce' })
      expect(fetch).not.toHaveBeenCalled()
    },
  )
})

describe('a client is refused for', () => {
  const refusal = (options: object): InvalidArgumentError => {
    try {
      createStorjBridgeClient({ baseUrl: BASE_URL, ...options } as never)
    } catch (error) {
      if (error instanceof InvalidArgumentError) return error
      throw error
    }
    throw new Error('it was not refused')
  }

  it.each<[what: string, options: object, argument: string]>([
    ['no base URL', { baseUrl: undefined }, 'baseUrl'],
    ['one without a scheme', { baseUrl: 'api.example' }, 'baseUrl'],
    ['one with a user in it', { baseUrl: 'https://user:correct-horse@api.example' }, 'baseUrl'],
    ['one with a query', { baseUrl: 'https://api.example?key=1' }, 'baseUrl'],
    ['both credentials', { account: ACCOUNT, keyPair: KEY_PAIR }, 'keyPair'],
    ['an account without a password', { account: { email: 'a@b.example' } }, 'password'],
    ['an account without an address', { account: { password: 'correct-horse' } }, 'email'],
    ['an address with a colon', { account: { email: 'a:b', password: 'correct-horse' } }, 'email'],
    ['a password that is its own hash', { account: { email: 'a', password: PRIVATE_KEY } }, 'password'],
    [
      'a hash that is the password',
      { account: { email: 'a', passwordHash: 'correct-horse' } },
      'passwordHash',
    ],
    ['a private key in place of its KeyPair', { keyPair: PRIVATE_KEY }, 'keyPair'],
    ['a public key alone', { keyPair: { publicKey: KEY_PAIR.publicKey } }, 'keyPair'],
    ['a signer of no key', { keyPair: { sign: () => '' } }, 'key'],
    ['a signer by its private key', { keyPair: { sign: () => '', publicKey: PRIVATE_KEY } }, 'key'],
    ['a nonce that is none', { keyPair: KEY_PAIR, nonce: 7 }, 'nonce'],
    ['no attempts', { retry: { attempts: -1 } }, 'attempts'],
    ['a timeout of 0', { timeout: 0 }, 'timeout'],
  ])('%s', (_, options, argument) => {
    const error = refusal(options)
    expect(error).toMatchObject({ argument, service: 'storj-bridge', mayHaveApplied: false })
    for (const secret of [PRIVATE_KEY, 'correct-horse']) expect(findSecret(error, secret)).toEqual([])
  })

  it.each([PRIVATE_KEY.slice(1), `${PRIVATE_KEY}00`, `0x${PRIVATE_KEY}`, '0'.repeat(64), 'f'.repeat(64), ''])(
    'a private key of wrong length, or of no point: %#',
    (privateKey) => {
      const error = (() => {
        try {
          return KeyPair.import(privateKey)
        } catch (error) {
          return error
        }
      })()
      expect(error).toBeInstanceOf(InvalidArgumentError)
      expect(error).toMatchObject({ argument: 'privateKey', service: 'storj-bridge' })
      if (privateKey) expect(findSecret(error, privateKey)).toEqual([])
    },
  )
})

describe('what only the bridge can know is typed, and said once', () => {
  const answering = (status: number, error: string) => {
    const fetch = vi.fn(() => Response.json({ error }, { status }))
    return { fetch, client: clientOf(fetch, { retry: { attempts: 3, baseDelayMs: 0 } }) }
  }

  it.each<
    [what: string, status: number, reason: string, Class: abstract new (...args: never) => Error, call: Call]
  >([
    [
      'a token of another bucket',
      401,
      'Not authorized',
      TokenRefusedError,
      (client) => client.files.pointers(BUCKET, FILE, { token: ACTIVATOR }),
    ],
    [
      'a token that was used',
      500,
      'Invalid or expired token',
      TokenRefusedError,
      (client) => client.files.pointers(BUCKET, FILE, { token: ACTIVATOR }),
    ],
    [
      'an exhausted quota',
      420,
      'Could not get file, transfer rate limit reached.',
      TransferLimitError,
      (client) => client.files.pointers(BUCKET, FILE, { token: ACTIVATOR }),
    ],
    [
      'a nonce that was used',
      400,
      'E11000 duplicate key error collection: storj.usernonces index: user_1_nonce_1 dup key: { : "1" }',
      NonceRefusedError,
      (client) => client.buckets.create(),
    ],
    [
      'a nonce below the last',
      500,
      'Invalid nonce supplied',
      NonceRefusedError,
      (client) => client.buckets.create(),
    ],
  ])('%s', async (_, status, reason, Class, call) => {
    const { client, fetch } = answering(status, reason)
    const error = (await rejection(call(client))) as Error
    expect(error.constructor).toBe(Class)
    expect(error).toMatchObject({ name: Class.name, status, mayHaveApplied: false })
    expect(error.message).toContain(`${status} ${reason}`)
    expect(findSecret(error, ACTIVATOR)).toEqual([])
    // Each attempt has a nonce of its own, which may be taken.
    expect(fetch).toHaveBeenCalledTimes(Class === NonceRefusedError && status === 500 ? 3 : 1)
  })
})

describe('what is unusual and allowed', () => {
  it.each<[string, Call, string]>([
    ['a name of three dots', (client) => client.buckets.idOf('...'), '/bucket-ids/...'],
    ['a name that looks like two', (client) => client.buckets.idOf('%2e%2e'), '/bucket-ids/%252e%252e'],
    ['a name of an object', (client) => client.buckets.idOf('__proto__'), '/bucket-ids/__proto__'],
    [
      'a link of capitals',
      (client) => client.activate(ACTIVATOR.toUpperCase()),
      `/activations/${ACTIVATOR.toUpperCase()}`,
    ],
    [
      '1970',
      (client) => client.buckets.list({ startDate: 0 }),
      '/buckets?startDate=1970-01-01T00%3A00%3A00.000Z',
    ],
    [
      'a shard to begin with',
      (client) => client.files.pointers(BUCKET, FILE, { skip: 0 }),
      `/buckets/${BUCKET}/files/${FILE}?skip=0&limit=6`,
    ],
  ])('%s', async (_, call, url) => {
    const fetch = vi.fn((_: Request) => Response.json({ id: 'a', email: 'a' }))
    await call(clientOf(fetch)).catch(() => {})
    expect(fetch.mock.calls.map(([request]) => request.url)).toEqual([BASE_URL + url])
  })
})
