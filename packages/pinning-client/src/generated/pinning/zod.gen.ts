// Generated from specs/pinning.yaml. Do not edit: run `npm run generate`.

import * as z from 'zod';

/**
 * A content identifier (CID), the name of the root of the DAG to pin.
 */
export const zCid = z.string();

/**
 * How far the service is with a pin object. `queued`: accepted, not begun. `pinning`: being fetched.
 * `pinned`: complete. `failed`: given up; `info.status_details` may say why.
 */
export const zStatus = z.enum([
    'queued',
    'pinning',
    'pinned',
    'failed'
]);

/**
 * How a name is compared. `exact`: the whole name, case-sensitive. `iexact`: the whole name, any
 * case. `partial`: a part of it, case-sensitive. `ipartial`: a part of it, any case.
 */
export const zTextMatchingStrategy = z.enum([
    'exact',
    'iexact',
    'partial',
    'ipartial'
]).default('exact');

/**
 * Keys and values of the caller's own, stored with the pin object; `getPins` can filter by them.
 */
export const zPinMeta = z.object({
    app_id: z.string().optional(),
    vendor_policy: z.string().optional()
}).catchall(z.string()).refine(value => Object.keys(value).length <= 1000, { error: 'has more than 1000 properties' });

/**
 * What the service has to say on the present status. Services add keys of their own.
 */
export const zStatusInfo = z.object({
    status_details: z.string().optional(),
    dag_size: z.string().optional(),
    raw_size: z.string().optional(),
    pinned_until: z.string().optional()
}).catchall(z.string()).refine(value => Object.keys(value).length <= 1000, { error: 'has more than 1000 properties' });

/**
 * Multiaddrs of nodes that are known to have the content. Each ends in `/p2p/{peerID}`.
 */
export const zOrigins = z.array(z.string()).min(0).max(20).refine(items => new Set(items.map(item => JSON.stringify(item))).size === items.length, { error: 'has an item twice' });

/**
 * Multiaddrs of the service's nodes, for the client to connect to if it has the content. Each ends in
 * `/p2p/{peerID}`.
 */
export const zDelegates = z.array(z.string()).min(1).max(20).refine(items => new Set(items.map(item => JSON.stringify(item))).size === items.length, { error: 'has an item twice' });

/**
 * What to pin.
 */
export const zPin = z.object({
    cid: zCid,
    name: z.string().max(255).optional(),
    origins: zOrigins.optional(),
    meta: zPinMeta.optional()
}).loose();

/**
 * A pin object and its present status.
 */
export const zPinStatus = z.object({
    requestid: z.string(),
    status: z.enum([
        'queued',
        'pinning',
        'pinned',
        'failed'
    ]),
    created: z.iso.datetime({ offset: true }),
    pin: zPin,
    delegates: zDelegates,
    info: zStatusInfo.optional()
}).loose();

/**
 * One page of pin objects.
 */
export const zPinResults = z.object({
    count: z.int().gte(0).max(2147483647, { error: 'Invalid value: Expected int32 to be <= 2147483647' }),
    results: z.array(zPinStatus).min(0).max(1000).refine(items => new Set(items.map(item => JSON.stringify(item))).size === items.length, { error: 'has an item twice' })
}).loose();

/**
 * Why a request failed.
 */
export const zFailure = z.object({
    error: z.object({
        reason: z.string(),
        details: z.string().optional()
    }).loose()
}).loose();

export const zGetPinsQuery = z.object({
    cid: z.array(zCid).min(1).max(10).refine(items => new Set(items.map(item => JSON.stringify(item))).size === items.length, { error: 'has an item twice' }).optional(),
    name: z.string().max(255).optional(),
    match: zTextMatchingStrategy.optional(),
    status: z.array(zStatus).min(1).refine(items => new Set(items.map(item => JSON.stringify(item))).size === items.length, { error: 'has an item twice' }).optional(),
    before: z.iso.datetime({ offset: true }).optional(),
    after: z.iso.datetime({ offset: true }).optional(),
    limit: z.int().gte(1).lte(1000).optional().default(10),
    meta: zPinMeta.optional()
}).loose();

/**
 * What to pin.
 */
export const zAddPinBody = zPin;

export const zDeletePinByRequestIdPath = z.object({
    requestid: z.string()
}).loose();

export const zGetPinByRequestIdPath = z.object({
    requestid: z.string()
}).loose();

/**
 * What to pin.
 */
export const zReplacePinByRequestIdBody = zPin;

export const zReplacePinByRequestIdPath = z.object({
    requestid: z.string()
}).loose();
