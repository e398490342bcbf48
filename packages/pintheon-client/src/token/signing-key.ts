import { type Bytes, toHex } from './bytes.js'
import { hsalsa20 } from './hsalsa20.js'
import { digest, x25519 } from './webcrypto.js'

/**
 * How a token is signed and written, by the version of `hvym_stellar` on the node:
 * - `hvym_v1`: 0.19 and newer, which nodes have had since 2026-01-25
 * - `legacy_checksum`: 0.18.1, whose signing key is of no domain
 * - `legacy`: 0.18 and older, which have no checksum either
 */
export type AccessTokenFormat = 'hvym_v1' | 'legacy_checksum' | 'legacy'

export const FORMATS: readonly AccessTokenFormat[] = ['hvym_v1', 'legacy_checksum', 'legacy']

/**
 * The key that the owners of two keys sign with: 64 hexadecimal digits, taken as they are written. There is none with
 * what is no public key, or one of small order, with which everybody shares the same secret.
 */
export async function deriveSigningKey(
  seed: Bytes,
  publicKey: string,
  format: AccessTokenFormat,
): Promise<Bytes | undefined> {
  const domain = format === 'hvym_v1' ? 'hvym_v1:token:sign' : ''
  const secret = await x25519(seed, publicKey)
  return secret && toHex(await digest('SHA-256', domain + hsalsa20(secret)))
}
