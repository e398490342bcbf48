// Generated from specs/storj-auth.yaml. Do not edit: run `npm run generate`.

export type ClientOptions = {
    baseUrl: 'https://auth.storjshare.io' | (string & {});
};

/**
 * What went wrong, with a line feed behind it; that alone where the service does not tell.
 */
export type Message = string;

/**
 * An access grant to keep.
 */
export type Registration = {
    /**
     * The access grant, as it is written.
     */
    access_grant: string;
    /**
     * Whether the access key id alone is enough for link sharing. The grants of free projects that are public may
     * end sooner.
     */
    public?: boolean | undefined;
    /**
     * What the credentials are for. Letters may be small or not, and a tag may be there twice.
     */
    usage_tags?: Array<UsageTag> | undefined;
};

/**
 * What credentials are for. The service knows one word.
 */
export type UsageTag = 'mcp' | (string & {});

/**
 * The credentials of an access grant.
 */
export type RegisteredAccess = {
    /**
     * The access key id for S3, and for links if it is public: 28 small letters and digits of base32, of which the
     * first is "j".
     */
    access_key_id: string;
    /**
     * The secret key for S3: 53 small letters and digits of base32, of which the first is "j".
     */
    secret_key: string;
    /**
     * The S3 gateway that these are for.
     */
    endpoint: string;
    /**
     * When the grant ends, where that is sooner than it was meant, since the project is a free one.
     */
    freeTierRestrictedExpiration?: string | undefined;
};

/**
 * What is kept for an access key id.
 */
export type StoredAccess = {
    /**
     * The access grant.
     */
    access_grant: string;
    /**
     * The secret key for S3.
     */
    secret_key: string;
    /**
     * Whether the access key id alone is enough for link sharing.
     */
    public: boolean;
    /**
     * The public id of the project, where the satellite has told it.
     */
    public_project_id?: string | undefined;
    /**
     * What the credentials are for.
     */
    usage_tags?: Array<UsageTag> | undefined;
    /**
     * When the project was made, where the satellite has told it.
     */
    project_created_at?: string | undefined;
};

export type RegisterAccessData = {
    /**
     * At most 4096 bytes.
     */
    body: Registration;
    path?: never;
    query?: never;
    url: '/v1/access';
};

export type RegisterAccessErrors = {
    /**
     * The grant is broken, ends within a minute, or is of a satellite that the service does not know; or a tag is not
     * known.
     */
    400: Message;
    /**
     * The body has more than 4096 bytes.
     */
    413: Message;
    /**
     * The body is no JSON, or has a value of another type than it should.
     */
    422: Message;
    /**
     * The caller went away before there was an answer. The credentials that were made will never work.
     */
    499: Message;
    /**
     * The service failed, and does not say of what.
     */
    500: Message;
    /**
     * The service is not to be reached.
     */
    503: Message;
    /**
     * The request is refused in another way.
     */
    '4XX': Message;
    /**
     * The service failed in another way.
     */
    '5XX': Message;
};

export type RegisterAccessError = RegisterAccessErrors[keyof RegisterAccessErrors];

export type RegisterAccessResponses = {
    /**
     * The credentials.
     */
    200: RegisteredAccess;
};

export type RegisterAccessResponse = RegisterAccessResponses[keyof RegisterAccessResponses];

export type GetAccessData = {
    body?: never;
    path: {
        /**
         * The access key id, which decrypts what is kept for it. It is not for logs.
         */
        accessKeyId: string;
    };
    query?: never;
    url: '/v1/access/{accessKeyId}';
};

export type GetAccessErrors = {
    /**
     * This cannot be an access key id.
     */
    400: Message;
    /**
     * The token is wrong, or nothing is kept for this access key id, or it is not valid any longer.
     */
    401: Message;
    /**
     * The caller went away before there was an answer. The credentials that were made will never work.
     */
    499: Message;
    /**
     * The service failed, and does not say of what.
     */
    500: Message;
    /**
     * The service is not to be reached.
     */
    503: Message;
    /**
     * The request is refused in another way.
     */
    '4XX': Message;
    /**
     * The service failed in another way.
     */
    '5XX': Message;
};

export type GetAccessError = GetAccessErrors[keyof GetAccessErrors];

export type GetAccessResponses = {
    /**
     * What is kept.
     */
    200: StoredAccess;
};

export type GetAccessResponse = GetAccessResponses[keyof GetAccessResponses];

export type CheckStartupData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/v1/health/startup';
};

export type CheckStartupErrors = {
    /**
     * It is not.
     */
    503: unknown;
    /**
     * The request is refused in another way.
     */
    '4XX': Message;
    /**
     * The service failed in another way.
     */
    '5XX': Message;
};

export type CheckStartupError = CheckStartupErrors[keyof CheckStartupErrors];

export type CheckStartupResponses = {
    /**
     * It has.
     */
    200: unknown;
};

export type CheckLiveData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/v1/health/live';
};

export type CheckLiveErrors = {
    /**
     * It is not.
     */
    503: unknown;
    /**
     * The request is refused in another way.
     */
    '4XX': Message;
    /**
     * The service failed in another way.
     */
    '5XX': Message;
};

export type CheckLiveError = CheckLiveErrors[keyof CheckLiveErrors];

export type CheckLiveResponses = {
    /**
     * It is.
     */
    200: unknown;
};
