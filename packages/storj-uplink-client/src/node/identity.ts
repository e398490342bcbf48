import { generateKeyPairSync } from 'node:crypto'
import { writeCertificate } from './certificate.js'

/** Who one is to a node: PEM, as `tls.connect` takes it. */
export interface Identity {
  /** The leaf's private key. */
  readonly key: string
  /** The leaf, and the authority that signed it. */
  readonly cert: string
}

/**
 * An identity that nobody has seen before and that vouches for nobody: a node wants a leaf and its authority, and asks
 * no more of a client (`RequireAnyClientCert` in storj.io/common, peertls/tlsopts). The authority's key is forgotten.
 */
export function newIdentity(): Identity {
  const authority = newKeyPair()
  const leaf = newKeyPair()
  const signedBy = authority.privateKey
  return {
    key: leaf.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: [
      writeCertificate({ publicKey: leaf.publicKey, signedBy, isAuthority: false }),
      writeCertificate({ publicKey: authority.publicKey, signedBy, isAuthority: true }),
    ]
      .map(pem)
      .join(''),
  }
}

export const newKeyPair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })

export function pem(certificate: Buffer): string {
  const lines = certificate.toString('base64').replace(/.{64}(?=.)/g, '$&\n')
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`
}
