import { cidOf } from '@holdfast/shared/cid'
import type { MockResolvers } from '@holdfast/shared/msw'
import type { Operations } from '../generated/storj-s3/operations.gen.js'
import { copyObject } from './copy-object.js'
import { readExpiry } from './expiry.js'
import type { Gateway } from './gateway.js'
import { md5Hex } from './hashes.js'
import { assertNew, describeObject, isUnchanged, keepHeaders } from './object-headers.js'
import { type Range, readRange } from './range.js'
import { S3Error } from './s3-error.js'
import { assertKey, type StoredObject } from './storage.js'
import { abortPending, listParts, storePart } from './upload-resolvers.js'

type Resolvers = Pick<MockResolvers<Operations>, 'putObject' | 'getObject' | 'headObject' | 'deleteObject'>

/** Operations of one path, each several in one: which of them is meant is to be seen in the query. */
export const objectResolvers = (gateway: Gateway): Resolvers => {
  const { storage, now } = gateway.service
  return {
    putObject({ request, path, query: { partNumber, uploadId } }) {
      const { bucket, key } = { ...path, key: gateway.keyOf(path.key) }
      if ((partNumber === undefined) !== (uploadId === undefined))
        throw new S3Error('InvalidArgument', { message: 'partNumber and uploadId go together.' })
      gateway.assertMay(request, 'write', bucket, key)
      const isCopy = request.headers.has('x-amz-copy-source')
      if (partNumber !== undefined && uploadId !== undefined) {
        if (isCopy) throw new S3Error('NotImplemented', { message: 'UploadPartCopy' })
        return storePart(gateway, request, { bucket, key, partNumber, uploadId })
      }
      if (isCopy) return copyObject(gateway, request, { bucket, key })

      assertKey(key)
      const { headers } = request
      const { objects } = storage.bucket(bucket)
      assertNew(headers, objects.get(key))
      const { body } = gateway.received(request)
      const object: StoredObject = {
        body: new Blob([body]),
        etag: md5Hex(body),
        created: now(),
        expires: readExpiry(headers, now()),
        headers: keepHeaders(headers),
      }
      objects.set(key, object)
      return { status: 200, body: undefined, headers: { etag: `"${object.etag}"` } }
    },

    async getObject({ request, path, query }) {
      const { bucket, key } = { ...path, key: gateway.keyOf(path.key) }
      gateway.assertMay(request, 'read', bucket, key)
      if (query.uploadId !== undefined)
        return listParts(gateway, { ...query, bucket, key, uploadId: query.uploadId })
      const object = storage.object(bucket, key)
      if (isUnchanged(object, request.headers))
        return { status: 304, body: undefined, headers: tagOf(object) }
      const { range, ...answer } = await describe(gateway, object, request.headers, query)
      return { ...answer, body: range ? object.body.slice(range[0], range[1] + 1) : object.body }
    },

    async headObject({ request, path, query }) {
      const { bucket, key } = { ...path, key: gateway.keyOf(path.key) }
      gateway.assertMay(request, 'read', bucket, key)
      const object = storage.object(bucket, key)
      if (isUnchanged(object, request.headers))
        return { status: 304, body: undefined, headers: tagOf(object) }
      const { range: _, ...answer } = await describe(gateway, object, request.headers, query)
      return { ...answer, body: undefined }
    },

    deleteObject({ request, path, query: { uploadId } }) {
      const { bucket, key } = { ...path, key: gateway.keyOf(path.key) }
      gateway.assertMay(request, uploadId === undefined ? 'delete' : 'write', bucket, key)
      if (uploadId === undefined) storage.bucket(bucket).objects.delete(key)
      else abortPending(gateway, { bucket, key, uploadId })
      return { status: 204, body: undefined }
    },
  }
}

const tagOf = ({ etag }: StoredObject) => ({ etag: `"${etag}"` })

interface Wanted {
  readonly 'response-content-type'?: string | undefined
  readonly 'response-content-disposition'?: string | undefined
}

/** The headers of an object or of a range of it, with what a presigned URL has them say instead. */
async function describe({ service }: Gateway, object: StoredObject, asked: Headers, wanted: Wanted) {
  const { size } = object.body
  const range = readRange(asked.get('range'), size)
  if (range === 'none') throw new S3Error('InvalidRange')
  const { 'response-content-type': type, 'response-content-disposition': disposition } = wanted
  const headers = {
    ...describeObject(object),
    ...(service.quirks.cid && { 'x-amz-meta-cid': (await cidOf(object.body)).cid }),
    ...(type && { 'content-type': type }),
    ...(disposition && { 'content-disposition': disposition }),
    ...lengthOf(range, size),
  }
  return { status: range ? (206 as const) : (200 as const), headers, range }
}

const lengthOf = (range: Range | undefined, size: number) =>
  range
    ? {
        'content-length': String(range[1] + 1 - range[0]),
        'content-range': `bytes ${range[0]}-${range[1]}/${size}`,
      }
    : { 'content-length': String(size) }
