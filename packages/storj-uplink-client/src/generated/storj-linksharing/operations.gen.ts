// Generated from specs/storj-linksharing.yaml. Do not edit: run `npm run generate`.

import type { GetSharedBucketData, GetSharedData, GetSharePageData, HeadSharedBucketData, HeadSharedData, HeadSharePageData } from './types.gen.js';

export const operations = {
    getShared: {
        method: 'GET',
        path: '/raw/{access}/{bucket}/{key}',
        query: {
            download: 'string',
            path: 'string',
            'download-kind': 'string'
        },
        segments: ['key'],
        answers: {
            200: 'bytes',
            206: 'bytes',
            303: 'none',
            304: 'none'
        },
        security: [],
        secrets: { path: ['access'] },
        retry: 'safe'
    },
    headShared: {
        method: 'HEAD',
        path: '/raw/{access}/{bucket}/{key}',
        query: { download: 'string', path: 'string' },
        segments: ['key'],
        answers: {
            200: 'none',
            206: 'none',
            303: 'none',
            304: 'none'
        },
        security: [],
        secrets: { path: ['access'] },
        retry: 'safe'
    },
    getSharePage: {
        method: 'GET',
        path: '/s/{access}/{bucket}/{key}',
        query: { path: 'string', cursor: 'string' },
        segments: ['key'],
        answers: { 200: 'text', 303: 'none' },
        security: [],
        secrets: { path: ['access'] },
        retry: 'safe'
    },
    headSharePage: {
        method: 'HEAD',
        path: '/s/{access}/{bucket}/{key}',
        query: { path: 'string', cursor: 'string' },
        segments: ['key'],
        answers: { 200: 'none', 303: 'none' },
        security: [],
        secrets: { path: ['access'] },
        retry: 'safe'
    },
    getSharedBucket: {
        method: 'GET',
        path: '/s/{access}/{bucket}',
        query: { cursor: 'string' },
        answers: { 200: 'text', 303: 'none' },
        security: [],
        secrets: { path: ['access'] },
        retry: 'safe'
    },
    headSharedBucket: {
        method: 'HEAD',
        path: '/s/{access}/{bucket}',
        query: { cursor: 'string' },
        answers: { 200: 'none', 303: 'none' },
        security: [],
        secrets: { path: ['access'] },
        retry: 'safe'
    }
} as const;

export const schemes = {} as const;

export const mocks = {
    getShared: { headers: [
            'Range',
            'If-Range',
            'If-Modified-Since',
            'If-Unmodified-Since'
        ], failures: {
            400: 'text',
            401: 'text',
            403: 'text',
            404: 'text',
            412: 'none',
            415: 'text',
            416: 'text',
            429: 'text',
            '4XX': 'text',
            '5XX': 'text'
        } },
    headShared: { headers: [
            'Range',
            'If-Range',
            'If-Modified-Since',
            'If-Unmodified-Since'
        ], failures: {
            400: 'none',
            401: 'none',
            403: 'none',
            404: 'none',
            412: 'none',
            415: 'none',
            416: 'none',
            429: 'none',
            '4XX': 'none',
            '5XX': 'none'
        } },
    getSharePage: { failures: {
            400: 'text',
            401: 'text',
            403: 'text',
            404: 'text',
            415: 'text',
            429: 'text',
            '4XX': 'text',
            '5XX': 'text'
        } },
    headSharePage: { failures: {
            400: 'none',
            401: 'none',
            403: 'none',
            404: 'none',
            415: 'none',
            429: 'none',
            '4XX': 'none',
            '5XX': 'none'
        } },
    getSharedBucket: { failures: {
            400: 'text',
            401: 'text',
            403: 'text',
            404: 'text',
            429: 'text',
            '4XX': 'text',
            '5XX': 'text'
        } },
    headSharedBucket: { failures: {
            400: 'none',
            401: 'none',
            403: 'none',
            404: 'none',
            429: 'none',
            '4XX': 'none',
            '5XX': 'none'
        } }
} as const;

export type Operations = {
    getShared: {
        data: GetSharedData;
        responses: {
            200: Blob;
            206: Blob;
        };
        errors: {
            303: undefined;
            304: undefined;
            400: string;
            401: string;
            403: string;
            404: string;
            412: undefined;
            415: string;
            416: string;
            429: string;
            '4XX': string;
            '5XX': string;
        };
    };
    headShared: {
        data: HeadSharedData;
        responses: {
            200: undefined;
            206: undefined;
        };
        errors: {
            303: undefined;
            304: undefined;
            400: undefined;
            401: undefined;
            403: undefined;
            404: undefined;
            412: undefined;
            415: undefined;
            416: undefined;
            429: undefined;
            '4XX': undefined;
            '5XX': undefined;
        };
    };
    getSharePage: {
        data: GetSharePageData;
        responses: {
            200: string;
        };
        errors: {
            303: undefined;
            400: string;
            401: string;
            403: string;
            404: string;
            415: string;
            429: string;
            '4XX': string;
            '5XX': string;
        };
    };
    headSharePage: {
        data: HeadSharePageData;
        responses: {
            200: undefined;
        };
        errors: {
            303: undefined;
            400: undefined;
            401: undefined;
            403: undefined;
            404: undefined;
            415: undefined;
            429: undefined;
            '4XX': undefined;
            '5XX': undefined;
        };
    };
    getSharedBucket: {
        data: GetSharedBucketData;
        responses: {
            200: string;
        };
        errors: {
            303: undefined;
            400: string;
            401: string;
            403: string;
            404: string;
            429: string;
            '4XX': string;
            '5XX': string;
        };
    };
    headSharedBucket: {
        data: HeadSharedBucketData;
        responses: {
            200: undefined;
        };
        errors: {
            303: undefined;
            400: undefined;
            401: undefined;
            403: undefined;
            404: undefined;
            429: undefined;
            '4XX': undefined;
            '5XX': undefined;
        };
    };
};
