// Generated from specs/storj-s3.yaml. Do not edit: run `npm run generate`.

import type { CopyResult, DeleteBucketData, DeleteObjectData, DeleteResult, GetBucketData, GetObjectData, GetServiceData, HeadBucketData, HeadObjectData, ListAllMyBucketsResult, Listing, ListPartsResult, PostBucketData, PostObjectData, PutBucketData, PutObjectData, S3Error, UploadResult } from './types.gen.js';

export const operations = {
    getService: {
        method: 'GET',
        path: '/',
        answers: { 200: 'xml' },
        security: [['sigv4']],
        retry: 'safe'
    },
    putBucket: {
        method: 'PUT',
        path: '/{bucket}',
        body: { 'application/xml': {} },
        answers: { 200: 'none' },
        security: [['sigv4']],
        retry: 'unprocessed'
    },
    headBucket: {
        method: 'HEAD',
        path: '/{bucket}',
        answers: { 200: 'none' },
        security: [['sigv4']],
        retry: 'safe'
    },
    deleteBucket: {
        method: 'DELETE',
        path: '/{bucket}',
        answers: { 204: 'none' },
        security: [['sigv4']],
        retry: 'idempotent'
    },
    getBucket: {
        method: 'GET',
        path: '/{bucket}',
        query: {
            'list-type': 'string',
            metadata: 'string',
            'continuation-token': 'string',
            'start-after': 'string',
            'max-keys': 'number',
            'fetch-owner': 'boolean',
            prefix: 'string',
            delimiter: 'string',
            'encoding-type': 'string',
            uploads: 'string',
            'key-marker': 'string',
            'upload-id-marker': 'string',
            'max-uploads': 'number'
        },
        answers: { 200: 'xml' },
        security: [['sigv4']],
        retry: 'safe'
    },
    postBucket: {
        method: 'POST',
        path: '/{bucket}',
        query: { delete: 'string' },
        body: { 'application/xml': {} },
        answers: { 200: 'xml' },
        security: [['sigv4']],
        retry: 'idempotent'
    },
    putObject: {
        method: 'PUT',
        path: '/{bucket}/{key}',
        query: { partNumber: 'number', uploadId: 'string' },
        segments: ['key'],
        body: { 'application/octet-stream': {} },
        answers: { 200: ['none', 'xml'] },
        security: [['sigv4']],
        retry: 'idempotent'
    },
    getObject: {
        method: 'GET',
        path: '/{bucket}/{key}',
        query: {
            uploadId: 'string',
            'part-number-marker': 'number',
            'max-parts': 'number',
            'encoding-type': 'string',
            'response-content-type': 'string',
            'response-content-disposition': 'string'
        },
        segments: ['key'],
        answers: {
            200: ['bytes', 'xml'],
            206: 'bytes',
            304: 'none'
        },
        security: [['sigv4']],
        retry: 'safe'
    },
    headObject: {
        method: 'HEAD',
        path: '/{bucket}/{key}',
        query: { 'response-content-type': 'string', 'response-content-disposition': 'string' },
        segments: ['key'],
        answers: {
            200: 'none',
            206: 'none',
            304: 'none'
        },
        security: [['sigv4']],
        retry: 'safe'
    },
    deleteObject: {
        method: 'DELETE',
        path: '/{bucket}/{key}',
        query: { uploadId: 'string' },
        segments: ['key'],
        answers: { 204: 'none' },
        security: [['sigv4']],
        retry: 'idempotent'
    },
    postObject: {
        method: 'POST',
        path: '/{bucket}/{key}',
        query: { uploads: 'string', uploadId: 'string' },
        segments: ['key'],
        body: { 'application/xml': {} },
        answers: { 200: 'xml' },
        security: [['sigv4']],
        retry: 'unprocessed'
    }
} as const;

export const schemes = { sigv4: { in: 'header', name: 'Authorization' } } as const;

export const mocks = {
    getService: { headers: ['x-amz-date', 'x-amz-content-sha256'], failures: {
            403: 'xml',
            429: 'xml',
            '4XX': 'xml',
            '5XX': 'xml'
        } },
    putBucket: { headers: ['x-amz-date', 'x-amz-content-sha256'], failures: {
            400: 'xml',
            403: 'xml',
            409: 'xml',
            429: 'xml',
            '4XX': 'xml',
            '5XX': 'xml'
        } },
    headBucket: { headers: ['x-amz-date', 'x-amz-content-sha256'], failures: {
            400: 'none',
            403: 'none',
            404: 'none',
            429: 'none',
            '4XX': 'none',
            '5XX': 'none'
        } },
    deleteBucket: { headers: [
            'x-amz-date',
            'x-amz-content-sha256',
            'x-minio-force-delete'
        ], failures: {
            400: 'xml',
            403: 'xml',
            404: 'xml',
            409: 'xml',
            429: 'xml',
            '4XX': 'xml',
            '5XX': 'xml'
        } },
    getBucket: { headers: ['x-amz-date', 'x-amz-content-sha256'], failures: {
            400: 'xml',
            403: 'xml',
            404: 'xml',
            429: 'xml',
            501: 'xml',
            '4XX': 'xml',
            '5XX': 'xml'
        } },
    postBucket: { headers: [
            'x-amz-date',
            'x-amz-content-sha256',
            'Content-MD5'
        ], failures: {
            400: 'xml',
            403: 'xml',
            404: 'xml',
            411: 'xml',
            429: 'xml',
            '4XX': 'xml',
            '5XX': 'xml'
        } },
    putObject: { headers: [
            'x-amz-date',
            'x-amz-content-sha256',
            'Content-MD5',
            'If-None-Match',
            'Content-Encoding',
            'Content-Language',
            'Content-Disposition',
            'Cache-Control',
            'Expires',
            'x-amz-meta-object-expires',
            'x-amz-copy-source',
            'x-amz-copy-source-if-match',
            'x-amz-copy-source-range',
            'x-amz-metadata-directive'
        ], failures: {
            400: 'xml',
            403: 'xml',
            404: 'xml',
            411: 'xml',
            412: 'xml',
            429: 'xml',
            501: 'xml',
            '4XX': 'xml',
            '5XX': 'xml'
        } },
    getObject: { headers: [
            'x-amz-date',
            'x-amz-content-sha256',
            'Range',
            'If-Match',
            'If-None-Match',
            'If-Modified-Since',
            'If-Unmodified-Since'
        ], failures: {
            400: 'xml',
            403: 'xml',
            404: 'xml',
            412: 'xml',
            416: 'xml',
            429: 'xml',
            '4XX': 'xml',
            '5XX': 'xml'
        } },
    headObject: { headers: [
            'x-amz-date',
            'x-amz-content-sha256',
            'Range',
            'If-Match',
            'If-None-Match',
            'If-Modified-Since',
            'If-Unmodified-Since'
        ], failures: {
            400: 'none',
            403: 'none',
            404: 'none',
            412: 'none',
            416: 'none',
            429: 'none',
            '4XX': 'none',
            '5XX': 'none'
        } },
    deleteObject: { headers: ['x-amz-date', 'x-amz-content-sha256'], failures: {
            400: 'xml',
            403: 'xml',
            404: 'xml',
            429: 'xml',
            '4XX': 'xml',
            '5XX': 'xml'
        } },
    postObject: { headers: [
            'x-amz-date',
            'x-amz-content-sha256',
            'If-None-Match',
            'Content-Encoding',
            'Content-Language',
            'Content-Disposition',
            'Cache-Control',
            'Expires',
            'x-amz-meta-object-expires'
        ], failures: {
            400: 'xml',
            403: 'xml',
            404: 'xml',
            411: 'xml',
            412: 'xml',
            429: 'xml',
            501: 'xml',
            '4XX': 'xml',
            '5XX': 'xml'
        } }
} as const;

export type Operations = {
    getService: {
        data: GetServiceData;
        responses: {
            200: ListAllMyBucketsResult;
        };
        errors: {
            403: S3Error;
            429: S3Error;
            '4XX': S3Error;
            '5XX': S3Error;
        };
    };
    putBucket: {
        data: PutBucketData;
        responses: {
            200: undefined;
        };
        errors: {
            400: S3Error;
            403: S3Error;
            409: S3Error;
            429: S3Error;
            '4XX': S3Error;
            '5XX': S3Error;
        };
    };
    headBucket: {
        data: HeadBucketData;
        responses: {
            200: undefined;
        };
        errors: {
            400: undefined;
            403: undefined;
            404: undefined;
            429: undefined;
            '4XX': undefined;
            '5XX': undefined;
        };
    };
    deleteBucket: {
        data: DeleteBucketData;
        responses: {
            204: undefined;
        };
        errors: {
            400: S3Error;
            403: S3Error;
            404: S3Error;
            409: S3Error;
            429: S3Error;
            '4XX': S3Error;
            '5XX': S3Error;
        };
    };
    getBucket: {
        data: GetBucketData;
        responses: {
            200: Listing;
        };
        errors: {
            400: S3Error;
            403: S3Error;
            404: S3Error;
            429: S3Error;
            501: S3Error;
            '4XX': S3Error;
            '5XX': S3Error;
        };
    };
    postBucket: {
        data: PostBucketData;
        responses: {
            200: DeleteResult;
        };
        errors: {
            400: S3Error;
            403: S3Error;
            404: S3Error;
            411: S3Error;
            429: S3Error;
            '4XX': S3Error;
            '5XX': S3Error;
        };
    };
    putObject: {
        data: PutObjectData;
        responses: {
            200: CopyResult | undefined;
        };
        errors: {
            400: S3Error;
            403: S3Error;
            404: S3Error;
            411: S3Error;
            412: S3Error;
            429: S3Error;
            501: S3Error;
            '4XX': S3Error;
            '5XX': S3Error;
        };
    };
    getObject: {
        data: GetObjectData;
        responses: {
            200: Blob | ListPartsResult;
            206: Blob;
        };
        errors: {
            304: undefined;
            400: S3Error;
            403: S3Error;
            404: S3Error;
            412: S3Error;
            416: S3Error;
            429: S3Error;
            '4XX': S3Error;
            '5XX': S3Error;
        };
    };
    headObject: {
        data: HeadObjectData;
        responses: {
            200: undefined;
            206: undefined;
        };
        errors: {
            304: undefined;
            400: undefined;
            403: undefined;
            404: undefined;
            412: undefined;
            416: undefined;
            429: undefined;
            '4XX': undefined;
            '5XX': undefined;
        };
    };
    deleteObject: {
        data: DeleteObjectData;
        responses: {
            204: undefined;
        };
        errors: {
            400: S3Error;
            403: S3Error;
            404: S3Error;
            429: S3Error;
            '4XX': S3Error;
            '5XX': S3Error;
        };
    };
    postObject: {
        data: PostObjectData;
        responses: {
            200: UploadResult;
        };
        errors: {
            400: S3Error;
            403: S3Error;
            404: S3Error;
            411: S3Error;
            412: S3Error;
            429: S3Error;
            501: S3Error;
            '4XX': S3Error;
            '5XX': S3Error;
        };
    };
};
