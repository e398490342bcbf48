import type { CopyObjectResult } from '../generated/storj-s3/types.gen.js'
import type { Gateway } from './gateway.js'
import { assertMatch, assertNew, keepHeaders } from './object-headers.js'
import { S3Error } from './s3-error.js'
import { named } from './s3-xml.js'
import { assertKey, type StoredObject } from './storage.js'

interface Place {
  readonly bucket: string
  readonly key: string
}

/** Copies an object. One that is copied onto itself keeps its age and its end, and gets other metadata. @throws S3Error */
export function copyObject(gateway: Gateway, request: Request, to: Place) {
  const { storage, now } = gateway.service
  const { headers } = request
  const from = readSource(headers.get('x-amz-copy-source') ?? '')
  const directive = headers.get('x-amz-metadata-directive') ?? 'COPY'
  if (directive !== 'COPY' && directive !== 'REPLACE')
    throw new S3Error('InvalidArgument', { message: 'Unknown metadata directive.' })
  gateway.assertMay(request, 'read', from.bucket, from.key)
  const source = storage.object(from.bucket, from.key)
  assertMatch(headers.get('x-amz-copy-source-if-match'), source)
  assertKey(to.key)
  const { objects } = storage.bucket(to.bucket)

  const isItself = from.bucket === to.bucket && from.key === to.key
  if (isItself && directive === 'COPY')
    throw new S3Error('InvalidRequest', {
      message:
        "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
    })
  if (!isItself) assertNew(headers, objects.get(to.key))
  const copy: StoredObject = {
    ...source,
    ...(!isItself && { created: now() }),
    ...(directive === 'REPLACE' && { headers: keepHeaders(headers) }),
  }
  objects.set(to.key, copy)
  return {
    status: 200,
    body: named<CopyObjectResult>('CopyObjectResult', {
      LastModified: new Date(copy.created).toISOString(),
      ETag: `"${copy.etag}"`,
    }),
  } as const
}

/** `/bucket/key`, percent-encoded, with "/" before it or without. */
function readSource(source: string): Place {
  const [path = ''] = source.split('?')
  const [, bucket, key] = /^\/?([^/]+)\/(.+)$/s.exec(decode(path)) ?? []
  if (!bucket || !key)
    throw new S3Error('InvalidArgument', {
      message: 'Copy Source must mention the source bucket and key: sourcebucket/sourcekey.',
    })
  return { bucket, key }
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return ''
  }
}
