// Generated from specs/pinarkive.yaml. Do not edit: run `npm run generate`.

import { zAllocations, zCidStatus, zClusters, zDagDetail, zDirectoryDag, zFailure, zGenerateTokenBody, zGenerateTokenHeaders, zGet2FaStatusHeaders, zGetAllocationsHeaders, zGetAllocationsPath, zGetAllocationsQuery, zGetDagDetailHeaders, zGetDagDetailPath, zGetMeHeaders, zGetMyPlanHeaders, zGetStatusHeaders, zGetStatusPath, zGetStatusQuery, zHealth, zListClustersHeaders, zListTokensHeaders, zListUploadsHeaders, zListUploadsQuery, zLoggedOut, zLoginBody, zLoginResult, zLogoutHeaders, zMe, zPeers, zPin, zPinCidBody, zPinCidHeaders, zPinCidPath, zPlan, zPlans, zRemoved, zRemoveFileHeaders, zRemoveFilePath, zRenamed, zRenameFileBody, zRenameFileHeaders, zRenameFilePath, zRevoked, zRevokeTokenBody, zRevokeTokenHeaders, zRevokeTokenPath, zSession, zTokenCreated, zTokens, zTwoFactorStatus, zUpload, zUploadDirectoryBody, zUploadDirectoryDagBody, zUploadDirectoryDagHeaders, zUploadDirectoryHeaders, zUploadFileBody, zUploadFileHeaders, zUploadsPage, zVerify2FaLoginBody } from './zod.gen.js';

export const validators = {
    health: {
        responses: {
            200: zHealth,
            429: zFailure,
            '4XX': zFailure,
            '5XX': zFailure
        }
    },
    getPlans: {
        responses: {
            200: zPlans,
            429: zFailure,
            '4XX': zFailure,
            '5XX': zFailure
        }
    },
    getMyPlan: {
        headers: zGetMyPlanHeaders,
        responses: {
            200: zPlan,
            401: zFailure,
            403: zFailure,
            429: zFailure,
            '4XX': zFailure,
            '5XX': zFailure
        }
    },
    getPeers: {
        responses: {
            200: zPeers,
            429: zFailure,
            503: zFailure,
            '4XX': zFailure,
            '5XX': zFailure
        }
    },
    login: {
        body: zLoginBody,
        responses: {
            200: zLoginResult,
            400: zFailure,
            401: zFailure,
            403: zFailure,
            429: zFailure,
            '4XX': zFailure,
            '5XX': zFailure
        }
    },
    verify2FALogin: {
        body: zVerify2FaLoginBody,
        responses: {
            200: zSession,
            400: zFailure,
            401: zFailure,
            403: zFailure,
            429: zFailure,
            '4XX': zFailure,
            '5XX': zFailure
        }
    },
    get2FAStatus: {
        headers: zGet2FaStatusHeaders,
        responses: {
            200: zTwoFactorStatus,
            401: zFailure,
            403: zFailure,
            429: zFailure,
            '4XX': zFailure,
            '5XX': zFailure
        }
    },
    logout: {
        headers: zLogoutHeaders,
        responses: {
            200: zLoggedOut,
            401: zFailure,
            403: zFailure,
            429: zFailure,
            '4XX': zFailure,
            '5XX': zFailure
        }
    },
    uploadFile: {
        headers: zUploadFileHeaders,
        body: zUploadFileBody,
        responses: {
            200: zUpload,
            201: zUpload,
            400: zFailure,
            401: zFailure,
            403: zFailure,
            413: zFailure,
            429: zFailure,
            '4XX': zFailure,
            '5XX': zFailure
        }
    },
    uploadDirectory: {
        headers: zUploadDirectoryHeaders,
        body: zUploadDirectoryBody,
        responses: {
            200: zUpload,
            201: zUpload,
            400: zFailure,
            401: zFailure,
            403: zFailure,
            413: zFailure,
            429: zFailure,
            '4XX': zFailure,
            '5XX': zFailure
        }
    },
    uploadDirectoryDag: {
        headers: zUploadDirectoryDagHeaders,
        body: zUploadDirectoryDagBody,
        responses: {
            200: zDirectoryDag,
            201: zDirectoryDag,
            400: zFailure,
            401: zFailure,
            403: zFailure,
            413: zFailure,
            429: zFailure,
            '4XX': zFailure,
            '5XX': zFailure
        }
    },
    pinCid: {
        path: zPinCidPath,
        headers: zPinCidHeaders,
        body: zPinCidBody,
        responses: {
            200: zPin,
            201: zPin,
            400: zFailure,
            401: zFailure,
            403: zFailure,
            404: zFailure,
            413: zFailure,
            429: zFailure,
            503: zFailure,
            '4XX': zFailure,
            '5XX': zFailure
        }
    },
    removeFile: {
        path: zRemoveFilePath,
        headers: zRemoveFileHeaders,
        responses: {
            200: zRemoved,
            400: zFailure,
            401: zFailure,
            403: zFailure,
            404: zFailure,
            429: zFailure,
            '4XX': zFailure,
            '5XX': zFailure
        }
    },
    renameFile: {
        path: zRenameFilePath,
        headers: zRenameFileHeaders,
        body: zRenameFileBody,
        responses: {
            200: zRenamed,
            400: zFailure,
            401: zFailure,
            403: zFailure,
            404: zFailure,
            429: zFailure,
            '4XX': zFailure,
            '5XX': zFailure
        }
    },
    getMe: {
        headers: zGetMeHeaders,
        responses: {
            200: zMe,
            401: zFailure,
            403: zFailure,
            429: zFailure,
            '4XX': zFailure,
            '5XX': zFailure
        }
    },
    listUploads: {
        query: zListUploadsQuery,
        headers: zListUploadsHeaders,
        responses: {
            200: zUploadsPage,
            400: zFailure,
            401: zFailure,
            403: zFailure,
            429: zFailure,
            '4XX': zFailure,
            '5XX': zFailure
        }
    },
    getDagDetail: {
        path: zGetDagDetailPath,
        headers: zGetDagDetailHeaders,
        responses: {
            200: zDagDetail,
            400: zFailure,
            401: zFailure,
            403: zFailure,
            404: zFailure,
            429: zFailure,
            '4XX': zFailure,
            '5XX': zFailure
        }
    },
    listClusters: {
        headers: zListClustersHeaders,
        responses: {
            200: zClusters,
            401: zFailure,
            403: zFailure,
            429: zFailure,
            503: zFailure,
            '4XX': zFailure,
            '5XX': zFailure
        }
    },
    generateToken: {
        headers: zGenerateTokenHeaders,
        body: zGenerateTokenBody,
        responses: {
            200: zTokenCreated,
            201: zTokenCreated,
            400: zFailure,
            401: zFailure,
            403: zFailure,
            409: zFailure,
            429: zFailure,
            '4XX': zFailure,
            '5XX': zFailure
        }
    },
    listTokens: {
        headers: zListTokensHeaders,
        responses: {
            200: zTokens,
            401: zFailure,
            403: zFailure,
            429: zFailure,
            '4XX': zFailure,
            '5XX': zFailure
        }
    },
    revokeToken: {
        path: zRevokeTokenPath,
        headers: zRevokeTokenHeaders,
        body: zRevokeTokenBody.optional(),
        responses: {
            200: zRevoked,
            400: zFailure,
            401: zFailure,
            403: zFailure,
            404: zFailure,
            429: zFailure,
            '4XX': zFailure,
            '5XX': zFailure
        }
    },
    getStatus: {
        path: zGetStatusPath,
        query: zGetStatusQuery,
        headers: zGetStatusHeaders,
        responses: {
            200: zCidStatus,
            400: zFailure,
            401: zFailure,
            403: zFailure,
            404: zFailure,
            429: zFailure,
            503: zFailure,
            '4XX': zFailure,
            '5XX': zFailure
        }
    },
    getAllocations: {
        path: zGetAllocationsPath,
        query: zGetAllocationsQuery,
        headers: zGetAllocationsHeaders,
        responses: {
            200: zAllocations,
            400: zFailure,
            401: zFailure,
            403: zFailure,
            404: zFailure,
            429: zFailure,
            503: zFailure,
            '4XX': zFailure,
            '5XX': zFailure
        }
    }
} as const;
