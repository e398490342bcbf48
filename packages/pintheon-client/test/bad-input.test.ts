import { rejection } from '@holdfast/testing'
import { describe, expect, it, vi } from 'vitest'
import {
  createPintheonClient,
  InvalidArgumentError,
  type PintheonClient,
  type PintheonClientOptions,
} from '../src/index.ts'
import { API, CID, clientOf, createYes, TOKEN } from './support.ts'

type Call = (client: PintheonClient) => Promise<unknown>
type Case = [name: string, argument: string, call: Call]

function watched(options: PintheonClientOptions = {}) {
  const fetch = vi.fn(createYes())
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
  '../api/pinned_files?x=',
  'QmPZ9gcCEpqKTo6aq61g2nXGUhM4iCL3ewB6LDXZCtioE',
  undefined as unknown as string,
  null as unknown as string,
  {} as unknown as string,
  { ipns: '' },
  { ipns: 'a/b' },
  { ipns: '..' },
]

const CIDS = MALFORMED_CIDS.flatMap((cid, nth): Case[] => {
  const argument = nth > 10 ? 'ipns' : 'cid'
  return [
    [`ask for the CID ${nth}`, argument, (client) => client.fileInfo(cid)],
    [`download the CID ${nth}`, argument, (client) => client.download(cid)],
    [`link to the CID ${nth}`, argument, async (client) => client.urlOf(cid)],
  ]
})

const PATHS = ['', '/', '/docs', 'docs/', 'a/b', 'a\\b', '.', '..', '../docs', 'a\nb', 'a\0', 'a\u0085b']

const DIRECTORIES = [...PATHS, undefined as unknown as string, 7 as unknown as string].flatMap(
  (name): Case[] => {
    const shown = JSON.stringify(name)
    const cases: Case[] = [
      [`make the directory ${shown}`, 'directory', (client) => client.createDirectory(name)],
      [`ask for the name of ${shown}`, 'directory', (client) => client.getDirectoryIpns(name)],
      [`publish ${shown}`, 'directory', (client) => client.publishDirectory(name)],
    ]
    if (name === undefined) return cases
    return [
      ...cases,
      [`upload into ${shown}`, 'directory', (client) => client.uploadFile('a', { directory: name })],
    ]
  },
)

const NAMES = ['', '.', '..', 'a/', 'a\\', '/a/..', 'a\r\nb', 'a\0b', 7 as unknown as string].flatMap(
  (name): Case[] => [
    [`a file called ${JSON.stringify(name)}`, 'name', (client) => client.uploadFile('a', { name })],
    [
      `a site called ${JSON.stringify(name)}`,
      'name',
      (client) => client.uploadHomepage({ source: 'a', name }),
    ],
  ],
)

const SOURCES = [undefined, null, 7, {}, [], new Response('no', { status: 404 })].flatMap(
  (source, nth): Case[] => [
    [`the source ${nth}`, 'source', (client) => client.uploadFile(source as unknown as string)],
    [`the source ${nth} of a site`, 'source', (client) => client.uploadHomepage(source as unknown as string)],
  ],
)

const OTHERS: Case[] = [
  ['a media type with a line end', 'type', (client) => client.uploadFile('a', { type: 'a/b\r\nx: 1' })],
  ['a negative size', 'size', (client) => client.uploadFile(new Blob(['a']).stream(), { size: -1 })],
  ['known that is a text', 'known', (client) => client.uploadFile('a', { known: CID })],
  ['known of what is no CID', 'known', (client) => client.uploadFile('a', { known: [CID, 'x'] })],
  ['known of numbers', 'known', (client) => client.uploadMany(['a'], { known: [7] as never })],
  ['known that is none', 'known', (client) => client.uploadFile('a', { known: 7 as never })],
  ['known of many that is a text', 'known', (client) => client.uploadMany(['a'], { known: CID })],
  [
    'known of a folder that is a text',
    'known',
    (client) => client.uploadFolder({ a: 'a' }, { directory: 'd', known: CID }),
  ],
  ['encrypted', 'encrypted', (client) => client.uploadFile('a', { encrypted: true })],
  ['many that are a text', 'files', (client) => client.uploadMany('hello' as unknown as [])],
  [
    'a folder of names that are none',
    'files',
    (client) => client.uploadFolder(new Map([[1, 'x']]) as never, { directory: 'd' }),
  ],
  [
    'a folder of Blobs without names',
    'files',
    (client) => client.uploadFolder([new Blob(['x'])] as never, { directory: 'd' }),
  ],
  ['a path that is no text', 'path', (client) => client.fileInfo(CID, { path: 7 as never })],
  ['a path with a slash before it', 'path', (client) => client.download(CID, { path: '/a' })],
  ['many that are none', 'files', (client) => client.uploadMany(7 as unknown as [])],
  ['none at a time', 'concurrency', (client) => client.uploadMany(['a'], { concurrency: 0 })],
  ['a timeout of 0', 'timeout', (client) => client.listDirectories({ timeout: 0 })],
  ['a deadline of 0', 'deadline', (client) => client.uploadFile('a', { deadline: 0 })],
  ['a deadline of NaN', 'deadline', (client) => client.uploadFile('a', { deadline: Number.NaN })],
  [
    'a deadline below 0, into a directory',
    'deadline',
    (client) => client.uploadFile('a', { deadline: -1, directory: 'docs' }),
  ],
  ['no attempts', 'attempts', (client) => client.isOnline({ retry: { attempts: 0 } })],
  ['a header with a line break', 'request', (client) => client.isOnline({ headers: { 'x-a': 'a\nb' } })],
]

describe('nothing is sent for', () => {
  it.each([...CIDS, ...DIRECTORIES, ...NAMES, ...SOURCES, ...OTHERS])('%s', async (_, argument, call) => {
    const { fetch, hook, client } = watched()
    const error = await rejection(call(client))
    expect(error).toBeInstanceOf(InvalidArgumentError)
    expect(error).toMatchObject({ argument, service: 'pintheon', mayHaveApplied: false })
    expect(fetch).not.toHaveBeenCalled()
    // A metric of requests would count one that never was.
    expect(hook).not.toHaveBeenCalled()
  })

  it.each(['', ' ', 'a b', 'a\nb', 'ü'])(
    'a token that a function gives, and no form carries: %j',
    async (token) => {
      const { fetch, client } = watched({ token: async () => token })
      expect(await rejection(client.uploadFile('a'))).toMatchObject({ argument: 'accessToken' })
      expect(await rejection(client.listPinnedFiles())).toMatchObject({ argument: 'bearer' })
      expect(fetch).not.toHaveBeenCalled()
    },
  )
})

describe('a client is refused for', () => {
  const refusal = (options: object): InvalidArgumentError => {
    try {
      createPintheonClient({ baseUrl: API, ...options })
    } catch (error) {
      if (error instanceof InvalidArgumentError) return error
      throw error
    }
    throw new Error('it was not refused')
  }

  it.each([
    'https://node.example?key=1',
    'https://node.example#top',
    'node.example:9999',
    '',
    'ftp://node.example',
    'https://user:pass@node.example',
    null,
  ])('the URL %s', (url) => {
    for (const argument of ['baseUrl', 'gatewayUrl']) {
      // No gateway of its own is none at all.
      if (url === null && argument === 'gatewayUrl') continue
      const error = refusal({ [argument]: url })
      expect(error).toMatchObject({ argument, service: 'pintheon', mayHaveApplied: false })
      expect(error.message).not.toContain('pass@')
    }
  })

  it('a token that no form can carry', () => {
    for (const token of ['', ' ', `${TOKEN}\n`, 'ünter', null, 42]) {
      const error = refusal({ token })
      expect(error.argument).toBe('accessToken')
      expect(error.message).not.toContain(TOKEN)
    }
  })

  it.each([
    { timeout: -1 },
    { deadline: 0 },
    { retry: { attempts: -1 } },
    { rateLimit: { requests: 0, perMs: 1 } },
    { maxRequestBytes: 0 },
    { maxRequestBytes: Number.NaN },
    { maxRequestBytes: '5 MB' },
  ])('%j', (options) => {
    expect(refusal(options).service).toBe('pintheon')
  })
})

describe('what is unusual and allowed', () => {
  it.each<[string, Call]>([
    ['an empty file', (client) => client.uploadFile('')],
    ['a name of three dots', (client) => client.uploadFile('a', { name: '...' })],
    ['a name of an object', (client) => client.uploadFile('a', { name: 'constructor' })],
    ['a directory with a blank in it', (client) => client.createDirectory('a b')],
    ['known that is empty', (client) => client.uploadFile('a', { known: [] })],
    ['none of many', (client) => client.uploadMany([]).then(() => client.isOnline())],
  ])('%s is sent', async (_, call) => {
    const { fetch, client } = watched()
    await call(client)
    expect(fetch).toHaveBeenCalledOnce()
  })

  it('no limit at all', async () => {
    await watched({ maxRequestBytes: Infinity, rateLimit: false }).client.uploadFile('a')
  })
})
