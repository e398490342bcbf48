import { ConnectionError, sleep } from '@holdfast/shared'
import type { LocatedShard } from './farmer.js'
import type { FilePointer } from './generated/storj-bridge/types.gen.js'
import type { AskPointers, PlacedPointer } from './pointers.js'
import { ShardUnavailableError } from './transfer-errors.js'

/** What all shards of a download share of the search. */
export interface Search {
  readonly ask: AskPointers
  /** Those whom the caller does not want. */
  readonly exclude: readonly string[]
  /** Those who failed with any shard so far. */
  readonly failed: Set<string>
  /** How many are tried for a shard. */
  readonly tries: number
  /** Milliseconds of the longest pause before the n-th time that nobody was found. */
  pause(absences: number): number
  readonly signal: AbortSignal
}

/**
 * Farmers for a shard, one after the other: who takes the next one says by it that the last one failed. Who failed with
 * another shard is asked last, for he may be the only one who has this; and where nobody is left, those to whom the
 * connection failed are asked once more, for it may hold now.
 * @param cause what the last one failed with
 * @throws ShardUnavailableError once as many were tried as may be
 */
export async function* findFarmers(
  shard: PlacedPointer,
  { ask, exclude, failed, tries, pause, signal }: Search,
  cause: () => unknown,
): AsyncGenerator<LocatedShard, never, undefined> {
  const excluded = new Set<string>()
  const own = new Map<string, unknown>()
  let offer: FilePointer | undefined = shard
  let absences = 0
  let isWide = false
  let isPardoned = false
  for (let tried = 0; ; ) {
    const { farmer, token } = offer ?? {}
    const isNews = farmer && token && !own.has(farmer.nodeID)
    if (isNews) {
      yield { ...shard, farmer, token }
      excluded.add(farmer.nodeID)
      own.set(farmer.nodeID, cause())
      failed.add(farmer.nodeID)
    }
    if (!isNews && !isPardoned && (isWide || failed.size <= own.size)) {
      const pardoned = [...own].filter(([, why]) => ConnectionError.isInstance(why))
      for (const [nodeID] of pardoned) own.delete(nodeID)
      isPardoned = pardoned.length > 0
      // Who is pardoned is found only by a question as wide.
      if (isPardoned) isWide = false
    }
    // Nobody but those who failed elsewhere may have it: once, only those who failed with this one are left out.
    isWide = !isNews && !isWide && failed.size > own.size
    if (!isWide && ++tried >= tries)
      throw new ShardUnavailableError(shard.index, shard.hash, [...excluded], cause())
    // What ends the pause early ends the question as well, which then says it.
    if (!isNews && !isWide) await sleep(Math.random() * pause(absences++), signal).catch(() => {})
    const [found] = await ask(shard.position, 1, [...(isWide ? own.keys() : failed), ...exclude])
    offer = found?.hash === shard.hash ? found : undefined
  }
}
