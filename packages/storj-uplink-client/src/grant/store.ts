import type { ByteString } from './bytes.js'
import { type Cipher, NO_CIPHER } from './ciphers.js'
import { Malformed } from './malformed.js'

/** The key to everything that is called so, or begins so and goes on with "/". */
export interface StoreEntry {
  readonly bucket: ByteString
  /** Nothing for the whole bucket. */
  readonly plain: ByteString
  readonly encrypted: ByteString
  readonly key: Uint8Array
  readonly cipher: Cipher
  /** Fields that this version does not know. */
  readonly unknown: Uint8Array
}

/** What is nearest to a path on the way there, and what is left of the path. */
export interface Found {
  /** Nothing where the default key is what there is. */
  readonly entry: StoreEntry | undefined
  readonly key: Uint8Array
  readonly cipher: Cipher
  readonly rest: readonly ByteString[]
}

interface Node {
  readonly plain: ByteString
  readonly encrypted: ByteString
  readonly byPlain: Map<ByteString, Node>
  readonly byEncrypted: Map<ByteString, Node>
  entry?: StoreEntry
}

type Way = 'byPlain' | 'byEncrypted'

const createNode = (plain: ByteString, encrypted: ByteString): Node => ({
  plain,
  encrypted,
  byPlain: new Map(),
  byEncrypted: new Map(),
})

/** Empty components count: "a/" has two, and only an empty path has none. */
export const componentsOf = (path: ByteString): ByteString[] => (path ? path.split('/') : [])

/** The keys of an access, found by plain and by encrypted paths (storj/common encryption.Store). */
export class Store {
  readonly defaultKey: Uint8Array | undefined
  readonly defaultCipher: Cipher
  /** Fields of the whole that this version does not know. */
  readonly unknown: Uint8Array
  readonly #buckets = new Map<ByteString, Node>()
  readonly #entries = new Map<string, StoreEntry>()

  constructor(
    { defaultKey, defaultCipher, unknown }: Pick<Store, 'defaultKey' | 'defaultCipher' | 'unknown'>,
    entries: Iterable<StoreEntry> = [],
  ) {
    this.defaultKey = defaultKey
    this.defaultCipher = defaultCipher
    this.unknown = unknown
    for (const entry of entries) this.add(entry)
  }

  /** In the order of their names' bytes, so that the same store is always written alike. */
  get entries(): StoreEntry[] {
    return [...this.#entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry)
  }

  /**
   * Takes an entry, in place of one of the same path.
   * @throws Malformed where it would give a component two names, and then changes nothing
   */
  add(entry: StoreEntry): void {
    const { bucket, plain, encrypted } = entry
    const names = componentsOf(plain)
    const encryptedNames = componentsOf(encrypted)
    if (names.length !== encryptedNames.length)
      throw new Malformed('has a path whose encrypted form has more components, or fewer')
    let node = this.#buckets.get(bucket) ?? createNode('', '')
    const root = node
    const missing: [parent: Node, child: Node][] = []
    for (const [at, name] of names.entries()) {
      const encryptedName = encryptedNames[at] as ByteString
      const child = node.byPlain.get(name) ?? node.byEncrypted.get(encryptedName)
      if (child && (child.plain !== name || child.encrypted !== encryptedName))
        throw new Malformed('has prefixes with conflicting encrypted parts')
      const next = child ?? createNode(name, encryptedName)
      if (!child) missing.push([node, next])
      node = next
    }
    for (const [parent, child] of missing) {
      parent.byPlain.set(child.plain, child)
      parent.byEncrypted.set(child.encrypted, child)
    }
    node.entry = entry
    this.#buckets.set(bucket, root)
    // No name of a bucket has a 0x00 in it: it keeps the names and paths of two buckets apart.
    this.#entries.set(`${bucket}\0${plain}`, entry)
  }

  findByPlain(bucket: ByteString, path: ByteString): Found | undefined {
    return this.#find(bucket, path, 'byPlain')
  }

  findByEncrypted(bucket: ByteString, path: ByteString): Found | undefined {
    return this.#find(bucket, path, 'byEncrypted')
  }

  #find(bucket: ByteString, path: ByteString, way: Way): Found | undefined {
    const names = componentsOf(path)
    let node = this.#buckets.get(bucket)
    let entry = node?.entry
    let depth = 0
    for (const [at, name] of names.entries()) {
      node = node?.[way].get(name)
      if (!node?.entry) continue
      entry = node.entry
      depth = at + 1
    }
    if (entry) return { entry, key: entry.key, cipher: entry.cipher, rest: names.slice(depth) }
    const { defaultKey: key, defaultCipher: cipher } = this
    return key && { entry, key, cipher, rest: names }
  }
}

/** A store that opens nothing. */
export const emptyStore = (unknown: Uint8Array): Store =>
  new Store({ defaultKey: undefined, defaultCipher: NO_CIPHER, unknown })
