import { type Bytes, fromArray, toArray } from './bytes.js'

export const digest = async (algorithm: 'SHA-256' | 'SHA-512', data: Bytes): Promise<Bytes> =>
  fromArray(await crypto.subtle.digest(algorithm, toArray(data)))

export async function hmac(key: Bytes, data: Bytes): Promise<Bytes> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const imported = await crypto.subtle.importKey('raw', toArray(key), algorithm, false, ['sign'])
  return fromArray(await crypto.subtle.sign('HMAC', imported, toArray(data)))
}
