import { HoldfastError, type Run } from '@holdfast/shared'
import { isHeld } from './held.js'
import type { KnownContent } from './known-content.js'
import { hasOutcome, type UploadOutcome } from './outcome.js'
import { SERVICE } from './refuse.js'
import { type Patience, whileWaited } from './while-waited.js'

/**
 * Does some work unless content is on the node, which gives nothing. What is on its way there is waited for; after an
 * upload of unknown end the gateway is asked. Between the last look and the work's beginning nothing is waited for: what
 * the work claims at once, whoever looks next finds.
 * @throws HoldfastError with the outcome, where nobody can tell
 */
export async function unlessThere<T>(
  { run, known }: { readonly run: Run; readonly known: KnownContent },
  cid: string,
  timed: () => Patience,
  work: () => Promise<T>,
): Promise<T | undefined> {
  let denied: HoldfastError | undefined
  for (;;) {
    const arrival = known.get(cid)
    const doubt = known.doubtOf(cid)
    if (arrival) {
      const arrived = await whileWaited(timed(), () => arrival)
      if (arrived === true) return undefined
      if (arrived) throw inDoubt(cid, arrived, hasOutcome(arrived) ? arrived.held : 'unknown')
      // The caller waits no more, which the work says.
      if (arrived === undefined) return work()
    } else if (doubt && doubt !== denied) {
      const held = await isHeld(run, cid, timed())
      if (held === true) {
        known.add(cid, doubt)
        return undefined
      }
      if (held && !timed().signal?.aborted) throw inDoubt(cid, doubt, held)
      denied = doubt
    } else return work()
  }
}

/** Nobody knows whether the node has this content, which was sent before: it is not sent again. */
function inDoubt(
  cid: string,
  cause: HoldfastError,
  held: UploadOutcome['held'],
): HoldfastError & UploadOutcome {
  const context = { service: SERVICE, operationId: 'uploadFile', mayHaveApplied: true, cause }
  const message = 'the same content was sent before, and may have arrived: `resend` sends it all the same'
  return Object.assign(new HoldfastError(message, context), { cid, held })
}
