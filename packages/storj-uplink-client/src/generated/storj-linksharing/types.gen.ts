// Generated from specs/storj-linksharing.yaml. Do not edit: run `npm run generate`.

export type ClientOptions = {
    baseUrl: 'https://link.storjshare.io' | (string & {});
};

/**
 * Bytes, as they are.
 */
export type Bytes = Blob | File;

/**
 * A page of HTML.
 */
export type Page = string;

/**
 * A text for people.
 */
export type Text = string;

export type GetSharedData = {
    body?: never;
    headers?: {
        /**
         * One range of bytes, such as the first ten or the last five: `bytes=-5`. An empty object has none, and is
         * answered with 200.
         */
        Range?: string | undefined;
        /**
         * A `Last-Modified`: a range only where the object is still that one, and else all of it. There are no entity
         * tags.
         */
        'If-Range'?: string | undefined;
        /**
         * Only if the object has changed since.
         */
        'If-Modified-Since'?: string | undefined;
        /**
         * Only if the object has not changed since.
         */
        'If-Unmodified-Since'?: string | undefined;
    } | undefined;
    path: {
        /**
         * An access grant, or the access key id of one. Whoever has it can read.
         */
        access: string;
        /**
         * The name of the bucket.
         */
        bucket: string;
        /**
         * The key of the object. "/" within it is sent as it is, and what is between percent-encoded.
         */
        key: string;
    };
    query?: {
        /**
         * Has the object come with `Content-Disposition: attachment`, whatever its media type. `no`, `false`, `0` and
         * `off` are as if it were not there; all else is yes, and so is nothing.
         */
        download?: string | undefined;
        /**
         * The path of a file within the object, which has to be a ZIP. There are no ranges of it.
         */
        path?: string | undefined;
        /**
         * Gets all objects under a prefix as one file. A ZIP has the first 1000 of them, and then `TRUNCATED.txt`. A
         * service may have it switched off.
         */
        'download-kind'?: 'zip' | 'tar.gz' | undefined;
    } | undefined;
    url: '/raw/{access}/{bucket}/{key}';
};

export type GetSharedErrors = {
    /**
     * The access is neither a grant nor an access key id, or the bucket or the key cannot be one.
     */
    400: Page;
    /**
     * Nothing is registered under this access key id, or the link is blocked.
     */
    401: Page;
    /**
     * The access does not allow this, has ended, or is not public; or the project is at its bandwidth limit.
     */
    403: Page;
    /**
     * There is no such bucket or object.
     */
    404: Page;
    /**
     * The object has changed.
     */
    412: unknown;
    /**
     * The object is no ZIP that the service can read, or the file within it cannot be had in an encoding that the caller takes.
     */
    415: Page;
    /**
     * The object does not have this range, or it is of a file within a ZIP. The media type is that of the object.
     */
    416: Page;
    /**
     * Too many requests, of the project at its satellite, or at once for one project.
     */
    429: Text;
    /**
     * The request is refused in another way.
     */
    '4XX': Page;
    /**
     * The service failed.
     */
    '5XX': Page;
};

export type GetSharedError = GetSharedErrors[keyof GetSharedErrors];

export type GetSharedResponses = {
    /**
     * All of it.
     */
    200: Bytes;
    /**
     * The part that was asked for; of several ranges `multipart/byteranges`.
     */
    206: Bytes;
};

export type GetSharedResponse = GetSharedResponses[keyof GetSharedResponses];

export type HeadSharedData = {
    body?: never;
    headers?: {
        /**
         * One range of bytes, such as the first ten or the last five: `bytes=-5`. An empty object has none, and is
         * answered with 200.
         */
        Range?: string | undefined;
        /**
         * A `Last-Modified`: a range only where the object is still that one, and else all of it. There are no entity
         * tags.
         */
        'If-Range'?: string | undefined;
        /**
         * Only if the object has changed since.
         */
        'If-Modified-Since'?: string | undefined;
        /**
         * Only if the object has not changed since.
         */
        'If-Unmodified-Since'?: string | undefined;
    } | undefined;
    path: {
        /**
         * An access grant, or the access key id of one. Whoever has it can read.
         */
        access: string;
        /**
         * The name of the bucket.
         */
        bucket: string;
        /**
         * The key of the object. "/" within it is sent as it is, and what is between percent-encoded.
         */
        key: string;
    };
    query?: {
        /**
         * Has the object come with `Content-Disposition: attachment`, whatever its media type. `no`, `false`, `0` and
         * `off` are as if it were not there; all else is yes, and so is nothing.
         */
        download?: string | undefined;
        /**
         * The path of a file within the object, which has to be a ZIP. There are no ranges of it.
         */
        path?: string | undefined;
    } | undefined;
    url: '/raw/{access}/{bucket}/{key}';
};

export type HeadSharedErrors = {
    /**
     * The access is neither a grant nor an access key id, or the bucket or the key cannot be one.
     */
    400: unknown;
    /**
     * Nothing is registered under this access key id, or the link is blocked.
     */
    401: unknown;
    /**
     * The access does not allow this, has ended, or is not public; or the project is at its bandwidth limit.
     */
    403: unknown;
    /**
     * There is no such bucket or object.
     */
    404: unknown;
    /**
     * The object has changed.
     */
    412: unknown;
    /**
     * The object is no ZIP that the service can read, or the file within it cannot be had in an encoding that the caller takes.
     */
    415: unknown;
    /**
     * The object does not have this range, or it is of a file within a ZIP. The media type is that of the object.
     */
    416: unknown;
    /**
     * Too many requests, of the project at its satellite, or at once for one project.
     */
    429: unknown;
    /**
     * The request is refused in another way.
     */
    '4XX': unknown;
    /**
     * The service failed.
     */
    '5XX': unknown;
};

export type HeadSharedResponses = {
    /**
     * It is there.
     */
    200: unknown;
    /**
     * The range is there.
     */
    206: unknown;
};

export type GetSharePageData = {
    body?: never;
    path: {
        /**
         * An access grant, or the access key id of one. Whoever has it can read.
         */
        access: string;
        /**
         * The name of the bucket.
         */
        bucket: string;
        /**
         * The key of the object. "/" within it is sent as it is, and what is between percent-encoded.
         */
        key: string;
    };
    query?: {
        /**
         * The path of a file within the object, which has to be a ZIP. There are no ranges of it.
         */
        path?: string | undefined;
        /**
         * Where the page of the list before ended; a page has 100 entries.
         */
        cursor?: string | undefined;
    } | undefined;
    url: '/s/{access}/{bucket}/{key}';
};

export type GetSharePageErrors = {
    /**
     * The access is neither a grant nor an access key id, or the bucket or the key cannot be one.
     */
    400: Page;
    /**
     * Nothing is registered under this access key id, or the link is blocked.
     */
    401: Page;
    /**
     * The access does not allow this, has ended, or is not public; or the project is at its bandwidth limit.
     */
    403: Page;
    /**
     * There is no such bucket or object.
     */
    404: Page;
    /**
     * The object is no ZIP that the service can read, or the file within it cannot be had in an encoding that the caller takes.
     */
    415: Page;
    /**
     * Too many requests, of the project at its satellite, or at once for one project.
     */
    429: Text;
    /**
     * The request is refused in another way.
     */
    '4XX': Page;
    /**
     * The service failed.
     */
    '5XX': Page;
};

export type GetSharePageError = GetSharePageErrors[keyof GetSharePageErrors];

export type GetSharePageResponses = {
    /**
     * The page.
     */
    200: Page;
};

export type GetSharePageResponse = GetSharePageResponses[keyof GetSharePageResponses];

export type HeadSharePageData = {
    body?: never;
    path: {
        /**
         * An access grant, or the access key id of one. Whoever has it can read.
         */
        access: string;
        /**
         * The name of the bucket.
         */
        bucket: string;
        /**
         * The key of the object. "/" within it is sent as it is, and what is between percent-encoded.
         */
        key: string;
    };
    query?: {
        /**
         * The path of a file within the object, which has to be a ZIP. There are no ranges of it.
         */
        path?: string | undefined;
        /**
         * Where the page of the list before ended; a page has 100 entries.
         */
        cursor?: string | undefined;
    } | undefined;
    url: '/s/{access}/{bucket}/{key}';
};

export type HeadSharePageErrors = {
    /**
     * The access is neither a grant nor an access key id, or the bucket or the key cannot be one.
     */
    400: unknown;
    /**
     * Nothing is registered under this access key id, or the link is blocked.
     */
    401: unknown;
    /**
     * The access does not allow this, has ended, or is not public; or the project is at its bandwidth limit.
     */
    403: unknown;
    /**
     * There is no such bucket or object.
     */
    404: unknown;
    /**
     * The object is no ZIP that the service can read, or the file within it cannot be had in an encoding that the caller takes.
     */
    415: unknown;
    /**
     * Too many requests, of the project at its satellite, or at once for one project.
     */
    429: unknown;
    /**
     * The request is refused in another way.
     */
    '4XX': unknown;
    /**
     * The service failed.
     */
    '5XX': unknown;
};

export type HeadSharePageResponses = {
    /**
     * There is a page.
     */
    200: unknown;
};

export type GetSharedBucketData = {
    body?: never;
    path: {
        /**
         * An access grant, or the access key id of one. Whoever has it can read.
         */
        access: string;
        /**
         * The name of the bucket.
         */
        bucket: string;
    };
    query?: {
        /**
         * Where the page of the list before ended; a page has 100 entries.
         */
        cursor?: string | undefined;
    } | undefined;
    url: '/s/{access}/{bucket}';
};

export type GetSharedBucketErrors = {
    /**
     * The access is neither a grant nor an access key id, or the bucket or the key cannot be one.
     */
    400: Page;
    /**
     * Nothing is registered under this access key id, or the link is blocked.
     */
    401: Page;
    /**
     * The access does not allow this, has ended, or is not public; or the project is at its bandwidth limit.
     */
    403: Page;
    /**
     * There is no such bucket or object.
     */
    404: Page;
    /**
     * Too many requests, of the project at its satellite, or at once for one project.
     */
    429: Text;
    /**
     * The request is refused in another way.
     */
    '4XX': Page;
    /**
     * The service failed.
     */
    '5XX': Page;
};

export type GetSharedBucketError = GetSharedBucketErrors[keyof GetSharedBucketErrors];

export type GetSharedBucketResponses = {
    /**
     * The page.
     */
    200: Page;
};

export type GetSharedBucketResponse = GetSharedBucketResponses[keyof GetSharedBucketResponses];

export type HeadSharedBucketData = {
    body?: never;
    path: {
        /**
         * An access grant, or the access key id of one. Whoever has it can read.
         */
        access: string;
        /**
         * The name of the bucket.
         */
        bucket: string;
    };
    query?: {
        /**
         * Where the page of the list before ended; a page has 100 entries.
         */
        cursor?: string | undefined;
    } | undefined;
    url: '/s/{access}/{bucket}';
};

export type HeadSharedBucketErrors = {
    /**
     * The access is neither a grant nor an access key id, or the bucket or the key cannot be one.
     */
    400: unknown;
    /**
     * Nothing is registered under this access key id, or the link is blocked.
     */
    401: unknown;
    /**
     * The access does not allow this, has ended, or is not public; or the project is at its bandwidth limit.
     */
    403: unknown;
    /**
     * There is no such bucket or object.
     */
    404: unknown;
    /**
     * Too many requests, of the project at its satellite, or at once for one project.
     */
    429: unknown;
    /**
     * The request is refused in another way.
     */
    '4XX': unknown;
    /**
     * The service failed.
     */
    '5XX': unknown;
};

export type HeadSharedBucketResponses = {
    /**
     * There is a page.
     */
    200: unknown;
};
