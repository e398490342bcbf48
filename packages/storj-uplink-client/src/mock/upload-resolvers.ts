import type { MockResolvers } from '@holdfast/shared/msw'
import type { Operations } from '../generated/storj-s3/operations.gen.js'
import type {
  CompleteMultipartUploadResult,
  InitiateMultipartUploadResult,
  ListPartsResult,
} from '../generated/storj-s3/types.gen.js'
import { readExpiry } from './expiry.js'
import type { Gateway } from './gateway.js'
import { assertNew, keepHeaders } from './object-headers.js'
import { OWNER } from './owner.js'
import { S3Error } from './s3-error.js'
import { named } from './s3-xml.js'
import { assertKey } from './storage.js'
import { abortUpload, addPart, beginUpload, completeUpload, findUpload, partsOf } from './uploads.js'

interface Place {
  readonly bucket: string
  readonly key: string
  readonly uploadId: string
}

/** As many as a page has unless told (storj/minio, cmd/api-response.go). */
const LARGEST_PAGE = 10_000

/** To begin an upload in parts, and to complete it. */
export const uploadResolvers = (gateway: Gateway): Pick<MockResolvers<Operations>, 'postObject'> => {
  const { service } = gateway
  const { storage, now, smallestPart, gatewayUrl } = service
  return {
    postObject({ request, path, query: { uploads, uploadId }, body }) {
      const { bucket, key } = { ...path, key: gateway.keyOf(path.key) }
      gateway.assertMay(request, 'write', bucket, key)
      const found = storage.bucket(bucket)
      const { headers } = request
      if (uploads !== undefined) {
        assertKey(key)
        const expires = readExpiry(headers, now())
        const { id } = beginUpload(found, { key, begun: now(), expires, headers: keepHeaders(headers) })
        const begun = { Bucket: bucket, Key: key, UploadId: id }
        return {
          status: 200,
          body: named<InitiateMultipartUploadResult>('InitiateMultipartUploadResult', begun),
        }
      }
      if (uploadId === undefined) throw new S3Error('MethodNotAllowed')
      if (!body) throw new S3Error('MissingContentLength')

      const upload = findUpload(found, key, uploadId)
      const parts = body.Part.map(({ PartNumber, ETag }) => ({
        number: PartNumber,
        etag: ETag.replace(/^"(.*)"$/, '$1'),
      }))
      assertNew(headers, found.objects.get(key))
      const { etag } = completeUpload(found, upload, parts, { smallestPart, now: now() })
      const completed = {
        Location: `${gatewayUrl}/${bucket}/${key}`,
        Bucket: bucket,
        Key: key,
        ETag: `"${etag}"`,
      }
      return {
        status: 200,
        body: named<CompleteMultipartUploadResult>('CompleteMultipartUploadResult', completed),
        headers: { etag: `"${etag}"` },
      }
    },
  }
}

export function storePart(
  { service, received }: Gateway,
  request: Request,
  { bucket, key, uploadId, partNumber }: Place & { readonly partNumber: number },
) {
  const upload = findUpload(service.storage.bucket(bucket), key, uploadId)
  const { etag } = addPart(upload, partNumber, received(request).body, service.now())
  return { status: 200, body: undefined, headers: { etag: `"${etag}"` } } as const
}

export function abortPending({ service }: Gateway, { bucket, key, uploadId }: Place): void {
  abortUpload(service.storage.bucket(bucket), key, uploadId)
}

interface PartsQuery extends Place {
  readonly 'part-number-marker'?: number | undefined
  readonly 'max-parts'?: number | undefined
}

/** A page of the parts that an upload has so far. */
export function listParts({ service }: Gateway, query: PartsQuery) {
  const { bucket, key, uploadId, 'part-number-marker': marker = 0, 'max-parts': asked = LARGEST_PAGE } = query
  const upload = findUpload(service.storage.bucket(bucket), key, uploadId)
  const left = partsOf(upload).filter(({ number }) => number > marker)
  // None is as many as there are (storj/gateway-st, miniogw/multipart.go).
  const page = left.slice(0, asked || left.length)
  const Part = page.map(({ number, etag, body, modified }) => ({
    PartNumber: number,
    LastModified: new Date(modified).toISOString(),
    ETag: `"${etag}"`,
    Size: body.size,
  }))
  return {
    status: 200,
    body: named<ListPartsResult>('ListPartsResult', {
      Bucket: bucket,
      Key: key,
      UploadId: uploadId,
      Initiator: OWNER,
      Owner: OWNER,
      StorageClass: 'STANDARD',
      PartNumberMarker: marker,
      NextPartNumberMarker: page.at(-1)?.number ?? marker,
      MaxParts: asked,
      IsTruncated: left.length > page.length,
      ...(Part.length && { Part }),
    }),
  } as const
}
