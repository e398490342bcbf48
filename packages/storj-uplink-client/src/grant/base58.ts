import { sha256 } from '@noble/hashes/sha2.js'
import { concat, fromHex, toHex } from './bytes.js'
import { Malformed } from './malformed.js'

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
const CHECKSUM = 4
/** At most: the logarithm of 256 to the base of 58. */
const DIGITS_OF_BYTE = 1.366

export interface Checked {
  readonly version: number
  readonly payload: Uint8Array
}

const checksum = (bytes: Uint8Array) => sha256(sha256(bytes)).subarray(0, CHECKSUM)

/** base58check, as Bitcoin has it and storj/common: a version, the bytes, and the start of their hash's hash. */
export function encodeBase58Check(payload: Uint8Array, version = 0): string {
  const versioned = concat(Uint8Array.of(version), payload)
  return encode(concat(versioned, checksum(versioned)))
}

/** @throws Malformed */
export function decodeBase58Check(text: string): Checked {
  const bytes = decode(text)
  if (bytes.length < 1 + CHECKSUM) throw new Malformed('is too short')
  const versioned = bytes.subarray(0, -CHECKSUM)
  if (toHex(checksum(versioned)) !== toHex(bytes.subarray(-CHECKSUM)))
    throw new Malformed('must be whole and unchanged: its checksum is wrong')
  return { version: versioned[0] as number, payload: versioned.slice(1) }
}

function encode(bytes: Uint8Array): string {
  const digits = toDigits(BigInt(`0x0${toHex(bytes)}`), Math.ceil(bytes.length * DIGITS_OF_BYTE))
  const leading = bytes.findIndex((byte) => byte !== 0)
  return '1'.repeat(leading < 0 ? bytes.length : leading) + digits.replace(/^1+/, '')
}

/** Each "1" at the start is a byte of 0. */
function decode(text: string): Uint8Array {
  const [digits = ''] = /[^1].*|$/s.exec(text) ?? []
  const number = toNumber(digits)
  const hex = number ? number.toString(16) : ''
  return concat(new Uint8Array(text.length - digits.length), fromHex(hex.length % 2 ? `0${hex}` : hex))
}

// By halves: digit by digit the time grows with the square of the length, and 200 kB of a hostile text took 20 s.

function toDigits(number: bigint, length: number): string {
  const half = length >> 1
  if (!half) return ALPHABET[Number(number)] as string
  const unit = 58n ** BigInt(half)
  return toDigits(number / unit, length - half) + toDigits(number % unit, half)
}

function toNumber(digits: string): bigint {
  const half = digits.length >> 1
  if (half) return toNumber(digits.slice(0, -half)) * 58n ** BigInt(half) + toNumber(digits.slice(-half))
  const value = ALPHABET.indexOf(digits)
  if (value < 0) throw new Malformed('must be in base58')
  return BigInt(value)
}
