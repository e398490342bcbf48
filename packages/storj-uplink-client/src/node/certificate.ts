import { type KeyObject, randomBytes, sign } from 'node:crypto'
import { bitString, der, oid, sequence } from './der.js'

/** What a certificate says, as Storj's own say it (storj.io/common, peertls/templates.go). */
export interface CertificateContent {
  readonly publicKey: KeyObject
  /** The private key of whoever vouches for it: the authority, which vouches for itself as well. */
  readonly signedBy: KeyObject
  readonly isAuthority: boolean
}

const ECDSA_WITH_SHA256 = sequence(oid('2a8648ce3d040302'))
// O=Storj, of subject and issuer alike: nobody looks for an issuer by its name.
const NAME = sequence(der(0x31, sequence(oid('55040a'), der(0x0c, Buffer.from('Storj')))))
// Go's zero time, twice, as in every certificate of Storj's: identities do not run out.
const YEAR_ONE = der(0x18, Buffer.from('00010101000000Z'))
const VALIDITY = sequence(YEAR_ONE, YEAR_ONE)
const VERSION_3 = der(0xa0, der(0x02, Uint8Array.of(2)))

/** An X.509 certificate in DER (RFC 5280), signed with ECDSA. Node reads certificates and does not write them. */
export function writeCertificate({ publicKey, signedBy, isAuthority }: CertificateContent): Buffer {
  const content = sequence(
    VERSION_3,
    randomSerial(),
    ECDSA_WITH_SHA256,
    NAME,
    VALIDITY,
    NAME,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...(isAuthority ? OF_AN_AUTHORITY : OF_A_LEAF))),
  )
  return sequence(content, ECDSA_WITH_SHA256, bitString(sign('sha256', content, signedBy)))
}

// Of 128 bits, and positive: the highest bit would be the sign.
const randomSerial = () => der(0x02, Uint8Array.of(0x40), randomBytes(15))

const TRUE = der(0x01, Uint8Array.of(0xff))
const critical = (id: string, value: Uint8Array) => sequence(oid(id), TRUE, der(0x04, value))
const extension = (id: string, value: Uint8Array) => sequence(oid(id), der(0x04, value))

const [KEY_USAGE, BASIC_CONSTRAINTS, EXTENDED_KEY_USAGE] = ['551d0f', '551d13', '551d25'] as const

const OF_AN_AUTHORITY = [
  // keyCertSign
  critical(KEY_USAGE, bitString(Uint8Array.of(0x04), 2)),
  critical(BASIC_CONSTRAINTS, sequence(TRUE)),
]
const OF_A_LEAF = [
  // digitalSignature and keyEncipherment; authentication of a server and of a client
  critical(KEY_USAGE, bitString(Uint8Array.of(0xa0), 5)),
  extension(EXTENDED_KEY_USAGE, sequence(oid('2b06010505070301'), oid('2b06010505070302'))),
  critical(BASIC_CONSTRAINTS, sequence()),
]
