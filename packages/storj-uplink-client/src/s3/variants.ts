import type { OperationInfo, RetryRule } from '@holdfast/shared'
import { operations } from '../generated/storj-s3/operations.gen.js'

const as = (operation: OperationInfo, retry: RetryRule): OperationInfo => ({ ...operation, retry })

/**
 * What S3 has for one method and path is several operations, told apart by the query alone. Each is named here as AWS
 * names it, and says for itself when it may be repeated; errors and hooks have these names.
 */
export const variants = {
  listBuckets: operations.getService,
  // After one of unknown outcome, another would find the first one's bucket and call it somebody else's.
  createBucket: as(operations.putBucket, 'unprocessed'),
  ensureBucket: as(operations.putBucket, 'idempotent'),
  headBucket: operations.headBucket,
  deleteBucket: operations.deleteBucket,
  listObjects: operations.getBucket,
  listMultipartUploads: operations.getBucket,
  // What is gone already counts as deleted.
  deleteObjects: as(operations.postBucket, 'idempotent'),
  putObject: as(operations.putObject, 'idempotent'),
  copyObject: as(operations.putObject, 'idempotent'),
  uploadPart: as(operations.putObject, 'idempotent'),
  getObject: operations.getObject,
  listParts: operations.getObject,
  headObject: operations.headObject,
  deleteObject: operations.deleteObject,
  abortMultipartUpload: operations.deleteObject,
  // Each makes another upload, which costs money until it is aborted.
  createMultipartUpload: as(operations.postObject, 'unprocessed'),
  // After the first one there is no such upload any more.
  completeMultipartUpload: as(operations.postObject, 'unprocessed'),
} as const satisfies Readonly<Record<string, OperationInfo>>

export type Variant = keyof typeof variants
