// Generated from specs/storj-linksharing.yaml. Do not edit: run `npm run generate`.

import type { GetSharedBucketData, GetSharedData, GetSharePageData, HeadSharedBucketData, HeadSharedData, HeadSharePageData } from './types.gen.js';

export type paths = {
    '/raw/{access}/{bucket}/{key}': {
        /**
         * Get an object
         *
         * The bytes of an object, or of a range of it. Where the key is that of no object but the beginning of others,
         * up to a "/", the answer leads to the list of them, or to the `index.html` there.
         *
         * With `download-kind` the service answers with all objects under a prefix in one file. The prefix must end
         * with "/".
         */
        get: {
            parameters: {
                query?: GetSharedData['query'];
                header?: GetSharedData['headers'];
                path: GetSharedData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        '*/*': Blob;
                    };
                };
                206: {
                    content: {
                        '*/*': Blob;
                    };
                };
                303: {
                    content?: never;
                };
                304: {
                    content?: never;
                };
                400: {
                    content: {
                        'text/html': string;
                    };
                };
                401: {
                    content: {
                        'text/html': string;
                    };
                };
                403: {
                    content: {
                        'text/html': string;
                    };
                };
                404: {
                    content: {
                        'text/html': string;
                    };
                };
                412: {
                    content?: never;
                };
                415: {
                    content: {
                        'text/html': string;
                    };
                };
                416: {
                    content: {
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'text/plain': string;
                    };
                };
                '4XX': {
                    content: {
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'text/html': string;
                    };
                };
            };
        };
        /**
         * Ask about an object
         *
         * The headers of `getShared`, and no body. The service begins to read the object nevertheless.
         */
        head: {
            parameters: {
                query?: HeadSharedData['query'];
                header?: HeadSharedData['headers'];
                path: HeadSharedData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content?: never;
                };
                206: {
                    content?: never;
                };
                303: {
                    content?: never;
                };
                304: {
                    content?: never;
                };
                400: {
                    content?: never;
                };
                401: {
                    content?: never;
                };
                403: {
                    content?: never;
                };
                404: {
                    content?: never;
                };
                412: {
                    content?: never;
                };
                415: {
                    content?: never;
                };
                416: {
                    content?: never;
                };
                429: {
                    content?: never;
                };
                '4XX': {
                    content?: never;
                };
                '5XX': {
                    content?: never;
                };
            };
        };
    };
    '/s/{access}/{bucket}/{key}': {
        /**
         * Get the page about an object or a prefix
         *
         * A page for people: what the object is, where on the world its pieces are, and a button to download it; of a
         * prefix a list. It is what a link that is shared leads to.
         *
         * With `download`, `view` or `wrap=0` in the query it answers as `getShared` does, and with `map` with the map
         * alone.
         */
        get: {
            parameters: {
                query?: GetSharePageData['query'];
                header?: never;
                path: GetSharePageData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        'text/html': string;
                    };
                };
                303: {
                    content?: never;
                };
                400: {
                    content: {
                        'text/html': string;
                    };
                };
                401: {
                    content: {
                        'text/html': string;
                    };
                };
                403: {
                    content: {
                        'text/html': string;
                    };
                };
                404: {
                    content: {
                        'text/html': string;
                    };
                };
                415: {
                    content: {
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'text/plain': string;
                    };
                };
                '4XX': {
                    content: {
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'text/html': string;
                    };
                };
            };
        };
        /**
         * Ask about the page of an object or a prefix
         *
         * Whether there is a page.
         */
        head: {
            parameters: {
                query?: HeadSharePageData['query'];
                header?: never;
                path: HeadSharePageData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content?: never;
                };
                303: {
                    content?: never;
                };
                400: {
                    content?: never;
                };
                401: {
                    content?: never;
                };
                403: {
                    content?: never;
                };
                404: {
                    content?: never;
                };
                415: {
                    content?: never;
                };
                429: {
                    content?: never;
                };
                '4XX': {
                    content?: never;
                };
                '5XX': {
                    content?: never;
                };
            };
        };
    };
    '/s/{access}/{bucket}': {
        /**
         * Get the page about a bucket
         *
         * A page with a list of what is in a bucket. The service has it behind a "/" and leads there.
         */
        get: {
            parameters: {
                query?: GetSharedBucketData['query'];
                header?: never;
                path: GetSharedBucketData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        'text/html': string;
                    };
                };
                303: {
                    content?: never;
                };
                400: {
                    content: {
                        'text/html': string;
                    };
                };
                401: {
                    content: {
                        'text/html': string;
                    };
                };
                403: {
                    content: {
                        'text/html': string;
                    };
                };
                404: {
                    content: {
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'text/plain': string;
                    };
                };
                '4XX': {
                    content: {
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'text/html': string;
                    };
                };
            };
        };
        /**
         * Ask about the page of a bucket
         *
         * Whether there is a page.
         */
        head: {
            parameters: {
                query?: HeadSharedBucketData['query'];
                header?: never;
                path: HeadSharedBucketData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content?: never;
                };
                303: {
                    content?: never;
                };
                400: {
                    content?: never;
                };
                401: {
                    content?: never;
                };
                403: {
                    content?: never;
                };
                404: {
                    content?: never;
                };
                429: {
                    content?: never;
                };
                '4XX': {
                    content?: never;
                };
                '5XX': {
                    content?: never;
                };
            };
        };
    };
};
