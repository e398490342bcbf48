import { createHash, type X509Certificate } from 'node:crypto'
import { formatNodeId } from '../grant/node-id.js'

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

// The object identifier 2.999.2.1, and what stands before the one byte of its value.
const VERSION = Buffer.from('0604883702010401', 'hex')

/**
 * The id of the node whose authority this is, as node URLs have it: the double SHA-256 of the authority's public key,
 * and in its last byte the version of the identity (storj.io/common, identity/certificate_authority.go). There is a
 * version 0, which older certificates do not name.
 */
export function nodeIdOf(authority: X509Certificate): string {
  const key = authority.publicKey.export({ type: 'spki', format: 'der' })
  const id = Uint8Array.from(sha256(sha256(key)))
  const raw = Buffer.from(authority.raw)
  const at = raw.indexOf(VERSION)
  id[31] = at < 0 ? 0 : (raw[at + VERSION.length] ?? 0)
  return formatNodeId(id)
}
