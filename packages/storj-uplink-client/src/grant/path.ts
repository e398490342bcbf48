import type { ByteString } from './bytes.js'
import { NULL_CIPHER } from './ciphers.js'
import { decryptComponent, encryptComponent } from './component.js'
import { deriveKey, keyOfComponent } from './keys.js'
import { Malformed } from './malformed.js'
import type { Found, Store } from './store.js'

/** The key below which `rest` is. The default key has buckets below it, an entry only its own paths. */
const keyAt = ({ entry, key }: Found, bucket: ByteString) => (entry ? key : keyOfComponent(key, bucket))

const join = (base: ByteString | undefined, rest: readonly ByteString[]): ByteString =>
  [...(base ? [base] : []), ...rest].join('/')

function find(store: Store, bucket: ByteString, path: ByteString, encrypted = false): Found {
  const found = encrypted ? store.findByEncrypted(bucket, path) : store.findByPlain(bucket, path)
  if (!found) throw new Malformed('is outside of what this access has a key for')
  return found
}

/**
 * The path as the satellite knows it: each component is encrypted with the key of what it is in.
 * @throws Malformed where there is no key for it. An empty path needs none.
 */
export function encryptPath(bucket: ByteString, path: ByteString, store: Store): ByteString {
  if (!path) return ''
  const found = find(store, bucket, path)
  let key = keyAt(found, bucket)
  const encrypted = found.rest.map((component) => {
    const inside = key
    key = keyOfComponent(key, component)
    return encryptComponent(component, found.cipher, inside)
  })
  return join(found.entry?.encrypted, encrypted)
}

/** The same of what objects' keys begin with: no component comes after a "/" at its end. @throws Malformed */
export const encryptPrefix = (bucket: ByteString, prefix: ByteString, store: Store): ByteString =>
  prefix.endsWith('/')
    ? `${encryptPath(bucket, prefix.slice(0, -1), store)}/`
    : encryptPath(bucket, prefix, store)

/**
 * Where a listing by a prefix looks: the path that the prefix is in, and without encryption the prefix itself
 * (storj/uplink private/metaclient, ListObjects). @throws Malformed where there is no key for that path
 */
export function encryptListed(bucket: ByteString, prefix: ByteString, store: Store): ByteString {
  const { rest, cipher } = find(store, bucket, prefix)
  if (!prefix) return ''
  if (!rest.length) throw new Malformed('is where a key begins, and has none for what it is in')
  if (cipher === NULL_CIPHER) return prefix
  const encrypted = encryptPath(bucket, prefix, store)
  return encrypted.slice(0, Math.max(encrypted.lastIndexOf('/'), 0))
}

/** @throws Malformed where there is no key for it, or another one */
export function decryptPath(bucket: ByteString, path: ByteString, store: Store): ByteString {
  if (!path) return ''
  const found = find(store, bucket, path, true)
  let key = keyAt(found, bucket)
  const plain = found.rest.map((component) => {
    const name = decryptComponent(component, found.cipher, key)
    key = keyOfComponent(key, name)
    return name
  })
  return join(found.entry?.plain, plain)
}

/** The key of what is called so, and of what is below it. @throws Malformed where there is none */
export function derivePathKey(bucket: ByteString, path: ByteString, store: Store): Uint8Array {
  const found = find(store, bucket, path)
  return found.rest.reduce(keyOfComponent, keyAt(found, bucket))
}

/** The key with which an object's own keys are encrypted. @throws Malformed */
export const deriveContentKey = (bucket: ByteString, path: ByteString, store: Store): Uint8Array =>
  deriveKey(derivePathKey(bucket, path, store), 'content')
