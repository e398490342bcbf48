// Generated from specs/pintheon.yaml. Do not edit: run `npm run generate`.

import * as z from 'zod';

/**
 * A macaroon, `|`, and eight digits of a checksum; older ones have neither bar nor checksum. It may be
 * any text to whoever only passes it on.
 */
export const zAccessToken = z.string().min(1);

/**
 * Bytes, in whatever form they were added.
 */
export const zBytes = z.instanceof(Blob);

/**
 * A content identifier.
 */
export const zCid = z.string().min(1);

/**
 * The path of a directory on the node, from its root.
 */
export const zDirectoryPath = z.string().min(1);

/**
 * The name of an IPNS key, to be read under `/ipns/`.
 */
export const zIpnsName = z.string();

/**
 * A truth value as the text of a form. Any text but `true` in small letters means no.
 */
export const zFlag = z.enum(['true', 'false']);

/**
 * An access token.
 */
export const zTokenForm = z.object({
    access_token: zAccessToken.optional()
}).loose();

/**
 * A file and where it goes.
 */
export const zFileForm = z.object({
    access_token: zAccessToken.optional(),
    encrypted: zFlag,
    receiver_pub: z.string().optional(),
    file: z.instanceof(Blob),
    directory: zDirectoryPath.optional()
}).loose();

/**
 * What a directory is to be called.
 */
export const zDirectoryNameForm = z.object({
    access_token: zAccessToken.optional(),
    name: z.string().min(1)
}).loose();

/**
 * Which directory.
 */
export const zDirectoryPathForm = z.object({
    access_token: zAccessToken.optional(),
    directory: zDirectoryPath
}).loose();

/**
 * A site.
 */
export const zHomepageForm = z.object({
    access_token: zAccessToken.optional(),
    file: z.instanceof(Blob)
}).loose();

/**
 * The files of a folder.
 */
export const zFolderForm = z.object({
    access_token: zAccessToken.optional(),
    'files[]': z.array(z.instanceof(Blob)).min(1)
}).loose();

export const zUploadResult = z.intersection(z.union([
    z.object({
        Hash: zCid
    }).loose(),
    z.object({
        IpfsHash: zCid
    }).loose()
]), z.object({
    Hash: zCid.optional(),
    IpfsHash: zCid.optional(),
    Name: z.string().optional(),
    Size: z.string().optional()
}).loose());

/**
 * The file that was added. A node in its `fake-ipfs` mode, which is for trying its user interface,
 * answers with the records of all its files instead.
 */
export const zUploadAnswer = z.union([
    zUploadResult,
    z.array(zUploadResult)
]);

/**
 * A directory of the node.
 */
export const zDirectory = z.object({
    Name: z.string(),
    Path: zDirectoryPath
}).loose();

/**
 * The directories in the root of the node.
 */
export const zDirectories = z.object({
    success: z.boolean().optional(),
    directories: z.array(zDirectory)
}).loose();

/**
 * The IPNS name of a directory.
 */
export const zDirectoryIpns = z.object({
    success: z.boolean().optional(),
    directory: zDirectoryPath.optional(),
    ipns_hash: zIpnsName
}).loose();

/**
 * An IPNS key of the node.
 */
export const zIpnsKey = z.object({
    Name: z.string(),
    Id: zIpnsName
}).loose();

/**
 * The IPNS keys of the node.
 */
export const zIpnsKeys = z.object({
    keys: z.array(zIpnsKey)
}).loose();

/**
 * A directory that was published.
 */
export const zPublishedDirectory = z.object({
    success: z.boolean().optional(),
    directory: zDirectoryPath.optional(),
    ipns_name: zIpnsName,
    ipfs_path: z.string()
}).loose();

/**
 * That the site is there.
 */
export const zHomepageResult = z.object({
    success: z.boolean().optional(),
    message: z.string().optional()
}).loose();

/**
 * A folder that was uploaded.
 */
export const zFolderResult = z.object({
    success: z.boolean().optional(),
    directory_hash: zCid.optional(),
    files: z.array(zUploadResult).optional()
}).loose();

/**
 * A file for which there is a pin request.
 */
export const zPinnedFile = z.object({
    cid: zCid,
    name: z.string().optional(),
    content_type: z.string().optional(),
    size: z.union([
        z.string(),
        z.int()
    ]).optional(),
    pinned: z.boolean().optional(),
    slot_id: z.int().nullish(),
    pin_qty: z.int().optional(),
    pins_remaining: z.int().optional(),
    offer_price: z.int().optional(),
    encrypted: z.union([
        z.boolean(),
        z.string()
    ]).optional(),
    directory: z.string().optional(),
    contract_id: z.string().optional()
}).loose();

/**
 * The files for which there is a pin request, and the node that has them.
 */
export const zPinnedFiles = z.object({
    node_address: z.string().nullish(),
    peer_id: z.string().nullish(),
    gateway: z.string().nullish(),
    network: z.enum(['testnet', 'mainnet']).optional(),
    generated_at: z.iso.datetime({ offset: true }).optional(),
    files: z.array(zPinnedFile)
}).loose();

/**
 * That the node is up. Whatever else is in it is private to the owner of the node; even `status` is
 * absent then.
 */
export const zHeartbeat = z.object({
    status: z.string().optional(),
    nonce: z.string().optional()
}).loose();

/**
 * What went wrong.
 */
export const zNodeError = z.object({
    error: z.string(),
    directory: zDirectoryPath.optional()
}).loose();

/**
 * The file. Its name is the file name of the part, and its type the type of the part.
 */
export const zUploadFileBody = zFileForm;

/**
 * What the directory is to be called.
 */
export const zCreateDirectoryBody = zDirectoryNameForm;

/**
 * The access token and nothing else.
 */
export const zListDirectoriesBody = zTokenForm;

/**
 * Which directory.
 */
export const zGetDirectoryIpnsBody = zDirectoryPathForm;

/**
 * The access token and nothing else.
 */
export const zListIpnsKeysBody = zTokenForm;

/**
 * Which directory.
 */
export const zPublishDirectoryBody = zDirectoryPathForm;

/**
 * The ZIP file. Its name ends in `.zip`.
 */
export const zUploadHomepageBody = zHomepageForm;

/**
 * The files. The path of each is the file name of its part.
 */
export const zUploadFolderBody = zFolderForm;

export const zGetFileHeaders = z.object({
    'If-None-Match': z.string().optional(),
    'Cache-Control': z.string().optional(),
    Range: z.string().regex(/^bytes=/).optional(),
    'If-Range': z.string().optional()
}).loose();

export const zGetFilePath = z.object({
    cid: zCid
}).loose();

export const zHeadFileHeaders = z.object({
    'If-None-Match': z.string().optional(),
    'Cache-Control': z.string().optional()
}).loose();

export const zHeadFilePath = z.object({
    cid: zCid
}).loose();

export const zGetFileAtHeaders = z.object({
    'If-None-Match': z.string().optional(),
    'Cache-Control': z.string().optional(),
    Range: z.string().regex(/^bytes=/).optional(),
    'If-Range': z.string().optional()
}).loose();

export const zGetFileAtPath = z.object({
    cid: zCid,
    path: z.string().min(1)
}).loose();

export const zHeadFileAtHeaders = z.object({
    'If-None-Match': z.string().optional(),
    'Cache-Control': z.string().optional()
}).loose();

export const zHeadFileAtPath = z.object({
    cid: zCid,
    path: z.string().min(1)
}).loose();

export const zGetNamedFileHeaders = z.object({
    'If-None-Match': z.string().optional(),
    'Cache-Control': z.string().optional(),
    Range: z.string().regex(/^bytes=/).optional(),
    'If-Range': z.string().optional()
}).loose();

export const zGetNamedFilePath = z.object({
    name: z.string().min(1)
}).loose();

export const zHeadNamedFileHeaders = z.object({
    'If-None-Match': z.string().optional(),
    'Cache-Control': z.string().optional()
}).loose();

export const zHeadNamedFilePath = z.object({
    name: z.string().min(1)
}).loose();

export const zGetNamedFileAtHeaders = z.object({
    'If-None-Match': z.string().optional(),
    'Cache-Control': z.string().optional(),
    Range: z.string().regex(/^bytes=/).optional(),
    'If-Range': z.string().optional()
}).loose();

export const zGetNamedFileAtPath = z.object({
    name: z.string().min(1),
    path: z.string().min(1)
}).loose();

export const zHeadNamedFileAtHeaders = z.object({
    'If-None-Match': z.string().optional(),
    'Cache-Control': z.string().optional()
}).loose();

export const zHeadNamedFileAtPath = z.object({
    name: z.string().min(1),
    path: z.string().min(1)
}).loose();
