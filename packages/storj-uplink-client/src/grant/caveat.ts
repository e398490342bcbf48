import { concatBytes } from '@noble/hashes/utils.js'
import { DISALLOWING } from './actions.js'
import { type ByteString, fromByteString, toByteString } from './bytes.js'
import { bytesField, integerField, Message, messageField } from './protobuf.js'
import { type Nanoseconds, readDuration, readTimestamp, writeDuration, writeTimestamp } from './time.js'

/** What a caveat takes away (storj/common macaroon/types.proto). */
export interface Caveat {
  /** The fields of `ACTIONS` that are set. */
  readonly disallowed: readonly number[]
  /** Only below one of these, if there are any. */
  readonly paths: readonly CaveatPath[]
  readonly notAfter?: Nanoseconds | undefined
  readonly notBefore?: Nanoseconds | undefined
  readonly maxObjectTtl?: Nanoseconds | undefined
  /** Random bytes, so that two keys with the same caveats are two, and can be revoked one by one. */
  readonly nonce: Uint8Array
  /** Fields that this version does not know, which storj/common passes over. */
  readonly unknown: Uint8Array
}

export interface CaveatPath {
  readonly bucket: ByteString
  /** How encrypted paths have to begin. */
  readonly prefix: ByteString
}

const [PATHS, NOT_AFTER, NOT_BEFORE, MAX_OBJECT_TTL, NONCE] = [10, 20, 21, 22, 30] as const
const KNOWN = [...DISALLOWING, PATHS, NOT_AFTER, NOT_BEFORE, MAX_OBJECT_TTL, NONCE]

/** In the order of the fields' numbers, as storj/common writes them. */
export function writeCaveat(caveat: Omit<Caveat, 'unknown'>): Uint8Array {
  const { disallowed, paths, notAfter, notBefore, maxObjectTtl, nonce } = caveat
  const flags = (from: number, to: number) =>
    DISALLOWING.filter((field) => from <= field && field <= to && disallowed.includes(field)).map((field) =>
      integerField(field, 1),
    )
  return concatBytes(
    ...flags(1, PATHS),
    ...paths.map((path) => messageField(PATHS, writePath(path))),
    ...flags(PATHS, NOT_AFTER),
    ...(notAfter === undefined ? [] : [messageField(NOT_AFTER, writeTimestamp(notAfter))]),
    ...(notBefore === undefined ? [] : [messageField(NOT_BEFORE, writeTimestamp(notBefore))]),
    ...(maxObjectTtl === undefined ? [] : [messageField(MAX_OBJECT_TTL, writeDuration(maxObjectTtl))]),
    bytesField(NONCE, nonce),
  )
}

const writePath = ({ bucket, prefix }: CaveatPath) =>
  concatBytes(bytesField(1, fromByteString(bucket)), bytesField(2, fromByteString(prefix)))

/** @throws Malformed */
export function readCaveat(bytes: Uint8Array): Caveat {
  const message = new Message(bytes)
  // Of one that comes twice each is read, since satellites refuse what has any that cannot be; the last one counts.
  const last = <T>(field: number, read: (bytes: Uint8Array) => T) => message.all(field).map(read).at(-1)
  return {
    // A flag is set by 1, and by no other number: picobuf's decoder, which satellites have, compares with it.
    disallowed: DISALLOWING.filter((field) => message.integer(field) === 1n),
    paths: message.all(PATHS).map(readPath),
    notAfter: last(NOT_AFTER, readTimestamp),
    notBefore: last(NOT_BEFORE, readTimestamp),
    maxObjectTtl: last(MAX_OBJECT_TTL, readDuration),
    nonce: message.bytes(NONCE),
    unknown: message.unknown(KNOWN),
  }
}

function readPath(bytes: Uint8Array): CaveatPath {
  const message = new Message(bytes)
  return { bucket: toByteString(message.bytes(1)), prefix: toByteString(message.bytes(2)) }
}
