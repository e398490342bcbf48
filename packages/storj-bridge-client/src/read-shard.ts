import { createShardHasher } from './content-hash.js'
import { type FarmerTransport, type LocatedShard, readFromFarmer } from './farmer.js'
import { findFarmers, type Search } from './find-farmers.js'
import type { PlacedPointer } from './pointers.js'
import type { Report } from './report-exchange.js'
import { HashMismatchError } from './transfer-errors.js'

export type Piece = Uint8Array<ArrayBuffer>

/** What reading the shards of one download takes. */
export interface Reading extends Search {
  readonly transport: FarmerTransport
  /** Milliseconds that the deadline leaves. */
  left(): number | undefined
  /** Tells the bridge how a farmer did, where this was asked for. */
  readonly report: Report | undefined
}

/** A shard held in memory until its hash is checked: of a farmer who gives another, nothing is handed out. */
export async function holdShard(shard: PlacedPointer, reading: Reading): Promise<Piece[]> {
  let cause: unknown
  for await (const located of findFarmers(shard, reading, () => cause)) {
    const began = Date.now()
    try {
      const hasher = createShardHasher()
      const pieces: Piece[] = []
      for await (const piece of readFrom(located, reading)) {
        hasher.add(piece)
        pieces.push(piece)
      }
      assertHash(hasher.end(), shard)
      reading.report?.(located, began)
      return pieces
    } catch (error) {
      cause = orThrow(error, reading)
      reading.report?.(located, began, cause)
    }
  }
  throw cause
}

/**
 * A shard too large to be held, as it comes. Where a farmer breaks off, the next one's bytes up to there are passed over,
 * for farmers do not promise ranges. The hash is that of what was handed out.
 * @throws HashMismatchError at the end, for then nothing can be taken back
 */
export async function* passShard(shard: PlacedPointer, reading: Reading): AsyncGenerator<Piece> {
  const hasher = createShardHasher()
  let given = 0
  let cause: unknown
  for await (const located of findFarmers(shard, reading, () => cause)) {
    const began = Date.now()
    let at = 0
    try {
      for await (const piece of readFrom(located, reading)) {
        const fresh = piece.subarray(Math.max(0, given - at))
        at += piece.byteLength
        if (!fresh.byteLength) continue
        hasher.add(fresh)
        given += fresh.byteLength
        yield fresh
      }
    } catch (error) {
      cause = orThrow(error, reading)
      reading.report?.(located, began, cause)
      continue
    }
    const mismatch = mismatchOf(hasher.end(), shard)
    reading.report?.(located, began, mismatch)
    if (mismatch) throw mismatch
    return
  }
}

const readFrom = (located: LocatedShard, { transport, signal, left }: Reading) =>
  readFromFarmer(located, transport, { signal, deadline: left() })

/** A farmer's failure; what ends the whole download is thrown. */
function orThrow(error: unknown, { signal, left }: Reading): unknown {
  if (signal.aborted || (left() ?? Infinity) < 1) throw error
  return error
}

const mismatchOf = (hash: string, shard: PlacedPointer): HashMismatchError | undefined =>
  hash === shard.hash ? undefined : new HashMismatchError('getShard', hash, shard.hash, shard.index)

function assertHash(hash: string, shard: PlacedPointer): void {
  const mismatch = mismatchOf(hash, shard)
  if (mismatch) throw mismatch
}
