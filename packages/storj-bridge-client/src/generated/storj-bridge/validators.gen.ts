// Generated from specs/storj-bridge.yaml. Do not edit: run `npm run generate`.

import { zActivateUserPath, zActivateUserQuery, zAddKeyBody, zAddShardBody, zAddShardPath, zBridgeInfo, zBucket, zBucketsBody, zConfirmDeactivationPath, zConfirmDeactivationQuery, zConfirmPasswordResetBody, zConfirmPasswordResetPath, zConfirmPasswordResetQuery, zConfirmPendingPasswordPath, zConfirmPendingPasswordQuery, zContact, zContactsBody, zCreateBucketBody, zCreateFileEntryBody, zCreateFileEntryPath, zCreateFrameBody, zCreateMirrorsBody, zCreateMirrorsPath, zCreateTokenBody, zCreateTokenPath, zCreateUserBody, zDeactivateUserBody, zDeactivateUserPath, zDeactivateUserQuery, zDeleteBucketPath, zDeleteBucketQuery, zDeleteFramePath, zDeleteFrameQuery, zErrorAnswer, zFileEntriesBody, zFileEntry, zFilePointersBody, zFrame, zFramesBody, zFrameShard, zGetBucketIdPath, zGetBucketIdQuery, zGetBucketPath, zGetBucketQuery, zGetContactPath, zGetFileIdPath, zGetFileIdQuery, zGetFileInfoPath, zGetFileInfoQuery, zGetFilePointersHeaders, zGetFilePointersPath, zGetFilePointersQuery, zGetFramePath, zGetFrameQuery, zIdentifier, zListBucketsQuery, zListContactsQuery, zListFilesPath, zListFilesQuery, zListFramesQuery, zListKeysQuery, zListMirrorsPath, zListMirrorsQuery, zMirroredShardsBody, zMirrorListsBody, zMirrorsBody, zPublicKey, zPublicKeysBody, zRemoveFilePath, zRemoveFileQuery, zRemoveKeyPath, zRemoveKeyQuery, zReportAnswer, zReportExchangeBody, zRequestPasswordResetBody, zRequestPasswordResetPath, zResendActivationBody, zStoredFile, zStoreFileBody, zStoreFileHeaders, zStoreFilePath, zToken, zUpdateBucketBody, zUpdateBucketPath, zUser } from './zod.gen.js';

export const validators = {
    createUser: {
        body: zCreateUserBody,
        responses: {
            200: zUser,
            201: zUser,
            400: zErrorAnswer,
            429: zErrorAnswer,
            500: zErrorAnswer,
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    },
    deactivateUser: {
        path: zDeactivateUserPath,
        query: zDeactivateUserQuery,
        body: zDeactivateUserBody.optional(),
        responses: {
            200: zUser,
            400: zErrorAnswer,
            401: zErrorAnswer,
            403: zErrorAnswer,
            404: zErrorAnswer,
            429: zErrorAnswer,
            500: zErrorAnswer,
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    },
    requestPasswordReset: {
        path: zRequestPasswordResetPath,
        body: zRequestPasswordResetBody,
        responses: {
            200: zUser,
            400: zErrorAnswer,
            404: zErrorAnswer,
            429: zErrorAnswer,
            500: zErrorAnswer,
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    },
    resendActivation: {
        body: zResendActivationBody,
        responses: {
            201: zUser,
            400: zErrorAnswer,
            404: zErrorAnswer,
            429: zErrorAnswer,
            500: zErrorAnswer,
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    },
    activateUser: {
        path: zActivateUserPath,
        query: zActivateUserQuery,
        responses: {
            200: zUser,
            400: zErrorAnswer,
            429: zErrorAnswer,
            500: zErrorAnswer,
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    },
    confirmDeactivation: {
        path: zConfirmDeactivationPath,
        query: zConfirmDeactivationQuery,
        responses: {
            200: zUser,
            400: zErrorAnswer,
            404: zErrorAnswer,
            429: zErrorAnswer,
            500: zErrorAnswer,
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    },
    confirmPasswordReset: {
        path: zConfirmPasswordResetPath,
        query: zConfirmPasswordResetQuery,
        body: zConfirmPasswordResetBody,
        responses: {
            200: zUser,
            400: zErrorAnswer,
            404: zErrorAnswer,
            429: zErrorAnswer,
            500: zErrorAnswer,
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    },
    confirmPendingPassword: {
        path: zConfirmPendingPasswordPath,
        query: zConfirmPendingPasswordQuery,
        responses: {
            200: zUser,
            400: zErrorAnswer,
            404: zErrorAnswer,
            429: zErrorAnswer,
            500: zErrorAnswer,
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    },
    listKeys: {
        query: zListKeysQuery,
        responses: {
            200: zPublicKeysBody,
            400: zErrorAnswer,
            401: zErrorAnswer,
            403: zErrorAnswer,
            429: zErrorAnswer,
            500: zErrorAnswer,
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    },
    addKey: {
        body: zAddKeyBody,
        responses: {
            200: zPublicKey,
            400: zErrorAnswer,
            401: zErrorAnswer,
            403: zErrorAnswer,
            429: zErrorAnswer,
            500: zErrorAnswer,
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    },
    removeKey: {
        path: zRemoveKeyPath,
        query: zRemoveKeyQuery,
        responses: {
            400: zErrorAnswer,
            401: zErrorAnswer,
            403: zErrorAnswer,
            404: zErrorAnswer,
            429: zErrorAnswer,
            500: zErrorAnswer,
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    },
    listBuckets: {
        query: zListBucketsQuery,
        responses: {
            200: zBucketsBody,
            400: zErrorAnswer,
            401: zErrorAnswer,
            403: zErrorAnswer,
            429: zErrorAnswer,
            500: zErrorAnswer,
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    },
    createBucket: {
        body: zCreateBucketBody,
        responses: {
            200: zBucket,
            201: zBucket,
            400: zErrorAnswer,
            401: zErrorAnswer,
            403: zErrorAnswer,
            409: zErrorAnswer,
            429: zErrorAnswer,
            500: zErrorAnswer,
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    },
    getBucket: {
        path: zGetBucketPath,
        query: zGetBucketQuery,
        responses: {
            200: zBucket,
            400: zErrorAnswer,
            401: zErrorAnswer,
            403: zErrorAnswer,
            404: zErrorAnswer,
            429: zErrorAnswer,
            500: zErrorAnswer,
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    },
    updateBucket: {
        path: zUpdateBucketPath,
        body: zUpdateBucketBody,
        responses: {
            200: zBucket,
            400: zErrorAnswer,
            401: zErrorAnswer,
            403: zErrorAnswer,
            404: zErrorAnswer,
            429: zErrorAnswer,
            500: zErrorAnswer,
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    },
    deleteBucket: {
        path: zDeleteBucketPath,
        query: zDeleteBucketQuery,
        responses: {
            400: zErrorAnswer,
            401: zErrorAnswer,
            403: zErrorAnswer,
            404: zErrorAnswer,
            429: zErrorAnswer,
            500: zErrorAnswer,
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    },
    getBucketId: {
        path: zGetBucketIdPath,
        query: zGetBucketIdQuery,
        responses: {
            200: zIdentifier,
            400: zErrorAnswer,
            401: zErrorAnswer,
            403: zErrorAnswer,
            404: zErrorAnswer,
            429: zErrorAnswer,
            500: zErrorAnswer,
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    },
    createToken: {
        path: zCreateTokenPath,
        body: zCreateTokenBody,
        responses: {
            200: zToken,
            201: zToken,
            400: zErrorAnswer,
            401: zErrorAnswer,
            403: zErrorAnswer,
            404: zErrorAnswer,
            429: zErrorAnswer,
            500: zErrorAnswer,
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    },
    listFiles: {
        path: zListFilesPath,
        query: zListFilesQuery,
        responses: {
            200: zFileEntriesBody,
            400: zErrorAnswer,
            401: zErrorAnswer,
            403: zErrorAnswer,
            404: zErrorAnswer,
            429: zErrorAnswer,
            500: zErrorAnswer,
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    },
    storeFile: {
        path: zStoreFilePath,
        headers: zStoreFileHeaders,
        body: zStoreFileBody,
        responses: {
            200: zStoredFile,
            400: zErrorAnswer,
            401: zErrorAnswer,
            404: zErrorAnswer,
            429: zErrorAnswer,
            500: zErrorAnswer,
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    },
    createFileEntry: {
        path: zCreateFileEntryPath,
        body: zCreateFileEntryBody,
        responses: {
            200: zFileEntry,
            400: zErrorAnswer,
            401: zErrorAnswer,
            403: zErrorAnswer,
            404: zErrorAnswer,
            429: zErrorAnswer,
            500: zErrorAnswer,
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    },
    getFilePointers: {
        path: zGetFilePointersPath,
        query: zGetFilePointersQuery,
        headers: zGetFilePointersHeaders,
        responses: {
            200: zFilePointersBody,
            400: zErrorAnswer,
            401: zErrorAnswer,
            403: zErrorAnswer,
            404: zErrorAnswer,
            420: zErrorAnswer,
            429: zErrorAnswer,
            500: zErrorAnswer,
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    },
    removeFile: {
        path: zRemoveFilePath,
        query: zRemoveFileQuery,
        responses: {
            400: zErrorAnswer,
            401: zErrorAnswer,
            403: zErrorAnswer,
            404: zErrorAnswer,
            429: zErrorAnswer,
            500: zErrorAnswer,
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    },
    getFileInfo: {
        path: zGetFileInfoPath,
        query: zGetFileInfoQuery,
        responses: {
            200: zFileEntry,
            400: zErrorAnswer,
            401: zErrorAnswer,
            403: zErrorAnswer,
            404: zErrorAnswer,
            429: zErrorAnswer,
            500: zErrorAnswer,
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    },
    getFileId: {
        path: zGetFileIdPath,
        query: zGetFileIdQuery,
        responses: {
            200: zIdentifier,
            400: zErrorAnswer,
            401: zErrorAnswer,
            403: zErrorAnswer,
            404: zErrorAnswer,
            429: zErrorAnswer,
            500: zErrorAnswer,
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    },
    listMirrors: {
        path: zListMirrorsPath,
        query: zListMirrorsQuery,
        responses: {
            200: zMirrorsBody,
            400: zErrorAnswer,
            401: zErrorAnswer,
            403: zErrorAnswer,
            404: zErrorAnswer,
            429: zErrorAnswer,
            500: zErrorAnswer,
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    },
    createMirrors: {
        path: zCreateMirrorsPath,
        body: zCreateMirrorsBody,
        responses: {
            200: zMirrorListsBody,
            201: zMirroredShardsBody,
            202: zMirrorListsBody,
            400: zErrorAnswer,
            401: zErrorAnswer,
            403: zErrorAnswer,
            404: zErrorAnswer,
            429: zErrorAnswer,
            500: zErrorAnswer,
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    },
    listFrames: {
        query: zListFramesQuery,
        responses: {
            200: zFramesBody,
            400: zErrorAnswer,
            401: zErrorAnswer,
            403: zErrorAnswer,
            429: zErrorAnswer,
            500: zErrorAnswer,
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    },
    createFrame: {
        body: zCreateFrameBody,
        responses: {
            200: zFrame,
            400: zErrorAnswer,
            401: zErrorAnswer,
            403: zErrorAnswer,
            420: zErrorAnswer,
            429: zErrorAnswer,
            500: zErrorAnswer,
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    },
    getFrame: {
        path: zGetFramePath,
        query: zGetFrameQuery,
        responses: {
            200: zFrame,
            400: zErrorAnswer,
            401: zErrorAnswer,
            403: zErrorAnswer,
            404: zErrorAnswer,
            429: zErrorAnswer,
            500: zErrorAnswer,
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    },
    addShard: {
        path: zAddShardPath,
        body: zAddShardBody,
        responses: {
            200: zFrameShard,
            400: zErrorAnswer,
            401: zErrorAnswer,
            403: zErrorAnswer,
            404: zErrorAnswer,
            420: zErrorAnswer,
            429: zErrorAnswer,
            500: zErrorAnswer,
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    },
    deleteFrame: {
        path: zDeleteFramePath,
        query: zDeleteFrameQuery,
        responses: {
            400: zErrorAnswer,
            401: zErrorAnswer,
            403: zErrorAnswer,
            404: zErrorAnswer,
            429: zErrorAnswer,
            500: zErrorAnswer,
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    },
    listContacts: {
        query: zListContactsQuery,
        responses: {
            200: zContactsBody,
            400: zErrorAnswer,
            429: zErrorAnswer,
            500: zErrorAnswer,
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    },
    getContact: {
        path: zGetContactPath,
        responses: {
            200: zContact,
            400: zErrorAnswer,
            404: zErrorAnswer,
            429: zErrorAnswer,
            500: zErrorAnswer,
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    },
    reportExchange: {
        body: zReportExchangeBody,
        responses: {
            201: zReportAnswer,
            400: zErrorAnswer,
            404: zErrorAnswer,
            429: zErrorAnswer,
            500: zErrorAnswer,
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    },
    getInfo: {
        responses: {
            200: zBridgeInfo,
            500: zErrorAnswer,
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    },
    getHealth: {
        responses: {
            '4XX': zErrorAnswer,
            '5XX': zErrorAnswer
        }
    }
} as const;
