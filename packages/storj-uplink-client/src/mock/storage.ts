import { isBucketName } from './bucket-name.js'
import { type S3Code, S3Error } from './s3-error.js'
import type { PendingUpload } from './uploads.js'

/** An object as it is kept. */
export interface StoredObject {
  readonly body: Blob
  /** Without quotes. */
  readonly etag: string
  readonly created: number
  readonly expires: number | undefined
  /** What comes back with it: its media type, and what the program has set (`x-amz-meta-…`), in small letters. */
  readonly headers: Readonly<Record<string, string>>
}

export interface StoredBucket {
  readonly name: string
  readonly created: number
  readonly objects: Map<string, StoredObject>
  readonly uploads: Map<string, PendingUpload>
}

export type Storage = ReturnType<typeof createStorage>

/** Bytes of a key (storj/gateway-st, miniogw/gateway.go, PutObject). */
const LONGEST_KEY = 1024

/** The buckets of one project. What has expired is gone when it is looked for. */
export function createStorage(now: () => number) {
  const buckets = new Map<string, StoredBucket>()

  const dropExpired = ({ objects }: StoredBucket) => {
    for (const [key, { expires }] of objects)
      if (expires !== undefined && expires <= now()) objects.delete(key)
  }
  /** @throws S3Error */
  const bucket = (name: string): StoredBucket => {
    if (!isBucketName(name)) throw new S3Error('InvalidBucketName')
    const found = buckets.get(name)
    if (!found) throw new S3Error('NoSuchBucket')
    dropExpired(found)
    return found
  }

  return {
    buckets: (): StoredBucket[] => [...buckets.values()].sort((a, b) => compareKeys(a.name, b.name)),
    bucket,
    /** @throws S3Error with `existing` where there is one */
    addBucket(name: string, existing: S3Code = 'BucketAlreadyExists'): StoredBucket {
      if (!isBucketName(name)) throw new S3Error('InvalidBucketName')
      if (buckets.has(name)) throw new S3Error(existing)
      const added: StoredBucket = { name, created: now(), objects: new Map(), uploads: new Map() }
      buckets.set(name, added)
      return added
    },
    /** Uploads under way go with it, objects do not (storj/gateway-st, miniogw/gateway.go, DeleteBucket). */
    removeBucket(name: string, withObjects = false): void {
      if (bucket(name).objects.size > 0 && !withObjects) throw new S3Error('BucketNotEmpty')
      buckets.delete(name)
    },
    /** @throws S3Error */
    object(bucketName: string, key: string): StoredObject {
      const found = bucket(bucketName).objects.get(key)
      if (!found) throw new S3Error('NoSuchKey')
      return found
    },
  }
}

/** @throws S3Error */
export function assertKey(key: string): void {
  if (new TextEncoder().encode(key).length > LONGEST_KEY) throw new S3Error('KeyTooLongError')
}

/** In the order of their bytes in UTF-8, which is that of code points and not of UTF-16. */
export function compareKeys(a: string, b: string): number {
  for (let at = 0; ; at++) {
    const [x, y] = [a.codePointAt(at), b.codePointAt(at)]
    if (x === undefined || y === undefined) return Number(y === undefined) - Number(x === undefined)
    if (x !== y) return x - y
  }
}
