import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, hexToBytes } from '@noble/hashes/utils.js'
import { isEqual } from './bytes.js'
import { Malformed } from './malformed.js'

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
const CHECKSUM = 4
// As many digits as a number holds exactly; each step of a BigInt takes time for its whole length.
const DIGITS = 9

export interface Checked {
  readonly version: number
  readonly payload: Uint8Array
}

const checksum = (bytes: Uint8Array) => sha256(sha256(bytes)).subarray(0, CHECKSUM)

/** base58check, as Bitcoin has it and storj/common: a version, the bytes, and the start of their hash's hash. */
export function encodeBase58Check(payload: Uint8Array, version = 0): string {
  const versioned = concatBytes(Uint8Array.of(version), payload)
  return encode(concatBytes(versioned, checksum(versioned)))
}

/** @throws Malformed */
export function decodeBase58Check(text: string): Checked {
  const bytes = decode(text)
  if (bytes.length < 1 + CHECKSUM) throw new Malformed('is too short')
  const versioned = bytes.subarray(0, -CHECKSUM)
  if (!isEqual(checksum(versioned), bytes.subarray(-CHECKSUM)))
    throw new Malformed('must be whole and unchanged: its checksum is wrong')
  return { version: versioned[0] as number, payload: versioned.slice(1) }
}

function encode(bytes: Uint8Array): string {
  const radix = 58n ** BigInt(DIGITS)
  const parts: string[] = []
  for (let rest = toBigInt(bytes); rest; rest /= radix) parts.unshift(digitsOf(Number(rest % radix)))
  const leading = bytes.findIndex((byte) => byte !== 0)
  return '1'.repeat(leading < 0 ? bytes.length : leading) + parts.join('').replace(/^1+/, '')
}

function digitsOf(number: number): string {
  let digits = ''
  for (let rest = number; digits.length < DIGITS; rest = Math.floor(rest / 58))
    digits = ALPHABET[rest % 58] + digits
  return digits
}

function decode(text: string): Uint8Array {
  let number = 0n
  for (let at = 0; at < text.length; at += DIGITS) {
    const digits = text.slice(at, at + DIGITS)
    number = number * 58n ** BigInt(digits.length) + BigInt(numberOf(digits))
  }
  const leading = text.length - text.replace(/^1+/, '').length
  return concatBytes(new Uint8Array(leading), toBytes(number))
}

function numberOf(digits: string): number {
  let number = 0
  for (const digit of digits) {
    const value = ALPHABET.indexOf(digit)
    if (value < 0) throw new Malformed('must be in base58')
    number = number * 58 + value
  }
  return number
}

const toBigInt = (bytes: Uint8Array): bigint =>
  BigInt(`0x0${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`)

function toBytes(number: bigint): Uint8Array {
  const hex = number ? number.toString(16) : ''
  return hexToBytes(hex.padStart(hex.length + (hex.length % 2), '0'))
}
