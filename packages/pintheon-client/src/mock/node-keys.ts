import { InvalidArgumentError } from '@holdfast/shared'
import { decodeStrKey, encodeStrKey } from '../token/strkey.js'

/** How Ed25519 private keys begin in PKCS #8 (RFC 8410, 7). */
const PKCS8 = '302e020100300506032b657004220420'

/** The seed of a Stellar secret key, one character a byte. @throws InvalidArgumentError */
export function readSeed(secret: string): string {
  const seed = decodeStrKey('S', secret)
  if (!seed)
    throw new InvalidArgumentError('nodeSecret', 'must be a Stellar secret key S…', { service: 'pintheon' })
  return seed
}

/** The Stellar address of a secret key. */
export async function addressOf(secret: string): Promise<string> {
  const prefix = (PKCS8.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16))
  const pkcs8 = Uint8Array.from([...prefix, ...Array.from(readSeed(secret), (byte) => byte.charCodeAt(0))])
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', true, ['sign'])
  const { x = '' } = await crypto.subtle.exportKey('jwk', key)
  return encodeStrKey('G', atob(x.replace(/-/g, '+').replace(/_/g, '/')))
}
