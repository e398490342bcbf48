import { networkError, rejection } from '@holdfast/testing'
import { describe, expect, it, vi } from 'vitest'
import {
  ApiError,
  AuthenticationError,
  BadRequestError,
  ConnectionError,
  CustomDomainError,
  FileNotAddedError,
  InvalidArgumentError,
  InvalidFieldError,
  NotFoundError,
  PayloadTooLargeError,
  PermissionDeniedError,
  type PintheonClient,
  type RateLimitError,
  RouteNotExposedError,
  ServerError,
  TimeoutError,
  TlsError,
  TokenRefusedError,
  UnexpectedResponseError,
} from '../src/index.ts'
import { mockedKey } from '../src/msw.ts'
import probes from './fixtures/server-probes.json' with { type: 'json' }
import { API, CID_V0, clientOf, GATEWAY, openNode, slowClock } from './support.ts'

type Call = (client: PintheonClient) => Promise<unknown>
type Class = (abstract new (...args: never) => Error) & { readonly kind: string }

const upload: Call = (client) => client.uploadFile('hello', { name: 'a.txt' })
const list: Call = (client) => client.listDirectories()
const pinned: Call = (client) => client.listPinnedFiles()
const homepage: Call = (client) => client.uploadHomepage('PK')

interface Expected {
  readonly call: Call
  readonly Class: Class
  readonly message: string
  /** What else the error has. */
  readonly has?: object
}

const refused = (call: Call): Expected => ({ call, Class: TokenRefusedError, message: '403 403 Forbidden' })
const missing = (call: Call, field: string, said = 'Missing or empty value for field: '): Expected => ({
  call,
  Class: InvalidFieldError,
  message: `400 ${said}${field}`,
  has: { field, mayHaveApplied: false },
})
const bad = (call: Call, said: string, mayHaveApplied: boolean): Expected => ({
  call,
  Class: BadRequestError,
  message: `400 ${said}`,
  has: { mayHaveApplied },
})

const notAdded: Expected = {
  call: upload,
  Class: FileNotAddedError,
  message: '400 File not added',
  has: { mayHaveApplied: true },
}
const failed: Expected = {
  call: upload,
  Class: ServerError,
  message: '500 Server Error',
  has: { mayHaveApplied: true },
}

/** What each failure that was recorded at the node's own code is to become. */
const FAILURES: Readonly<Record<string, Expected>> = {
  'upload, nothing registered': refused(upload),
  'no access_token': missing(upload, 'access_token'),
  'no encrypted field': bad(upload, '400 Bad Request', false),
  'no file': bad(upload, 'No file uploaded', false),
  'no file, bad token': refused(upload),
  'bad token': refused(list),
  'expired token, record timestamped': refused(upload),
  'encrypted=true, bad receiver_pub': failed,
  'kubo add fails': notAdded,
  'kubo pin fails': notAdded,
  'kubo down': failed,
  'through the custom domain': {
    call: upload,
    Class: CustomDomainError,
    message: '403 Permission Denied',
    has: { mayHaveApplied: false },
  },
  'list_directories no token': missing(list, 'access_token'),
  upload_folder: failed,
  'upload_folder none': bad(upload, 'No files provided', false),
  'homepage not zip': bad(homepage, 'Please upload a ZIP file containing your website', false),
  // The site that was there is gone.
  'homepage no index': bad(homepage, 'No index.html, index.htm, or index.php found in the ZIP file', true),
  'homepage bad zip': bad(homepage, 'Failed to extract ZIP file', true),
  'pinned_files none': { call: pinned, Class: AuthenticationError, message: '401 unauthorized' },
  'unknown route': { call: pinned, Class: NotFoundError, message: '404 404 Not Found' },
  'form field of 201 MiB would be 413; here access_token field over MAX_FORM_MEMORY_SIZE is not run':
    refused(upload),
}

const uploading =
  (text: string, name: string, directory?: string): Call =>
  (client) =>
    client.uploadFile(text, { name, directory })

const uploaded = (cid: string, name: string, dagBytes: number) => ({ cid, name, dagBytes, held: true })

const PINNED = { network: 'testnet', peer_id: '12D3KooWFakePeer' }

/** And each success, with the bytes that the node was given. */
const SUCCESSES: Readonly<Record<string, readonly [call: Call, result: unknown]>> = {
  'upload ok, client-minted token': [
    uploading('hello world', 'a.txt'),
    uploaded('Qmf412jQZiuVUtdgnB36FXFX7xg5V6KEbSJ4dpQuhkLyfD', 'a.txt', 19),
  ],
  'upload ok, node-issued token': [
    uploading('\0\u0001', 'b.bin'),
    uploaded('QmbFxTz8orSG4UazvfcSnTjhtdjK4G8N3opeYgwY23gRp7', 'b.bin', 10),
  ],
  'upload into directory': [
    uploading('in dir', 'in-dir.txt'),
    uploaded('QmeSqEncmGyMd2SfYcyDxXFCcmb6yeneZvhF8PSox6jhw3', 'in-dir.txt', 14),
  ],
  'empty file': [
    uploading('', 'empty'),
    uploaded('QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH', 'empty', 6),
  ],
  'expired token, record not timestamped': [
    uploading('e', 'e'),
    uploaded('QmSZ8gXzMUKjmwG5D1rfr5epxdP6wBug5AJX2de8Jn5Hkk', 'e', 9),
  ],
  'encrypted=True (capital)': [
    uploading('cap', 'cap.txt'),
    uploaded('QmWDpA8Sep4P2LmEKEzxFYenrQgXdNWAaSfic2nRYDVAp6', 'cap.txt', 11),
  ],
  list_directories: [
    list,
    [
      { Name: 'docs', Path: '/docs' },
      { Name: 'photos', Path: '/photos' },
    ],
  ],
  'get_directory_ipns known': [
    (client) => client.getDirectoryIpns('docs'),
    { success: true, directory: '/docs', ipns_hash: 'k51qzi5uqu5ddocs' },
  ],
  list_ipns_keys: [
    (client) => client.listIpnsKeys(),
    [
      { Name: 'self', Id: 'k51self' },
      { Name: 'docs', Id: 'k51qzi5uqu5ddocs' },
    ],
  ],
  publish_directory: [
    (client) => client.publishDirectory('docs'),
    {
      success: true,
      directory: '/docs',
      ipns_name: 'k51qzi5uqu5ddocs',
      ipfs_path: '/ipfs/QmUNLLsPACCz1vLxQVkXqqLX5R1X345qqfHbsf67hvA3Nn',
    },
  ],
  'pinned_files through the custom domain': [pinned, expect.objectContaining({ ...PINNED, files: [] })],
  'pinned_files bearer': [
    pinned,
    expect.objectContaining({
      ...PINNED,
      files: [expect.objectContaining({ name: 'copy.txt', size: '19', slot_id: 3, encrypted: 'false' })],
    }),
  ],
  'pinned_files query': [pinned, expect.objectContaining(PINNED)],
  'heartbeat, nobody logged in': [(client) => client.isOnline(), true],
  'heartbeat while the owner is logged in (NO token sent)': [(client) => client.isOnline(), true],
}

const answers = probes.flatMap((probe) => ('body' in probe && probe.body !== undefined ? [probe] : []))

/** A client of a node that gives this answer; its gateway holds nothing. */
const answered = ({ status, body, contentType }: Partial<(typeof answers)[number]>, headers = {}) =>
  clientOf(async (request) => {
    await request.text()
    return request.method === 'HEAD'
      ? new Response(null, { status: 412 })
      : new Response(body, {
          status: status as number,
          headers: { 'content-type': `${contentType}`, ...headers },
        })
  })

describe('what was recorded at the node', () => {
  it.each(answers)('$case: $status', async (probe) => {
    const success = SUCCESSES[probe.case]
    if (success) return expect(await success[0](answered(probe))).toEqual(success[1])
    const { call, Class, message, has } = FAILURES[probe.case] as Expected
    const error = (await rejection(call(answered(probe)))) as ApiError
    // Not one of its subclasses.
    expect(error.constructor).toBe(Class)
    expect(error).toMatchObject({ status: probe.status, service: 'pintheon', ...has })
    expect(error.message.replace(/^pintheon \w+: /, '')).toBe(message)
  })

  it('is all of it', () => {
    expect(answers.map((probe) => probe.case).sort()).toEqual(
      [...Object.keys(FAILURES), ...Object.keys(SUCCESSES)].sort(),
    )
  })
})

const nginx = (status: number, title: string) => ({
  status,
  contentType: 'text/html',
  body: `<html>\r\n<head><title>${status} ${title}</title></head>\r\n<body>\r\n<center><h1>${status} ${title}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`,
})

const flask = (status: number, title: string, text: string) => ({
  status,
  contentType: 'text/html; charset=utf-8',
  body: `<!doctype html>\n<html lang=en>\n<title>${status} ${title}</title>\n<h1>${title}</h1>\n<p>${text}</p>\n`,
})

describe('what the proxy says, and the rest of the node', () => {
  it.each<[Parameters<typeof answered>[0], Class, object]>([
    [nginx(403, 'Forbidden'), RouteNotExposedError, { mayHaveApplied: false }],
    [nginx(413, 'Request Entity Too Large'), PayloadTooLargeError, { mayHaveApplied: false }],
    [flask(413, 'Request Entity Too Large', 'too many'), PayloadTooLargeError, { mayHaveApplied: false }],
    [nginx(502, 'Bad Gateway'), ServerError, { mayHaveApplied: true, held: false }],
    [nginx(504, 'Gateway Time-out'), ServerError, { mayHaveApplied: true, held: false }],
    [flask(405, 'Method Not Allowed', 'no'), ApiError, { mayHaveApplied: false }],
    [{ status: 403, body: 'something else', contentType: 'text/plain' }, PermissionDeniedError, {}],
    [{ status: 403, body: '', contentType: 'text/html' }, PermissionDeniedError, {}],
    [{ status: 403, body: '{"error":"no"}', contentType: 'application/json' }, PermissionDeniedError, {}],
    [
      {
        status: 400,
        body: "Missing required field 'receiver_pub' for encrypted upload",
        contentType: 'text/html',
      },
      InvalidFieldError,
      { field: 'receiver_pub' },
    ],
  ])('%j', async (answer, Class, has) => {
    const error = await rejection(upload(answered(answer)))
    expect((error as Error).constructor).toBe(Class)
    expect(error).toMatchObject({ status: answer.status, ...has })
  })

  it('are of the classes of their status too', () => {
    for (const Class of [TokenRefusedError, CustomDomainError, RouteNotExposedError])
      expect(Object.getPrototypeOf(Class)).toBe(PermissionDeniedError)
    for (const Class of [InvalidFieldError, FileNotAddedError])
      expect(Object.getPrototypeOf(Class)).toBe(BadRequestError)
  })

  it('no key of a directory', async () => {
    const body = '{"directory":"/docs","error":"No IPNS key found for directory"}\n'
    const client = answered({ status: 404, body, contentType: 'application/json' })
    const error = await rejection(client.getDirectoryIpns('docs'))
    expect(error).toBeInstanceOf(NotFoundError)
    expect((error as Error).message).toBe('pintheon getDirectoryIpns: 404 No IPNS key found for directory')
  })

  it.each([
    [301, 'https://other.example/api_upload'],
    [307, '/elsewhere'],
  ])('a redirection of a POST, which would become a GET: %i', async (status, location) => {
    const error = await rejection(list(answered({ status }, { location })))
    expect((error as Error).message).toBe(
      `pintheon listDirectories: ${status} redirected to ${location}; set baseUrl to it`,
    )
  })
})

describe('a limit', () => {
  const hour = flask(429, 'Too Many Requests', '500 per 1 hour')

  it.each([
    ['500 per 1 hour', 3_600_000],
    ['5000 per 1 day', 86_400_000],
    ['10 per 5 minute', 300_000],
    ['3 per second', 1_000],
  ])('of %s is over by the next window', async (limit, retryAfterMs) => {
    const error = await rejection(list(answered(flask(429, 'Too Many Requests', limit))))
    expect(error).toMatchObject({ name: 'RateLimitError', retryAfterMs, mayHaveApplied: false })
    expect((error as Error).message).toBe(`pintheon listDirectories: 429 429 Too Many Requests: ${limit}`)
  })

  it("is over when the proxy says, where it isn't the node's", async () => {
    const error = (await rejection(
      list(answered(nginx(429, 'Too Many Requests'), { 'retry-after': '7' })),
    )) as RateLimitError
    expect(error.retryAfterMs).toBe(7_000)
  })

  it('is not waited for beyond what the caller would, and says so', async () => {
    const fetch = vi.fn(async () => new Response(hour.body, { status: 429 }))
    const client = clientOf(fetch, { retry: { attempts: 3 } })
    expect(await rejection(upload(client))).toMatchObject({ retryAfterMs: 3_600_000, mayHaveApplied: false })
    expect(fetch).toHaveBeenCalledOnce()
  })

  it('is waited for where the caller would, and then the upload is done once', async () => {
    const { client, mock, uploads } = openNode({}, { retry: { attempts: 3, baseDelayMs: 0 } })
    mock.failNext({ status: 429, body: flask(429, 'Too Many Requests', '9 per 1 second').body })
    const started = performance.now()
    await client.uploadFile('hello')
    expect(performance.now() - started).toBeGreaterThanOrEqual(990)
    expect(uploads()).toBe(2)
    expect(mock.state.files()).toHaveLength(1)
  })

  it('of one path is no news for another', async () => {
    const { client, mock } = openNode()
    mock.failNext({ status: 429, body: hour.body })
    expect(await rejection(client.listIpnsKeys())).toMatchObject({ status: 429 })
    expect(await client.listDirectories()).toEqual([])
    expect(await client.isOnline()).toBe(true)
  })

  it("is the node's own unless told: 500 an hour on each path", async () => {
    vi.useFakeTimers()
    try {
      const { client, asked } = openNode({ rateLimit: false })
      const all = Promise.all(Array.from({ length: 502 }, () => client.listIpnsKeys()))
      await vi.advanceTimersByTimeAsync(3_599_000)
      expect(asked).toHaveLength(500)
      expect(await client.listDirectories()).toEqual([])
      await vi.advanceTimersByTimeAsync(2_000)
      await all
      expect(asked).toHaveLength(503)
    } finally {
      vi.useRealTimers()
    }
  })

  it('is none with false', async () => {
    const { client } = openNode({ rateLimit: false }, { rateLimit: false })
    await Promise.all(Array.from({ length: 510 }, () => client.listIpnsKeys()))
  })
})

// The statuses and exceptions that the node's guide says to expect.
describe("the guide's table", () => {
  const at = (status: number) => answered({ status, body: 'x', contentType: 'text/html' })
  const throwing = (error: unknown) =>
    clientOf(({ method }) => {
      if (method === 'HEAD') return new Response(null, { status: 412 })
      throw error
    })

  it.each<[string, PintheonClient, Class]>([
    ['400', at(400), BadRequestError],
    ['401', at(401), AuthenticationError],
    ['403', at(403), PermissionDeniedError],
    ['413', at(413), PayloadTooLargeError],
    ['500', at(500), ServerError],
    ['a timeout', clientOf(() => new Promise(() => {}), { timeout: 20 }), TimeoutError],
    ['TLS', throwing(networkError('DEPTH_ZERO_SELF_SIGNED_CERT')), TlsError],
    ['no connection', throwing(networkError('ECONNREFUSED')), ConnectionError],
    ['a connection that breaks', throwing(networkError('ECONNRESET')), ConnectionError],
  ])('%s', async (_, client, Class) => {
    expect(((await rejection(upload(client))) as Error).constructor).toBe(Class)
  })

  it('a certificate that is not trusted: nothing was sent, and what to do', async () => {
    const error = await rejection(upload(throwing(networkError('UNABLE_TO_VERIFY_LEAF_SIGNATURE'))))
    expect(error).toMatchObject({ name: 'TlsError', mayHaveApplied: false })
    expect((error as Error).message).toMatch(/node\.example:9999.*NODE_EXTRA_CA_CERTS/)
    expect(error).not.toHaveProperty('held')
  })

  it('a file that cannot be read', async () => {
    const missing = () => {
      throw Object.assign(new Error("ENOENT: no such file or directory, open 'a'"), { code: 'ENOENT' })
    }
    const { client, asked } = openNode()
    const error = await rejection(client.uploadFile(missing))
    expect(error).toBeInstanceOf(InvalidArgumentError)
    expect(error).toMatchObject({ argument: 'source', mayHaveApplied: false, cause: { code: 'ENOENT' } })
    expect(asked).toEqual([])
  })

  it('a file that breaks off while it is read', async () => {
    const { client, mock, uploads } = openNode()
    const breaking = async function* () {
      yield new Uint8Array(10)
      throw new Error('EIO')
    }
    const error = await rejection(client.uploadFile(breaking))
    expect(error).toMatchObject({ name: 'InvalidArgumentError', argument: 'source' })
    expect(mock.state.files()).toEqual([])
    expect(uploads()).toBeLessThanOrEqual(1)
  })
})

describe('an answer that is no answer', () => {
  const MALFORMED = [
    '{}',
    '[]',
    'null',
    '"ok"',
    '{"Hash":7}',
    '{"Hash":""}',
    '{"hash":"Qm"}',
    '[{"Name":"a"}]',
  ]

  it.each(MALFORMED)('to an upload: %s', async (body) => {
    const error = await rejection(upload(answered({ status: 200, body, contentType: 'application/json' })))
    expect(error).toBeInstanceOf(UnexpectedResponseError)
    expect(error).toMatchObject({ mayHaveApplied: true, held: false, cid: expect.stringMatching(/^Qm/) })
  })

  it.each<[string, Call]>([
    ['createDirectory', (client) => client.createDirectory('a')],
    ['listDirectories', list],
    ['getDirectoryIpns', (client) => client.getDirectoryIpns('a')],
    ['listIpnsKeys', (client) => client.listIpnsKeys()],
    ['publishDirectory', (client) => client.publishDirectory('a')],
    ['uploadHomepage', homepage],
    ['listPinnedFiles', pinned],
  ])('to %s', async (_, call) => {
    for (const body of [
      ...MALFORMED,
      '<html>',
      '',
      '{"directories":[{}],"keys":[{}],"files":[{}]}',
      '{"directories":"no","keys":null,"files":{}}',
    ]) {
      const error = await rejection(call(answered({ status: 200, body, contentType: 'application/json' })))
      expect(error, body).toBeInstanceOf(UnexpectedResponseError)
    }
  })
})

describe('isOnline', () => {
  it.each([
    [200, true],
    [301, false],
    [403, false],
    [404, false],
    [429, true],
    [500, false],
    [502, false],
  ])('%i: %s', async (status, online) => {
    expect(await answered({ status, body: 'x', contentType: 'text/html' }).isOnline()).toBe(online)
  })

  it.each(['ECONNREFUSED', 'ENOTFOUND', 'ECONNRESET'])('%s: false', async (code) => {
    const client = clientOf(() => {
      throw networkError(code)
    })
    expect(await client.isOnline()).toBe(false)
  })

  it('where nothing comes: false, in time', async () => {
    const client = clientOf(() => new Promise(() => {}))
    expect(await client.isOnline({ timeout: 20 })).toBe(false)
    expect(await client.isOnline({ deadline: 20 })).toBe(false)
  })

  it('where it was not asked, for the limit: throws in time', async () => {
    slowClock()
    const { client, asked } = openNode({}, { timeout: 30, rateLimit: { requests: 1, perMs: 60_000 } })
    expect(await client.isOnline()).toBe(true)
    expect(await rejection(client.isOnline())).toBeInstanceOf(TimeoutError)
    expect(await rejection(client.isOnline({ timeout: 20 }))).toBeInstanceOf(TimeoutError)
    expect(asked).toHaveLength(1)
  })

  it('in time, all repeats of it', async () => {
    slowClock()
    const client = clientOf(() => new Promise(() => {}), { timeout: 200, retry: { baseDelayMs: 1 } })
    const started = performance.now()
    expect(await client.isOnline()).toBe(false)
    expect(performance.now() - started).toBeLessThan(450)
  })

  it('throws where its certificate is not trusted, and where the caller ends it', async () => {
    const client = clientOf(() => {
      throw networkError('DEPTH_ZERO_SELF_SIGNED_CERT')
    })
    expect(await rejection(client.isOnline())).toBeInstanceOf(TlsError)
    expect(await rejection(client.isOnline({ signal: AbortSignal.abort() }))).toMatchObject({
      name: 'AbortError',
    })
  })

  it('reads nothing of the answer, which may be all of the dashboard', async () => {
    const cancel = vi.fn()
    const client = clientOf(() => new Response(new ReadableStream({ cancel }, { highWaterMark: 0 })))
    expect(await client.isOnline()).toBe(true)
    expect(cancel).toHaveBeenCalledOnce()
  })
})

it('a node without the key refuses what the client makes, and says so', async () => {
  const { client } = openNode(
    { registered: [] },
    { token: { secret: mockedKey.secret, nodePublicKey: '0Cj8l2KkBRiOG0-kA9yEBJs8KH6Z1EQsMdQRgw6xkxc=' } },
  )
  expect(await rejection(upload(client))).toBeInstanceOf(TokenRefusedError)
  expect(await rejection(client.listPinnedFiles())).toBeInstanceOf(AuthenticationError)
})

it('a client of the gateway alone takes the API for it, and is told', async () => {
  const { mock } = openNode()
  const client = clientOf(mock.respond, { baseUrl: GATEWAY, gatewayUrl: API })
  expect(await rejection(client.listDirectories())).toBeInstanceOf(RouteNotExposedError)
  expect(await rejection(client.fileInfo(CID_V0))).toMatchObject({ status: 403 })
})
