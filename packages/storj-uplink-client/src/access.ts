import { type AccessInfo, describeAccess } from './access-info.js'
import { EncryptionKey } from './encryption-key.js'
import { ACTIONS, type Action } from './grant/actions.js'
import { allows } from './grant/allows.js'
import { decodeBase58Check, encodeBase58Check } from './grant/base58.js'
import { NOTHING, toUtf8 } from './grant/bytes.js'
import { readCaveat, writeCaveat } from './grant/caveat.js'
import { NO_CIPHER } from './grant/ciphers.js'
import { limitTo } from './grant/limit-to.js'
import { addCaveat } from './grant/macaroon.js'
import { Malformed, refusing, unlessMalformed } from './grant/malformed.js'
import { encryptListed, encryptPath } from './grant/path.js'
import { completeSatellite } from './grant/satellite.js'
import { readScope, type Scope, writeScope } from './grant/scope.js'
import { Store } from './grant/store.js'
import { type Permission, readPermission, readTime } from './permission.js'
import type { Project } from './project.js'
import { refuse } from './refuse.js'
import type { GatewayProjectOptions } from './s3/gateway-project.js'
import { readSharePrefixes, type SharePrefix } from './share-prefix.js'

const VERSION = 0
const NONCE_LENGTH = 4

// In place of a private field, which only a static block could open to other modules: bundlers keep a class with one,
// also where nobody uses it.
const scopes = new WeakMap<Access, Scope>()

export const scopeOf = (access: Access): Scope => scopes.get(access) as Scope

export function createAccess(scope: Scope): Access {
  const access: Access = Object.create(Access.prototype)
  scopes.set(access, scope)
  return access
}

/**
 * An access grant: a satellite, an API key and the encryption keys for what it may see. It does not change; what
 * narrows it gives a new one. Nothing here asks anybody. The keys are in `serialize()` alone: no log, no JSON and no
 * copy of the object has them.
 */
export class Access {
  private constructor() {}

  /** Where the project is, as `id@host:port`. */
  get satelliteAddress(): string {
    return scopeOf(this).satelliteAddress
  }

  /**
   * The access grant as text. Who has it, has all that it allows. Equal ones are written alike, and fields that this
   * version does not know stay in it.
   */
  serialize(): string {
    return encodeBase58Check(writeScope(scopeOf(this)), VERSION)
  }

  /**
   * An access that allows less, as uplink.Share makes it. It has keys to the prefixes alone, if there are any.
   * @param prefixes where; left out, everywhere. An empty list is refused, which would otherwise share everything.
   * @throws InvalidArgumentError for a permission of nothing, `notAfter` before `notBefore`, or a prefix that this
   * access has no key for
   */
  share(permission: Permission, prefixes?: readonly SharePrefix[]): Access {
    const { store, apiKey, ...rest } = scopeOf(this)
    const limits = readPermission(permission)
    const paths = readSharePrefixes(prefixes, store)
    const nonce = crypto.getRandomValues(new Uint8Array(NONCE_LENGTH))
    const narrowed = addCaveat(apiKey, writeCaveat({ ...limits, paths, nonce }))
    const limited = limitTo(store, narrowed.caveats)
    // What a field of the future holds might open more than these prefixes.
    const kept = paths.length ? new Store({ ...limited, unknown: NOTHING }, limited.entries) : limited
    return createAccess({ ...rest, apiKey: narrowed, store: kept })
  }

  /**
   * An access that has another key for what is below a prefix, so that who has the key of the app cannot read what its
   * users have. To be done before `share`: where an access is shared by prefix, uplink and this client keep, when they
   * parse it, one key for each shared prefix and none below it.
   * @param prefix ends in "/"
   * @throws InvalidArgumentError for another one, or one that this access has no key for
   */
  overrideEncryptionKey(bucket: string, prefix: string, encryptionKey: EncryptionKey): Access {
    const { store, ...rest } = scopeOf(this)
    const inBucket = toUtf8('bucket', bucket)
    if (!inBucket) throw refuse('bucket', 'must not be empty')
    const path = toUtf8('prefix', prefix)
    if (!path.endsWith('/')) throw refuse('prefix', 'must end with "/"')
    if (!(encryptionKey instanceof EncryptionKey)) throw refuse('encryptionKey', 'must be an EncryptionKey')
    if (store.defaultCipher === NO_CIPHER)
      throw refuse('prefix', 'is outside of what this access has a key for')
    const plain = path.slice(0, -1)
    const encrypted = refusing('prefix', () => encryptPath(inBucket, plain, store))
    const changed = new Store(store, store.entries)
    const { defaultCipher: cipher } = store
    const key = encryptionKey.export()
    // Where the key of a prefix above was overridden since, a name on the way has been encrypted in two ways.
    refusing('prefix', () =>
      changed.add({ bucket: inBucket, plain, encrypted, key, cipher, unknown: NOTHING }),
    )
    return createAccess({ ...rest, store: changed })
  }

  /** What it is for and what it allows, for people to look at. No key is in it. */
  inspect(): AccessInfo {
    return describeAccess(scopeOf(this))
  }

  /**
   * Whether its API key allows something, as the satellite will answer it (APIKey.Check), and its keys reach there.
   * The satellite also knows which keys were revoked, and whether they are of a kind for locks and notifications.
   * @param key an object's; for `list` a prefix; nothing for the bucket
   * @param at when; now unless told
   * @throws InvalidArgumentError
   */
  can(action: Action, bucket: string, key = '', at: Date = new Date()): boolean {
    if (!Object.hasOwn(ACTIONS, action)) throw refuse('action', 'must be an action that there is')
    const { apiKey, store } = scopeOf(this)
    const [inBucket, plain] = [toUtf8('bucket', bucket), toUtf8('key', key)]
    const time = readTime('at', at)
    // Without a key for it, and with a caveat that nobody can read, for which a satellite refuses everything.
    const answer = unlessMalformed(() => {
      const path = (action === 'list' ? encryptListed : encryptPath)(inBucket, plain, store)
      const attempt = { action, bucket: inBucket, path, at: time }
      return apiKey.caveats.map(readCaveat).every((caveat) => allows(caveat, attempt))
    })
    return answer ?? false
  }

  /**
   * The project over an S3 service, for which this access was registered before: `await registerAccess(access)` gives
   * the credentials. Nothing is sent yet. What the credentials may do is what was registered, whatever this access is.
   * @throws InvalidArgumentError without `gateway`, and for one that cannot be meant
   */
  async openProject(options: GatewayProjectOptions): Promise<Project> {
    // Who only shares access grants does not pay for it.
    const { openGatewayProject } = await import('./s3/gateway-project.js')
    return openGatewayProject(options)
  }

  toJSON(): object {
    return { satelliteAddress: this.satelliteAddress, grant: '[secret]' }
  }
}

/**
 * Reads an access grant, as `serialize` and every uplink write it.
 * @throws InvalidArgumentError for one that is not whole, of another version, without a satellite's node id, or with
 * keys that are none
 */
export function parseAccess(grant: string): Access {
  const scope = refusing('access', () => {
    const { version, payload } = decodeBase58Check(String(grant))
    if (version !== VERSION) throw new Malformed(`is of version ${version}, which this client does not know`)
    return readScope(payload)
  })
  return createAccess({ ...scope, satelliteAddress: completeSatellite('access', scope.satelliteAddress) })
}
