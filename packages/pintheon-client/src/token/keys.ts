import { type Bytes, fromBase64Url, toBase64Url } from './bytes.js'
import { toMontgomery } from './montgomery.js'
import { encodeStrKey, readStrKey } from './strkey.js'
import { x25519 } from './webcrypto.js'

/** What a private key is multiplied with to get its public key (RFC 7748, section 6.1). */
const BASE_POINT = `${'CQ'.padEnd(43, 'A')}=`

/** A key of its own for a client of a node. */
export interface KeyPair {
  /** The Stellar secret key `S…`. No log shows it, and neither `JSON.stringify` nor `{ ...pair }` has it. */
  readonly secret: string
  /** The Stellar address `G…`. */
  readonly address: string
  /** What the node's owner registers: the X25519 key, in base64url. */
  readonly publicKey: string
}

export async function generateKeyPair(): Promise<KeyPair> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair
  const { d = '', x = '' } = await crypto.subtle.exportKey('jwk', pair.privateKey)
  const secret = encodeStrKey('S', fromBase64Url(d))
  const address = encodeStrKey('G', fromBase64Url(x))
  const shown = { address, publicKey: toX25519PublicKey(address) }
  return Object.defineProperty(shown as KeyPair, 'secret', { get: () => secret })
}

/**
 * The X25519 public key of a secret key `S…`, to be registered at the node as "Stellar 25519 Public Key".
 * @throws InvalidArgumentError
 */
export const publicKeyToRegister = async (secret: string): Promise<string> =>
  toBase64Url((await x25519(readStrKey('S', 'secret', secret), BASE_POINT)) as Bytes)

/**
 * The X25519 public key that belongs to a Stellar address `G…`, such as a node's.
 * @throws InvalidArgumentError
 */
export const toX25519PublicKey = (address: string): string =>
  toMontgomery(readStrKey('G', 'address', address))
