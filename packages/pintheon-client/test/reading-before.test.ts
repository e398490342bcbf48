import { rejection } from '@holdfast/testing'
import { describe, expect, it, vi } from 'vitest'
import { type PintheonClient, TimeoutError, type UploadSource } from '../src/index.ts'
import { openNode, slowClock, streamOf } from './support.ts'

const never = () => new Promise<never>(() => {})

const UPLOADS: [
  string,
  (client: PintheonClient, source: UploadSource, options?: object) => Promise<unknown>,
][] = [
  ['uploadFile', (client, source, options) => client.uploadFile(source, options)],
  [
    'uploadFolder',
    (client, source, options) => client.uploadFolder({ a: source }, { directory: 'd', ...options }),
  ],
]

const HANGING: [string, () => UploadSource][] = [
  ['a function that gives nothing', () => never],
  ['a stream of a function', () => () => new ReadableStream({ pull: never })],
  ['an iterable that stops midway', () => () => stopping()],
]

async function* stopping() {
  yield new Uint8Array(10)
  await never()
}

describe.each(UPLOADS)('%s, reading before it sends,', (_, upload) => {
  it.each(HANGING)("ends by the client's timeout: %s", async (_, source) => {
    const { client, asked } = openNode({}, { timeout: 50 })
    const error = await rejection(upload(client, source()))
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error).toMatchObject({ service: 'pintheon', operationId: 'uploadFile', mayHaveApplied: false })
    expect(asked).toEqual([])
  })

  it.each(HANGING)(
    "ends by the call's own timeout, its deadline, and the client's: %s",
    async (_, source) => {
      slowClock()
      const { client } = openNode()
      const started = performance.now()
      for (const options of [{ timeout: 40 }, { deadline: 40 }])
        expect(await rejection(upload(client, source(), options))).toBeInstanceOf(TimeoutError)
      const { client: hurried } = openNode({}, { deadline: 40 })
      expect(await rejection(upload(hurried, source()))).toBeInstanceOf(TimeoutError)
      expect(performance.now() - started).toBeLessThan(1_000)
    },
  )

  it.each(HANGING)('ends by its signal: %s', async (_, source) => {
    const signal = AbortSignal.timeout(40)
    expect(await rejection(upload(openNode().client, source(), { signal }))).toMatchObject({
      name: 'AbortError',
    })
  })

  it('takes its time where something comes', async () => {
    slowClock()
    const { client } = openNode({}, { timeout: 700 })
    const slow = async function* () {
      for (let nth = 0; nth < 5; nth++) {
        await vi.advanceTimersByTimeAsync(500)
        yield new Uint8Array(1)
      }
    }
    await upload(client, slow)
  })
})

it('closes what opens too late', async () => {
  const { client } = openNode({}, { timeout: 20 })
  const cancel = vi.fn()
  const late = Promise.withResolvers<ReadableStream<Uint8Array>>()
  expect(await rejection(client.uploadFile(() => late.promise))).toBeInstanceOf(TimeoutError)
  late.resolve(new ReadableStream({ cancel }))
  await vi.waitFor(() => expect(cancel).toHaveBeenCalledOnce(), 10_000)
})

it.each<[string, () => UploadSource, number?]>([
  ['a function of a size', () => () => streamOf('x'), 1_001],
  ['bytes', () => new Uint8Array(1_001)],
])('reads nothing of what is too large: %s', async (_, source, size) => {
  const { client, asked } = openNode({}, { maxRequestBytes: 1_000 })
  const given = source()
  const opened = vi.fn(typeof given === 'function' ? given : () => given)
  const error = await rejection(client.uploadFile(size ? opened : given, { size }))
  expect(error).toMatchObject({ argument: 'source', mayHaveApplied: false })
  expect(opened).not.toHaveBeenCalled()
  expect(asked).toEqual([])
})

it("the caller's own tap sees each byte that is sent, once", async () => {
  const { client } = openNode()
  const seen: string[] = []
  const tap = vi.fn(() => (piece: Uint8Array) => void seen.push(new TextDecoder().decode(piece)))
  await client.uploadFile({ source: () => streamOf('hel', 'lo'), tap })
  expect(seen.join('')).toBe('hello')
  expect(tap).toHaveBeenCalledOnce()
})
