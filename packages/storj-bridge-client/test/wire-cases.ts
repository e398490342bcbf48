import type { StorjBridgeClient } from '../src/index.ts'
import { ACTIVATOR, BUCKET, FILE, KEY_PAIR, LONG_KEY, PASSWORD_HASH, RESETTER } from './client-of.ts'

/** A call, and the request that must come of it, letter for letter. */
export interface WireCase {
  /** The method of the client, and what is special about the call. */
  readonly name: string
  readonly call: (client: StorjBridgeClient) => Promise<unknown>
  readonly method: string
  /** From the bridge's root on, without a nonce. */
  readonly url: string
  /** Without a nonce. */
  readonly body?: object
  /** Beside the content-type of a body and the credentials. */
  readonly headers?: Readonly<Record<string, string>>
  /** Whether it is nobody's: it has neither a password nor a signature. */
  readonly open?: boolean
}

const wire = (name: string, request: string, call: WireCase['call'], more: Partial<WireCase> = {}) => {
  const [method = '', url = ''] = request.split(/ (.*)/s)
  return { name, call, method, url, ...more }
}
const open = (body?: object) => ({ open: true, ...(body && { body }) })

const bucket = `/buckets/${BUCKET}`
const file = `${bucket}/files/${FILE}`
const { publicKey } = KEY_PAIR
const account = { email: 'new@example.com', password: 'correct horse' }
const password = PASSWORD_HASH

const ACCOUNTS: readonly WireCase[] = [
  wire(
    'register',
    'POST /users',
    (client) => client.register(account),
    open({ email: 'new@example.com', password }),
  ),
  wire(
    'register: with all that there is',
    'POST /users',
    (client) =>
      client.register({
        email: 'new@example.com',
        passwordHash: password,
        key: KEY_PAIR,
        referralPartner: 'a partner',
        redirect: 'https://app.example/welcome',
      }),
    open({
      email: 'new@example.com',
      password,
      pubkey: publicKey,
      referralPartner: 'a partner',
      redirect: 'https://app.example/welcome',
    }),
  ),
  wire('activate', `GET /activations/${ACTIVATOR}`, (client) => client.activate(ACTIVATOR), open()),
  wire(
    'activate: by the link in the mail',
    `GET /activations/${ACTIVATOR}`,
    (client) =>
      client.activate(
        `https://api.example/activations/${ACTIVATOR}?redirect=https://app.example/${'ab'.repeat(32)}\n`,
      ),
    open(),
  ),
  wire(
    'resendActivation',
    'POST /activations',
    (client) => client.resendActivation('a@example.com', { redirect: 'https://app.example' }),
    open({ email: 'a@example.com', redirect: 'https://app.example' }),
  ),
  wire('deactivate', 'DELETE /users/a%2Bb%40example.com', (client) => client.deactivate('a+b@example.com')),
  // Later versions read it from the body alone, which storj-lib did not know.
  wire(
    'deactivate: with a redirect',
    'DELETE /users/a%40example.com',
    (client) => client.deactivate('a@example.com', { redirect: 'https://app.example' }),
    { body: { redirect: 'https://app.example' } },
  ),
  wire(
    'confirmDeactivation',
    `GET /deactivations/${RESETTER}`,
    (client) => client.confirmDeactivation(`https://api.example/deactivations/${RESETTER}?redirect=`),
    open(),
  ),
  wire(
    'requestPasswordReset',
    'PATCH /users/a%40example.com',
    (client) => client.requestPasswordReset('a@example.com'),
    open({}),
  ),
  wire(
    'requestPasswordReset: of either kind',
    'PATCH /users/a%40example.com',
    (client) =>
      client.requestPasswordReset('a@example.com', {
        redirect: 'https://app.example',
        url: 'https://app.example/reset',
        newPassword: { password: 'correct horse' },
      }),
    open({ redirect: 'https://app.example', url: 'https://app.example/reset', password }),
  ),
  wire(
    'resetPassword',
    `POST /resets/${RESETTER}`,
    (client) => client.resetPassword(`https://app.example/reset?token=${RESETTER}#top`, account),
    open({ password }),
  ),
]

const KEYS: readonly WireCase[] = [
  wire('keys.list', 'GET /keys', (client) => client.keys.list()),
  wire('keys.add', 'POST /keys', (client) => client.keys.add(KEY_PAIR), { body: { key: publicKey } }),
  wire(
    'keys.add: letter for letter, with a label',
    'POST /keys',
    (client) => client.keys.add(LONG_KEY.toUpperCase(), { label: 'laptop' }),
    { body: { key: LONG_KEY.toUpperCase(), label: 'laptop' } },
  ),
  wire('keys.remove', `DELETE /keys/${publicKey}`, (client) => client.keys.remove(KEY_PAIR)),
]

const BUCKETS: readonly WireCase[] = [
  wire('buckets.create', 'POST /buckets', (client) => client.buckets.create(), { body: {} }),
  wire(
    'buckets.create: as in 2016',
    'POST /buckets',
    (client) =>
      client.buckets.create({
        name: 'My cat pictures 🐈',
        storage: 10,
        transfer: 20,
        keys: [KEY_PAIR, LONG_KEY],
      }),
    { body: { name: 'My cat pictures 🐈', storage: 10, transfer: 20, pubkeys: [publicKey, LONG_KEY] } },
  ),
  wire('buckets.list', 'GET /buckets', (client) => client.buckets.list()),
  wire('buckets.list: from a moment on', 'GET /buckets?startDate=2016-03-20T16%3A55%3A44.321Z', (client) =>
    client.buckets.list({ startDate: new Date(1_458_492_944_321) }),
  ),
  wire('buckets.listAll', 'GET /buckets?startDate=1970-01-01T00%3A00%3A00.000Z', (client) =>
    client.buckets.listAll({ startDate: 0 }).next(),
  ),
  wire('buckets.get', `GET ${bucket}`, (client) => client.buckets.get(BUCKET)),
  wire('buckets.update', `PATCH ${bucket}`, (client) => client.buckets.update(BUCKET, { name: 'Dogs' }), {
    body: { name: 'Dogs' },
  }),
  wire(
    'buckets.update: as in the end',
    `PATCH ${bucket}`,
    (client) =>
      client.buckets.update(BUCKET, {
        keys: [],
        publicPermissions: ['PULL'],
        encryptionKey: 'ab'.repeat(32),
      }),
    { body: { publicPermissions: ['PULL'], encryptionKey: 'ab'.repeat(32), pubkeys: [] } },
  ),
  wire('buckets.remove', `DELETE ${bucket}`, (client) => client.buckets.remove(BUCKET)),
  wire("buckets.idOf: it's (fun)!*", "GET /bucket-ids/it's%20(fun)!*", (client) =>
    client.buckets.idOf("it's (fun)!*"),
  ),
  wire('buckets.idOf: a|b^c', 'GET /bucket-ids/a%7Cb%5Ec', (client) => client.buckets.idOf('a|b^c')),
  wire('buckets.idOf: emoji', 'GET /bucket-ids/%F0%9F%90%88%E2%80%8D%E2%AC%9B', (client) =>
    client.buckets.idOf('🐈‍⬛'),
  ),
]

const FILES: readonly WireCase[] = [
  wire('files.list', `GET ${bucket}/files`, (client) => client.files.list(BUCKET)),
  wire(
    'files.list: from a moment on',
    `GET ${bucket}/files?startDate=2016-03-20T16%3A55%3A44.321Z`,
    (client) => client.files.list(BUCKET, { startDate: '2016-03-20T17:55:44.321+01:00' }),
  ),
  wire('files.listAll', `GET ${bucket}/files`, (client) => client.files.listAll(BUCKET).next()),
  wire('files.info', `GET ${file}/info`, (client) => client.files.info(BUCKET, FILE)),
  wire('files.idOf: a/b?c#d', `GET ${bucket}/file-ids/a%2Fb%3Fc%23d`, (client) =>
    client.files.idOf(BUCKET, 'a/b?c#d'),
  ),
  wire('files.idOf: a%b+c&d=e', `GET ${bucket}/file-ids/a%25b%2Bc%26d%3De`, (client) =>
    client.files.idOf(BUCKET, 'a%b+c&d=e'),
  ),
  wire('files.remove', `DELETE ${file}`, (client) => client.files.remove(BUCKET, FILE)),
  wire('files.pointers', `GET ${file}`, (client) => client.files.pointers(BUCKET, FILE)),
  wire(
    'files.pointers: by a token',
    `GET ${file}?skip=6&limit=6&exclude=${'a1'.repeat(20)},${'b2'.repeat(20)}`,
    (client) =>
      client.files.pointers(BUCKET, FILE, {
        token: ACTIVATOR,
        skip: 6,
        limit: 6,
        exclude: ['a1'.repeat(20), 'b2'.repeat(20)],
      }),
    { headers: { 'x-token': ACTIVATOR } },
  ),
  // Measured: with one of the two alone, a later bridge gives another page than the one that was meant.
  wire('files.pointers: limit brings skip', `GET ${file}?skip=0&limit=3`, (client) =>
    client.files.pointers(BUCKET, FILE, { limit: 3, exclude: [] }),
  ),
  wire('files.pointers: skip brings limit', `GET ${file}?skip=6&limit=6`, (client) =>
    client.files.pointers(BUCKET, FILE, { skip: 6 }),
  ),
  wire('files.mirrors', `GET ${file}/mirrors`, (client) => client.files.mirrors(BUCKET, FILE)),
]

const OTHERS: readonly WireCase[] = [
  wire('createToken: PUSH', `POST ${bucket}/tokens`, (client) => client.createToken(BUCKET, 'PUSH'), {
    body: { operation: 'PUSH' },
  }),
  wire(
    'createToken: PULL',
    `POST ${bucket}/tokens`,
    (client) => client.createToken(BUCKET, 'PULL', { file: FILE }),
    { body: { operation: 'PULL', file: FILE } },
  ),
  wire('getInfo', 'GET /', (client) => client.getInfo(), open()),
]

export const WIRE_CASES: readonly WireCase[] = [...ACCOUNTS, ...KEYS, ...BUCKETS, ...FILES, ...OTHERS]
