// Generated from specs/storj-auth.yaml. Do not edit: run `npm run generate`.

import type { GetAccessData, RegisterAccessData, RegisteredAccess, StoredAccess } from './types.gen.js';

export type paths = {
    '/v1/access': {
        /**
         * Register an access grant
         *
         * Keeps an access grant and answers with new credentials for it, other ones each time. The grant must be of a
         * satellite that the service knows, and valid for another minute at least.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    'application/json': RegisterAccessData['body'];
                };
            };
            responses: {
                200: {
                    content: {
                        'application/json': RegisteredAccess;
                    };
                };
                400: {
                    content: {
                        'text/plain': string;
                    };
                };
                413: {
                    content: {
                        'text/plain': string;
                    };
                };
                422: {
                    content: {
                        'text/plain': string;
                    };
                };
                499: {
                    content: {
                        'text/plain': string;
                    };
                };
                500: {
                    content: {
                        'text/plain': string;
                    };
                };
                503: {
                    content: {
                        'text/plain': string;
                    };
                };
                '4XX': {
                    content: {
                        'text/plain': string;
                    };
                };
                '5XX': {
                    content: {
                        'text/plain': string;
                    };
                };
            };
        };
    };
    '/v1/access/{accessKeyId}': {
        /**
         * Get a registered access grant
         *
         * Answers with the grant and the secret key of an access key id. It is how gateways of the operator come to them,
         * and takes a token of the operator.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: GetAccessData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        'application/json': StoredAccess;
                    };
                };
                400: {
                    content: {
                        'text/plain': string;
                    };
                };
                401: {
                    content: {
                        'text/plain': string;
                    };
                };
                499: {
                    content: {
                        'text/plain': string;
                    };
                };
                500: {
                    content: {
                        'text/plain': string;
                    };
                };
                503: {
                    content: {
                        'text/plain': string;
                    };
                };
                '4XX': {
                    content: {
                        'text/plain': string;
                    };
                };
                '5XX': {
                    content: {
                        'text/plain': string;
                    };
                };
            };
        };
    };
    '/v1/health/startup': {
        /**
         * Ask whether the service has started
         *
         * Whether the service has reached its database and brought it up to date.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content?: never;
                };
                503: {
                    content?: never;
                };
                '4XX': {
                    content: {
                        'text/plain': string;
                    };
                };
                '5XX': {
                    content: {
                        'text/plain': string;
                    };
                };
            };
        };
    };
    '/v1/health/live': {
        /**
         * Ask whether the service is at work
         *
         * Whether the service has started, is not about to stop, and reaches its database.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content?: never;
                };
                503: {
                    content?: never;
                };
                '4XX': {
                    content: {
                        'text/plain': string;
                    };
                };
                '5XX': {
                    content: {
                        'text/plain': string;
                    };
                };
            };
        };
    };
};
