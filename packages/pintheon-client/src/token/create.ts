import { type Caveats, toSeconds, writeCaveats } from './caveats.js'
import { type AccessTokenFormat, assertFormat } from './format.js'
import { publicKeyToRegister } from './keys.js'
import { sign, writeToken } from './macaroon.js'
import { toMontgomery } from './montgomery.js'
import { refuse } from './refuse.js'
import { deriveSigningKey } from './signing-key.js'
import { decodeStrKey, readStrKey } from './strkey.js'

export interface AccessTokenOptions {
  /** The client's Stellar secret key `S…`, whose X25519 key the node's owner has registered. */
  secret: string
  /** The node's X25519 key, in base64url, or its Stellar address `G…`. */
  nodePublicKey: string
  /**
   * Seconds until it ends: 300 unless told; `Infinity` for a token that does not end. A node keeps to it only where
   * the owner registered the key as timestamped.
   */
  expiresIn?: number | undefined
  /** When those seconds begin; now unless told. */
  now?: Date | number | undefined
  /** What else to bind it to. To a node it means nothing, and one before 2026-03-28 refuses a token that has some. */
  caveats?: Caveats | undefined
  /** What the node knows; `hvym_v1` unless told. */
  format?: AccessTokenFormat | undefined
}

/**
 * Makes an access token for a node, as `hvym_stellar` does, byte for byte. Nothing is sent.
 * @throws InvalidArgumentError
 */
export async function createAccessToken({
  secret,
  nodePublicKey,
  expiresIn = 300,
  now = Date.now(),
  caveats = {},
  format = 'hvym_v1',
}: AccessTokenOptions): Promise<string> {
  const exp = toSeconds('now', now) + expiresIn
  if (typeof expiresIn !== 'number' || !(expiresIn > 0) || exp % 1)
    throw refuse('expiresIn', 'whole seconds above 0')
  assertFormat(format)
  const bound = writeCaveats(caveats, exp)
  const seed = readStrKey('S', 'secret', secret)
  const address = decodeStrKey('G', nodePublicKey)
  const node = address ? toMontgomery(address) : nodePublicKey
  const key = await deriveSigningKey(seed, node, format)
  if (!key) throw refuse('nodePublicKey', 'an X25519 key or a Stellar key G…')
  const identifier = await publicKeyToRegister(secret)
  const signature = await sign(key, identifier, bound)
  return writeToken({ location: 'ACCESS', identifier, caveats: bound, signature }, format)
}
