// Generated from specs/storj-auth.yaml. Do not edit: run `npm run generate`.

import type { CheckLiveData, CheckStartupData, GetAccessData, RegisterAccessData, RegisteredAccess, StoredAccess } from './types.gen.js';

export const operations = {
    registerAccess: {
        method: 'POST',
        path: '/v1/access',
        body: { 'application/json': {} },
        answers: { 200: 'json' },
        security: [],
        secrets: { body: ['access_grant'], answer: ['secret_key'] },
        retry: 'unprocessed'
    },
    getAccess: {
        method: 'GET',
        path: '/v1/access/{accessKeyId}',
        answers: { 200: 'json' },
        security: [['bearer']],
        secrets: { path: ['accessKeyId'], answer: ['access_grant', 'secret_key'] },
        retry: 'safe'
    },
    checkStartup: {
        method: 'GET',
        path: '/v1/health/startup',
        answers: { 200: 'none' },
        security: [],
        retry: 'safe'
    },
    checkLive: {
        method: 'GET',
        path: '/v1/health/live',
        answers: { 200: 'none' },
        security: [],
        retry: 'safe'
    }
} as const;

export const schemes = { bearer: {
        in: 'header',
        name: 'authorization',
        prefix: 'Bearer '
    } } as const;

export const mocks = {
    registerAccess: { failures: {
            400: 'text',
            413: 'text',
            422: 'text',
            499: 'text',
            500: 'text',
            503: 'text',
            '4XX': 'text',
            '5XX': 'text'
        } },
    getAccess: { failures: {
            400: 'text',
            401: 'text',
            499: 'text',
            500: 'text',
            503: 'text',
            '4XX': 'text',
            '5XX': 'text'
        } },
    checkStartup: { failures: {
            503: 'none',
            '4XX': 'text',
            '5XX': 'text'
        } },
    checkLive: { failures: {
            503: 'none',
            '4XX': 'text',
            '5XX': 'text'
        } }
} as const;

export type Operations = {
    registerAccess: {
        data: RegisterAccessData;
        responses: {
            200: RegisteredAccess;
        };
        errors: {
            400: string;
            413: string;
            422: string;
            499: string;
            500: string;
            503: string;
            '4XX': string;
            '5XX': string;
        };
    };
    getAccess: {
        data: GetAccessData;
        responses: {
            200: StoredAccess;
        };
        errors: {
            400: string;
            401: string;
            499: string;
            500: string;
            503: string;
            '4XX': string;
            '5XX': string;
        };
    };
    checkStartup: {
        data: CheckStartupData;
        responses: {
            200: undefined;
        };
        errors: {
            503: undefined;
            '4XX': string;
            '5XX': string;
        };
    };
    checkLive: {
        data: CheckLiveData;
        responses: {
            200: undefined;
        };
        errors: {
            503: undefined;
            '4XX': string;
            '5XX': string;
        };
    };
};
