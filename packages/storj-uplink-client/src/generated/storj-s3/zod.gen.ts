// Generated from specs/storj-s3.yaml. Do not edit: run `npm run generate`.

import * as z from 'zod';

/**
 * Bytes, as they are.
 */
export const zBytes = z.instanceof(Blob);

/**
 * A bucket.
 */
export const zListedBucket = z.object({
    Name: z.string(),
    CreationDate: z.iso.datetime({ offset: true })
}).loose();

/**
 * What stands for all keys that begin with it.
 */
export const zCommonPrefix = z.object({
    Prefix: z.string()
}).loose();

/**
 * An owner. Storj's gateway names the same one always, and leaves those of uploads empty.
 */
export const zOwner = z.object({
    ID: z.string().optional(),
    DisplayName: z.string().optional()
}).loose();

/**
 * The buckets of a project.
 */
export const zListAllMyBucketsResult = z.object({
    Owner: zOwner.optional(),
    Buckets: z.object({
        Bucket: z.array(zListedBucket).optional()
    }).loose()
}).loose();

/**
 * An object in a list.
 */
export const zListedObject = z.object({
    Key: z.string(),
    LastModified: z.iso.datetime({ offset: true }),
    ETag: z.string().optional(),
    Size: z.int(),
    Owner: zOwner.optional(),
    StorageClass: z.string().optional(),
    UserMetadata: z.record(z.string(), z.string()).optional()
}).loose();

/**
 * A page of the objects of a bucket.
 */
export const zListBucketResult = z.object({
    Name: z.string(),
    Prefix: z.string().optional(),
    StartAfter: z.string().optional(),
    ContinuationToken: z.string().optional(),
    NextContinuationToken: z.string().optional(),
    KeyCount: z.int().optional(),
    MaxKeys: z.int().optional(),
    Delimiter: z.string().optional(),
    EncodingType: z.string().optional(),
    IsTruncated: z.boolean(),
    Contents: z.array(zListedObject).optional(),
    CommonPrefixes: z.array(zCommonPrefix).optional()
}).loose();

/**
 * An upload under way.
 */
export const zListedUpload = z.object({
    Key: z.string(),
    UploadId: z.string(),
    Initiator: zOwner.optional(),
    Owner: zOwner.optional(),
    StorageClass: z.string().optional(),
    Initiated: z.iso.datetime({ offset: true }).optional()
}).loose();

/**
 * A page of the uploads under way.
 */
export const zListMultipartUploadsResult = z.object({
    Bucket: z.string(),
    KeyMarker: z.string().optional(),
    UploadIdMarker: z.string().optional(),
    NextKeyMarker: z.string().optional(),
    NextUploadIdMarker: z.string().optional(),
    Delimiter: z.string().optional(),
    Prefix: z.string().optional(),
    EncodingType: z.string().optional(),
    MaxUploads: z.int().optional(),
    IsTruncated: z.boolean(),
    Upload: z.array(zListedUpload).optional(),
    CommonPrefixes: z.array(zCommonPrefix).optional()
}).loose();

/**
 * Objects, or uploads under way, as was asked.
 */
export const zListing = z.union([
    zListBucketResult,
    zListMultipartUploadsResult
]);

/**
 * A part that is stored.
 */
export const zListedPart = z.object({
    PartNumber: z.int(),
    LastModified: z.iso.datetime({ offset: true }).optional(),
    ETag: z.string(),
    Size: z.int()
}).loose();

/**
 * A page of the parts of an upload.
 */
export const zListPartsResult = z.object({
    Bucket: z.string(),
    Key: z.string(),
    UploadId: z.string(),
    Initiator: zOwner.optional(),
    Owner: zOwner.optional(),
    StorageClass: z.string().optional(),
    PartNumberMarker: z.int().optional(),
    NextPartNumberMarker: z.int().optional(),
    MaxParts: z.int().optional(),
    IsTruncated: z.boolean(),
    Part: z.array(zListedPart).optional()
}).loose();

/**
 * Where a bucket is to be.
 */
export const zCreateBucketConfiguration = z.object({
    LocationConstraint: z.string().optional()
}).loose();

/**
 * An object to delete.
 */
export const zObjectToDelete = z.object({
    Key: z.string().min(1).max(1024),
    VersionId: z.string().optional()
}).loose();

/**
 * What to delete.
 */
export const zDelete = z.object({
    Quiet: z.boolean().optional().default(false),
    Object: z.array(zObjectToDelete).min(1).max(1000)
}).loose();

/**
 * An object that is gone.
 */
export const zDeletedObject = z.object({
    Key: z.string().optional(),
    VersionId: z.string().optional(),
    DeleteMarker: z.boolean().optional(),
    DeleteMarkerVersionId: z.string().optional()
}).loose();

/**
 * An object that is not gone.
 */
export const zDeleteError = z.object({
    Code: z.string(),
    Message: z.string().optional(),
    Key: z.string().optional(),
    VersionId: z.string().optional()
}).loose();

/**
 * What came of each deletion.
 */
export const zDeleteResult = z.object({
    Deleted: z.array(zDeletedObject).optional(),
    Error: z.array(zDeleteError).optional()
}).loose();

/**
 * An object that is a copy.
 */
export const zCopyObjectResult = z.object({
    LastModified: z.iso.datetime({ offset: true }).optional(),
    ETag: z.string()
}).loose();

/**
 * A part that is a copy.
 */
export const zCopyPartResult = z.object({
    LastModified: z.iso.datetime({ offset: true }).optional(),
    ETag: z.string()
}).loose();

/**
 * A copy that is stored, as an object or as a part. The two differ in the name of their element.
 */
export const zCopyResult = z.union([
    zCopyObjectResult,
    zCopyPartResult
]);

/**
 * An upload that has begun.
 */
export const zInitiateMultipartUploadResult = z.object({
    Bucket: z.string().optional(),
    Key: z.string().optional(),
    UploadId: z.string()
}).loose();

/**
 * A part that an object is made of.
 */
export const zCompletedPart = z.object({
    PartNumber: z.int().gte(1).lte(10000),
    ETag: z.string()
}).loose();

/**
 * The parts that an object is made of.
 */
export const zCompleteMultipartUpload = z.object({
    Part: z.array(zCompletedPart).min(1).max(10000)
}).loose();

/**
 * An upload that is completed.
 */
export const zCompleteMultipartUploadResult = z.object({
    Location: z.string().optional(),
    Bucket: z.string().optional(),
    Key: z.string().optional(),
    ETag: z.string()
}).loose();

/**
 * What went wrong.
 */
export const zS3Error = z.object({
    Code: z.string(),
    Message: z.string().optional(),
    Key: z.string().optional(),
    BucketName: z.string().optional(),
    Resource: z.string().optional(),
    Region: z.string().optional(),
    RequestId: z.string().optional(),
    HostId: z.string().optional()
}).loose();

/**
 * An upload that has begun, is completed, or could not be.
 */
export const zUploadResult = z.union([
    zInitiateMultipartUploadResult,
    zCompleteMultipartUploadResult,
    zS3Error
]);

export const zGetServiceHeaders = z.object({
    'x-amz-date': z.string().regex(/^\d{8}T\d{6}Z$/).optional(),
    'x-amz-content-sha256': z.string().regex(/^([0-9a-f]{64}|UNSIGNED-PAYLOAD)$/).optional()
}).loose();

export const zDeleteBucketHeaders = z.object({
    'x-amz-date': z.string().regex(/^\d{8}T\d{6}Z$/).optional(),
    'x-amz-content-sha256': z.string().regex(/^([0-9a-f]{64}|UNSIGNED-PAYLOAD)$/).optional(),
    'x-minio-force-delete': z.enum(['true', 'false']).optional()
}).loose();

export const zDeleteBucketPath = z.object({
    bucket: z.string().min(3).max(63).regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/)
}).loose();

export const zGetBucketHeaders = z.object({
    'x-amz-date': z.string().regex(/^\d{8}T\d{6}Z$/).optional(),
    'x-amz-content-sha256': z.string().regex(/^([0-9a-f]{64}|UNSIGNED-PAYLOAD)$/).optional()
}).loose();

export const zGetBucketPath = z.object({
    bucket: z.string().min(3).max(63).regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/)
}).loose();

export const zGetBucketQuery = z.object({
    'list-type': z.enum(['2']).optional(),
    metadata: z.enum(['true']).optional(),
    'continuation-token': z.string().min(1).optional(),
    'start-after': z.string().optional(),
    'max-keys': z.int().gte(0).lte(2147483647).optional().default(1000),
    'fetch-owner': z.boolean().optional().default(false),
    prefix: z.string().optional(),
    delimiter: z.string().optional(),
    'encoding-type': z.enum(['url']).optional(),
    uploads: z.enum(['']).optional(),
    'key-marker': z.string().optional(),
    'upload-id-marker': z.string().optional(),
    'max-uploads': z.int().gte(0).lte(2147483647).optional().default(1000)
}).loose();

export const zHeadBucketHeaders = z.object({
    'x-amz-date': z.string().regex(/^\d{8}T\d{6}Z$/).optional(),
    'x-amz-content-sha256': z.string().regex(/^([0-9a-f]{64}|UNSIGNED-PAYLOAD)$/).optional()
}).loose();

export const zHeadBucketPath = z.object({
    bucket: z.string().min(3).max(63).regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/)
}).loose();

export const zPostBucketBody = zDelete;

export const zPostBucketHeaders = z.object({
    'x-amz-date': z.string().regex(/^\d{8}T\d{6}Z$/).optional(),
    'x-amz-content-sha256': z.string().regex(/^([0-9a-f]{64}|UNSIGNED-PAYLOAD)$/).optional(),
    'Content-MD5': z.string().regex(/^[A-Za-z0-9+\/]{22}==$/)
}).loose();

export const zPostBucketPath = z.object({
    bucket: z.string().min(3).max(63).regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/)
}).loose();

export const zPostBucketQuery = z.object({
    delete: z.enum([''])
}).loose();

/**
 * Where the bucket is to be; without it the service decides.
 */
export const zPutBucketBody = zCreateBucketConfiguration;

export const zPutBucketHeaders = z.object({
    'x-amz-date': z.string().regex(/^\d{8}T\d{6}Z$/).optional(),
    'x-amz-content-sha256': z.string().regex(/^([0-9a-f]{64}|UNSIGNED-PAYLOAD)$/).optional()
}).loose();

export const zPutBucketPath = z.object({
    bucket: z.string().min(3).max(63).regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/)
}).loose();

export const zDeleteObjectHeaders = z.object({
    'x-amz-date': z.string().regex(/^\d{8}T\d{6}Z$/).optional(),
    'x-amz-content-sha256': z.string().regex(/^([0-9a-f]{64}|UNSIGNED-PAYLOAD)$/).optional()
}).loose();

export const zDeleteObjectPath = z.object({
    bucket: z.string().min(3).max(63).regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/),
    key: z.string().min(1).max(1024)
}).loose();

export const zDeleteObjectQuery = z.object({
    uploadId: z.string().min(1).optional()
}).loose();

export const zGetObjectHeaders = z.object({
    'x-amz-date': z.string().regex(/^\d{8}T\d{6}Z$/).optional(),
    'x-amz-content-sha256': z.string().regex(/^([0-9a-f]{64}|UNSIGNED-PAYLOAD)$/).optional(),
    Range: z.string().regex(/^bytes=/).optional(),
    'If-Match': z.string().optional(),
    'If-None-Match': z.string().optional(),
    'If-Modified-Since': z.string().optional(),
    'If-Unmodified-Since': z.string().optional()
}).loose();

export const zGetObjectPath = z.object({
    bucket: z.string().min(3).max(63).regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/),
    key: z.string().min(1).max(1024)
}).loose();

export const zGetObjectQuery = z.object({
    uploadId: z.string().min(1).optional(),
    'part-number-marker': z.int().gte(0).optional(),
    'max-parts': z.int().gte(0).lte(2147483647).optional().default(10000),
    'encoding-type': z.enum(['url']).optional(),
    'response-content-type': z.string().optional(),
    'response-content-disposition': z.string().optional()
}).loose();

export const zHeadObjectHeaders = z.object({
    'x-amz-date': z.string().regex(/^\d{8}T\d{6}Z$/).optional(),
    'x-amz-content-sha256': z.string().regex(/^([0-9a-f]{64}|UNSIGNED-PAYLOAD)$/).optional(),
    Range: z.string().regex(/^bytes=/).optional(),
    'If-Match': z.string().optional(),
    'If-None-Match': z.string().optional(),
    'If-Modified-Since': z.string().optional(),
    'If-Unmodified-Since': z.string().optional()
}).loose();

export const zHeadObjectPath = z.object({
    bucket: z.string().min(3).max(63).regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/),
    key: z.string().min(1).max(1024)
}).loose();

export const zHeadObjectQuery = z.object({
    'response-content-type': z.string().optional(),
    'response-content-disposition': z.string().optional()
}).loose();

/**
 * The parts that the object is made of.
 */
export const zPostObjectBody = zCompleteMultipartUpload;

export const zPostObjectHeaders = z.object({
    'x-amz-date': z.string().regex(/^\d{8}T\d{6}Z$/).optional(),
    'x-amz-content-sha256': z.string().regex(/^([0-9a-f]{64}|UNSIGNED-PAYLOAD)$/).optional(),
    'If-None-Match': z.string().optional(),
    'Content-Encoding': z.string().optional(),
    'Content-Language': z.string().optional(),
    'Content-Disposition': z.string().optional(),
    'Cache-Control': z.string().optional(),
    Expires: z.string().optional(),
    'x-amz-meta-object-expires': z.string().optional()
}).loose();

export const zPostObjectPath = z.object({
    bucket: z.string().min(3).max(63).regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/),
    key: z.string().min(1).max(1024)
}).loose();

export const zPostObjectQuery = z.object({
    uploads: z.enum(['']).optional(),
    uploadId: z.string().min(1).optional()
}).loose();

/**
 * The bytes, with their `Content-Length`; none for a copy.
 */
export const zPutObjectBody = zBytes;

export const zPutObjectHeaders = z.object({
    'x-amz-date': z.string().regex(/^\d{8}T\d{6}Z$/).optional(),
    'x-amz-content-sha256': z.string().regex(/^([0-9a-f]{64}|UNSIGNED-PAYLOAD)$/).optional(),
    'Content-MD5': z.string().regex(/^[A-Za-z0-9+\/]{22}==$/).optional(),
    'If-None-Match': z.string().optional(),
    'Content-Encoding': z.string().optional(),
    'Content-Language': z.string().optional(),
    'Content-Disposition': z.string().optional(),
    'Cache-Control': z.string().optional(),
    Expires: z.string().optional(),
    'x-amz-meta-object-expires': z.string().optional(),
    'x-amz-copy-source': z.string().regex(/^\/?[^\/]+(\/|%2[Ff]).+/).optional(),
    'x-amz-copy-source-if-match': z.string().optional(),
    'x-amz-copy-source-range': z.string().regex(/^bytes=\d+-\d+$/).optional(),
    'x-amz-metadata-directive': z.enum(['COPY', 'REPLACE']).optional().default('COPY')
}).loose();

export const zPutObjectPath = z.object({
    bucket: z.string().min(3).max(63).regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/),
    key: z.string().min(1).max(1024)
}).loose();

export const zPutObjectQuery = z.object({
    partNumber: z.int().gte(1).lte(10000).optional(),
    uploadId: z.string().min(1).optional()
}).loose();
