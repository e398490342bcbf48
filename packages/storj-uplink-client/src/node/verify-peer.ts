import type { X509Certificate } from 'node:crypto'
import { nodeIdOf } from './node-id.js'

/**
 * The id of the node at the far end, proven by its certificates: each is signed by the next, the last by itself, and
 * the second is the authority after whose key the node is named (storj.io/common, peertls/utils.go, identity/identity.go).
 * Whoever shows them holds the leaf's key: that much TLS has seen to. Dates and names do not matter.
 * @throws Error that says what is wrong with them
 */
export function verifyPeer(leaf: X509Certificate | undefined): string {
  if (!leaf) throw new Error('it shows no certificate')
  const chain = chainOf(leaf)
  const [, authority] = chain
  if (!authority) throw new Error('its certificate comes without that of an authority')
  if (!authority.ca) throw new Error('its second certificate is not that of an authority')
  for (const [at, certificate] of chain.entries()) {
    const signer = chain[at + 1] ?? certificate
    if (!certificate.verify(signer.publicKey))
      throw new Error(
        signer === certificate
          ? `certificate ${at + 1} of ${chain.length}, the last, did not sign itself`
          : `certificate ${at + 1} of ${chain.length} is not signed by the next`,
      )
  }
  return nodeIdOf(authority)
}

// As they were sent: the subjects of all are the same, so that no order could be told by names.
function chainOf(leaf: X509Certificate): X509Certificate[] {
  const chain: X509Certificate[] = []
  for (
    let next: X509Certificate | undefined = leaf;
    next && !chain.some(({ fingerprint256 }) => fingerprint256 === next?.fingerprint256);
    next = next.issuerCertificate
  )
    chain.push(next)
  return chain
}
