import { toText } from './bytes.js'
import { readCaveats, readExpiry } from './caveats.js'
import type { AccessTokenFormat } from './format.js'
import { readToken } from './macaroon.js'

/** What a token says of itself. Whether it is true, only the node can tell. */
export interface AccessToken {
  /** `ACCESS`; nodes take a token of another kind for one as well. */
  readonly location: string
  /** Who made it; in a token with a secret, that too, encrypted. */
  readonly identifier: string
  /** The X25519 key of who made it: the node's own, if the node did. */
  readonly senderPublicKey: string
  readonly caveats: readonly (readonly [name: string, value: string])[]
  /** When it ends, if it does, and if the node keeps to it. */
  readonly expiresAt?: Date
}

export interface ReadOptions {
  /** `legacy` for a token without a checksum; `hvym_v1` unless told. */
  format?: AccessTokenFormat | undefined
}

/** @throws InvalidArgumentError for what is no token, or was changed on its way */
export async function parseAccessToken(
  token: string,
  { format = 'hvym_v1' }: ReadOptions = {},
): Promise<AccessToken> {
  const { location, identifier, caveats } = await readToken(token, format)
  const expiry = readExpiry(caveats)
  return {
    location: toText(location),
    identifier: toText(identifier),
    senderPublicKey: toText(identifier).split('|', 1)[0] as string,
    caveats: readCaveats(caveats),
    ...(Number.isFinite(expiry) && { expiresAt: new Date(expiry * 1000) }),
  }
}
