import { AbortedError, ConnectionError, InvalidArgumentError, TimeoutError } from '@holdfast/shared'
import { rejection } from '@holdfast/testing'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { ContentChangedError } from '../src/content-changed-error.ts'
import { type DownloadOptions, download } from '../src/download.ts'
import { bytesOf, CID, FAST, type Fault, openGateway, runAt } from './gateway.ts'
import { clientOf, slowClock } from './support.ts'

const FILE = bytesOf(100_000)

async function fetchAll(faults: readonly (Fault | undefined)[], options: DownloadOptions = {}, file = FILE) {
  await using server = await openGateway(file, faults)
  const asked = { retry: FAST, ...options }
  const chunks: Uint8Array[] = []
  /** How many bytes there were when each request was sent. */
  const marks: number[] = []
  const fetch: typeof globalThis.fetch = (url, init) => {
    marks.push(Buffer.concat(chunks).length)
    return globalThis.fetch(url, init)
  }
  const { stream, ...said } = await download(runAt(server.baseUrl, { fetch }), CID, asked)
  let error: unknown
  try {
    for await (const chunk of stream) chunks.push(chunk)
  } catch (thrown) {
    error = thrown
  }
  const bytes = new Uint8Array(Buffer.concat(chunks))
  return { said, bytes, error, marks, ranges: server.ranges(), requests: server.requests }
}

describe('a download', () => {
  it('gives the bytes, and what the gateway says of them', async () => {
    const { said, bytes, error, requests } = await fetchAll([])
    expect(error).toBeUndefined()
    expect(bytes).toEqual(FILE)
    expect(said).toEqual({
      size: 100_000,
      total: 100_000,
      start: 0,
      contentType: 'application/octet-stream',
      etag: `"${CID}"`,
    })
    expect(requests).toMatchObject([{ method: 'GET', url: `/ipfs/${CID}` }])
    expect(requests[0]?.headers).toMatchObject({ 'accept-encoding': 'identity' })
    for (const name of ['range', 'if-range', 'authorization'])
      expect(requests[0]?.headers).not.toHaveProperty(name)
  })

  it.each([
    [{ start: 10 }, 'bytes=10-', 10, 100_000],
    [{ start: 0, end: 0 }, 'bytes=0-0', 0, 1],
    [{ start: 99_999 }, 'bytes=99999-', 99_999, 100_000],
    [{ start: 5, end: 70_000 }, 'bytes=5-70000', 5, 70_001],
    [{ start: 5, end: 200_000 }, 'bytes=5-200000', 5, 100_000],
  ])('gives the part %o', async (range, asked, start, until) => {
    const { said, bytes, error, ranges } = await fetchAll([], { range })
    expect(error).toBeUndefined()
    expect(bytes).toEqual(FILE.subarray(start, until))
    expect(said).toMatchObject({ start, size: until - start, total: 100_000 })
    expect(ranges).toEqual([asked])
  })

  it('gives an empty file', async () => {
    const { bytes, error, said } = await fetchAll([], {}, new Uint8Array(0))
    expect({ bytes, error, ...said }).toMatchObject({ bytes: new Uint8Array(0), error: undefined, size: 0 })
  })

  it('is good for a Response, and for a path below an IPNS name', async () => {
    await using server = await openGateway(FILE)
    const { stream } = await download(runAt(server.baseUrl), { ipns: 'docs.ipfs.tech' }, { path: 'a b' })
    expect(await new Response(stream).bytes()).toEqual(FILE)
    expect(server.requests[0]?.url).toBe('/ipns/docs.ipfs.tech/a%20b')
  })

  it('tells how far it is, whatever the callback throws', async () => {
    const seen: unknown[] = []
    await fetchAll([{ after: 30_000, how: 'reset' }], {
      range: { start: 1 },
      onProgress: (at) => seen.push(at),
    })
    const received = seen.map((at) => (at as { received: number }).received)
    expect(received).toEqual(received.toSorted((a, b) => a - b))
    expect(seen.at(-1)).toEqual({ received: 99_999, size: 99_999 })
  })

  it.each([{ start: -1 }, { start: 1.5 }, { start: NaN }, { start: 2, end: 1 }, { start: 0, end: Infinity }])(
    'refuses the range %o before anything is sent',
    async (range) => {
      await using server = await openGateway(FILE)
      await expect(download(runAt(server.baseUrl), CID, { range })).rejects.toThrow(InvalidArgumentError)
      expect(server.requests).toEqual([])
    },
  )

  it('says of a range behind the end what it is', async () => {
    await expect(fetchAll([], { range: { start: 100_000 } })).rejects.toMatchObject({
      name: 'ApiError',
      status: 416,
      service: 'pintheon',
    })
  })

  it('says what the gateway refuses', async () => {
    await expect(fetchAll([{ status: 410 }])).rejects.toMatchObject({ name: 'GoneError' })
    await expect(fetchAll(Array(3).fill({ status: 504 }))).rejects.toMatchObject({ status: 504 })
  })

  it.each<[string, Fault]>([
    ['the whole', { status: 200, headers: { 'content-range': null } }],
    ['another part', { headers: { 'content-range': 'bytes 11-99999/100000' } }],
    ['a part that does not say which', { headers: { 'content-range': null } }],
    ['one that says it wrongly', { headers: { 'content-range': 'bytes=10-99999' } }],
  ])('takes no other part for the one that was asked for: %s', async (_, fault) => {
    await using server = await openGateway(FILE, [{ ...fault, after: 10, how: 'hang' }])
    await expect(download(runAt(server.baseUrl), CID, { range: { start: 10 } })).rejects.toMatchObject({
      name: 'ContentChangedError',
    })
    await vi.waitFor(() => expect(server.closed()).toBe(1), 10_000)
  })

  it('takes the whole for no part, though it begins there', async () => {
    await using server = await openGateway(FILE, [{ status: 200, headers: { 'content-range': null } }])
    const range = { start: 0, end: 9 }
    await expect(download(runAt(server.baseUrl), CID, { range })).rejects.toBeInstanceOf(ContentChangedError)
  })
})

describe('a download that breaks off', () => {
  it('goes on at the next byte, of the same version', async () => {
    const { bytes, error, requests, ranges } = await fetchAll([{ after: 30_000, how: 'reset' }])
    expect(error).toBeUndefined()
    expect(bytes).toEqual(FILE)
    expect(ranges).toEqual([undefined, 'bytes=30000-'])
    expect(requests[1]?.headers).toMatchObject({ 'if-range': `"${CID}"` })
  })

  it('goes on within its range', async () => {
    const { bytes, ranges } = await fetchAll(
      [
        { after: 1000, how: 'reset' },
        { after: 20_000, how: 'reset' },
      ],
      { range: { start: 500, end: 60_000 } },
    )
    expect(bytes).toEqual(FILE.subarray(500, 60_001))
    expect(ranges).toEqual(['bytes=500-60000', 'bytes=1500-60000', 'bytes=21500-60000'])
  })

  it('goes on where nothing moves any more', async () => {
    slowClock()
    const { bytes, ranges } = await fetchAll([{ after: 30_000, how: 'hang' }], { timeout: 100 })
    expect(bytes).toEqual(FILE)
    expect(ranges).toEqual([undefined, 'bytes=30000-'])
  })

  it('goes on where a body of no said length ends before the part does', async () => {
    const fault: Fault = { after: 300, how: 'end', headers: { 'content-length': null } }
    const { bytes, ranges } = await fetchAll([fault, fault], { range: { start: 10 } })
    expect(bytes).toEqual(FILE.subarray(10))
    expect(ranges).toEqual(['bytes=10-', 'bytes=310-', 'bytes=610-'])
  })

  it('goes on where the gateway gives less than the range', async () => {
    const fault: Fault = {
      body: FILE.subarray(10, 20),
      headers: { 'content-range': 'bytes 10-19/100000', 'content-length': '10' },
    }
    const { bytes, said } = await fetchAll([fault], { range: { start: 10, end: 49 } })
    expect(bytes).toEqual(FILE.subarray(10, 50))
    expect(said.size).toBe(40)
  })

  it('goes on to the end of a part that says no total', async () => {
    const headers = { 'content-range': 'bytes 10-99999/*', 'content-length': null }
    const { bytes, said } = await fetchAll([{ after: 300, how: 'end', headers }], { range: { start: 10 } })
    expect(said).toMatchObject({ size: 99_990, total: undefined })
    expect(bytes).toEqual(FILE.subarray(10))
  })

  it('goes on where no length was said at all', async () => {
    const { bytes, said, ranges } = await fetchAll([
      { after: 30_000, how: 'reset', headers: { 'content-length': null } },
    ])
    expect(said).toMatchObject({ size: undefined, total: undefined })
    expect(bytes).toEqual(FILE)
    expect(ranges).toEqual([undefined, 'bytes=30000-'])
  })

  it('learns the length from what it goes on with', async () => {
    const headers = { 'content-length': null }
    const faults: Fault[] = [
      { after: 30_000, how: 'reset', headers },
      { after: 300, how: 'end', headers },
    ]
    const { bytes, ranges } = await fetchAll(faults)
    expect(Buffer.compare(bytes, FILE)).toBe(0)
    expect(ranges).toEqual([undefined, 'bytes=30000-', 'bytes=30300-'])
  })

  it('goes on by the CID of the content where it may not read the ETag, as in a web page', async () => {
    const headers = { etag: null, 'x-ipfs-roots': CID }
    const { bytes, error, requests } = await fetchAll([{ after: 30_000, how: 'reset', headers }, { headers }])
    expect(error).toBeUndefined()
    expect(bytes).toEqual(FILE)
    // It would need a preflight there.
    expect(requests[1]?.headers).not.toHaveProperty('if-range')
  })

  it('is over once all bytes are there, however the connection ends', async () => {
    slowClock()
    const { bytes, error, ranges } = await fetchAll(
      [{ how: 'hang', headers: { 'content-length': null, 'content-range': 'bytes 5-99999/100000' } }],
      { range: { start: 5 }, timeout: 100 },
    )
    expect({ error, ranges }).toEqual({ error: undefined, ranges: ['bytes=5-'] })
    expect(bytes).toEqual(FILE.subarray(5))
  })

  const dead: Fault = { after: 0, how: 'reset' }

  it('gives up after as many tries as it may make without one more byte', async () => {
    const faults = [{ ...dead, after: 1000 }, dead, { ...dead, after: 1000 }, dead, dead]
    const { bytes, error, ranges } = await fetchAll(faults)
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error).toMatchObject({ service: 'pintheon', operationId: 'getFile', mayHaveApplied: false })
    expect(bytes).toEqual(FILE.subarray(0, 2000))
    expect(ranges).toEqual([undefined, ...['1000', '1000', '2000', '2000'].map((at) => `bytes=${at}-`)])
  })

  it('counts refusals among the tries', async () => {
    const { error, ranges } = await fetchAll([{ ...dead, after: 1000 }, { status: 502 }, { status: 502 }])
    expect(error).toMatchObject({ name: 'ServerError', status: 502 })
    expect(ranges).toHaveLength(3)
    const { bytes } = await fetchAll([{ ...dead, after: 1000 }, { status: 502 }])
    expect(bytes).toEqual(FILE)
  })

  it('does not go on where it is not to repeat', async () => {
    const { error, ranges } = await fetchAll([{ ...dead, after: 1000 }], { retry: false })
    expect(error).toBeInstanceOf(ConnectionError)
    expect(ranges).toHaveLength(1)
  })

  it('waits between tries, the longer the more there were', async () => {
    const random = vi.spyOn(Math, 'random').mockReturnValue(0.999)
    const startedAt = performance.now()
    await fetchAll([{ ...dead, after: 1000 }, dead], { retry: { baseDelayMs: 100 } })
    const ms = performance.now() - startedAt
    random.mockRestore()
    expect(ms).toBeGreaterThan(299)
  })

  it('ends by its deadline, also while it waits', async () => {
    slowClock()
    const startedAt = performance.now()
    const { error } = await fetchAll([{ ...dead, after: 1000 }], {
      deadline: 200,
      retry: { baseDelayMs: 1e9, maxDelayMs: 1e9 },
    })
    expect(error).toBeInstanceOf(TimeoutError)
    expect(performance.now() - startedAt).toBeLessThan(5000)
    const { error: hung } = await fetchAll([{ after: 1000, how: 'hang' }], { deadline: 200 })
    expect(hung).toBeInstanceOf(TimeoutError)
    expect(hung).toMatchObject({ message: expect.stringContaining('deadline') })
  })

  it.each<[string, Fault | undefined, Fault]>([
    ['of another version, whole', undefined, { headers: { etag: '"another"' } }],
    [
      'of another version, by a gateway that knows no If-Range',
      undefined,
      { headers: { etag: '"another"', 'content-range': 'bytes 1000-99999/100000' }, status: 206 },
    ],
    ['without an ETag', undefined, { headers: { etag: null } }],
    ['that begins elsewhere', undefined, { headers: { 'content-range': 'bytes 999-99999/100000' } }],
    ['that does not say where it begins', undefined, { headers: { 'content-range': null } }],
    ['that is the whole', undefined, { status: 200 }],
    [
      'of other CIDs',
      { headers: { etag: null, 'x-ipfs-roots': 'a' } },
      { headers: { etag: null, 'x-ipfs-roots': 'b' } },
    ],
  ])('gives no rest %s', async (_, first, fault) => {
    const { bytes, error, ranges } = await fetchAll([{ ...first, after: 1000, how: 'reset' }, fault])
    expect(error).toBeInstanceOf(ContentChangedError)
    expect(error).toMatchObject({
      service: 'pintheon',
      operationId: 'getFile',
      mayHaveApplied: false,
      message: expect.stringContaining('byte 1000'),
      cause: expect.any(ConnectionError),
    })
    expect(bytes).toEqual(FILE.subarray(0, 1000))
    expect(ranges).toHaveLength(2)
  })

  it('says what the gateway refuses when it goes on', async () => {
    const { bytes, error } = await fetchAll([{ ...dead, after: 1000 }, { status: 410 }])
    expect(error).toMatchObject({ name: 'GoneError', operationId: 'getFile' })
    expect(bytes).toEqual(FILE.subarray(0, 1000))
  })

  it.each<[string, Fault['headers']]>([
    ['no ETag', { etag: null }],
    ['a weak one', { etag: 'W/"a"' }],
  ])('says that it broke where there is %s to go on by', async (_, headers = {}) => {
    const { bytes, error, ranges } = await fetchAll([{ after: 1000, how: 'reset', headers }])
    expect(error).toBeInstanceOf(ConnectionError)
    expect(bytes).toEqual(FILE.subarray(0, 1000))
    expect(ranges).toHaveLength(1)
  })

  it('gives no more bytes than were said', async () => {
    const fault: Fault = { body: FILE.subarray(0, 101), how: 'hang', headers: { 'content-length': null } }
    await using server = await openGateway(FILE, [fault])
    const { stream } = await download(runAt(server.baseUrl), CID, { range: { start: 0, end: 99 } })
    await expect(new Response(stream).bytes()).rejects.toBeInstanceOf(ContentChangedError)
    await vi.waitFor(() => expect(server.closed()).toBe(1), 10_000)
  })
})

describe('a download that is ended', () => {
  it('ends its request as soon as the stream is cancelled', async () => {
    await using server = await openGateway(FILE, [{ after: 1000, how: 'hang' }])
    const { stream } = await download(runAt(server.baseUrl), CID, { timeout: 60_000 })
    const reader = stream.getReader()
    await reader.read()
    const pending = reader.read()
    await reader.cancel()
    expect(await pending).toMatchObject({ done: true })
    await vi.waitFor(() => expect(server.closed()).toBe(1), 10_000)
  })

  it('asks no more once it is cancelled, also while it waits', async () => {
    await using server = await openGateway(FILE, [{ after: 1000, how: 'reset' }])
    const retry = { baseDelayMs: 300 }
    const { stream } = await download(runAt(server.baseUrl), CID, { retry })
    const reader = stream.getReader()
    await reader.read()
    const random = vi.spyOn(Math, 'random').mockReturnValue(0.999)
    const pending = reader.read()
    // It has begun to wait.
    await vi.waitFor(() => expect(random).toHaveBeenCalled(), 10_000)
    await reader.cancel()
    await pending
    await new Promise((resolve) => setTimeout(resolve, 400))
    random.mockRestore()
    expect(server.requests).toHaveLength(1)
  })

  it('fails with AbortedError when the signal says so, also while it waits', async () => {
    for (const fault of ['hang', 'reset'] as const) {
      await using server = await openGateway(FILE, [{ after: 1000, how: fault }])
      const controller = new AbortController()
      const options = { signal: controller.signal, retry: { baseDelayMs: 60_000 } }
      const { stream } = await download(runAt(server.baseUrl), CID, options)
      const reader = stream.getReader()
      await reader.read()
      setTimeout(() => controller.abort('enough'), 50)
      const error = await reader.read().catch((error) => error)
      expect(error).toBeInstanceOf(AbortedError)
      expect(error).toMatchObject({ cause: 'enough' })
      await vi.waitFor(() => expect(server.closed()).toBe(1), 10_000)
    }
  })

  it('reads no further than it is read itself', async () => {
    const large = new Uint8Array(64 << 20)
    await using server = await openGateway(large)
    let received = 0
    const fetch: typeof globalThis.fetch = async (url, init) => {
      const response = await globalThis.fetch(url, init)
      const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>(
        {
          transform(chunk, controller) {
            received += chunk.byteLength
            controller.enqueue(chunk)
          },
        },
        undefined,
        { highWaterMark: 0 },
      )
      return new Response(response.body?.pipeThrough(counted) ?? null, response)
    }
    const { stream } = await download(runAt(server.baseUrl, { fetch }), CID)
    await new Promise((resolve) => setTimeout(resolve, 200))
    const before = received
    const reader = stream.getReader()
    await reader.read()
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(before).toBeLessThanOrEqual(1 << 17)
    expect(received).toBeLessThanOrEqual(1 << 18)
    await reader.cancel()
  })
})

describe('wherever it breaks', () => {
  const size = 5000
  const file = bytesOf(size, 7)
  const fault = fc.record({
    after: fc.oneof(fc.integer({ min: 0, max: size }), fc.constantFrom(0, 1, size - 1)),
    how: fc.constantFrom('cut', 'end'),
    headers: fc.constantFrom({}, { 'content-length': null }),
  })
  const range = fc.option(
    fc
      .tuple(fc.nat(size - 1), fc.option(fc.nat(2 * size), { nil: undefined }))
      .map(([start, length]) => ({ start, end: length === undefined ? undefined : start + length })),
    { nil: undefined },
  )

  it('gives each byte of its range exactly once, or an error after a part of them', async () => {
    let finished = 0
    let resumed = 0
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { maxLength: 6 }), range, async (faults, range) => {
        // What ends early, with no length said, cannot be told from what is whole.
        const given = faults.map((fault) => (range ? fault : { ...fault, headers: {} })) as Fault[]
        const { bytes, error, marks, ranges } = await fetchAll(given, { range }, file)
        const { start = 0, end = size - 1 } = range ?? {}
        const expected = file.subarray(start, Math.min(end + 1, size))
        if (error) expect(error).toBeInstanceOf(ConnectionError)
        else finished++
        expect(Buffer.compare(bytes, error ? expected.subarray(0, bytes.length) : expected)).toBe(0)
        // Each request begins where the bytes of those before it ended.
        for (const [at, asked] of ranges.entries()) {
          const next = start + (marks[at] ?? NaN)
          const whole = next === 0 && range?.end === undefined
          expect(asked).toBe(whole ? undefined : `bytes=${next}-${range?.end ?? ''}`)
        }
        if (ranges.length > 1) resumed++
      }),
      { numRuns: 200, seed: 9998 },
    )
    expect(Math.min(finished, resumed)).toBeGreaterThan(50)
  })
})

it("a download asks as often as the client's own retry says, where the call's is nothing", async () => {
  const answer = vi.fn(() => new Response('', { status: 504 }))
  const client = clientOf(answer)
  await rejection(client.download(CID, { retry: undefined, deadline: undefined }))
  expect(answer).toHaveBeenCalledOnce()
})
