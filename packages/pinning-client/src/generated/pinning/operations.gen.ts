// Generated from specs/pinning.yaml. Do not edit: run `npm run generate`.

import type { AddPinData, DeletePinByRequestIdData, Failure, GetPinByRequestIdData, GetPinsData, PinResults, PinStatus, ReplacePinByRequestIdData } from './types.gen.js';

export const operations = {
    getPins: {
        method: 'GET',
        path: '/pins',
        query: {
            cid: 'csv',
            name: 'string',
            match: 'string',
            status: 'csv',
            before: 'string',
            after: 'string',
            limit: 'number',
            meta: 'json'
        },
        answers: { 200: 'json' },
        security: [['accessToken']],
        retry: 'safe'
    },
    addPin: {
        method: 'POST',
        path: '/pins',
        body: { 'application/json': {} },
        answers: { 202: 'json' },
        security: [['accessToken']],
        retry: 'unprocessed'
    },
    getPinByRequestId: {
        method: 'GET',
        path: '/pins/{requestid}',
        answers: { 200: 'json' },
        security: [['accessToken']],
        retry: 'safe'
    },
    replacePinByRequestId: {
        method: 'POST',
        path: '/pins/{requestid}',
        body: { 'application/json': {} },
        answers: { 202: 'json' },
        security: [['accessToken']],
        retry: 'unprocessed'
    },
    deletePinByRequestId: {
        method: 'DELETE',
        path: '/pins/{requestid}',
        answers: { 202: 'none' },
        security: [['accessToken']],
        retry: 'idempotent'
    }
} as const;

export const schemes = { accessToken: {
        in: 'header',
        name: 'authorization',
        prefix: 'Bearer '
    } } as const;

export const mocks = {
    getPins: { failures: {
            400: 'json',
            401: 'json',
            404: 'json',
            409: 'json',
            '4XX': 'json',
            '5XX': 'json'
        } },
    addPin: { failures: {
            400: 'json',
            401: 'json',
            404: 'json',
            409: 'json',
            '4XX': 'json',
            '5XX': 'json'
        } },
    getPinByRequestId: { failures: {
            400: 'json',
            401: 'json',
            404: 'json',
            409: 'json',
            '4XX': 'json',
            '5XX': 'json'
        } },
    replacePinByRequestId: { failures: {
            400: 'json',
            401: 'json',
            404: 'json',
            409: 'json',
            '4XX': 'json',
            '5XX': 'json'
        } },
    deletePinByRequestId: { failures: {
            400: 'json',
            401: 'json',
            404: 'json',
            409: 'json',
            '4XX': 'json',
            '5XX': 'json'
        } }
} as const;

export type Operations = {
    getPins: {
        data: GetPinsData;
        responses: {
            200: PinResults;
        };
        errors: {
            400: Failure;
            401: Failure;
            404: Failure;
            409: Failure;
            '4XX': Failure;
            '5XX': Failure;
        };
    };
    addPin: {
        data: AddPinData;
        responses: {
            202: PinStatus;
        };
        errors: {
            400: Failure;
            401: Failure;
            404: Failure;
            409: Failure;
            '4XX': Failure;
            '5XX': Failure;
        };
    };
    getPinByRequestId: {
        data: GetPinByRequestIdData;
        responses: {
            200: PinStatus;
        };
        errors: {
            400: Failure;
            401: Failure;
            404: Failure;
            409: Failure;
            '4XX': Failure;
            '5XX': Failure;
        };
    };
    replacePinByRequestId: {
        data: ReplacePinByRequestIdData;
        responses: {
            202: PinStatus;
        };
        errors: {
            400: Failure;
            401: Failure;
            404: Failure;
            409: Failure;
            '4XX': Failure;
            '5XX': Failure;
        };
    };
    deletePinByRequestId: {
        data: DeletePinByRequestIdData;
        responses: {
            202: undefined;
        };
        errors: {
            400: Failure;
            401: Failure;
            404: Failure;
            409: Failure;
            '4XX': Failure;
            '5XX': Failure;
        };
    };
};
