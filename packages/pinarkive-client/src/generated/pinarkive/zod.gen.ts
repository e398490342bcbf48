// Generated from specs/pinarkive.yaml. Do not edit: run `npm run generate`.

import * as z from 'zod';

/**
 * A content identifier (CID), the name of a file or of the root of a DAG.
 */
export const zCid = z.string();

/**
 * The name of a cluster. The documentation knows `cl0-global`, which is used if nothing is said,
 * `cl1-eu`, `cl1-na`, `cl2-es`, `cl2-us` and `cl2-de`; `listClusters` says which the account may use.
 */
export const zClusterId = z.string();

/**
 * Until when to keep it (ISO 8601), in the future. Comes back as `expiresAt`. Accounts of a free plan
 * are refused with 403.
 */
export const zTimelock = z.iso.datetime({ offset: true });

/**
 * Six digits from an authenticator (TOTP, RFC 6238).
 */
export const zTotpCode = z.string().regex(/^[0-9]{6}$/);

/**
 * What an API key may do. The service publishes no complete list; these are the ones that its
 * documentation and its clients name.
 */
export const zScope = z.enum([
    'files:read',
    'files:write',
    'files:delete',
    'files:rename',
    'user:read',
    'tokens:read',
    'tokens:write',
    'tokens:delete',
    'cluster:read',
    'plans:read'
]);

/**
 * How the service is. What it consists of is not published.
 */
export const zHealth = z.record(z.string(), z.unknown());

/**
 * A plan. What it consists of is not published; these properties were seen.
 */
export const zPlan = z.object({
    name: z.string().optional(),
    code: z.string().optional(),
    storageLimit: z.number().nullish(),
    pricePerMonth: z.number().nullish(),
    maxFileSizeBytes: z.int().nullish(),
    maxDirectorySizeBytes: z.int().nullish()
}).loose();

/**
 * The plans.
 */
export const zPlanArray = z.array(zPlan);

/**
 * An object with the plans.
 */
export const zPlanList = z.object({
    plans: zPlanArray.optional()
}).loose();

/**
 * The plans. Whether in a list or in an object that has the list is not published.
 */
export const zPlans = z.union([
    zPlanArray,
    zPlanList
]);

/**
 * Who logs in.
 */
export const zCredentials = z.object({
    email: z.string(),
    password: z.string()
}).loose();

/**
 * The second step of a login.
 */
export const zSecondFactor = z.object({
    temporaryToken: z.string(),
    code: zTotpCode
}).loose();

/**
 * The password was right, and the account has a second factor.
 */
export const zTwoFactorChallenge = z.object({
    requires2FA: z.literal(true),
    temporaryToken: z.string()
}).loose();

/**
 * Whether the account has a second factor.
 */
export const zTwoFactorStatus = z.object({
    twoFactorEnabled: z.boolean().optional()
}).loose();

/**
 * The session has ended. What else is said is not published.
 */
export const zLoggedOut = z.object({
    message: z.string().optional()
}).loose();

/**
 * A file and how to keep it.
 */
export const zFileUpload = z.object({
    file: z.instanceof(Blob),
    cl: zClusterId.optional(),
    timelock: zTimelock.optional()
}).loose();

/**
 * A directory of the server and how to keep it.
 */
export const zServerDirectory = z.object({
    dirPath: z.string().min(1),
    cl: zClusterId.optional(),
    timelock: zTimelock.optional()
}).loose();

/**
 * The files of a directory and how to keep them.
 */
export const zDirectoryUpload = z.object({
    files: z.array(z.instanceof(Blob)).min(1),
    dirName: z.string().optional(),
    cl: zClusterId.optional(),
    timelock: zTimelock.optional()
}).loose();

/**
 * How to keep what is pinned. The service's clients in TypeScript and JavaScript send no
 * `originalName`; those in Python, PHP and Go send both names.
 */
export const zPinRequest = z.object({
    originalName: z.string().optional(),
    customName: z.string().optional(),
    cl: zClusterId.optional(),
    timelock: zTimelock.optional()
}).loose();

/**
 * The new name of an upload.
 */
export const zNewName = z.object({
    newName: z.string().min(1)
}).loose();

/**
 * What became of a name.
 */
export const zRenamed = z.object({
    updated: z.boolean().optional(),
    newName: z.string().optional()
}).loose();

/**
 * When it ends; null or absent where it does not.
 */
export const zExpiresAt = z.iso.datetime({ offset: true }).nullable();

/**
 * What was uploaded. The documentation has `clusterId` and `expiresAt`, the client in TypeScript
 * `status` and `uploadId`: all of them stand here, and of all only `cid` can be relied on.
 */
export const zUpload = z.object({
    cid: zCid,
    clusterId: zClusterId.optional(),
    expiresAt: zExpiresAt.optional(),
    status: z.string().optional(),
    uploadId: z.string().optional(),
    filename: z.string().optional(),
    size: z.int().gte(0).optional(),
    type: z.enum(['file', 'directory']).optional(),
    message: z.string().optional()
}).loose();

/**
 * A file in a directory.
 */
export const zDagFile = z.object({
    cid: zCid,
    filename: z.string().optional(),
    size: z.int().gte(0).optional(),
    path: z.string().optional()
}).loose();

/**
 * A directory that was uploaded. The documentation has `cid`, `clusterId` and `expiresAt`; the rest is
 * what the client in TypeScript, which was set right by answers of the running service, has. The name
 * `dagCid` of older clients is left out.
 */
export const zDirectoryDag = z.object({
    cid: zCid,
    message: z.string().optional(),
    filename: z.string().optional(),
    size: z.int().gte(0).optional(),
    type: z.enum(['file', 'directory']).optional(),
    files: z.array(zDagFile).optional(),
    total_files: z.int().gte(0).max(2147483647, { error: 'Invalid value: Expected int32 to be <= 2147483647' }).optional(),
    total_size: z.int().gte(0).optional(),
    clusterId: zClusterId.optional(),
    expiresAt: zExpiresAt.optional()
}).loose();

/**
 * A directory and its files. What it consists of is not published.
 */
export const zDagDetail = z.object({
    cid: zCid.optional(),
    filename: z.string().optional(),
    files: z.array(zDagFile).optional()
}).loose();

/**
 * What was pinned. The documentation has `cid`, `clusterId` and `expiresAt`, the client in TypeScript
 * `pinned` and `customName`, version 2 of the API `status`, `operation`, `timestamp` and `message`.
 */
export const zPin = z.object({
    cid: zCid.optional(),
    clusterId: zClusterId.optional(),
    expiresAt: zExpiresAt.optional(),
    pinned: z.boolean().optional(),
    customName: z.string().optional(),
    status: z.string().optional(),
    operation: z.string().optional(),
    timestamp: z.string().optional(),
    message: z.string().optional()
}).loose();

/**
 * What became of a removal.
 */
export const zRemoved = z.object({
    cid: zCid.optional(),
    removed: z.boolean().optional()
}).loose();

/**
 * An account. What it consists of is not published; these properties are read by the service's own
 * command line, or were in version 2 of the API.
 */
export const zMe = z.object({
    id: z.string().optional(),
    email: z.string().optional(),
    username: z.string().optional(),
    plan: z.union([
        z.string(),
        zPlan
    ]).optional(),
    role: z.enum(['user', 'admin']).optional(),
    createdAt: z.string().optional()
}).loose();

/**
 * A session.
 */
export const zSession = z.object({
    token: z.string(),
    user: zMe.optional(),
    requires2FA: z.literal(false).optional()
}).loose();

/**
 * A session, or a question for the second factor. `requires2FA` tells them apart.
 */
export const zLoginResult = z.union([
    zSession,
    zTwoFactorChallenge
]);

/**
 * An entry of the list. The documentation, the client in TypeScript and version 2 of the API have
 * different names for the same things; `_id` is `uploadId`, and `createdAt` is `uploadedAt`.
 */
export const zUploadItem = z.object({
    cid: zCid,
    uploadId: z.string().optional(),
    _id: z.string().optional(),
    clusterId: zClusterId.optional(),
    expiresAt: zExpiresAt.optional(),
    name: z.string().optional(),
    filename: z.string().optional(),
    customName: z.string().optional(),
    originalName: z.string().optional(),
    size: z.int().gte(0).optional(),
    uploadedAt: z.string().optional(),
    createdAt: z.string().optional(),
    status: z.enum([
        'pinned',
        'unpinned',
        'failed'
    ]).optional(),
    type: z.enum(['file', 'directory']).optional()
}).loose();

/**
 * Where a page stands among the others.
 */
export const zPagination = z.object({
    page: z.int().gte(1).max(2147483647, { error: 'Invalid value: Expected int32 to be <= 2147483647' }).optional(),
    limit: z.int().gte(1).max(2147483647, { error: 'Invalid value: Expected int32 to be <= 2147483647' }).optional(),
    total: z.int().gte(0).max(2147483647, { error: 'Invalid value: Expected int32 to be <= 2147483647' }).optional()
}).loose();

/**
 * One page of what is kept. The client in TypeScript and the command line read the total in
 * `pagination`, the documentation has it beside the list: read the first, and the second where there
 * is none. The last page is the one with fewer entries than `limit`.
 */
export const zUploadsPage = z.object({
    uploads: z.array(zUploadItem),
    pagination: zPagination.optional(),
    total: z.int().gte(0).max(2147483647, { error: 'Invalid value: Expected int32 to be <= 2147483647' }).optional()
}).loose();

/**
 * A gateway at which the content of a cluster is read.
 */
export const zClusterGateway = z.object({
    publicUrl: z.string().optional(),
    url: z.string().optional(),
    label: z.string().optional(),
    order: z.number().optional()
}).loose();

/**
 * A cluster. The documentation has `clusterId` and `gateways`, the client in TypeScript `id`, `label`,
 * `region` and `country`: the documentation is followed, since it is younger, and the others are named.
 */
export const zCluster = z.object({
    clusterId: zClusterId.optional(),
    id: z.string().optional(),
    name: z.string().optional(),
    label: z.string().optional(),
    region: z.string().optional(),
    country: z.string().optional(),
    gateways: z.array(zClusterGateway).optional()
}).loose();

/**
 * The clusters.
 */
export const zClusters = z.array(zCluster);

/**
 * What an API key is to be. `permissions` and `ipAllowlist` of older clients are left out, since the
 * present documentation does not know them.
 */
export const zTokenRequest = z.object({
    name: z.string().min(1),
    label: z.string().optional(),
    expiresInDays: z.int().gte(1).max(2147483647, { error: 'Invalid value: Expected int32 to be <= 2147483647' }).optional(),
    scopes: z.array(zScope).optional(),
    totpCode: zTotpCode.optional()
}).loose();

/**
 * A code of the second factor. The service also knows it as `twoFactorCode`.
 */
export const zConfirmation = z.object({
    totpCode: zTotpCode.optional()
}).loose();

/**
 * A new API key.
 */
export const zTokenCreated = z.object({
    token: z.string(),
    name: z.string().optional(),
    expiresAt: zExpiresAt.optional(),
    scopes: z.array(zScope).optional()
}).loose();

/**
 * An API key, without its value.
 */
export const zTokenItem = z.object({
    name: z.string().optional(),
    label: z.string().nullish(),
    createdAt: z.string().optional(),
    expiresAt: zExpiresAt.optional(),
    lastUsed: z.string().nullish(),
    scopes: z.array(zScope).optional()
}).loose();

/**
 * The API keys.
 */
export const zTokenArray = z.array(zTokenItem);

/**
 * An object with the API keys.
 */
export const zTokenList = z.object({
    tokens: zTokenArray.optional()
}).loose();

/**
 * The API keys. Version 2 of the API has them in an object; what version 3 has is not published, and
 * a list would be like its other lists.
 */
export const zTokens = z.union([
    zTokenArray,
    zTokenList
]);

/**
 * What became of a revocation.
 */
export const zRevoked = z.object({
    revoked: z.unknown().optional()
}).loose();

/**
 * How a peer keeps a CID, in the words of IPFS Cluster.
 */
export const zPeerPinStatus = z.enum([
    'pinned',
    'pinning',
    'pin_queued',
    'pin_error',
    'unpinned',
    'unpinning',
    'unpin_queued',
    'unpin_error',
    'remote',
    'sharded',
    'cluster_error',
    'unexpectedly_unpinned',
    'undefined'
]);

/**
 * How one peer keeps a CID.
 */
export const zPeerPin = z.object({
    id: z.string().optional(),
    peername: z.string().optional(),
    ipfs_peer_id: z.string().optional(),
    status: zPeerPinStatus.optional(),
    timestamp: z.string().optional(),
    error: z.string().nullish()
}).loose();

/**
 * How each peer keeps a CID, by peer ID.
 */
export const zPeerMap = z.record(z.string(), zPeerPin);

/**
 * How a cluster keeps a CID. The answer of the library that the service is said to be built on; the
 * documentation does not show one. `size`, `pinning` and `failed` are from version 2 of the API.
 */
export const zCidStatus = z.object({
    success: z.boolean().optional(),
    cid: zCid.optional(),
    status: z.enum([
        'pinned',
        'partial',
        'unpinned',
        'pinning',
        'failed'
    ]).nullish(),
    peers: z.array(zPeerPin).optional(),
    peer_map: zPeerMap.optional(),
    allocations: z.array(z.string()).optional(),
    replication_factor: z.number().optional(),
    name: z.string().optional(),
    size: z.int().gte(0).optional(),
    timestamp: z.string().optional()
}).loose();

/**
 * Which peers are to keep a CID. The answer of the library that the service is said to be built on,
 * or that of IPFS Cluster itself; the documentation does not show one.
 */
export const zAllocations = z.object({
    success: z.boolean().optional(),
    cid: zCid.optional(),
    nodes: z.array(z.string()).optional(),
    allocations: z.array(z.string()).optional(),
    peer_map: zPeerMap.optional(),
    replication_factor: z.number().optional(),
    name: z.string().optional(),
    timestamp: z.string().optional(),
    pin_info: z.record(z.string(), z.unknown()).optional()
}).loose();

/**
 * An IPFS Cluster peer.
 */
export const zPeer = z.object({
    id: z.string().optional(),
    peername: z.string().optional()
}).loose();

/**
 * The peers.
 */
export const zPeerArray = z.array(zPeer);

/**
 * An object with the peers.
 */
export const zPeerReport = z.object({
    success: z.boolean().optional(),
    peers: zPeerArray.optional(),
    count: z.int().gte(0).max(2147483647, { error: 'Invalid value: Expected int32 to be <= 2147483647' }).optional(),
    timestamp: z.string().optional()
}).loose();

/**
 * The peers: the answer of the library that the service is said to be built on, or the list alone. The
 * documentation does not show one.
 */
export const zPeers = z.union([
    zPeerArray,
    zPeerReport
]);

/**
 * Why a request failed. What there is to tell people is `message`, and `error` where there is none.
 */
export const zFailure = z.object({
    error: z.string().optional(),
    message: z.string().optional(),
    code: z.string().optional(),
    required: zScope.optional(),
    canResendVerification: z.boolean().optional(),
    retryAfter: z.number().gte(0).optional(),
    limit: z.number().optional(),
    remaining: z.number().optional(),
    resetTime: z.string().optional(),
    currentApiBase: z.string().optional()
}).loose();

export const zGetMyPlanHeaders = z.object({
    'X-Request-Source': z.enum(['web']).optional()
}).loose();

/**
 * Who logs in.
 */
export const zLoginBody = zCredentials;

/**
 * The temporary token of `login` and a code.
 */
export const zVerify2FaLoginBody = zSecondFactor;

export const zGet2FaStatusHeaders = z.object({
    'X-Request-Source': z.enum(['web']).optional()
}).loose();

export const zLogoutHeaders = z.object({
    'X-Request-Source': z.enum(['web']).optional()
}).loose();

/**
 * The file. Its name is the file name of the part.
 */
export const zUploadFileBody = zFileUpload;

export const zUploadFileHeaders = z.object({
    'X-Request-Source': z.enum(['web']).optional()
}).loose();

/**
 * Where the directory is.
 */
export const zUploadDirectoryBody = zServerDirectory;

export const zUploadDirectoryHeaders = z.object({
    'X-Request-Source': z.enum(['web']).optional()
}).loose();

/**
 * The files. The path of each is the file name of its part.
 */
export const zUploadDirectoryDagBody = zDirectoryUpload;

export const zUploadDirectoryDagHeaders = z.object({
    'X-Request-Source': z.enum(['web']).optional()
}).loose();

/**
 * How to keep it. Where there is nothing to say, an empty object.
 */
export const zPinCidBody = zPinRequest;

export const zPinCidHeaders = z.object({
    'X-Request-Source': z.enum(['web']).optional()
}).loose();

export const zPinCidPath = z.object({
    cid: zCid
}).loose();

export const zRemoveFileHeaders = z.object({
    'X-Request-Source': z.enum(['web']).optional()
}).loose();

export const zRemoveFilePath = z.object({
    cid: zCid
}).loose();

/**
 * The new name.
 */
export const zRenameFileBody = zNewName;

export const zRenameFileHeaders = z.object({
    'X-Request-Source': z.enum(['web']).optional()
}).loose();

export const zRenameFilePath = z.object({
    uploadId: z.string()
}).loose();

export const zGetMeHeaders = z.object({
    'X-Request-Source': z.enum(['web']).optional()
}).loose();

export const zListUploadsHeaders = z.object({
    'X-Request-Source': z.enum(['web']).optional()
}).loose();

export const zListUploadsQuery = z.object({
    page: z.int().gte(1).max(2147483647, { error: 'Invalid value: Expected int32 to be <= 2147483647' }).optional().default(1),
    limit: z.int().gte(1).max(2147483647, { error: 'Invalid value: Expected int32 to be <= 2147483647' }).optional().default(20),
    parentCid: zCid.optional(),
    hasExpiration: z.boolean().optional(),
    cid: zCid.optional()
}).loose();

export const zGetDagDetailHeaders = z.object({
    'X-Request-Source': z.enum(['web']).optional()
}).loose();

export const zGetDagDetailPath = z.object({
    cidDag: zCid
}).loose();

export const zListClustersHeaders = z.object({
    'X-Request-Source': z.enum(['web']).optional()
}).loose();

/**
 * What the key is to be.
 */
export const zGenerateTokenBody = zTokenRequest;

export const zGenerateTokenHeaders = z.object({
    'X-Request-Source': z.enum(['web']).optional()
}).loose();

export const zListTokensHeaders = z.object({
    'X-Request-Source': z.enum(['web']).optional()
}).loose();

/**
 * A code of the second factor, where the account has one.
 */
export const zRevokeTokenBody = zConfirmation;

export const zRevokeTokenHeaders = z.object({
    'X-Request-Source': z.enum(['web']).optional()
}).loose();

export const zRevokeTokenPath = z.object({
    name: z.string()
}).loose();

export const zGetStatusHeaders = z.object({
    'X-Request-Source': z.enum(['web']).optional()
}).loose();

export const zGetStatusPath = z.object({
    cid: zCid
}).loose();

export const zGetStatusQuery = z.object({
    cl: zClusterId.optional()
}).loose();

export const zGetAllocationsHeaders = z.object({
    'X-Request-Source': z.enum(['web']).optional()
}).loose();

export const zGetAllocationsPath = z.object({
    cid: zCid
}).loose();

export const zGetAllocationsQuery = z.object({
    cl: zClusterId.optional()
}).loose();
