import type { CallOptions } from '@holdfast/shared'
import {
  BucketAlreadyExistsError,
  BucketNotFoundError,
  ObjectNotFoundError,
  UplinkPermissionDeniedError,
} from '../errors.js'
import type { Bucket } from '../project.js'
import type { Gateway } from './gateway.js'
import { assertBucketName } from './names.js'
import { readDate } from './object-info.js'
import { all, textIn } from './xml.js'

/** All buckets by name, those of them that come after a cursor. */
export async function listBuckets({ ask }: Gateway, cursor = '', options?: CallOptions): Promise<Bucket[]> {
  const answer = await ask('listBuckets', {}, options)
  const buckets = all(answer.xml('ListAllMyBucketsResult'), 'Buckets').flatMap((list) => all(list, 'Bucket'))
  return buckets
    .map((bucket) => ({
      name: textIn(bucket, 'Name') ?? '',
      created: readDate(textIn(bucket, 'CreationDate')),
    }))
    .filter(({ name }) => name > cursor)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** HEAD says whether there is one, and only the list, which not every credential may see, when it was made. */
export async function statBucket(gateway: Gateway, name: string, options?: CallOptions): Promise<Bucket> {
  assertBucketName(name)
  await gateway.ask('headBucket', { bucket: name }, options)
  const listed = await listBuckets(gateway, '', options).catch((error) =>
    UplinkPermissionDeniedError.isInstance(error) ? [] : Promise.reject(error),
  )
  return listed.find((bucket) => bucket.name === name) ?? { name, created: undefined }
}

/** @throws BucketAlreadyExistsError with that bucket, as far as it may be seen */
export async function createBucket(gateway: Gateway, name: string, options?: CallOptions): Promise<Bucket> {
  assertBucketName(name)
  try {
    await gateway.ask('createBucket', { bucket: name }, options)
  } catch (error) {
    if (!BucketAlreadyExistsError.isInstance(error)) throw error
    const bucket = await statBucket(gateway, name, options).catch(() => undefined)
    throw Object.assign(error, { bucket })
  }
  return created(gateway, name, options)
}

export async function ensureBucket(gateway: Gateway, name: string, options?: CallOptions): Promise<Bucket> {
  assertBucketName(name)
  await gateway.ask('ensureBucket', { bucket: name }, options).catch(async (error) => {
    if (!BucketAlreadyExistsError.isInstance(error)) throw error
    // A name may be another account's.
    await gateway.ask('headBucket', { bucket: name }, options)
  })
  return created(gateway, name, options)
}

/** What is there now. That it cannot be seen is no failure of what was done. */
const created = (gateway: Gateway, name: string, options?: CallOptions): Promise<Bucket> =>
  statBucket(gateway, name, options).catch(() => ({ name, created: undefined }))

/** HEAD has no body, so that a 404 of an object may be its bucket's. */
export async function orBucketNotFound<T>(
  { ask }: Gateway,
  bucket: string,
  asked: Promise<T>,
  options?: CallOptions,
): Promise<T> {
  try {
    return await asked
  } catch (error) {
    if (!ObjectNotFoundError.isInstance(error) || saysWhat(error)) throw error
    await ask('headBucket', { bucket }, options).catch((of) => {
      if (BucketNotFoundError.isInstance(of)) throw of
    })
    throw error
  }
}

const saysWhat = ({ origin }: ObjectNotFoundError): boolean => !!origin && 'http' in origin && !!origin.code
