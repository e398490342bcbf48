import type { Credential } from '@holdfast/shared'
import { type AccessTokenFormat, assertFormat } from './token/format.js'
import type { AccessTokenOptions } from './token.js'

/** A key whose public half the node's owner has registered, and the node that it makes tokens for. */
export interface TokenKey {
  /** The Stellar secret key, `S…`. It does not leave the client. */
  secret: string
  /** The node's X25519 key in base64url, or its Stellar address `G…`. */
  nodePublicKey: AccessTokenOptions['nodePublicKey']
  /**
   * Seconds for which each token is good; 300 unless told. The node looks at it when the request has arrived: it must
   * outlast an upload.
   */
  expiresIn?: number | undefined
  /** What the node knows; `hvym_v1` unless told. */
  format?: AccessTokenFormat | undefined
}

/**
 * A credential that makes a token for each request, one for those that begin at the same time. What makes them is loaded
 * when the first is needed.
 */
export function mintTokens({ secret, nodePublicKey, expiresIn, format = 'hvym_v1' }: TokenKey): Credential {
  assertFormat(format)
  return async () => {
    const { createAccessToken } = await import('./token.js')
    return createAccessToken({ secret, nodePublicKey, expiresIn, format })
  }
}
