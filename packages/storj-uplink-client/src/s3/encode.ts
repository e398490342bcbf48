const strict = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`

/** Percent-encodes all but `A-Za-z0-9-._~`, which is what a signature is made over (AWS, "UriEncode()"). */
export const encode = (text: string): string => encodeURIComponent(text).replace(/[!'()*]/g, strict)

/** The same of a key, whose "/" stay. */
export const encodeKey = (key: string): string => key.split('/').map(encode).join('/')

/** The UTF-8 of a text as the characters that a header can carry, a byte each. */
export const toHeader = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('')

/** A header's bytes as the UTF-8 that they are, and else as they came. */
export function fromHeader(value: string): string {
  const bytes = Uint8Array.from(value, (character) => character.charCodeAt(0))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return value
  }
}
