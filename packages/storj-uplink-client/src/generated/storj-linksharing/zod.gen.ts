// Generated from specs/storj-linksharing.yaml. Do not edit: run `npm run generate`.

import * as z from 'zod';

/**
 * Bytes, as they are.
 */
export const zBytes = z.instanceof(Blob);

/**
 * A page of HTML.
 */
export const zPage = z.string();

/**
 * A text for people.
 */
export const zText = z.string();

export const zGetSharedHeaders = z.object({
    Range: z.string().optional(),
    'If-Range': z.string().optional(),
    'If-Modified-Since': z.string().optional(),
    'If-Unmodified-Since': z.string().optional()
}).loose();

export const zGetSharedPath = z.object({
    access: z.string().min(1),
    bucket: z.string().min(1),
    key: z.string().min(1)
}).loose();

export const zGetSharedQuery = z.object({
    download: z.string().optional(),
    path: z.string().optional(),
    'download-kind': z.enum(['zip', 'tar.gz']).optional()
}).loose();

export const zHeadSharedHeaders = z.object({
    Range: z.string().optional(),
    'If-Range': z.string().optional(),
    'If-Modified-Since': z.string().optional(),
    'If-Unmodified-Since': z.string().optional()
}).loose();

export const zHeadSharedPath = z.object({
    access: z.string().min(1),
    bucket: z.string().min(1),
    key: z.string().min(1)
}).loose();

export const zHeadSharedQuery = z.object({
    download: z.string().optional(),
    path: z.string().optional()
}).loose();

export const zGetSharePagePath = z.object({
    access: z.string().min(1),
    bucket: z.string().min(1),
    key: z.string().min(1)
}).loose();

export const zGetSharePageQuery = z.object({
    path: z.string().optional(),
    cursor: z.string().optional()
}).loose();

export const zHeadSharePagePath = z.object({
    access: z.string().min(1),
    bucket: z.string().min(1),
    key: z.string().min(1)
}).loose();

export const zHeadSharePageQuery = z.object({
    path: z.string().optional(),
    cursor: z.string().optional()
}).loose();

export const zGetSharedBucketPath = z.object({
    access: z.string().min(1),
    bucket: z.string().min(1)
}).loose();

export const zGetSharedBucketQuery = z.object({
    cursor: z.string().optional()
}).loose();

export const zHeadSharedBucketPath = z.object({
    access: z.string().min(1),
    bucket: z.string().min(1)
}).loose();

export const zHeadSharedBucketQuery = z.object({
    cursor: z.string().optional()
}).loose();
