// Generated from specs/storj-bridge.yaml. Do not edit: run `npm run generate`.

import type { ActivateUserData, AddKeyData, AddShardData, BridgeInfo, Bucket, BucketsBody, ConfirmDeactivationData, ConfirmPasswordResetData, ConfirmPendingPasswordData, Contact, ContactsBody, CreateBucketData, CreateFileEntryData, CreateFrameData, CreateMirrorsData, CreateTokenData, CreateUserData, DeactivateUserData, DeleteBucketData, DeleteFrameData, ErrorAnswer, FileEntriesBody, FileEntry, FilePointersBody, Frame, FramesBody, FrameShard, GetBucketData, GetBucketIdData, GetContactData, GetFileIdData, GetFileInfoData, GetFilePointersData, GetFrameData, Identifier, ListBucketsData, ListContactsData, ListFilesData, ListFramesData, ListKeysData, ListMirrorsData, MirroredShardsBody, MirrorListsBody, MirrorsBody, PublicKey, PublicKeysBody, RemoveFileData, RemoveKeyData, ReportAnswer, ReportExchangeData, RequestPasswordResetData, ResendActivationData, StoredFile, StoreFileData, Token, UpdateBucketData, User } from './types.gen.js';

export type paths = {
    '/users': {
        /**
         * Register a user
         *
         * Makes a user, who can do nothing before the account is activated by the link in a mail. The password
         * never leaves the caller: its SHA-256 is the password to the bridge, here and ever after.
         *
         * Answered with 201, before 0.11 with 200.
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
                    'application/json': CreateUserData['body'];
                };
            };
            responses: {
                200: {
                    content: {
                        'application/json': User;
                    };
                };
                201: {
                    content: {
                        'application/json': User;
                    };
                };
                400: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                429: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                500: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
    };
    '/users/{email}': {
        /**
         * Ask for a deactivation
         *
         * Sends the user a mail with a link that deactivates the account. `redirect` is read from the JSON body, where
         * older clients had it in the query; a body of DELETE is not signed. From 0.8.3 on.
         */
        delete: {
            parameters: {
                query?: DeactivateUserData['query'];
                header?: never;
                path: DeactivateUserData['path'];
                cookie?: never;
            };
            requestBody?: {
                content: {
                    'application/json': DeactivateUserData['body'];
                };
            };
            responses: {
                200: {
                    content: {
                        'application/json': User;
                    };
                };
                400: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                401: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                403: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                404: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                500: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
        /**
         * Ask for a password reset
         *
         * Sends the user a mail with a link that resets the password. From 0.9 on; before 0.10 it needed the
         * authentication that it is meant to restore.
         *
         * Up to 7.4 the new password goes here, and `confirmPendingPassword` makes it the password. From 7.5 on
         * it goes to `confirmPasswordReset`.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: RequestPasswordResetData['path'];
                cookie?: never;
            };
            requestBody: {
                content: {
                    'application/json': RequestPasswordResetData['body'];
                };
            };
            responses: {
                200: {
                    content: {
                        'application/json': User;
                    };
                };
                400: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                404: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                500: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
    };
    '/activations': {
        /**
         * Send the activation mail again
         *
         * Sends a user who is not active yet another mail with the link. From 1.0 on.
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
                    'application/json': ResendActivationData['body'];
                };
            };
            responses: {
                201: {
                    content: {
                        'application/json': User;
                    };
                };
                400: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                404: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                500: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
    };
    '/activations/{token}': {
        /**
         * Activate a user
         *
         * Activates the user to whom the token was mailed: what happens when the link is opened. Although it is a
         * GET, it takes effect.
         */
        get: {
            parameters: {
                query?: ActivateUserData['query'];
                header?: never;
                path: ActivateUserData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        'application/json': User;
                    };
                };
                302: {
                    content?: never;
                };
                400: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                429: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                500: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
    };
    '/deactivations/{token}': {
        /**
         * Deactivate a user
         *
         * Deactivates the user to whom the token was mailed. Although it is a GET, it takes effect. From 0.8.3 on.
         */
        get: {
            parameters: {
                query?: ConfirmDeactivationData['query'];
                header?: never;
                path: ConfirmDeactivationData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        'application/json': User;
                    };
                };
                302: {
                    content?: never;
                };
                400: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                404: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                500: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
    };
    '/resets/{token}': {
        /**
         * Set a new password
         *
         * Gives the user to whom the token was mailed a new password. From 7.5 on.
         */
        post: {
            parameters: {
                query?: ConfirmPasswordResetData['query'];
                header?: never;
                path: ConfirmPasswordResetData['path'];
                cookie?: never;
            };
            requestBody: {
                content: {
                    'application/json': ConfirmPasswordResetData['body'];
                };
            };
            responses: {
                200: {
                    content: {
                        'application/json': User;
                    };
                };
                302: {
                    content?: never;
                };
                400: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                404: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                500: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
        /**
         * Confirm the password that was asked for
         *
         * Makes what `requestPasswordReset` was given the password. From 0.9 to 7.4; later versions have no such
         * route. Although it is a GET, it takes effect.
         */
        get: {
            parameters: {
                query?: ConfirmPendingPasswordData['query'];
                header?: never;
                path: ConfirmPendingPasswordData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        'application/json': User;
                    };
                };
                302: {
                    content?: never;
                };
                400: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                404: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                500: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
    };
    '/keys': {
        /**
         * List the public keys
         *
         * Lists the public keys that the user has registered.
         */
        get: {
            parameters: {
                query?: ListKeysData['query'];
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        'application/json': PublicKeysBody;
                    };
                };
                400: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                401: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                403: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                429: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                500: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
        /**
         * Register a public key
         *
         * Registers a public key, with which requests can be signed from then on. It is kept and compared as it is
         * written here: the same key in capital digits, or compressed where this is not, is another one.
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
                    'application/json': AddKeyData['body'];
                };
            };
            responses: {
                200: {
                    content: {
                        'application/json': PublicKey;
                    };
                };
                400: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                401: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                403: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                429: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                500: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
    };
    '/keys/{pubkey}': {
        /**
         * Remove a public key
         *
         * Removes a public key: what it signs is refused from then on. Answered with 204, before 2.0 with 200 and no
         * body.
         */
        delete: {
            parameters: {
                query?: RemoveKeyData['query'];
                header?: never;
                path: RemoveKeyData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content?: never;
                };
                204: {
                    content?: never;
                };
                400: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                401: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                403: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                404: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                500: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
    };
    '/buckets': {
        /**
         * List the buckets
         *
         * Lists the buckets of the user, the oldest first, at most 5000.
         */
        get: {
            parameters: {
                query?: ListBucketsData['query'];
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        'application/json': BucketsBody;
                    };
                };
                400: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                401: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                403: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                429: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                500: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
        /**
         * Create a bucket
         *
         * Makes a bucket. The key that signs the request is one of those of the bucket, whether it is named or not.
         *
         * In 2016 several buckets may have one name. The later versions answer 409, and pass over `storage` and
         * `transfer`. Answered with 201, before 0.11 with 200.
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
                    'application/json': CreateBucketData['body'];
                };
            };
            responses: {
                200: {
                    content: {
                        'application/json': Bucket;
                    };
                };
                201: {
                    content: {
                        'application/json': Bucket;
                    };
                };
                400: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                401: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                403: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                409: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                429: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                500: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
    };
    '/buckets/{id}': {
        /**
         * Get a bucket
         *
         * Answers with one bucket of the user.
         */
        get: {
            parameters: {
                query?: GetBucketData['query'];
                header?: never;
                path: GetBucketData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        'application/json': Bucket;
                    };
                };
                400: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                401: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                403: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                404: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                500: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
        /**
         * Change a bucket
         *
         * Sets what is given, and answers with the bucket as it is then. Which fields there are differs between
         * versions, and all others are passed over without a word: up to 0.7 `name`, `storage`, `transfer` and
         * `pubkeys`; in 1.0 `name` and `pubkeys`; in the last `pubkeys`, `publicPermissions` and `encryptionKey`, so
         * that a bucket keeps its name.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: UpdateBucketData['path'];
                cookie?: never;
            };
            requestBody: {
                content: {
                    'application/json': UpdateBucketData['body'];
                };
            };
            responses: {
                200: {
                    content: {
                        'application/json': Bucket;
                    };
                };
                400: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                401: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                403: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                404: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                500: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
        /**
         * Delete a bucket
         *
         * Deletes a bucket. Answered with 204, in version 0.2.2 with 200 and no body.
         */
        delete: {
            parameters: {
                query?: DeleteBucketData['query'];
                header?: never;
                path: DeleteBucketData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content?: never;
                };
                204: {
                    content?: never;
                };
                400: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                401: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                403: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                404: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                500: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
    };
    '/bucket-ids/{name}': {
        /**
         * Get the id of a bucket by its name
         *
         * Answers with the id of the bucket that has this name. From 5.14 on. There it is the first 24 hex digits of
         * the RIPEMD-160 of the SHA-256 of the user's email address and the name, put together.
         */
        get: {
            parameters: {
                query?: GetBucketIdData['query'];
                header?: never;
                path: GetBucketIdData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        'application/json': Identifier;
                    };
                };
                400: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                401: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                403: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                404: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                500: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
    };
    '/buckets/{id}/tokens': {
        /**
         * Create a token
         *
         * Makes a token for one upload (`PUSH`) or one download (`PULL`). It ends after five minutes in 2016 and after
         * an hour later, and can be used once. From 0.2.3 until before 5.12 a key that the bucket names in `pubkeys`
         * may sign, without belonging to any user.
         *
         * Answered with 201, before 0.11 with 200.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: CreateTokenData['path'];
                cookie?: never;
            };
            requestBody: {
                content: {
                    'application/json': CreateTokenData['body'];
                };
            };
            responses: {
                200: {
                    content: {
                        'application/json': Token;
                    };
                };
                201: {
                    content: {
                        'application/json': Token;
                    };
                };
                400: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                401: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                403: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                404: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                500: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
    };
    '/buckets/{id}/files': {
        /**
         * List the files of a bucket
         *
         * Lists the files of a bucket, the oldest first, at most 2000. In 2016 the list has neither ids nor times, and
         * `startDate` is passed over. The last version sends the list without a content-type; it is JSON nevertheless.
         */
        get: {
            parameters: {
                query?: ListFilesData['query'];
                header?: never;
                path: ListFilesData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        'application/json': FileEntriesBody;
                    };
                };
                400: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                401: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                403: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                404: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                500: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
        /**
         * Store a file (2016)
         *
         * Uploads a file, in 2016 alone: from 0.7 on there is no such route, and `createFileEntry` is used. A `PUSH`
         * token is needed and nothing else. `hash` in the answer is the name of the file from then on, and can be
         * computed before: the RIPEMD-160 of the 64 hex digits of its SHA-256, taken as text.
         */
        put: {
            parameters: {
                query?: never;
                header: StoreFileData['headers'];
                path: StoreFileData['path'];
                cookie?: never;
            };
            requestBody: {
                content: {
                    'multipart/form-data': StoreFileData['body'];
                };
            };
            responses: {
                200: {
                    content: {
                        'application/json': StoredFile;
                    };
                };
                400: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                401: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                404: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                500: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
        /**
         * Make a file of a frame
         *
         * Puts a file into a bucket whose bytes are the shards of a frame, which is locked by it. From 0.7 on.
         *
         * A media type that the bridge does not know and a name that is taken are each a 500.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: CreateFileEntryData['path'];
                cookie?: never;
            };
            requestBody: {
                content: {
                    'application/json': CreateFileEntryData['body'];
                };
            };
            responses: {
                200: {
                    content: {
                        'application/json': FileEntry;
                    };
                };
                400: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                401: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                403: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                404: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                500: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
    };
    '/buckets/{id}/files/{fileId}': {
        /**
         * Get the pointers to a file's shards
         *
         * Answers with where the shards of a file are, in their order; nothing past the last one. A `PULL` token is
         * needed, or from 5.16 on the user's own authentication without one. With a token nothing else is looked at.
         *
         * Later, the farmer has the bytes at `http://{address}:{port}/shards/{hash}?token={token}`. Where none
         * answered, or all are in `exclude`, a pointer has neither `farmer` nor `token`; asking again may find one. In
         * 2016 the farmer waits at `channel`, a WebSocket.
         */
        get: {
            parameters: {
                query?: GetFilePointersData['query'];
                header?: GetFilePointersData['headers'];
                path: GetFilePointersData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        'application/json': FilePointersBody;
                    };
                };
                400: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                401: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                403: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                404: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                420: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                429: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                500: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
        /**
         * Remove a file
         *
         * Removes a file from its bucket. From 0.2.3 on; in 2016 it is named by its hash.
         */
        delete: {
            parameters: {
                query?: RemoveFileData['query'];
                header?: never;
                path: RemoveFileData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                204: {
                    content?: never;
                };
                400: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                401: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                403: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                404: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                500: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
    };
    '/buckets/{id}/files/{fileId}/info': {
        /**
         * Get a file's entry
         *
         * Answers with what the list has of one file. From 1.1 on. A key that the bucket names in `pubkeys` may
         * sign; and nobody need to, where `publicPermissions` of the bucket has `PULL`.
         */
        get: {
            parameters: {
                query?: GetFileInfoData['query'];
                header?: never;
                path: GetFileInfoData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        'application/json': FileEntry;
                    };
                };
                400: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                401: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                403: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                404: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                500: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
    };
    '/buckets/{id}/file-ids/{name}': {
        /**
         * Get the id of a file by its name
         *
         * Answers with the id of the file that has this name in the bucket. From 5.14 on.
         */
        get: {
            parameters: {
                query?: GetFileIdData['query'];
                header?: never;
                path: GetFileIdData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        'application/json': Identifier;
                    };
                };
                400: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                401: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                403: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                404: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                500: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
    };
    '/buckets/{id}/files/{fileId}/mirrors': {
        /**
         * List the mirrors of a file
         *
         * Answers with the contracts for each shard of a file. From 3.1 on.
         */
        get: {
            parameters: {
                query?: ListMirrorsData['query'];
                header?: never;
                path: ListMirrorsData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        'application/json': MirrorsBody;
                    };
                };
                400: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                401: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                403: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                404: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                500: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
    };
    '/buckets/{id}/mirrors': {
        /**
         * Copy a file to more farmers (0.10 to 3.2)
         *
         * Has more farmers keep each shard of a file. From 0.10 to 3.2; from 4.0 on the bridge does so by itself, and
         * has no such route. It is described by the code, and was not asked of a server.
         *
         * Answered with 201 up to 1.0, where 1.0 does not wait for the farmers; with 200 when they have been told; and
         * from 3.1 on with 202, before that.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: CreateMirrorsData['path'];
                cookie?: never;
            };
            requestBody: {
                content: {
                    'application/json': CreateMirrorsData['body'];
                };
            };
            responses: {
                200: {
                    content: {
                        'application/json': MirrorListsBody;
                    };
                };
                201: {
                    content: {
                        'application/json': MirroredShardsBody;
                    };
                };
                202: {
                    content: {
                        'application/json': MirrorListsBody;
                    };
                };
                400: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                401: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                403: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                404: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                500: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
    };
    '/frames': {
        /**
         * List the frames
         *
         * Lists the frames of the user, at most 10. From 0.7 on.
         */
        get: {
            parameters: {
                query?: ListFramesData['query'];
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        'application/json': FramesBody;
                    };
                };
                400: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                401: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                403: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                429: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                500: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
        /**
         * Create a frame
         *
         * Makes an empty frame, to which shards are added. From 0.7 on.
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
                    'application/json': CreateFrameData['body'];
                };
            };
            responses: {
                200: {
                    content: {
                        'application/json': Frame;
                    };
                };
                400: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                401: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                403: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                420: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                429: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                500: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
    };
    '/frames/{frameId}': {
        /**
         * Get a frame
         *
         * Answers with one frame of the user. From 0.7 on. What is no id at all is a 500.
         */
        get: {
            parameters: {
                query?: GetFrameData['query'];
                header?: never;
                path: GetFrameData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        'application/json': Frame;
                    };
                };
                400: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                401: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                403: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                404: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                500: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
        /**
         * Add a shard to a frame
         *
         * Looks for a farmer who keeps a shard, and answers with where to send its bytes:
         * `POST http://{address}:{port}/shards/{hash}?token={token}`, as `application/octet-stream`. From 0.7 on. It can
         * take more than 30 seconds. That no farmer was found is a 400 in the last version.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: AddShardData['path'];
                cookie?: never;
            };
            requestBody: {
                content: {
                    'application/json': AddShardData['body'];
                };
            };
            responses: {
                200: {
                    content: {
                        'application/json': FrameShard;
                    };
                };
                400: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                401: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                403: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                404: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                420: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                429: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                500: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
        /**
         * Delete a frame
         *
         * Deletes a frame. From 0.7 on. Do not delete the frame of a file: the last version does so, and then
         * crashes when the file is removed.
         */
        delete: {
            parameters: {
                query?: DeleteFrameData['query'];
                header?: never;
                path: DeleteFrameData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                204: {
                    content?: never;
                };
                400: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                401: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                403: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                404: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                500: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
    };
    '/contacts': {
        /**
         * List the farmers
         *
         * Lists the farmers that the bridge knows, those seen last first, 30 to a page. From 0.7.3 on.
         */
        get: {
            parameters: {
                query?: ListContactsData['query'];
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        'application/json': ContactsBody;
                    };
                };
                400: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                429: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                500: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
    };
    '/contacts/{nodeID}': {
        /**
         * Get a farmer
         *
         * Answers with what the bridge knows of one farmer. From 0.7.3 on.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: GetContactData['path'];
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    content: {
                        'application/json': Contact;
                    };
                };
                400: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                404: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                500: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
    };
    '/reports/exchanges': {
        /**
         * Report an exchange with a farmer
         *
         * Tells the bridge how an upload to a farmer or a download from one went. From 2.2 on. It may be signed and
         * need not be.
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
                    'application/json': ReportExchangeData['body'];
                };
            };
            responses: {
                201: {
                    content: {
                        'application/json': ReportAnswer;
                    };
                };
                400: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                404: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                429: {
                    content: {
                        'application/json': ErrorAnswer;
                    };
                };
                500: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
    };
    '/': {
        /**
         * Get what the bridge says of itself
         *
         * Answers with the bridge's own description of its API, a Swagger 2.0 document, of which `info` is of use: it has
         * the version.
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
                        'application/json': BridgeInfo;
                    };
                };
                500: {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
    };
    '/health': {
        /**
         * Ask whether the bridge is up
         *
         * Answers with the text `OK` where the bridge has its database. From 5.10 on.
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
                        'text/html': string;
                    };
                };
                503: {
                    content: {
                        'text/html': string;
                    };
                };
                '4XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
                '5XX': {
                    content: {
                        'application/json': ErrorAnswer;
                        'text/html': string;
                    };
                };
            };
        };
    };
};
