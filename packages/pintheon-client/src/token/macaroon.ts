import { type Bytes, fromBase64Url, toBase64Url, toHex } from './bytes.js'
import type { AccessTokenFormat } from './format.js'
import { refuse } from './refuse.js'
import { digest, hmac } from './webcrypto.js'

/** A macaroon whose caveats are all first-party ones. */
export interface Macaroon {
  readonly location: Bytes
  readonly identifier: Bytes
  readonly caveats: readonly Bytes[]
  readonly signature: Bytes
}

/** Signs as libmacaroons does, which makes a key of its own of the one that it is given. */
export const sign = (key: Bytes, identifier: Bytes, caveats: readonly Bytes[]): Promise<Bytes> =>
  signOn('macaroons-key-generator', [key, identifier, ...caveats])

/** Each caveat is signed with the signature before it: whoever holds a macaroon can add some, and take none away. */
export async function signOn(signature: Bytes, values: readonly Bytes[]): Promise<Bytes> {
  let last = signature
  for (const value of values) last = await hmac(last, value)
  return last
}

/** The first binary format of libmacaroons: packets of a length in four hexadecimal digits, a name and a value. */
const serialise = ({ location, identifier, caveats, signature }: Macaroon): Bytes =>
  [
    `location ${location}`,
    `identifier ${identifier}`,
    ...caveats.map((caveat) => `cid ${caveat}`),
    `signature ${signature}`,
  ]
    .map((packet) => `${(packet.length + 5).toString(16).padStart(4, '0')}${packet}\n`)
    .join('')

/** A token as it is sent: in base64url without padding, sealed. */
export const writeToken = (macaroon: Macaroon, format: AccessTokenFormat): Promise<string> =>
  seal(toBase64Url(serialise(macaroon)).replaceAll('=', ''), format)

/** The signature is one of bytes, which base64 can write in several ways: hence the start of the text's own hash. */
const seal = async (text: string, format: AccessTokenFormat): Promise<string> =>
  format === 'legacy' ? text : `${text}|${toHex(await digest('SHA-256', text)).slice(0, 8)}`

/** @throws InvalidArgumentError for what is not sealed as its format wants it, or not of these packets exactly */
export async function readToken(token: string, format: AccessTokenFormat): Promise<Macaroon> {
  try {
    const text = token.split('|', 1)[0] as string
    const bytes = fromBase64Url(text)
    const values: Bytes[] = []
    for (let rest = bytes; rest; ) {
      // What is no number above 0 ends it: `Number` takes no sign behind `0x`.
      const length = Number(`0x${rest.slice(0, 4)}`) || rest.length
      values.push(rest.slice(rest.indexOf(' ') + 1, length - 1))
      rest = rest.slice(length)
    }
    const [location = '', identifier = '', ...caveats] = values
    const signature = caveats.pop() ?? ''
    const macaroon = { location, identifier, caveats, signature }
    // Whatever was wrong with the packets, these are written otherwise.
    if (signature.length === 32 && serialise(macaroon) === bytes && (await seal(text, format)) === token)
      return macaroon
  } catch {} // It is no base64url.
  throw refuse('token', 'an access token, whole and unchanged')
}
