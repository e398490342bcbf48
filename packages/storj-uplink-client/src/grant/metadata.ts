import { concat } from './bytes.js'
import { AES_GCM, type Cipher, decrypt, encrypt, toCipher } from './ciphers.js'
import { NONCE_LENGTH } from './keys.js'
import { incrementNonce } from './nonce.js'
import { bytesField, integerField, Message, messageField } from './protobuf.js'

/** What is encrypted beside an object's content (storj/common pb/streams.proto: StreamMeta, StreamInfo). */
export interface StreamInfo {
  /** Bytes of every segment but the last one; 0 where there is no other. */
  readonly segmentsSize: bigint
  readonly lastSegmentSize: bigint
  readonly custom: Readonly<Record<string, string>>
}

// The metadata key encrypts two things and no more, each with a nonce of its own.
const NONCE_OF_INFO = /* @__PURE__ */ new Uint8Array(NONCE_LENGTH)
const NONCE_OF_ETAG = /* @__PURE__ */ incrementNonce(NONCE_OF_INFO, 1)

const utf8 = (text: string) => new TextEncoder().encode(text)

/** The StreamMeta of an object. Names are written in order, so that the same metadata is always written alike. */
export function encryptStreamInfo(info: StreamInfo, key: Uint8Array): Uint8Array {
  const custom = Object.entries(info.custom)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => messageField(2, concat(bytesField(1, utf8(name)), bytesField(2, utf8(value)))))
  const written = concat(
    integerField(2, info.segmentsSize),
    integerField(3, info.lastSegmentSize),
    bytesField(4, concat(...custom)),
  )
  return bytesField(1, encrypt(written, AES_GCM, key, NONCE_OF_INFO))
}

/**
 * Reads a StreamMeta, with the cipher that it names, if the satellite has set one.
 * @throws Malformed
 */
export function decryptStreamInfo(streamMeta: Uint8Array, key: Uint8Array): StreamInfo {
  const meta = new Message(streamMeta)
  const cipher = toCipher(meta.integer(2) || BigInt(AES_GCM))
  const info = new Message(decrypt(meta.bytes(1), cipher, key, NONCE_OF_INFO))
  const entries = new Message(info.bytes(4)).all(2).map((entry) => new Message(entry))
  const text = new TextDecoder()
  return {
    segmentsSize: info.integer(2),
    lastSegmentSize: info.integer(3),
    // Made from entries, since a name may be __proto__.
    custom: Object.fromEntries(
      entries.map((entry) => [1, 2].map((field) => text.decode(entry.bytes(field)))),
    ),
  }
}

export const encryptETag = (etag: Uint8Array, cipher: Cipher, key: Uint8Array): Uint8Array =>
  encrypt(etag, cipher, key, NONCE_OF_ETAG)

/** @throws Malformed */
export const decryptETag = (etag: Uint8Array, cipher: Cipher, key: Uint8Array): Uint8Array =>
  decrypt(etag, cipher, key, NONCE_OF_ETAG)
