import { HoldfastError } from '@holdfast/shared'
import { SERVICE } from './refuse.js'

/**
 * Bytes have another hash than they should. Of an upload: the bridge names what it stored by another hash than that of
 * what was sent; it stays there. Of a download: a farmer gave a shard that is too large to be held until it is checked
 * with other bytes than the pointer names, and some of them were handed out.
 */
export class HashMismatchError extends HoldfastError {
  static override readonly kind = 'HashMismatchError'
  declare readonly '~HashMismatchError': true
  /** Of what the bridge stored, or the farmer gave. */
  declare readonly hash: string
  /** Of what was sent, or the pointer names. */
  declare readonly expected: string
  /** Which shard of the file; none of an upload. */
  declare readonly index: number | undefined

  constructor(operationId: string, hash: string, expected: string, index?: number) {
    super(
      index === undefined
        ? `stored ${hash}, which is not the hash of what was sent, ${expected}`
        : `shard ${index} came as ${hash} instead of ${expected}`,
      { service: SERVICE, operationId, mayHaveApplied: index === undefined, hash, expected, index },
    )
  }
}

/** No farmer gives a shard, so that the file has no whole. `cause` is what the last one failed with. */
export class ShardUnavailableError extends HoldfastError {
  static override readonly kind = 'ShardUnavailableError'
  declare readonly '~ShardUnavailableError': true
  /** Which shard of the file, counted from 0. */
  declare readonly index: number
  /** Its hash; none where the bridge has no pointer to it. */
  declare readonly hash: string | undefined
  /** The farmers that failed with it, by their node ids. */
  declare readonly excluded: readonly string[]

  constructor(index: number, hash: string | undefined, excluded: readonly string[], cause?: unknown) {
    const why = hash
      ? `no farmer gives it, of ${excluded.length} that were tried`
      : 'the bridge has no pointer to it'
    super(`shard ${index}${hash ? ` (${hash})` : ''} is missing: ${why}`, {
      service: SERVICE,
      operationId: 'getFilePointers',
      cause,
      index,
      hash,
      excluded,
    })
  }
}

/** Where a shard waits in 2016: behind a WebSocket, which this client does not speak. */
export interface PointerChannel {
  readonly index: number
  readonly hash: string
  /** `ws://…` */
  readonly channel: string
}

/** The bridge is one of 2016, whose farmers give shards over WebSockets. `files.pointers` gives the tokens for them. */
export class BridgeChannelError extends HoldfastError {
  static override readonly kind = 'BridgeChannelError'
  declare readonly '~BridgeChannelError': true
  /** Those of the first page, without their tokens. */
  declare readonly channels: readonly PointerChannel[]

  constructor(channels: readonly PointerChannel[]) {
    super('its farmers give shards over WebSockets (2016): read the pointers, and open their channels', {
      service: SERVICE,
      operationId: 'getFilePointers',
      channels,
    })
  }
}

/** The pages of a list cannot be put together without losing entries, so that the list ends here. */
export class PaginationStalledError extends HoldfastError {
  static override readonly kind = 'PaginationStalledError'
  declare readonly '~PaginationStalledError': true

  constructor(operationId: string, why: string) {
    super(`incomplete: ${why}`, { service: SERVICE, operationId })
  }
}
