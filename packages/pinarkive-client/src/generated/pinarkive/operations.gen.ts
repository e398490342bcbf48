// Generated from specs/pinarkive.yaml. Do not edit: run `npm run generate`.

import type { Allocations, CidStatus, Clusters, DagDetail, DirectoryDag, Failure, GenerateTokenData, Get2FaStatusData, GetAllocationsData, GetDagDetailData, GetMeData, GetMyPlanData, GetPeersData, GetPlansData, GetStatusData, Health, HealthData, ListClustersData, ListTokensData, ListUploadsData, LoggedOut, LoginData, LoginResult, LogoutData, Me, Peers, Pin, PinCidData, Plan, Plans, Removed, RemoveFileData, Renamed, RenameFileData, Revoked, RevokeTokenData, Session, TokenCreated, Tokens, TwoFactorStatus, Upload, UploadDirectoryDagData, UploadDirectoryData, UploadFileData, UploadsPage, Verify2FaLoginData } from './types.gen.js';

export const operations = {
    health: {
        method: 'GET',
        path: '/health',
        answers: {
            200: 'json',
            429: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        security: [],
        retry: 'idempotent'
    },
    getPlans: {
        method: 'GET',
        path: '/plans/',
        answers: {
            200: 'json',
            429: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        security: [],
        retry: 'idempotent'
    },
    getMyPlan: {
        method: 'GET',
        path: '/plans/my-plan',
        headers: ['X-Request-Source'],
        answers: {
            200: 'json',
            401: 'json',
            403: 'json',
            429: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        security: [['token'], ['apiKey']],
        scopes: ['plans:read'],
        retry: 'idempotent'
    },
    getPeers: {
        method: 'GET',
        path: '/peers/',
        answers: {
            200: 'json',
            429: 'json',
            503: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        security: [],
        retry: 'idempotent'
    },
    login: {
        method: 'POST',
        path: '/auth/login',
        body: { 'application/json': {} },
        answers: {
            200: 'json',
            400: 'json',
            401: 'json',
            403: 'json',
            429: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        security: [],
        secrets: { body: ['password'], answer: ['token', 'temporaryToken'] },
        retry: 'unprocessed'
    },
    verify2FALogin: {
        method: 'POST',
        path: '/auth/2fa/verify-login',
        body: { 'application/json': {} },
        answers: {
            200: 'json',
            400: 'json',
            401: 'json',
            403: 'json',
            429: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        security: [],
        secrets: { body: ['temporaryToken', 'code'], answer: ['token'] },
        retry: 'unprocessed'
    },
    get2FAStatus: {
        method: 'GET',
        path: '/auth/2fa/status',
        headers: ['X-Request-Source'],
        answers: {
            200: 'json',
            401: 'json',
            403: 'json',
            429: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        security: [['token'], ['apiKey']],
        retry: 'idempotent'
    },
    logout: {
        method: 'POST',
        path: '/auth/logout',
        headers: ['X-Request-Source'],
        answers: {
            200: 'json',
            204: 'none',
            401: 'json',
            403: 'json',
            429: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        security: [['token'], ['apiKey']],
        retry: 'unprocessed'
    },
    uploadFile: {
        method: 'POST',
        path: '/files/',
        headers: ['X-Request-Source'],
        body: { 'multipart/form-data': { files: ['file'] } },
        answers: {
            200: 'json',
            201: 'json',
            400: 'json',
            401: 'json',
            403: 'json',
            413: 'json',
            429: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        security: [['token'], ['apiKey']],
        scopes: ['files:write'],
        retry: 'unprocessed'
    },
    uploadDirectory: {
        method: 'POST',
        path: '/files/directory',
        headers: ['X-Request-Source'],
        body: { 'application/json': {} },
        answers: {
            200: 'json',
            201: 'json',
            400: 'json',
            401: 'json',
            403: 'json',
            413: 'json',
            429: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        security: [['token'], ['apiKey']],
        scopes: ['files:write'],
        retry: 'unprocessed'
    },
    uploadDirectoryDag: {
        method: 'POST',
        path: '/files/directory-dag',
        headers: ['X-Request-Source'],
        body: { 'multipart/form-data': { files: ['files'] } },
        answers: {
            200: 'json',
            201: 'json',
            400: 'json',
            401: 'json',
            403: 'json',
            413: 'json',
            429: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        security: [['token'], ['apiKey']],
        scopes: ['files:write'],
        retry: 'unprocessed'
    },
    pinCid: {
        method: 'POST',
        path: '/files/pin/{cid}',
        headers: ['X-Request-Source'],
        body: { 'application/json': {} },
        answers: {
            200: 'json',
            201: 'json',
            400: 'json',
            401: 'json',
            403: 'json',
            404: 'json',
            413: 'json',
            429: 'json',
            503: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        security: [['token'], ['apiKey']],
        scopes: ['files:write'],
        retry: 'unprocessed'
    },
    removeFile: {
        method: 'DELETE',
        path: '/files/remove/{cid}',
        headers: ['X-Request-Source'],
        answers: {
            200: 'json',
            204: 'none',
            400: 'json',
            401: 'json',
            403: 'json',
            404: 'json',
            429: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        security: [['token'], ['apiKey']],
        scopes: ['files:delete'],
        retry: 'idempotent'
    },
    renameFile: {
        method: 'PUT',
        path: '/files/rename/{uploadId}',
        headers: ['X-Request-Source'],
        body: { 'application/json': {} },
        answers: {
            200: 'json',
            400: 'json',
            401: 'json',
            403: 'json',
            404: 'json',
            429: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        security: [['token'], ['apiKey']],
        scopes: ['files:rename'],
        retry: 'idempotent'
    },
    getMe: {
        method: 'GET',
        path: '/users/me',
        headers: ['X-Request-Source'],
        answers: {
            200: 'json',
            401: 'json',
            403: 'json',
            429: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        security: [['token'], ['apiKey']],
        scopes: ['user:read'],
        retry: 'idempotent'
    },
    listUploads: {
        method: 'GET',
        path: '/users/me/uploads',
        query: {
            page: 'number',
            limit: 'number',
            parentCid: 'string',
            hasExpiration: 'boolean',
            cid: 'string'
        },
        headers: ['X-Request-Source'],
        answers: {
            200: 'json',
            400: 'json',
            401: 'json',
            403: 'json',
            429: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        security: [['token'], ['apiKey']],
        scopes: ['files:read'],
        retry: 'idempotent'
    },
    getDagDetail: {
        method: 'GET',
        path: '/users/me/uploads/dag/{cidDag}',
        headers: ['X-Request-Source'],
        answers: {
            200: 'json',
            400: 'json',
            401: 'json',
            403: 'json',
            404: 'json',
            429: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        security: [['token'], ['apiKey']],
        scopes: ['files:read'],
        retry: 'idempotent'
    },
    listClusters: {
        method: 'GET',
        path: '/users/me/clusters',
        headers: ['X-Request-Source'],
        answers: {
            200: 'json',
            401: 'json',
            403: 'json',
            429: 'json',
            503: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        security: [['token'], ['apiKey']],
        scopes: ['cluster:read'],
        retry: 'idempotent'
    },
    generateToken: {
        method: 'POST',
        path: '/tokens/generate',
        headers: ['X-Request-Source'],
        body: { 'application/json': {} },
        answers: {
            200: 'json',
            201: 'json',
            400: 'json',
            401: 'json',
            403: 'json',
            409: 'json',
            429: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        security: [['token'], ['apiKey']],
        scopes: ['tokens:write'],
        secrets: { body: ['totpCode'], answer: ['token'] },
        retry: 'unprocessed'
    },
    listTokens: {
        method: 'GET',
        path: '/tokens/list',
        headers: ['X-Request-Source'],
        answers: {
            200: 'json',
            401: 'json',
            403: 'json',
            429: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        security: [['token'], ['apiKey']],
        scopes: ['tokens:read'],
        retry: 'idempotent'
    },
    revokeToken: {
        method: 'DELETE',
        path: '/tokens/revoke/{name}',
        headers: ['X-Request-Source'],
        body: { 'application/json': {} },
        answers: {
            200: 'json',
            204: 'none',
            400: 'json',
            401: 'json',
            403: 'json',
            404: 'json',
            429: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        security: [['token'], ['apiKey']],
        scopes: ['tokens:delete'],
        secrets: { body: ['totpCode'] },
        retry: 'unprocessed'
    },
    getStatus: {
        method: 'GET',
        path: '/status/{cid}',
        query: { cl: 'string' },
        headers: ['X-Request-Source'],
        answers: {
            200: 'json',
            400: 'json',
            401: 'json',
            403: 'json',
            404: 'json',
            429: 'json',
            503: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        security: [['token'], ['apiKey']],
        scopes: ['cluster:read'],
        retry: 'idempotent'
    },
    getAllocations: {
        method: 'GET',
        path: '/allocations/{cid}',
        query: { cl: 'string' },
        headers: ['X-Request-Source'],
        answers: {
            200: 'json',
            400: 'json',
            401: 'json',
            403: 'json',
            404: 'json',
            429: 'json',
            503: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        security: [['token'], ['apiKey']],
        scopes: ['cluster:read'],
        retry: 'idempotent'
    }
} as const;

export const schemes = { token: {
        in: 'header',
        name: 'authorization',
        prefix: 'Bearer '
    }, apiKey: { in: 'header', name: 'X-API-Key' } } as const;

export type Operations = {
    health: {
        data: HealthData;
        responses: {
            200: Health;
        };
        errors: {
            429: Failure;
            '4XX': Failure;
            '5XX': Failure;
        };
    };
    getPlans: {
        data: GetPlansData;
        responses: {
            200: Plans;
        };
        errors: {
            429: Failure;
            '4XX': Failure;
            '5XX': Failure;
        };
    };
    getMyPlan: {
        data: GetMyPlanData;
        responses: {
            200: Plan;
        };
        errors: {
            401: Failure;
            403: Failure;
            429: Failure;
            '4XX': Failure;
            '5XX': Failure;
        };
    };
    getPeers: {
        data: GetPeersData;
        responses: {
            200: Peers;
        };
        errors: {
            429: Failure;
            503: Failure;
            '4XX': Failure;
            '5XX': Failure;
        };
    };
    login: {
        data: LoginData;
        responses: {
            200: LoginResult;
        };
        errors: {
            400: Failure;
            401: Failure;
            403: Failure;
            429: Failure;
            '4XX': Failure;
            '5XX': Failure;
        };
    };
    verify2FALogin: {
        data: Verify2FaLoginData;
        responses: {
            200: Session;
        };
        errors: {
            400: Failure;
            401: Failure;
            403: Failure;
            429: Failure;
            '4XX': Failure;
            '5XX': Failure;
        };
    };
    get2FAStatus: {
        data: Get2FaStatusData;
        responses: {
            200: TwoFactorStatus;
        };
        errors: {
            401: Failure;
            403: Failure;
            429: Failure;
            '4XX': Failure;
            '5XX': Failure;
        };
    };
    logout: {
        data: LogoutData;
        responses: {
            200: LoggedOut;
            204: undefined;
        };
        errors: {
            401: Failure;
            403: Failure;
            429: Failure;
            '4XX': Failure;
            '5XX': Failure;
        };
    };
    uploadFile: {
        data: UploadFileData;
        responses: {
            200: Upload;
            201: Upload;
        };
        errors: {
            400: Failure;
            401: Failure;
            403: Failure;
            413: Failure;
            429: Failure;
            '4XX': Failure;
            '5XX': Failure;
        };
    };
    uploadDirectory: {
        data: UploadDirectoryData;
        responses: {
            200: Upload;
            201: Upload;
        };
        errors: {
            400: Failure;
            401: Failure;
            403: Failure;
            413: Failure;
            429: Failure;
            '4XX': Failure;
            '5XX': Failure;
        };
    };
    uploadDirectoryDag: {
        data: UploadDirectoryDagData;
        responses: {
            200: DirectoryDag;
            201: DirectoryDag;
        };
        errors: {
            400: Failure;
            401: Failure;
            403: Failure;
            413: Failure;
            429: Failure;
            '4XX': Failure;
            '5XX': Failure;
        };
    };
    pinCid: {
        data: PinCidData;
        responses: {
            200: Pin;
            201: Pin;
        };
        errors: {
            400: Failure;
            401: Failure;
            403: Failure;
            404: Failure;
            413: Failure;
            429: Failure;
            503: Failure;
            '4XX': Failure;
            '5XX': Failure;
        };
    };
    removeFile: {
        data: RemoveFileData;
        responses: {
            200: Removed;
            204: undefined;
        };
        errors: {
            400: Failure;
            401: Failure;
            403: Failure;
            404: Failure;
            429: Failure;
            '4XX': Failure;
            '5XX': Failure;
        };
    };
    renameFile: {
        data: RenameFileData;
        responses: {
            200: Renamed;
        };
        errors: {
            400: Failure;
            401: Failure;
            403: Failure;
            404: Failure;
            429: Failure;
            '4XX': Failure;
            '5XX': Failure;
        };
    };
    getMe: {
        data: GetMeData;
        responses: {
            200: Me;
        };
        errors: {
            401: Failure;
            403: Failure;
            429: Failure;
            '4XX': Failure;
            '5XX': Failure;
        };
    };
    listUploads: {
        data: ListUploadsData;
        responses: {
            200: UploadsPage;
        };
        errors: {
            400: Failure;
            401: Failure;
            403: Failure;
            429: Failure;
            '4XX': Failure;
            '5XX': Failure;
        };
    };
    getDagDetail: {
        data: GetDagDetailData;
        responses: {
            200: DagDetail;
        };
        errors: {
            400: Failure;
            401: Failure;
            403: Failure;
            404: Failure;
            429: Failure;
            '4XX': Failure;
            '5XX': Failure;
        };
    };
    listClusters: {
        data: ListClustersData;
        responses: {
            200: Clusters;
        };
        errors: {
            401: Failure;
            403: Failure;
            429: Failure;
            503: Failure;
            '4XX': Failure;
            '5XX': Failure;
        };
    };
    generateToken: {
        data: GenerateTokenData;
        responses: {
            200: TokenCreated;
            201: TokenCreated;
        };
        errors: {
            400: Failure;
            401: Failure;
            403: Failure;
            409: Failure;
            429: Failure;
            '4XX': Failure;
            '5XX': Failure;
        };
    };
    listTokens: {
        data: ListTokensData;
        responses: {
            200: Tokens;
        };
        errors: {
            401: Failure;
            403: Failure;
            429: Failure;
            '4XX': Failure;
            '5XX': Failure;
        };
    };
    revokeToken: {
        data: RevokeTokenData;
        responses: {
            200: Revoked;
            204: undefined;
        };
        errors: {
            400: Failure;
            401: Failure;
            403: Failure;
            404: Failure;
            429: Failure;
            '4XX': Failure;
            '5XX': Failure;
        };
    };
    getStatus: {
        data: GetStatusData;
        responses: {
            200: CidStatus;
        };
        errors: {
            400: Failure;
            401: Failure;
            403: Failure;
            404: Failure;
            429: Failure;
            503: Failure;
            '4XX': Failure;
            '5XX': Failure;
        };
    };
    getAllocations: {
        data: GetAllocationsData;
        responses: {
            200: Allocations;
        };
        errors: {
            400: Failure;
            401: Failure;
            403: Failure;
            404: Failure;
            429: Failure;
            503: Failure;
            '4XX': Failure;
            '5XX': Failure;
        };
    };
};
