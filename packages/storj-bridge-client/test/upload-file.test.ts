import {
  AbortedError,
  ConnectionError,
  InvalidArgumentError,
  type Progress,
  ServerError,
  type UploadSource,
} from '@holdfast/shared'
import { findSecret, rejection, serve } from '@holdfast/testing'
import { describe, expect, it, vi } from 'vitest'
import { HashMismatchError } from '../src/transfer-errors.ts'
import { type UploadFileOptions, uploadFile } from '../src/upload-file.ts'
import { BUCKET, callAt, FAST, fileHash, listen } from './transfer-support.ts'

const TOKEN = 'c'.repeat(64)
const HELLO = new TextEncoder().encode('hello')

interface Answer {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Record<string, string>
}

/** A bridge of 2016: PUSH tokens are good for one use. It does the n-th thing in answer to its n-th upload. */
async function openBridge(answers: readonly (Answer | 'reset' | undefined)[] = [], tokens: Answer[] = []) {
  const minted = new Set<string>([TOKEN])
  const uploads: { headers: Readonly<Record<string, string>>; file: File }[] = []
  let count = 0
  let made = 0
  const server = await serve(async ({ method, url, headers, bytes, body }, response) => {
    const reply = (status: number, answer: unknown, more: Record<string, string> = {}) =>
      response
        .writeHead(status, { 'content-type': 'application/json', ...more })
        .end(typeof answer === 'string' ? answer : JSON.stringify(answer))
    if (method === 'POST') {
      const failure = tokens.shift()
      if (failure) return reply(failure.status, failure.body)
      const { operation } = JSON.parse(body)
      if (url !== `/buckets/${BUCKET}/tokens` || operation !== 'PUSH') return reply(500, { error: 'wrong' })
      const token = `${++made}`.padStart(64, '0')
      minted.add(token)
      return reply(200, { bucket: BUCKET, operation, token, expires: new Date().toISOString() })
    }
    const form = await new Response(bytes, {
      headers: { 'content-type': headers['content-type'] ?? '' },
    }).formData()
    const file = form.get('file') as File
    uploads.push({ headers, file })
    const answer = answers[count++]
    if (answer === 'reset') return response.destroy()
    if (answer) return reply(answer.status, answer.body ?? { error: 'failed' }, answer.headers)
    if (url !== `/buckets/${BUCKET}/files` || !minted.delete(headers['x-token'] ?? ''))
      return reply(500, { error: 'Invalid or expired token' })
    if (Number(headers['x-filesize']) !== file.size)
      return reply(500, { error: 'File does not match the declared size' })
    const hash = fileHash(await file.bytes())
    reply(200, { bucket: BUCKET, mimetype: file.type, filename: file.name, size: file.size, hash })
  })
  return { ...server, uploads, made: () => made }
}

const send = (baseUrl: string, source: UploadSource, options: UploadFileOptions = {}) =>
  uploadFile(callAt(baseUrl), BUCKET, source, { retry: FAST, ...options })

async function* pieces() {
  yield HELLO.subarray(0, 2)
  yield HELLO.subarray(2)
}
const stream = () => new Response(HELLO).body as ReadableStream<Uint8Array>

describe('an upload of', () => {
  it.each<[string, () => UploadSource, UploadFileOptions?, string?, string?]>([
    ['a string', () => 'hello'],
    ['bytes', () => HELLO],
    ['a Blob', () => new Blob(['hello'], { type: 'text/css' }), {}, 'file', 'text/css'],
    ['a File', () => new File(['hello'], 'ü "q".txt', { type: 'text/css' }), {}, 'ü "q".txt', 'text/css'],
    ['a function that gives a Blob', () => () => new Blob(['hello'])],
    ['a stream', stream, { size: 5, name: 'a.png', type: 'image/png' }, 'a.png', 'image/png'],
    ['an iterable', pieces, { size: 5 }],
    ['a function that gives a stream', () => stream, { size: 5 }],
    [
      'an answer that says its length',
      () => new Response('hello', { headers: { 'content-length': '5', 'content-type': 'text/css' } }),
      {},
      'file',
      'text/css',
    ],
  ])('%s', async (_, source, options = {}, name = 'file', type = 'application/octet-stream') => {
    await using bridge = await openBridge()
    const progress: Progress[] = []
    const stored = await send(bridge.baseUrl, source(), {
      ...options,
      onProgress: (at) => progress.push({ ...at }),
    })
    expect(stored).toEqual({ bucket: BUCKET, mimetype: type, filename: name, size: 5, hash: fileHash(HELLO) })
    const [{ headers, file }] = bridge.uploads as [{ headers: Record<string, string>; file: File }]
    expect(await file.text()).toBe('hello')
    expect(headers).toMatchObject({ 'x-filesize': '5', 'x-token': '1'.padStart(64, '0') })
    expect(headers).not.toHaveProperty('authorization')
    expect(progress.at(-1)).toEqual({ sent: 5, total: 5 })
  })

  it('an empty file', async () => {
    await using bridge = await openBridge()
    expect(await send(bridge.baseUrl, '')).toMatchObject({ size: 0, hash: fileHash(new Uint8Array(0)) })
  })
})

describe('the size of an upload', () => {
  it.each<[string, () => UploadSource, UploadFileOptions?]>([
    ['a stream', stream],
    ['an iterable', pieces],
    ['a function that gives a stream', () => stream],
    ['an answer without a length', () => new Response(stream())],
  ])('has to be known, of %s, before anything is sent', async (_, source, options) => {
    await using bridge = await openBridge()
    const error = await rejection(send(bridge.baseUrl, source(), options))
    expect(error).toBeInstanceOf(InvalidArgumentError)
    expect(error).toMatchObject({ argument: 'size', mayHaveApplied: false })
    expect(bridge.requests).toEqual([])
  })

  it('has to be true', async () => {
    await using bridge = await openBridge()
    expect(await rejection(send(bridge.baseUrl, stream(), { size: 6 }))).toMatchObject({ argument: 'source' })
    expect(await rejection(send(bridge.baseUrl, stream(), { size: 4 }))).toMatchObject({ argument: 'source' })
    expect(bridge.uploads).toEqual([])
  })

  it.each([[5], [null], [() => Promise.reject(new Error('no'))]])(
    'is that of a source: not %o',
    async (source) => {
      await using bridge = await openBridge()
      expect(await rejection(send(bridge.baseUrl, source as never))).toMatchObject({ argument: 'source' })
      expect(bridge.requests).toEqual([])
    },
  )
})

describe('the token of an upload', () => {
  it('may be one that is there', async () => {
    await using bridge = await openBridge()
    await send(bridge.baseUrl, 'hello', { token: TOKEN })
    expect(bridge.uploads[0]?.headers['x-token']).toBe(TOKEN)
    expect(bridge.made()).toBe(0)
    expect(await rejection(send(bridge.baseUrl, 'hello', { token: TOKEN }))).toBeInstanceOf(ServerError)
  })

  it('is made anew where the bridge did nothing and is asked again', async () => {
    await using bridge = await openBridge([{ status: 429, headers: { 'retry-after': '0.01' } }])
    await send(bridge.baseUrl, 'hello')
    const tokens = bridge.uploads.map(({ headers }) => headers['x-token'])
    expect(tokens).toEqual(['1'.padStart(64, '0'), '2'.padStart(64, '0')])
  })

  it('that is there is spent once, whatever comes of it', async () => {
    await using bridge = await openBridge([{ status: 429, headers: { 'retry-after': '0' } }])
    expect(await rejection(send(bridge.baseUrl, 'hello', { token: TOKEN }))).toMatchObject({ status: 429 })
    expect(bridge.uploads).toHaveLength(1)
  })

  it('that cannot be made: the bridge says so, and nothing was uploaded', async () => {
    const answer = { status: 404, body: { error: 'Bucket not found' } }
    await using bridge = await openBridge([], [answer])
    const error = await rejection(send(bridge.baseUrl, 'hello'))
    expect(error).toMatchObject({ name: 'NotFoundError', operationId: 'createToken', mayHaveApplied: false })
    expect(bridge.uploads).toEqual([])
  })

  it('is made by a call that is repeated as often as it may be, and not more', async () => {
    let asked = 0
    await using server = await listen((_, response) => {
      asked++
      response.destroy()
    })
    const error = await rejection(send(server.baseUrl, 'hello', { retry: { attempts: 3, baseDelayMs: 0 } }))
    expect(error).toMatchObject({ name: 'ConnectionError', operationId: 'createToken' })
    expect(asked).toBe(3)
  })

  it('is in no error', async () => {
    await using bridge = await openBridge([{ status: 500, body: { error: `no good: ${TOKEN}` } }])
    const error = await rejection(send(bridge.baseUrl, 'hello', { token: TOKEN }))
    expect(error).toBeInstanceOf(ServerError)
    expect(findSecret(error, TOKEN)).toEqual([])
    const made = '1'.padStart(64, '0')
    await using other = await openBridge([{ status: 500, body: { error: `no good: ${made}` } }])
    expect(findSecret(await rejection(send(other.baseUrl, 'hello')), made)).toEqual([])
  })
})

describe('an upload that may have been stored', () => {
  it.each<[string, Answer | 'reset', object]>([
    ['a 500', { status: 500 }, { status: 500 }],
    ['a 502 of a proxy', { status: 502, body: '<html>' }, { status: 502 }],
    ['a broken connection', 'reset', {}],
  ])('is not repeated: after %s', async (_, answer, said) => {
    await using bridge = await openBridge([answer])
    const error = await rejection(send(bridge.baseUrl, 'hello'))
    expect(error).toMatchObject({ ...said, operationId: 'storeFile', mayHaveApplied: true })
    if (answer === 'reset') expect(error).toBeInstanceOf(ConnectionError)
    expect(bridge.uploads).toHaveLength(1)
  })

  it('is another file by its hash', async () => {
    const other = fileHash(new TextEncoder().encode('other'))
    const body = { bucket: BUCKET, mimetype: 'a/b', filename: 'c', size: 5, hash: other }
    await using bridge = await openBridge([{ status: 200, body }])
    const error = await rejection(send(bridge.baseUrl, 'hello'))
    expect(error).toBeInstanceOf(HashMismatchError)
    expect(error).toMatchObject({
      hash: other,
      expected: fileHash(HELLO),
      mayHaveApplied: true,
      index: undefined,
    })
  })

  it('has no hash', async () => {
    await using bridge = await openBridge([{ status: 200, body: { size: 5 } }])
    expect(await rejection(send(bridge.baseUrl, 'hello'))).toMatchObject({ name: 'UnexpectedResponseError' })
  })
})

it('an upload ends at once when the signal says so', async () => {
  let isOpen = false
  await using server = await listen((request, response) => {
    if (request.method === 'POST') return response.end(JSON.stringify({ token: TOKEN }))
    isOpen = true
    request.once('close', () => {
      isOpen = false
    })
    request.resume()
  })
  const controller = new AbortController()
  const source = (async function* () {
    for (;;) yield new Uint8Array(65_536)
  })()
  const sending = rejection(send(server.baseUrl, source, { size: 2 ** 30, signal: controller.signal }))
  await vi.waitFor(() => expect(isOpen).toBe(true), 10_000)
  controller.abort()
  expect(await sending).toBeInstanceOf(AbortedError)
  await vi.waitFor(() => expect(isOpen).toBe(false), 10_000)
})
