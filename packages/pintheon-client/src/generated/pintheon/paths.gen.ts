// Generated from specs/pintheon.yaml. Do not edit: run `npm run generate`.

import type { CreateDirectoryData, Directories, DirectoryIpns, FolderResult, GetDirectoryIpnsData, GetFileAtData, GetFileData, GetNamedFileAtData, GetNamedFileData, HeadFileAtData, HeadFileData, HeadNamedFileAtData, HeadNamedFileData, Heartbeat, HomepageResult, IpnsKeys, ListDirectoriesData, ListIpnsKeysData, NodeError, PinnedFiles, PublishDirectoryData, PublishedDirectory, UploadAnswer, UploadFileData, UploadFolderData, UploadHomepageData } from './types.gen.js';

export type paths = {
    '/api_upload': {
        /**
         * Upload a file
         *
         * Adds a file to the node, and pins it there. The node does so with version 0 of CIDs, chunks of
         * 262144 bytes and no raw leaves, so that the CID can be computed before.
         *
         * Bytes that the node has already must not be sent once more: it then overwrites every row of its
         * index of files with the last one's, and loses the names of all others. Nothing is wrong with the
         * content.
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
                    'multipart/form-data': UploadFileData['body'];
                };
            };
            responses: {
                200: {
                    content: {
                        'application/json': UploadAnswer;
                    };
                };
                400: {
                    content: {
                        'application/json': NodeError;
                        'text/html': string;
                    };
                };
                403: {
                    content: {
                        'text/html': string;
                    };
                };
                413: {
                    content: {
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'text/html': string;
                    };
                };
                500: {
                    content: {
                        'text/html': string;
                    };
                };
                502: {
                    content: {
                        'text/html': string;
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
    };
    '/api_create_directory': {
        /**
         * Create a directory
         *
         * Makes a directory in the root, and answers with all directories there.
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
                    'multipart/form-data': CreateDirectoryData['body'];
                };
            };
            responses: {
                200: {
                    content: {
                        'application/json': Directories;
                    };
                };
                400: {
                    content: {
                        'application/json': NodeError;
                        'text/html': string;
                    };
                };
                403: {
                    content: {
                        'text/html': string;
                    };
                };
                413: {
                    content: {
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'text/html': string;
                    };
                };
                500: {
                    content: {
                        'text/html': string;
                    };
                };
                502: {
                    content: {
                        'text/html': string;
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
    };
    '/api_list_directories': {
        /**
         * List the directories
         *
         * Lists the directories in the root, and none below them. Where the node cannot ask its IPFS daemon,
         * the list is empty.
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
                    'multipart/form-data': ListDirectoriesData['body'];
                };
            };
            responses: {
                200: {
                    content: {
                        'application/json': Directories;
                    };
                };
                400: {
                    content: {
                        'application/json': NodeError;
                        'text/html': string;
                    };
                };
                403: {
                    content: {
                        'text/html': string;
                    };
                };
                413: {
                    content: {
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'text/html': string;
                    };
                };
                500: {
                    content: {
                        'text/html': string;
                    };
                };
                502: {
                    content: {
                        'text/html': string;
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
    };
    '/api_get_directory_ipns': {
        /**
         * Get a directory's IPNS name
         *
         * Answers with the name under which a directory is published.
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
                    'multipart/form-data': GetDirectoryIpnsData['body'];
                };
            };
            responses: {
                200: {
                    content: {
                        'application/json': DirectoryIpns;
                    };
                };
                400: {
                    content: {
                        'application/json': NodeError;
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
                        'application/json': NodeError;
                    };
                };
                413: {
                    content: {
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'text/html': string;
                    };
                };
                500: {
                    content: {
                        'text/html': string;
                    };
                };
                502: {
                    content: {
                        'text/html': string;
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
    };
    '/api_list_ipns_keys': {
        /**
         * List the IPNS keys
         *
         * Lists the keys of the node, its own (`self`) among them. Each is named after its directory.
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
                    'multipart/form-data': ListIpnsKeysData['body'];
                };
            };
            responses: {
                200: {
                    content: {
                        'application/json': IpnsKeys;
                    };
                };
                400: {
                    content: {
                        'application/json': NodeError;
                        'text/html': string;
                    };
                };
                403: {
                    content: {
                        'text/html': string;
                    };
                };
                413: {
                    content: {
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'text/html': string;
                    };
                };
                500: {
                    content: {
                        'text/html': string;
                    };
                };
                502: {
                    content: {
                        'text/html': string;
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
    };
    '/api_publish_directory': {
        /**
         * Publish a directory under its IPNS name
         *
         * Publishes what is in a directory now. This takes long, and may take longer than the 30 seconds that
         * the node's worker has; the answer is a 502 then, although the name may have been published.
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
                    'multipart/form-data': PublishDirectoryData['body'];
                };
            };
            responses: {
                200: {
                    content: {
                        'application/json': PublishedDirectory;
                    };
                };
                400: {
                    content: {
                        'application/json': NodeError;
                        'text/html': string;
                    };
                };
                403: {
                    content: {
                        'text/html': string;
                    };
                };
                413: {
                    content: {
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'text/html': string;
                    };
                };
                500: {
                    content: {
                        'text/html': string;
                    };
                };
                502: {
                    content: {
                        'text/html': string;
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
    };
    '/api_upload_homepage': {
        /**
         * Replace the node's homepage
         *
         * Puts the content of a ZIP file in the place of the node's public site. The site that was there is
         * gone before the file is looked at: with a file that is refused there is none.
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
                    'multipart/form-data': UploadHomepageData['body'];
                };
            };
            responses: {
                200: {
                    content: {
                        'application/json': HomepageResult;
                    };
                };
                400: {
                    content: {
                        'application/json': NodeError;
                        'text/html': string;
                    };
                };
                403: {
                    content: {
                        'text/html': string;
                    };
                };
                413: {
                    content: {
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'text/html': string;
                    };
                };
                500: {
                    content: {
                        'text/html': string;
                    };
                };
                502: {
                    content: {
                        'text/html': string;
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
    };
    '/api/upload_folder': {
        /**
         * Upload a folder
         *
         * Deprecated, because it has never worked: the node takes the list of files for something else and
         * answers with 500 and `Server Error`, whatever is sent. Use `createDirectory`, `uploadFile` with
         * `directory` for each file, and `publishDirectory`.
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
                    'multipart/form-data': UploadFolderData['body'];
                };
            };
            responses: {
                200: {
                    content: {
                        'application/json': FolderResult;
                    };
                };
                400: {
                    content: {
                        'application/json': NodeError;
                        'text/html': string;
                    };
                };
                403: {
                    content: {
                        'text/html': string;
                    };
                };
                413: {
                    content: {
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'text/html': string;
                    };
                };
                500: {
                    content: {
                        'text/html': string;
                    };
                };
                502: {
                    content: {
                        'text/html': string;
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
    };
    '/api/pinned_files': {
        /**
         * List the files with a pin request
         *
         * Lists the files for which the node has published a pin request on its network, and no others. It is
         * the one route of the API that is also answered through the public domain. The node reads the token
         * from a query parameter `token` as well, which is left out here, since URLs are logged.
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
                    content: {
                        'application/json': PinnedFiles;
                    };
                };
                401: {
                    content: {
                        'application/json': NodeError;
                    };
                };
                403: {
                    content: {
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'text/html': string;
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
    };
    '/api/heartbeat': {
        /**
         * Ask whether the node is up
         *
         * Answers while the node is up. While its owner is logged in, the answer has all of the owner's
         * dashboard, although no token is asked for: a list of files, the registered keys, a nonce. That is
         * private and not described here. A client must not keep it, nor write it to a log.
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
                    content: {
                        'application/json': Heartbeat;
                    };
                };
                403: {
                    content: {
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'text/html': string;
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
    };
    '/.well-known/stellar.toml': {
        /**
         * Get the node's Stellar address
         *
         * A `stellar.toml` (Stellar's SEP-1), whose `ACCOUNTS` has the address of the node. The public key
         * that an access token is made for can be computed from it.
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
                    content: {
                        'text/plain': string;
                    };
                };
                404: {
                    content: {
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'text/html': string;
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
    };
    '/ipfs/{cid}': {
        /**
         * Get what is behind a CID
         *
         * Answers with the bytes; of a directory with its `index.html`, or a page that lists it. What the node
         * does not hold is looked for on IPFS, until it is found or the gateway gives up with 504.
         */
        get: {
            parameters: {
                query?: never;
                header?: GetFileData['headers'];
                path: GetFileData['path'];
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
                301: {
                    content?: never;
                };
                304: {
                    content?: never;
                };
                400: {
                    content: {
                        'text/plain': string;
                    };
                };
                404: {
                    content: {
                        'text/plain': string;
                    };
                };
                410: {
                    content: {
                        'text/plain': string;
                    };
                };
                412: {
                    content: {
                        'text/plain': string;
                    };
                };
                416: {
                    content: {
                        'text/plain': string;
                    };
                };
                429: {
                    content: {
                        'text/plain': string;
                    };
                };
                504: {
                    content: {
                        'text/plain': string;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'text/plain': string;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'text/plain': string;
                        'text/html': string;
                    };
                };
            };
        };
        /**
         * Ask about what is behind a CID
         *
         * The headers of `getFile`, with `Content-Type` among them, and no body. Without `only-if-cached` the
         * gateway goes out to look for what it does not hold, which a question of this kind may not mean; with it
         * a 200 has none of these headers, and says no more than that the node holds the first block.
         */
        head: {
            parameters: {
                query?: never;
                header?: HeadFileData['headers'];
                path: HeadFileData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content?: never;
                };
                301: {
                    content?: never;
                };
                304: {
                    content?: never;
                };
                400: {
                    content?: never;
                };
                404: {
                    content?: never;
                };
                410: {
                    content?: never;
                };
                412: {
                    content?: never;
                };
                429: {
                    content?: never;
                };
                504: {
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
    '/ipfs/{cid}/{path}': {
        /**
         * Get a file in a directory
         *
         * Answers with the bytes. What the node does not hold is looked for on IPFS, until it is found or the
         * gateway gives up with 504.
         */
        get: {
            parameters: {
                query?: never;
                header?: GetFileAtData['headers'];
                path: GetFileAtData['path'];
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
                301: {
                    content?: never;
                };
                304: {
                    content?: never;
                };
                400: {
                    content: {
                        'text/plain': string;
                    };
                };
                404: {
                    content: {
                        'text/plain': string;
                    };
                };
                410: {
                    content: {
                        'text/plain': string;
                    };
                };
                412: {
                    content: {
                        'text/plain': string;
                    };
                };
                416: {
                    content: {
                        'text/plain': string;
                    };
                };
                429: {
                    content: {
                        'text/plain': string;
                    };
                };
                504: {
                    content: {
                        'text/plain': string;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'text/plain': string;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'text/plain': string;
                        'text/html': string;
                    };
                };
            };
        };
        /**
         * Ask about a file in a directory
         *
         * The headers of `getFileAt`, with `Content-Type` among them, and no body. Without `only-if-cached` the
         * gateway goes out to look for what it does not hold, which a question of this kind may not mean; with it
         * a 200 has none of these headers, and says no more than that the node holds the first block.
         */
        head: {
            parameters: {
                query?: never;
                header?: HeadFileAtData['headers'];
                path: HeadFileAtData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content?: never;
                };
                301: {
                    content?: never;
                };
                304: {
                    content?: never;
                };
                400: {
                    content?: never;
                };
                404: {
                    content?: never;
                };
                410: {
                    content?: never;
                };
                412: {
                    content?: never;
                };
                429: {
                    content?: never;
                };
                504: {
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
    '/ipns/{name}': {
        /**
         * Get what an IPNS name points at
         *
         * Answers with the bytes. The name is resolved first, which can take a while; the answer says in
         * `Cache-Control` for how long it is good.
         */
        get: {
            parameters: {
                query?: never;
                header?: GetNamedFileData['headers'];
                path: GetNamedFileData['path'];
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
                301: {
                    content?: never;
                };
                304: {
                    content?: never;
                };
                400: {
                    content: {
                        'text/plain': string;
                    };
                };
                404: {
                    content: {
                        'text/plain': string;
                    };
                };
                410: {
                    content: {
                        'text/plain': string;
                    };
                };
                412: {
                    content: {
                        'text/plain': string;
                    };
                };
                416: {
                    content: {
                        'text/plain': string;
                    };
                };
                429: {
                    content: {
                        'text/plain': string;
                    };
                };
                504: {
                    content: {
                        'text/plain': string;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'text/plain': string;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'text/plain': string;
                        'text/html': string;
                    };
                };
            };
        };
        /**
         * Ask about what an IPNS name points at
         *
         * The headers of `getNamedFile`, with `Content-Type` among them, and no body. Without `only-if-cached` the
         * gateway goes out to look for what it does not hold, which a question of this kind may not mean; with it
         * a 200 has none of these headers, and says no more than that the node holds the first block.
         */
        head: {
            parameters: {
                query?: never;
                header?: HeadNamedFileData['headers'];
                path: HeadNamedFileData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content?: never;
                };
                301: {
                    content?: never;
                };
                304: {
                    content?: never;
                };
                400: {
                    content?: never;
                };
                404: {
                    content?: never;
                };
                410: {
                    content?: never;
                };
                412: {
                    content?: never;
                };
                429: {
                    content?: never;
                };
                504: {
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
    '/ipns/{name}/{path}': {
        /**
         * Get a file under an IPNS name
         *
         * Answers with the bytes. The name is resolved first, which can take a while; the answer says in
         * `Cache-Control` for how long it is good.
         */
        get: {
            parameters: {
                query?: never;
                header?: GetNamedFileAtData['headers'];
                path: GetNamedFileAtData['path'];
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
                301: {
                    content?: never;
                };
                304: {
                    content?: never;
                };
                400: {
                    content: {
                        'text/plain': string;
                    };
                };
                404: {
                    content: {
                        'text/plain': string;
                    };
                };
                410: {
                    content: {
                        'text/plain': string;
                    };
                };
                412: {
                    content: {
                        'text/plain': string;
                    };
                };
                416: {
                    content: {
                        'text/plain': string;
                    };
                };
                429: {
                    content: {
                        'text/plain': string;
                    };
                };
                504: {
                    content: {
                        'text/plain': string;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'text/plain': string;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'text/plain': string;
                        'text/html': string;
                    };
                };
            };
        };
        /**
         * Ask about a file under an IPNS name
         *
         * The headers of `getNamedFileAt`, with `Content-Type` among them, and no body. Without `only-if-cached` the
         * gateway goes out to look for what it does not hold, which a question of this kind may not mean; with it
         * a 200 has none of these headers, and says no more than that the node holds the first block.
         */
        head: {
            parameters: {
                query?: never;
                header?: HeadNamedFileAtData['headers'];
                path: HeadNamedFileAtData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content?: never;
                };
                301: {
                    content?: never;
                };
                304: {
                    content?: never;
                };
                400: {
                    content?: never;
                };
                404: {
                    content?: never;
                };
                410: {
                    content?: never;
                };
                412: {
                    content?: never;
                };
                429: {
                    content?: never;
                };
                504: {
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
