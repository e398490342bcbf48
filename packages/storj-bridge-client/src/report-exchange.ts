import type { CallOptions } from '@holdfast/shared'
import type { Call } from './call.js'
import type { LocatedShard } from './farmer.js'
import { HashMismatchError } from './transfer-errors.js'

/** Who tells the bridge how farmers did. */
export interface Reporter {
  /** The user's e-mail address, as the original clients have it, or a node id. */
  readonly reporterId: string
  readonly clientId?: string | undefined
}

/** Tells how a farmer did, and what he failed with. */
export type Report = (shard: LocatedShard, exchangeStart: number, failure?: unknown) => void

/** Reports to the bridge, which pays and trusts farmers by that. Nobody waits for it, and its failure is none. */
export const reportTo =
  (
    call: Call,
    { reporterId, clientId = reporterId }: Reporter,
    { headers, timeout, retry }: CallOptions,
  ): Report =>
  ({ hash, farmer }, exchangeStart, failure) => {
    const body = {
      dataHash: hash,
      reporterId,
      clientId,
      farmerId: farmer.nodeID,
      exchangeStart,
      exchangeEnd: Date.now(),
      exchangeResultCode: failure ? 1100 : 1000,
      exchangeResultMessage: messageOf(failure),
    } as const
    call('reportExchange', { body }, { headers, timeout, retry }).catch(() => {})
  }

const messageOf = (failure: unknown) =>
  !failure
    ? 'SHARD_DOWNLOADED'
    : HashMismatchError.isInstance(failure)
      ? 'FAILED_INTEGRITY'
      : 'DOWNLOAD_ERROR'
