import { X509Certificate } from 'node:crypto'
import { writeCertificate } from '../node/certificate.js'
import { type Identity, newKeyPair, pem } from '../node/identity.js'
import { nodeIdOf } from '../node/node-id.js'

/** What a node shows of itself, and the id that its authority gives it. */
export interface NodeIdentity extends Identity {
  readonly id: string
}

/** Which certificates it shows: good ones, or such as no client may take. */
export type Chain =
  | 'leaf and authority'
  /** As some nodes have: somebody vouches for their authority. */
  | 'signed authority'
  /** Its own leaf before the authority of another node, whose id it claims. */
  | 'swapped leaf'
  | 'leaf alone'
  /** The second certificate is a leaf. */
  | 'no authority'
  | 'authority that did not sign itself'
  | 'authority that its signer did not sign'

const newAuthority = () => {
  const keys = newKeyPair()
  return { ...keys, write: (signedBy = keys.privateKey) => authority(keys.publicKey, signedBy) }
}
const authority = (publicKey: Key['publicKey'], signedBy: Key['privateKey'], isAuthority = true) =>
  writeCertificate({ publicKey, signedBy, isAuthority })

type Key = ReturnType<typeof newKeyPair>

export function makeIdentity(chain: Chain): NodeIdentity {
  const leaf = newKeyPair()
  const own = newAuthority()
  const other = newAuthority()
  const signedBy = chain === 'swapped leaf' ? other.privateKey : own.privateKey
  const first = writeCertificate({ publicKey: leaf.publicKey, signedBy, isAuthority: false })
  const others: Record<Chain, Buffer[]> = {
    'leaf and authority': [own.write()],
    'signed authority': [own.write(other.privateKey), other.write()],
    'swapped leaf': [own.write()],
    'leaf alone': [],
    'no authority': [authority(own.publicKey, own.privateKey, false)],
    'authority that did not sign itself': [own.write(other.privateKey)],
    'authority that its signer did not sign': [own.write(), other.write()],
  }
  return {
    id: nodeIdOf(new X509Certificate(own.write())),
    key: leaf.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: [first, ...others[chain]].map(pem).join(''),
  }
}
