import { type Bytes, toHex } from './bytes.js'
import type { AccessTokenFormat } from './format.js'
import { hsalsa20 } from './hsalsa20.js'
import { digest, x25519 } from './webcrypto.js'

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
