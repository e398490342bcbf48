import { refuse } from '../refuse.js'

/**
 * Bytes as a string with one character each. Paths are such: they are split, compared and looked up as strings, and
 * to Go they are bytes that need not be UTF-8.
 */
export type ByteString = string

export const NOTHING = /* @__PURE__ */ new Uint8Array()

// Built by join: as the arguments of one call, a path of a hostile grant could be too long for the engine.
export const toByteString = (bytes: Uint8Array): ByteString =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

export const fromByteString = (bytes: ByteString): Uint8Array =>
  Uint8Array.from(bytes, (character) => character.charCodeAt(0))

/** The UTF-8 of a text. @throws InvalidArgumentError for half a surrogate pair, which would become another path */
export function toUtf8(argument: string, text: string): ByteString {
  if (typeof text !== 'string' || !text.isWellFormed()) throw refuse(argument, 'must be well-formed text')
  return toByteString(new TextEncoder().encode(text))
}

/** The text of UTF-8, for people to read: what is none becomes U+FFFD. */
export const toText = (bytes: ByteString): string => new TextDecoder().decode(fromByteString(bytes))

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

export const fromHex = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16))
