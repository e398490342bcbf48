import { concat, fromByteString, NOTHING, toByteString } from './bytes.js'
import { AES_GCM, toCipher } from './ciphers.js'
import { KEY_LENGTH } from './keys.js'
import { limitTo } from './limit-to.js'
import { type Macaroon, readMacaroon, writeMacaroon } from './macaroon.js'
import { Malformed } from './malformed.js'
import { bytesField, integerField, Message, messageField } from './protobuf.js'
import { Store, type StoreEntry } from './store.js'

/** What an access grant has in it (storj/common grant/internal/pb: Scope, EncryptionAccess, StoreEntry). */
export interface Scope {
  readonly satelliteAddress: string
  readonly apiKey: Macaroon
  readonly store: Store
  /** Fields that this version does not know. */
  readonly unknown: Uint8Array
}

export const writeScope = ({ satelliteAddress, apiKey, store, unknown }: Scope): Uint8Array =>
  concat(
    bytesField(1, new TextEncoder().encode(satelliteAddress)),
    bytesField(2, writeMacaroon(apiKey)),
    messageField(3, writeStore(store)),
    unknown,
  )

const writeStore = ({ defaultKey, entries, defaultCipher, unknown }: Store) =>
  concat(
    bytesField(1, defaultKey ?? NOTHING),
    ...entries.map((entry) => messageField(2, writeEntry(entry))),
    integerField(3, defaultCipher),
    unknown,
  )

const writeEntry = ({ bucket, plain, encrypted, key, cipher, unknown }: StoreEntry) =>
  concat(
    bytesField(1, fromByteString(bucket)),
    bytesField(2, fromByteString(plain)),
    bytesField(3, fromByteString(encrypted)),
    bytesField(4, key),
    integerField(5, cipher),
    unknown,
  )

/** Keeps no key to what its API key does not allow. @throws Malformed */
export function readScope(bytes: Uint8Array): Scope {
  const message = new Message(bytes)
  const apiKey = readMacaroon(message.bytes(2))
  const encryption = message.message(3)
  if (!encryption) throw new Malformed('has no encryption access')
  return {
    satelliteAddress: readAddress(message.bytes(1)),
    apiKey,
    store: limitTo(readStore(encryption), apiKey.caveats),
    unknown: message.unknown([1, 2, 3]),
  }
}

function readAddress(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Malformed('has a satellite address that is not UTF-8')
  }
}

function readStore(message: Message): Store {
  const key = message.bytes(1)
  return new Store(
    {
      defaultKey: key.length ? readKey(key) : undefined,
      // Grants from before there was the field mean this one.
      defaultCipher: toCipher(readInt32(message, 3) || BigInt(AES_GCM)),
      unknown: message.unknown([1, 2, 3]),
    },
    message.all(2).map((entry) => readEntry(new Message(entry))),
  )
}

const readEntry = (message: Message): StoreEntry => ({
  bucket: toByteString(message.bytes(1)),
  plain: toByteString(message.bytes(2)),
  encrypted: toByteString(message.bytes(3)),
  key: readKey(message.bytes(4)),
  cipher: toCipher(readInt32(message, 5)),
  unknown: message.unknown([1, 2, 3, 4, 5]),
})

function readKey(key: Uint8Array): Uint8Array {
  if (key.length !== KEY_LENGTH)
    throw new Malformed(`has a key of ${key.length} bytes, where all have ${KEY_LENGTH}`)
  return key
}

const readInt32 = (message: Message, number: number) => BigInt.asIntN(32, message.integer(number))
