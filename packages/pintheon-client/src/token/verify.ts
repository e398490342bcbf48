import type { Bytes } from './bytes.js'
import { readExpiry, toSeconds } from './caveats.js'
import { readToken, sign } from './macaroon.js'
import type { ReadOptions } from './parse.js'
import { deriveSigningKey } from './signing-key.js'
import { readStrKey } from './strkey.js'

/** A key that the node's owner has registered. */
export interface RegisteredKey {
  /** The X25519 key, in base64url. */
  readonly publicKey: string
  /** Whether tokens of this key end when they say so. */
  readonly timestamped?: boolean | undefined
}

export interface VerifyOptions<Key extends RegisteredKey = RegisteredKey> extends ReadOptions {
  /** The node's Stellar secret key `S…`. */
  nodeSecret: string
  /** All that are registered. What is no X25519 key is passed over. */
  publicKeys: readonly Key[]
  now?: Date | number | undefined
}

/** The registered key whose owner a token lets in, or why it lets in nobody. */
export type Verdict<Key extends RegisteredKey = RegisteredKey> =
  | { readonly record: Key; readonly reason?: undefined }
  | { readonly record?: undefined; readonly reason: 'malformed' | 'unregistered' | 'expired' }

/**
 * Whom a token lets in, by the rules of a node: it goes by the signature, whoever the token says that it is from;
 * caveats other than an end mean nothing, and an end only where the key is timestamped.
 * @throws InvalidArgumentError for the node's secret, or a `now` that is no date; never for the token
 */
export async function verifyAccessToken<Key extends RegisteredKey>(
  token: string,
  { nodeSecret, publicKeys, now = Date.now(), format = 'hvym_v1' }: VerifyOptions<Key>,
): Promise<Verdict<Key>> {
  const seconds = toSeconds('now', now)
  const seed = readStrKey('S', 'nodeSecret', nodeSecret)
  const macaroon = await readToken(token, format).catch(() => undefined)
  if (!macaroon) return { reason: 'malformed' }
  const { identifier, caveats, signature } = macaroon
  for (const record of publicKeys) {
    const key = await deriveSigningKey(seed, record.publicKey, format)
    if (key && isEqual(await sign(key, identifier, caveats), signature))
      return record.timestamped && seconds > readExpiry(caveats) ? { reason: 'expired' } : { record }
  }
  return { reason: 'unregistered' }
}

/** In a time that does not tell where two signatures differ. Both are of 32 bytes. */
function isEqual(one: Bytes, other: Bytes): boolean {
  let difference = 0
  for (let at = 0; at < 32; at++) difference |= one.charCodeAt(at) ^ other.charCodeAt(at)
  return !difference
}
