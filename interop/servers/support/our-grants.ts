import {
  type Access,
  type CaveatInfo,
  deriveEncryptionKey,
  type EncryptionKey,
  type Permission,
  parseAccess,
  type SharePrefix,
} from '@holdfast/storj-uplink-client'
import { vi } from 'vitest'
import type { Caveat, Question, Step } from './oracle.ts'

/**
 * What our client makes of a grant by a step, or why it refuses; with the nonce that uplink has drawn, so that both have
 * to come to the same. For a caveat from elsewhere it has no function.
 */
export async function applyOurs(
  grant: string,
  { share, override }: Step,
  nonce = new Uint8Array(4),
): Promise<Access | Error> {
  const access = parseAccess(grant)
  try {
    if (share)
      return withNonce(nonce, () => access.share(permissionOf(share.permission), prefixesOf(share.prefixes)))
    if (!override) throw new TypeError('our client cannot do this step')
    const { bucket, prefix, passphrase, salt } = override
    return access.overrideEncryptionKey(bucket, prefix, await keyOf(passphrase, salt))
  } catch (error) {
    if (error instanceof Error && error.name === 'InvalidArgumentError') return error
    throw error
  }
}

/** The nonce that was drawn last. */
export const nonceOf = (grant: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(parseAccess(grant).inspect().caveats.at(-1)?.nonce ?? [])

function withNonce<T>(nonce: Uint8Array, run: () => T): T {
  const drawn = vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
    new Uint8Array((array as Uint8Array).buffer).set(nonce)
    return array
  })
  try {
    return run()
  } finally {
    drawn.mockRestore()
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

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
/** No Date has less than a millisecond; what is left of a time is cut off. */
const milliseconds = (time: string) => new Date(Math.floor(new Date(time).getTime())).toISOString()

/** What both say of a caveat, in one form: ours, then Go's. */
export const saidByUs = (caveat: CaveatInfo) => ({
  readable: caveat.readable,
  nonce: hex(caveat.nonce),
  paths: caveat.paths.map(({ bucket, encryptedPrefix }) => [bucket, hex(encryptedPrefix)]),
  notBefore: caveat.notBefore?.toISOString(),
  notAfter: caveat.notAfter?.toISOString(),
  maxObjectTtl: caveat.maxObjectTtl,
})
export const saidByGo = (caveat: Caveat) => ({
  readable: caveat.error === undefined,
  nonce: caveat.nonce ?? '',
  paths: (caveat.allowedPaths ?? []).map(({ bucket, encryptedPrefix }) => [bucket, encryptedPrefix]),
  notBefore: caveat.notBefore && milliseconds(caveat.notBefore),
  notAfter: caveat.notAfter && milliseconds(caveat.notAfter),
  maxObjectTtl: caveat.maxObjectTtl && Math.floor(caveat.maxObjectTtl),
})
