import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  BadRequestError,
  type ByteRange,
  createPintheonClient,
  type PintheonClient,
  RangeNotSatisfiableError,
  ServerError,
} from '@holdfast/pintheon-client'
import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { seenInHooks } from '../support/coverage.ts'
import { needs } from '../support/needs.ts'
import { fromGo } from '../support/strangers.ts'
import { type KuboNode, startKubo } from './support/kubo.ts'

// A Pintheon node's gateway is that of its Kubo: our client of the one reads from the other.

const SIZE = 1_000_003

let kubo: KuboNode
let holder: KuboNode
let client: PintheonClient
let bytes: Buffer
let cid: string
const hooks = seenInHooks(`the gateway of ${fromGo('kubo')}`, 'pintheon')

needs(
  () => startKubo({ retrievalTimeout: '1s' }),
  async (started) => {
    kubo = started
    bytes = randomBytes(SIZE)
    cid = await kubo.add(bytes)
    return kubo.stop
  },
)
needs(startKubo, (started) => {
  holder = started
  return holder.stop
})
beforeEach(() => {
  client = createPintheonClient({ gatewayUrl: kubo.gatewayUrl, retry: false, hooks })
})

const readAll = async (stream: ReadableStream<Uint8Array>) =>
  Buffer.from(await new Response(stream as BodyInit).arrayBuffer())

/** Content that the node does not hold, and another does that it is not connected to. */
const farAway = async () => {
  await kubo.disconnect(holder)
  return holder.add(`far away ${crypto.randomUUID()}`)
}

describe('fileInfo', () => {
  test('has every field of a file', async () => {
    expect(await client.fileInfo(cid)).toEqual({
      cid,
      ipns: undefined,
      url: `${kubo.gatewayUrl}/ipfs/${cid}`,
      contentType: 'application/octet-stream',
      contentLength: SIZE,
      etag: `"${cid}"`,
      lastModified: undefined,
      cacheControl: 'public, max-age=29030400, immutable',
      ipfsPath: `/ipfs/${cid}`,
      roots: [cid],
    })
  })

  test('fetches what another node has, over bitswap', async () => {
    const far = await farAway()
    await kubo.connect(holder)
    expect(await client.fileInfo(far)).toMatchObject({ cid: far, contentType: 'text/plain; charset=utf-8' })
    expect(await kubo.hasBlock(far)).toBe(true)
  })

  test('is a ServerError with status 504 where the gateway gives up', async () => {
    const error = await client.fileInfo(await farAway()).catch((error) => error)
    expect(error).toBeInstanceOf(ServerError)
    expect(error).toMatchObject({ status: 504, operationId: 'headFile' })
  })

  test('of what is no CID is a BadRequestError', async () => {
    await expect(client.fileInfo('bafkreinotacid')).rejects.toThrow(BadRequestError)
  })
})

describe('only what the node holds itself', () => {
  test('is nothing for what another node has, which is not fetched', async () => {
    const far = await farAway()
    await kubo.connect(holder)
    expect(await client.fileInfo(far, { onlyIfHeld: true })).toBeUndefined()
    expect(await kubo.hasBlock(far)).toBe(false)
    expect(await client.fileInfo(far)).toBeDefined()
    expect(await client.fileInfo(far, { onlyIfHeld: true })).toMatchObject({ cid: far })
  })

  // boxo's gateway answers such a HEAD with a bare 200 (gateway/handler.go, handleOnlyIfCached).
  test('is there without a word of its size or type', async () => {
    const { cid: of, url, ipns, ...said } = (await client.fileInfo(cid, { onlyIfHeld: true })) ?? {}
    expect([of, url, ipns]).toEqual([cid, `${kubo.gatewayUrl}/ipfs/${cid}`, undefined])
    expect(Object.values(said).filter((value) => value !== undefined)).toEqual([])
  })

  test('is said of content of which it holds the first block alone', async () => {
    await kubo.disconnect(holder)
    const far = await holder.add(randomBytes(600_000))
    await kubo.connect(holder)
    await kubo.ipfs('block', 'get', far)
    await kubo.disconnect(holder)
    const below = (await holder.ipfs('refs', far)).split('\n')
    expect(below).toHaveLength(3)
    expect(await Promise.all([far, ...below].map(kubo.hasBlock))).toEqual([true, false, false, false])
    expect(await client.fileInfo(far, { onlyIfHeld: true })).toMatchObject({ cid: far })
  })

  test('is given to a GET, and a 412 for what it does not hold', async () => {
    const get = async (cid: string) => {
      const header = { 'Cache-Control': 'only-if-cached' }
      const { response } = await client.http.GET('/ipfs/{cid}', {
        params: { path: { cid }, header },
        parseAs: 'stream',
      })
      return [response.status, (await response.arrayBuffer?.().catch(() => undefined))?.byteLength]
    }
    expect((await get(cid))[0]).toBe(200)
    expect((await get(await farAway()))[0]).toBe(412)
  })
})

describe('download', () => {
  test('gives every byte', async () => {
    const { stream, ...said } = await client.download(cid)
    expect((await readAll(stream)).equals(bytes)).toBe(true)
    expect(said).toEqual({
      size: SIZE,
      total: SIZE,
      start: 0,
      contentType: 'application/octet-stream',
      etag: `"${cid}"`,
    })
  })

  test.for<ByteRange>([
    { start: 0, end: 0 },
    { start: 262_143, end: 262_144 },
    { start: 500_000 },
    { start: SIZE - 1 },
    { start: 100, end: SIZE + 100 },
  ])('gives the range from $start to $end', async (range) => {
    const { stream, size, total, start } = await client.download(cid, { range })
    const expected = bytes.subarray(range.start, (range.end ?? SIZE) + 1)
    expect((await readAll(stream)).equals(expected)).toBe(true)
    expect([size, total, start]).toEqual([expected.length, SIZE, range.start])
  })

  test('of a range behind the end is a RangeNotSatisfiableError', async () => {
    await expect(client.download(cid, { range: { start: SIZE } })).rejects.toThrow(RangeNotSatisfiableError)
  })

  test('goes on at the very byte where the connection breaks', async () => {
    const asked: (string | null)[] = []
    const breaking: typeof fetch = async (input, init) => {
      const request = new Request(input, init)
      asked.push(request.headers.get('range'))
      const response = await fetch(request)
      return asked.length < 4 ? new Response(broken(response.body, 200_001), response) : response
    }
    const client = createPintheonClient({
      gatewayUrl: kubo.gatewayUrl,
      fetch: breaking,
      retry: { baseDelayMs: 1 },
    })
    const { stream } = await client.download(cid)
    expect((await readAll(stream)).equals(bytes)).toBe(true)
    expect(asked).toEqual([null, 'bytes=200001-', 'bytes=400002-', 'bytes=600003-'])
  })
})

/** A body that comes to an error after so many bytes. */
function broken(body: ReadableStream<Uint8Array> | null, after: number): ReadableStream<Uint8Array> {
  let left = after
  const cut = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      if (left > 0) controller.enqueue(chunk.subarray(0, left))
      left -= chunk.length
      if (left <= 0) setTimeout(() => controller.error(new TypeError('terminated')), 50)
    },
  })
  return (body as ReadableStream<Uint8Array>).pipeThrough(cut)
}

describe('a folder', () => {
  const names = ['a.txt', 'ü b.txt', "it's (100%) #1?&+.txt", 'a+b=c;d:e@f,g$h!i*j.txt', '🐈.svg']
  let folder: string

  beforeAll(async () => {
    // Each test is skipped, with its reason, where there is none.
    if (!kubo) return
    const path = await mkdtemp(join(tmpdir(), 'holdfast-gateway-'))
    for (const name of names) await writeFile(join(path, name), `in ${name}`)
    folder = await kubo.ipfs('add', '--recursive', '--quieter', path)
    await rm(path, { recursive: true })
  })

  test.for(names)('has %s under its name, and urlOf is its address', async (path) => {
    const info = await client.fileInfo(folder, { path })
    const { stream } = await client.download(folder, { path })
    const url = client.urlOf(folder, path)
    expect(info?.url).toBe(url)
    expect(info?.roots).toEqual([folder, expect.stringMatching(/^Qm/)])
    expect(`${await readAll(stream)}`).toBe(`in ${path}`)
    expect(await (await fetch(url)).text()).toBe(`in ${path}`)
  })

  test('has nothing under another name', async () => {
    expect(await client.fileInfo(folder, { path: 'b.txt' })).toBeUndefined()
  })
})

describe('an IPNS name', () => {
  let node: KuboNode
  let client: PintheonClient
  // Without routing there is nowhere to publish a name.
  needs(
    () => startKubo({ routing: 'dht' }),
    (started) => {
      node = started
      client = createPintheonClient({ gatewayUrl: node.gatewayUrl, hooks })
      return node.stop
    },
  )

  /** Gives a key of its own to a CID; gives back the name. */
  async function publish(key: string, cid: string): Promise<string> {
    const ipns = await node.ipfs('key', 'gen', key)
    await node.ipfs('name', 'publish', '--allow-offline', `--key=${key}`, cid)
    return ipns
  }

  test('is that of a folder', async () => {
    const path = await mkdtemp(join(tmpdir(), 'holdfast-gateway-'))
    onTestFinished(() => rm(path, { recursive: true }))
    await writeFile(join(path, 'a.txt'), 'in a.txt')
    const folder = await node.ipfs('add', '--recursive', '--quieter', path)
    const ipns = await publish('site', folder)

    const { stream } = await client.download({ ipns }, { path: 'a.txt' })
    expect(`${await readAll(stream)}`).toBe('in a.txt')
    const info = await client.fileInfo({ ipns }, { path: 'a.txt' })
    expect(info).toMatchObject({ cid: undefined, ipns, ipfsPath: `/ipns/${ipns}/a.txt`, contentLength: 8 })
    expect(info?.roots?.[0]).toBe(folder)
  })

  test('is that of a file', async () => {
    const cid = await node.add('in no folder')
    const ipns = await publish('page', cid)
    const info = await client.fileInfo({ ipns })
    expect(info).toMatchObject({ cid: undefined, ipns, ipfsPath: `/ipns/${ipns}`, contentLength: 12 })
    expect(info?.roots).toEqual([cid])
    const { stream } = await client.download({ ipns })
    expect(`${await readAll(stream)}`).toBe('in no folder')
  })
})

test('a web page may read its answers, and is refused the header of onlyIfHeld', async () => {
  const headers = {
    origin: 'https://app.example',
    'access-control-request-method': 'HEAD',
    'access-control-request-headers': 'cache-control',
  }
  const preflight = await fetch(client.urlOf(cid), { method: 'OPTIONS', headers })
  const allowed = preflight.headers.get('access-control-allow-headers')?.toLowerCase().split(/, */)
  expect(preflight.headers.get('access-control-allow-origin')).toBe('*')
  expect(allowed).toContain('range')
  expect(allowed).not.toContain('cache-control')
})
