import type { MockResolvers } from '@holdfast/shared/msw'
import type { Operations } from '../generated/storj-s3/operations.gen.js'
import type { DeleteError } from '../generated/storj-s3/types.gen.js'
import type { Gateway } from './gateway.js'
import { listObjects, listUploads } from './list-resolvers.js'
import { OWNER } from './owner.js'
import { S3Error } from './s3-error.js'
import { named } from './s3-xml.js'
import { mayDo } from './service.js'

type Resolvers = Pick<
  MockResolvers<Operations>,
  'getService' | 'putBucket' | 'headBucket' | 'deleteBucket' | 'getBucket' | 'postBucket'
>

export const bucketResolvers = (gateway: Gateway): Resolvers => {
  const { service } = gateway
  const { storage } = service
  return {
    /** Those that the credentials may know of. */
    getService({ request }) {
      const { credential } = gateway.received(request)
      const seen = storage.buckets().filter(({ name }) => mayDo(service, credential, 'read', name))
      const Bucket = seen.map(({ name, created }) => ({
        Name: name,
        CreationDate: new Date(created).toISOString(),
      }))
      return { status: 200, body: named('ListAllMyBucketsResult', { Owner: OWNER, Buckets: { Bucket } }) }
    },

    putBucket({ request, path: { bucket } }) {
      gateway.assertMay(request, 'write', bucket)
      const { bucketAlreadyOwnedByYou } = service.quirks
      storage.addBucket(bucket, bucketAlreadyOwnedByYou ? 'BucketAlreadyOwnedByYou' : 'BucketAlreadyExists')
      return { status: 200, body: undefined, headers: { location: `/${bucket}` } }
    },

    headBucket({ request, path: { bucket } }) {
      gateway.assertMay(request, 'read', bucket)
      storage.bucket(bucket)
      return { status: 200, body: undefined }
    },

    deleteBucket({ request, path: { bucket } }) {
      gateway.assertMay(request, 'delete', bucket)
      storage.removeBucket(bucket, request.headers.get('x-minio-force-delete') === 'true')
      return { status: 204, body: undefined }
    },

    getBucket({ request, path: { bucket }, query }) {
      const prefix = gateway.keyOf(query.prefix)
      // As far as whole parts of it go: the rest is encrypted with what follows.
      gateway.assertMay(request, 'list', bucket, prefix.slice(0, prefix.lastIndexOf('/') + 1))
      const found = storage.bucket(bucket)
      if (query.uploads !== undefined) return listUploads(found, { ...query, prefix })
      if (query['list-type'] === undefined)
        throw new S3Error('NotImplemented', { message: 'Objects are listed with list-type=2 alone.' })
      const after = gateway.keyOf(query['start-after'])
      return listObjects(found, { ...query, prefix, 'start-after': after }, service.quirks)
    },

    postBucket({ request, path: { bucket }, body }) {
      if (!request.headers.has('content-md5')) throw new S3Error('MissingContentMD5')
      const { objects } = storage.bucket(bucket)
      const Deleted: { Key: string }[] = []
      const Errors: DeleteError[] = []
      for (const key of new Set(body.Object.map(({ Key }) => gateway.keyOf(Key))))
        try {
          gateway.assertMay(request, 'delete', bucket, key)
          objects.delete(key)
          Deleted.push({ Key: key })
        } catch (error) {
          if (!(error instanceof S3Error)) throw error
          Errors.push({ Code: error.code, Message: error.message, Key: key, VersionId: '' })
        }
      return {
        status: 200,
        body: named('DeleteResult', {
          ...(!body.Quiet && Deleted.length && { Deleted }),
          ...(Errors.length && { Error: Errors }),
        }),
      }
    },
  }
}
