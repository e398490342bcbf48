// Generated from specs/pinning.yaml. Do not edit: run `npm run generate`.

import { zAddPinBody, zDeletePinByRequestIdPath, zFailure, zGetPinByRequestIdPath, zGetPinsQuery, zPinResults, zPinStatus, zReplacePinByRequestIdBody, zReplacePinByRequestIdPath } from './zod.gen.js';

export const validators = {
    getPins: {
        query: zGetPinsQuery,
        responses: {
            200: zPinResults,
            400: zFailure,
            401: zFailure,
            404: zFailure,
            409: zFailure,
            '4XX': zFailure,
            '5XX': zFailure
        }
    },
    addPin: {
        body: zAddPinBody,
        responses: {
            202: zPinStatus,
            400: zFailure,
            401: zFailure,
            404: zFailure,
            409: zFailure,
            '4XX': zFailure,
            '5XX': zFailure
        }
    },
    getPinByRequestId: {
        path: zGetPinByRequestIdPath,
        responses: {
            200: zPinStatus,
            400: zFailure,
            401: zFailure,
            404: zFailure,
            409: zFailure,
            '4XX': zFailure,
            '5XX': zFailure
        }
    },
    replacePinByRequestId: {
        path: zReplacePinByRequestIdPath,
        body: zReplacePinByRequestIdBody,
        responses: {
            202: zPinStatus,
            400: zFailure,
            401: zFailure,
            404: zFailure,
            409: zFailure,
            '4XX': zFailure,
            '5XX': zFailure
        }
    },
    deletePinByRequestId: {
        path: zDeletePinByRequestIdPath,
        responses: {
            400: zFailure,
            401: zFailure,
            404: zFailure,
            409: zFailure,
            '4XX': zFailure,
            '5XX': zFailure
        }
    }
} as const;
