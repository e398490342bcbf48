// Generated from specs/storj-s3.yaml. Do not edit: run `npm run generate`.

import { zCopyResult, zDeleteBucketHeaders, zDeleteBucketPath, zDeleteObjectHeaders, zDeleteObjectPath, zDeleteObjectQuery, zDeleteResult, zGetBucketHeaders, zGetBucketPath, zGetBucketQuery, zGetObjectHeaders, zGetObjectPath, zGetObjectQuery, zGetServiceHeaders, zHeadBucketHeaders, zHeadBucketPath, zHeadObjectHeaders, zHeadObjectPath, zHeadObjectQuery, zListAllMyBucketsResult, zListing, zListPartsResult, zPostBucketBody, zPostBucketHeaders, zPostBucketPath, zPostBucketQuery, zPostObjectBody, zPostObjectHeaders, zPostObjectPath, zPostObjectQuery, zPutBucketBody, zPutBucketHeaders, zPutBucketPath, zPutObjectBody, zPutObjectHeaders, zPutObjectPath, zPutObjectQuery, zS3Error, zUploadResult } from './zod.gen.js';

export const validators = {
    getService: {
        headers: zGetServiceHeaders,
        responses: {
            200: zListAllMyBucketsResult,
            403: zS3Error,
            429: zS3Error,
            '4XX': zS3Error,
            '5XX': zS3Error
        }
    },
    putBucket: {
        path: zPutBucketPath,
        headers: zPutBucketHeaders,
        body: zPutBucketBody.optional(),
        responses: {
            400: zS3Error,
            403: zS3Error,
            409: zS3Error,
            429: zS3Error,
            '4XX': zS3Error,
            '5XX': zS3Error
        }
    },
    headBucket: {
        path: zHeadBucketPath,
        headers: zHeadBucketHeaders,
        responses: {}
    },
    deleteBucket: {
        path: zDeleteBucketPath,
        headers: zDeleteBucketHeaders,
        responses: {
            400: zS3Error,
            403: zS3Error,
            404: zS3Error,
            409: zS3Error,
            429: zS3Error,
            '4XX': zS3Error,
            '5XX': zS3Error
        }
    },
    getBucket: {
        path: zGetBucketPath,
        query: zGetBucketQuery,
        headers: zGetBucketHeaders,
        responses: {
            200: zListing,
            400: zS3Error,
            403: zS3Error,
            404: zS3Error,
            429: zS3Error,
            501: zS3Error,
            '4XX': zS3Error,
            '5XX': zS3Error
        }
    },
    postBucket: {
        path: zPostBucketPath,
        query: zPostBucketQuery,
        headers: zPostBucketHeaders,
        body: zPostBucketBody,
        responses: {
            200: zDeleteResult,
            400: zS3Error,
            403: zS3Error,
            404: zS3Error,
            411: zS3Error,
            429: zS3Error,
            '4XX': zS3Error,
            '5XX': zS3Error
        }
    },
    putObject: {
        path: zPutObjectPath,
        query: zPutObjectQuery,
        headers: zPutObjectHeaders,
        body: zPutObjectBody.optional(),
        responses: {
            200: zCopyResult,
            400: zS3Error,
            403: zS3Error,
            404: zS3Error,
            411: zS3Error,
            412: zS3Error,
            429: zS3Error,
            501: zS3Error,
            '4XX': zS3Error,
            '5XX': zS3Error
        }
    },
    getObject: {
        path: zGetObjectPath,
        query: zGetObjectQuery,
        headers: zGetObjectHeaders,
        responses: {
            200: zListPartsResult,
            400: zS3Error,
            403: zS3Error,
            404: zS3Error,
            412: zS3Error,
            416: zS3Error,
            429: zS3Error,
            '4XX': zS3Error,
            '5XX': zS3Error
        }
    },
    headObject: {
        path: zHeadObjectPath,
        query: zHeadObjectQuery,
        headers: zHeadObjectHeaders,
        responses: {}
    },
    deleteObject: {
        path: zDeleteObjectPath,
        query: zDeleteObjectQuery,
        headers: zDeleteObjectHeaders,
        responses: {
            400: zS3Error,
            403: zS3Error,
            404: zS3Error,
            429: zS3Error,
            '4XX': zS3Error,
            '5XX': zS3Error
        }
    },
    postObject: {
        path: zPostObjectPath,
        query: zPostObjectQuery,
        headers: zPostObjectHeaders,
        body: zPostObjectBody.optional(),
        responses: {
            200: zUploadResult,
            400: zS3Error,
            403: zS3Error,
            404: zS3Error,
            411: zS3Error,
            412: zS3Error,
            429: zS3Error,
            501: zS3Error,
            '4XX': zS3Error,
            '5XX': zS3Error
        }
    }
} as const;
