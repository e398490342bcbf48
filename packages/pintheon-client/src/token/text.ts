import { fromBase64Url, toBase64Url, toHex } from './bytes.js'
import { digest } from './hash.js'
import { deserialise, type Macaroon, serialise } from './macaroon.js'
import { refuse } from './refuse.js'
import type { AccessTokenFormat } from './signing-key.js'

/** A token as it is sent: in base64url without padding, sealed. */
export const writeToken = (macaroon: Macaroon, format: AccessTokenFormat): Promise<string> =>
  seal(toBase64Url(serialise(macaroon)).replace(/=+$/, ''), format)

/** @throws InvalidArgumentError for what is no token, or is not sealed as its format wants it */
export async function readToken(token: string, format: AccessTokenFormat): Promise<Macaroon> {
  const text = String(token).split('|', 1)[0] as string
  try {
    const macaroon = deserialise(fromBase64Url(text))
    if (macaroon && (await seal(text, format)) === token) return macaroon
  } catch {} // It is no base64url.
  throw refuse('token', 'must be an access token, whole and unchanged, with its checksum')
}

/** The signature is one of bytes, which base64 can write in several ways: hence the start of the text's own hash. */
const seal = async (text: string, format: AccessTokenFormat): Promise<string> =>
  format === 'legacy' ? text : `${text}|${toHex(await digest('SHA-256', text)).slice(0, 8)}`
