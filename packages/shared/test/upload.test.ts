import { findSecret } from '@holdfast/testing'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  AbortedError,
  ConnectionError,
  InvalidArgumentError,
  PayloadTooLargeError,
  type Progress,
  type ResponseEvent,
  TimeoutError,
} from '../src/index.ts'
import { created, drain, endless, failure, listen, PIECE } from './upload-server.ts'
import { createFiles } from './upload-service.ts'

describe('an upload', () => {
  it('arrives whole, with its length, and is counted', async () => {
    const events: ResponseEvent[] = []
    await using server = await listen(async (request, response) =>
      created(response, { length: request.headers['content-length'], bytes: await drain(request) }),
    )
    const { add } = createFiles(server.baseUrl, { hooks: { onResponse: (event) => events.push(event) } })
    const file = { source: endless(40).source(), size: 40 * PIECE.byteLength }
    const { length, bytes } = (await add('addFiles', { body: { file } })) as { length: string; bytes: number }
    expect(bytes).toBeGreaterThan(40 * PIECE.byteLength)
    expect(length).toBe(String(bytes))
    expect(events).toMatchObject([{ status: 201, bytesSent: bytes }])
  })

  it('is read no faster than the service takes it', async () => {
    const { seen, source } = endless()
    const controller = new AbortController()
    await using server = await listen((request) => request.pause())
    const upload = failure(
      createFiles(server.baseUrl).add(
        'addFiles',
        { body: { file: { source: source() } } },
        { signal: controller.signal },
      ),
    )
    await vi.waitFor(() => expect(seen.read).toBeGreaterThan(3), 10_000)
    let before: number
    do {
      before = seen.read
      await new Promise((resolve) => setTimeout(resolve, 100))
    } while (seen.read > before)
    // What the two ends of a connection hold in their buffers is a few MiB.
    expect(seen.read * PIECE.byteLength).toBeLessThan(64 * 2 ** 20)
    controller.abort()
    await upload
  })

  it.each([
    ['an iterable', () => endless()],
    [
      'a stream that hangs',
      () => {
        const seen = { read: 0, ended: false }
        const stream = new ReadableStream<Uint8Array>({
          pull(controller) {
            if (seen.read++ < 3) controller.enqueue(PIECE)
            else return new Promise(() => {})
          },
          cancel() {
            seen.ended = true
          },
        })
        return { seen, source: () => stream }
      },
    ],
  ])('that is aborted stops reading %s', async (_, make) => {
    const { seen, source } = make()
    const controller = new AbortController()
    await using server = await listen(drain)
    const upload = failure(
      createFiles(server.baseUrl).add(
        'addFiles',
        { body: { file: { source: source() } } },
        { signal: controller.signal },
      ),
    )
    await vi.waitFor(() => expect(seen.read).toBeGreaterThan(3), 10_000)
    controller.abort()
    const { read } = seen
    expect(await upload).toBeInstanceOf(AbortedError)
    expect(await upload).toMatchObject({ mayHaveApplied: true })
    await vi.waitFor(() => expect(seen.ended).toBe(true), 10_000)
    expect(seen.read - read).toBeLessThanOrEqual(1)
  })

  it.each([
    ['ends the connection', { connection: 'close' }],
    ['keeps the connection', {}],
  ])('that the service answers early reads its source no further, if it %s', async (_, headers) => {
    const { seen, source } = endless()
    await using server = await listen((_, response) =>
      response.writeHead(413, { ...headers, 'content-type': 'text/html' }).end('<h1>too large</h1>'),
    )
    const error = await failure(
      createFiles(server.baseUrl).add('addFiles', { body: { file: { source: source() } } }),
    )
    expect(error).toBeInstanceOf(PayloadTooLargeError)
    await vi.waitFor(() => expect(seen.ended).toBe(true), 10_000)
  })

  it('that loses its connection may have been applied, and is not repeated', async () => {
    await using server = await listen((request) => {
      request.once('data', () => request.socket.destroy())
    })
    const error = await failure(
      createFiles(server.baseUrl).add('addFiles', { body: { file: { source: endless(100).source } } }),
    )
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error).toMatchObject({ mayHaveApplied: true })
    expect(server.requests()).toBe(1)
  })

  it('follows no redirection', async () => {
    await using server = await listen(async (request, response) => {
      await drain(request)
      response.writeHead(307, { location: '/elsewhere' }).end()
    })
    const error = await failure(
      createFiles(server.baseUrl).add('addFiles', { body: { file: { source: 'a' } } }),
    )
    expect(error).toMatchObject({ mayHaveApplied: true })
    expect(server.requests()).toBe(1)
  })
})

describe('a timeout', () => {
  // A clock that stands still where the machine does: what comes over the wire has its turn between two ticks.
  beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }))
  afterEach(() => void vi.useRealTimers())

  it('does not end an upload that is slow', async () => {
    async function* slow() {
      for (let nth = 0; nth < 6; nth++) {
        await new Promise((resolve) => setTimeout(resolve, 50))
        yield PIECE
      }
    }
    await using server = await listen(async (request, response) => created(response, await drain(request)))
    const body = { file: { source: slow() } }
    await createFiles(server.baseUrl, { timeout: 150 }).add('addFiles', { body })
  })

  it('ends one whose source stands still', async () => {
    const source = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(PIECE) })
    await using server = await listen(drain)
    const error = await failure(
      createFiles(server.baseUrl, { timeout: 50 }).add('addFiles', { body: { file: { source } } }),
    )
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error).toMatchObject({ mayHaveApplied: true })
  })

  it('counts from the last byte on', async () => {
    await using server = await listen(drain)
    const error = await failure(
      createFiles(server.baseUrl, { timeout: 50 }).add('addFiles', { body: { file: { source: 'a' } } }),
    )
    expect(error).toBeInstanceOf(TimeoutError)
  })
})

describe('a repeat', () => {
  const busyFirst = () =>
    listen(async (request, response, nth) => {
      const bytes = await drain(request)
      if (nth === 1) response.writeHead(429).end()
      else created(response, { bytes })
    })

  it.each([
    ['a Blob', () => new Blob(['abc'])],
    ['a string', () => 'abc'],
    ['a function', () => () => new Blob(['abc']).stream()],
  ])('sends %s anew, with progress from 0', async (_, source) => {
    await using server = await busyFirst()
    const seen: Progress[] = []
    await createFiles(server.baseUrl).add(
      'addFiles',
      { body: { file: { source: source(), size: 3 } } },
      { onProgress: (progress) => seen.push(progress) },
    )
    expect(server.requests()).toBe(2)
    expect(seen.map(({ sent }) => sent)).toEqual([0, 3, 0, 3])
  })

  it.each([
    ['a stream', () => new Blob(['abc']).stream()],
    ['an iterable', () => endless(1).source()],
    ['an answer', () => new Response('abc')],
  ])('is not made of %s', async (_, source) => {
    await using server = await busyFirst()
    const error = await failure(
      createFiles(server.baseUrl).add('addFiles', {
        body: { files: [{ source: 'a' }, { source: source() }] },
      }),
    )
    expect(error).toMatchObject({ status: 429, mayHaveApplied: false })
    expect(server.requests()).toBe(1)
  })

  it('has nothing of a source that the attempt before it was reading', async () => {
    const events: ResponseEvent[] = []
    const progress: number[] = []
    const tapped: number[] = []
    await using server = await listen(async (request, response, nth) => {
      if (nth === 1) return response.writeHead(429, { 'retry-after': '0' }).end()
      created(response, { bytes: await drain(request) })
    })
    async function* slow() {
      for (let nth = 0; nth < 5; nth++) {
        await new Promise((resolve) => setTimeout(resolve, 30))
        yield PIECE.subarray(0, 1000)
      }
    }
    let opened = 0
    const tap = () => {
      const nth = ++opened
      return () => void tapped.push(nth)
    }
    const { add } = createFiles(server.baseUrl, { hooks: { onResponse: (event) => events.push(event) } })
    const file = { source: () => slow(), size: 5000, tap }
    const { bytes } = (await add(
      'addFiles',
      { body: { file } },
      { onProgress: ({ sent }) => progress.push(sent) },
    )) as { bytes: number }
    expect(events.at(-1)).toMatchObject({ status: 201, bytesSent: bytes })
    expect(progress.slice(-6)).toEqual([0, 1000, 2000, 3000, 4000, 5000])
    expect(tapped.slice(-5)).toEqual([2, 2, 2, 2, 2])
  })

  it('does not fail with what the source of the attempt before it failed with', async () => {
    await using server = await listen(async (request, response, nth) => {
      if (nth === 1) return response.writeHead(429, { 'retry-after': '0' }).end()
      created(response, { bytes: await drain(request) })
    })
    let opened = 0
    const another = Promise.withResolvers<void>()
    async function* failingAtFirst(nth: number) {
      yield PIECE
      if (nth > 1) another.resolve()
      await another.promise
      if (nth === 1) throw new Error('too late to matter')
      yield PIECE
    }
    const file = { source: () => failingAtFirst(++opened) }
    await createFiles(server.baseUrl).add('addFiles', { body: { file } })
    expect(opened).toBe(2)
  })

  it('with new credentials is not made of a stream either', async () => {
    await using server = await listen(async (request, response) => {
      await drain(request)
      response.writeHead(401).end()
    })
    const key = vi.fn(() => 'key-1')
    const error = await failure(
      createFiles(server.baseUrl, {}, { key }).add('addFiles', {
        body: { file: { source: new Blob(['a']).stream() } },
      }),
    )
    expect(error).toMatchObject({ status: 401 })
    expect(server.requests()).toBe(1)
  })
})

describe('a source', () => {
  it.each([
    ['fewer', 2, 'gives more bytes than its size of 2'],
    ['more', 9, 'gives fewer bytes than its size of 9'],
  ])('that was told to give %s bytes than it does ends the upload', async (_, size, why) => {
    await using server = await listen(async (request, response) => {
      await drain(request).catch(() => {})
      created(response)
    })
    const error = await failure(
      createFiles(server.baseUrl).add('addFiles', {
        body: { file: { source: new Blob(['abc']).stream(), size } },
      }),
    )
    expect(error).toBeInstanceOf(InvalidArgumentError)
    expect(error).toMatchObject({ argument: 'source', mayHaveApplied: true })
    expect(error.message).toContain(why)
  })

  it('that fails under way is named as what failed', async () => {
    async function* failing() {
      yield* endless(20).source()
      throw new Error('the disk is gone')
    }
    await using server = await listen(drain)
    const error = await failure(
      createFiles(server.baseUrl).add('addFiles', { body: { file: { source: failing() } } }),
    )
    expect(error).toMatchObject({ argument: 'source', mayHaveApplied: true })
    expect(error.cause).toMatchObject({ message: 'the disk is gone' })
    expect(server.requests()).toBeLessThanOrEqual(1)
  })

  it('that gives no bytes is refused when it does', async () => {
    async function* numbers() {
      yield 1 as never
    }
    await using server = await listen(drain)
    const error = await failure(
      createFiles(server.baseUrl).add('addFiles', { body: { file: { source: numbers() } } }),
    )
    expect(error.message).toContain('gives what is no bytes: number')
  })
})

describe('a tap', () => {
  it('gets what is sent, and holds it up', async () => {
    const got: number[] = []
    const tap = () => async (bytes: Uint8Array) => {
      await new Promise((resolve) => setTimeout(resolve, 1))
      got.push(bytes.byteLength)
    }
    await using server = await listen(async (request, response) => created(response, await drain(request)))
    await createFiles(server.baseUrl).add('addFiles', {
      body: { file: { source: new Uint8Array(100_000), tap } },
    })
    expect(got).toEqual([65_536, 34_464])
  })
})

it('lets go of every source that it has opened', async () => {
  const ended: string[] = []
  const open = (name: string) =>
    new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(PIECE),
      cancel: () => void ended.push(name),
    })
  const controller = new AbortController()
  await using server = await listen((request) => request.pause())
  const files = ['a', 'b', 'c'].map((name) => ({ source: open(name) }))
  const upload = failure(
    createFiles(server.baseUrl).add('addFiles', { body: { files } }, { signal: controller.signal }),
  )
  await vi.waitFor(() => expect(server.requests()).toBe(1), 10_000)
  controller.abort()
  await upload
  await vi.waitFor(() => expect(ended.sort()).toEqual(['a', 'b', 'c']), 10_000)
})

it('shows of what a source failed with neither its request nor its headers', async () => {
  const source = async () => {
    throw Object.assign(new Error('403'), { config: { headers: { authorization: 'CANARY-OF-A-SOURCE' } } })
  }
  const error = await failure(
    createFiles('http://127.0.0.1:9').add('addFiles', { body: { file: { source } } }),
  )
  expect(error.cause).toMatchObject({ message: '403' })
  expect(findSecret(error, 'CANARY-OF-A-SOURCE')).toEqual([])
})

it('keeps no secret of a file in its errors', async () => {
  await using server = await listen((request) => {
    request.once('data', () => request.socket.destroy())
  })
  const error = await failure(
    createFiles(server.baseUrl).add('addFiles', { body: { file: { source: 'the-secret-of-a-file' } } }),
  )
  expect(findSecret(error, 'the-secret-of-a-file')).toEqual([])
})
