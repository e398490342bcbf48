import { readInstant } from './created.js'
import type { PinStatus } from './generated/pinning/types.gen.js'
import { refuse } from './refuse.js'

/**
 * When a pin was made, as a Date, which has no more than milliseconds: what several services write after them is
 * cut. Compare pins by `created` itself, or by `requestid`.
 * @throws InvalidArgumentError where `created` is no RFC 3339 time
 */
export function createdAt({ created }: Pick<PinStatus, 'created'>): Date {
  const instant = readInstant(created)
  if (!instant) throw refuse('created', `is no time: ${JSON.stringify(created)}`)
  return new Date(Number(instant.at / 1_000_000n))
}
