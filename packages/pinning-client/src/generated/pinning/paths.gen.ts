// Generated from specs/pinning.yaml. Do not edit: run `npm run generate`.

import type { AddPinData, DeletePinByRequestIdData, Failure, GetPinByRequestIdData, GetPinsData, PinResults, PinStatus, ReplacePinByRequestIdData } from './types.gen.js';

export type paths = {
    '/pins': {
        /**
         * List pin objects
         *
         * Lists the pin objects that match every filter given, newest first. Without `status` a service
         * should list pin objects that are `pinned` and no others.
         */
        get: {
            parameters: {
                query?: GetPinsData['query'];
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        'application/json': PinResults;
                    };
                };
                400: {
                    content: {
                        'application/json': Failure;
                    };
                };
                401: {
                    content: {
                        'application/json': Failure;
                    };
                };
                404: {
                    content: {
                        'application/json': Failure;
                    };
                };
                409: {
                    content: {
                        'application/json': Failure;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': Failure;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': Failure;
                    };
                };
            };
        };
        /**
         * Add a pin object
         *
         * Asks the service to pin a CID. Each call that the service accepts makes a new pin object, also
         * where the CID is pinned already, so that repeating a call of unknown outcome may pin twice.
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
                    'application/json': AddPinData['body'];
                };
            };
            responses: {
                202: {
                    content: {
                        'application/json': PinStatus;
                    };
                };
                400: {
                    content: {
                        'application/json': Failure;
                    };
                };
                401: {
                    content: {
                        'application/json': Failure;
                    };
                };
                404: {
                    content: {
                        'application/json': Failure;
                    };
                };
                409: {
                    content: {
                        'application/json': Failure;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': Failure;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': Failure;
                    };
                };
            };
        };
    };
    '/pins/{requestid}': {
        /**
         * Get a pin object
         *
         * Reads one pin object and its present status.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: GetPinByRequestIdData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        'application/json': PinStatus;
                    };
                };
                400: {
                    content: {
                        'application/json': Failure;
                    };
                };
                401: {
                    content: {
                        'application/json': Failure;
                    };
                };
                404: {
                    content: {
                        'application/json': Failure;
                    };
                };
                409: {
                    content: {
                        'application/json': Failure;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': Failure;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': Failure;
                    };
                };
            };
        };
        /**
         * Replace a pin object
         *
         * Removes a pin object and adds another in one step, which lets the service keep the blocks that
         * both share. The answer has a new `requestid`; the old one is gone.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: ReplacePinByRequestIdData['path'];
                cookie?: never;
            };
            requestBody: {
                content: {
                    'application/json': ReplacePinByRequestIdData['body'];
                };
            };
            responses: {
                202: {
                    content: {
                        'application/json': PinStatus;
                    };
                };
                400: {
                    content: {
                        'application/json': Failure;
                    };
                };
                401: {
                    content: {
                        'application/json': Failure;
                    };
                };
                404: {
                    content: {
                        'application/json': Failure;
                    };
                };
                409: {
                    content: {
                        'application/json': Failure;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': Failure;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': Failure;
                    };
                };
            };
        };
        /**
         * Remove a pin object
         *
         * Removes a pin object. The content stays pinned as long as another pin object asks for it.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: DeletePinByRequestIdData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                202: {
                    content?: never;
                };
                400: {
                    content: {
                        'application/json': Failure;
                    };
                };
                401: {
                    content: {
                        'application/json': Failure;
                    };
                };
                404: {
                    content: {
                        'application/json': Failure;
                    };
                };
                409: {
                    content: {
                        'application/json': Failure;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': Failure;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': Failure;
                    };
                };
            };
        };
    };
};
