import { type Bytes, fromArray, fromHex, toArray, toHex } from './bytes.js'
import { digest } from './hash.js'

/** What stands before a private key in PKCS #8 (RFC 8410, section 7): WebCrypto imports no raw one. */
const PKCS8 = '302e020100300506032b656e04220420'

/** What a private key is multiplied with to get its public key (RFC 7748, section 6.1). */
export const BASE_POINT: Bytes = '\t'.padEnd(32, '\0')

/**
 * X25519 of the private key that belongs to an Ed25519 seed, as libsodium converts it, and a public key. Nothing is
 * clamped here: that is the first step of X25519 itself (RFC 7748, section 5). There is no result, and WebCrypto
 * fails, for a public key of small order, with which everybody shares the same.
 */
export async function x25519(seed: Bytes, publicKey: Bytes): Promise<Bytes | undefined> {
  const pkcs8 = fromHex(PKCS8) + (await digest('SHA-512', seed)).slice(0, 32)
  const mine = await crypto.subtle.importKey('pkcs8', toArray(pkcs8), 'X25519', false, ['deriveBits'])
  const theirs = await crypto.subtle.importKey('raw', toArray(publicKey), 'X25519', false, [])
  const shared = crypto.subtle.deriveBits({ name: 'X25519', public: theirs }, mine, 256)
  return shared.then(fromArray, () => undefined)
}

/** The X25519 key of an Ed25519 public key, by the birational map u = (1 + y) / (1 - y) (RFC 7748, section 4.1). */
export function toMontgomery(ed25519: Bytes): Bytes {
  const p = 2n ** 255n - 19n
  // The highest bit is the sign of x, on which u does not depend.
  const y = BigInt(`0x${toHex(reverse(ed25519))}`) % 2n ** 255n
  let u = 1n + y
  // By Fermat's little theorem, 1 / n is n to the power of p - 2.
  for (let exponent = p - 2n, power = p + 1n - y; exponent; exponent >>= 1n) {
    if (exponent & 1n) u = (u * power) % p
    power = (power * power) % p
  }
  return reverse(fromHex(u.toString(16).padStart(64, '0')))
}

/** Both write their numbers with the lowest byte first. */
const reverse = (bytes: Bytes): Bytes => [...bytes].reverse().join('')
