import { isWithin } from './allows.js'
import { NOTHING } from './bytes.js'
import { type CaveatPath, readCaveat } from './caveat.js'
import { NO_CIPHER } from './ciphers.js'
import { unlessMalformed } from './malformed.js'
import { decryptPath, derivePathKey } from './path.js'
import { emptyStore, Store, type StoreEntry } from './store.js'

/**
 * Only the keys to what an API key with these caveats leaves (storj/common grant/access.go, LimitTo). All of them, if
 * it is left everywhere; none, if a caveat cannot be read.
 */
export function limitTo(store: Store, caveats: readonly Uint8Array[]): Store {
  const read = unlessMalformed(() => caveats.map((caveat) => readCaveat(caveat).paths))
  if (!read) return emptyStore(store.unknown)
  const groups = read.filter((paths) => paths.length)
  if (!groups.length) return store
  const { defaultCipher, unknown } = store
  const limited = new Store({ defaultKey: undefined, defaultCipher, unknown })
  // What there is no key for is passed over.
  for (const path of groups.flat())
    if (groups.every((group) => isLeft(path, group))) unlessMalformed(() => limited.add(keyOf(path, store)))
  return limited
}

const isLeft = ({ bucket, prefix }: CaveatPath, group: readonly CaveatPath[]) =>
  group.some((allowed) => isWithin(allowed, bucket, prefix))

function keyOf({ bucket, prefix }: CaveatPath, store: Store): StoreEntry {
  const plain = decryptPath(bucket, prefix, store)
  const key = derivePathKey(bucket, plain, store)
  const found = store.findByEncrypted(bucket, prefix)
  // The same entry, with the fields of it that this version does not know.
  if (found?.entry && !found.rest.length) return found.entry
  return { bucket, plain, encrypted: prefix, key, cipher: found?.cipher ?? NO_CIPHER, unknown: NOTHING }
}
