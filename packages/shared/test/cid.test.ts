import { readFileSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  CID_PARAMETERS,
  type CidParameters,
  cidOf,
  createCidHasher,
  parseCid,
  verifyCid,
} from '../src/cid.ts'
import { HoldfastError, InvalidArgumentError } from '../src/index.ts'

interface Vector {
  readonly name: string
  readonly bytes: number
  readonly v0_256k_dagpb: string
  readonly kuboSizeField: string
  readonly v1_256k_dagpb: string
  readonly v1_256k_raw: string
  readonly v1_1m_raw_1024links: string
}

const { vectors }: { vectors: Vector[] } = JSON.parse(
  readFileSync(new URL('fixtures/cid.json', import.meta.url), 'utf8'),
)
const hello = new TextEncoder().encode('hello world')
const HELLO_V0 = 'Qmf412jQZiuVUtdgnB36FXFX7xg5V6KEbSJ4dpQuhkLyfD'
const { v0, v1, v1DagPb, v1Wide } = CID_PARAMETERS

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** The pattern that the vectors were made from. */
function pattern(length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  for (let i = 0; i < length; i += 1) bytes[i] = i * 31 + (i >> 8) * 7 + (i >> 16)
  return bytes
}

describe('the vectors', () => {
  it.each(vectors)('$name', async (vector) => {
    const hasher = createCidHasher([v0, v1DagPb, v1, v1Wide])
    const bytes = vector.name === 'hello world' ? hello : pattern(vector.bytes)
    // Pieces that end nowhere near a chunk, and a buffer that is used over and over.
    const piece = new Uint8Array(300_007)
    for (let at = 0; at < bytes.length; at += piece.length) {
      const part = bytes.subarray(at, at + piece.length)
      piece.set(part)
      await hasher.add(piece.subarray(0, part.length))
      piece.fill(0xff)
    }
    const nodes = await hasher.end()
    expect(nodes.map(({ cid }) => cid)).toEqual([
      vector.v0_256k_dagpb,
      vector.v1_256k_dagpb,
      vector.v1_256k_raw,
      vector.v1_1m_raw_1024links,
    ])
    expect(nodes[0]?.dagBytes).toBe(Number(vector.kuboSizeField))
    expect(nodes.map((node) => node.bytes)).toEqual(nodes.map(() => vector.bytes))
  })
})

describe('cidOf', () => {
  const sources = {
    string: 'hello world',
    ArrayBuffer: hello.buffer,
    view: new DataView(new TextEncoder().encode('«hello world»').buffer, 2, 11),
    'shared memory': sharedCopy(hello),
    Blob: new Blob([hello]),
    ReadableStream: new Blob([hello]).stream(),
    AsyncIterable: (async function* () {
      yield hello.subarray(0, 3)
      yield new Uint8Array()
      yield hello.subarray(3)
    })(),
  }
  it.each(Object.entries(sources))('takes a %s', async (_, source) => {
    expect(await cidOf(source)).toEqual({ cid: HELLO_V0, bytes: 11, dagBytes: 19 })
  })

  it.each([{}, [1], new Date()])('refuses %o', async (source) => {
    await expect(cidOf(source as never)).rejects.toMatchObject({ argument: 'source' })
  })

  it('stops a stream that gives something other than bytes', async () => {
    const cancel = vi.fn()
    const texts = new ReadableStream({ start: (controller) => controller.enqueue(1 as never), cancel })
    await expect(cidOf(texts)).rejects.toMatchObject({ name: 'InvalidArgumentError', argument: 'source' })
    expect(cancel).toHaveBeenCalledOnce()
  })

  it.each([
    { ...v0, version: 2 },
    { ...v0, chunkBytes: 0 },
    { ...v0, chunkBytes: 1.5 },
    { ...v0, maxLinks: 1 },
    { ...v0, maxLinks: Number.NaN },
  ])('refuses %o', async (parameters) => {
    const error = await cidOf('', parameters as CidParameters).catch((error) => error)
    expect(InvalidArgumentError.isInstance(error)).toBe(true)
    expect(error.argument).toBe('parameters')
  })

  it('says where WebCrypto is not to be had', async () => {
    vi.stubGlobal('crypto', {})
    const error = await cidOf('hello').catch((error) => error)
    expect(HoldfastError.isInstance(error)).toBe(true)
    expect(error.message).toMatch(/https/)
  })
})

describe('a hasher', () => {
  it('hashes leaves once for CIDs that differ in their version alone', async () => {
    const digest = vi.spyOn(crypto.subtle, 'digest')
    const hasher = createCidHasher([v0, v1DagPb])
    await hasher.add(new Uint8Array(3 * v0.chunkBytes))
    await hasher.end()
    expect(digest).toHaveBeenCalledTimes(3 + 2)
  })

  it('refuses a call before the last one is done, and any after the end', async () => {
    const hasher = createCidHasher([{ ...v0, chunkBytes: 1 }])
    const adding = hasher.add(new Uint8Array(100))
    await expect(hasher.add(hello)).rejects.toThrow('must be awaited')
    await expect(hasher.end()).rejects.toThrow('must be awaited')
    await adding
    await hasher.end()
    await expect(hasher.add(hello)).rejects.toThrow('must be awaited')
  })

  it('takes no more while eight chunks are being hashed', async () => {
    const finish: (() => void)[] = []
    const digest = crypto.subtle.digest.bind(crypto.subtle)
    const held = vi.spyOn(crypto.subtle, 'digest').mockImplementation(async (...args) => {
      const released = new Promise<void>((resolve) => finish.push(resolve))
      const [hash] = await Promise.all([digest(...args), released])
      return hash
    })
    const hasher = createCidHasher([{ ...v1, chunkBytes: 64 }])
    let isDone = false
    const adding = hasher.add(new Uint8Array(64 * 40)).then(() => {
      isDone = true
    })
    for (let started = 8; started <= 39; started += 1) {
      // The digests come from another thread, in their own time.
      await vi.waitFor(() => expect(held).toHaveBeenCalledTimes(started), 10_000)
      await setImmediate()
      expect(held).toHaveBeenCalledTimes(started)
      finish.shift()?.()
    }
    await adding
    expect(isDone).toBe(true)
  })

  it('lets the event loop turn, however much it is given at once', async () => {
    let inThisTurn = 0
    let most = 0
    const digest = crypto.subtle.digest.bind(crypto.subtle)
    vi.spyOn(crypto.subtle, 'digest').mockImplementation((...args) => {
      inThisTurn += 1
      most = Math.max(most, inThisTurn)
      return digest(...args)
    })
    let turn: NodeJS.Immediate | undefined
    const count = () => {
      inThisTurn = 0
      turn = globalThis.setImmediate(count)
    }
    count()
    await cidOf(new Uint8Array(64 << 20), v1)
    clearImmediate(turn)
    // Eight leaves, the node above them, and as many as have become free at the same time.
    expect(most).toBeGreaterThan(0)
    expect(most).toBeLessThanOrEqual(20)
  })

  it('passes on a digest that fails, and leaves no rejection behind', async () => {
    const unhandled = vi.fn()
    process.on('unhandledRejection', unhandled)
    vi.spyOn(crypto.subtle, 'digest').mockRejectedValue(new Error('out of memory'))
    await expect(cidOf(new Uint8Array(100), { ...v0, chunkBytes: 1, maxLinks: 2 })).rejects.toThrow(
      'out of memory',
    )
    await setImmediate()
    process.off('unhandledRejection', unhandled)
    expect(unhandled).not.toHaveBeenCalled()
  })
})

// The same CID in the bases of the multibase table, as the reference implementation writes them.
const HELLO_V1 = 'bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e'

describe('parseCid', () => {
  it.each([
    ['base32', HELLO_V1],
    ['base32, upper case', HELLO_V1.toUpperCase()],
    ['base16', 'f01551220b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9'],
    ['base36', 'k2cwued9o1pvrt3q271rrqbo49x30tbxwpoeaq75z14e5ui2rzygpbe1'],
    ['base58btc', 'zb2rhj7crUKTQYRGCRATFaQ6YFLTde2YzdqbbhAASkL9uRDXn'],
    ['base64url', 'uAVUSILlNJ7mTTT4IpS5S19p9q_rEhO_jelOA7pCI96zi783p'],
  ])('reads %s', (_, text) => {
    expect(parseCid(text)).toEqual(parseCid(HELLO_V1))
    expect(parseCid(text)).toMatchObject({ version: 1, codec: 0x55 })
    expect(Buffer.from(parseCid(text)?.multihash ?? []).toString('hex')).toBe(
      '1220b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9',
    )
  })

  it('reads version 0, which is a hash without a base', () => {
    expect(parseCid(HELLO_V0)).toMatchObject({ version: 0, codec: 0x70 })
    expect(parseCid(`z${HELLO_V0}`)).toBeUndefined()
  })

  it('reads codecs and hashes of more than one byte', () => {
    // libp2p-key, 0x72, with an identity hash; and blake3, 0x1e, cut to 4 bytes after the codec 0x0129 (dag-json).
    expect(parseCid('f017200020102')).toMatchObject({ codec: 0x72 })
    expect(parseCid('f01a9021e0401020304')).toMatchObject({
      codec: 0x129,
      multihash: Uint8Array.of(0x1e, 4, 1, 2, 3, 4),
    })
  })

  it.each([
    '',
    'b',
    'Qm',
    'hello',
    `/ipfs/${HELLO_V1}`,
    HELLO_V1.slice(0, -1),
    `${HELLO_V1}a`,
    // The last digit has bits that belong to no byte.
    HELLO_V1.replace(/e$/, 'f'),
    HELLO_V1.replace(/^bafk/, 'bAfk'),
    HELLO_V0.replace('Q', '0'),
    // A zero before the version, version 2, a hash shorter than it says, and one that breaks off within a number.
    'f0001551220b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9',
    'f02551220b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9',
    'f01551220b94d',
    'f0155ff',
    `z${'1'.repeat(50)}`,
    `f01${'ff'.repeat(500_000)}`,
  ])('gives nothing for %.60s', (text) => {
    expect(parseCid(text)).toBeUndefined()
  })
})

describe('verifyCid', () => {
  const nodesOf = async (bytes: Uint8Array, parameters?: CidParameters[]) => {
    const hasher = createCidHasher(parameters)
    await hasher.add(bytes)
    return hasher.end()
  }
  const other = pattern(11)

  it('verifies whatever the version and the base', async () => {
    const nodes = await nodesOf(hello, [v0, v1])
    const { cid: dagPbV1 } = await cidOf(hello, v1DagPb)
    for (const cid of [HELLO_V0, dagPbV1, HELLO_V1, HELLO_V1.toUpperCase()])
      expect(verifyCid(cid, nodes)).toBe('verified')
  })

  it('says mismatch of a raw CID, where one of ours is raw too', async () => {
    const { cid: raw } = await cidOf(other, v1)
    expect(verifyCid(raw, await nodesOf(hello))).toBe('mismatch')
    // Only the chunk of 1 MiB has them all.
    expect(verifyCid(raw, await nodesOf(pattern(262_145)))).toBe('mismatch')
  })

  it('does not know whose bytes they are else', async () => {
    const { cid: raw } = await cidOf(other, v1)
    const { cid: dagPb } = await cidOf(other)
    const nodes = await nodesOf(hello)
    expect(verifyCid(dagPb, nodes)).toBe('unknown parameters')
    expect(verifyCid(raw, await nodesOf(hello, [v0]))).toBe('unknown parameters')
    expect(verifyCid(raw, await nodesOf(pattern(1_048_577)))).toBe('unknown parameters')
    // The same bytes, cut otherwise.
    const finely = await cidOf(hello, { ...v0, chunkBytes: 5 })
    expect(verifyCid(finely.cid, nodes)).toBe('unknown parameters')
    // The block of the dag-pb leaf, taken for a file of its own.
    const hash = Buffer.from(parseCid(HELLO_V0)?.multihash ?? []).toString('hex')
    expect(verifyCid(`f0155${hash}`, await nodesOf(hello, [v0]))).toBe('unknown parameters')
  })

  it.each([
    '',
    'no CID',
    'f01551620b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9',
    'f0155000161',
  ])('cannot compare %j', async (cid) => {
    expect(verifyCid(cid, await nodesOf(hello))).toBe('unknown parameters')
  })
})

function sharedCopy(bytes: Uint8Array): Uint8Array {
  const view = new Uint8Array(new SharedArrayBuffer(bytes.length))
  view.set(bytes)
  return view
}
