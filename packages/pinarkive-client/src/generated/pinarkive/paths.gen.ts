// Generated from specs/pinarkive.yaml. Do not edit: run `npm run generate`.

import type { Allocations, CidStatus, Clusters, DagDetail, DirectoryDag, Failure, GenerateTokenData, Get2FaStatusData, GetAllocationsData, GetDagDetailData, GetMeData, GetMyPlanData, GetStatusData, Health, ListClustersData, ListTokensData, ListUploadsData, LoggedOut, LoginData, LoginResult, LogoutData, Me, Peers, Pin, PinCidData, Plan, Plans, Removed, RemoveFileData, Renamed, RenameFileData, Revoked, RevokeTokenData, Session, TokenCreated, Tokens, TwoFactorStatus, Upload, UploadDirectoryDagData, UploadDirectoryData, UploadFileData, UploadsPage, Verify2FaLoginData } from './types.gen.js';

export type paths = {
    '/health': {
        /**
         * Ask whether the service is up
         *
         * Answers while the service is up.
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
                        'application/json': Health;
                    };
                };
                429: {
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
    '/plans/': {
        /**
         * List the plans
         *
         * Lists the plans that the service sells. A page of the documentation says that there is no such
         * endpoint; all of the service's own clients call it.
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
                        'application/json': Plans;
                    };
                };
                429: {
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
    '/plans/my-plan': {
        /**
         * Get the account's plan
         *
         * Reads the plan of the account.
         */
        get: {
            parameters: {
                query?: never;
                header?: GetMyPlanData['headers'];
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        'application/json': Plan;
                    };
                };
                401: {
                    content: {
                        'application/json': Failure;
                    };
                };
                403: {
                    content: {
                        'application/json': Failure;
                    };
                };
                429: {
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
    '/peers/': {
        /**
         * List the peers
         *
         * Lists the IPFS Cluster peers that keep the content.
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
                        'application/json': Peers;
                    };
                };
                429: {
                    content: {
                        'application/json': Failure;
                    };
                };
                503: {
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
    '/auth/login': {
        /**
         * Log in
         *
         * Answers with a session token, or, where the account has a second factor, with a temporary token
         * for `verify2FALogin`. A wrong email or password is a 401.
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
                    'application/json': LoginData['body'];
                };
            };
            responses: {
                200: {
                    content: {
                        'application/json': LoginResult;
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
                403: {
                    content: {
                        'application/json': Failure;
                    };
                };
                429: {
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
    '/auth/2fa/verify-login': {
        /**
         * Log in with the second factor
         *
         * Exchanges the temporary token of `login` and a code for a session token.
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
                    'application/json': Verify2FaLoginData['body'];
                };
            };
            responses: {
                200: {
                    content: {
                        'application/json': Session;
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
                403: {
                    content: {
                        'application/json': Failure;
                    };
                };
                429: {
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
    '/auth/2fa/status': {
        /**
         * Ask whether there is a second factor
         *
         * Says whether the account has a second factor.
         */
        get: {
            parameters: {
                query?: never;
                header?: Get2FaStatusData['headers'];
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        'application/json': TwoFactorStatus;
                    };
                };
                401: {
                    content: {
                        'application/json': Failure;
                    };
                };
                403: {
                    content: {
                        'application/json': Failure;
                    };
                };
                429: {
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
    '/auth/logout': {
        /**
         * Log out
         *
         * Ends the session of the token that the request carries.
         */
        post: {
            parameters: {
                query?: never;
                header?: LogoutData['headers'];
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        'application/json': LoggedOut;
                    };
                };
                204: {
                    content?: never;
                };
                401: {
                    content: {
                        'application/json': Failure;
                    };
                };
                403: {
                    content: {
                        'application/json': Failure;
                    };
                };
                429: {
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
    '/files/': {
        /**
         * Upload a file
         *
         * Uploads one file, which is then kept under its CID. The name of the file is that of the part. The
         * whole file goes in one request: the API has no upload in pieces, and none that can be resumed.
         */
        post: {
            parameters: {
                query?: never;
                header?: UploadFileData['headers'];
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
                        'application/json': Upload;
                    };
                };
                201: {
                    content: {
                        'application/json': Upload;
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
                403: {
                    content: {
                        'application/json': Failure;
                    };
                };
                413: {
                    content: {
                        'application/json': Failure;
                    };
                };
                429: {
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
    '/files/directory': {
        /**
         * Add a directory of the server
         *
         * Adds a directory that is on the disk of the API's own server. Nothing is uploaded: `dirPath` is
         * looked up there, so that only those who run the server have a use for this. To upload a
         * directory, use `uploadDirectoryDag`.
         */
        post: {
            parameters: {
                query?: never;
                header?: UploadDirectoryData['headers'];
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    'application/json': UploadDirectoryData['body'];
                };
            };
            responses: {
                200: {
                    content: {
                        'application/json': Upload;
                    };
                };
                201: {
                    content: {
                        'application/json': Upload;
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
                403: {
                    content: {
                        'application/json': Failure;
                    };
                };
                413: {
                    content: {
                        'application/json': Failure;
                    };
                };
                429: {
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
    '/files/directory-dag': {
        /**
         * Upload a directory
         *
         * Uploads files as one directory. Each is a part named `files`, whose file name is the path of the
         * file within the directory, such as `icons/logo.svg`.
         *
         * The documentation calls the field `files[]`, and older clients sent `files[0][path]` and
         * `files[0][content]`. The service's clients were changed to `files` after the others had been
         * refused by the running service, so `files` is what is written here.
         *
         * A server that keeps only the last segment of a file name makes one flat directory of a tree:
         * compare the paths in the answer with those that were sent.
         */
        post: {
            parameters: {
                query?: never;
                header?: UploadDirectoryDagData['headers'];
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    'multipart/form-data': UploadDirectoryDagData['body'];
                };
            };
            responses: {
                200: {
                    content: {
                        'application/json': DirectoryDag;
                    };
                };
                201: {
                    content: {
                        'application/json': DirectoryDag;
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
                403: {
                    content: {
                        'application/json': Failure;
                    };
                };
                413: {
                    content: {
                        'application/json': Failure;
                    };
                };
                429: {
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
    '/files/pin/{cid}': {
        /**
         * Pin a CID
         *
         * Keeps content that is on IPFS already.
         */
        post: {
            parameters: {
                query?: never;
                header?: PinCidData['headers'];
                path: PinCidData['path'];
                cookie?: never;
            };
            requestBody: {
                content: {
                    'application/json': PinCidData['body'];
                };
            };
            responses: {
                200: {
                    content: {
                        'application/json': Pin;
                    };
                };
                201: {
                    content: {
                        'application/json': Pin;
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
                403: {
                    content: {
                        'application/json': Failure;
                    };
                };
                404: {
                    content: {
                        'application/json': Failure;
                    };
                };
                413: {
                    content: {
                        'application/json': Failure;
                    };
                };
                429: {
                    content: {
                        'application/json': Failure;
                    };
                };
                503: {
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
    '/files/remove/{cid}': {
        /**
         * Remove a file
         *
         * Stops keeping a file, a directory or a pin for this account. The documentation shows an answer;
         * some of the service's clients expect none.
         */
        delete: {
            parameters: {
                query?: never;
                header?: RemoveFileData['headers'];
                path: RemoveFileData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        'application/json': Removed;
                    };
                };
                204: {
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
                403: {
                    content: {
                        'application/json': Failure;
                    };
                };
                404: {
                    content: {
                        'application/json': Failure;
                    };
                };
                429: {
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
    '/files/rename/{uploadId}': {
        /**
         * Rename an upload
         *
         * Changes the name that the service lists an upload under. The content and its CID stay as they are.
         */
        put: {
            parameters: {
                query?: never;
                header?: RenameFileData['headers'];
                path: RenameFileData['path'];
                cookie?: never;
            };
            requestBody: {
                content: {
                    'application/json': RenameFileData['body'];
                };
            };
            responses: {
                200: {
                    content: {
                        'application/json': Renamed;
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
                403: {
                    content: {
                        'application/json': Failure;
                    };
                };
                404: {
                    content: {
                        'application/json': Failure;
                    };
                };
                429: {
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
    '/users/me': {
        /**
         * Get the account
         *
         * Reads the account that the credentials belong to.
         */
        get: {
            parameters: {
                query?: never;
                header?: GetMeData['headers'];
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        'application/json': Me;
                    };
                };
                401: {
                    content: {
                        'application/json': Failure;
                    };
                };
                403: {
                    content: {
                        'application/json': Failure;
                    };
                };
                429: {
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
    '/users/me/uploads': {
        /**
         * List what is kept
         *
         * Lists one page of what is kept for this account.
         */
        get: {
            parameters: {
                query?: ListUploadsData['query'];
                header?: ListUploadsData['headers'];
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        'application/json': UploadsPage;
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
                403: {
                    content: {
                        'application/json': Failure;
                    };
                };
                429: {
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
    '/users/me/uploads/dag/{cidDag}': {
        /**
         * Get a directory
         *
         * Reads a directory that was uploaded with `uploadDirectoryDag`, and the files in it.
         */
        get: {
            parameters: {
                query?: never;
                header?: GetDagDetailData['headers'];
                path: GetDagDetailData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        'application/json': DagDetail;
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
                403: {
                    content: {
                        'application/json': Failure;
                    };
                };
                404: {
                    content: {
                        'application/json': Failure;
                    };
                };
                429: {
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
    '/users/me/clusters': {
        /**
         * List the clusters
         *
         * Lists the clusters that the plan of the account allows, with their gateways.
         */
        get: {
            parameters: {
                query?: never;
                header?: ListClustersData['headers'];
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        'application/json': Clusters;
                    };
                };
                401: {
                    content: {
                        'application/json': Failure;
                    };
                };
                403: {
                    content: {
                        'application/json': Failure;
                    };
                };
                429: {
                    content: {
                        'application/json': Failure;
                    };
                };
                503: {
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
    '/tokens/generate': {
        /**
         * Make an API key
         *
         * Makes an API key. Its value is in this answer and in no later one. An account with a second factor
         * needs `totpCode`; without one, or with a wrong one, the answer is a 400 with the code
         * `2fa_required` or `2fa_invalid`.
         */
        post: {
            parameters: {
                query?: never;
                header?: GenerateTokenData['headers'];
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    'application/json': GenerateTokenData['body'];
                };
            };
            responses: {
                200: {
                    content: {
                        'application/json': TokenCreated;
                    };
                };
                201: {
                    content: {
                        'application/json': TokenCreated;
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
                403: {
                    content: {
                        'application/json': Failure;
                    };
                };
                409: {
                    content: {
                        'application/json': Failure;
                    };
                };
                429: {
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
    '/tokens/list': {
        /**
         * List the API keys
         *
         * Lists the API keys of the account, without their values.
         */
        get: {
            parameters: {
                query?: never;
                header?: ListTokensData['headers'];
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        'application/json': Tokens;
                    };
                };
                401: {
                    content: {
                        'application/json': Failure;
                    };
                };
                403: {
                    content: {
                        'application/json': Failure;
                    };
                };
                429: {
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
    '/tokens/revoke/{name}': {
        /**
         * Revoke an API key
         *
         * Ends an API key. An account with a second factor needs `totpCode` in a body; without a second factor
         * the request has no body. The documentation also mentions a POST, which none of the service's own
         * clients sends.
         */
        delete: {
            parameters: {
                query?: never;
                header?: RevokeTokenData['headers'];
                path: RevokeTokenData['path'];
                cookie?: never;
            };
            requestBody?: {
                content: {
                    'application/json': RevokeTokenData['body'];
                };
            };
            responses: {
                200: {
                    content: {
                        'application/json': Revoked;
                    };
                };
                204: {
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
                403: {
                    content: {
                        'application/json': Failure;
                    };
                };
                404: {
                    content: {
                        'application/json': Failure;
                    };
                };
                429: {
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
    '/status/{cid}': {
        /**
         * Get the status of a CID
         *
         * Reads how a cluster keeps a CID, peer by peer. The service's clients in TypeScript and JavaScript do
         * not send `cl`; those in Python, PHP and Go do.
         */
        get: {
            parameters: {
                query?: GetStatusData['query'];
                header?: GetStatusData['headers'];
                path: GetStatusData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        'application/json': CidStatus;
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
                403: {
                    content: {
                        'application/json': Failure;
                    };
                };
                404: {
                    content: {
                        'application/json': Failure;
                    };
                };
                429: {
                    content: {
                        'application/json': Failure;
                    };
                };
                503: {
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
    '/allocations/{cid}': {
        /**
         * Get the peers that a CID is given to
         *
         * Reads which peers of a cluster are to keep a CID. Older clients of the service ask
         * `/status/allocations/{cid}`; the present ones in Python, PHP and Go ask here, and the one in
         * TypeScript knows both.
         */
        get: {
            parameters: {
                query?: GetAllocationsData['query'];
                header?: GetAllocationsData['headers'];
                path: GetAllocationsData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        'application/json': Allocations;
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
                403: {
                    content: {
                        'application/json': Failure;
                    };
                };
                404: {
                    content: {
                        'application/json': Failure;
                    };
                };
                429: {
                    content: {
                        'application/json': Failure;
                    };
                };
                503: {
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
