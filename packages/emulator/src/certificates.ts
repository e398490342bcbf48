import { Integer, OctetString, Utf8String } from 'asn1js'
import {
  AttributeTypeAndValue,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  Extension,
  GeneralName,
  GeneralNames,
} from 'pkijs'

/** What a server shows of itself, and what its clients are to trust. All of it PEM. */
export interface Certificates {
  /** The certificate of the authority. Its key is in nobody's hands any more. */
  readonly ca: string
  readonly key: string
  readonly cert: string
}

const P256 = { name: 'ECDSA', namedCurve: 'P-256' }
const AUTHORITY = 'Holdfast emulator, made for one run'
const HOUR = 3_600_000
const LIFETIME = 90 * 24 * HOUR

/** A certificate authority, and what it vouches for: the names by which the emulator answers. */
export async function makeCertificates(): Promise<Certificates> {
  const authority = await generateKeys()
  const server = await generateKeys()
  const authorityId = await keyIdentifier(authority.publicKey)

  const ca = await issue(AUTHORITY, authority.publicKey, authority.privateKey, [
    extension('2.5.29.19', new BasicConstraints({ cA: true, pathLenConstraint: 0 }).toSchema(), true),
    extension('2.5.29.15', KEY_CERT_SIGN, true),
    extension('2.5.29.14', authorityId),
  ])
  // Without the authority's key identifier Python 3.13 and newer refuse it (RFC 5280, 4.2.1.1).
  const cert = await issue('localhost', server.publicKey, authority.privateKey, [
    extension('2.5.29.17', NAMES.toSchema()),
    extension('2.5.29.35', new AuthorityKeyIdentifier({ keyIdentifier: authorityId }).toSchema()),
  ])
  const key = pem('PRIVATE KEY', await crypto.subtle.exportKey('pkcs8', server.privateKey))
  return { ca, key, cert }
}

const generateKeys = () => crypto.subtle.generateKey(P256, true, ['sign', 'verify'])

/** The digest by which other certificates refer to a key (RFC 5280, 4.2.1.2). */
async function keyIdentifier(key: CryptoKey): Promise<OctetString> {
  const point = await crypto.subtle.exportKey('raw', key)
  return new OctetString({ valueHex: await crypto.subtle.digest('SHA-1', point) })
}

async function issue(
  subject: string,
  publicKey: CryptoKey,
  signingKey: CryptoKey,
  extensions: Extension[],
): Promise<string> {
  const certificate = new Certificate({ version: 2, serialNumber: randomSerial(), extensions })
  certificate.subject.typesAndValues.push(commonName(subject))
  certificate.issuer.typesAndValues.push(commonName(AUTHORITY))
  // A clock that is somewhat behind must not find it from the future.
  certificate.notBefore.value = new Date(Date.now() - HOUR)
  certificate.notAfter.value = new Date(Date.now() + LIFETIME)
  await certificate.subjectPublicKeyInfo.importKey(publicKey)
  await certificate.sign(signingKey, 'SHA-256')
  return pem('CERTIFICATE', certificate.toSchema().toBER())
}

/** Positive and never the same again, as clients remember what they have seen of an issuer (RFC 5280, 4.1.2.2). */
function randomSerial(): Integer {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[0] = 1
  return new Integer({ valueHex: bytes.buffer })
}

const commonName = (value: string) =>
  new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value }) })

const extension = (extnID: string, value: { toBER(): ArrayBuffer }, critical = false) =>
  new Extension({ extnID, critical, extnValue: value.toBER() })

/** A BIT STRING with the bit keyCertSign, which is the sixth (RFC 5280, 4.2.1.3). */
const KEY_CERT_SIGN = { toBER: () => Uint8Array.of(3, 2, 2, 4).buffer }

const address = (...bytes: number[]) =>
  new GeneralName({ type: 7, value: new OctetString({ valueHex: Uint8Array.from(bytes).buffer }) })

const NAMES = new GeneralNames({
  names: [
    new GeneralName({ type: 2, value: 'localhost' }),
    address(127, 0, 0, 1),
    address(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1),
  ],
})

function pem(label: string, der: ArrayBuffer): string {
  const lines = Buffer.from(der)
    .toString('base64')
    .replace(/.{64}(?=.)/g, '$&\n')
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`
}
