import { FAULTS, type Fault, injectFaults, networkError, rejection } from '@holdfast/testing'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  type AbortedError,
  CidMismatchError,
  ConnectionError,
  HoldfastError,
  type PinarkiveClient,
  type Progress,
  TimeoutError,
  type UploadFileOptions,
  type UploadSource,
} from '../src/index.ts'
import { verify } from '../src/verify.ts'
import { CID, clientOf } from './support.ts'
import { createService, type Deviations } from './upload-service.ts'

// `ipfs add --cid-version 1` of the text "hello".
const HELLO = 'bafkreibm6jg3ux5qumhcn2b3flc3tyu6dmlb4xa7u5bf44yegnrjhc4yeq'

const bytes = (text: string) => new TextEncoder().encode(text)

async function* pieces(...texts: string[]) {
  for (const text of texts) yield bytes(text)
}

const stream = (...texts: string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const text of texts) controller.enqueue(bytes(text))
      controller.close()
    },
  })

/** Every kind of source, each of the text "hello", and what it says of its name and type. */
const SOURCES: [kind: string, source: () => UploadSource, name?: string, type?: string][] = [
  ['a string', () => 'hello'],
  ['a Uint8Array', () => bytes('hello')],
  ['a view of a part', () => bytes('say hello!').subarray(4, 9)],
  ['a DataView', () => new DataView(bytes('hello').buffer)],
  ['an ArrayBuffer', () => bytes('hello').buffer],
  ['a Blob', () => new Blob(['hel', 'lo'], { type: 'text/plain' }), 'file', 'text/plain'],
  ['a File', () => new File(['hello'], 'ü.txt', { type: 'text/plain' }), 'ü.txt', 'text/plain'],
  ['a stream', () => stream('hel', 'lo')],
  ['an iterable', () => pieces('hel', 'lo')],
  ['an answer', () => new Response('hello', { headers: { 'content-type': 'text/css' } }), 'file', 'text/css'],
  ['a function', () => () => 'hello'],
  ['a function that gives a stream in time', () => async () => stream('hello')],
]

describe('uploadFile of', () => {
  it.each(SOURCES)('%s', async (_, source, filename = 'file', type = 'application/octet-stream') => {
    const service = createService()
    const progress: Progress[] = []
    const upload = await clientOf(service.respond).uploadFile(source(), {
      onProgress: (each) => progress.push(each),
    })
    expect(upload).toEqual({ cid: HELLO, filename, status: 'queued' })
    expect(service.kept).toEqual([{ cid: HELLO, filename, type, text: 'hello' }])
    expect(progress[0]?.sent).toBe(0)
    expect(progress.at(-1)?.sent).toBe(5)
  })

  it.each(SOURCES)('%s, verified', async (_, source) => {
    const upload = await clientOf(createService().respond).uploadFile(source(), { verify })
    expect(upload).toMatchObject({ cid: HELLO, verification: 'verified' })
  })

  it('a file with its name and type beside it', async () => {
    const service = createService()
    await clientOf(service.respond).uploadFile({ source: 'hello', name: 'a', type: 'x/y' }, { name: 'b' })
    expect(service.kept).toMatchObject([{ filename: 'b', type: 'x/y' }])
  })
})

describe('verify', () => {
  const uploadTo = (deviations: Deviations, text = 'hello') =>
    clientOf(createService(deviations).respond).uploadFile(text, { verify })

  it.each(['v0', 'v1', 'v1DagPb', 'v1Wide'] as const)('knows the parameters %s', async (parameters) => {
    // More than one chunk of the smaller kind, so that each has another CID.
    const { verification } = await uploadTo({ parameters }, 'x'.repeat(300_000))
    expect(verification).toBe('verified')
  })

  it('says where it does not know the parameters', async () => {
    expect(await uploadTo({ cid: CID })).toMatchObject({ cid: CID, verification: 'unknown parameters' })
  })

  it('refuses the CID of other bytes', async () => {
    const error = await rejection(uploadTo({ cid: HELLO }, 'hullo'))
    expect(error).toBeInstanceOf(CidMismatchError)
    expect(error).toMatchObject({ cid: HELLO, operationId: 'uploadFile', mayHaveApplied: true })
    expect((error as CidMismatchError).expected).toHaveLength(4)
    expect((error as CidMismatchError).expected).not.toContain(HELLO)
  })

  it('is not mentioned where it was not asked for', async () => {
    const upload = await clientOf(createService().respond).uploadFile('hello')
    expect(upload).not.toHaveProperty('verification')
  })
})

const SENT = 'POST /files/'
const LISTED = 'GET /users/me/uploads'

/** Uploads through faults, and tells what the service has then, by its own count. */
async function uploadThrough(
  faults: readonly Fault[],
  source: UploadSource,
  options: UploadFileOptions = {},
  deviations: Deviations = {},
) {
  const service = createService(deviations)
  await using server = await injectFaults(service.respond, { lateMs: 10_000, retryAfter: 0 })
  let asked = 0
  const faulty = server.fetchWith(...faults)
  const client = clientOf(undefined, {
    baseUrl: server.baseUrl,
    fetch: (...request) => {
      asked++
      return faulty(...request)
    },
    timeout: 500,
    retry: { attempts: 2, baseDelayMs: 0 },
  })
  const [outcome] = await Promise.allSettled([client.uploadFile(source, options)])
  await server.stop()
  return { outcome, asked, sent: server.applied(SENT), listed: server.applied(LISTED), kept: service.kept }
}

describe('a file that meets a fault', () => {
  // A clock that stands still where the machine does, so that no attempt is given up but where the answer is late.
  beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }))
  afterEach(() => void vi.useRealTimers())

  // Where the service certainly did not act, the file may be sent again without a look.
  const SAFE: readonly Fault[] = ['healthy', 'refuse', 'answer 429', 'answer 429 with Retry-After']

  it.each(FAULTS)('%s: with verify it arrives once', async (fault) => {
    const { outcome, sent, listed } = await uploadThrough([fault], 'hello', { verify })
    expect(outcome).toMatchObject({ value: { cid: HELLO, verification: 'verified' } })
    expect({ sent, listed: listed > 0 }).toEqual({ sent: 1, listed: !SAFE.includes(fault) })
  })

  it.each(FAULTS)('%s: without it, it arrives once or the error says that it may have', async (fault) => {
    const { outcome, sent, listed } = await uploadThrough([fault], 'hello')
    expect(listed).toBe(0)
    if (SAFE.includes(fault))
      return expect({ ...outcome, sent }).toMatchObject({ status: 'fulfilled', sent: 1 })
    expect(outcome).toMatchObject({ reason: { mayHaveApplied: true, operationId: 'uploadFile' } })
    expect(HoldfastError.isInstance((outcome as PromiseRejectedResult).reason)).toBe(true)
    expect(sent).toBe(fault.startsWith('apply') ? 1 : 0)
  })

  // A stream that is read again fails, an iterable gives nothing: an empty file.
  it.each(FAULTS.filter((fault) => fault !== 'healthy'))('%s: a stream is sent once', async (fault) => {
    for (const source of [stream('hello'), pieces('hello')]) {
      const { outcome, asked } = await uploadThrough([fault], source, { verify })
      expect(outcome).toMatchObject({ status: 'rejected' })
      expect(asked).toBe(1)
    }
  })

  it('is looked up by each of its CIDs', async () => {
    const { outcome, sent } = await uploadThrough(
      ['apply, then reset'],
      'x'.repeat(300_000),
      { verify },
      { parameters: 'v1Wide' },
    )
    expect(outcome).toMatchObject({ value: { verification: 'verified' } })
    expect(sent).toBe(1)
  })

  it('is not taken for another that the service lists instead', async () => {
    const service = createService({ ignoresFilter: true })
    await using server = await injectFaults(service.respond)
    const client = (...faults: Fault[]) =>
      clientOf(undefined, { baseUrl: server.baseUrl, fetch: server.fetchWith(...faults) })
    await client().uploadFile('another')
    const { cid } = await client('reset after the body').uploadFile('hello', { verify })
    expect(cid).toBe(HELLO)
    expect(service.kept.map(({ text }) => text)).toEqual(['another', 'hello'])
  })

  it('is given up when it is lost twice', async () => {
    const faults: Fault[] = ['reset after the body', ...Array(3).fill('healthy'), 'reset after the body']
    const { outcome, sent } = await uploadThrough(faults, 'hello', { verify })
    expect(outcome).toMatchObject({ reason: { mayHaveApplied: true } })
    expect((outcome as PromiseRejectedResult).reason).toBeInstanceOf(ConnectionError)
    expect(sent).toBe(0)
  })

  it('fails as it first failed where it cannot be looked up', async () => {
    const { outcome, sent } = await uploadThrough(['apply, then 502', 'answer 500', 'answer 500'], 'hello', {
      verify,
    })
    expect(outcome).toMatchObject({
      reason: { status: 502, operationId: 'uploadFile', mayHaveApplied: true },
    })
    expect(sent).toBe(1)
  })
})

describe('an upload that is ended', () => {
  afterEach(() => void vi.useRealTimers())

  /** A client whose uploads never come to an end, and what it was asked for; `end` is called once one has arrived. */
  function silent(end: () => void, options: { deadline?: number } = {}) {
    const asked: string[] = []
    const client = clientOf(async (request) => {
      asked.push(request.method)
      if (request.method === 'GET') throw networkError('ECONNRESET')
      await request.text()
      end()
      return new Promise(() => {})
    }, options)
    return { asked, client }
  }

  it('by the caller is neither looked up nor read again', async () => {
    const controller = new AbortController()
    const { asked, client } = silent(() => controller.abort())
    let opened = 0
    const source = () => {
      opened++
      return 'hello'
    }
    const { signal } = controller
    const error = (await rejection(client.uploadFile(source, { verify, signal }))) as AbortedError
    expect(error).toMatchObject({ name: 'AbortError', mayHaveApplied: true })
    expect({ asked, opened }).toEqual({ asked: ['POST'], opened: 1 })
  })

  it.each([
    ['of the call', {}, { deadline: 200 }],
    ['of the client', { deadline: 200 }, {}],
  ])('by the deadline %s is neither looked up nor read again', async (_, ofClient, ofCall) => {
    vi.useFakeTimers()
    const { asked, client } = silent(() => vi.advanceTimersByTime(200), ofClient)
    let opened = 0
    const source = () => {
      opened++
      return 'hello'
    }
    const error = await rejection(client.uploadFile(source, { verify, ...ofCall }))
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error).toMatchObject({ mayHaveApplied: true })
    expect({ asked, opened }).toEqual({ asked: ['POST'], opened: 1 })
  })

  it('by the caller while it is read again is read no further', async () => {
    const controller = new AbortController()
    const client = clientOf(async (request) => {
      await request.text()
      throw networkError('ECONNRESET')
    })
    let read = 0
    let nth = 0
    async function* source() {
      const isSecond = nth++ > 0
      for (read = 0; read < 100; read++) {
        if (isSecond && read === 3) controller.abort()
        yield new Uint8Array(1000)
      }
    }
    const error = await rejection(client.uploadFile(source, { verify, signal: controller.signal }))
    expect(error).toMatchObject({ name: 'ConnectionError', mayHaveApplied: true })
    expect({ nth, read }).toEqual({ nth: 2, read: 3 })
  })

  it('by the deadline is ended also while it is looked up', async () => {
    vi.useFakeTimers()
    const client = clientOf(async ({ method }) => {
      if (method === 'POST') throw networkError('ECONNRESET')
      vi.advanceTimersByTime(200)
      return new Promise(() => {})
    })
    const error = await rejection(client.uploadFile('hello', { verify, deadline: 200 }))
    expect(error).toMatchObject({ operationId: 'uploadFile', mayHaveApplied: true })
  })
})

describe('the answer to an upload', () => {
  const answering = (body: unknown, status = 201): PinarkiveClient =>
    clientOf(async () => Response.json(body as object, { status }))

  it('is passed on with all that it has', async () => {
    const body = { cid: CID, clusterId: 'cl1-eu', expiresAt: null, more: { a: 1 } }
    expect(await answering(body).uploadFile('a')).toEqual(body)
    expect(await answering(body, 200).uploadFile('a')).toEqual(body)
  })

  it.each([{}, { cid: '' }, { cid: 7 }, [], null, 'ok'])('is none without a CID: %j', async (body) => {
    const error = await rejection(answering(body).uploadFile('a'))
    expect(error).toMatchObject({ name: 'UnexpectedResponseError', mayHaveApplied: true })
  })
})
