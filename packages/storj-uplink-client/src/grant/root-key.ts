import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { NOTHING } from './bytes.js'

/** Lanes of Argon2, each number of which gives other keys. */
export const LANES_OF_PROJECT = 8
export const LANES_OF_KEY = 1

/** The key of a passphrase (storj/common encryption/password.go). It takes 64 MiB meanwhile. */
export async function deriveRootKey(
  passphrase: Uint8Array,
  salt: Uint8Array,
  lanes: typeof LANES_OF_PROJECT | typeof LANES_OF_KEY,
): Promise<Uint8Array> {
  // The second one mixes in a path, and nobody gives one.
  const mixed = hmac(sha256, hmac(sha256, passphrase, salt), NOTHING)
  const { argon2 } = await import('./argon2.js')
  return argon2(passphrase, mixed, lanes)
}
