import { rejection } from '@holdfast/testing'
import { describe, expect, it, vi } from 'vitest'
import {
  createPinarkiveClient,
  type DirectorySource,
  InvalidArgumentError,
  loginWith2FA,
  type PinarkiveClient,
} from '../src/index.ts'
import { verify } from '../src/verify.ts'
import { ANSWER, API_KEY, BASE_URL, CID, clientOf, TOKEN } from './support.ts'

type Call = (client: PinarkiveClient) => Promise<unknown>
type Case = [name: string, argument: string, call: Call]

function watched(options: object = {}) {
  const fetch = vi.fn(async (_: Request) => Response.json(ANSWER))
  const hook = vi.fn()
  const hooks = { onRequest: hook, onResponse: hook, onRetry: hook }
  return { fetch, hook, client: clientOf(fetch, { hooks, ...options }) }
}

const MALFORMED_CIDS = [
  '',
  'x',
  `ipfs://${CID}`,
  `/ipfs/${CID}`,
  `${CID}/photo.jpg`,
  ` ${CID}`,
  '../users/me?x=',
  'QmPZ9gcCEpqKTo6aq61g2nXGUhM4iCL3ewB6LDXZCtioE',
  undefined as unknown as string,
  {} as unknown as string,
  Object.create(null) as unknown as string,
]

const CIDS = MALFORMED_CIDS.flatMap((cid, nth): Case[] => [
  [`pin the CID ${nth}`, 'cid', (client) => client.pinCid(cid)],
  [`remove the CID ${nth}`, 'cid', (client) => client.removeFile(cid)],
  [`ask for the status of the CID ${nth}`, 'cid', (client) => client.getStatus(cid)],
  [`ask for the allocations of the CID ${nth}`, 'cid', (client) => client.getAllocations(cid)],
  [`look into the directory ${nth}`, 'cid', (client) => client.getDagDetail(cid)],
])

const MALFORMED_TIMELOCKS = [
  '2020-01-01T00:00:00Z',
  new Date(0),
  new Date(Number.NaN),
  '2099-12-31T23:59:59',
  '2099-12-31',
  '31 Dec 2099 23:59:59 GMT',
  '2099-13-01T00:00:00Z',
  '2099-02-30T00:00:00Z',
  'tomorrow',
  '',
  null as unknown as string,
  4_102_444_799_000 as unknown as Date,
]

const TIMELOCKS = MALFORMED_TIMELOCKS.flatMap((timelock): Case[] => [
  [`uploadFile until ${timelock}`, 'timelock', (client) => client.uploadFile('a', { timelock })],
  [`pinCid until ${timelock}`, 'timelock', (client) => client.pinCid(CID, { timelock })],
  [`uploadDirectory until ${timelock}`, 'timelock', (client) => client.uploadDirectory('/a', { timelock })],
  [
    `uploadDirectoryDag until ${timelock}`,
    'timelock',
    (client) => client.uploadDirectoryDag({ a: 'a' }, { timelock }),
  ],
])

const MALFORMED_PATHS = [
  '',
  '.',
  '..',
  '../a',
  'a/../b',
  'a/..',
  '..\\a',
  'a\\..\\..\\b',
  './a',
  'a/./b',
  'a//b',
  'a/',
  '/a',
  '/',
  '\\a',
  '\\\\server\\share',
  'C:\\a',
  'C:/a',
  'c:\\',
  'a\0b',
  'a\nb',
  'a\r\nb',
  'a\u007fb',
  'a\u0085b',
]

const directory = (name: string, argument: string, files: unknown): Case => [
  `a directory ${name}`,
  argument,
  (client) => client.uploadDirectoryDag(files as DirectorySource),
]

const ofFolder = (webkitRelativePath: string) => Object.assign(new File(['a'], 'a'), { webkitRelativePath })

const DIRECTORIES: Case[] = [
  ...MALFORMED_PATHS.flatMap((path): Case[] => [
    directory(`with the path ${JSON.stringify(path)}`, 'path', { [path]: 'a', z: 'z' }),
    directory(`with the path ${JSON.stringify(path)} in a Map`, 'path', new Map([[path, 'a']])),
  ]),
  directory('with a folder of a form that leads out', 'path', [ofFolder('site/../a')]),
  directory('with a path twice, once with "\\"', 'path', { 'a/b': '1', 'a\\b': '2' }),
  directory('with a path twice, once decomposed', 'path', { '\u00fc': '1', 'u\u0308': '2' }),
  directory('with a file of a form twice', 'path', [ofFolder('site/a'), ofFolder('site/a')]),
  directory('with a file that is a directory too', 'path', { a: '1', 'a/b': '2' }),
  directory('with a file that is a directory far above', 'path', { 'a/b/c/d': '1', 'a/b': '2' }),
  directory('without files', 'files', {}),
  directory('of an empty Map', 'files', new Map()),
  directory('of an empty FileList', 'files', { length: 0 }),
  directory('that is a path', 'files', '/home/me/site'),
  directory('that is nothing', 'files', undefined),
  directory('with a file that is none', 'source', { a: 42 }),
  directory('with a file that is null', 'source', { a: null }),
]

const PAGES = [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '1' as unknown as number].flatMap(
  (value): Case[] => [
    [`list the page ${value}`, 'page', (client) => client.listUploads({ page: value })],
    [`list ${value} uploads`, 'limit', (client) => client.listUploads({ limit: value })],
    [`list all, ${value} at a time`, 'limit', (client) => client.listAllUploads({ limit: value }).next()],
  ],
)

const NOTHING = ['', undefined as unknown as string, 7 as unknown as string].flatMap((text): Case[] => [
  [`log in as ${text}`, 'email', (client) => client.login(text, 'b')],
  [`log in by the password ${text}`, 'password', (client) => client.login('a', text)],
  [
    `log in as ${text}, in both steps`,
    'email',
    (client) => loginWith2FA(client, { email: text, password: 'b' }),
  ],
  [`verify by the token ${text}`, 'temporaryToken', (client) => client.verify2FALogin(text, '012345')],
  [`verify by the code ${text}`, 'code', (client) => client.verify2FALogin('a', text)],
  [`upload the directory ${text}`, 'dirPath', (client) => client.uploadDirectory(text)],
  [`rename to ${text}`, 'newName', (client) => client.renameFile('a', text)],
  [`make a token ${text}`, 'name', (client) => client.generateToken(text)],
])

const SEGMENTS = ['', '.', '..', undefined as unknown as string].flatMap((text): Case[] => [
  [`revoke the token ${text}`, 'name', (client) => client.revokeToken(text)],
  [`rename the upload ${text}`, 'uploadId', (client) => client.renameFile(text, 'a')],
])

const OTHERS: Case[] = [
  ...[0, -1, 1.5, Number.NaN].map(
    (expiresInDays): Case => [
      `make a token for ${expiresInDays} days`,
      'expiresInDays',
      (client) => client.generateToken('a', { expiresInDays }),
    ],
  ),
  ['a file without a name', 'name', (client) => client.uploadFile('a', { name: '' })],
  [
    'a File without a name that is told none',
    'name',
    (client) => client.uploadFile({ source: 'a', name: '' }),
  ],
  ['a media type with a line end', 'type', (client) => client.uploadFile('a', { type: 'a/b\r\nx: 1' })],
  ['no source', 'source', (client) => client.uploadFile(undefined as unknown as string)],
  ['a source that is none', 'source', (client) => client.uploadFile({} as unknown as string)],
  [
    'a source that is none, verified',
    'source',
    (client) => client.uploadFile(7 as unknown as string, { verify }),
  ],
  ['an answer that failed', 'source', (client) => client.uploadFile(new Response('no', { status: 404 }))],
  ['known without verify', 'known', (client) => client.uploadMany(['a'], { known: [] })],
  ['many that are none', 'files', (client) => client.uploadMany(7 as unknown as [])],
  ['none at a time', 'concurrency', (client) => client.uploadMany(['a'], { concurrency: 0 })],
  ['a timeout of 0', 'timeout', (client) => client.getMe({ timeout: 0 })],
  ['a deadline of NaN', 'deadline', (client) => client.uploadFile('a', { deadline: Number.NaN })],
  ['a deadline of 0, verified', 'deadline', (client) => client.uploadFile('a', { deadline: 0, verify })],
  ['no attempts', 'attempts', (client) => client.getMe({ retry: { attempts: 0 } })],
  ['a header with a line break', 'request', (client) => client.getMe({ headers: { 'x-a': 'a\nb' } })],
]

describe('nothing is sent for', () => {
  it.each([...CIDS, ...TIMELOCKS, ...DIRECTORIES, ...PAGES, ...NOTHING, ...SEGMENTS, ...OTHERS])(
    '%s',
    async (_, argument, call) => {
      const { fetch, hook, client } = watched()
      const error = await rejection(call(client))
      expect(error).toBeInstanceOf(InvalidArgumentError)
      expect(error).toMatchObject({ argument, service: 'pinarkive', mayHaveApplied: false })
      expect(fetch).not.toHaveBeenCalled()
      // A metric of requests would count one that never was.
      expect(hook).not.toHaveBeenCalled()
    },
  )

  it('one of many that is a stream, where known CIDs are told', async () => {
    const { fetch, client } = watched()
    const results = await client.uploadMany([new Blob(['a']).stream()], { verify, known: [CID] })
    expect(results).toMatchObject([
      { status: 'rejected', reason: { argument: 'known', mayHaveApplied: false } },
    ])
    expect((results[0] as PromiseRejectedResult).reason).toBeInstanceOf(InvalidArgumentError)
    expect(fetch).not.toHaveBeenCalled()
  })

  it('an account that wants a code which nobody gives', async () => {
    const { client, fetch } = watched()
    fetch.mockImplementation(async () => Response.json({ requires2FA: true, temporaryToken: 'a' }))
    const error = await rejection(loginWith2FA(client, { email: 'a', password: 'b' }))
    expect(error).toMatchObject({ name: 'InvalidArgumentError', argument: 'getCode' })
    expect(fetch).toHaveBeenCalledOnce()
  })
})

describe('a client is refused for', () => {
  const refusal = (options: object): InvalidArgumentError => {
    try {
      createPinarkiveClient({ baseUrl: BASE_URL, ...options })
    } catch (error) {
      if (error instanceof InvalidArgumentError) return error
    }
    throw new Error('it was not refused')
  }

  it.each([
    'https://pinarkive.example/api/v3?key=1',
    'https://pinarkive.example/api/v3#top',
    'pinarkive.example',
    '/api/v3',
    '',
    'ftp://pinarkive.example',
    'https://user:pass@pinarkive.example',
    null,
  ])('the base URL %s', (baseUrl) => {
    const error = refusal({ baseUrl })
    expect(error).toMatchObject({ argument: 'baseUrl', service: 'pinarkive', mayHaveApplied: false })
    expect(error.message).not.toContain('pass@')
  })

  it('both credentials at once', () => {
    const error = refusal({ apiKey: API_KEY, token: TOKEN })
    expect(error).toMatchObject({ argument: 'token', message: expect.stringContaining('apiKey') })
    expect(JSON.stringify(error)).not.toMatch(new RegExp(`${API_KEY}|${TOKEN}`))
  })

  // The argument is what the document calls it.
  it.each([
    ['apiKey', 'apiKey'],
    ['token', 'token'],
  ])('%s that no header can carry', (name, argument) => {
    for (const secret of ['', ' ', 'secret-of-mine\n', 'ünter', null, 42]) {
      const error = refusal({ [name]: secret })
      expect(error.argument).toBe(argument)
      expect(error.message).not.toContain('secret-of-mine')
    }
  })

  it.each([
    { timeout: -1 },
    { deadline: 0 },
    { retry: { attempts: -1 } },
    { rateLimit: { requests: 0, perMs: 1 } },
  ])('%j', (options) => {
    expect(refusal(options).service).toBe('pinarkive')
  })
})

describe('what is unusual and allowed', () => {
  it.each<[string, Call]>([
    ['an empty file', (client) => client.uploadFile('')],
    ['a path of three dots', (client) => client.uploadDirectoryDag({ '...': 'a', '..a/b..': 'b' })],
    ['names that begin alike', (client) => client.uploadDirectoryDag({ a: '1', 'a.b/c': '2', ab: '3' })],
    ['a path with a colon', (client) => client.uploadDirectoryDag({ '12:30.txt': 'a', 'ab:/c': 'b' })],
    ['a path that is a name of every object', (client) => client.uploadDirectoryDag({ constructor: 'a' })],
    ['a token of three dots', (client) => client.revokeToken('...')],
    ['a timelock with an offset', (client) => client.pinCid(CID, { timelock: '2099-12-31T23:59+01:00' })],
    [
      'a timelock on the last of February',
      (client) => client.pinCid(CID, { timelock: '2096-02-29T00:00:00Z' }),
    ],
    ['a limit of 1', (client) => client.listUploads({ limit: 1, page: 1 })],
    ['none of many', (client) => client.uploadMany([]).then(() => client.health())],
  ])('%s is sent', async (_, call) => {
    const { fetch, client } = watched()
    await call(client)
    expect(fetch).toHaveBeenCalledOnce()
  })
})
