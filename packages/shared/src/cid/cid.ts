import { decode, encode } from './multibase.js'

export const RAW = 0x55
export const DAG_PB = 0x70
/** How a multihash begins: the code of sha2-256, and its length in bytes. */
export const SHA2_256 = [0x12, 0x20] as const

/** A CID, taken apart (https://github.com/multiformats/cid). */
export interface Cid {
  readonly version: 0 | 1
  /** What the block is written in, by its number in the multicodec table: 0x55 is raw, 0x70 dag-pb. */
  readonly codec: number
  /** The hash of the block, with the code and the length that say which hash it is. */
  readonly multihash: Uint8Array
  /** The whole CID, as it stands in a link. */
  readonly bytes: Uint8Array
}

/** The bytes of a CID. Version 0 is the hash alone, which leaves no place to say raw. */
export const sha256Cid = (version: 0 | 1, codec: number, digest: Uint8Array): Uint8Array =>
  Uint8Array.from([...(version || codec === RAW ? [1, codec] : []), ...SHA2_256, ...digest])

export const cidText = (bytes: Uint8Array): string =>
  bytes[0] === 1 ? `b${encode(bytes, 'b')}` : encode(bytes, 'z')

/**
 * Reads a CID of version 0, or of version 1 in base16, base32, base36, base58btc or base64url; nothing for a text
 * that is none. A path such as `/ipfs/…` is none.
 */
export function parseCid(text: string): Cid | undefined {
  const version = /^Qm.{44}$/.test(text) ? 0 : 1
  const bytes = Uint8Array.from(decode(version ? text : `z${text}`) ?? [])
  let at = 0
  const readVarint = () => {
    for (let value = 0, scale = 1; ; scale *= 128) {
      const byte = bytes[at++] ?? 0
      value += (byte & 127) * scale
      if (byte < 128) return value
    }
  }
  const isKnown = !version || readVarint() === 1
  const codec = version ? readVarint() : DAG_PB
  const multihash = bytes.subarray(at)
  readVarint()
  const length = readVarint()
  return isKnown && at + length === bytes.length ? { version, codec, multihash, bytes } : undefined
}
