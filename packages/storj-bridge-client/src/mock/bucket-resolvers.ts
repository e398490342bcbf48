import type { MockResolvers } from '@holdfast/shared/msw'
import type { Operations } from '../generated/storj-bridge/operations.gen.js'
import type { Bucket, BucketUpdate, NewToken } from '../generated/storj-bridge/types.gen.js'
import { isPublicKey } from '../signing/public-key.js'
import { castToNumber, castToText } from './cast.js'
import { created } from './created.js'
import { randomHex } from './hashes.js'
import { Refusal } from './refusal.js'
import { accountOf, findBucket, type MockedService, ownBucket } from './service.js'
import { bucketId, listSince, objectId, type StoredBucket } from './storage.js'

type Resolvers = Pick<
  MockResolvers<Operations>,
  | 'listBuckets'
  | 'createBucket'
  | 'getBucket'
  | 'updateBucket'
  | 'deleteBucket'
  | 'getBucketId'
  | 'createToken'
>

/** Lifetime of a token in milliseconds: five minutes in 2016, an hour in the last version. */
const TOKEN_MS = { 2016: 300_000, last: 3_600_000 } as const

export const bucketResolvers = (service: MockedService): Resolvers => {
  const { storage, era, isLast, limits, now } = service
  const show = (bucket: StoredBucket) => showBucket(service, bucket)

  return {
    listBuckets({ request, query }) {
      const { email } = accountOf(service, request)
      const own = [...storage.buckets.values()].filter(({ user }) => user === email)
      const listed = isLast ? listSince(own, query.startDate, limits.buckets) : own
      return { status: 200, body: listed.map(show) }
    },

    createBucket({ request, body }) {
      const { email } = accountOf(service, request)
      const signedBy = service.callers.get(request)?.publicKey
      const bucket = addBucket(service, email, body)
      if (signedBy && !bucket.pubkeys.includes(signedBy)) bucket.pubkeys.push(signedBy)
      return created(isLast, show(bucket))
    },

    getBucket: ({ request, path }) => ({ status: 200, body: show(ownBucket(service, request, path.id)) }),

    updateBucket({ request, path, body }) {
      const bucket = ownBucket(service, request, path.id)
      Object.assign(bucket, isLast ? changesOfLast(body) : changesOf2016(body))
      return { status: 200, body: show(bucket) }
    },

    deleteBucket({ request, path }) {
      storage.buckets.delete(ownBucket(service, request, path.id).id)
      return { status: isLast ? 204 : 200, body: undefined }
    },

    getBucketId({ request, path }) {
      const id = bucketId(accountOf(service, request).email, path.name)
      if (!storage.buckets.has(id)) throw new Refusal(404, 'Bucket not found')
      return { status: 200, body: { id } }
    },

    createToken({ request, path, body }) {
      const bucket = bucketForToken(service, request, path.id)
      const { operation, file } = body as Partial<NewToken>
      if (operation === undefined)
        throw new Refusal(500, 'Token validation failed: operation: Path `operation` is required.')
      if (operation !== 'PUSH' && operation !== 'PULL')
        throw new Refusal(
          500,
          `Token validation failed: operation: \`${operation}\` is not a valid enum value for path \`operation\`.`,
        )
      const row = isLast && operation === 'PULL' && file ? storage.file(bucket.id, file) : undefined
      if (isLast && operation === 'PULL' && file && !row) throw new Refusal(404, 'Entry not found')

      const expires = now() + TOKEN_MS[era]
      const token = storage.addToken({ bucket: bucket.id, operation, expires })
      const shown = {
        bucket: bucket.id,
        operation,
        expires: new Date(expires).toISOString(),
        token,
        id: token,
      }
      return created(isLast, {
        ...shown,
        ...(isLast && { encryptionKey: bucket.encryptionKey }),
        ...(row && { mimetype: row.mimetype, size: row.size }),
      })
    },
  }
}

/** Makes a bucket, as a request or a test has it. @throws Refusal */
export function addBucket(service: MockedService, email: string, wanted: NewBucketRow): StoredBucket {
  const { storage, isLast, now } = service
  const {
    name = isLast ? `Bucket-${randomHex(3)}` : 'New Bucket',
    storage: held,
    transfer,
    pubkeys = [],
  } = wanted
  if (name.length > 260) throw new Refusal(400, 'Maximum bucket name')
  assertKeys(pubkeys)
  const { created: at = now() } = wanted
  const id = isLast ? bucketId(email, name) : objectId(at)
  if (storage.buckets.has(id)) throw new Refusal(409, 'Name already used by another bucket')
  const bucket: StoredBucket = {
    id,
    name: castToText('Bucket', 'name', name),
    user: email,
    status: 'Active',
    created: new Date(at).toISOString(),
    // The last version keeps no such account.
    storage: isLast ? 0 : castToNumber('Bucket', 'storage', held ?? 10),
    transfer: isLast ? 0 : castToNumber('Bucket', 'transfer', transfer ?? 30),
    pubkeys: [...pubkeys],
    publicPermissions: [],
    encryptionKey: '',
  }
  storage.buckets.set(id, bucket)
  return bucket
}

/** A bucket to be. Only a test says when it was created. */
export interface NewBucketRow {
  readonly name?: string | undefined
  readonly storage?: number | undefined
  readonly transfer?: number | undefined
  readonly pubkeys?: readonly string[] | undefined
  readonly created?: number | undefined
}

export function showBucket({ isLast }: MockedService, bucket: StoredBucket): Bucket {
  const { publicPermissions, encryptionKey, ...shown } = bucket
  return structuredClone(isLast ? { ...shown, publicPermissions, encryptionKey } : shown)
}

function assertKeys(pubkeys: readonly string[]): void {
  if (!pubkeys.every(isPublicKey)) throw new Refusal(400, 'Invalid public key supplied')
}

const changesOf2016 = ({ name, storage, transfer, pubkeys }: BucketUpdate) => {
  if (pubkeys !== undefined) assertKeys(pubkeys)
  return given({
    ...(name !== undefined && { name: castToText('Bucket', 'name', name) }),
    ...(storage !== undefined && { storage: castToNumber('Bucket', 'storage', storage) }),
    ...(transfer !== undefined && { transfer: castToNumber('Bucket', 'transfer', transfer) }),
    pubkeys,
  })
}

const changesOfLast = ({ pubkeys, publicPermissions, encryptionKey }: BucketUpdate) => {
  if (pubkeys !== undefined) assertKeys(pubkeys)
  for (const [at, each] of publicPermissions === undefined ? [] : publicPermissions.entries())
    if (each !== 'PUSH' && each !== 'PULL')
      throw new Refusal(
        500,
        `Bucket validation failed: publicPermissions.${at}: \`${each}\` is not a valid enum value for path \`publicPermissions\`.`,
      )
  return given({
    ...{ pubkeys, publicPermissions },
    ...(encryptionKey !== undefined && {
      encryptionKey: castToText('Bucket', 'encryptionKey', encryptionKey),
    }),
  })
}

const given = (changes: object) =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))

/** One's own; or one that names the key that signs, which need not be anybody's. */
function bucketForToken(service: MockedService, request: Request, id: string): StoredBucket {
  const { account, publicKey } = service.callers.get(request) ?? {}
  if (account || !service.quirks.bucketKeysMakeTokens) return ownBucket(service, request, id)
  const bucket = findBucket(service, id)
  if (!publicKey || !bucket.pubkeys.includes(publicKey)) throw new Refusal(401, 'Public key not registered')
  return bucket
}
