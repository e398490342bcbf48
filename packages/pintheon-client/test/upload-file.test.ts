import { networkError, rejection } from '@holdfast/testing'
import { describe, expect, it, vi } from 'vitest'
import {
  CidMismatchError,
  hasOutcome,
  InvalidArgumentError,
  type Progress,
  type UploadFileOptions,
  type UploadSource,
} from '../src/index.ts'
import { mockedKey } from '../src/msw.ts'
import { bytes, cidOfText, clientOf, openNode, piecesOf, slowClock, streamOf } from './support.ts'

// `ipfs add` of the text "hello".
const HELLO = 'QmWfVY9y3xjsixTgbd9AorQxH7VtMpzfx2HaWtsoUYecaX'
const [OLDER, OTHER] = await Promise.all(['older', 'other'].map(cidOfText))

/** Every kind of source, each of the text "hello", and what it says of its name and type. */
const SOURCES: [kind: string, source: () => UploadSource, name?: string, type?: string][] = [
  ['a string', () => 'hello'],
  ['a Uint8Array', () => bytes('hello')],
  ['a view of a part', () => bytes('say hello!').subarray(4, 9)],
  ['an ArrayBuffer', () => bytes('hello').buffer],
  ['a Blob', () => new Blob(['hel', 'lo'], { type: 'text/plain' }), 'file', 'text/plain'],
  ['a File', () => new File(['hello'], 'ü.txt', { type: 'text/plain' }), 'ü.txt', 'text/plain'],
  ['a stream', () => streamOf('hel', 'lo')],
  ['an iterable', () => piecesOf('hel', 'lo')],
  ['an answer', () => new Response('hello', { headers: { 'content-type': 'text/css' } }), 'file', 'text/css'],
  ['a function', () => () => 'hello'],
  ['a function that gives a stream in time', () => async () => streamOf('hello')],
  ['a function that gives a File', () => () => new File(['hello'], 'a/b.txt'), 'b.txt'],
]

describe('uploadFile of', () => {
  it.each(SOURCES)('%s', async (_, source, name = 'file', type = 'application/octet-stream') => {
    const { client, mock } = openNode()
    const progress: Progress[] = []
    const result = await client.uploadFile(source(), { onProgress: (each) => progress.push(each) })
    expect(result).toEqual({ cid: HELLO, name, dagBytes: 13, held: true })
    expect(mock.state.files()).toMatchObject([{ CID: HELLO, Name: name, Type: type }])
    expect(mock.state.holds(HELLO)).toBe(true)
    expect([progress[0]?.sent, progress.at(-1)?.sent]).toEqual([0, 5])
  })

  it('a file of several blocks', async () => {
    const { client, mock } = openNode()
    const { cid } = await client.uploadFile(streamOf(...Array(20).fill('x'.repeat(40_000))))
    expect(cid).toBe(await cidOfText('x'.repeat(800_000)))
    expect(mock.state.holds(cid)).toBe(true)
  })
})

describe('the CID that the node gives', () => {
  const answering = (body: unknown) =>
    clientOf(async (request) => {
      await request.text()
      return Response.json(body)
    })

  it.each<[string, object]>([
    ['Hash', { Hash: HELLO, Name: 'n', Size: '13' }],
    ['IpfsHash, as the guide has it', { IpfsHash: HELLO, Name: 'n', Size: '13' }],
    ['both', { Hash: HELLO, IpfsHash: HELLO, Name: 'n', Size: '13' }],
    ['a list', [{ Hash: HELLO, Name: 'n', Size: '13' }]],
    [
      'a list of all files, this one among them',
      [
        { Hash: OLDER, Name: 'o', Size: '11' },
        { Hash: HELLO, Name: 'n', Size: '13' },
        { Hash: OTHER, Name: 'p', Size: '11' },
      ],
    ],
  ])('is found in %s', async (_, body) => {
    expect(await answering(body).uploadFile('hello')).toEqual({
      cid: HELLO,
      name: 'n',
      dagBytes: 13,
      held: true,
    })
  })

  it('may come without a name and a size', async () => {
    expect(await answering({ Hash: HELLO }).uploadFile('hello', { name: 'a' })).toEqual({
      cid: HELLO,
      name: 'a',
      dagBytes: undefined,
      held: true,
    })
  })

  it.each(['Hash', 'IpfsHash'])('must be that of what was sent: %s', async (field) => {
    const other = await cidOfText('other')
    const error = await rejection(answering({ [field]: other }).uploadFile('hello'))
    expect(error).toBeInstanceOf(CidMismatchError)
    expect(error).toMatchObject({ cid: other, expected: HELLO, mayHaveApplied: true, service: 'pintheon' })
    expect((error as Error).message).toContain(`${other} is not the CID of what was sent, ${HELLO}`)
  })

  it('of another file is not taken for known content', async () => {
    const client = answering({ Hash: await cidOfText('other') })
    await rejection(client.uploadFile('hello'))
    await rejection(client.uploadFile('hello'))
    expect(await client.uploadFile('other')).not.toHaveProperty('skipped')
  })

  it.each([{ fakeIpfs: true }, { ipfsHash: true }])('by the mocked node: %j', async (quirks) => {
    const { client } = openNode({ quirks })
    for (const text of ['a', 'hello', 'b']) {
      const { cid } = await client.uploadFile(text)
      expect(cid).toBe(await cidOfText(text))
    }
  })
})

describe('an encrypted upload', () => {
  const receiverPublicKey = mockedKey.publicKey

  it('is refused with the reason', async () => {
    const { client, asked } = openNode()
    const error = await rejection(client.uploadFile('hello', { encrypted: true, receiverPublicKey }))
    expect(error).toBeInstanceOf(InvalidArgumentError)
    expect((error as Error).message).toContain('the node would archive an empty file')
    expect(asked).toEqual([])
  })

  it('needs somebody to encrypt it for', async () => {
    const { client, asked } = openNode()
    const options = { encrypted: true, allowServerSideEncryption: true }
    expect(await rejection(client.uploadFile('hello', options))).toMatchObject({
      argument: 'receiverPublicKey',
    })
    expect(asked).toEqual([])
  })

  it('is done where it is opted in, and its CID is that of the archive', async () => {
    const { client, mock } = openNode()
    const options = { encrypted: true, allowServerSideEncryption: true, receiverPublicKey, name: 'a.txt' }
    const { cid, name, encrypted } = await client.uploadFile('hello', options)
    expect(encrypted).toBe(true)
    expect(mock.state.archives()).toMatchObject([{ cid, name: 'a.txt' }])
    expect(name).toBe('a.txt.7z')
    // The node's own fault, for which it is refused.
    expect(mock.state.archives()[0]?.plaintext.size).toBe(0)
    expect(cid).not.toBe(HELLO)
  })

  it('that may have been done says that nobody knows', async () => {
    const { client } = openNode({ quirks: { kubo502: true } })
    const options = { encrypted: true, allowServerSideEncryption: true, receiverPublicKey }
    const error = await rejection(client.uploadFile('hello', options))
    expect(error).toMatchObject({ status: 502, mayHaveApplied: true, held: 'unknown', cid: undefined })
  })
})

describe('a size', () => {
  const LIMIT = 2_000
  const small = () => openNode({}, { maxRequestBytes: LIMIT })

  it.each<[string, () => UploadSource, UploadFileOptions?]>([
    ['a text', () => 'x'.repeat(LIMIT)],
    ['a Blob', () => new Blob(['x'.repeat(LIMIT)])],
    ['a function', () => () => new Blob(['x'.repeat(LIMIT)])],
    ['a stream of a size that is told', () => streamOf('x'.repeat(LIMIT)), { size: LIMIT }],
  ])('over the limit is refused before anything is sent: %s', async (_, source, options) => {
    const { client, asked } = small()
    const error = await rejection(client.uploadFile(source(), options))
    expect(error).toBeInstanceOf(InvalidArgumentError)
    expect(error).toMatchObject({ argument: 'source', mayHaveApplied: false })
    expect((error as Error).message).toContain('the node takes requests of 2000 bytes')
    expect(asked).toEqual([])
  })

  it('of a site is held to it too', async () => {
    const { client, asked } = small()
    expect(await rejection(client.uploadHomepage('x'.repeat(LIMIT)))).toMatchObject({ argument: 'source' })
    expect(asked).toEqual([])
  })

  it('over the limit closes its source', async () => {
    const cancel = vi.fn()
    const source = new ReadableStream<Uint8Array>({ cancel })
    await rejection(small().client.uploadFile(source, { size: LIMIT }))
    expect(cancel).toHaveBeenCalledOnce()
  })

  it('that nobody knows is stopped at the limit, and its source closed', async () => {
    const { client, mock } = small()
    let read = 0
    let closed = false
    async function* endless() {
      try {
        for (;;) {
          read += 500
          yield new Uint8Array(500)
        }
      } finally {
        closed = true
      }
    }
    const error = await rejection(client.uploadFile(endless()))
    expect(error).toMatchObject({ name: 'InvalidArgumentError', argument: 'source' })
    expect((error as Error).message).toContain('the node takes requests of 2000 bytes')
    // Something was sent, though never the whole of it.
    expect(error).toMatchObject({ mayHaveApplied: true, held: 'unknown', cid: undefined })
    await vi.waitFor(() => expect(closed).toBe(true), 10_000)
    expect(read).toBeLessThanOrEqual(LIMIT + 1_000)
    expect(mock.state.files()).toEqual([])
  })

  it('that nobody knows is counted anew when it is sent again', async () => {
    const { client, mock } = openNode({}, { maxRequestBytes: LIMIT, retry: { baseDelayMs: 0 } })
    mock.failNext({ status: 429, body: 'x' })
    await client.uploadFile(() => streamOf('x'.repeat(1_200)))
    expect(mock.state.files()).toHaveLength(1)
  })

  it('over the limit is no file that the node could have: nothing is asked', async () => {
    const { client, asked } = small()
    const error = await rejection(client.uploadFile(() => streamOf('x'.repeat(1_500), 'x'.repeat(1_500))))
    expect(error).toMatchObject({ mayHaveApplied: true, held: 'unknown', cid: undefined })
    expect(asked.filter((each) => !each.startsWith('POST'))).toEqual([])
  })

  it('just below it is taken', async () => {
    const { client, mock } = small()
    await client.uploadFile('x'.repeat(LIMIT - 600))
    expect(mock.state.files()).toHaveLength(1)
  })

  it("is that of the node's proxy unless told", async () => {
    const { client, asked } = openNode()
    const cancel = vi.fn()
    const source = new ReadableStream<Uint8Array>({ cancel })
    const error = await rejection(client.uploadFile(source, { size: 200 * 2 ** 20 }))
    expect((error as Error).message).toContain(`requests of ${200 * 2 ** 20} bytes`)
    expect([asked, cancel.mock.calls.length]).toEqual([[], 1])
  })
})

describe('a directory', () => {
  it('that is there has the file', async () => {
    const { client, mock } = openNode()
    await client.createDirectory('docs')
    await client.uploadFile('hello', { directory: 'docs', name: 'a.txt' })
    expect(mock.state.files()).toMatchObject([{ Name: 'a.txt', Directory: '/docs' }])
  })

  it('that is not there gets nothing: the node would report success', async () => {
    const { client, asked } = openNode()
    const error = await rejection(client.uploadFile('hello', { directory: 'docs' }))
    expect(error).toMatchObject({ name: 'InvalidArgumentError', argument: 'directory' })
    expect((error as Error).message).toContain('create "docs" first')
    expect(asked).toEqual(['POST /api_list_directories'])
  })

  it('that was missing is looked for again, and one that was found is not', async () => {
    const { client, asked } = openNode()
    await rejection(client.uploadFile('hello', { directory: 'docs' }))
    await client.createDirectory('docs')
    // What was made here is known, and so is what was listed.
    await client.uploadFile('hello', { directory: 'docs' })
    await client.uploadFile('other', { directory: 'docs', name: 'b' })
    expect(asked.filter((each) => each === 'POST /api_list_directories')).toHaveLength(1)
  })

  it('that cannot be looked for fails with what the node said', async () => {
    const { client, mock, uploads } = openNode()
    mock.failNext({ status: 500, body: 'Server Error' })
    const error = await rejection(client.uploadFile('hello', { directory: 'docs' }))
    expect(error).toMatchObject({ operationId: 'listDirectories', mayHaveApplied: false })
    expect(hasOutcome(error)).toBe(false)
    expect(uploads()).toBe(0)
  })

  it('is looked for without a word about progress', async () => {
    const { client: other, mock } = openNode()
    await other.createDirectory('docs')
    const client = clientOf(mock.respond)
    const progress: Progress[] = []
    await client.uploadFile('hello', { directory: 'docs', onProgress: (each) => progress.push(each) })
    expect(progress.map(({ total }) => total)).toEqual(progress.map(() => 5))
    expect(progress.map(({ sent }) => sent)).toEqual([0, 5])
  })

  it('and the upload have one deadline', async () => {
    const { mock, client: setUp } = openNode()
    await setUp.createDirectory('docs')
    const client = clientOf(async (request) => {
      if (request.url.endsWith('upload')) return new Promise(() => {})
      await new Promise((resolve) => setTimeout(resolve, 150))
      return mock.respond(request)
    })
    slowClock()
    const started = performance.now()
    const error = await rejection(client.uploadFile('hello', { directory: 'docs', deadline: 300 }))
    expect(error).toMatchObject({ name: 'TimeoutError', operationId: 'uploadFile', held: 'unknown' })
    // Each with its own, they would take 450 ms.
    expect(performance.now() - started).toBeLessThan(400)
  })
})

describe('what may have been done', () => {
  /** A node that takes the file in as told, and then does not say so. */
  const losing = (
    quirks: object = {},
    answer = () => new Response('<html>nginx</html>', { status: 502 }),
  ) => {
    const { mock } = openNode({ quirks })
    const client = clientOf(async (request) => {
      const done = await mock.respond(request)
      return request.method === 'POST' ? answer() : done
    })
    return { mock, client }
  }

  it('is held where the gateway says so, and denies what nobody has', async () => {
    const { client } = losing()
    const error = await rejection(client.uploadFile('hello'))
    expect(error).toMatchObject({ status: 502, mayHaveApplied: true, cid: HELLO, held: true })
    expect(hasOutcome(error)).toBe(true)
  })

  it('is not sent again by the same client', async () => {
    const { client, mock } = losing()
    await rejection(client.uploadFile('hello'))
    expect(await client.uploadFile(new Blob(['hello']), { name: 'b' })).toEqual({
      cid: HELLO,
      name: 'b',
      dagBytes: undefined,
      held: true,
      skipped: true,
    })
    expect(mock.state.files()).toHaveLength(1)
  })

  it.each([
    ['add', false],
    ['pin', true],
  ])('that the daemon refuses to %s: held %s', async (kuboRefuses, held) => {
    const { client } = openNode({ quirks: { kuboRefuses: kuboRefuses as 'add' } })
    const error = await rejection(client.uploadFile('hello'))
    expect(error).toMatchObject({ name: 'FileNotAddedError', mayHaveApplied: true, cid: HELLO, held })
  })

  it('is unknown where the gateway says yes to everything', async () => {
    const { client } = losing({ lyingGateway: true })
    expect(await rejection(client.uploadFile('hello'))).toMatchObject({ cid: HELLO, held: 'unknown' })
  })

  it('is unknown where the gateway hangs, in time', async () => {
    const { client } = losing({ hangingGateway: true })
    slowClock()
    const started = performance.now()
    expect(await rejection(client.uploadFile('hello'))).toMatchObject({ status: 502, held: 'unknown' })
    expect(performance.now() - started).toBeLessThan(8_000)
    expect(await rejection(client.uploadFile('other', { deadline: 200 }))).toMatchObject({ held: 'unknown' })
    expect(performance.now() - started).toBeLessThan(9_000)
  })

  it.each([404, 403, 500, 301])('is unknown where the gateway answers %i', async (status) => {
    const client = clientOf(({ method }) => new Response(null, { status: method === 'HEAD' ? status : 502 }))
    expect(await rejection(client.uploadFile('hello'))).toMatchObject({ cid: HELLO, held: 'unknown' })
  })

  it('is asked without making the node fetch it', async () => {
    const { mock } = openNode()
    const cid = await mock.state.addElsewhere('hello')
    const client = clientOf((request) =>
      request.method === 'HEAD' ? mock.respond(request) : new Response(null, { status: 502 }),
    )
    expect(await rejection(client.uploadFile('hello'))).toMatchObject({ cid, held: false })
    expect(mock.state.holds(cid)).toBe(false)
  })

  it('is not asked in a browser, where the question would need leave', async () => {
    const asked: string[] = []
    const OwnRequest = globalThis.Request
    const client = clientOf(undefined, {
      fetch: async (url, { method }) => {
        asked.push(`${method} ${url}`)
        throw networkError('ECONNRESET')
      },
    })
    // A browser's forbids a request to say its own length.
    vi.stubGlobal(
      'Request',
      class extends OwnRequest {
        constructor(input: string, init: RequestInit = {}) {
          super(input, init)
          this.headers.delete('content-length')
        }
      },
    )
    try {
      const error = await rejection(client.uploadFile('hello'))
      expect(error).toMatchObject({ mayHaveApplied: true, cid: HELLO, held: 'unknown' })
    } finally {
      vi.unstubAllGlobals()
    }
    expect(asked).toEqual(['POST https://node.example:9999/api_upload'])
  })

  it('of a stream is known by its CID where its size was told, and else not', async () => {
    const { client } = losing()
    expect(await rejection(client.uploadFile(streamOf('hel', 'lo'), { size: 5 }))).toMatchObject({
      cid: HELLO,
      held: true,
    })
    expect(await rejection(client.uploadFile(streamOf('hel', 'lo')))).toMatchObject({
      cid: undefined,
      held: 'unknown',
    })
  })

  it('is not asked where the caller has ended it', async () => {
    const asked: string[] = []
    const caller = new AbortController()
    const client = clientOf(async ({ method }) => {
      asked.push(method)
      setTimeout(() => caller.abort(), 5)
      return new Promise(() => {})
    })
    const error = await rejection(client.uploadFile('hello', { signal: caller.signal }))
    expect(error).toMatchObject({ name: 'AbortError', mayHaveApplied: true, held: 'unknown' })
    expect(asked).toEqual(['POST'])
  })

  it('has no outcome where nothing can have been done', async () => {
    const client = clientOf(() => {
      throw networkError('ECONNREFUSED')
    })
    expect(hasOutcome(await rejection(client.uploadFile('hello')))).toBe(false)
  })
})

describe('what hangs', () => {
  const stuck = () => new ReadableStream<Uint8Array>({}, { highWaterMark: 0 })

  it.each<[string, UploadFileOptions, string]>([
    ['the signal', {}, 'AbortError'],
    ['the deadline', { deadline: 100 }, 'TimeoutError'],
  ])('a source that is hashed first is ended by %s', async (_, options, name) => {
    const { client, uploads } = openNode()
    await client.uploadFile('other')
    const signal = name === 'AbortError' ? AbortSignal.timeout(100) : undefined
    slowClock()
    const started = performance.now()
    const error = await rejection(client.uploadFile(stuck, { ...options, signal }))
    expect(error).toMatchObject({ name, mayHaveApplied: false })
    expect(performance.now() - started).toBeLessThan(2_000)
    expect(uploads()).toBe(1)
  })

  it("a source that is hashed first is ended by the client's own deadline", async () => {
    const { client } = openNode({}, { deadline: 100 })
    expect(await rejection(client.uploadFile(stuck))).toMatchObject({ name: 'TimeoutError' })
  })

  it.each([
    ['the signal', 'AbortError'],
    ['the deadline', 'TimeoutError'],
  ])('waiting for the same content under way is ended by %s', async (_, name) => {
    let posts = 0
    const hang = () => {
      posts++
      return new Promise<Response>(() => {})
    }
    const client = clientOf(hang, { timeout: 10_000 })
    const first = new AbortController()
    const under = client.uploadFile('hello', { signal: first.signal })
    await vi.waitFor(() => expect(posts).toBe(1), 10_000)
    const options = name === 'AbortError' ? { signal: AbortSignal.timeout(100) } : { deadline: 100 }
    slowClock()
    const started = performance.now()
    expect(await rejection(client.uploadFile('hello', options))).toMatchObject({ name })
    expect(performance.now() - started).toBeLessThan(2_000)
    // Who gave up has not taken the place of what is under way.
    await rejection(client.uploadFile('hello', { deadline: 100 }))
    expect(posts).toBe(1)
    first.abort()
    await rejection(under)
  })
})
