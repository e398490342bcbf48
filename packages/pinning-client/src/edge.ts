import type { ListQuery } from './arguments.js'
import { floor, readInstant, SECOND, writeInstant } from './created.js'
import type { PinStatus } from './generated/pinning/types.gen.js'

/** How a service lists: `before` continues a list of the newest first, `after` one of the oldest first. */
export type Cursor = 'before' | 'after'

const SIGN = { before: -1n, after: 1n }

/** A pin at its place in time, in nanoseconds since 1970. */
export interface Placed {
  readonly pin: PinStatus
  readonly at: bigint
}

/** Where the pages read so far end, and how the next one is asked for. */
export interface Edge {
  readonly cursor: Cursor
  /** The last `created`, in nanoseconds since 1970. */
  readonly at: bigint
  /** How far the next page reaches back over the edge, in nanoseconds. */
  readonly step: bigint
}

/** The cursor that goes on after such a page, as far as the page tells. */
export function orderOf(page: readonly Placed[]): Cursor | 'tied' | 'none' {
  const steps = page.slice(1).map(({ at }, index) => at - (page[index] as Placed).at)
  const rises = steps.some((step) => step > 0n)
  const falls = steps.some((step) => step < 0n)
  return rises ? (falls ? 'none' : 'after') : falls ? 'before' : 'tied'
}

/** The last moment of some, as the cursor goes. */
export const endOf = (moments: readonly { readonly at: bigint }[], cursor: Cursor): bigint =>
  moments.map(({ at }) => at).reduce((end, at) => ((at - end) * SIGN[cursor] > 0n ? at : end))

// The widest step is a second: what lies further behind the edge is not asked for again, and not remembered.
export const isNear = ({ cursor, at }: Edge, moment: bigint): boolean =>
  (moment - at) * SIGN[cursor] >= -SECOND

/** The parameter that asks for what lies beyond the edge and one step before it, within what the caller asked for. */
export function beyond({ cursor, at, step }: Edge, query: ListQuery): ListQuery {
  const sign = SIGN[cursor]
  const from = -sign * (floor(-sign * at, step) + step)
  const asked = query[cursor]
  const bound = readInstant(asked ?? '')?.at
  const within = bound === undefined || (from - bound) * sign > 0n
  return { [cursor]: within ? writeInstant(from, step) : asked }
}
