import {
  type Access,
  type CaveatInfo,
  deriveEncryptionKey,
  type EncryptionKey,
  type Permission,
  parseAccess,
  type SharePrefix,
} from '@holdfast/storj-uplink-client'
import type { Caveat, Description, Question, Step } from './oracle.ts'

/** What our client makes of a grant by a step, or why it refuses. A caveat from elsewhere it has no function for. */
export async function applyOurs(grant: string, { share, override }: Step): Promise<Access | Error> {
  const access = parseAccess(grant)
  try {
    if (share) return access.share(permissionOf(share.permission), prefixesOf(share.prefixes))
    if (!override) throw new TypeError('our client cannot do this step')
    const { bucket, prefix, passphrase, salt } = override
    return access.overrideEncryptionKey(bucket, prefix, await keyOf(passphrase, salt))
  } catch (error) {
    if (error instanceof Error && error.name === 'InvalidArgumentError') return error
    throw error
  }
}

const permissionOf = (given: NonNullable<Step['share']>['permission']): Permission =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, typeof value === 'string' ? new Date(value) : value]),
  )

/** No prefix means everything to uplink; our client wants it left out. */
const prefixesOf = (prefixes: readonly SharePrefix[]) => (prefixes.length ? prefixes : undefined)

const keys = new Map<string, Promise<EncryptionKey>>()
/** Each is derived once: that takes half a second. */
function keyOf(passphrase: string, salt: string): Promise<EncryptionKey> {
  const id = JSON.stringify([passphrase, salt])
  const key = keys.get(id) ?? deriveEncryptionKey(passphrase, salt)
  keys.set(id, key)
  return key
}

/** What our client says to each question. */
export const answersOf = (access: Access, questions: readonly Question[]): boolean[] =>
  questions.map(({ action, bucket, key, at }) =>
    access.can(action as Parameters<Access['can']>[0], bucket, key, new Date(at)),
  )

/** What is the same whenever the same is shared: all but the nonce, and what follows from it. */
export const withoutNonce = ({ tail: _, caveats, ...rest }: Description) => ({
  ...rest,
  caveats: caveats.map(({ raw: _, nonce: __, ...caveat }) => caveat),
})

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
/** No Date has less than a millisecond; what is left of a time is cut off. */
const milliseconds = (time: string) => new Date(Math.floor(new Date(time).getTime())).toISOString()

/** What both say of a caveat, in one form: ours, then Go's. */
export const saidByUs = (caveat: CaveatInfo) => ({
  raw: hex(caveat.bytes),
  readable: caveat.readable,
  nonce: hex(caveat.nonce),
  paths: caveat.paths.map(({ bucket, encryptedPrefix }) => [bucket, hex(encryptedPrefix)]),
  notBefore: caveat.notBefore?.toISOString(),
  notAfter: caveat.notAfter?.toISOString(),
  maxObjectTtl: caveat.maxObjectTtl,
})
export const saidByGo = (caveat: Caveat) => ({
  raw: caveat.raw ?? '',
  readable: caveat.error === undefined,
  nonce: caveat.nonce ?? '',
  paths: (caveat.allowedPaths ?? []).map(({ bucket, encryptedPrefix }) => [bucket, encryptedPrefix]),
  notBefore: caveat.notBefore && milliseconds(caveat.notBefore),
  notAfter: caveat.notAfter && milliseconds(caveat.notAfter),
  maxObjectTtl: caveat.maxObjectTtl && Math.floor(caveat.maxObjectTtl),
})
