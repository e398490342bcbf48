// Generated from specs/pinning.yaml. Do not edit: run `npm run generate`.

export type ClientOptions = {
    baseUrl: 'https://pinning-service.invalid' | (string & {});
};

/**
 * A content identifier (CID), the name of the root of the DAG to pin.
 */
export type Cid = string;

/**
 * How far the service is with a pin object. `queued`: accepted, not begun. `pinning`: being fetched.
 * `pinned`: complete. `failed`: given up; `info.status_details` may say why.
 */
export type Status = 'queued' | 'pinning' | 'pinned' | 'failed';

/**
 * How a name is compared. `exact`: the whole name, case-sensitive. `iexact`: the whole name, any
 * case. `partial`: a part of it, case-sensitive. `ipartial`: a part of it, any case.
 */
export type TextMatchingStrategy = 'exact' | 'iexact' | 'partial' | 'ipartial';

/**
 * Keys and values of the caller's own, stored with the pin object; `getPins` can filter by them.
 */
export type PinMeta = {
    /**
     * Identifies the application that pinned, so that it can list its own pin objects.
     */
    app_id?: string | undefined;
    /**
     * Settings of the service's own, such as a replication factor or a region.
     */
    vendor_policy?: string | undefined;
    [key: string]: string | undefined;
};

/**
 * What the service has to say on the present status. Services add keys of their own.
 */
export type StatusInfo = {
    /**
     * The status in words, such as a place in the queue or the reason of a failure.
     */
    status_details?: string | undefined;
    /**
     * Size of the whole DAG in bytes.
     */
    dag_size?: string | undefined;
    /**
     * Size of the data without the DAG's overhead in bytes.
     */
    raw_size?: string | undefined;
    /**
     * When the pin will expire.
     */
    pinned_until?: string | undefined;
    [key: string]: string | undefined;
};

/**
 * Multiaddrs of nodes that are known to have the content. Each ends in `/p2p/{peerID}`.
 */
export type Origins = Array<string>;

/**
 * Multiaddrs of the service's nodes, for the client to connect to if it has the content. Each ends in
 * `/p2p/{peerID}`.
 */
export type Delegates = Array<string>;

/**
 * What to pin.
 */
export type Pin = {
    cid: Cid;
    /**
     * A name for people. Need not be unique.
     */
    name?: string | undefined;
    origins?: Origins | undefined;
    meta?: PinMeta | undefined;
};

/**
 * A pin object and its present status.
 */
export type PinStatus = {
    /**
     * The identifier that the service gave to the pin object.
     */
    requestid: string;
    /**
     * How far the service is with a pin object. `queued`: accepted, not begun. `pinning`: being fetched.
     * `pinned`: complete. `failed`: given up; `info.status_details` may say why.
     */
    status: Status | (string & {});
    /**
     * When the pin object was made (RFC 3339). Never changes, and is the cursor of pagination: hand
     * it back letter for letter, since a clock type of milliseconds loses what comes after them.
     */
    created: string;
    pin: Pin;
    delegates: Delegates;
    info?: StatusInfo | undefined;
};

/**
 * One page of pin objects.
 */
export type PinResults = {
    /**
     * How many pin objects match the filters, on this page and beyond it.
     */
    count: number;
    /**
     * The newest that match, newest first.
     */
    results: Array<PinStatus>;
};

/**
 * Why a request failed.
 */
export type Failure = {
    /**
     * The error, for machines and for people.
     */
    error: {
        /**
         * Identifies the type of error, for machines.
         */
        reason: string;
        /**
         * Says more, for people.
         */
        details?: string | undefined;
    };
};

export type GetPinsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Only pin objects for these CIDs, joined by commas. With long CIDs mind the 2,000 characters that
         * some browsers and proxies allow a URL.
         */
        cid?: Array<Cid> | undefined;
        /**
         * Only pin objects with this name, compared as `match` says.
         */
        name?: string | undefined;
        /**
         * How `name` is compared. Has no meaning without `name`.
         */
        match?: TextMatchingStrategy | undefined;
        /**
         * Only pin objects with one of these statuses, joined by commas. A service should list those that
         * are `pinned` when it is left out.
         */
        status?: Array<Status> | undefined;
        /**
         * Only pin objects created before this time (RFC 3339).
         */
        before?: string | undefined;
        /**
         * Only pin objects created after this time (RFC 3339).
         */
        after?: string | undefined;
        /**
         * How many pin objects to answer with at most.
         */
        limit?: number | undefined;
        /**
         * Only pin objects whose `meta` has every one of these keys with this value. One parameter, whose
         * value is a JSON object, percent-encoded.
         */
        meta?: PinMeta | undefined;
    } | undefined;
    url: '/pins';
};

export type GetPinsErrors = {
    /**
     * The request is not as this document says.
     */
    400: Failure;
    /**
     * The access token is missing or not valid.
     */
    401: Failure;
    /**
     * There is no such pin object.
     */
    404: Failure;
    /**
     * The account has not enough funds. The status tells nothing about duplicates.
     */
    409: Failure;
    /**
     * Any other refusal, with a reason of the service's own.
     */
    '4XX': Failure;
    /**
     * The service failed. Whether it acted on the request is not known.
     */
    '5XX': Failure;
};

export type GetPinsError = GetPinsErrors[keyof GetPinsErrors];

export type GetPinsResponses = {
    /**
     * The newest pin objects that match, and how many match in all.
     */
    200: PinResults;
};

export type GetPinsResponse = GetPinsResponses[keyof GetPinsResponses];

export type AddPinData = {
    /**
     * What to pin.
     */
    body: Pin;
    path?: never;
    query?: never;
    url: '/pins';
};

export type AddPinErrors = {
    /**
     * The request is not as this document says.
     */
    400: Failure;
    /**
     * The access token is missing or not valid.
     */
    401: Failure;
    /**
     * There is no such pin object.
     */
    404: Failure;
    /**
     * The account has not enough funds. The status tells nothing about duplicates.
     */
    409: Failure;
    /**
     * Any other refusal, with a reason of the service's own.
     */
    '4XX': Failure;
    /**
     * The service failed. Whether it acted on the request is not known.
     */
    '5XX': Failure;
};

export type AddPinError = AddPinErrors[keyof AddPinErrors];

export type AddPinResponses = {
    /**
     * The request was accepted; the pin object as it is now.
     */
    202: PinStatus;
};

export type AddPinResponse = AddPinResponses[keyof AddPinResponses];

export type DeletePinByRequestIdData = {
    body?: never;
    path: {
        /**
         * The identifier that the service gave to the pin object.
         */
        requestid: string;
    };
    query?: never;
    url: '/pins/{requestid}';
};

export type DeletePinByRequestIdErrors = {
    /**
     * The request is not as this document says.
     */
    400: Failure;
    /**
     * The access token is missing or not valid.
     */
    401: Failure;
    /**
     * There is no such pin object.
     */
    404: Failure;
    /**
     * The account has not enough funds. The status tells nothing about duplicates.
     */
    409: Failure;
    /**
     * Any other refusal, with a reason of the service's own.
     */
    '4XX': Failure;
    /**
     * The service failed. Whether it acted on the request is not known.
     */
    '5XX': Failure;
};

export type DeletePinByRequestIdError = DeletePinByRequestIdErrors[keyof DeletePinByRequestIdErrors];

export type DeletePinByRequestIdResponses = {
    /**
     * The pin object is removed. The answer has no body.
     */
    202: unknown;
};

export type GetPinByRequestIdData = {
    body?: never;
    path: {
        /**
         * The identifier that the service gave to the pin object.
         */
        requestid: string;
    };
    query?: never;
    url: '/pins/{requestid}';
};

export type GetPinByRequestIdErrors = {
    /**
     * The request is not as this document says.
     */
    400: Failure;
    /**
     * The access token is missing or not valid.
     */
    401: Failure;
    /**
     * There is no such pin object.
     */
    404: Failure;
    /**
     * The account has not enough funds. The status tells nothing about duplicates.
     */
    409: Failure;
    /**
     * Any other refusal, with a reason of the service's own.
     */
    '4XX': Failure;
    /**
     * The service failed. Whether it acted on the request is not known.
     */
    '5XX': Failure;
};

export type GetPinByRequestIdError = GetPinByRequestIdErrors[keyof GetPinByRequestIdErrors];

export type GetPinByRequestIdResponses = {
    /**
     * The pin object.
     */
    200: PinStatus;
};

export type GetPinByRequestIdResponse = GetPinByRequestIdResponses[keyof GetPinByRequestIdResponses];

export type ReplacePinByRequestIdData = {
    /**
     * What to pin.
     */
    body: Pin;
    path: {
        /**
         * The identifier that the service gave to the pin object.
         */
        requestid: string;
    };
    query?: never;
    url: '/pins/{requestid}';
};

export type ReplacePinByRequestIdErrors = {
    /**
     * The request is not as this document says.
     */
    400: Failure;
    /**
     * The access token is missing or not valid.
     */
    401: Failure;
    /**
     * There is no such pin object.
     */
    404: Failure;
    /**
     * The account has not enough funds. The status tells nothing about duplicates.
     */
    409: Failure;
    /**
     * Any other refusal, with a reason of the service's own.
     */
    '4XX': Failure;
    /**
     * The service failed. Whether it acted on the request is not known.
     */
    '5XX': Failure;
};

export type ReplacePinByRequestIdError = ReplacePinByRequestIdErrors[keyof ReplacePinByRequestIdErrors];

export type ReplacePinByRequestIdResponses = {
    /**
     * The request was accepted; the pin object as it is now.
     */
    202: PinStatus;
};

export type ReplacePinByRequestIdResponse = ReplacePinByRequestIdResponses[keyof ReplacePinByRequestIdResponses];
