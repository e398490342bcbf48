import { type Bytes, fromHex, toArray, toHex } from './bytes.js'

/** What a key is for, by the letter that it begins with: a secret seed, or the address of an account. */
export type KeyKind = 'S' | 'G'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/**
 * A key of 32 bytes as Stellar writes it (SEP-23): a version byte, the key and a checksum, 35 bytes in base32. As
 * these are 56 digits without a rest, and the first is never 0, the text is one number.
 */
export function encodeStrKey(kind: KeyKind, key: Bytes): string {
  const versioned = String.fromCharCode(ALPHABET.indexOf(kind) << 3) + key
  const crc = crc16(versioned)
  return BigInt(`0x${toHex(versioned + String.fromCharCode(crc & 255, crc >> 8))}`)
    .toString(32)
    .replace(/./g, (digit) => ALPHABET.charAt(Number.parseInt(digit, 32)))
}

/** The 32 bytes, or nothing where a character, the length, the kind or the checksum is wrong. */
export function decodeStrKey(kind: KeyKind, text: string): Bytes | undefined {
  let number = 0n
  for (const digit of String(text).slice(0, 56)) number = number * 32n + BigInt(ALPHABET.indexOf(digit))
  const key = fromHex(number.toString(16)).slice(1, 33)
  // Whatever was wrong, this is written otherwise.
  return encodeStrKey(kind, key) === text ? key : undefined
}

/** CRC-16/XMODEM: the polynomial 0x1021, from 0 on; 0x11021 also takes off the bit that was shifted out. */
function crc16(bytes: Bytes): number {
  let crc = 0
  for (const byte of toArray(bytes)) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit++) crc = (crc << 1) ^ (crc & 0x8000 && 0x11021)
  }
  return crc
}
