import { X509Certificate } from 'node:crypto'
import type { TLSSocket } from 'node:tls'
import { nodeIdOf } from './node-id.js'

/**
 * The id of the node at the far end, proven by its certificates: each is signed by the next, the last by itself, and
 * the second is the authority after whose key the node is named (storj.io/common, peertls/utils.go, identity/identity.go).
 * Whoever shows them holds the leaf's key: that much TLS has seen to. Dates and names do not matter.
 * @throws Error that says what is wrong with them
 */
export function verifyPeer(socket: TLSSocket): string {
  const chain = chainOf(socket)
  const [leaf, authority] = chain
  if (!leaf) throw new Error('it shows no certificate')
  if (!authority) throw new Error('its certificate comes without that of an authority')
  if (!authority.ca) throw new Error('its second certificate is not that of an authority')
  for (const [at, certificate] of chain.entries()) {
    const next = chain[at + 1]
    if (certificate.verify((next ?? certificate).publicKey)) continue
    const place = `certificate ${at + 1} of ${chain.length}`
    throw new Error(next ? `${place} is not signed by the next` : `${place}, the last, did not sign itself`)
  }
  return nodeIdOf(authority)
}

interface Sent {
  /** On Deno no Buffer. */
  readonly raw?: Uint8Array
  readonly issuerCertificate?: Sent | undefined
}

/**
 * The certificates as they were sent: the subjects of all are the same, so that no order could be told by names. Deno's
 * X509Certificate leads to one issuer and no further, its older form to all of them; in Node it is the newer that does.
 */
function chainOf(socket: TLSSocket): X509Certificate[] {
  const newer = follow(socket.getPeerX509Certificate())
  const older = follow(socket.getPeerCertificate(true))
  return (older.length > newer.length ? older : newer).map((raw) => new X509Certificate(raw))
}

function follow(first: Sent | undefined): Buffer[] {
  const chain: Buffer[] = []
  for (let next = first; next?.raw; next = next.issuerCertificate) {
    const raw = Buffer.from(next.raw)
    // One that signed itself may be its own issuer, without end.
    if (chain.some((before) => before.equals(raw))) break
    chain.push(raw)
  }
  return chain
}
