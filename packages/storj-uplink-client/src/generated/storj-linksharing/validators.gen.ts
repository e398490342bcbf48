// Generated from specs/storj-linksharing.yaml. Do not edit: run `npm run generate`.

import { zGetSharedBucketPath, zGetSharedBucketQuery, zGetSharedHeaders, zGetSharedPath, zGetSharedQuery, zGetSharePagePath, zGetSharePageQuery, zHeadSharedBucketPath, zHeadSharedBucketQuery, zHeadSharedHeaders, zHeadSharedPath, zHeadSharedQuery, zHeadSharePagePath, zHeadSharePageQuery } from './zod.gen.js';

export const validators = {
    getShared: {
        path: zGetSharedPath,
        query: zGetSharedQuery,
        headers: zGetSharedHeaders,
        responses: {}
    },
    headShared: {
        path: zHeadSharedPath,
        query: zHeadSharedQuery,
        headers: zHeadSharedHeaders,
        responses: {}
    },
    getSharePage: {
        path: zGetSharePagePath,
        query: zGetSharePageQuery,
        responses: {}
    },
    headSharePage: {
        path: zHeadSharePagePath,
        query: zHeadSharePageQuery,
        responses: {}
    },
    getSharedBucket: {
        path: zGetSharedBucketPath,
        query: zGetSharedBucketQuery,
        responses: {}
    },
    headSharedBucket: {
        path: zHeadSharedBucketPath,
        query: zHeadSharedBucketQuery,
        responses: {}
    }
} as const;
