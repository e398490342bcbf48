// Generated from specs/storj-bridge.yaml. Do not edit: run `npm run generate`.

import * as z from 'zod';

/**
 * An email address, which is the id of a user.
 */
export const zEmail = z.string().min(1);

/**
 * The SHA-256 of a password (in UTF-8), in small hex digits. To the bridge it is the password itself, so that it
 * is kept as secret.
 */
export const zPasswordHash = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * A public key of secp256k1 in hex digits, in the compressed form of 66 or the other of 130. Two ways of writing
 * one key are two keys to the bridge.
 */
export const zPublicKeyHex = z.string().min(1);

/**
 * The nonce of a request that is signed; absent from others. In 2016 a number, later any text or number. A client
 * that signs fills it in.
 */
export const zNonce = z.union([
    z.number(),
    z.string()
]);

/**
 * What the bridge calls a bucket, a frame or a file.
 */
export const zObjectId = z.string().regex(/^[0-9a-f]{24}$/);

/**
 * The RIPEMD-160 of the SHA-256 of a shard's bytes, in hex digits.
 */
export const zShardHash = z.string().regex(/^[0-9a-f]{40}$/);

/**
 * The name of a file in 2016: the RIPEMD-160 of the 64 hex digits of the SHA-256 of its bytes, taken as text.
 */
export const zFileHash = z.string().regex(/^[0-9a-f]{40}$/);

/**
 * The id of a farmer's node.
 */
export const zNodeId = z.string().regex(/^[0-9a-f]{40}$/);

/**
 * What a token is for. `PUSH` is an upload, `PULL` a download.
 */
export const zTokenOperation = z.enum(['PUSH', 'PULL']);

/**
 * Whoever has it can use it, once.
 */
export const zTokenText = z.string().min(1);

/**
 * The key of a bucket's files, which the owner gives to those who may read them; empty where there is none.
 * The bridge makes no use of it.
 */
export const zEncryptionKey = z.string();

/**
 * What the user wants. Later versions only.
 */
export const zUserPreferences = z.object({
    dnt: z.boolean().optional()
}).loose();

/**
 * A user. The later versions have more of it than those of 2016.
 */
export const zUser = z.object({
    email: zEmail,
    id: zEmail,
    created: z.iso.datetime({ offset: true }),
    activated: z.boolean(),
    pubkey: zPublicKeyHex.optional(),
    uuid: z.string().optional(),
    isFreeTier: z.boolean().optional(),
    preferences: zUserPreferences.optional(),
    referralPartner: z.string().nullish()
}).loose();

/**
 * Who registers.
 */
export const zNewUser = z.object({
    email: zEmail,
    password: zPasswordHash,
    pubkey: zPublicKeyHex.optional(),
    referralPartner: z.string().optional(),
    redirect: z.string().optional()
}).loose();

/**
 * Who waits for the mail.
 */
export const zActivationRequest = z.object({
    email: zEmail,
    redirect: z.string().optional()
}).loose();

/**
 * What the mail has besides the token.
 */
export const zDeactivationRequest = z.object({
    redirect: z.string().optional()
}).loose();

/**
 * What the mail has besides the token.
 */
export const zPasswordResetRequest = z.object({
    redirect: z.string().optional(),
    url: z.string().optional(),
    password: zPasswordHash.optional()
}).loose();

/**
 * A new password.
 */
export const zNewPassword = z.object({
    password: zPasswordHash
}).loose();

/**
 * A public key of a user.
 */
export const zPublicKey = z.object({
    user: zEmail,
    key: zPublicKeyHex,
    id: zPublicKeyHex,
    label: z.string().optional()
}).loose();

/**
 * A public key to register.
 */
export const zNewPublicKey = z.object({
    key: zPublicKeyHex,
    label: z.string().optional(),
    __nonce: zNonce.optional()
}).loose();

/**
 * A bucket.
 */
export const zBucket = z.object({
    id: zObjectId,
    name: z.string(),
    user: zEmail,
    status: z.enum(['Active', 'Inactive']),
    created: z.iso.datetime({ offset: true }),
    storage: z.number(),
    transfer: z.number(),
    pubkeys: z.array(zPublicKeyHex),
    publicPermissions: z.array(zTokenOperation).optional(),
    encryptionKey: zEncryptionKey.optional()
}).loose();

/**
 * A bucket to be made.
 */
export const zNewBucket = z.object({
    name: z.string().max(260).optional(),
    storage: z.int().gte(0).optional(),
    transfer: z.int().gte(0).optional(),
    pubkeys: z.array(zPublicKeyHex).optional(),
    __nonce: zNonce.optional()
}).loose();

/**
 * What is to be different of a bucket. What a version does not know is passed over.
 */
export const zBucketUpdate = z.object({
    name: z.string().max(260).optional(),
    storage: z.int().gte(0).optional(),
    transfer: z.int().gte(0).optional(),
    pubkeys: z.array(zPublicKeyHex).optional(),
    publicPermissions: z.array(zTokenOperation).optional(),
    encryptionKey: zEncryptionKey.optional(),
    __nonce: zNonce.optional()
}).loose();

/**
 * An id.
 */
export const zIdentifier = z.object({
    id: zObjectId
}).loose();

/**
 * A token for one upload or one download.
 */
export const zToken = z.object({
    bucket: zObjectId,
    operation: zTokenOperation,
    expires: z.iso.datetime({ offset: true }),
    token: zTokenText,
    id: zTokenText.optional(),
    encryptionKey: zEncryptionKey.optional(),
    mimetype: z.string().optional(),
    size: z.int().optional()
}).loose();

/**
 * A token to be made.
 */
export const zNewToken = z.object({
    operation: zTokenOperation,
    file: z.string().optional(),
    __nonce: zNonce.optional()
}).loose();

/**
 * A file. The bridge takes the first file of the form, whatever its field is called.
 */
export const zFileUpload = z.object({
    file: z.instanceof(Blob)
}).loose();

/**
 * A file as those of 2016 are.
 */
export const zStoredFile = z.object({
    bucket: zObjectId,
    mimetype: z.string(),
    filename: z.string(),
    size: z.int(),
    hash: zFileHash
}).loose();

/**
 * The hash function of an HMAC.
 */
export const zHmacType = z.enum([
    'sha512',
    'sha256',
    'ripemd160'
]);

/**
 * The HMAC of a file; an empty object where it has none.
 */
export const zFileHmac = z.object({
    type: zHmacType.optional(),
    value: z.string().optional()
}).loose();

/**
 * The erasure code by which some of a file's shards can be made of the others.
 */
export const zErasureType = z.enum(['reedsolomon']);

/**
 * The erasure code of a file; an empty object where it has none.
 */
export const zFileErasure = z.object({
    type: zErasureType.optional()
}).loose();

/**
 * A file in a bucket. In 2016 it has a `hash`; later an `id`, which takes its place, and the rest.
 */
export const zFileEntry = z.object({
    bucket: zObjectId,
    mimetype: z.string(),
    filename: z.string(),
    size: z.int(),
    hash: zFileHash.optional(),
    id: zObjectId.optional(),
    frame: zObjectId.optional(),
    created: z.iso.datetime({ offset: true }).optional(),
    renewal: z.iso.datetime({ offset: true }).optional(),
    hmac: zFileHmac.optional(),
    erasure: zFileErasure.optional(),
    index: z.string().optional()
}).loose();

/**
 * The HMAC of a file.
 */
export const zHmac = z.object({
    type: zHmacType,
    value: z.string().regex(/^[0-9a-f]+$/)
}).loose();

/**
 * The erasure code of a file.
 */
export const zErasure = z.object({
    type: zErasureType
}).loose();

/**
 * A file to be made of a frame.
 */
export const zNewFileEntry = z.object({
    frame: zObjectId,
    filename: z.string().max(32767).optional(),
    mimetype: z.string().optional(),
    hmac: zHmac.optional(),
    erasure: zErasure.optional(),
    index: z.string().regex(/^[0-9a-f]{64}$/).optional(),
    __nonce: zNonce.optional()
}).loose();

/**
 * The contract with the farmer.
 */
export const zMirrorContract = z.object({
    farmer_id: zNodeId.optional(),
    data_size: z.int().optional(),
    store_begin: z.int().optional(),
    store_end: z.int().optional()
}).loose();

/**
 * That a farmer keeps a shard.
 */
export const zMirror = z.object({
    shardHash: zShardHash,
    contract: zMirrorContract
}).loose();

/**
 * The mirrors of a shard.
 */
export const zShardMirrors = z.object({
    established: z.array(zMirror),
    available: z.array(zMirror)
}).loose();

/**
 * Mirrors to be made.
 */
export const zNewMirrors = z.object({
    file: zObjectId,
    redundancy: z.int().gte(1).lte(12).optional(),
    __nonce: zNonce.optional()
}).loose();

/**
 * The mirrors that were made of a shard, or are being made.
 */
export const zMirroredShard = z.object({
    hash: zShardHash,
    mirrors: z.union([
        z.array(z.record(z.string(), z.unknown())),
        z.int()
    ]),
    status: z.string().optional()
}).loose();

/**
 * What a file is made of before it is one.
 */
export const zFrame = z.object({
    id: zObjectId,
    user: zEmail,
    created: z.iso.datetime({ offset: true }),
    locked: z.boolean().optional(),
    size: z.int(),
    storageSize: z.int().optional(),
    shards: z.array(zObjectId)
}).loose();

/**
 * A frame has nothing to be told when it is made.
 */
export const zNewFrame = z.object({
    __nonce: zNonce.optional()
}).loose();

/**
 * A shard of a file. For each of the random `challenges` a leaf of the `tree` is RIPEMD-160 of SHA-256, twice over,
 * of the challenge's bytes and then the shard's. The tree is filled up to a power of two with the hash of nothing.
 */
export const zNewShard = z.object({
    hash: zShardHash,
    size: z.int().gte(1).lte(4294967296),
    index: z.int().gte(0),
    parity: z.boolean().optional(),
    challenges: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
    tree: z.array(z.string().regex(/^[0-9a-f]{40}$/)),
    exclude: z.array(zNodeId).max(300).optional(),
    __nonce: zNonce.optional()
}).loose();

/**
 * A farmer, and where its node is.
 */
export const zContact = z.object({
    nodeID: zNodeId,
    address: z.string(),
    port: z.int(),
    protocol: z.string().optional(),
    lastSeen: z.union([
        z.string(),
        z.int()
    ]).optional(),
    userAgent: z.string().optional(),
    spaceAvailable: z.boolean().optional(),
    reputation: z.number().optional(),
    responseTime: z.number().optional(),
    timeoutRate: z.number().optional(),
    lastTimeout: z.string().optional(),
    lastContractSent: z.union([
        z.int(),
        z.string()
    ]).optional()
}).loose();

/**
 * Where a shard is. Later with `farmer` and `token`, unless no farmer answered; in 2016 with `channel` and
 * `token`.
 */
export const zFilePointer = z.object({
    hash: zShardHash,
    token: zTokenText.optional(),
    operation: zTokenOperation.optional(),
    index: z.int().gte(0).optional(),
    size: z.int().optional(),
    parity: z.boolean().optional(),
    farmer: zContact.optional(),
    channel: z.string().optional()
}).loose();

/**
 * The farmer who waits for a shard.
 */
export const zFrameShard = z.object({
    hash: zShardHash,
    token: zTokenText,
    operation: zTokenOperation,
    farmer: zContact
}).loose();

/**
 * How an exchange of a shard with a farmer went.
 */
export const zExchangeReport = z.object({
    dataHash: zShardHash,
    reporterId: z.string(),
    farmerId: z.string().optional(),
    clientId: z.string().optional(),
    exchangeStart: z.union([
        z.int(),
        z.string()
    ]),
    exchangeEnd: z.union([
        z.int(),
        z.string()
    ]),
    exchangeResultCode: z.union([z.literal(1000), z.literal(1100)]),
    exchangeResultMessage: z.enum([
        'SHARD_UPLOADED',
        'SHARD_DOWNLOADED',
        'MIRROR_SUCCESS',
        'DOWNLOAD_ERROR',
        'TRANSFER_FAILED',
        'FAILED_INTEGRITY'
    ])
}).loose();

/**
 * Nothing at all.
 */
export const zReportAnswer = z.record(z.string(), z.unknown());

/**
 * Which bridge it is.
 */
export const zBridgeVersion = z.object({
    title: z.string(),
    version: z.string(),
    description: z.string().optional(),
    'x-protocol-version': z.string().optional(),
    'x-core-version': z.string().optional(),
    'x-network-seed': z.string().optional()
}).loose();

/**
 * What a bridge says of itself.
 */
export const zBridgeInfo = z.object({
    swagger: z.string().optional(),
    info: zBridgeVersion
}).loose();

/**
 * What went wrong.
 */
export const zErrorAnswer = z.object({
    error: z.string()
}).loose();

export const zPublicKeysBody = z.array(zPublicKey);

export const zBucketsBody = z.array(zBucket);

export const zFileEntriesBody = z.array(zFileEntry);

export const zFilePointersBody = z.array(zFilePointer);

export const zMirrorsBody = z.array(zShardMirrors);

export const zMirrorListsBody = z.array(z.array(z.record(z.string(), z.unknown())));

export const zMirroredShardsBody = z.array(zMirroredShard);

export const zFramesBody = z.array(zFrame);

export const zContactsBody = z.array(zContact);

/**
 * Who registers.
 */
export const zCreateUserBody = zNewUser;

/**
 * Where the link in the mail leads in the end. Need not be there at all.
 */
export const zDeactivateUserBody = zDeactivationRequest;

export const zDeactivateUserPath = z.object({
    email: z.string()
}).loose();

export const zDeactivateUserQuery = z.object({
    __nonce: z.string().optional()
}).loose();

/**
 * Where the link in the mail leads. Where there is nothing to say, an empty object.
 */
export const zRequestPasswordResetBody = zPasswordResetRequest;

export const zRequestPasswordResetPath = z.object({
    email: z.string()
}).loose();

/**
 * Who waits for the mail.
 */
export const zResendActivationBody = zActivationRequest;

export const zActivateUserPath = z.object({
    token: z.string()
}).loose();

export const zActivateUserQuery = z.object({
    redirect: z.string().optional()
}).loose();

export const zConfirmDeactivationPath = z.object({
    token: z.string()
}).loose();

export const zConfirmDeactivationQuery = z.object({
    redirect: z.string().optional()
}).loose();

export const zConfirmPendingPasswordPath = z.object({
    token: z.string()
}).loose();

export const zConfirmPendingPasswordQuery = z.object({
    redirect: z.string().optional()
}).loose();

/**
 * The new password.
 */
export const zConfirmPasswordResetBody = zNewPassword;

export const zConfirmPasswordResetPath = z.object({
    token: z.string()
}).loose();

export const zConfirmPasswordResetQuery = z.object({
    redirect: z.string().optional()
}).loose();

export const zListKeysQuery = z.object({
    __nonce: z.string().optional()
}).loose();

/**
 * The key, and what to call it.
 */
export const zAddKeyBody = zNewPublicKey;

export const zRemoveKeyPath = z.object({
    pubkey: z.string()
}).loose();

export const zRemoveKeyQuery = z.object({
    __nonce: z.string().optional()
}).loose();

export const zListBucketsQuery = z.object({
    startDate: z.string().optional(),
    __nonce: z.string().optional()
}).loose();

/**
 * What the bucket is to be. Where there is nothing to say, an empty object.
 */
export const zCreateBucketBody = zNewBucket;

export const zDeleteBucketPath = z.object({
    id: z.string()
}).loose();

export const zDeleteBucketQuery = z.object({
    __nonce: z.string().optional()
}).loose();

export const zGetBucketPath = z.object({
    id: z.string()
}).loose();

export const zGetBucketQuery = z.object({
    __nonce: z.string().optional()
}).loose();

/**
 * What is to be different.
 */
export const zUpdateBucketBody = zBucketUpdate;

export const zUpdateBucketPath = z.object({
    id: z.string()
}).loose();

export const zGetBucketIdPath = z.object({
    name: z.string()
}).loose();

export const zGetBucketIdQuery = z.object({
    __nonce: z.string().optional()
}).loose();

/**
 * What the token is for.
 */
export const zCreateTokenBody = zNewToken;

export const zCreateTokenPath = z.object({
    id: z.string()
}).loose();

export const zListFilesPath = z.object({
    id: z.string()
}).loose();

export const zListFilesQuery = z.object({
    startDate: z.string().optional(),
    __nonce: z.string().optional()
}).loose();

/**
 * The frame, and what the file is.
 */
export const zCreateFileEntryBody = zNewFileEntry;

export const zCreateFileEntryPath = z.object({
    id: z.string()
}).loose();

/**
 * The file. Its name is the file name of the part, and its media type the type of the part.
 */
export const zStoreFileBody = zFileUpload;

export const zStoreFileHeaders = z.object({
    'x-token': z.string(),
    'x-filesize': z.string().regex(/^[0-9]+$/)
}).loose();

export const zStoreFilePath = z.object({
    id: z.string()
}).loose();

export const zRemoveFilePath = z.object({
    id: z.string(),
    fileId: z.string()
}).loose();

export const zRemoveFileQuery = z.object({
    __nonce: z.string().optional()
}).loose();

export const zGetFilePointersHeaders = z.object({
    'x-token': z.string().optional()
}).loose();

export const zGetFilePointersPath = z.object({
    id: z.string(),
    fileId: z.string()
}).loose();

export const zGetFilePointersQuery = z.object({
    skip: z.int().gte(0).max(2147483647, { error: 'Invalid value: Expected int32 to be <= 2147483647' }).optional(),
    limit: z.int().gte(1).max(2147483647, { error: 'Invalid value: Expected int32 to be <= 2147483647' }).optional(),
    exclude: z.array(zNodeId).optional(),
    __nonce: z.string().optional()
}).loose();

export const zGetFileInfoPath = z.object({
    id: z.string(),
    fileId: z.string()
}).loose();

export const zGetFileInfoQuery = z.object({
    __nonce: z.string().optional()
}).loose();

export const zGetFileIdPath = z.object({
    id: z.string(),
    name: z.string()
}).loose();

export const zGetFileIdQuery = z.object({
    __nonce: z.string().optional()
}).loose();

export const zListMirrorsPath = z.object({
    id: z.string(),
    fileId: z.string()
}).loose();

export const zListMirrorsQuery = z.object({
    __nonce: z.string().optional()
}).loose();

/**
 * The file, and how many more farmers are to keep it.
 */
export const zCreateMirrorsBody = zNewMirrors;

export const zCreateMirrorsPath = z.object({
    id: z.string()
}).loose();

export const zListFramesQuery = z.object({
    __nonce: z.string().optional()
}).loose();

/**
 * An empty object, with a nonce where the request is signed.
 */
export const zCreateFrameBody = zNewFrame;

export const zDeleteFramePath = z.object({
    frameId: z.string()
}).loose();

export const zDeleteFrameQuery = z.object({
    __nonce: z.string().optional()
}).loose();

export const zGetFramePath = z.object({
    frameId: z.string()
}).loose();

export const zGetFrameQuery = z.object({
    __nonce: z.string().optional()
}).loose();

/**
 * What the shard is, and how its farmer can be audited.
 */
export const zAddShardBody = zNewShard;

export const zAddShardPath = z.object({
    frameId: z.string()
}).loose();

export const zListContactsQuery = z.object({
    page: z.int().gte(1).max(2147483647, { error: 'Invalid value: Expected int32 to be <= 2147483647' }).optional().default(1),
    address: z.string().optional()
}).loose();

export const zGetContactPath = z.object({
    nodeID: z.string()
}).loose();

/**
 * How the exchange went.
 */
export const zReportExchangeBody = zExchangeReport;
