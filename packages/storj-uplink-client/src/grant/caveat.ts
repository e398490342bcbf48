import { DISALLOWING } from './actions.js'
import { type ByteString, concat, fromByteString, NOTHING, toByteString } from './bytes.js'
import { bytesField, integerField, Message, messageField } from './protobuf.js'
import { type Nanoseconds, readDuration, readTimestamp, writeTime } from './time.js'

/** What a caveat takes away (storj/common macaroon/types.proto). */
export interface Caveat {
  /** The fields of `ACTIONS` that are set, in their order. */
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

const Field = { paths: 10, notAfter: 20, notBefore: 21, maxObjectTtl: 22, nonce: 30 } as const

/** In the order of the fields' numbers, as storj/common writes them. */
export function writeCaveat(caveat: Omit<Caveat, 'unknown'>): Uint8Array {
  const { disallowed, paths, notAfter, notBefore, maxObjectTtl, nonce } = caveat
  const time = (field: number, time: Nanoseconds | undefined) =>
    time === undefined ? NOTHING : messageField(field, writeTime(time))
  return concat(
    ...disallowed.filter((field) => field < Field.paths).map((field) => integerField(field, 1)),
    ...paths.map((path) => messageField(Field.paths, writePath(path))),
    ...disallowed.filter((field) => field > Field.paths).map((field) => integerField(field, 1)),
    time(Field.notAfter, notAfter),
    time(Field.notBefore, notBefore),
    time(Field.maxObjectTtl, maxObjectTtl),
    bytesField(Field.nonce, nonce),
  )
}

const writePath = ({ bucket, prefix }: CaveatPath) =>
  concat(bytesField(1, fromByteString(bucket)), bytesField(2, fromByteString(prefix)))

/** @throws Malformed */
export function readCaveat(bytes: Uint8Array): Caveat {
  const message = new Message(bytes)
  // Of one that comes twice each is read, since satellites refuse what has any that cannot be; the last one counts.
  const last = <T>(field: number, read: (bytes: Uint8Array) => T) => message.all(field).map(read).at(-1)
  return {
    // A flag is set by 1, and by no other number: picobuf's decoder, which satellites have, compares with it.
    disallowed: DISALLOWING.filter((field) => message.integer(field) === 1n),
    paths: message.all(Field.paths).map(readPath),
    notAfter: last(Field.notAfter, readTimestamp),
    notBefore: last(Field.notBefore, readTimestamp),
    maxObjectTtl: last(Field.maxObjectTtl, readDuration),
    nonce: message.bytes(Field.nonce),
    unknown: message.unknown([...DISALLOWING, ...Object.values(Field)]),
  }
}

function readPath(bytes: Uint8Array): CaveatPath {
  const message = new Message(bytes)
  return { bucket: toByteString(message.bytes(1)), prefix: toByteString(message.bytes(2)) }
}
