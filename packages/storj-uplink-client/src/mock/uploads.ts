import { md5Hex, random, tagOfParts } from './hashes.js'
import { S3Error } from './s3-error.js'
import type { StoredBucket, StoredObject } from './storage.js'

export interface StoredPart {
  readonly number: number
  readonly body: Blob
  readonly etag: string
  readonly modified: number
}

/** An upload in parts that is under way. */
export interface PendingUpload {
  readonly id: string
  readonly key: string
  readonly begun: number
  readonly headers: StoredObject['headers']
  readonly expires: number | undefined
  readonly parts: Map<number, StoredPart>
}

/** What a program says an upload is made of. */
export interface NamedPart {
  readonly number: number
  readonly etag: string
}

const ID = /^[0-9a-f]{32}$/

const newId = () => Array.from(random(16), (byte) => byte.toString(16).padStart(2, '0')).join('')

export function beginUpload(
  { uploads }: StoredBucket,
  upload: Pick<PendingUpload, 'key' | 'begun' | 'headers' | 'expires'>,
): PendingUpload {
  const begun = { ...upload, id: newId(), parts: new Map() }
  uploads.set(begun.id, begun)
  return begun
}

/** @throws S3Error */
export function findUpload({ uploads }: StoredBucket, key: string, id: string): PendingUpload {
  const upload = uploads.get(id)
  if (upload?.key !== key) throw new S3Error('NoSuchUpload')
  return upload
}

/** One that is not there any more may be aborted, which storj/gateway-st, miniogw/multipart.go is in doubt about. */
export function abortUpload(bucket: StoredBucket, key: string, id: string): void {
  if (!ID.test(id)) throw new S3Error('NoSuchUpload')
  if (bucket.uploads.get(id)?.key === key) bucket.uploads.delete(id)
}

/** A later part of the same number takes the place of an earlier one. */
export function addPart(
  { parts }: PendingUpload,
  number: number,
  bytes: Uint8Array<ArrayBuffer>,
  now: number,
): StoredPart {
  if (!Number.isInteger(number) || number < 1 || number > 10_000)
    throw new S3Error('InvalidArgument', {
      message: 'Part number must be an integer between 1 and 10000, inclusive',
    })
  const part = { number, body: new Blob([bytes]), etag: md5Hex(bytes), modified: now }
  parts.set(number, part)
  return part
}

export const partsOf = ({ parts }: PendingUpload): StoredPart[] =>
  [...parts.values()].sort((a, b) => a.number - b.number)

/**
 * Makes an object of the parts, which have to be all that there are: Storj's gateway lets none be left out
 * (storj/gateway-st, miniogw/multipart.go, CompleteMultipartUpload).
 * @throws S3Error
 */
export function completeUpload(
  bucket: StoredBucket,
  upload: PendingUpload,
  named: readonly NamedPart[],
  { smallestPart, now }: { smallestPart: number; now: number },
): StoredObject {
  const parts = partsOf(upload)
  if (named.some(({ number }, at) => number <= (named[at - 1]?.number ?? 0)))
    throw new S3Error('InvalidPartOrder')
  for (const [at, part] of parts.entries()) {
    if (at < named.length - 1 && part.body.size < smallestPart) throw new S3Error('EntityTooSmall')
    if (named[at]?.number !== part.number || named[at]?.etag !== part.etag) throw new S3Error('InvalidPart')
  }
  if (named.length > parts.length) throw new S3Error('InvalidPart')

  const { key, headers, expires } = upload
  const body = new Blob(parts.map((part) => part.body))
  const object = { body, etag: tagOfParts(parts.map(({ etag }) => etag)), created: now, expires, headers }
  bucket.objects.set(key, object)
  bucket.uploads.delete(upload.id)
  return object
}
