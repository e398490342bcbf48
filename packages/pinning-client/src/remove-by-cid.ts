import type { CallOptions } from '@holdfast/shared'
import { NotFoundError, SeveralPinsError } from './errors.js'
import type { PinStatus } from './generated/pinning/types.gen.js'

/** How to remove what is pinned by a CID. */
export interface RemoveByCidOptions extends CallOptions {
  /** Remove all pin objects of the CID, where there are several; `false` unless told. */
  all?: boolean | undefined
}

/**
 * Removes the pin objects of a CID, one after another, and gives them.
 * @throws SeveralPinsError where there are several, and not all are meant
 */
export async function removeByCid(
  remove: (requestid: string) => Promise<void>,
  cid: string,
  pins: PinStatus[],
  all: boolean,
): Promise<PinStatus[]> {
  if (pins.length > 1 && !all) throw new SeveralPinsError(cid, pins)
  let done = false
  for (const { requestid } of pins) {
    try {
      await remove(requestid)
      done = true
    } catch (error) {
      // Somebody else was faster, or an attempt of ours whose answer was lost.
      if (error instanceof NotFoundError) continue
      // Those before it are removed, whatever became of this one.
      throw done ? Object.assign(error as Error, { mayHaveApplied: true }) : error
    }
  }
  return pins
}
