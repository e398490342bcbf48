import type { PlacedPointer } from './pointers.js'
import { holdShard, type Piece, passShard, type Reading } from './read-shard.js'
import { ShardUnavailableError } from './transfer-errors.js'

/** A file's shards, and how they are read. */
export interface Shards {
  /** All of its pointers, from the first on. */
  readonly pointers: AsyncIterable<PlacedPointer>
  readonly reading: Reading
  /** Bytes of the file, where it is known. */
  readonly size: number | undefined
  /** How many are fetched at once. */
  readonly concurrency: number
  /** Bytes of the largest that is held until it is checked. */
  readonly largestHeld: number
}

/** The bytes of a file: all of them in their order, or an error. Fetches ahead while what came before is read. */
export async function* readShards(shards: Shards): AsyncGenerator<Piece, void, undefined> {
  const { size = Number.NaN, concurrency } = shards
  const coming = dataShards(shards)
  const ahead: AsyncIterable<Piece>[] = []
  /** How many pointers there are, once all are known. */
  let count: number | undefined
  let given = 0
  for (;;) {
    while (ahead.length < concurrency && count === undefined) {
      const next = await coming.next()
      if (next.done) count = next.value
      else ahead.push(startShard(next.value, shards))
    }
    const shard = ahead.shift()
    if (!shard) {
      // Pointers need not say their sizes: what counts is what was handed out.
      if (given < size) throw new ShardUnavailableError(count ?? 0, undefined, [])
      return
    }
    for await (const piece of shard) {
      // The last shard of an erasure code is filled up to the length of the others.
      const part = given + piece.byteLength > size ? piece.subarray(0, size - given) : piece
      given += part.byteLength
      if (part.byteLength) yield part
    }
  }
}

/**
 * The shards that are the file's bytes, and no more than it takes; returns how many pointers that took.
 * @throws ShardUnavailableError for a gap, for too few, and for none
 */
async function* dataShards({ pointers, size = Number.NaN }: Shards): AsyncGenerator<PlacedPointer, number> {
  let index = 0
  let found = 0
  let bytes = 0
  if (size === 0) return index
  for await (const pointer of pointers) {
    if (pointer.index !== index) throw new ShardUnavailableError(index, undefined, [])
    index++
    if (pointer.parity) continue
    found++
    yield pointer
    // A size that is not known is NaN, which nothing reaches.
    bytes += pointer.size ?? Number.NaN
    if (bytes >= size) return index
  }
  if (bytes < size || !found) throw new ShardUnavailableError(index, undefined, [])
  return index
}

function startShard(shard: PlacedPointer, { reading, largestHeld }: Shards): AsyncIterable<Piece> {
  if (!(Number(shard.size) <= largestHeld)) return passShard(shard, reading)
  const held = holdShard(shard, reading)
  // It may fail long before its turn comes.
  held.catch(() => {})
  return letGo(held)
}

/** Pieces of what was held, none longer than it is needed. */
async function* letGo(held: Promise<Piece[]>): AsyncGenerator<Piece, void, undefined> {
  const pieces = await held
  for (let piece = pieces.shift(); piece; piece = pieces.shift()) yield piece
}
