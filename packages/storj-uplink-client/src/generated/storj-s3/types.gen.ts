// Generated from specs/storj-s3.yaml. Do not edit: run `npm run generate`.

export type ClientOptions = {
    baseUrl: 'https://gateway.storjshare.io' | (string & {});
};

/**
 * Bytes, as they are.
 */
export type Bytes = Blob | File;

/**
 * The buckets of a project.
 */
export type ListAllMyBucketsResult = {
    Owner?: Owner | undefined;
    /**
     * What holds the buckets.
     */
    Buckets: {
        /**
         * The buckets; absent where there are none.
         */
        Bucket?: Array<ListedBucket> | undefined;
    };
};

/**
 * A bucket.
 */
export type ListedBucket = {
    /**
     * Its name.
     */
    Name: string;
    /**
     * When it was made.
     */
    CreationDate: string;
};

/**
 * Objects, or uploads under way, as was asked.
 */
export type Listing = ListBucketResult | ListMultipartUploadsResult;

/**
 * A page of the objects of a bucket.
 */
export type ListBucketResult = {
    /**
     * The bucket.
     */
    Name: string;
    /**
     * As it was asked for.
     */
    Prefix?: string | undefined;
    /**
     * As it was asked for.
     */
    StartAfter?: string | undefined;
    /**
     * As it was asked for.
     */
    ContinuationToken?: string | undefined;
    /**
     * What gives the next page; absent from the last one.
     */
    NextContinuationToken?: string | undefined;
    /**
     * How many entries this page has, objects and prefixes.
     */
    KeyCount?: number | undefined;
    /**
     * As it was asked for.
     */
    MaxKeys?: number | undefined;
    /**
     * As it was asked for.
     */
    Delimiter?: string | undefined;
    /**
     * As it was asked for; `url` says that keys and prefixes are percent-encoded.
     */
    EncodingType?: string | undefined;
    /**
     * Whether there is a next page.
     */
    IsTruncated: boolean;
    /**
     * The objects; absent where there are none.
     */
    Contents?: Array<ListedObject> | undefined;
    /**
     * What stands for the keys that were gathered; absent where there is nothing.
     */
    CommonPrefixes?: Array<CommonPrefix> | undefined;
};

/**
 * An object in a list.
 */
export type ListedObject = {
    /**
     * Its key.
     */
    Key: string;
    /**
     * When it was stored.
     */
    LastModified: string;
    /**
     * Its entity tag, in quotes. Empty in a list of Storj's gateway, and absent from headers, for what an uplink
     * has stored.
     */
    ETag?: string | undefined;
    /**
     * How many bytes it has.
     */
    Size: number;
    Owner?: Owner | undefined;
    /**
     * Always `STANDARD` with Storj.
     */
    StorageClass?: string | undefined;
    /**
     * With `metadata=true` its metadata, each name as an element and unencoded: what came over S3 as
     * `X-Amz-Meta-Camera`, with the letters so, beside `content-type` in small ones; what came from an uplink
     * under its own name. A name that is no name in XML breaks the document.
     */
    UserMetadata?: {
        [key: string]: string;
    } | undefined;
};

/**
 * What stands for all keys that begin with it.
 */
export type CommonPrefix = {
    /**
     * The beginning, with the delimiter.
     */
    Prefix: string;
};

/**
 * An owner. Storj's gateway names the same one always, and leaves those of uploads empty.
 */
export type Owner = {
    /**
     * Its id.
     */
    ID?: string | undefined;
    /**
     * Its name.
     */
    DisplayName?: string | undefined;
};

/**
 * A page of the uploads under way.
 */
export type ListMultipartUploadsResult = {
    /**
     * The bucket.
     */
    Bucket: string;
    /**
     * As it was asked for.
     */
    KeyMarker?: string | undefined;
    /**
     * As it was asked for.
     */
    UploadIdMarker?: string | undefined;
    /**
     * What gives the next page; empty on the last one.
     */
    NextKeyMarker?: string | undefined;
    /**
     * What gives the next page, together with the key.
     */
    NextUploadIdMarker?: string | undefined;
    /**
     * As it was asked for.
     */
    Delimiter?: string | undefined;
    /**
     * As it was asked for.
     */
    Prefix?: string | undefined;
    /**
     * As it was asked for.
     */
    EncodingType?: string | undefined;
    /**
     * As it was asked for.
     */
    MaxUploads?: number | undefined;
    /**
     * Whether there is a next page.
     */
    IsTruncated: boolean;
    /**
     * The uploads; absent where there are none.
     */
    Upload?: Array<ListedUpload> | undefined;
    /**
     * What stands for the keys that were gathered; absent where there is nothing.
     */
    CommonPrefixes?: Array<CommonPrefix> | undefined;
};

/**
 * An upload under way.
 */
export type ListedUpload = {
    /**
     * The key that it is for.
     */
    Key: string;
    /**
     * Its id.
     */
    UploadId: string;
    Initiator?: Owner | undefined;
    Owner?: Owner | undefined;
    /**
     * Empty with Storj.
     */
    StorageClass?: string | undefined;
    /**
     * When it began.
     */
    Initiated?: string | undefined;
};

/**
 * A page of the parts of an upload.
 */
export type ListPartsResult = {
    /**
     * The bucket.
     */
    Bucket: string;
    /**
     * The key that it is for, percent-encoded where that was asked for.
     */
    Key: string;
    /**
     * The upload.
     */
    UploadId: string;
    Initiator?: Owner | undefined;
    Owner?: Owner | undefined;
    /**
     * Always `STANDARD` with Storj.
     */
    StorageClass?: string | undefined;
    /**
     * As it was asked for.
     */
    PartNumberMarker?: number | undefined;
    /**
     * What gives the next page, also on the last one.
     */
    NextPartNumberMarker?: number | undefined;
    /**
     * As it was asked for.
     */
    MaxParts?: number | undefined;
    /**
     * Whether there is a next page.
     */
    IsTruncated: boolean;
    /**
     * The parts; absent where there are none.
     */
    Part?: Array<ListedPart> | undefined;
};

/**
 * A part that is stored.
 */
export type ListedPart = {
    /**
     * Its number.
     */
    PartNumber: number;
    /**
     * When it was stored.
     */
    LastModified?: string | undefined;
    /**
     * Its entity tag, in quotes.
     */
    ETag: string;
    /**
     * How many bytes it has.
     */
    Size: number;
};

/**
 * Where a bucket is to be.
 */
export type CreateBucketConfiguration = {
    /**
     * A region; a placement with Storj.
     */
    LocationConstraint?: string | undefined;
};

/**
 * What to delete.
 */
export type Delete = {
    /**
     * Whether to answer with the errors alone.
     */
    Quiet?: boolean | undefined;
    /**
     * The objects.
     */
    Object: Array<ObjectToDelete>;
};

/**
 * An object to delete.
 */
export type ObjectToDelete = {
    /**
     * Its key.
     */
    Key: string;
    /**
     * The version to delete, in a bucket that keeps versions.
     */
    VersionId?: string | undefined;
};

/**
 * What came of each deletion.
 */
export type DeleteResult = {
    /**
     * What is gone; absent where nothing is, or where that was not asked.
     */
    Deleted?: Array<DeletedObject> | undefined;
    /**
     * What is not gone; absent where there is none.
     */
    Error?: Array<DeleteError> | undefined;
};

/**
 * An object that is gone.
 */
export type DeletedObject = {
    /**
     * Its key.
     */
    Key?: string | undefined;
    /**
     * The version that is gone.
     */
    VersionId?: string | undefined;
    /**
     * Whether a mark of a deletion was made, or is gone.
     */
    DeleteMarker?: boolean | undefined;
    /**
     * The version of the mark.
     */
    DeleteMarkerVersionId?: string | undefined;
};

/**
 * An object that is not gone.
 */
export type DeleteError = {
    /**
     * Why, as in `S3Error`.
     */
    Code: string;
    /**
     * Why, in words.
     */
    Message?: string | undefined;
    /**
     * Its key.
     */
    Key?: string | undefined;
    /**
     * Its version.
     */
    VersionId?: string | undefined;
};

/**
 * A copy that is stored, as an object or as a part. The two differ in the name of their element.
 */
export type CopyResult = CopyObjectResult | CopyPartResult;

/**
 * An object that is a copy.
 */
export type CopyObjectResult = {
    /**
     * When it was stored.
     */
    LastModified?: string | undefined;
    /**
     * Its entity tag, in quotes.
     */
    ETag: string;
};

/**
 * A part that is a copy.
 */
export type CopyPartResult = {
    /**
     * When it was stored.
     */
    LastModified?: string | undefined;
    /**
     * Its entity tag, in quotes.
     */
    ETag: string;
};

/**
 * An upload that has begun, is completed, or could not be.
 */
export type UploadResult = InitiateMultipartUploadResult | CompleteMultipartUploadResult | S3Error;

/**
 * An upload that has begun.
 */
export type InitiateMultipartUploadResult = {
    /**
     * The bucket.
     */
    Bucket?: string | undefined;
    /**
     * The key that it is for.
     */
    Key?: string | undefined;
    /**
     * Its id.
     */
    UploadId: string;
};

/**
 * The parts that an object is made of.
 */
export type CompleteMultipartUpload = {
    /**
     * The parts, in ascending order of their numbers.
     */
    Part: Array<CompletedPart>;
};

/**
 * A part that an object is made of.
 */
export type CompletedPart = {
    /**
     * Its number.
     */
    PartNumber: number;
    /**
     * The entity tag that it was stored with.
     */
    ETag: string;
};

/**
 * An upload that is completed.
 */
export type CompleteMultipartUploadResult = {
    /**
     * The URL of the object.
     */
    Location?: string | undefined;
    /**
     * The bucket.
     */
    Bucket?: string | undefined;
    /**
     * The key of the object.
     */
    Key?: string | undefined;
    /**
     * Its entity tag, in quotes.
     */
    ETag: string;
};

/**
 * What went wrong.
 */
export type S3Error = {
    /**
     * What went wrong, in one word.
     */
    Code: string;
    /**
     * What went wrong, in words.
     */
    Message?: string | undefined;
    /**
     * The object that was asked about.
     */
    Key?: string | undefined;
    /**
     * The bucket that was asked about.
     */
    BucketName?: string | undefined;
    /**
     * The path that was asked for.
     */
    Resource?: string | undefined;
    /**
     * The region of the service, where it has one.
     */
    Region?: string | undefined;
    /**
     * The name of the request in the logs of the service.
     */
    RequestId?: string | undefined;
    /**
     * The name of the machine; empty with Storj.
     */
    HostId?: string | undefined;
};

export type GetServiceData = {
    body?: never;
    headers?: {
        /**
         * When the request was signed, in UTC. It may be off by 15 minutes.
         */
        'x-amz-date'?: string | undefined;
        /**
         * The SHA-256 of the body in small hex digits, or `UNSIGNED-PAYLOAD`.
         */
        'x-amz-content-sha256'?: string | undefined;
    } | undefined;
    path?: never;
    query?: never;
    url: '/';
};

export type GetServiceErrors = {
    /**
     * The credentials are wrong (`InvalidAccessKeyId`, `SignatureDoesNotMatch`, `RequestTimeTooSkewed`), or do not
     * allow this (`AccessDenied`, also of a presigned URL that has ended), or the project is at a limit
     * (`StorageLimitExceeded`, `SegmentsLimitExceeded`, `BandwidthLimitExceeded`).
     */
    403: S3Error;
    /**
     * Too many requests (`SlowDown`): of the project at its satellite, or at once with one credential.
     */
    429: S3Error;
    /**
     * The request is refused in another way, such as 405 (`MethodNotAllowed`) or 499 (`ClientDisconnected`).
     */
    '4XX': S3Error;
    /**
     * The service failed: 500 (`InternalError`), 503 (`SlowDown`, `RequestTimeout`, `XMinioServerNotInitialized`,
     * `XMinioBackendDown`).
     */
    '5XX': S3Error;
};

export type GetServiceError = GetServiceErrors[keyof GetServiceErrors];

export type GetServiceResponses = {
    /**
     * The buckets.
     */
    200: ListAllMyBucketsResult;
};

export type GetServiceResponse = GetServiceResponses[keyof GetServiceResponses];

export type DeleteBucketData = {
    body?: never;
    headers?: {
        /**
         * When the request was signed, in UTC. It may be off by 15 minutes.
         */
        'x-amz-date'?: string | undefined;
        /**
         * The SHA-256 of the body in small hex digits, or `UNSIGNED-PAYLOAD`.
         */
        'x-amz-content-sha256'?: string | undefined;
        /**
         * Whether to delete all that is in the bucket with it. An extension of MinIO's.
         */
        'x-minio-force-delete'?: 'true' | 'false' | undefined;
    } | undefined;
    path: {
        /**
         * The name of the bucket: 3 to 63 small letters, digits, hyphens and dots, each label between dots beginning
         * and ending with a letter or digit; no IP address.
         */
        bucket: string;
    };
    query?: never;
    url: '/{bucket}';
};

export type DeleteBucketErrors = {
    /**
     * The request is wrong: `InvalidBucketName`, `KeyTooLongError`, `XMinioInvalidObjectName`,
     * `XMinioInvalidResourceName`, `InvalidArgument`, `InvalidRequest`, `InvalidTTL`, `MetadataTooLarge`,
     * `InvalidDigest`, `BadDigest`, `MissingContentMD5`, `XAmzContentSHA256Mismatch`, `IncompleteBody`,
     * `EntityTooLarge`, `EntityTooSmall`, `InvalidPart`, `InvalidPartOrder`, `MalformedXML`, `InvalidRegion`,
     * `AuthorizationHeaderMalformed`, `AuthorizationQueryParametersError`.
     */
    400: S3Error;
    /**
     * The credentials are wrong (`InvalidAccessKeyId`, `SignatureDoesNotMatch`, `RequestTimeTooSkewed`), or do not
     * allow this (`AccessDenied`, also of a presigned URL that has ended), or the project is at a limit
     * (`StorageLimitExceeded`, `SegmentsLimitExceeded`, `BandwidthLimitExceeded`).
     */
    403: S3Error;
    /**
     * There is no such thing: `NoSuchBucket`, `NoSuchKey`, `NoSuchUpload`.
     */
    404: S3Error;
    /**
     * The bucket is there already (`BucketAlreadyExists`, `BucketAlreadyOwnedByYou`), or has something in it
     * (`BucketNotEmpty`).
     */
    409: S3Error;
    /**
     * Too many requests (`SlowDown`): of the project at its satellite, or at once with one credential.
     */
    429: S3Error;
    /**
     * The request is refused in another way, such as 405 (`MethodNotAllowed`) or 499 (`ClientDisconnected`).
     */
    '4XX': S3Error;
    /**
     * The service failed: 500 (`InternalError`), 503 (`SlowDown`, `RequestTimeout`, `XMinioServerNotInitialized`,
     * `XMinioBackendDown`).
     */
    '5XX': S3Error;
};

export type DeleteBucketError = DeleteBucketErrors[keyof DeleteBucketErrors];

export type DeleteBucketResponses = {
    /**
     * The bucket is gone.
     */
    204: void;
};

export type DeleteBucketResponse = DeleteBucketResponses[keyof DeleteBucketResponses];

export type GetBucketData = {
    body?: never;
    headers?: {
        /**
         * When the request was signed, in UTC. It may be off by 15 minutes.
         */
        'x-amz-date'?: string | undefined;
        /**
         * The SHA-256 of the body in small hex digits, or `UNSIGNED-PAYLOAD`.
         */
        'x-amz-content-sha256'?: string | undefined;
    } | undefined;
    path: {
        /**
         * The name of the bucket: 3 to 63 small letters, digits, hyphens and dots, each label between dots beginning
         * and ending with a letter or digit; no IP address.
         */
        bucket: string;
    };
    query?: {
        /**
         * The version of the list of objects. Without it a service answers with another form of the list.
         */
        'list-type'?: '2' | undefined;
        /**
         * Whether each object comes with its metadata. Services other than Storj's gateway and MinIO pass over it.
         */
        metadata?: 'true' | undefined;
        /**
         * Where the page before ended: its `NextContinuationToken`. An empty one is refused.
         */
        'continuation-token'?: string | undefined;
        /**
         * A key; the list begins behind it.
         */
        'start-after'?: string | undefined;
        /**
         * How many entries a page has at most. More than 1000 are not given.
         */
        'max-keys'?: number | undefined;
        /**
         * Whether the owner of each object is wanted. Storj's gateway always names one, the same for all.
         */
        'fetch-owner'?: boolean | undefined;
        /**
         * Only keys that begin with this. Storj lists fast what ends with "/".
         */
        prefix?: string | undefined;
        /**
         * Keys that have this behind the prefix are gathered up to it, into one entry of `CommonPrefixes`. Storj lists
         * fast with "/" alone.
         */
        delimiter?: string | undefined;
        /**
         * Has keys and prefixes in the answer percent-encoded, with "+" for a space and "/" and "*" as they are. Without
         * it a key that XML cannot carry comes out as another one.
         */
        'encoding-type'?: 'url' | undefined;
        /**
         * Is there, and empty: it is about uploads in parts.
         */
        uploads?: '' | undefined;
        /**
         * Where the page of uploads before ended: its `NextKeyMarker`.
         */
        'key-marker'?: string | undefined;
        /**
         * Where the page of uploads before ended: its `NextUploadIdMarker`, which Storj's gateway leaves empty.
         */
        'upload-id-marker'?: string | undefined;
        /**
         * How many uploads a page has at most.
         */
        'max-uploads'?: number | undefined;
    } | undefined;
    url: '/{bucket}';
};

export type GetBucketErrors = {
    /**
     * The request is wrong: `InvalidBucketName`, `KeyTooLongError`, `XMinioInvalidObjectName`,
     * `XMinioInvalidResourceName`, `InvalidArgument`, `InvalidRequest`, `InvalidTTL`, `MetadataTooLarge`,
     * `InvalidDigest`, `BadDigest`, `MissingContentMD5`, `XAmzContentSHA256Mismatch`, `IncompleteBody`,
     * `EntityTooLarge`, `EntityTooSmall`, `InvalidPart`, `InvalidPartOrder`, `MalformedXML`, `InvalidRegion`,
     * `AuthorizationHeaderMalformed`, `AuthorizationQueryParametersError`.
     */
    400: S3Error;
    /**
     * The credentials are wrong (`InvalidAccessKeyId`, `SignatureDoesNotMatch`, `RequestTimeTooSkewed`), or do not
     * allow this (`AccessDenied`, also of a presigned URL that has ended), or the project is at a limit
     * (`StorageLimitExceeded`, `SegmentsLimitExceeded`, `BandwidthLimitExceeded`).
     */
    403: S3Error;
    /**
     * There is no such thing: `NoSuchBucket`, `NoSuchKey`, `NoSuchUpload`.
     */
    404: S3Error;
    /**
     * Too many requests (`SlowDown`): of the project at its satellite, or at once with one credential.
     */
    429: S3Error;
    /**
     * The service does not have this (`NotImplemented`): a way of listing, of copying, a header.
     */
    501: S3Error;
    /**
     * The request is refused in another way, such as 405 (`MethodNotAllowed`) or 499 (`ClientDisconnected`).
     */
    '4XX': S3Error;
    /**
     * The service failed: 500 (`InternalError`), 503 (`SlowDown`, `RequestTimeout`, `XMinioServerNotInitialized`,
     * `XMinioBackendDown`).
     */
    '5XX': S3Error;
};

export type GetBucketError = GetBucketErrors[keyof GetBucketErrors];

export type GetBucketResponses = {
    /**
     * A page of the list that was asked for.
     */
    200: Listing;
};

export type GetBucketResponse = GetBucketResponses[keyof GetBucketResponses];

export type HeadBucketData = {
    body?: never;
    headers?: {
        /**
         * When the request was signed, in UTC. It may be off by 15 minutes.
         */
        'x-amz-date'?: string | undefined;
        /**
         * The SHA-256 of the body in small hex digits, or `UNSIGNED-PAYLOAD`.
         */
        'x-amz-content-sha256'?: string | undefined;
    } | undefined;
    path: {
        /**
         * The name of the bucket: 3 to 63 small letters, digits, hyphens and dots, each label between dots beginning
         * and ending with a letter or digit; no IP address.
         */
        bucket: string;
    };
    query?: never;
    url: '/{bucket}';
};

export type HeadBucketErrors = {
    /**
     * The request is wrong.
     */
    400: unknown;
    /**
     * The credentials are wrong or do not allow this, or the project is at a limit.
     */
    403: unknown;
    /**
     * There is no such bucket or object.
     */
    404: unknown;
    /**
     * Too many requests.
     */
    429: unknown;
    /**
     * The request is refused in another way.
     */
    '4XX': unknown;
    /**
     * The service failed.
     */
    '5XX': unknown;
};

export type HeadBucketResponses = {
    /**
     * It is there.
     */
    200: unknown;
};

export type PostBucketData = {
    body: Delete;
    headers: {
        /**
         * When the request was signed, in UTC. It may be off by 15 minutes.
         */
        'x-amz-date'?: string | undefined;
        /**
         * The SHA-256 of the body in small hex digits, or `UNSIGNED-PAYLOAD`.
         */
        'x-amz-content-sha256'?: string | undefined;
        /**
         * The MD5 of the body in base64. Storj's gateway answers 400 (`MissingContentMD5`) without it.
         */
        'Content-MD5': string;
    };
    path: {
        /**
         * The name of the bucket: 3 to 63 small letters, digits, hyphens and dots, each label between dots beginning
         * and ending with a letter or digit; no IP address.
         */
        bucket: string;
    };
    query: {
        /**
         * Is there, and empty: it is about deleting.
         */
        delete: '';
    };
    url: '/{bucket}';
};

export type PostBucketErrors = {
    /**
     * The request is wrong: `InvalidBucketName`, `KeyTooLongError`, `XMinioInvalidObjectName`,
     * `XMinioInvalidResourceName`, `InvalidArgument`, `InvalidRequest`, `InvalidTTL`, `MetadataTooLarge`,
     * `InvalidDigest`, `BadDigest`, `MissingContentMD5`, `XAmzContentSHA256Mismatch`, `IncompleteBody`,
     * `EntityTooLarge`, `EntityTooSmall`, `InvalidPart`, `InvalidPartOrder`, `MalformedXML`, `InvalidRegion`,
     * `AuthorizationHeaderMalformed`, `AuthorizationQueryParametersError`.
     */
    400: S3Error;
    /**
     * The credentials are wrong (`InvalidAccessKeyId`, `SignatureDoesNotMatch`, `RequestTimeTooSkewed`), or do not
     * allow this (`AccessDenied`, also of a presigned URL that has ended), or the project is at a limit
     * (`StorageLimitExceeded`, `SegmentsLimitExceeded`, `BandwidthLimitExceeded`).
     */
    403: S3Error;
    /**
     * There is no such thing: `NoSuchBucket`, `NoSuchKey`, `NoSuchUpload`.
     */
    404: S3Error;
    /**
     * There is no `Content-Length` (`MissingContentLength`).
     */
    411: S3Error;
    /**
     * Too many requests (`SlowDown`): of the project at its satellite, or at once with one credential.
     */
    429: S3Error;
    /**
     * The request is refused in another way, such as 405 (`MethodNotAllowed`) or 499 (`ClientDisconnected`).
     */
    '4XX': S3Error;
    /**
     * The service failed: 500 (`InternalError`), 503 (`SlowDown`, `RequestTimeout`, `XMinioServerNotInitialized`,
     * `XMinioBackendDown`).
     */
    '5XX': S3Error;
};

export type PostBucketError = PostBucketErrors[keyof PostBucketErrors];

export type PostBucketResponses = {
    /**
     * What came of each.
     */
    200: DeleteResult;
};

export type PostBucketResponse = PostBucketResponses[keyof PostBucketResponses];

export type PutBucketData = {
    /**
     * Where the bucket is to be; without it the service decides.
     */
    body?: CreateBucketConfiguration | undefined;
    headers?: {
        /**
         * When the request was signed, in UTC. It may be off by 15 minutes.
         */
        'x-amz-date'?: string | undefined;
        /**
         * The SHA-256 of the body in small hex digits, or `UNSIGNED-PAYLOAD`.
         */
        'x-amz-content-sha256'?: string | undefined;
    } | undefined;
    path: {
        /**
         * The name of the bucket: 3 to 63 small letters, digits, hyphens and dots, each label between dots beginning
         * and ending with a letter or digit; no IP address.
         */
        bucket: string;
    };
    query?: never;
    url: '/{bucket}';
};

export type PutBucketErrors = {
    /**
     * The request is wrong: `InvalidBucketName`, `KeyTooLongError`, `XMinioInvalidObjectName`,
     * `XMinioInvalidResourceName`, `InvalidArgument`, `InvalidRequest`, `InvalidTTL`, `MetadataTooLarge`,
     * `InvalidDigest`, `BadDigest`, `MissingContentMD5`, `XAmzContentSHA256Mismatch`, `IncompleteBody`,
     * `EntityTooLarge`, `EntityTooSmall`, `InvalidPart`, `InvalidPartOrder`, `MalformedXML`, `InvalidRegion`,
     * `AuthorizationHeaderMalformed`, `AuthorizationQueryParametersError`.
     */
    400: S3Error;
    /**
     * The credentials are wrong (`InvalidAccessKeyId`, `SignatureDoesNotMatch`, `RequestTimeTooSkewed`), or do not
     * allow this (`AccessDenied`, also of a presigned URL that has ended), or the project is at a limit
     * (`StorageLimitExceeded`, `SegmentsLimitExceeded`, `BandwidthLimitExceeded`).
     */
    403: S3Error;
    /**
     * The bucket is there already (`BucketAlreadyExists`, `BucketAlreadyOwnedByYou`), or has something in it
     * (`BucketNotEmpty`).
     */
    409: S3Error;
    /**
     * Too many requests (`SlowDown`): of the project at its satellite, or at once with one credential.
     */
    429: S3Error;
    /**
     * The request is refused in another way, such as 405 (`MethodNotAllowed`) or 499 (`ClientDisconnected`).
     */
    '4XX': S3Error;
    /**
     * The service failed: 500 (`InternalError`), 503 (`SlowDown`, `RequestTimeout`, `XMinioServerNotInitialized`,
     * `XMinioBackendDown`).
     */
    '5XX': S3Error;
};

export type PutBucketError = PutBucketErrors[keyof PutBucketErrors];

export type PutBucketResponses = {
    /**
     * The bucket is there.
     */
    200: unknown;
};

export type DeleteObjectData = {
    body?: never;
    headers?: {
        /**
         * When the request was signed, in UTC. It may be off by 15 minutes.
         */
        'x-amz-date'?: string | undefined;
        /**
         * The SHA-256 of the body in small hex digits, or `UNSIGNED-PAYLOAD`.
         */
        'x-amz-content-sha256'?: string | undefined;
    } | undefined;
    path: {
        /**
         * The name of the bucket: 3 to 63 small letters, digits, hyphens and dots, each label between dots beginning
         * and ending with a letter or digit; no IP address.
         */
        bucket: string;
        /**
         * The key of the object, of at most 1024 bytes as UTF-8. "/" within it is sent as it is, and all else but letters,
         * digits, "-", ".", "_" and "~" percent-encoded.
         */
        key: string;
    };
    query?: {
        /**
         * The upload that is meant, as it was named when it began.
         */
        uploadId?: string | undefined;
    } | undefined;
    url: '/{bucket}/{key}';
};

export type DeleteObjectErrors = {
    /**
     * The request is wrong: `InvalidBucketName`, `KeyTooLongError`, `XMinioInvalidObjectName`,
     * `XMinioInvalidResourceName`, `InvalidArgument`, `InvalidRequest`, `InvalidTTL`, `MetadataTooLarge`,
     * `InvalidDigest`, `BadDigest`, `MissingContentMD5`, `XAmzContentSHA256Mismatch`, `IncompleteBody`,
     * `EntityTooLarge`, `EntityTooSmall`, `InvalidPart`, `InvalidPartOrder`, `MalformedXML`, `InvalidRegion`,
     * `AuthorizationHeaderMalformed`, `AuthorizationQueryParametersError`.
     */
    400: S3Error;
    /**
     * The credentials are wrong (`InvalidAccessKeyId`, `SignatureDoesNotMatch`, `RequestTimeTooSkewed`), or do not
     * allow this (`AccessDenied`, also of a presigned URL that has ended), or the project is at a limit
     * (`StorageLimitExceeded`, `SegmentsLimitExceeded`, `BandwidthLimitExceeded`).
     */
    403: S3Error;
    /**
     * There is no such thing: `NoSuchBucket`, `NoSuchKey`, `NoSuchUpload`.
     */
    404: S3Error;
    /**
     * Too many requests (`SlowDown`): of the project at its satellite, or at once with one credential.
     */
    429: S3Error;
    /**
     * The request is refused in another way, such as 405 (`MethodNotAllowed`) or 499 (`ClientDisconnected`).
     */
    '4XX': S3Error;
    /**
     * The service failed: 500 (`InternalError`), 503 (`SlowDown`, `RequestTimeout`, `XMinioServerNotInitialized`,
     * `XMinioBackendDown`).
     */
    '5XX': S3Error;
};

export type DeleteObjectError = DeleteObjectErrors[keyof DeleteObjectErrors];

export type DeleteObjectResponses = {
    /**
     * It is gone.
     */
    204: void;
};

export type DeleteObjectResponse = DeleteObjectResponses[keyof DeleteObjectResponses];

export type GetObjectData = {
    body?: never;
    headers?: {
        /**
         * When the request was signed, in UTC. It may be off by 15 minutes.
         */
        'x-amz-date'?: string | undefined;
        /**
         * The SHA-256 of the body in small hex digits, or `UNSIGNED-PAYLOAD`.
         */
        'x-amz-content-sha256'?: string | undefined;
        /**
         * One range of bytes, such as the first ten or the last five: `bytes=-5`.
         */
        Range?: string | undefined;
        /**
         * An entity tag: only if the object has it.
         */
        'If-Match'?: string | undefined;
        /**
         * An entity tag: only if the object has another. `*` where something is stored: only if there is no such object.
         * Storing takes nothing else, and answers 501.
         */
        'If-None-Match'?: string | undefined;
        /**
         * Only if the object has changed since.
         */
        'If-Modified-Since'?: string | undefined;
        /**
         * Only if the object has not changed since.
         */
        'If-Unmodified-Since'?: string | undefined;
    } | undefined;
    path: {
        /**
         * The name of the bucket: 3 to 63 small letters, digits, hyphens and dots, each label between dots beginning
         * and ending with a letter or digit; no IP address.
         */
        bucket: string;
        /**
         * The key of the object, of at most 1024 bytes as UTF-8. "/" within it is sent as it is, and all else but letters,
         * digits, "-", ".", "_" and "~" percent-encoded.
         */
        key: string;
    };
    query?: {
        /**
         * The upload that is meant, as it was named when it began.
         */
        uploadId?: string | undefined;
        /**
         * Where the page of parts before ended: its `NextPartNumberMarker`.
         */
        'part-number-marker'?: number | undefined;
        /**
         * How many parts a page has at most.
         */
        'max-parts'?: number | undefined;
        /**
         * Has keys and prefixes in the answer percent-encoded, with "+" for a space and "/" and "*" as they are. Without
         * it a key that XML cannot carry comes out as another one.
         */
        'encoding-type'?: 'url' | undefined;
        /**
         * The `Content-Type` that the answer is to have. For presigned URLs.
         */
        'response-content-type'?: string | undefined;
        /**
         * The `Content-Disposition` that the answer is to have. For presigned URLs.
         */
        'response-content-disposition'?: string | undefined;
    } | undefined;
    url: '/{bucket}/{key}';
};

export type GetObjectErrors = {
    /**
     * The request is wrong: `InvalidBucketName`, `KeyTooLongError`, `XMinioInvalidObjectName`,
     * `XMinioInvalidResourceName`, `InvalidArgument`, `InvalidRequest`, `InvalidTTL`, `MetadataTooLarge`,
     * `InvalidDigest`, `BadDigest`, `MissingContentMD5`, `XAmzContentSHA256Mismatch`, `IncompleteBody`,
     * `EntityTooLarge`, `EntityTooSmall`, `InvalidPart`, `InvalidPartOrder`, `MalformedXML`, `InvalidRegion`,
     * `AuthorizationHeaderMalformed`, `AuthorizationQueryParametersError`.
     */
    400: S3Error;
    /**
     * The credentials are wrong (`InvalidAccessKeyId`, `SignatureDoesNotMatch`, `RequestTimeTooSkewed`), or do not
     * allow this (`AccessDenied`, also of a presigned URL that has ended), or the project is at a limit
     * (`StorageLimitExceeded`, `SegmentsLimitExceeded`, `BandwidthLimitExceeded`).
     */
    403: S3Error;
    /**
     * There is no such thing: `NoSuchBucket`, `NoSuchKey`, `NoSuchUpload`.
     */
    404: S3Error;
    /**
     * What `If-Match` and the like ask for does not hold (`PreconditionFailed`).
     */
    412: S3Error;
    /**
     * The object does not have this range (`InvalidRange`).
     */
    416: S3Error;
    /**
     * Too many requests (`SlowDown`): of the project at its satellite, or at once with one credential.
     */
    429: S3Error;
    /**
     * The request is refused in another way, such as 405 (`MethodNotAllowed`) or 499 (`ClientDisconnected`).
     */
    '4XX': S3Error;
    /**
     * The service failed: 500 (`InternalError`), 503 (`SlowDown`, `RequestTimeout`, `XMinioServerNotInitialized`,
     * `XMinioBackendDown`).
     */
    '5XX': S3Error;
};

export type GetObjectError = GetObjectErrors[keyof GetObjectErrors];

export type GetObjectResponses = {
    /**
     * All of it, or a page of the parts.
     */
    200: ListPartsResult;
    /**
     * The range that was asked for.
     */
    206: Bytes;
};

export type GetObjectResponse = GetObjectResponses[keyof GetObjectResponses];

export type HeadObjectData = {
    body?: never;
    headers?: {
        /**
         * When the request was signed, in UTC. It may be off by 15 minutes.
         */
        'x-amz-date'?: string | undefined;
        /**
         * The SHA-256 of the body in small hex digits, or `UNSIGNED-PAYLOAD`.
         */
        'x-amz-content-sha256'?: string | undefined;
        /**
         * One range of bytes, such as the first ten or the last five: `bytes=-5`.
         */
        Range?: string | undefined;
        /**
         * An entity tag: only if the object has it.
         */
        'If-Match'?: string | undefined;
        /**
         * An entity tag: only if the object has another. `*` where something is stored: only if there is no such object.
         * Storing takes nothing else, and answers 501.
         */
        'If-None-Match'?: string | undefined;
        /**
         * Only if the object has changed since.
         */
        'If-Modified-Since'?: string | undefined;
        /**
         * Only if the object has not changed since.
         */
        'If-Unmodified-Since'?: string | undefined;
    } | undefined;
    path: {
        /**
         * The name of the bucket: 3 to 63 small letters, digits, hyphens and dots, each label between dots beginning
         * and ending with a letter or digit; no IP address.
         */
        bucket: string;
        /**
         * The key of the object, of at most 1024 bytes as UTF-8. "/" within it is sent as it is, and all else but letters,
         * digits, "-", ".", "_" and "~" percent-encoded.
         */
        key: string;
    };
    query?: {
        /**
         * The `Content-Type` that the answer is to have. For presigned URLs.
         */
        'response-content-type'?: string | undefined;
        /**
         * The `Content-Disposition` that the answer is to have. For presigned URLs.
         */
        'response-content-disposition'?: string | undefined;
    } | undefined;
    url: '/{bucket}/{key}';
};

export type HeadObjectErrors = {
    /**
     * The request is wrong.
     */
    400: unknown;
    /**
     * The credentials are wrong or do not allow this, or the project is at a limit.
     */
    403: unknown;
    /**
     * There is no such bucket or object.
     */
    404: unknown;
    /**
     * What `If-Match` and the like ask for does not hold.
     */
    412: unknown;
    /**
     * The object does not have this range.
     */
    416: unknown;
    /**
     * Too many requests.
     */
    429: unknown;
    /**
     * The request is refused in another way.
     */
    '4XX': unknown;
    /**
     * The service failed.
     */
    '5XX': unknown;
};

export type HeadObjectResponses = {
    /**
     * It is there.
     */
    200: unknown;
    /**
     * The range is there.
     */
    206: unknown;
};

export type PostObjectData = {
    /**
     * The parts that the object is made of.
     */
    body?: CompleteMultipartUpload | undefined;
    headers?: {
        /**
         * When the request was signed, in UTC. It may be off by 15 minutes.
         */
        'x-amz-date'?: string | undefined;
        /**
         * The SHA-256 of the body in small hex digits, or `UNSIGNED-PAYLOAD`.
         */
        'x-amz-content-sha256'?: string | undefined;
        /**
         * An entity tag: only if the object has another. `*` where something is stored: only if there is no such object.
         * Storing takes nothing else, and answers 501.
         */
        'If-None-Match'?: string | undefined;
        /**
         * How the bytes are encoded; kept, and given back with the object.
         */
        'Content-Encoding'?: string | undefined;
        /**
         * The language of the object; kept, and given back with it.
         */
        'Content-Language'?: string | undefined;
        /**
         * Kept, and given back with the object.
         */
        'Content-Disposition'?: string | undefined;
        /**
         * Kept, and given back with the object.
         */
        'Cache-Control'?: string | undefined;
        /**
         * When caches should forget the object; kept, and given back with it. It deletes nothing.
         */
        Expires?: string | undefined;
        /**
         * When Storj is to delete the object: a time, or "+" and how long from now on, in units of Go (`+2h`, `+90m`).
         * `none` is never; what is none of these is a 400 (`InvalidTTL`). It is read when an object is stored or its
         * upload begins, and not of a copy. It stays with the object as metadata, as it was sent.
         */
        'x-amz-meta-object-expires'?: string | undefined;
    } | undefined;
    path: {
        /**
         * The name of the bucket: 3 to 63 small letters, digits, hyphens and dots, each label between dots beginning
         * and ending with a letter or digit; no IP address.
         */
        bucket: string;
        /**
         * The key of the object, of at most 1024 bytes as UTF-8. "/" within it is sent as it is, and all else but letters,
         * digits, "-", ".", "_" and "~" percent-encoded.
         */
        key: string;
    };
    query?: {
        /**
         * Is there, and empty: it is about uploads in parts.
         */
        uploads?: '' | undefined;
        /**
         * The upload that is meant, as it was named when it began.
         */
        uploadId?: string | undefined;
    } | undefined;
    url: '/{bucket}/{key}';
};

export type PostObjectErrors = {
    /**
     * The request is wrong: `InvalidBucketName`, `KeyTooLongError`, `XMinioInvalidObjectName`,
     * `XMinioInvalidResourceName`, `InvalidArgument`, `InvalidRequest`, `InvalidTTL`, `MetadataTooLarge`,
     * `InvalidDigest`, `BadDigest`, `MissingContentMD5`, `XAmzContentSHA256Mismatch`, `IncompleteBody`,
     * `EntityTooLarge`, `EntityTooSmall`, `InvalidPart`, `InvalidPartOrder`, `MalformedXML`, `InvalidRegion`,
     * `AuthorizationHeaderMalformed`, `AuthorizationQueryParametersError`.
     */
    400: S3Error;
    /**
     * The credentials are wrong (`InvalidAccessKeyId`, `SignatureDoesNotMatch`, `RequestTimeTooSkewed`), or do not
     * allow this (`AccessDenied`, also of a presigned URL that has ended), or the project is at a limit
     * (`StorageLimitExceeded`, `SegmentsLimitExceeded`, `BandwidthLimitExceeded`).
     */
    403: S3Error;
    /**
     * There is no such thing: `NoSuchBucket`, `NoSuchKey`, `NoSuchUpload`.
     */
    404: S3Error;
    /**
     * There is no `Content-Length` (`MissingContentLength`).
     */
    411: S3Error;
    /**
     * What `If-Match` and the like ask for does not hold (`PreconditionFailed`).
     */
    412: S3Error;
    /**
     * Too many requests (`SlowDown`): of the project at its satellite, or at once with one credential.
     */
    429: S3Error;
    /**
     * The service does not have this (`NotImplemented`): a way of listing, of copying, a header.
     */
    501: S3Error;
    /**
     * The request is refused in another way, such as 405 (`MethodNotAllowed`) or 499 (`ClientDisconnected`).
     */
    '4XX': S3Error;
    /**
     * The service failed: 500 (`InternalError`), 503 (`SlowDown`, `RequestTimeout`, `XMinioServerNotInitialized`,
     * `XMinioBackendDown`).
     */
    '5XX': S3Error;
};

export type PostObjectError = PostObjectErrors[keyof PostObjectErrors];

export type PostObjectResponses = {
    /**
     * The upload has begun, or the object is there, unless the body says that it failed.
     */
    200: UploadResult;
};

export type PostObjectResponse = PostObjectResponses[keyof PostObjectResponses];

export type PutObjectData = {
    /**
     * The bytes, with their `Content-Length`; none for a copy.
     */
    body?: Bytes | undefined;
    headers?: {
        /**
         * When the request was signed, in UTC. It may be off by 15 minutes.
         */
        'x-amz-date'?: string | undefined;
        /**
         * The SHA-256 of the body in small hex digits, or `UNSIGNED-PAYLOAD`.
         */
        'x-amz-content-sha256'?: string | undefined;
        /**
         * The MD5 of the body in base64, against which it is checked.
         */
        'Content-MD5'?: string | undefined;
        /**
         * An entity tag: only if the object has another. `*` where something is stored: only if there is no such object.
         * Storing takes nothing else, and answers 501.
         */
        'If-None-Match'?: string | undefined;
        /**
         * How the bytes are encoded; kept, and given back with the object.
         */
        'Content-Encoding'?: string | undefined;
        /**
         * The language of the object; kept, and given back with it.
         */
        'Content-Language'?: string | undefined;
        /**
         * Kept, and given back with the object.
         */
        'Content-Disposition'?: string | undefined;
        /**
         * Kept, and given back with the object.
         */
        'Cache-Control'?: string | undefined;
        /**
         * When caches should forget the object; kept, and given back with it. It deletes nothing.
         */
        Expires?: string | undefined;
        /**
         * When Storj is to delete the object: a time, or "+" and how long from now on, in units of Go (`+2h`, `+90m`).
         * `none` is never; what is none of these is a 400 (`InvalidTTL`). It is read when an object is stored or its
         * upload begins, and not of a copy. It stays with the object as metadata, as it was sent.
         */
        'x-amz-meta-object-expires'?: string | undefined;
        /**
         * The bucket and the key of the object to copy, percent-encoded.
         */
        'x-amz-copy-source'?: string | undefined;
        /**
         * Copies only what has this entity tag, and else is a 412.
         */
        'x-amz-copy-source-if-match'?: string | undefined;
        /**
         * The range to copy as a part, by its first and last byte. Storj's gateway may have this switched off (501).
         */
        'x-amz-copy-source-range'?: string | undefined;
        /**
         * Whether the copy has the metadata of its source, or what this request gives: `REPLACE` gives the media type and
         * the like anew, too.
         */
        'x-amz-metadata-directive'?: 'COPY' | 'REPLACE' | undefined;
    } | undefined;
    path: {
        /**
         * The name of the bucket: 3 to 63 small letters, digits, hyphens and dots, each label between dots beginning
         * and ending with a letter or digit; no IP address.
         */
        bucket: string;
        /**
         * The key of the object, of at most 1024 bytes as UTF-8. "/" within it is sent as it is, and all else but letters,
         * digits, "-", ".", "_" and "~" percent-encoded.
         */
        key: string;
    };
    query?: {
        /**
         * The number of the part, by which the parts are put in order. Only together with `uploadId`.
         */
        partNumber?: number | undefined;
        /**
         * The upload that is meant, as it was named when it began.
         */
        uploadId?: string | undefined;
    } | undefined;
    url: '/{bucket}/{key}';
};

export type PutObjectErrors = {
    /**
     * The request is wrong: `InvalidBucketName`, `KeyTooLongError`, `XMinioInvalidObjectName`,
     * `XMinioInvalidResourceName`, `InvalidArgument`, `InvalidRequest`, `InvalidTTL`, `MetadataTooLarge`,
     * `InvalidDigest`, `BadDigest`, `MissingContentMD5`, `XAmzContentSHA256Mismatch`, `IncompleteBody`,
     * `EntityTooLarge`, `EntityTooSmall`, `InvalidPart`, `InvalidPartOrder`, `MalformedXML`, `InvalidRegion`,
     * `AuthorizationHeaderMalformed`, `AuthorizationQueryParametersError`.
     */
    400: S3Error;
    /**
     * The credentials are wrong (`InvalidAccessKeyId`, `SignatureDoesNotMatch`, `RequestTimeTooSkewed`), or do not
     * allow this (`AccessDenied`, also of a presigned URL that has ended), or the project is at a limit
     * (`StorageLimitExceeded`, `SegmentsLimitExceeded`, `BandwidthLimitExceeded`).
     */
    403: S3Error;
    /**
     * There is no such thing: `NoSuchBucket`, `NoSuchKey`, `NoSuchUpload`.
     */
    404: S3Error;
    /**
     * There is no `Content-Length` (`MissingContentLength`).
     */
    411: S3Error;
    /**
     * What `If-Match` and the like ask for does not hold (`PreconditionFailed`).
     */
    412: S3Error;
    /**
     * Too many requests (`SlowDown`): of the project at its satellite, or at once with one credential.
     */
    429: S3Error;
    /**
     * The service does not have this (`NotImplemented`): a way of listing, of copying, a header.
     */
    501: S3Error;
    /**
     * The request is refused in another way, such as 405 (`MethodNotAllowed`) or 499 (`ClientDisconnected`).
     */
    '4XX': S3Error;
    /**
     * The service failed: 500 (`InternalError`), 503 (`SlowDown`, `RequestTimeout`, `XMinioServerNotInitialized`,
     * `XMinioBackendDown`).
     */
    '5XX': S3Error;
};

export type PutObjectError = PutObjectErrors[keyof PutObjectErrors];

export type PutObjectResponses = {
    /**
     * It is stored. A copy is answered with a body, and all else with headers alone.
     */
    200: CopyResult;
};

export type PutObjectResponse = PutObjectResponses[keyof PutObjectResponses];
