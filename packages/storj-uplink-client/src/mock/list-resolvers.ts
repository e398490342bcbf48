import type {
  GetBucketData,
  ListBucketResult,
  ListMultipartUploadsResult,
} from '../generated/storj-s3/types.gen.js'
import { listKeys } from './listing.js'
import { isMetadata } from './object-headers.js'
import { OWNER } from './owner.js'
import type { UplinkQuirks } from './quirks.js'
import { S3Error } from './s3-error.js'
import { named } from './s3-xml.js'
import type { StoredBucket, StoredObject } from './storage.js'

type Query = NonNullable<GetBucketData['query']> & { readonly prefix: string }

/** As many as a page has (storj/gateway-st, miniogw/config.go). */
const LARGEST_PAGE = 1000

/** A page of the objects in a bucket, as Storj's gateway has it: tokens are keys in base64. */
export function listObjects({ name, objects }: StoredBucket, query: Query, quirks: UplinkQuirks) {
  const { prefix, delimiter = '', 'continuation-token': token, 'encoding-type': encoding } = query
  const { 'max-keys': asked = LARGEST_PAGE, 'start-after': startAfter = '' } = query
  const limit = Math.min(asked, LARGEST_PAGE)
  const { keys, prefixes, next } = listKeys(objects.keys(), {
    prefix,
    delimiter,
    after: token === undefined ? startAfter : readToken(token),
    limit,
    encrypted: quirks.encryptedOrder ?? false,
  })
  const write = (key: string) => (encoding ? urlEncode(key) : key)
  const withMetadata = query.metadata === 'true' && !quirks.metadataNotListed
  const Contents = keys.map((key) => ({
    Key: write(key),
    ...listed(objects.get(key) as StoredObject, withMetadata),
  }))
  const CommonPrefixes = prefixes.map((each) => ({ Prefix: write(each) }))
  const more = next !== undefined
  return {
    status: 200,
    body: named<ListBucketResult>('ListBucketResult', {
      Name: name,
      Prefix: write(prefix),
      ...(startAfter && { StartAfter: write(startAfter) }),
      ...(token !== undefined && { ContinuationToken: token }),
      ...(more && { NextContinuationToken: toBase64(next) }),
      KeyCount: Contents.length + CommonPrefixes.length,
      MaxKeys: asked,
      ...(delimiter && { Delimiter: write(delimiter) }),
      IsTruncated: more,
      ...(Contents.length && { Contents }),
      ...(CommonPrefixes.length && { CommonPrefixes }),
      ...(encoding && { EncodingType: encoding }),
    }),
  } as const
}

const listed = ({ created, etag, body, headers }: StoredObject, withMetadata: boolean) => ({
  LastModified: new Date(created).toISOString(),
  ETag: `"${etag}"`,
  Size: body.size,
  Owner: OWNER,
  StorageClass: 'STANDARD',
  ...(withMetadata && { UserMetadata: metadataOf(headers) }),
})

/** Names of metadata as Go writes those of headers, and others in small letters; values in UTF-8, as they were sent. */
const metadataOf = (headers: StoredObject['headers']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      isMetadata(name) ? canonical(name) : name,
      fromBytes(value),
    ]),
  )

const canonical = (name: string) => name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())

const fromBytes = (value: string) =>
  new TextDecoder().decode(Uint8Array.from(value, (character) => character.charCodeAt(0)))

const toBase64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)))

function readToken(token: string): string {
  try {
    return fromBytes(atob(token))
  } catch {
    throw new S3Error('InvalidArgument', { message: 'The continuation token provided is incorrect' })
  }
}

/** Not as anybody else does: "+" for a blank, and "/" and "*" as they are (storj/minio, cmd/api-utils.go). */
const urlEncode = (key: string): string =>
  encodeURIComponent(key)
    .replace(/[!'()~]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%20/g, '+')
    .replace(/%2F/g, '/')

/** A page of the uploads in parts that are under way. */
export function listUploads({ name, uploads }: StoredBucket, query: Query) {
  const { prefix, delimiter = '', 'key-marker': marker = '', 'encoding-type': encoding } = query
  const { 'max-uploads': asked = LARGEST_PAGE } = query
  const under = [...uploads.values()]
  const { keys, prefixes, next } = listKeys(
    under.map(({ key }) => key),
    { prefix, delimiter, after: marker, limit: Math.min(asked, LARGEST_PAGE), encrypted: false },
  )
  const write = (key: string) => (encoding ? urlEncode(key) : key)
  const Upload = keys.flatMap((each) =>
    under
      .filter(({ key }) => key === each)
      .map(({ key, id, begun }) => ({
        Key: write(key),
        UploadId: id,
        Initiator: NOBODY,
        Owner: NOBODY,
        StorageClass: '',
        Initiated: new Date(begun).toISOString(),
      })),
  )
  const CommonPrefixes = prefixes.map((each) => ({ Prefix: write(each) }))
  return {
    status: 200,
    body: named<ListMultipartUploadsResult>('ListMultipartUploadsResult', {
      Bucket: name,
      KeyMarker: write(marker),
      UploadIdMarker: query['upload-id-marker'] ?? '',
      NextKeyMarker: write(next ?? ''),
      NextUploadIdMarker: '',
      ...(delimiter && { Delimiter: write(delimiter) }),
      Prefix: write(prefix),
      ...(encoding && { EncodingType: encoding }),
      MaxUploads: asked,
      IsTruncated: next !== undefined,
      ...(Upload.length && { Upload }),
      ...(CommonPrefixes.length && { CommonPrefixes }),
    }),
  } as const
}

/** Storj's gateway names nobody here. */
const NOBODY = { ID: '', DisplayName: '' } as const
