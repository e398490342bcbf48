const PRIME = 2n ** 130n - 5n
/** Bits of the multiplier that have to be 0. */
const CLAMP = 0x0ffffffc0ffffffc0ffffffc0fffffffn
const TAG = 16

/**
 * Poly1305 (RFC 8439, section 2.5). How long a BigInt takes depends on what it is, but the key is good for one message
 * alone, and a path or a block is never tagged with another.
 */
export function poly1305(message: Uint8Array, oneTimeKey: Uint8Array): Uint8Array {
  const multiplier = toNumber(oneTimeKey.subarray(0, TAG)) & CLAMP
  let sum = 0n
  for (let at = 0; at < message.length; at += TAG) {
    const piece = message.subarray(at, at + TAG)
    // A 1 behind the last byte, so that zeros at the end count.
    sum = ((sum + toNumber(piece) + (1n << BigInt(8 * piece.length))) * multiplier) % PRIME
  }
  const tag = sum + toNumber(oneTimeKey.subarray(TAG))
  return Uint8Array.from({ length: TAG }, (_, at) => Number((tag >> BigInt(8 * at)) & 0xffn))
}

/** The lowest byte comes first. */
const toNumber = (bytes: Uint8Array): bigint =>
  bytes.reduceRight((number, byte) => (number << 8n) | BigInt(byte), 0n)
