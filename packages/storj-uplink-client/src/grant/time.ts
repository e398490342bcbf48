import { concat } from './bytes.js'
import { integerField, Message } from './protobuf.js'

const SECOND = 1_000_000_000n
const MILLISECOND = 1_000_000n
/** Seconds from year 1, where Go counts from, to 1970. */
const YEAR_1 = 62_135_596_800n

/** Nanoseconds, of a duration or since 1970. */
export type Nanoseconds = bigint

export const fromMilliseconds = (milliseconds: number): Nanoseconds => BigInt(milliseconds) * MILLISECOND

/** Rounded down, as a Date has no less than that. */
export const toMilliseconds = (time: Nanoseconds): number => Number(floorDivide(time, MILLISECOND))

const floorDivide = (number: bigint, by: bigint) => (number - (((number % by) + by) % by)) / by

/** A google.protobuf.Timestamp, or a Duration above 0. */
export function writeTime(time: Nanoseconds): Uint8Array {
  const seconds = floorDivide(time, SECOND)
  return concat(integerField(1, seconds), integerField(2, time - seconds * SECOND))
}

/** A google.protobuf.Duration. @throws Malformed */
export function readDuration(bytes: Uint8Array): Nanoseconds {
  const message = new Message(bytes)
  return BigInt.asIntN(64, message.integer(1)) * SECOND + BigInt.asIntN(32, message.integer(2))
}

/**
 * A google.protobuf.Timestamp. Where Go's 64 bits of seconds overflow, so does this, for satellites go by it.
 * @throws Malformed
 */
export function readTimestamp(bytes: Uint8Array): Nanoseconds {
  const time = readDuration(bytes)
  const seconds = floorDivide(time, SECOND)
  return (BigInt.asIntN(64, seconds + YEAR_1) - YEAR_1) * SECOND + (time - seconds * SECOND)
}
