import type { Credential } from '@holdfast/shared'
import type { AccessTokenFormat, AccessTokenOptions } from './token.js'

/** A key whose public half the node's owner has registered, and the node that it makes tokens for. */
export interface TokenKey {
  /** The Stellar secret key, `S…`. It does not leave the client. */
  secret: string
  /** The node's X25519 key in base64url, or its Stellar address `G…`. */
  nodePublicKey: AccessTokenOptions['nodePublicKey']
  /** Seconds for which each token is good; 300 unless told. */
  expiresIn?: number | undefined
  /** What the node knows; `hvym_v1` unless told. */
  format?: AccessTokenFormat | undefined
}

/**
 * A credential that makes its tokens by itself, and each anew when a fifth of its life is left or the node refuses it.
 * What makes them is loaded when the first is needed.
 */
export function mintTokens({ secret, nodePublicKey, expiresIn = 300, format }: TokenKey): Credential {
  let token = ''
  let renewAt = 0
  return async ({ refresh }) => {
    const now = Date.now()
    if (refresh || now >= renewAt) {
      const { createAccessToken } = await import('./token.js')
      token = await createAccessToken({ secret, nodePublicKey, expiresIn, format, now })
      renewAt = now + expiresIn * 800
    }
    return token
  }
}
