import {
  AbortedError,
  ApiError,
  InvalidArgumentError,
  NotFoundError,
  TimeoutError,
  UnexpectedResponseError,
} from '@holdfast/shared'
import { findSecret, rejection } from '@holdfast/testing'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { type DownloadOptions, downloadFile } from '../src/download-file.ts'
import { BridgeChannelError, HashMismatchError, ShardUnavailableError } from '../src/transfer-errors.ts'
import {
  BUCKET,
  bytesOf,
  callAt,
  FAST,
  FILE,
  type Manner,
  type Network,
  nodeIdOf,
  openNetwork,
  type Shard,
  shardHash,
} from './transfer-support.ts'

const SHARD = 100_000
const fileOf = (count: number, size = SHARD): Shard[] =>
  Array.from({ length: count }, (_, seed) => ({ bytes: bytesOf(size, seed + 1) }))
const wholeOf = (shards: readonly Shard[]) =>
  new Uint8Array(Buffer.concat(shards.filter(({ parity }) => !parity).map(({ bytes }) => bytes)))

const open = (
  network: Network,
  options: DownloadOptions = {},
  file: Parameters<typeof downloadFile>[3] = FILE,
) => downloadFile(callAt(network.baseUrl), {}, BUCKET, file, { retry: FAST, ...options })

/** Printing how two arrays of this size differ would take minutes. */
const expectSame = (bytes: Uint8Array, expected: Uint8Array) =>
  expect(Buffer.compare(bytes, expected), `${bytes.length} bytes`).toBe(0)

/** All that comes of a stream, and what it failed with. */
async function drain(stream: ReadableStream<Uint8Array>) {
  const chunks: Uint8Array[] = []
  let error: unknown
  try {
    for await (const chunk of stream) chunks.push(chunk)
  } catch (thrown) {
    error = thrown
  }
  return { bytes: new Uint8Array(Buffer.concat(chunks)), error }
}

async function download(shards: readonly Shard[], manners: readonly Manner[], options: DownloadOptions = {}) {
  await using network = await openNetwork(shards, manners)
  const { stream, ...said } = await open(network, options)
  return { ...(await drain(stream)), said, network }
}

/** Each shard held, or each handed out as it comes. */
const WAYS: [string, DownloadOptions][] = [
  ['held', {}],
  ['passed on', { largestHeld: 1000 }],
]

describe('a download', () => {
  it('gives the bytes, and what the bridge says of them', async () => {
    const shards = fileOf(3)
    const { bytes, error, said, network } = await download(shards, ['serves'])
    expect(error).toBeUndefined()
    expectSame(bytes, wholeOf(shards))
    expect(said).toEqual({ size: 300_000, mimetype: 'image/png', filename: 'cat.png' })
    expect(network.asked).toEqual([
      `GET /buckets/${BUCKET}/files/${FILE}/info`,
      `POST /buckets/${BUCKET}/tokens`,
      `GET /buckets/${BUCKET}/files/${FILE}?skip=0&limit=6`,
    ])
  })

  it.each(WAYS)(
    'asks page by page, each with a token of its own, and skips parity: %s',
    async (_, options) => {
      const shards = [...fileOf(14), { bytes: bytesOf(SHARD, 99), parity: true }]
      const { bytes, error, network } = await download(shards, ['serves', 'serves', 'serves'], options)
      expect(error).toBeUndefined()
      expectSame(bytes, wholeOf(shards))
      const pages = network.asked.filter((asked) => asked.includes('skip='))
      expect(pages.map((page) => page.split('?')[1])).toEqual([
        'skip=0&limit=6',
        'skip=6&limit=6',
        'skip=12&limit=6',
      ])
      expect(network.fetched.every((each) => !each.endsWith(':14'))).toBe(true)
      expect(network.fetched).toHaveLength(14)
    },
  )

  it.each([...WAYS])('ends where the file does, though its last shard goes on: %s', async (_, options) => {
    const shards = fileOf(2)
    await using network = await openNetwork(shards, ['serves'])
    const entry = { bucket: BUCKET, id: FILE, mimetype: 'a/b', filename: 'c', size: 150_001 }
    const { stream, size } = await open(network, options, entry)
    const { bytes, error } = await drain(stream)
    expect({ error, size }).toEqual({ error: undefined, size: 150_001 })
    expectSame(bytes, wholeOf(shards).subarray(0, 150_001))
  })

  it('gives an empty file', async () => {
    await using network = await openNetwork([], ['serves'])
    const { stream, size } = await open(network)
    expect(await drain(stream)).toEqual({ bytes: new Uint8Array(0), error: undefined })
    expect(size).toBe(0)
  })

  it('does without a description where the bridge has none to ask for', async () => {
    const shards = [...fileOf(7), { bytes: bytesOf(SHARD, 99), parity: true }]
    await using network = await openNetwork(shards, ['serves'], ({ url }) =>
      url.pathname.endsWith('/info') ? { status: 404, body: 'Cannot GET /info' } : undefined,
    )
    const { stream, ...said } = await open(network)
    expect(said).toEqual({ size: undefined, mimetype: undefined, filename: undefined })
    expectSame((await drain(stream)).bytes, wholeOf(shards))
  })

  it('tells how far it is, whatever the callback throws', async () => {
    const seen: { received: number }[] = []
    const thrown = vi.fn()
    process.once('uncaughtException', thrown)
    const { error } = await download(fileOf(2), ['serves'], { onProgress: (at) => void seen.push({ ...at }) })
    expect(error).toBeUndefined()
    const received = seen.map((at) => at.received)
    expect(received).toEqual(received.toSorted((a, b) => a - b))
    expect(seen.at(-1)).toEqual({ received: 200_000, size: 200_000 })
    process.off('uncaughtException', thrown)
  })

  it('fetches no more shards ahead than it is told to', async () => {
    await using network = await openNetwork(fileOf(6), ['serves'])
    const { stream } = await open(network, { concurrency: 2 })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(network.fetched).toEqual([])
    const reader = stream.getReader()
    await reader.read()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(network.fetched).toEqual(['0:0', '0:1'])
    await reader.cancel()
  })

  it('may be told which farmers are not wanted', async () => {
    const { error, network } = await download(fileOf(4), ['serves', 'serves'], {
      exclude: [nodeIdOf(0)],
      concurrency: 1,
    })
    expect(error).toBeUndefined()
    expect(network.fetched).toEqual(['1:0', '1:1', '1:2', '1:3'])
    expect(network.asked.at(-1)).toContain(`exclude=${nodeIdOf(0)}`)
  })

  it.each([null, undefined, 5, '', {}])('refuses the file %o before anything is sent', async (file) => {
    await using network = await openNetwork(fileOf(1), ['serves'])
    const error = await rejection(downloadFile(callAt(network.baseUrl), {}, BUCKET, file as never))
    expect(error).toBeInstanceOf(InvalidArgumentError)
    expect(error).toMatchObject({ argument: 'file' })
    expect(network.asked).toEqual([])
  })

  it.each([{ concurrency: 0 }, { largestHeld: -1 }, { farmersPerShard: Number.NaN }])(
    'refuses %o before anything is sent',
    async (options) => {
      await using network = await openNetwork(fileOf(1), ['serves'])
      expect(await rejection(open(network, options))).toBeInstanceOf(InvalidArgumentError)
      expect(network.asked).toEqual([])
    },
  )
})

// A clock that stands still where the machine does: who answers is not given up, but for standing still himself.
const slowClock = () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  onTestFinished(() => void vi.useRealTimers())
}

describe('a farmer who', () => {
  const FAULTS: [string, Manner][] = [
    ['refuses', 'refuses'],
    ['is gone', 'is gone'],
    ['stands still', 'hangs'],
    ['breaks off at once', { breaksAt: 0 }],
    ['breaks off midway', { breaksAt: 40_000 }],
    ['gives too few bytes', { endsAt: 99_999 }],
    ['gives none', { endsAt: 0 }],
    ['gives too many', { adds: 1 }],
    ['gives something else', { says: 'hello' }],
  ]
  for (const [way, options] of WAYS)
    it.each(FAULTS)(`%s is left for another, and what came is not given twice: ${way}`, async (_, manner) => {
      slowClock()
      const shards = fileOf(8)
      const { bytes, error, network } = await download(shards, [manner, 'serves', 'serves'], {
        ...options,
        timeout: 200,
      })
      expect(error).toBeUndefined()
      expectSame(bytes, wholeOf(shards))
      expect(network.asked.some((asked) => asked.includes(`limit=1&exclude=${nodeIdOf(0)}`))).toBe(true)
      // He is asked no more once that is known, not even by the next page.
      expect(network.fetched.filter((each) => each.startsWith('0:')).length).toBeLessThanOrEqual(2)
    })

  it('gives other bytes is left for another where the shard is held', async () => {
    const shards = fileOf(4)
    const { bytes, error } = await download(shards, ['corrupts', 'serves'])
    expect(error).toBeUndefined()
    expectSame(bytes, wholeOf(shards))
  })

  it('gives other bytes ends a download whose shards are passed on', async () => {
    const shards = fileOf(1)
    const { error } = await download(shards, ['corrupts', 'serves'], { largestHeld: 1000 })
    const [{ bytes }] = shards as [Shard]
    expect(error).toBeInstanceOf(HashMismatchError)
    expect(error).toMatchObject({
      index: 0,
      expected: shardHash(bytes),
      hash: shardHash(Buffer.from(bytes).reverse()),
      mayHaveApplied: false,
    })
  })

  it('gave other bytes and broke off is found out when the next one has given the rest', async () => {
    const { error } = await download(fileOf(1), [{ corruptsAndBreaksAt: 10_000 }, 'serves'], {
      largestHeld: 1000,
    })
    expect(error).toBeInstanceOf(HashMismatchError)
  })

  it('failed with one shard is asked for another that nobody else has', async () => {
    const shards = fileOf(7).map((shard, at) => (at === 6 ? { ...shard, farmers: [nodeIdOf(0)] } : shard))
    let isBusy = true
    await using network = await openNetwork(shards, ['serves', 'serves'])
    const busyOnce: typeof fetch = async (url, init) => {
      if (!isBusy || !String(url).includes('/shards/')) return fetch(url, init)
      isBusy = false
      return new Response('{"result":"busy"}', { status: 503 })
    }
    const { stream } = await downloadFile(callAt(network.baseUrl), { fetch: busyOnce }, BUCKET, FILE, {
      retry: FAST,
      concurrency: 1,
    })
    const { bytes, error } = await drain(stream)
    expect(error).toBeUndefined()
    expectSame(bytes, wholeOf(shards))
    expect(network.fetched.at(-1)).toBe('0:6')
    expect(network.asked.slice(-4).map((asked) => asked.split('?')[1])).toEqual([
      undefined,
      `skip=6&limit=6&exclude=${nodeIdOf(0)}`,
      undefined,
      'skip=6&limit=1',
    ])
  })

  it('gives far more than the shard is let go', async () => {
    const shards = fileOf(1)
    await using network = await openNetwork(shards, [{ adds: 50_000_000 }, 'serves'])
    const { stream } = await open(network)
    const reader = stream.getReader()
    await reader.read()
    // While the download goes on, which ends all that is left of it.
    await vi.waitFor(() => expect(network.open()).toBe(0), 10_000)
    await reader.cancel()
  })

  it('calls himself by what is no address is never asked', async () => {
    const [{ bytes }] = fileOf(1) as [Shard]
    const hash = shardHash(bytes)
    for (const address of ['evil.example/?', 'a@b', '', 'a b', '127.0.0.1:80/x']) {
      const farmer = { nodeID: nodeIdOf(1), address, port: 80 }
      await using network = await openNetwork([{ bytes }], ['serves'], ({ url }) =>
        url.searchParams.get('skip')
          ? { status: 200, body: [{ index: 0, hash, size: SHARD, token: 't', farmer }] }
          : undefined,
      )
      const asked = vi.fn()
      const { stream } = await downloadFile(callAt(network.baseUrl), { fetch: asked }, BUCKET, FILE, {
        retry: FAST,
      })
      expect((await drain(stream)).error).toBeInstanceOf(ShardUnavailableError)
      expect(asked).not.toHaveBeenCalled()
    }
  })

  it('tells, through this client, neither his token nor the bridge its own', async () => {
    await using network = await openNetwork(fileOf(1), ['refuses'])
    const { stream } = await open(network)
    const { error } = await drain(stream)
    expect(error).toMatchObject({ name: 'ShardUnavailableError', cause: { status: 503 } })
    const token = `t${shardHash((fileOf(1)[0] as Shard).bytes)}`
    expect(findSecret(error, token)).toEqual([])
  })
})

describe('a shard that nobody gives', () => {
  it.each(WAYS)('is named by the error, and the file does not end before: %s', async (_, options) => {
    const shards = fileOf(3).map((shard, at) =>
      at === 1 ? { ...shard, farmers: [nodeIdOf(1), nodeIdOf(2)] } : shard,
    )
    const { bytes, error } = await download(shards, ['serves', 'refuses', 'is gone'], options)
    expect(error).toBeInstanceOf(ShardUnavailableError)
    const { excluded, ...said } = error as ShardUnavailableError
    expect(said).toMatchObject({ index: 1, hash: shardHash((shards[1] as Shard).bytes) })
    expect([...excluded].sort()).toEqual([nodeIdOf(1), nodeIdOf(2)])
    expectSame(bytes, (shards[0] as Shard).bytes)
  })

  it('is asked for again, for somebody may come to have it', async () => {
    const [shard] = fileOf(1) as [Shard]
    let asks = 0
    await using network = await openNetwork([shard], ['serves'], ({ url }) => {
      if (!url.searchParams.has('skip') || ++asks > 3) return undefined
      const { bytes } = shard
      return { status: 200, body: [{ index: 0, hash: shardHash(bytes), size: SHARD, parity: false }] }
    })
    const { stream } = await open(network)
    expectSame((await drain(stream)).bytes, shard.bytes)
    expect(asks).toBe(4)
  })

  it('is asked for so many times and no more', async () => {
    const shard = { ...(fileOf(1)[0] as Shard), farmers: [] }
    const { error, network } = await download([shard], ['serves'], { farmersPerShard: 3 })
    expect(error).toMatchObject({ name: 'ShardUnavailableError', index: 0, excluded: [] })
    expect(network.asked.filter((asked) => asked.includes('skip='))).toHaveLength(3)
  })

  it.each([
    [1, [0, 2]],
    [0, [1, 2]],
    [3, [0, 1, 2]],
    [0, []],
  ])('has no pointer: shard %i of those at %o', async (missing, there) => {
    const shards = fileOf(4)
    const byIndex = new Map(shards.map(({ bytes }, index) => [index, bytes]))
    await using network = await openNetwork(shards, ['serves'], ({ url, token }) => {
      const { skip } = Object.fromEntries(url.searchParams)
      if (skip === undefined || token === 'undefined') return undefined
      const body = there.slice(Number(skip)).map((index) => {
        const hash = shardHash(byIndex.get(index) as Uint8Array)
        const farmer = { nodeID: nodeIdOf(0), address: '127.0.0.1', port: 9 }
        return { index, hash, size: SHARD, parity: false, token: `t${hash}`, farmer }
      })
      return { status: 200, body }
    })
    const answering: typeof fetch = async (url) => {
      const hash = new URL(String(url)).pathname.split('/')[2]
      return new Response(shards.find(({ bytes }) => shardHash(bytes) === hash)?.bytes as never)
    }
    const { stream } = await downloadFile(callAt(network.baseUrl), { fetch: answering }, BUCKET, FILE, {
      retry: FAST,
    })
    const { error } = await drain(stream)
    expect(error).toMatchObject({ name: 'ShardUnavailableError', index: missing, hash: undefined })
  })
})

describe('pointers that say little', () => {
  /** The bridge's own pages, with these left out or changed; and no description where it is not to have one. */
  const openChanged = (
    shards: readonly Shard[],
    change: (pointers: { index: number; size?: number }[]) => unknown[],
    info?: { status: number; body: unknown },
  ) => {
    const pointers = shards.map(({ bytes }, index) => {
      const hash = shardHash(bytes)
      const farmer = { nodeID: nodeIdOf(0), address: '127.0.0.1', port: 9 }
      return { index, hash, size: bytes.length, parity: false, token: `t${hash}`, farmer }
    })
    return openNetwork([...shards], [], ({ url }) => {
      if (url.pathname.endsWith('/info')) return info
      const skip = url.searchParams.get('skip')
      return skip === null ? undefined : { status: 200, body: change(pointers).slice(Number(skip)) }
    })
  }
  const drainOf = async (network: Network, shards: readonly Shard[]) => {
    const giving: typeof fetch = async (url) => {
      const hash = new URL(String(url)).pathname.split('/')[2]
      return new Response(shards.find(({ bytes }) => shardHash(bytes) === hash)?.bytes as never)
    }
    const { stream } = await downloadFile(callAt(network.baseUrl), { fetch: giving }, BUCKET, FILE, {
      retry: FAST,
    })
    return drain(stream)
  }
  const NO_INFO = { status: 404, body: 'Cannot GET /info' }
  const withoutSize = (pointers: { size?: number }[]) => pointers.map(({ size: _, ...pointer }) => pointer)

  it.each([0, 1])('have a gap at %i, which is no end though the size is not known', async (gap) => {
    const shards = fileOf(3)
    const keep = (pointers: { index: number }[]) => pointers.filter(({ index }) => index !== gap)
    await using network = await openChanged(shards, keep, NO_INFO)
    expect((await drainOf(network, shards)).error).toMatchObject({
      name: 'ShardUnavailableError',
      index: gap,
      hash: undefined,
    })
  })

  it.each([undefined, NO_INFO])('have no sizes: the file is whole, with the description %o', async (info) => {
    const shards = fileOf(3)
    await using network = await openChanged(shards, withoutSize, info)
    const { bytes, error } = await drainOf(network, shards)
    expect(error).toBeUndefined()
    expectSame(bytes, wholeOf(shards))
  })

  it('have no sizes, and are fewer than the file: it fails at the end', async () => {
    const shards = fileOf(3)
    await using network = await openChanged(shards, (all) => withoutSize(all).slice(0, 2))
    const { bytes, error } = await drainOf(network, shards)
    expect(error).toMatchObject({ name: 'ShardUnavailableError', index: 2, hash: undefined })
    expectSame(bytes, wholeOf(shards.slice(0, 2)))
  })

  it.each([[[null]], [[1]], [[{}]]])('are none at all: %j', async (body) => {
    await using network = await openChanged(fileOf(1), () => body)
    expect(await rejection(open(network))).toBeInstanceOf(UnexpectedResponseError)
  })

  it.each([[null], [{}], ['x'], [[]]])('come with a description that is none: %j', async (body) => {
    const text = JSON.stringify(body)
    await using network = await openNetwork(fileOf(1), ['serves'], ({ url }) =>
      url.pathname.endsWith('/info') ? { status: 200, body: text } : undefined,
    )
    expect(await rejection(open(network))).toBeInstanceOf(UnexpectedResponseError)
  })
})

describe('the only farmer of a shard', () => {
  const openOnly = async (network: Network, failures: number) => {
    let left = failures
    const flaky: typeof fetch = (url, init) => {
      if (!String(url).includes('/shards/') || left-- <= 0) return fetch(url, init)
      return Promise.reject(new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } }))
    }
    const options = { retry: FAST }
    return drain(
      (await downloadFile(callAt(network.baseUrl), { fetch: flaky }, BUCKET, FILE, options)).stream,
    )
  }

  it('is asked once more where the connection to him failed', async () => {
    const shards = fileOf(1)
    await using network = await openNetwork(shards, ['serves'])
    const { bytes, error } = await openOnly(network, 1)
    expect(error).toBeUndefined()
    expectSame(bytes, wholeOf(shards))
  })

  it('is asked once more also where others failed with other shards', async () => {
    const shards = fileOf(2).map((shard, at) => ({
      ...shard,
      farmers: at ? [nodeIdOf(1)] : [0, 2].map(nodeIdOf),
    }))
    await using network = await openNetwork(shards, ['refuses', 'serves', 'serves'])
    let failures = 1
    const flaky: typeof fetch = (url, init) => {
      if (!String(url).includes(shardHash((shards[1] as Shard).bytes)) || failures-- <= 0)
        return fetch(url, init)
      return Promise.reject(new TypeError('fetch failed'))
    }
    const { stream } = await downloadFile(callAt(network.baseUrl), { fetch: flaky }, BUCKET, FILE, {
      retry: FAST,
      concurrency: 1,
    })
    const { bytes, error } = await drain(stream)
    expect(error).toBeUndefined()
    expectSame(bytes, wholeOf(shards))
    expect(network.fetched).toEqual(['0:0', '2:0', '1:1'])
  })

  it('is not asked a third time', async () => {
    await using network = await openNetwork(fileOf(1), ['serves'])
    const { error } = await openOnly(network, 2)
    expect(error).toMatchObject({ name: 'ShardUnavailableError', excluded: [nodeIdOf(0)] })
    expect(network.fetched).toEqual([])
  })

  it.each<Manner>(['corrupts', 'refuses'])('is not asked again who %s', async (manner) => {
    const { error, network } = await download(fileOf(1), [manner])
    expect(error).toMatchObject({ name: 'ShardUnavailableError', excluded: [nodeIdOf(0)] })
    expect(network.fetched).toEqual(['0:0'])
  })
})

describe('the bridge', () => {
  it('refuses before there is a stream: the quota is exhausted, and nobody asks again', async () => {
    await using network = await openNetwork(fileOf(1), ['serves'], ({ url }) =>
      url.searchParams.has('skip')
        ? { status: 420, body: { error: 'Could not get file, transfer rate limit reached.' } }
        : undefined,
    )
    const error = await rejection(open(network))
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({ status: 420, operationId: 'getFilePointers' })
    expect(network.asked.filter((asked) => asked.includes('skip='))).toHaveLength(1)
  })

  it('refuses later: the stream fails with what it said', async () => {
    const shards = fileOf(7)
    await using network = await openNetwork(shards, ['serves'], ({ url }) =>
      url.searchParams.get('skip') === '6' ? { status: 420, body: { error: 'limit reached' } } : undefined,
    )
    const { stream } = await open(network)
    const { error } = await drain(stream)
    expect(error).toMatchObject({ status: 420 })
  })

  it('has no such file', async () => {
    await using network = await openNetwork(fileOf(1), ['serves'])
    expect(await rejection(open(network, {}, '0'.repeat(24)))).toBeInstanceOf(NotFoundError)
  })

  it('fails for a moment: it is asked again with another token', async () => {
    let failures = 0
    const shards = fileOf(1)
    await using network = await openNetwork(shards, ['serves'], ({ url }) =>
      url.searchParams.has('skip') && failures++ < 2 ? { status: 502, body: '<html>' } : undefined,
    )
    const { stream } = await open(network)
    expectSame((await drain(stream)).bytes, wholeOf(shards))
    expect(network.asked.filter((asked) => asked.startsWith('POST'))).toHaveLength(3)
  })

  it('gives the first page again and again: it ends', async () => {
    const [{ bytes }] = fileOf(1) as [Shard]
    await using network = await openNetwork(fileOf(2), ['serves'], ({ url }) =>
      url.searchParams.has('skip')
        ? { status: 200, body: [{ index: 0, hash: shardHash(bytes), size: 1, parity: true }] }
        : undefined,
    )
    const { stream } = await open(network)
    expect((await drain(stream)).error).toMatchObject({ name: 'PaginationStalledError' })
  })

  it('is one of 2016: its channels are told, without the tokens', async () => {
    const token = 's3cret'.repeat(10)
    const hash = 'b3dead3287d5e838c42fc468e92c83ac8c9ddfb3'
    const pointer = { hash, token, operation: 'PULL', channel: 'ws://127.0.0.1:4001' }
    await using network = await openNetwork([], [], ({ url, method }) => {
      if (method === 'POST') return { status: 200, body: { token: 'x'.repeat(64) } }
      if (url.pathname.endsWith('/info')) return { status: 404, body: 'Cannot GET' }
      return { status: 200, body: [pointer] }
    })
    const error = await rejection(open(network, {}, hash))
    expect(error).toBeInstanceOf(BridgeChannelError)
    expect(error).toMatchObject({ channels: [{ index: 0, hash, channel: 'ws://127.0.0.1:4001' }] })
    expect(findSecret(error, token)).toEqual([])
    expect(network.asked.filter((asked) => asked.includes('skip='))).toHaveLength(1)
  })
})

describe('reports', () => {
  it('are sent where they are asked for, and tell what became of each exchange', async () => {
    const shards = fileOf(1)
    await using network = await openNetwork(shards, ['corrupts', 'refuses', 'serves'])
    const { stream } = await open(network, { report: { reporterId: 'user@example.com' } })
    expect((await drain(stream)).error).toBeUndefined()
    await vi.waitFor(() => expect(network.reports).toHaveLength(3), 10_000)
    const by = (at: number) => network.reports.find(({ farmerId }) => farmerId === nodeIdOf(at))
    expect(by(0)).toMatchObject({ exchangeResultCode: 1100, exchangeResultMessage: 'FAILED_INTEGRITY' })
    expect(by(1)).toMatchObject({ exchangeResultCode: 1100, exchangeResultMessage: 'DOWNLOAD_ERROR' })
    expect(by(2)).toMatchObject({
      dataHash: shardHash((shards[0] as Shard).bytes),
      reporterId: 'user@example.com',
      clientId: 'user@example.com',
      exchangeStart: expect.any(Number),
      exchangeEnd: expect.any(Number),
      exchangeResultCode: 1000,
      exchangeResultMessage: 'SHARD_DOWNLOADED',
    })
  })

  it('are not sent else, and a refused one changes nothing', async () => {
    const silent = await download(fileOf(1), ['serves'])
    expect(silent.network.asked.some((asked) => asked.includes('reports'))).toBe(false)
    await using network = await openNetwork(fileOf(1), ['serves'], ({ url }) =>
      url.pathname.startsWith('/reports') ? { status: 404, body: { error: 'Shard not found' } } : undefined,
    )
    const { stream } = await open(network, { report: { reporterId: 'me' } })
    expect((await drain(stream)).error).toBeUndefined()
    await vi.waitFor(() => expect(network.asked.at(-1)).toBe('POST /reports/exchanges'), 10_000)
  })
})

describe('an end from outside', () => {
  it.each(WAYS)('by the signal, while farmers stand still: %s', async (_, options) => {
    const controller = new AbortController()
    const reason = new Error('enough')
    await using network = await openNetwork(fileOf(3), ['hangs'])
    const { stream } = await open(network, { signal: controller.signal, ...options })
    const draining = drain(stream)
    await vi.waitFor(() => expect(network.open()).toBeGreaterThan(0), 10_000)
    controller.abort(reason)
    const { error } = await draining
    expect(error).toBeInstanceOf(AbortedError)
    expect(error).toMatchObject({ cause: reason })
    await vi.waitFor(() => expect(network.open()).toBe(0), 10_000)
  })

  it('by the signal, while nobody reads what is held', async () => {
    const controller = new AbortController()
    await using network = await openNetwork(fileOf(2), ['serves'])
    const { stream } = await open(network, { signal: controller.signal })
    const reader = stream.getReader()
    await reader.read()
    controller.abort()
    expect(await rejection(reader.read())).toBeInstanceOf(AbortedError)
  })

  it.each(WAYS)('by cancelling the stream: %s', async (_, options) => {
    await using network = await openNetwork(fileOf(3, 2_000_000), ['serves', 'hangs'])
    const { stream } = await open(network, options)
    const reader = stream.getReader()
    await reader.read()
    await reader.cancel()
    await vi.waitFor(() => expect(network.open()).toBe(0), 10_000)
  })

  it.each(WAYS)('by the deadline, and not by the farmer who had it last: %s', async (_, options) => {
    slowClock()
    await using network = await openNetwork(fileOf(1), ['hangs', 'hangs'])
    const report = { reporterId: 'me' }
    const { stream } = await open(network, { deadline: 300, farmersPerShard: 1, report, ...options })
    const { error } = await drain(stream)
    expect(error).toBeInstanceOf(TimeoutError)
    await vi.waitFor(() => expect(network.open()).toBe(0), 10_000)
    expect(network.reports).toEqual([])
  })
})
