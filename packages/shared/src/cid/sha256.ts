import { HoldfastError } from '../errors.js'

/** WebCrypto copies the bytes before it returns, so that the buffer can be filled anew while it hashes. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const { subtle } = crypto
  if (!subtle) throw new HoldfastError('no WebCrypto: the page must be https', { service: 'cid' })
  return new Uint8Array(await subtle.digest('SHA-256', bytes))
}
