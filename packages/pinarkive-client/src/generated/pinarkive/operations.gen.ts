// Generated from specs/pinarkive.yaml. Do not edit: run `npm run generate`.

import type { Allocations, CidStatus, Clusters, DagDetail, DirectoryDag, Failure, GenerateTokenData, Get2FaStatusData, GetAllocationsData, GetDagDetailData, GetMeData, GetMyPlanData, GetPeersData, GetPlansData, GetStatusData, Health, HealthData, ListClustersData, ListTokensData, ListUploadsData, LoggedOut, LoginData, LoginResult, LogoutData, Me, Peers, Pin, PinCidData, Plan, Plans, Removed, RemoveFileData, Renamed, RenameFileData, Revoked, RevokeTokenData, Session, TokenCreated, Tokens, TwoFactorStatus, Upload, UploadDirectoryDagData, UploadDirectoryData, UploadFileData, UploadsPage, Verify2FaLoginData } from './types.gen.js';

export const operations = {
    health: {
        method: 'GET',
        path: '/health',
        answers: { 200: 'json' },
        security: [],
        retry: 'safe'
    },
    getPlans: {
        method: 'GET',
        path: '/plans/',
        answers: { 200: 'json' },
        security: [],
        retry: 'safe'
    },
    getMyPlan: {
        method: 'GET',
        path: '/plans/my-plan',
        answers: { 200: 'json' },
        security: [['token'], ['apiKey']],
        retry: 'safe'
    },
    getPeers: {
        method: 'GET',
        path: '/peers/',
        answers: { 200: 'json' },
        security: [],
        retry: 'safe'
    },
    login: {
        method: 'POST',
        path: '/auth/login',
        body: { 'application/json': {} },
        answers: { 200: 'json' },
        security: [],
        secrets: { body: ['password'], answer: ['token', 'temporaryToken'] },
        retry: 'unprocessed'
    },
    verify2FALogin: {
        method: 'POST',
        path: '/auth/2fa/verify-login',
        body: { 'application/json': {} },
        answers: { 200: 'json' },
        security: [],
        secrets: { body: ['temporaryToken', 'code'], answer: ['token'] },
        retry: 'unprocessed'
    },
    get2FAStatus: {
        method: 'GET',
        path: '/auth/2fa/status',
        answers: { 200: 'json' },
        security: [['token'], ['apiKey']],
        retry: 'safe'
    },
    logout: {
        method: 'POST',
        path: '/auth/logout',
        answers: { 200: 'json', 204: 'none' },
        security: [['token'], ['apiKey']],
        retry: 'unprocessed'
    },
    uploadFile: {
        method: 'POST',
        path: '/files/',
        body: { 'multipart/form-data': { files: ['file'] } },
        answers: { 200: 'json', 201: 'json' },
        security: [['token'], ['apiKey']],
        retry: 'unprocessed'
    },
    uploadDirectory: {
        method: 'POST',
        path: '/files/directory',
        body: { 'application/json': {} },
        answers: { 200: 'json', 201: 'json' },
        security: [['token'], ['apiKey']],
        retry: 'unprocessed'
    },
    uploadDirectoryDag: {
        method: 'POST',
        path: '/files/directory-dag',
        body: { 'multipart/form-data': { files: ['files'] } },
        answers: { 200: 'json', 201: 'json' },
        security: [['token'], ['apiKey']],
        retry: 'unprocessed'
    },
    pinCid: {
        method: 'POST',
        path: '/files/pin/{cid}',
        body: { 'application/json': {} },
        answers: { 200: 'json', 201: 'json' },
        security: [['token'], ['apiKey']],
        retry: 'unprocessed'
    },
    removeFile: {
        method: 'DELETE',
        path: '/files/remove/{cid}',
        answers: { 200: 'json', 204: 'none' },
        security: [['token'], ['apiKey']],
        retry: 'idempotent'
    },
    renameFile: {
        method: 'PUT',
        path: '/files/rename/{uploadId}',
        body: { 'application/json': {} },
        answers: { 200: 'json' },
        security: [['token'], ['apiKey']],
        retry: 'idempotent'
    },
    getMe: {
        method: 'GET',
        path: '/users/me',
        answers: { 200: 'json' },
        security: [['token'], ['apiKey']],
        retry: 'safe'
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
        answers: { 200: 'json' },
        security: [['token'], ['apiKey']],
        retry: 'safe'
    },
    getDagDetail: {
        method: 'GET',
        path: '/users/me/uploads/dag/{cidDag}',
        answers: { 200: 'json' },
        security: [['token'], ['apiKey']],
        retry: 'safe'
    },
    listClusters: {
        method: 'GET',
        path: '/users/me/clusters',
        answers: { 200: 'json' },
        security: [['token'], ['apiKey']],
        retry: 'safe'
    },
    generateToken: {
        method: 'POST',
        path: '/tokens/generate',
        body: { 'application/json': {} },
        answers: { 200: 'json', 201: 'json' },
        security: [['token'], ['apiKey']],
        secrets: { body: ['totpCode'], answer: ['token'] },
        retry: 'unprocessed'
    },
    listTokens: {
        method: 'GET',
        path: '/tokens/list',
        answers: { 200: 'json' },
        security: [['token'], ['apiKey']],
        retry: 'safe'
    },
    revokeToken: {
        method: 'DELETE',
        path: '/tokens/revoke/{name}',
        body: { 'application/json': {} },
        answers: { 200: 'json', 204: 'none' },
        security: [['token'], ['apiKey']],
        secrets: { body: ['totpCode'] },
        retry: 'unprocessed'
    },
    getStatus: {
        method: 'GET',
        path: '/status/{cid}',
        query: { cl: 'string' },
        answers: { 200: 'json' },
        security: [['token'], ['apiKey']],
        retry: 'safe'
    },
    getAllocations: {
        method: 'GET',
        path: '/allocations/{cid}',
        query: { cl: 'string' },
        answers: { 200: 'json' },
        security: [['token'], ['apiKey']],
        retry: 'safe'
    }
} as const;

export const schemes = { token: {
        in: 'header',
        name: 'authorization',
        prefix: 'Bearer '
    }, apiKey: { in: 'header', name: 'X-API-Key' } } as const;

export const mocks = {
    health: { failures: {
            429: 'json',
            '4XX': 'json',
            '5XX': 'json'
        } },
    getPlans: { failures: {
            429: 'json',
            '4XX': 'json',
            '5XX': 'json'
        } },
    getMyPlan: {
        headers: ['X-Request-Source'],
        failures: {
            401: 'json',
            403: 'json',
            429: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        scopes: ['plans:read']
    },
    getPeers: { failures: {
            429: 'json',
            503: 'json',
            '4XX': 'json',
            '5XX': 'json'
        } },
    login: { failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            429: 'json',
            '4XX': 'json',
            '5XX': 'json'
        } },
    verify2FALogin: { failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            429: 'json',
            '4XX': 'json',
            '5XX': 'json'
        } },
    get2FAStatus: { headers: ['X-Request-Source'], failures: {
            401: 'json',
            403: 'json',
            429: 'json',
            '4XX': 'json',
            '5XX': 'json'
        } },
    logout: { headers: ['X-Request-Source'], failures: {
            401: 'json',
            403: 'json',
            429: 'json',
            '4XX': 'json',
            '5XX': 'json'
        } },
    uploadFile: {
        headers: ['X-Request-Source'],
        failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            413: 'json',
            429: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        scopes: ['files:write']
    },
    uploadDirectory: {
        headers: ['X-Request-Source'],
        failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            413: 'json',
            429: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        scopes: ['files:write']
    },
    uploadDirectoryDag: {
        headers: ['X-Request-Source'],
        failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            413: 'json',
            429: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        scopes: ['files:write']
    },
    pinCid: {
        headers: ['X-Request-Source'],
        failures: {
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
        scopes: ['files:write']
    },
    removeFile: {
        headers: ['X-Request-Source'],
        failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            404: 'json',
            429: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        scopes: ['files:delete']
    },
    renameFile: {
        headers: ['X-Request-Source'],
        failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            404: 'json',
            429: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        scopes: ['files:rename']
    },
    getMe: {
        headers: ['X-Request-Source'],
        failures: {
            401: 'json',
            403: 'json',
            429: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        scopes: ['user:read']
    },
    listUploads: {
        headers: ['X-Request-Source'],
        failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            429: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        scopes: ['files:read']
    },
    getDagDetail: {
        headers: ['X-Request-Source'],
        failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            404: 'json',
            429: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        scopes: ['files:read']
    },
    listClusters: {
        headers: ['X-Request-Source'],
        failures: {
            401: 'json',
            403: 'json',
            429: 'json',
            503: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        scopes: ['cluster:read']
    },
    generateToken: {
        headers: ['X-Request-Source'],
        failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            409: 'json',
            429: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        scopes: ['tokens:write']
    },
    listTokens: {
        headers: ['X-Request-Source'],
        failures: {
            401: 'json',
            403: 'json',
            429: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        scopes: ['tokens:read']
    },
    revokeToken: {
        headers: ['X-Request-Source'],
        failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            404: 'json',
            429: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        scopes: ['tokens:delete']
    },
    getStatus: {
        headers: ['X-Request-Source'],
        failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            404: 'json',
            429: 'json',
            503: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        scopes: ['cluster:read']
    },
    getAllocations: {
        headers: ['X-Request-Source'],
        failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            404: 'json',
            429: 'json',
            503: 'json',
            '4XX': 'json',
            '5XX': 'json'
        },
        scopes: ['cluster:read']
    }
} as const;

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
