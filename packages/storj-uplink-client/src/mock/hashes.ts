import { md5 } from '@noble/hashes/legacy.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'

/** What WebCrypto does not have. */
export const md5Hex = (bytes: Uint8Array): string => bytesToHex(md5(bytes))

/** The tag of an object of several parts: the hash of their hashes, and how many there are. */
export const tagOfParts = (tags: readonly string[]): string =>
  `${md5Hex(hexToBytes(tags.join('')))}-${tags.length}`

/** As `Content-MD5` has it. */
export const md5Base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...md5(bytes)))

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'

/** In small letters and without padding, as Storj writes keys. */
export function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  return bits.replace(/.{1,5}/g, (five) => BASE32[Number.parseInt(five.padEnd(5, '0'), 2)] as string)
}

export const random = (length: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(length))
