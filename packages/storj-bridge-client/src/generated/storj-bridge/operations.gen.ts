// Generated from specs/storj-bridge.yaml. Do not edit: run `npm run generate`.

import type { ActivateUserData, AddKeyData, AddShardData, BridgeInfo, Bucket, BucketsBody, ConfirmDeactivationData, ConfirmPasswordResetData, ConfirmPendingPasswordData, Contact, ContactsBody, CreateBucketData, CreateFileEntryData, CreateFrameData, CreateMirrorsData, CreateTokenData, CreateUserData, DeactivateUserData, DeleteBucketData, DeleteFrameData, ErrorAnswer, FileEntriesBody, FileEntry, FilePointersBody, Frame, FramesBody, FrameShard, GetBucketData, GetBucketIdData, GetContactData, GetFileIdData, GetFileInfoData, GetFilePointersData, GetFrameData, GetHealthData, GetInfoData, Identifier, ListBucketsData, ListContactsData, ListFilesData, ListFramesData, ListKeysData, ListMirrorsData, MirroredShardsBody, MirrorListsBody, MirrorsBody, PublicKey, PublicKeysBody, RemoveFileData, RemoveKeyData, ReportAnswer, ReportExchangeData, RequestPasswordResetData, ResendActivationData, StoredFile, StoreFileData, Token, UpdateBucketData, User } from './types.gen.js';

export const operations = {
    createUser: {
        method: 'POST',
        path: '/users',
        body: { 'application/json': {} },
        answers: { 200: 'json', 201: 'json' },
        security: [],
        secrets: { body: ['password'] },
        retry: 'unprocessed'
    },
    deactivateUser: {
        method: 'DELETE',
        path: '/users/{email}',
        query: { __nonce: 'string' },
        body: { 'application/json': {} },
        answers: { 200: 'json' },
        security: [['basic'], ['publicKey', 'signature']],
        retry: 'unprocessed'
    },
    requestPasswordReset: {
        method: 'PATCH',
        path: '/users/{email}',
        body: { 'application/json': {} },
        answers: { 200: 'json' },
        security: [],
        secrets: { body: ['password'] },
        retry: 'unprocessed'
    },
    resendActivation: {
        method: 'POST',
        path: '/activations',
        body: { 'application/json': {} },
        answers: { 201: 'json' },
        security: [],
        retry: 'unprocessed'
    },
    activateUser: {
        method: 'GET',
        path: '/activations/{token}',
        query: { redirect: 'string' },
        answers: { 200: 'json', 302: 'none' },
        security: [],
        secrets: { path: ['token'] },
        retry: 'unprocessed'
    },
    confirmDeactivation: {
        method: 'GET',
        path: '/deactivations/{token}',
        query: { redirect: 'string' },
        answers: { 200: 'json', 302: 'none' },
        security: [],
        secrets: { path: ['token'] },
        retry: 'unprocessed'
    },
    confirmPasswordReset: {
        method: 'POST',
        path: '/resets/{token}',
        query: { redirect: 'string' },
        body: { 'application/json': {} },
        answers: { 200: 'json', 302: 'none' },
        security: [],
        secrets: { path: ['token'], body: ['password'] },
        retry: 'unprocessed'
    },
    confirmPendingPassword: {
        method: 'GET',
        path: '/resets/{token}',
        query: { redirect: 'string' },
        answers: { 200: 'json', 302: 'none' },
        security: [],
        secrets: { path: ['token'] },
        retry: 'unprocessed'
    },
    listKeys: {
        method: 'GET',
        path: '/keys',
        query: { __nonce: 'string' },
        answers: { 200: 'json' },
        security: [['basic'], ['publicKey', 'signature']],
        retry: 'safe'
    },
    addKey: {
        method: 'POST',
        path: '/keys',
        body: { 'application/json': {} },
        answers: { 200: 'json' },
        security: [['basic'], ['publicKey', 'signature']],
        retry: 'unprocessed'
    },
    removeKey: {
        method: 'DELETE',
        path: '/keys/{pubkey}',
        query: { __nonce: 'string' },
        answers: { 200: 'none', 204: 'none' },
        security: [['basic'], ['publicKey', 'signature']],
        retry: 'idempotent'
    },
    listBuckets: {
        method: 'GET',
        path: '/buckets',
        query: { startDate: 'string', __nonce: 'string' },
        answers: { 200: 'json' },
        security: [['basic'], ['publicKey', 'signature']],
        secrets: { answer: ['encryptionKey'] },
        retry: 'safe'
    },
    createBucket: {
        method: 'POST',
        path: '/buckets',
        body: { 'application/json': {} },
        answers: { 200: 'json', 201: 'json' },
        security: [['basic'], ['publicKey', 'signature']],
        secrets: { answer: ['encryptionKey'] },
        retry: 'unprocessed'
    },
    getBucket: {
        method: 'GET',
        path: '/buckets/{id}',
        query: { __nonce: 'string' },
        answers: { 200: 'json' },
        security: [['basic'], ['publicKey', 'signature']],
        secrets: { answer: ['encryptionKey'] },
        retry: 'safe'
    },
    updateBucket: {
        method: 'PATCH',
        path: '/buckets/{id}',
        body: { 'application/json': {} },
        answers: { 200: 'json' },
        security: [['basic'], ['publicKey', 'signature']],
        secrets: { body: ['encryptionKey'], answer: ['encryptionKey'] },
        retry: 'idempotent'
    },
    deleteBucket: {
        method: 'DELETE',
        path: '/buckets/{id}',
        query: { __nonce: 'string' },
        answers: { 200: 'none', 204: 'none' },
        security: [['basic'], ['publicKey', 'signature']],
        retry: 'idempotent'
    },
    getBucketId: {
        method: 'GET',
        path: '/bucket-ids/{name}',
        query: { __nonce: 'string' },
        answers: { 200: 'json' },
        security: [['basic'], ['publicKey', 'signature']],
        retry: 'safe'
    },
    createToken: {
        method: 'POST',
        path: '/buckets/{id}/tokens',
        body: { 'application/json': {} },
        answers: { 200: 'json', 201: 'json' },
        security: [['basic'], ['publicKey', 'signature']],
        secrets: { answer: [
                'token',
                'id',
                'encryptionKey'
            ] },
        retry: 'idempotent'
    },
    listFiles: {
        method: 'GET',
        path: '/buckets/{id}/files',
        query: { startDate: 'string', __nonce: 'string' },
        answers: { 200: 'json' },
        security: [['basic'], ['publicKey', 'signature']],
        retry: 'safe'
    },
    storeFile: {
        method: 'PUT',
        path: '/buckets/{id}/files',
        body: { 'multipart/form-data': { files: ['file'] } },
        answers: { 200: 'json' },
        security: [],
        secrets: { header: ['x-token'] },
        retry: 'unprocessed'
    },
    createFileEntry: {
        method: 'POST',
        path: '/buckets/{id}/files',
        body: { 'application/json': {} },
        answers: { 200: 'json' },
        security: [['basic'], ['publicKey', 'signature']],
        retry: 'unprocessed'
    },
    getFilePointers: {
        method: 'GET',
        path: '/buckets/{id}/files/{fileId}',
        query: {
            skip: 'number',
            limit: 'number',
            exclude: 'csv',
            __nonce: 'string'
        },
        answers: { 200: 'json' },
        security: [
            ['basic'],
            ['publicKey', 'signature'],
            []
        ],
        secrets: { header: ['x-token'], answer: ['token'] },
        retry: 'unprocessed'
    },
    removeFile: {
        method: 'DELETE',
        path: '/buckets/{id}/files/{fileId}',
        query: { __nonce: 'string' },
        answers: { 204: 'none' },
        security: [['basic'], ['publicKey', 'signature']],
        retry: 'idempotent'
    },
    getFileInfo: {
        method: 'GET',
        path: '/buckets/{id}/files/{fileId}/info',
        query: { __nonce: 'string' },
        answers: { 200: 'json' },
        security: [
            ['basic'],
            ['publicKey', 'signature'],
            []
        ],
        retry: 'safe'
    },
    getFileId: {
        method: 'GET',
        path: '/buckets/{id}/file-ids/{name}',
        query: { __nonce: 'string' },
        answers: { 200: 'json' },
        security: [['basic'], ['publicKey', 'signature']],
        retry: 'safe'
    },
    listMirrors: {
        method: 'GET',
        path: '/buckets/{id}/files/{fileId}/mirrors',
        query: { __nonce: 'string' },
        answers: { 200: 'json' },
        security: [['basic'], ['publicKey', 'signature']],
        retry: 'safe'
    },
    createMirrors: {
        method: 'POST',
        path: '/buckets/{id}/mirrors',
        body: { 'application/json': {} },
        answers: {
            200: 'json',
            201: 'json',
            202: 'json'
        },
        security: [['basic'], ['publicKey', 'signature']],
        retry: 'unprocessed'
    },
    listFrames: {
        method: 'GET',
        path: '/frames',
        query: { __nonce: 'string' },
        answers: { 200: 'json' },
        security: [['basic'], ['publicKey', 'signature']],
        retry: 'safe'
    },
    createFrame: {
        method: 'POST',
        path: '/frames',
        body: { 'application/json': {} },
        answers: { 200: 'json' },
        security: [['basic'], ['publicKey', 'signature']],
        retry: 'unprocessed'
    },
    getFrame: {
        method: 'GET',
        path: '/frames/{frameId}',
        query: { __nonce: 'string' },
        answers: { 200: 'json' },
        security: [['basic'], ['publicKey', 'signature']],
        retry: 'safe'
    },
    addShard: {
        method: 'PUT',
        path: '/frames/{frameId}',
        body: { 'application/json': {} },
        answers: { 200: 'json' },
        security: [['basic'], ['publicKey', 'signature']],
        secrets: { answer: ['token'] },
        retry: 'unprocessed'
    },
    deleteFrame: {
        method: 'DELETE',
        path: '/frames/{frameId}',
        query: { __nonce: 'string' },
        answers: { 204: 'none' },
        security: [['basic'], ['publicKey', 'signature']],
        retry: 'idempotent'
    },
    listContacts: {
        method: 'GET',
        path: '/contacts',
        query: { page: 'number', address: 'string' },
        answers: { 200: 'json' },
        security: [],
        retry: 'safe'
    },
    getContact: {
        method: 'GET',
        path: '/contacts/{nodeID}',
        answers: { 200: 'json' },
        security: [],
        retry: 'safe'
    },
    reportExchange: {
        method: 'POST',
        path: '/reports/exchanges',
        body: { 'application/json': {} },
        answers: { 201: 'json' },
        security: [],
        retry: 'unprocessed'
    },
    getInfo: {
        method: 'GET',
        path: '/',
        answers: { 200: 'json' },
        security: [],
        retry: 'safe'
    },
    getHealth: {
        method: 'GET',
        path: '/health',
        answers: { 200: 'text' },
        security: [],
        retry: 'safe'
    }
} as const;

export const schemes = {
    basic: {
        in: 'header',
        name: 'authorization',
        prefix: 'Basic '
    },
    publicKey: { in: 'header', name: 'x-pubkey' },
    signature: { in: 'header', name: 'x-signature' }
} as const;

export const mocks = {
    createUser: { failures: {
            400: 'json',
            429: 'json',
            500: ['json', 'text'],
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } },
    deactivateUser: { failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            404: ['json', 'text'],
            429: 'json',
            500: ['json', 'text'],
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } },
    requestPasswordReset: { failures: {
            400: 'json',
            404: ['json', 'text'],
            429: 'json',
            500: ['json', 'text'],
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } },
    resendActivation: { failures: {
            400: 'json',
            404: ['json', 'text'],
            429: 'json',
            500: ['json', 'text'],
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } },
    activateUser: { failures: {
            400: 'json',
            429: 'json',
            500: ['json', 'text'],
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } },
    confirmDeactivation: { failures: {
            400: 'json',
            404: ['json', 'text'],
            429: 'json',
            500: ['json', 'text'],
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } },
    confirmPasswordReset: { failures: {
            400: 'json',
            404: ['json', 'text'],
            429: 'json',
            500: ['json', 'text'],
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } },
    confirmPendingPassword: { failures: {
            400: 'json',
            404: ['json', 'text'],
            429: 'json',
            500: ['json', 'text'],
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } },
    listKeys: { failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            429: 'json',
            500: ['json', 'text'],
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } },
    addKey: { failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            429: 'json',
            500: ['json', 'text'],
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } },
    removeKey: { failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            404: ['json', 'text'],
            429: 'json',
            500: ['json', 'text'],
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } },
    listBuckets: { failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            429: 'json',
            500: ['json', 'text'],
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } },
    createBucket: { failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            409: 'json',
            429: 'json',
            500: ['json', 'text'],
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } },
    getBucket: { failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            404: ['json', 'text'],
            429: 'json',
            500: ['json', 'text'],
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } },
    updateBucket: { failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            404: ['json', 'text'],
            429: 'json',
            500: ['json', 'text'],
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } },
    deleteBucket: { failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            404: ['json', 'text'],
            429: 'json',
            500: ['json', 'text'],
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } },
    getBucketId: { failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            404: ['json', 'text'],
            429: 'json',
            500: ['json', 'text'],
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } },
    createToken: { failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            404: ['json', 'text'],
            429: 'json',
            500: ['json', 'text'],
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } },
    listFiles: { failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            404: ['json', 'text'],
            429: 'json',
            500: ['json', 'text'],
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } },
    storeFile: { headers: ['x-token', 'x-filesize'], failures: {
            400: 'json',
            401: 'json',
            404: ['json', 'text'],
            429: 'json',
            500: ['json', 'text'],
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } },
    createFileEntry: { failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            404: ['json', 'text'],
            429: 'json',
            500: ['json', 'text'],
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } },
    getFilePointers: { headers: ['x-token'], failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            404: ['json', 'text'],
            420: 'json',
            429: 'json',
            500: ['json', 'text'],
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } },
    removeFile: { failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            404: ['json', 'text'],
            429: 'json',
            500: ['json', 'text'],
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } },
    getFileInfo: { failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            404: ['json', 'text'],
            429: 'json',
            500: ['json', 'text'],
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } },
    getFileId: { failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            404: ['json', 'text'],
            429: 'json',
            500: ['json', 'text'],
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } },
    listMirrors: { failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            404: ['json', 'text'],
            429: 'json',
            500: ['json', 'text'],
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } },
    createMirrors: { failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            404: ['json', 'text'],
            429: 'json',
            500: ['json', 'text'],
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } },
    listFrames: { failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            429: 'json',
            500: ['json', 'text'],
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } },
    createFrame: { failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            420: 'json',
            429: 'json',
            500: ['json', 'text'],
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } },
    getFrame: { failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            404: ['json', 'text'],
            429: 'json',
            500: ['json', 'text'],
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } },
    addShard: { failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            404: ['json', 'text'],
            420: 'json',
            429: 'json',
            500: ['json', 'text'],
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } },
    deleteFrame: { failures: {
            400: 'json',
            401: 'json',
            403: 'json',
            404: ['json', 'text'],
            429: 'json',
            500: ['json', 'text'],
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } },
    listContacts: { failures: {
            400: 'json',
            429: 'json',
            500: ['json', 'text'],
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } },
    getContact: { failures: {
            400: 'json',
            404: ['json', 'text'],
            429: 'json',
            500: ['json', 'text'],
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } },
    reportExchange: { failures: {
            400: 'json',
            404: ['json', 'text'],
            429: 'json',
            500: ['json', 'text'],
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } },
    getInfo: { failures: {
            500: ['json', 'text'],
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } },
    getHealth: { failures: {
            503: 'text',
            '4XX': ['json', 'text'],
            '5XX': ['json', 'text']
        } }
} as const;

export type Operations = {
    createUser: {
        data: CreateUserData;
        responses: {
            200: User;
            201: User;
        };
        errors: {
            400: ErrorAnswer;
            429: ErrorAnswer;
            500: ErrorAnswer | string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
    deactivateUser: {
        data: DeactivateUserData;
        responses: {
            200: User;
        };
        errors: {
            400: ErrorAnswer;
            401: ErrorAnswer;
            403: ErrorAnswer;
            404: ErrorAnswer | string;
            429: ErrorAnswer;
            500: ErrorAnswer | string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
    requestPasswordReset: {
        data: RequestPasswordResetData;
        responses: {
            200: User;
        };
        errors: {
            400: ErrorAnswer;
            404: ErrorAnswer | string;
            429: ErrorAnswer;
            500: ErrorAnswer | string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
    resendActivation: {
        data: ResendActivationData;
        responses: {
            201: User;
        };
        errors: {
            400: ErrorAnswer;
            404: ErrorAnswer | string;
            429: ErrorAnswer;
            500: ErrorAnswer | string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
    activateUser: {
        data: ActivateUserData;
        responses: {
            200: User;
        };
        errors: {
            302: undefined;
            400: ErrorAnswer;
            429: ErrorAnswer;
            500: ErrorAnswer | string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
    confirmDeactivation: {
        data: ConfirmDeactivationData;
        responses: {
            200: User;
        };
        errors: {
            302: undefined;
            400: ErrorAnswer;
            404: ErrorAnswer | string;
            429: ErrorAnswer;
            500: ErrorAnswer | string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
    confirmPasswordReset: {
        data: ConfirmPasswordResetData;
        responses: {
            200: User;
        };
        errors: {
            302: undefined;
            400: ErrorAnswer;
            404: ErrorAnswer | string;
            429: ErrorAnswer;
            500: ErrorAnswer | string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
    confirmPendingPassword: {
        data: ConfirmPendingPasswordData;
        responses: {
            200: User;
        };
        errors: {
            302: undefined;
            400: ErrorAnswer;
            404: ErrorAnswer | string;
            429: ErrorAnswer;
            500: ErrorAnswer | string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
    listKeys: {
        data: ListKeysData;
        responses: {
            200: PublicKeysBody;
        };
        errors: {
            400: ErrorAnswer;
            401: ErrorAnswer;
            403: ErrorAnswer;
            429: ErrorAnswer;
            500: ErrorAnswer | string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
    addKey: {
        data: AddKeyData;
        responses: {
            200: PublicKey;
        };
        errors: {
            400: ErrorAnswer;
            401: ErrorAnswer;
            403: ErrorAnswer;
            429: ErrorAnswer;
            500: ErrorAnswer | string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
    removeKey: {
        data: RemoveKeyData;
        responses: {
            200: undefined;
            204: undefined;
        };
        errors: {
            400: ErrorAnswer;
            401: ErrorAnswer;
            403: ErrorAnswer;
            404: ErrorAnswer | string;
            429: ErrorAnswer;
            500: ErrorAnswer | string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
    listBuckets: {
        data: ListBucketsData;
        responses: {
            200: BucketsBody;
        };
        errors: {
            400: ErrorAnswer;
            401: ErrorAnswer;
            403: ErrorAnswer;
            429: ErrorAnswer;
            500: ErrorAnswer | string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
    createBucket: {
        data: CreateBucketData;
        responses: {
            200: Bucket;
            201: Bucket;
        };
        errors: {
            400: ErrorAnswer;
            401: ErrorAnswer;
            403: ErrorAnswer;
            409: ErrorAnswer;
            429: ErrorAnswer;
            500: ErrorAnswer | string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
    getBucket: {
        data: GetBucketData;
        responses: {
            200: Bucket;
        };
        errors: {
            400: ErrorAnswer;
            401: ErrorAnswer;
            403: ErrorAnswer;
            404: ErrorAnswer | string;
            429: ErrorAnswer;
            500: ErrorAnswer | string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
    updateBucket: {
        data: UpdateBucketData;
        responses: {
            200: Bucket;
        };
        errors: {
            400: ErrorAnswer;
            401: ErrorAnswer;
            403: ErrorAnswer;
            404: ErrorAnswer | string;
            429: ErrorAnswer;
            500: ErrorAnswer | string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
    deleteBucket: {
        data: DeleteBucketData;
        responses: {
            200: undefined;
            204: undefined;
        };
        errors: {
            400: ErrorAnswer;
            401: ErrorAnswer;
            403: ErrorAnswer;
            404: ErrorAnswer | string;
            429: ErrorAnswer;
            500: ErrorAnswer | string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
    getBucketId: {
        data: GetBucketIdData;
        responses: {
            200: Identifier;
        };
        errors: {
            400: ErrorAnswer;
            401: ErrorAnswer;
            403: ErrorAnswer;
            404: ErrorAnswer | string;
            429: ErrorAnswer;
            500: ErrorAnswer | string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
    createToken: {
        data: CreateTokenData;
        responses: {
            200: Token;
            201: Token;
        };
        errors: {
            400: ErrorAnswer;
            401: ErrorAnswer;
            403: ErrorAnswer;
            404: ErrorAnswer | string;
            429: ErrorAnswer;
            500: ErrorAnswer | string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
    listFiles: {
        data: ListFilesData;
        responses: {
            200: FileEntriesBody;
        };
        errors: {
            400: ErrorAnswer;
            401: ErrorAnswer;
            403: ErrorAnswer;
            404: ErrorAnswer | string;
            429: ErrorAnswer;
            500: ErrorAnswer | string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
    storeFile: {
        data: StoreFileData;
        responses: {
            200: StoredFile;
        };
        errors: {
            400: ErrorAnswer;
            401: ErrorAnswer;
            404: ErrorAnswer | string;
            429: ErrorAnswer;
            500: ErrorAnswer | string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
    createFileEntry: {
        data: CreateFileEntryData;
        responses: {
            200: FileEntry;
        };
        errors: {
            400: ErrorAnswer;
            401: ErrorAnswer;
            403: ErrorAnswer;
            404: ErrorAnswer | string;
            429: ErrorAnswer;
            500: ErrorAnswer | string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
    getFilePointers: {
        data: GetFilePointersData;
        responses: {
            200: FilePointersBody;
        };
        errors: {
            400: ErrorAnswer;
            401: ErrorAnswer;
            403: ErrorAnswer;
            404: ErrorAnswer | string;
            420: ErrorAnswer;
            429: ErrorAnswer;
            500: ErrorAnswer | string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
    removeFile: {
        data: RemoveFileData;
        responses: {
            204: undefined;
        };
        errors: {
            400: ErrorAnswer;
            401: ErrorAnswer;
            403: ErrorAnswer;
            404: ErrorAnswer | string;
            429: ErrorAnswer;
            500: ErrorAnswer | string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
    getFileInfo: {
        data: GetFileInfoData;
        responses: {
            200: FileEntry;
        };
        errors: {
            400: ErrorAnswer;
            401: ErrorAnswer;
            403: ErrorAnswer;
            404: ErrorAnswer | string;
            429: ErrorAnswer;
            500: ErrorAnswer | string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
    getFileId: {
        data: GetFileIdData;
        responses: {
            200: Identifier;
        };
        errors: {
            400: ErrorAnswer;
            401: ErrorAnswer;
            403: ErrorAnswer;
            404: ErrorAnswer | string;
            429: ErrorAnswer;
            500: ErrorAnswer | string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
    listMirrors: {
        data: ListMirrorsData;
        responses: {
            200: MirrorsBody;
        };
        errors: {
            400: ErrorAnswer;
            401: ErrorAnswer;
            403: ErrorAnswer;
            404: ErrorAnswer | string;
            429: ErrorAnswer;
            500: ErrorAnswer | string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
    createMirrors: {
        data: CreateMirrorsData;
        responses: {
            200: MirrorListsBody;
            201: MirroredShardsBody;
            202: MirrorListsBody;
        };
        errors: {
            400: ErrorAnswer;
            401: ErrorAnswer;
            403: ErrorAnswer;
            404: ErrorAnswer | string;
            429: ErrorAnswer;
            500: ErrorAnswer | string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
    listFrames: {
        data: ListFramesData;
        responses: {
            200: FramesBody;
        };
        errors: {
            400: ErrorAnswer;
            401: ErrorAnswer;
            403: ErrorAnswer;
            429: ErrorAnswer;
            500: ErrorAnswer | string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
    createFrame: {
        data: CreateFrameData;
        responses: {
            200: Frame;
        };
        errors: {
            400: ErrorAnswer;
            401: ErrorAnswer;
            403: ErrorAnswer;
            420: ErrorAnswer;
            429: ErrorAnswer;
            500: ErrorAnswer | string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
    getFrame: {
        data: GetFrameData;
        responses: {
            200: Frame;
        };
        errors: {
            400: ErrorAnswer;
            401: ErrorAnswer;
            403: ErrorAnswer;
            404: ErrorAnswer | string;
            429: ErrorAnswer;
            500: ErrorAnswer | string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
    addShard: {
        data: AddShardData;
        responses: {
            200: FrameShard;
        };
        errors: {
            400: ErrorAnswer;
            401: ErrorAnswer;
            403: ErrorAnswer;
            404: ErrorAnswer | string;
            420: ErrorAnswer;
            429: ErrorAnswer;
            500: ErrorAnswer | string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
    deleteFrame: {
        data: DeleteFrameData;
        responses: {
            204: undefined;
        };
        errors: {
            400: ErrorAnswer;
            401: ErrorAnswer;
            403: ErrorAnswer;
            404: ErrorAnswer | string;
            429: ErrorAnswer;
            500: ErrorAnswer | string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
    listContacts: {
        data: ListContactsData;
        responses: {
            200: ContactsBody;
        };
        errors: {
            400: ErrorAnswer;
            429: ErrorAnswer;
            500: ErrorAnswer | string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
    getContact: {
        data: GetContactData;
        responses: {
            200: Contact;
        };
        errors: {
            400: ErrorAnswer;
            404: ErrorAnswer | string;
            429: ErrorAnswer;
            500: ErrorAnswer | string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
    reportExchange: {
        data: ReportExchangeData;
        responses: {
            201: ReportAnswer;
        };
        errors: {
            400: ErrorAnswer;
            404: ErrorAnswer | string;
            429: ErrorAnswer;
            500: ErrorAnswer | string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
    getInfo: {
        data: GetInfoData;
        responses: {
            200: BridgeInfo;
        };
        errors: {
            500: ErrorAnswer | string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
    getHealth: {
        data: GetHealthData;
        responses: {
            200: string;
        };
        errors: {
            503: string;
            '4XX': ErrorAnswer | string;
            '5XX': ErrorAnswer | string;
        };
    };
};
