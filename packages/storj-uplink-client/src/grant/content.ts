import { concat } from './bytes.js'
import { type Cipher, decrypt, encrypt } from './ciphers.js'
import { Malformed } from './malformed.js'
import { incrementNonce } from './nonce.js'

/** Bytes of an encrypted block of content, as uplink sets them. */
export const ENCRYPTED_BLOCK = 7424
const TAG = 16
/** What of it is content. */
export const PLAIN_BLOCK = ENCRYPTED_BLOCK - TAG
const LENGTH = 4

/** How a segment's content is encrypted. Inline ones are one piece without padding: `encrypt` is all that they take. */
export interface ContentKey {
  readonly cipher: Cipher
  readonly key: Uint8Array
  /** That of the first block; each has the next one. */
  readonly nonce: Uint8Array
}

/** Fills up the last block: zeros, and in the last four bytes how many were added (storj/common encryption/pad.go). */
export function pad(content: Uint8Array, blockSize = PLAIN_BLOCK): Uint8Array {
  const blocks = Math.ceil((content.length + LENGTH) / blockSize)
  const padded = new Uint8Array(blocks * blockSize)
  padded.set(content)
  new DataView(padded.buffer).setUint32(padded.length - LENGTH, padded.length - content.length)
  return padded
}

/** @throws Malformed */
export function unpad(padded: Uint8Array): Uint8Array {
  if (padded.length < LENGTH) throw new Malformed('is too short for its padding')
  const { buffer, byteOffset, length } = padded
  const added = new DataView(buffer, byteOffset, length).getUint32(length - LENGTH)
  if (added < LENGTH || added > length) throw new Malformed('has a padding that is none')
  return padded.subarray(0, length - added)
}

/** Encrypts whole blocks, of which `first` is the number of the first one. */
export const encryptBlocks = (blocks: Uint8Array, how: ContentKey, first = 0): Uint8Array =>
  transform(blocks, PLAIN_BLOCK, encrypt, how, first)

/** @throws Malformed for what was not encrypted so, or is not whole */
export const decryptBlocks = (blocks: Uint8Array, how: ContentKey, first = 0): Uint8Array =>
  transform(blocks, ENCRYPTED_BLOCK, decrypt, how, first)

function transform(
  bytes: Uint8Array,
  size: number,
  change: typeof encrypt,
  { cipher, key, nonce }: ContentKey,
  first: number,
): Uint8Array {
  if (bytes.length % size) throw new Malformed('is not made of whole blocks')
  const changed: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += size)
    changed.push(change(bytes.subarray(at, at + size), cipher, key, incrementNonce(nonce, first + at / size)))
  return concat(...changed)
}
