import { floor, readInstant, SECOND, writeInstant } from '../created.js'
import type { PinStatus } from '../generated/pinning/types.gen.js'
import type { PinningQuirks } from './quirks.js'

/** The store's side of the quirks: a pin object as such a service keeps it. */
export const keeping =
  ({ requestidIsCid, nameDefaultsToCid, createdInSeconds }: PinningQuirks) =>
  (status: PinStatus): PinStatus => {
    const { cid, name } = status.pin
    return {
      ...status,
      ...(requestidIsCid && { requestid: cid }),
      ...(nameDefaultsToCid && { pin: { ...status.pin, name: name || cid } }),
      ...(createdInSeconds && { created: inSeconds(status.created) }),
    }
  }

const FIVE_HOURS = 5n * 3600n * SECOND
const MILLISECOND = SECOND / 1000n

/** What is no time stays as it is, for the store to refuse. */
function inSeconds(created: string): string {
  const at = readInstant(created)?.at
  if (at === undefined) return created
  return writeInstant(floor(at, SECOND) - FIVE_HOURS, MILLISECOND).replace('Z', '-05:00')
}
