import { type CallOptions, platform, type Run } from '@holdfast/shared'
import { CID_PARAMETERS, cidOf } from '@holdfast/shared/cid'

/** Whether the node's daemon holds content, as far as its gateway can be believed. Holding is not pinning. */
export type Held = boolean | 'unknown'

// A gateway that looks into its own store answers at once.
const PATIENCE = 5_000

/**
 * Asks the gateway for content that it has in its own store. A plain HEAD would make the node fetch it from others. The
 * same is asked of content that nobody has: a gateway that does not deny that one is not to be believed.
 * A browser asks for leave to send such a request, which the node refuses: there nothing is asked.
 */
export async function isHeld(
  run: Run,
  cid: string,
  { signal, deadline = PATIENCE }: CallOptions,
): Promise<Held> {
  if (signal?.aborted || deadline < 1 || platform().isBrowser) return 'unknown'
  const ask = (cid: string) =>
    run('headFile', {
      params: { path: { cid }, header: { 'cache-control': 'only-if-cached' } },
      signal,
      deadline: Math.min(deadline, PATIENCE),
      retry: false,
    }).then(
      ({ response }) => response.status,
      () => 0,
    )
  const nobodys = await cidOf(crypto.getRandomValues(new Uint8Array(32)), CID_PARAMETERS.v0)
  const [denied, status] = await Promise.all([ask(nobodys.cid), ask(cid)])
  if (denied !== NOT_HELD) return 'unknown'
  return status === NOT_HELD ? false : status === 200 || 'unknown'
}

const NOT_HELD = 412
