import { type Bytes, fromNumber, toBase64Url, toNumber } from './bytes.js'

/**
 * The X25519 key, in base64url, that belongs to an Ed25519 public key, by the birational map u = (1 + y) / (1 - y)
 * (RFC 7748, section 4.1).
 */
export function toMontgomery(ed25519: Bytes): string {
  const p = 2n ** 255n - 19n
  const power = (n: bigint, exponent: bigint): bigint =>
    exponent ? (power((n * n) % p, exponent / 2n) * (exponent % 2n ? n : 1n)) % p : 1n
  // The highest bit is the sign of x, on which u does not depend.
  const y = toNumber(reverse(ed25519)) % 2n ** 255n
  // By Fermat's little theorem, 1 / n is n to the power of p - 2.
  const u = ((1n + y) * power(p + 1n - y, p - 2n)) % p
  return toBase64Url(reverse(fromNumber(u)))
}

/** Both write their numbers with the lowest byte first. */
const reverse = (bytes: Bytes): Bytes => [...bytes].reverse().join('')
