import { gcm } from '@noble/ciphers/aes.js'
import { xsalsa20poly1305 } from '@noble/ciphers/salsa.js'
import { NOTHING } from './bytes.js'
import { NONCE_LENGTH } from './keys.js'
import { Malformed } from './malformed.js'

/**
 * How paths and content are encrypted, by the numbers of storj/common's CipherSuite: not at all, by AES-GCM with a
 * key of 256 bits (which it calls AES128-GCM), or by NaCl's secretbox. 0 is none: a store has it that may hold no key.
 */
export type Cipher = 0 | 1 | 2 | 3
export const NO_CIPHER = 0
export const NULL_CIPHER = 1
export const AES_GCM = 2
export const SECRETBOX = 3

export const CIPHER_NAMES = ['none', 'null', 'aes-gcm', 'secretbox'] as const

const AES_NONCE_LENGTH = 12

/** @throws Malformed for a number that stands for none */
export function toCipher(number: bigint): Cipher {
  if (number < 1n || number > 3n) throw new Malformed(`has a key of an unknown cipher, ${number}`)
  return Number(number) as Cipher
}

/** How much of the 24 bytes of a nonce a cipher takes. */
export const nonceLengthOf = (cipher: Cipher): number =>
  cipher === AES_GCM ? AES_NONCE_LENGTH : NONCE_LENGTH

/** Nothing stays nothing, without a tag, as in storj/common encryption.Encrypt. */
export function encrypt(bytes: Uint8Array, cipher: Cipher, key: Uint8Array, nonce: Uint8Array): Uint8Array {
  if (!bytes.length) return NOTHING
  return cipher === NULL_CIPHER ? bytes : box(cipher, key, nonce).encrypt(bytes)
}

/** @throws Malformed for what was not encrypted with this key and nonce */
export function decrypt(bytes: Uint8Array, cipher: Cipher, key: Uint8Array, nonce: Uint8Array): Uint8Array {
  if (!bytes.length) return NOTHING
  if (cipher === NULL_CIPHER) return bytes
  try {
    return box(cipher, key, nonce).decrypt(bytes)
  } catch {
    throw new Malformed('is not encrypted with this key')
  }
}

const box = (cipher: Cipher, key: Uint8Array, nonce: Uint8Array) =>
  (cipher === AES_GCM ? gcm : xsalsa20poly1305)(key, nonce.subarray(0, nonceLengthOf(cipher)))
