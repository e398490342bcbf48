import { type Bytes, fromNumber, toNumber } from './bytes.js'
import { refuse } from './refuse.js'

/** What a key is for, by the letter that it begins with: a secret seed, or the address of an account. */
export type KeyKind = 'S' | 'G'

/** Base32 counts A to Z and then 2 to 7, and base 36, as JavaScript has it, from 0 to 9 and then A to Z. */
const toDigit = (character: string): number => (Number.parseInt(character, 36) + 24) % 34
const fromDigit = (digit: number): string => (((digit + 8) % 34) + 2).toString(36).toUpperCase()

/**
 * A key of 32 bytes as Stellar writes it (SEP-23): a version byte, the key and a checksum, 35 bytes in base32. As
 * these are 56 digits without a rest, and the first is never 0, the text is one number.
 */
export const encodeStrKey = (kind: KeyKind, key: Bytes): string =>
  addChecksum(toNumber(String.fromCharCode(toDigit(kind) << 3) + key))
    .toString(32)
    .replace(/./g, (digit) => fromDigit(Number.parseInt(digit, 32)))

/** The 32 bytes, or nothing where a character, the length, the kind or the checksum is wrong. */
export function decodeStrKey(kind: KeyKind, text: string): Bytes | undefined {
  if (!new RegExp(`^${kind}[A-D][A-Z2-7]{54}$`).test(text)) return undefined
  let number = 0n
  for (const character of text) number = number * 32n + BigInt(toDigit(character))
  const versioned = number >> 16n
  return addChecksum(versioned) === number ? fromNumber(versioned).slice(1) : undefined
}

/** CRC-16/XMODEM: what a division by 0x11021, without carries, leaves over. Its lower byte is written first. */
function addChecksum(number: bigint): bigint {
  const zeros = number << 16n
  let crc = 0
  for (const bit of zeros.toString(2)) {
    crc = crc * 2 + Number(bit)
    if (crc > 0xffff) crc ^= 0x11021
  }
  return zeros + BigInt(((crc & 255) << 8) | (crc >> 8))
}

export function readStrKey(kind: KeyKind, argument: string, text: string): Bytes {
  const key = decodeStrKey(kind, text)
  if (!key) throw refuse(argument, `a Stellar key ${kind}…`)
  return key
}
