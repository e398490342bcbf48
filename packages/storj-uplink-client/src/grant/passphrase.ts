import { argon2idAsync } from '@noble/hashes/argon2.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { NOTHING } from './bytes.js'
import { KEY_LENGTH } from './keys.js'

/** Lanes of Argon2, each of which gives other keys. */
export const [LANES_OF_PROJECT, LANES_OF_KEY] = [8, 1] as const

// storj/common encryption/password.go: RFC 9106 in one pass over 64 MiB.
const ARGON2 = { t: 1, m: 64 * 1024, dkLen: KEY_LENGTH }

/** How long to compute at once, in milliseconds: what else a page has to do comes between. */
const TICK = 10

/** The key of a passphrase. It takes 64 MiB meanwhile. */
export function deriveRootKey(passphrase: Uint8Array, salt: Uint8Array, lanes: 8 | 1): Promise<Uint8Array> {
  // The second one mixes in a path, and nobody gives one.
  const mixed = hmac(sha256, hmac(sha256, passphrase, salt), NOTHING)
  return argon2idAsync(passphrase, mixed, { ...ARGON2, p: lanes, asyncTick: TICK })
}
