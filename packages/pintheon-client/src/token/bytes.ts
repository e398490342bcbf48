/** Bytes as a string with one character each, as `atob` and `btoa` have them. */
export type Bytes = string

export const toArray = (bytes: Bytes): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(bytes, (byte) => byte.charCodeAt(0))

/** Of less than 64 KiB: an engine takes only so many arguments. */
export const fromArray = (array: Uint8Array | ArrayBuffer): Bytes =>
  String.fromCharCode(...new Uint8Array(array))

export const toText = (bytes: Bytes): string => new TextDecoder().decode(toArray(bytes))

export const toHex = (bytes: Bytes): string =>
  bytes.replace(/./gs, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0'))

/** The number that bytes are, the highest first. */
export const toNumber = (bytes: Bytes): bigint => BigInt(`0x${toHex(bytes)}`)

/** A number as 32 bytes, or as 33 if it takes them. */
export const fromNumber = (number: bigint): Bytes =>
  number
    .toString(16)
    .padStart(64, '0')
    .replace(/../g, (byte) => String.fromCharCode(Number.parseInt(byte, 16)))

/** With its padding, which is how Pintheon writes keys. */
export const toBase64Url = (bytes: Bytes): string => btoa(bytes).replaceAll('+', '-').replaceAll('/', '_')

/** With padding or without. Throws for anything else. */
export const fromBase64Url = (text: string): Bytes => atob(text.replaceAll('-', '+').replaceAll('_', '/'))
