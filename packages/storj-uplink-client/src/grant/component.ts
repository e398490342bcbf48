import { type ByteString, concat, fromByteString, toByteString } from './bytes.js'
import { type Cipher, decrypt, encrypt, NULL_CIPHER, nonceLengthOf } from './ciphers.js'
import { NONCE_LENGTH, nonceOfComponent } from './keys.js'
import { Malformed } from './malformed.js'

const EMPTY = '\x01'
const FULL = '\x02'
const NOT_ENCRYPTED = 'has a path that is not encrypted'

// No "/", 0x00 or 0xff: the first ends a component, and databases sort and cut by the others.
const ESCAPES: Readonly<Record<string, string>> = {
  '\x2e': '\x2e\x01',
  '\x2f': '\x2e\x02',
  '\xfe': '\xfe\x01',
  '\xff': '\xfe\x02',
  '\x00': '\x01\x01',
  '\x01': '\x01\x02',
}
const UNESCAPES = /* @__PURE__ */ Object.fromEntries(
  /* @__PURE__ */ Object.entries(ESCAPES).map(([plain, escaped]) => [escaped, plain]),
)

/** storj/common docs/design/path-component-encoding.md. */
export const escapeComponent = (bytes: ByteString): ByteString =>
  bytes ? FULL + Array.from(bytes, (byte) => ESCAPES[byte] ?? byte).join('') : EMPTY

/** @throws Malformed */
export function unescapeComponent(escaped: ByteString): ByteString {
  if (escaped === EMPTY) return ''
  let plain = ''
  for (let at = 1; at < escaped.length; at++) {
    const byte = escaped[at] as string
    const meant = UNESCAPES[escaped.slice(at, at + 2)]
    if (meant !== undefined) at++
    else if (byte in ESCAPES) throw new Malformed(NOT_ENCRYPTED)
    plain += meant ?? byte
  }
  if (escaped[0] !== FULL || !plain) throw new Malformed(NOT_ENCRYPTED)
  return plain
}

/** One component of a path, with the key of what it is in. The nonce stands before it. */
export function encryptComponent(component: ByteString, cipher: Cipher, key: Uint8Array): ByteString {
  if (cipher === NULL_CIPHER) return component
  const nonce = nonceOfComponent(key, component)
  const encrypted = encrypt(fromByteString(component), cipher, key, nonce)
  return escapeComponent(toByteString(concat(nonce.subarray(0, nonceLengthOf(cipher)), encrypted)))
}

/** @throws Malformed */
export function decryptComponent(encrypted: ByteString, cipher: Cipher, key: Uint8Array): ByteString {
  if (!encrypted || cipher === NULL_CIPHER) return encrypted
  const bytes = fromByteString(unescapeComponent(encrypted))
  const length = nonceLengthOf(cipher)
  if (bytes.length < length) throw new Malformed(NOT_ENCRYPTED)
  const nonce = new Uint8Array(NONCE_LENGTH)
  nonce.set(bytes.subarray(0, length))
  return toByteString(decrypt(bytes.subarray(length), cipher, key, nonce))
}
