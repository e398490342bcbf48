// Generated from specs/storj-auth.yaml. Do not edit: run `npm run generate`.

import * as z from 'zod';

/**
 * What went wrong, with a line feed behind it; that alone where the service does not tell.
 */
export const zMessage = z.string();

/**
 * What credentials are for. The service knows one word.
 */
export const zUsageTag = z.enum(['mcp']);

/**
 * An access grant to keep.
 */
export const zRegistration = z.object({
    access_grant: z.string().min(1),
    public: z.boolean().optional().default(false),
    usage_tags: z.array(zUsageTag).optional()
}).loose();

/**
 * The credentials of an access grant.
 */
export const zRegisteredAccess = z.object({
    access_key_id: z.string(),
    secret_key: z.string(),
    endpoint: z.url(),
    freeTierRestrictedExpiration: z.iso.datetime({ offset: true }).optional()
}).loose();

/**
 * What is kept for an access key id.
 */
export const zStoredAccess = z.object({
    access_grant: z.string(),
    secret_key: z.string(),
    public: z.boolean(),
    public_project_id: z.uuid().optional(),
    usage_tags: z.array(zUsageTag).optional(),
    project_created_at: z.iso.datetime({ offset: true }).optional()
}).loose();

/**
 * At most 4096 bytes.
 */
export const zRegisterAccessBody = zRegistration;

export const zGetAccessPath = z.object({
    accessKeyId: z.string().min(1)
}).loose();
