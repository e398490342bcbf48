import { NONCE_LENGTH } from './keys.js'

/** Adds to a nonce, its lowest byte first (storj/common encryption/bits.go); what goes beyond its end is lost. */
export function incrementNonce(nonce: Uint8Array, amount: bigint | number): Uint8Array {
  let carried = BigInt(amount)
  return nonce.map((byte) => {
    const sum = BigInt(byte) + carried
    carried = sum >> 8n
    return Number(sum & 0xffn)
  })
}

/** The nonce with which a segment's first block is encrypted: each segment of an object has its own key besides. */
export const nonceOfSegment = (part: number, index: number): Uint8Array =>
  incrementNonce(new Uint8Array(NONCE_LENGTH), (BigInt(part) << 32n) | BigInt(index + 1))
