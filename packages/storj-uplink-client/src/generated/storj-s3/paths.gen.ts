// Generated from specs/storj-s3.yaml. Do not edit: run `npm run generate`.

import type { CopyResult, DeleteBucketData, DeleteObjectData, DeleteResult, GetBucketData, GetObjectData, GetServiceData, HeadBucketData, HeadObjectData, ListAllMyBucketsResult, Listing, ListPartsResult, PostBucketData, PostObjectData, PutBucketData, PutObjectData, S3Error, UploadResult } from './types.gen.js';

export type paths = {
    '/': {
        /**
         * List the buckets
         *
         * All buckets of the project that the credentials may see, in one answer.
         */
        get: {
            parameters: {
                query?: never;
                header?: GetServiceData['headers'];
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        'application/xml': ListAllMyBucketsResult;
                    };
                };
                403: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                429: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                '4XX': {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                '5XX': {
                    content: {
                        'application/xml': S3Error;
                    };
                };
            };
        };
    };
    '/{bucket}': {
        /**
         * Create a bucket
         *
         * A bucket that the project has already is answered with 409, by Storj's gateway as `BucketAlreadyExists`, by
         * others as `BucketAlreadyOwnedByYou`.
         */
        put: {
            parameters: {
                query?: never;
                header?: PutBucketData['headers'];
                path: PutBucketData['path'];
                cookie?: never;
            };
            requestBody?: {
                content: {
                    'application/xml': PutBucketData['body'];
                };
            };
            responses: {
                200: {
                    content?: never;
                };
                400: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                403: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                409: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                429: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                '4XX': {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                '5XX': {
                    content: {
                        'application/xml': S3Error;
                    };
                };
            };
        };
        /**
         * Ask about a bucket
         *
         * Whether a bucket is there and may be listed. When it was made stands in the list of all buckets only.
         */
        head: {
            parameters: {
                query?: never;
                header?: HeadBucketData['headers'];
                path: HeadBucketData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content?: never;
                };
                400: {
                    content?: never;
                };
                403: {
                    content?: never;
                };
                404: {
                    content?: never;
                };
                429: {
                    content?: never;
                };
                '4XX': {
                    content?: never;
                };
                '5XX': {
                    content?: never;
                };
            };
        };
        /**
         * Delete a bucket
         *
         * Deletes an empty bucket, or with `x-minio-force-delete` one with all that is in it. Uploads that are under way
         * do not keep Storj's gateway from it: they are gone with the bucket.
         */
        delete: {
            parameters: {
                query?: never;
                header?: DeleteBucketData['headers'];
                path: DeleteBucketData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                204: {
                    content?: never;
                };
                400: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                403: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                404: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                409: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                429: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                '4XX': {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                '5XX': {
                    content: {
                        'application/xml': S3Error;
                    };
                };
            };
        };
        /**
         * List objects, or uploads under way
         *
         * With `list-type=2` the objects of a bucket, a page at a time, with `metadata=true` beside it (an extension of
         * MinIO's that Storj's gateway has) together with their metadata. With `uploads` the multipart uploads that are
         * neither completed nor aborted. The parameters of the one mean nothing to the other.
         */
        get: {
            parameters: {
                query?: GetBucketData['query'];
                header?: GetBucketData['headers'];
                path: GetBucketData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        'application/xml': Listing;
                    };
                };
                400: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                403: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                404: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                429: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                501: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                '4XX': {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                '5XX': {
                    content: {
                        'application/xml': S3Error;
                    };
                };
            };
        };
        /**
         * Delete many objects
         *
         * Deletes up to 1000 objects at once. The answer says of each what came of it, under a status of 200; a key that
         * is not there counts as deleted.
         */
        post: {
            parameters: {
                query: PostBucketData['query'];
                header: PostBucketData['headers'];
                path: PostBucketData['path'];
                cookie?: never;
            };
            requestBody: {
                content: {
                    'application/xml': PostBucketData['body'];
                };
            };
            responses: {
                200: {
                    content: {
                        'application/xml': DeleteResult;
                    };
                };
                400: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                403: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                404: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                411: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                429: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                '4XX': {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                '5XX': {
                    content: {
                        'application/xml': S3Error;
                    };
                };
            };
        };
    };
    '/{bucket}/{key}': {
        /**
         * Store an object, a part of it or a copy
         *
         * Stores the body as an object, or with `partNumber` and `uploadId` as one part of an upload. With
         * `x-amz-copy-source` and no body the object becomes a copy of another one, or of itself with other metadata
         * where `x-amz-metadata-directive` is `REPLACE`. A copy of itself with the same metadata is refused (400).
         *
         * Metadata goes with an object, or with the beginning of its upload: any header `x-amz-meta-…`, and
         * `Content-Type`, `Content-Encoding`, `Content-Language`, `Content-Disposition`, `Cache-Control` and `Expires`.
         * What has no media type gets `binary/octet-stream`.
         */
        put: {
            parameters: {
                query?: PutObjectData['query'];
                header?: PutObjectData['headers'];
                path: PutObjectData['path'];
                cookie?: never;
            };
            requestBody?: {
                content: {
                    'application/octet-stream': PutObjectData['body'];
                };
            };
            responses: {
                200: {
                    content: {
                        'application/xml': CopyResult | undefined;
                    };
                };
                400: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                403: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                404: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                411: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                412: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                429: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                501: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                '4XX': {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                '5XX': {
                    content: {
                        'application/xml': S3Error;
                    };
                };
            };
        };
        /**
         * Get an object, or the parts of an upload
         *
         * The bytes of an object, or of a range of it. With `uploadId` the parts that an upload has so far, a page at a
         * time.
         */
        get: {
            parameters: {
                query?: GetObjectData['query'];
                header?: GetObjectData['headers'];
                path: GetObjectData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        '*/*': Blob;
                        'application/xml': ListPartsResult;
                    };
                };
                206: {
                    content: {
                        '*/*': Blob;
                    };
                };
                304: {
                    content?: never;
                };
                400: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                403: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                404: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                412: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                416: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                429: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                '4XX': {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                '5XX': {
                    content: {
                        'application/xml': S3Error;
                    };
                };
            };
        };
        /**
         * Ask about an object
         *
         * What `getObject` says in headers, and no body: all metadata, as `x-amz-meta-…` and as `Content-Type` and the
         * like. Metadata that Storj's own uplink has given an object comes as headers without the prefix.
         */
        head: {
            parameters: {
                query?: HeadObjectData['query'];
                header?: HeadObjectData['headers'];
                path: HeadObjectData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content?: never;
                };
                206: {
                    content?: never;
                };
                304: {
                    content?: never;
                };
                400: {
                    content?: never;
                };
                403: {
                    content?: never;
                };
                404: {
                    content?: never;
                };
                412: {
                    content?: never;
                };
                416: {
                    content?: never;
                };
                429: {
                    content?: never;
                };
                '4XX': {
                    content?: never;
                };
                '5XX': {
                    content?: never;
                };
            };
        };
        /**
         * Delete an object, or abort an upload
         *
         * Deletes an object, or with `uploadId` aborts its upload and lets go of the parts. What is not there counts as
         * deleted. An `uploadId` that cannot be one is a 404 to Storj's gateway; to some others it is no longer there.
         */
        delete: {
            parameters: {
                query?: DeleteObjectData['query'];
                header?: DeleteObjectData['headers'];
                path: DeleteObjectData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                204: {
                    content?: never;
                };
                400: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                403: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                404: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                429: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                '4XX': {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                '5XX': {
                    content: {
                        'application/xml': S3Error;
                    };
                };
            };
        };
        /**
         * Begin an upload in parts, or complete it
         *
         * With `uploads`, and no body, begins an upload in parts; its metadata is given here, as to `putObject`. With
         * `uploadId` completes it, of exactly the parts that it has, in ascending order.
         *
         * Completing may take long. To keep the connection, Storj's gateway then answers 200 after ten seconds, as
         * `text/event-stream`: an XML declaration, a space every ten seconds, and last the result, which may be an
         * `S3Error`.
         */
        post: {
            parameters: {
                query?: PostObjectData['query'];
                header?: PostObjectData['headers'];
                path: PostObjectData['path'];
                cookie?: never;
            };
            requestBody?: {
                content: {
                    'application/xml': PostObjectData['body'];
                };
            };
            responses: {
                200: {
                    content: {
                        'application/xml': UploadResult;
                    };
                };
                400: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                403: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                404: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                411: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                412: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                429: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                501: {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                '4XX': {
                    content: {
                        'application/xml': S3Error;
                    };
                };
                '5XX': {
                    content: {
                        'application/xml': S3Error;
                    };
                };
            };
        };
    };
};
