import { type Bytes, fromArray, fromBase64Url, toArray } from './bytes.js'

export const digest = async (algorithm: 'SHA-256' | 'SHA-512', data: Bytes): Promise<Bytes> =>
  fromArray(await crypto.subtle.digest(algorithm, toArray(data)))

export async function hmac(key: Bytes, data: Bytes): Promise<Bytes> {
  const imported = await crypto.subtle.importKey(
    'raw',
    toArray(key),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  return fromArray(await crypto.subtle.sign('HMAC', imported, toArray(data)))
}

/** What stands before a private key in PKCS #8, in base64 (RFC 8410, section 7): WebCrypto imports no raw one. */
const PKCS8 = 'MC4CAQAwBQYDK2VuBCIEIA'

/**
 * X25519 of the private key that belongs to an Ed25519 seed, as libsodium converts it, and a public key as Pintheon
 * writes it: with its padding, without which a node takes none. Nothing is clamped here: that is the first step of
 * X25519 itself (RFC 7748, section 5). There is no result, and WebCrypto fails, for a public key of small order, with
 * which everybody shares the same.
 */
export async function x25519(seed: Bytes, publicKey: string): Promise<Bytes | undefined> {
  if (!/^[\w-]{43}=$/.test(publicKey)) return undefined
  const pkcs8 = atob(PKCS8) + (await digest('SHA-512', seed)).slice(0, 32)
  const readKey = () => crypto.subtle.importKey('pkcs8', toArray(pkcs8), 'X25519', false, ['deriveBits'])
  // Node takes an error that something else has left in OpenSSL's queue for one of this import, and so removes it (Node
  // 22 and 24, seen after msw 3 has answered a request).
  const mine = await readKey().catch(readKey)
  const theirs = await crypto.subtle.importKey('raw', toArray(fromBase64Url(publicKey)), 'X25519', false, [])
  const shared = crypto.subtle.deriveBits({ name: 'X25519', public: theirs }, mine, 256)
  return shared.then(fromArray, () => undefined)
}
