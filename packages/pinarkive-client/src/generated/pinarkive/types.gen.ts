// Generated from specs/pinarkive.yaml. Do not edit: run `npm run generate`.

export type ClientOptions = {
    baseUrl: 'https://api.pinarkive.com/api/v3' | (string & {});
};

/**
 * A content identifier (CID), the name of a file or of the root of a DAG.
 */
export type Cid = string;

/**
 * The name of a cluster. The documentation knows `cl0-global`, which is used if nothing is said,
 * `cl1-eu`, `cl1-na`, `cl2-es`, `cl2-us` and `cl2-de`; `listClusters` says which the account may use.
 */
export type ClusterId = string;

/**
 * Until when to keep it (ISO 8601), in the future. Comes back as `expiresAt`. Accounts of a free plan
 * are refused with 403.
 */
export type Timelock = string;

/**
 * Six digits from an authenticator (TOTP, RFC 6238).
 */
export type TotpCode = string;

/**
 * What an API key may do. The service publishes no complete list; these are the ones that its
 * documentation and its clients name.
 */
export type Scope = 'files:read' | 'files:write' | 'files:delete' | 'files:rename' | 'user:read' | 'tokens:read' | 'tokens:write' | 'tokens:delete' | 'cluster:read' | 'plans:read' | (string & {});

/**
 * How the service is. What it consists of is not published.
 */
export type Health = {
    [key: string]: unknown;
};

/**
 * A plan. What it consists of is not published; these properties were seen.
 */
export type Plan = {
    /**
     * The name for people.
     */
    name?: string | undefined;
    /**
     * The name for machines.
     */
    code?: string | undefined;
    /**
     * How much may be kept. The unit is not published.
     */
    storageLimit?: number | null | undefined;
    /**
     * What a month costs. The currency is not published.
     */
    pricePerMonth?: number | null | undefined;
    /**
     * The largest file that the plan allows, in bytes.
     */
    maxFileSizeBytes?: number | null | undefined;
    /**
     * The largest directory that the plan allows, in bytes.
     */
    maxDirectorySizeBytes?: number | null | undefined;
    [key: string]: unknown;
};

/**
 * The plans. Whether in a list or in an object that has the list is not published.
 */
export type Plans = PlanArray | PlanList;

/**
 * The plans.
 */
export type PlanArray = Array<Plan>;

/**
 * An object with the plans.
 */
export type PlanList = {
    plans?: PlanArray | undefined;
};

/**
 * Who logs in.
 */
export type Credentials = {
    /**
     * The address of the account.
     */
    email: string;
    /**
     * The password of the account.
     */
    password: string;
};

/**
 * The second step of a login.
 */
export type SecondFactor = {
    /**
     * From the answer of `login`.
     */
    temporaryToken: string;
    code: TotpCode;
};

/**
 * A session, or a question for the second factor. `requires2FA` tells them apart.
 */
export type LoginResult = Session | TwoFactorChallenge;

/**
 * A session.
 */
export type Session = {
    /**
     * Goes into `Authorization`.
     */
    token: string;
    user?: Me | undefined;
    /**
     * Never `true` where there is a token.
     */
    requires2FA?: false | undefined;
};

/**
 * The password was right, and the account has a second factor.
 */
export type TwoFactorChallenge = {
    /**
     * A code is needed.
     */
    requires2FA: true;
    /**
     * Goes to `verify2FALogin`, with a code.
     */
    temporaryToken: string;
};

/**
 * Whether the account has a second factor.
 */
export type TwoFactorStatus = {
    /**
     * Whether it has one.
     */
    twoFactorEnabled?: boolean | undefined;
};

/**
 * The session has ended. What else is said is not published.
 */
export type LoggedOut = {
    /**
     * The same in words.
     */
    message?: string | undefined;
};

/**
 * A file and how to keep it.
 */
export type FileUpload = {
    /**
     * The file. Its part has the file's name and media type.
     */
    file: Blob | File;
    cl?: ClusterId | undefined;
    timelock?: Timelock | undefined;
};

/**
 * A directory of the server and how to keep it.
 */
export type ServerDirectory = {
    /**
     * The path of the directory on the API's own server.
     */
    dirPath: string;
    cl?: ClusterId | undefined;
    timelock?: Timelock | undefined;
};

/**
 * The files of a directory and how to keep them.
 */
export type DirectoryUpload = {
    /**
     * The files. The part of each has its path within the directory for a file name.
     */
    files: Array<Blob | File>;
    /**
     * A name for the directory. The documentation does not know it, and one of the service's clients
     * says that it may be passed over.
     */
    dirName?: string | undefined;
    cl?: ClusterId | undefined;
    timelock?: Timelock | undefined;
};

/**
 * How to keep what is pinned. The service's clients in TypeScript and JavaScript send no
 * `originalName`; those in Python, PHP and Go send both names.
 */
export type PinRequest = {
    /**
     * The name that the content had where it comes from.
     */
    originalName?: string | undefined;
    /**
     * The name to list it under.
     */
    customName?: string | undefined;
    cl?: ClusterId | undefined;
    timelock?: Timelock | undefined;
};

/**
 * The new name of an upload.
 */
export type NewName = {
    /**
     * The new name.
     */
    newName: string;
};

/**
 * What became of a name.
 */
export type Renamed = {
    /**
     * Whether it was changed.
     */
    updated?: boolean | undefined;
    /**
     * What it is now.
     */
    newName?: string | undefined;
};

/**
 * When it ends; null or absent where it does not.
 */
export type ExpiresAt = string | null;

/**
 * What was uploaded. The documentation has `clusterId` and `expiresAt`, the client in TypeScript
 * `status` and `uploadId`: all of them stand here, and of all only `cid` can be relied on.
 */
export type Upload = {
    cid: Cid;
    clusterId?: ClusterId | undefined;
    expiresAt?: ExpiresAt | undefined;
    /**
     * How far the service is with it.
     */
    status?: string | undefined;
    /**
     * The identifier of the upload, for `renameFile`.
     */
    uploadId?: string | undefined;
    /**
     * The name of the file.
     */
    filename?: string | undefined;
    /**
     * Size in bytes.
     */
    size?: number | undefined;
    /**
     * Whether a file or a directory.
     */
    type?: 'file' | 'directory' | (string & {}) | undefined;
    /**
     * The same in words.
     */
    message?: string | undefined;
};

/**
 * A file in a directory.
 */
export type DagFile = {
    cid: Cid;
    /**
     * The name of the file.
     */
    filename?: string | undefined;
    /**
     * Size in bytes.
     */
    size?: number | undefined;
    /**
     * The path within the directory.
     */
    path?: string | undefined;
};

/**
 * A directory that was uploaded. The documentation has `cid`, `clusterId` and `expiresAt`; the rest is
 * what the client in TypeScript, which was set right by answers of the running service, has. The name
 * `dagCid` of older clients is left out.
 */
export type DirectoryDag = {
    cid: Cid;
    /**
     * The same in words.
     */
    message?: string | undefined;
    /**
     * The name of the directory.
     */
    filename?: string | undefined;
    /**
     * Size of the DAG in bytes.
     */
    size?: number | undefined;
    /**
     * Whether a file or a directory.
     */
    type?: 'file' | 'directory' | (string & {}) | undefined;
    /**
     * The files.
     */
    files?: Array<DagFile> | undefined;
    /**
     * How many files there are.
     */
    total_files?: number | undefined;
    /**
     * Size of all files in bytes.
     */
    total_size?: number | undefined;
    clusterId?: ClusterId | undefined;
    expiresAt?: ExpiresAt | undefined;
};

/**
 * A directory and its files. What it consists of is not published.
 */
export type DagDetail = {
    cid?: Cid | undefined;
    /**
     * The name of the directory.
     */
    filename?: string | undefined;
    /**
     * The files.
     */
    files?: Array<DagFile> | undefined;
    [key: string]: unknown;
};

/**
 * What was pinned. The documentation has `cid`, `clusterId` and `expiresAt`, the client in TypeScript
 * `pinned` and `customName`, version 2 of the API `status`, `operation`, `timestamp` and `message`.
 */
export type Pin = {
    cid?: Cid | undefined;
    clusterId?: ClusterId | undefined;
    expiresAt?: ExpiresAt | undefined;
    /**
     * Whether it is pinned.
     */
    pinned?: boolean | undefined;
    /**
     * The name that it is listed under.
     */
    customName?: string | undefined;
    /**
     * How far the service is with it.
     */
    status?: string | undefined;
    /**
     * What was done.
     */
    operation?: string | undefined;
    /**
     * When it was done.
     */
    timestamp?: string | undefined;
    /**
     * The same in words.
     */
    message?: string | undefined;
};

/**
 * What became of a removal.
 */
export type Removed = {
    cid?: Cid | undefined;
    /**
     * Whether it was removed.
     */
    removed?: boolean | undefined;
};

/**
 * An account. What it consists of is not published; these properties are read by the service's own
 * command line, or were in version 2 of the API.
 */
export type Me = {
    /**
     * The identifier of the account.
     */
    id?: string | undefined;
    /**
     * The address of the account.
     */
    email?: string | undefined;
    /**
     * The name of the account.
     */
    username?: string | undefined;
    /**
     * The plan, by its name or whole. Both were seen.
     */
    plan?: string | Plan | undefined;
    /**
     * What the account may do at the service.
     */
    role?: 'user' | 'admin' | (string & {}) | undefined;
    /**
     * When the account was made.
     */
    createdAt?: string | undefined;
    [key: string]: unknown;
};

/**
 * An entry of the list. The documentation, the client in TypeScript and version 2 of the API have
 * different names for the same things; `_id` is `uploadId`, and `createdAt` is `uploadedAt`.
 */
export type UploadItem = {
    cid: Cid;
    /**
     * The identifier of the upload, for `renameFile`.
     */
    uploadId?: string | undefined;
    /**
     * The identifier of the upload, where it is not called `uploadId`.
     */
    _id?: string | undefined;
    clusterId?: ClusterId | undefined;
    expiresAt?: ExpiresAt | undefined;
    /**
     * The name that it is listed under.
     */
    name?: string | undefined;
    /**
     * The name of the file.
     */
    filename?: string | undefined;
    /**
     * The name that was given with `pinCid`.
     */
    customName?: string | undefined;
    /**
     * The name that the content had where it comes from.
     */
    originalName?: string | undefined;
    /**
     * Size in bytes.
     */
    size?: number | undefined;
    /**
     * When it was uploaded.
     */
    uploadedAt?: string | undefined;
    /**
     * When it was uploaded, where it is not called `uploadedAt`.
     */
    createdAt?: string | undefined;
    /**
     * Whether it is kept.
     */
    status?: 'pinned' | 'unpinned' | 'failed' | (string & {}) | undefined;
    /**
     * Whether a file or a directory.
     */
    type?: 'file' | 'directory' | (string & {}) | undefined;
};

/**
 * One page of what is kept. The client in TypeScript and the command line read the total in
 * `pagination`, the documentation has it beside the list: read the first, and the second where there
 * is none. The last page is the one with fewer entries than `limit`.
 */
export type UploadsPage = {
    /**
     * The entries.
     */
    uploads: Array<UploadItem>;
    pagination?: Pagination | undefined;
    /**
     * How many entries there are on all pages.
     */
    total?: number | undefined;
};

/**
 * Where a page stands among the others.
 */
export type Pagination = {
    /**
     * Which page this is, counted from 1.
     */
    page?: number | undefined;
    /**
     * How many entries there are to a page.
     */
    limit?: number | undefined;
    /**
     * How many entries there are on all pages.
     */
    total?: number | undefined;
};

/**
 * A gateway at which the content of a cluster is read.
 */
export type ClusterGateway = {
    /**
     * The address, which ends in `/ipfs/`; the CID is appended.
     */
    publicUrl?: string | undefined;
    /**
     * The address, where there is no `publicUrl`.
     */
    url?: string | undefined;
    /**
     * The name for people.
     */
    label?: string | undefined;
    /**
     * The lowest is to be tried first.
     */
    order?: number | undefined;
};

/**
 * A cluster. The documentation has `clusterId` and `gateways`, the client in TypeScript `id`, `label`,
 * `region` and `country`: the documentation is followed, since it is younger, and the others are named.
 */
export type Cluster = {
    clusterId?: ClusterId | undefined;
    /**
     * The name of the cluster, where there is no `clusterId`.
     */
    id?: string | undefined;
    /**
     * The name for people.
     */
    name?: string | undefined;
    /**
     * The name for people.
     */
    label?: string | undefined;
    /**
     * Where it is.
     */
    region?: string | undefined;
    /**
     * The country that it is in.
     */
    country?: string | undefined;
    /**
     * Where its content is read.
     */
    gateways?: Array<ClusterGateway> | undefined;
};

/**
 * The clusters.
 */
export type Clusters = Array<Cluster>;

/**
 * What an API key is to be. `permissions` and `ipAllowlist` of older clients are left out, since the
 * present documentation does not know them.
 */
export type TokenRequest = {
    /**
     * The name of the key, which no other key of the account has.
     */
    name: string;
    /**
     * A label for people; `cli-access` if there is none.
     */
    label?: string | undefined;
    /**
     * After how many days the key ends.
     */
    expiresInDays?: number | undefined;
    /**
     * What the key may do.
     */
    scopes?: Array<Scope> | undefined;
    totpCode?: TotpCode | undefined;
};

/**
 * A code of the second factor. The service also knows it as `twoFactorCode`.
 */
export type Confirmation = {
    totpCode?: TotpCode | undefined;
};

/**
 * A new API key.
 */
export type TokenCreated = {
    /**
     * The key. This is the only answer that has it.
     */
    token: string;
    /**
     * The name of the key.
     */
    name?: string | undefined;
    expiresAt?: ExpiresAt | undefined;
    /**
     * What the key may do.
     */
    scopes?: Array<Scope> | undefined;
};

/**
 * An API key, without its value.
 */
export type TokenItem = {
    /**
     * The name of the key.
     */
    name?: string | undefined;
    /**
     * A label for people.
     */
    label?: string | null | undefined;
    /**
     * When the key was made.
     */
    createdAt?: string | undefined;
    expiresAt?: ExpiresAt | undefined;
    /**
     * When the key was used last; null where it never was.
     */
    lastUsed?: string | null | undefined;
    /**
     * What the key may do.
     */
    scopes?: Array<Scope> | undefined;
};

/**
 * The API keys. Version 2 of the API has them in an object; what version 3 has is not published, and
 * a list would be like its other lists.
 */
export type Tokens = TokenArray | TokenList;

/**
 * The API keys.
 */
export type TokenArray = Array<TokenItem>;

/**
 * An object with the API keys.
 */
export type TokenList = {
    tokens?: TokenArray | undefined;
};

/**
 * What became of a revocation.
 */
export type Revoked = {
    /**
     * What was revoked, or that it was.
     */
    revoked?: unknown | undefined;
};

/**
 * How a peer keeps a CID, in the words of IPFS Cluster.
 */
export type PeerPinStatus = 'pinned' | 'pinning' | 'pin_queued' | 'pin_error' | 'unpinned' | 'unpinning' | 'unpin_queued' | 'unpin_error' | 'remote' | 'sharded' | 'cluster_error' | 'unexpectedly_unpinned' | 'undefined' | (string & {});

/**
 * How one peer keeps a CID.
 */
export type PeerPin = {
    /**
     * The peer ID of the IPFS Cluster peer.
     */
    id?: string | undefined;
    /**
     * The name of the peer.
     */
    peername?: string | undefined;
    /**
     * The peer ID of its IPFS node.
     */
    ipfs_peer_id?: string | undefined;
    status?: PeerPinStatus | undefined;
    /**
     * When this became so.
     */
    timestamp?: string | undefined;
    /**
     * What went wrong; empty where nothing did.
     */
    error?: string | null | undefined;
};

/**
 * How each peer keeps a CID, by peer ID.
 */
export type PeerMap = {
    [key: string]: PeerPin;
};

/**
 * How a cluster keeps a CID. The answer of the library that the service is said to be built on; the
 * documentation does not show one. `size`, `pinning` and `failed` are from version 2 of the API.
 */
export type CidStatus = {
    /**
     * Whether the cluster could be asked.
     */
    success?: boolean | undefined;
    cid?: Cid | undefined;
    /**
     * How it is kept on the whole; null where no peer knows it.
     */
    status?: 'pinned' | 'partial' | 'unpinned' | 'pinning' | 'failed' | null | (string & {}) | undefined;
    /**
     * How each peer keeps it.
     */
    peers?: Array<PeerPin> | undefined;
    peer_map?: PeerMap | undefined;
    /**
     * The peer IDs of the peers that are to keep it.
     */
    allocations?: Array<string> | undefined;
    /**
     * How many peers are to keep it; -1 for all.
     */
    replication_factor?: number | undefined;
    /**
     * The name of the pin.
     */
    name?: string | undefined;
    /**
     * Size in bytes.
     */
    size?: number | undefined;
    /**
     * When the cluster was asked.
     */
    timestamp?: string | undefined;
};

/**
 * Which peers are to keep a CID. The answer of the library that the service is said to be built on,
 * or that of IPFS Cluster itself; the documentation does not show one.
 */
export type Allocations = {
    /**
     * Whether the cluster could be asked.
     */
    success?: boolean | undefined;
    cid?: Cid | undefined;
    /**
     * The peer IDs of the peers.
     */
    nodes?: Array<string> | undefined;
    /**
     * The peer IDs of the peers, in the answer of IPFS Cluster.
     */
    allocations?: Array<string> | undefined;
    peer_map?: PeerMap | undefined;
    /**
     * How many peers are to keep it; -1 for all.
     */
    replication_factor?: number | undefined;
    /**
     * The name of the pin.
     */
    name?: string | undefined;
    /**
     * When the cluster was asked.
     */
    timestamp?: string | undefined;
    /**
     * The pin as IPFS Cluster has it.
     */
    pin_info?: {
        [key: string]: unknown;
    } | undefined;
};

/**
 * An IPFS Cluster peer.
 */
export type Peer = {
    /**
     * Its peer ID.
     */
    id?: string | undefined;
    /**
     * Its name.
     */
    peername?: string | undefined;
    [key: string]: unknown;
};

/**
 * The peers: the answer of the library that the service is said to be built on, or the list alone. The
 * documentation does not show one.
 */
export type Peers = PeerArray | PeerReport;

/**
 * The peers.
 */
export type PeerArray = Array<Peer>;

/**
 * An object with the peers.
 */
export type PeerReport = {
    /**
     * Whether the cluster could be asked.
     */
    success?: boolean | undefined;
    peers?: PeerArray | undefined;
    /**
     * How many there are.
     */
    count?: number | undefined;
    /**
     * When the cluster was asked.
     */
    timestamp?: string | undefined;
};

/**
 * Why a request failed. What there is to tell people is `message`, and `error` where there is none.
 */
export type Failure = {
    /**
     * The error, in words or as a name.
     */
    error?: string | undefined;
    /**
     * The error in words.
     */
    message?: string | undefined;
    /**
     * The error for machines. Compare it without regard to case.
     */
    code?: string | undefined;
    required?: Scope | undefined;
    /**
     * The account was disabled for inactivity, and its address can be verified anew.
     */
    canResendVerification?: boolean | undefined;
    /**
     * After how many seconds to try again. Precedes the header `Retry-After`.
     */
    retryAfter?: number | undefined;
    /**
     * How many requests are allowed.
     */
    limit?: number | undefined;
    /**
     * How many of them are left.
     */
    remaining?: number | undefined;
    /**
     * When the count begins anew.
     */
    resetTime?: string | undefined;
    /**
     * Where the API is now, in a 410.
     */
    currentApiBase?: string | undefined;
    [key: string]: unknown;
};

export type HealthData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/health';
};

export type HealthErrors = {
    /**
     * Too many requests. The service did not act on this one.
     */
    429: Failure;
    /**
     * Any other refusal.
     */
    '4XX': Failure;
    /**
     * The service failed. Whether it acted on the request is not known.
     */
    '5XX': Failure;
};

export type HealthError = HealthErrors[keyof HealthErrors];

export type HealthResponses = {
    /**
     * The service is up.
     */
    200: Health;
};

export type HealthResponse = HealthResponses[keyof HealthResponses];

export type GetPlansData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/plans/';
};

export type GetPlansErrors = {
    /**
     * Too many requests. The service did not act on this one.
     */
    429: Failure;
    /**
     * Any other refusal.
     */
    '4XX': Failure;
    /**
     * The service failed. Whether it acted on the request is not known.
     */
    '5XX': Failure;
};

export type GetPlansError = GetPlansErrors[keyof GetPlansErrors];

export type GetPlansResponses = {
    /**
     * The plans.
     */
    200: Plans;
};

export type GetPlansResponse = GetPlansResponses[keyof GetPlansResponses];

export type GetMyPlanData = {
    body?: never;
    headers?: {
        /**
         * Says that a request comes from a web app. It changes nothing but how the service's logs file the
         * request, and goes only with a bearer token, never with an API key.
         */
        'X-Request-Source'?: 'web' | undefined;
    } | undefined;
    path?: never;
    query?: never;
    url: '/plans/my-plan';
};

export type GetMyPlanErrors = {
    /**
     * The credentials are missing, wrong or no longer good.
     */
    401: Failure;
    /**
     * The credentials are good and do not allow this: a scope is missing (`missing_scope`), the address is
     * not verified (`email_not_verified`), the account is disabled (`account_disabled`), or, without a
     * code, the plan does not have the cluster, the timelock or the space.
     */
    403: Failure;
    /**
     * Too many requests. The service did not act on this one.
     */
    429: Failure;
    /**
     * Any other refusal.
     */
    '4XX': Failure;
    /**
     * The service failed. Whether it acted on the request is not known.
     */
    '5XX': Failure;
};

export type GetMyPlanError = GetMyPlanErrors[keyof GetMyPlanErrors];

export type GetMyPlanResponses = {
    /**
     * The plan.
     */
    200: Plan;
};

export type GetMyPlanResponse = GetMyPlanResponses[keyof GetMyPlanResponses];

export type GetPeersData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/peers/';
};

export type GetPeersErrors = {
    /**
     * Too many requests. The service did not act on this one.
     */
    429: Failure;
    /**
     * The service, or the cluster that it asked, cannot be reached.
     */
    503: Failure;
    /**
     * Any other refusal.
     */
    '4XX': Failure;
    /**
     * The service failed. Whether it acted on the request is not known.
     */
    '5XX': Failure;
};

export type GetPeersError = GetPeersErrors[keyof GetPeersErrors];

export type GetPeersResponses = {
    /**
     * The peers.
     */
    200: Peers;
};

export type GetPeersResponse = GetPeersResponses[keyof GetPeersResponses];

export type LoginData = {
    /**
     * Who logs in.
     */
    body: Credentials;
    path?: never;
    query?: never;
    url: '/auth/login';
};

export type LoginErrors = {
    /**
     * The request is not as this document says, a timelock is in the past, or a code of the second factor
     * is missing (`2fa_required`) or wrong (`2fa_invalid`).
     */
    400: Failure;
    /**
     * The credentials are missing, wrong or no longer good.
     */
    401: Failure;
    /**
     * The credentials are good and do not allow this: a scope is missing (`missing_scope`), the address is
     * not verified (`email_not_verified`), the account is disabled (`account_disabled`), or, without a
     * code, the plan does not have the cluster, the timelock or the space.
     */
    403: Failure;
    /**
     * Too many requests. The service did not act on this one.
     */
    429: Failure;
    /**
     * Any other refusal.
     */
    '4XX': Failure;
    /**
     * The service failed. Whether it acted on the request is not known.
     */
    '5XX': Failure;
};

export type LoginError = LoginErrors[keyof LoginErrors];

export type LoginResponses = {
    /**
     * A session, or a question for the second factor.
     */
    200: LoginResult;
};

export type LoginResponse = LoginResponses[keyof LoginResponses];

export type Verify2FaLoginData = {
    /**
     * The temporary token of `login` and a code.
     */
    body: SecondFactor;
    path?: never;
    query?: never;
    url: '/auth/2fa/verify-login';
};

export type Verify2FaLoginErrors = {
    /**
     * The request is not as this document says, a timelock is in the past, or a code of the second factor
     * is missing (`2fa_required`) or wrong (`2fa_invalid`).
     */
    400: Failure;
    /**
     * The credentials are missing, wrong or no longer good.
     */
    401: Failure;
    /**
     * The credentials are good and do not allow this: a scope is missing (`missing_scope`), the address is
     * not verified (`email_not_verified`), the account is disabled (`account_disabled`), or, without a
     * code, the plan does not have the cluster, the timelock or the space.
     */
    403: Failure;
    /**
     * Too many requests. The service did not act on this one.
     */
    429: Failure;
    /**
     * Any other refusal.
     */
    '4XX': Failure;
    /**
     * The service failed. Whether it acted on the request is not known.
     */
    '5XX': Failure;
};

export type Verify2FaLoginError = Verify2FaLoginErrors[keyof Verify2FaLoginErrors];

export type Verify2FaLoginResponses = {
    /**
     * The session.
     */
    200: Session;
};

export type Verify2FaLoginResponse = Verify2FaLoginResponses[keyof Verify2FaLoginResponses];

export type Get2FaStatusData = {
    body?: never;
    headers?: {
        /**
         * Says that a request comes from a web app. It changes nothing but how the service's logs file the
         * request, and goes only with a bearer token, never with an API key.
         */
        'X-Request-Source'?: 'web' | undefined;
    } | undefined;
    path?: never;
    query?: never;
    url: '/auth/2fa/status';
};

export type Get2FaStatusErrors = {
    /**
     * The credentials are missing, wrong or no longer good.
     */
    401: Failure;
    /**
     * The credentials are good and do not allow this: a scope is missing (`missing_scope`), the address is
     * not verified (`email_not_verified`), the account is disabled (`account_disabled`), or, without a
     * code, the plan does not have the cluster, the timelock or the space.
     */
    403: Failure;
    /**
     * Too many requests. The service did not act on this one.
     */
    429: Failure;
    /**
     * Any other refusal.
     */
    '4XX': Failure;
    /**
     * The service failed. Whether it acted on the request is not known.
     */
    '5XX': Failure;
};

export type Get2FaStatusError = Get2FaStatusErrors[keyof Get2FaStatusErrors];

export type Get2FaStatusResponses = {
    /**
     * Whether there is one.
     */
    200: TwoFactorStatus;
};

export type Get2FaStatusResponse = Get2FaStatusResponses[keyof Get2FaStatusResponses];

export type LogoutData = {
    body?: never;
    headers?: {
        /**
         * Says that a request comes from a web app. It changes nothing but how the service's logs file the
         * request, and goes only with a bearer token, never with an API key.
         */
        'X-Request-Source'?: 'web' | undefined;
    } | undefined;
    path?: never;
    query?: never;
    url: '/auth/logout';
};

export type LogoutErrors = {
    /**
     * The credentials are missing, wrong or no longer good.
     */
    401: Failure;
    /**
     * The credentials are good and do not allow this: a scope is missing (`missing_scope`), the address is
     * not verified (`email_not_verified`), the account is disabled (`account_disabled`), or, without a
     * code, the plan does not have the cluster, the timelock or the space.
     */
    403: Failure;
    /**
     * Too many requests. The service did not act on this one.
     */
    429: Failure;
    /**
     * Any other refusal.
     */
    '4XX': Failure;
    /**
     * The service failed. Whether it acted on the request is not known.
     */
    '5XX': Failure;
};

export type LogoutError = LogoutErrors[keyof LogoutErrors];

export type LogoutResponses = {
    /**
     * The session has ended. What the answer says is not published.
     */
    200: LoggedOut;
    /**
     * The session has ended.
     */
    204: void;
};

export type LogoutResponse = LogoutResponses[keyof LogoutResponses];

export type UploadFileData = {
    /**
     * The file. Its name is the file name of the part.
     */
    body: FileUpload;
    headers?: {
        /**
         * Says that a request comes from a web app. It changes nothing but how the service's logs file the
         * request, and goes only with a bearer token, never with an API key.
         */
        'X-Request-Source'?: 'web' | undefined;
    } | undefined;
    path?: never;
    query?: never;
    url: '/files/';
};

export type UploadFileErrors = {
    /**
     * The request is not as this document says, a timelock is in the past, or a code of the second factor
     * is missing (`2fa_required`) or wrong (`2fa_invalid`).
     */
    400: Failure;
    /**
     * The credentials are missing, wrong or no longer good.
     */
    401: Failure;
    /**
     * The credentials are good and do not allow this: a scope is missing (`missing_scope`), the address is
     * not verified (`email_not_verified`), the account is disabled (`account_disabled`), or, without a
     * code, the plan does not have the cluster, the timelock or the space.
     */
    403: Failure;
    /**
     * The file is larger than the plan or the service allows.
     */
    413: Failure;
    /**
     * Too many requests. The service did not act on this one.
     */
    429: Failure;
    /**
     * Any other refusal.
     */
    '4XX': Failure;
    /**
     * The service failed. Whether it acted on the request is not known.
     */
    '5XX': Failure;
};

export type UploadFileError = UploadFileErrors[keyof UploadFileErrors];

export type UploadFileResponses = {
    /**
     * What was uploaded.
     */
    200: Upload;
    /**
     * What was uploaded.
     */
    201: Upload;
};

export type UploadFileResponse = UploadFileResponses[keyof UploadFileResponses];

export type UploadDirectoryData = {
    /**
     * Where the directory is.
     */
    body: ServerDirectory;
    headers?: {
        /**
         * Says that a request comes from a web app. It changes nothing but how the service's logs file the
         * request, and goes only with a bearer token, never with an API key.
         */
        'X-Request-Source'?: 'web' | undefined;
    } | undefined;
    path?: never;
    query?: never;
    url: '/files/directory';
};

export type UploadDirectoryErrors = {
    /**
     * The request is not as this document says, a timelock is in the past, or a code of the second factor
     * is missing (`2fa_required`) or wrong (`2fa_invalid`).
     */
    400: Failure;
    /**
     * The credentials are missing, wrong or no longer good.
     */
    401: Failure;
    /**
     * The credentials are good and do not allow this: a scope is missing (`missing_scope`), the address is
     * not verified (`email_not_verified`), the account is disabled (`account_disabled`), or, without a
     * code, the plan does not have the cluster, the timelock or the space.
     */
    403: Failure;
    /**
     * The file is larger than the plan or the service allows.
     */
    413: Failure;
    /**
     * Too many requests. The service did not act on this one.
     */
    429: Failure;
    /**
     * Any other refusal.
     */
    '4XX': Failure;
    /**
     * The service failed. Whether it acted on the request is not known.
     */
    '5XX': Failure;
};

export type UploadDirectoryError = UploadDirectoryErrors[keyof UploadDirectoryErrors];

export type UploadDirectoryResponses = {
    /**
     * What was uploaded.
     */
    200: Upload;
    /**
     * What was uploaded.
     */
    201: Upload;
};

export type UploadDirectoryResponse = UploadDirectoryResponses[keyof UploadDirectoryResponses];

export type UploadDirectoryDagData = {
    /**
     * The files. The path of each is the file name of its part.
     */
    body: DirectoryUpload;
    headers?: {
        /**
         * Says that a request comes from a web app. It changes nothing but how the service's logs file the
         * request, and goes only with a bearer token, never with an API key.
         */
        'X-Request-Source'?: 'web' | undefined;
    } | undefined;
    path?: never;
    query?: never;
    url: '/files/directory-dag';
};

export type UploadDirectoryDagErrors = {
    /**
     * The request is not as this document says, a timelock is in the past, or a code of the second factor
     * is missing (`2fa_required`) or wrong (`2fa_invalid`).
     */
    400: Failure;
    /**
     * The credentials are missing, wrong or no longer good.
     */
    401: Failure;
    /**
     * The credentials are good and do not allow this: a scope is missing (`missing_scope`), the address is
     * not verified (`email_not_verified`), the account is disabled (`account_disabled`), or, without a
     * code, the plan does not have the cluster, the timelock or the space.
     */
    403: Failure;
    /**
     * The file is larger than the plan or the service allows.
     */
    413: Failure;
    /**
     * Too many requests. The service did not act on this one.
     */
    429: Failure;
    /**
     * Any other refusal.
     */
    '4XX': Failure;
    /**
     * The service failed. Whether it acted on the request is not known.
     */
    '5XX': Failure;
};

export type UploadDirectoryDagError = UploadDirectoryDagErrors[keyof UploadDirectoryDagErrors];

export type UploadDirectoryDagResponses = {
    /**
     * The directory that was uploaded.
     */
    200: DirectoryDag;
    /**
     * The directory that was uploaded.
     */
    201: DirectoryDag;
};

export type UploadDirectoryDagResponse = UploadDirectoryDagResponses[keyof UploadDirectoryDagResponses];

export type PinCidData = {
    /**
     * How to keep it. Where there is nothing to say, an empty object.
     */
    body: PinRequest;
    headers?: {
        /**
         * Says that a request comes from a web app. It changes nothing but how the service's logs file the
         * request, and goes only with a bearer token, never with an API key.
         */
        'X-Request-Source'?: 'web' | undefined;
    } | undefined;
    path: {
        /**
         * The CID.
         */
        cid: Cid;
    };
    query?: never;
    url: '/files/pin/{cid}';
};

export type PinCidErrors = {
    /**
     * The request is not as this document says, a timelock is in the past, or a code of the second factor
     * is missing (`2fa_required`) or wrong (`2fa_invalid`).
     */
    400: Failure;
    /**
     * The credentials are missing, wrong or no longer good.
     */
    401: Failure;
    /**
     * The credentials are good and do not allow this: a scope is missing (`missing_scope`), the address is
     * not verified (`email_not_verified`), the account is disabled (`account_disabled`), or, without a
     * code, the plan does not have the cluster, the timelock or the space.
     */
    403: Failure;
    /**
     * There is no such thing in this account.
     */
    404: Failure;
    /**
     * The file is larger than the plan or the service allows.
     */
    413: Failure;
    /**
     * Too many requests. The service did not act on this one.
     */
    429: Failure;
    /**
     * The service, or the cluster that it asked, cannot be reached.
     */
    503: Failure;
    /**
     * Any other refusal.
     */
    '4XX': Failure;
    /**
     * The service failed. Whether it acted on the request is not known.
     */
    '5XX': Failure;
};

export type PinCidError = PinCidErrors[keyof PinCidErrors];

export type PinCidResponses = {
    /**
     * What was pinned.
     */
    200: Pin;
    /**
     * What was pinned.
     */
    201: Pin;
};

export type PinCidResponse = PinCidResponses[keyof PinCidResponses];

export type RemoveFileData = {
    body?: never;
    headers?: {
        /**
         * Says that a request comes from a web app. It changes nothing but how the service's logs file the
         * request, and goes only with a bearer token, never with an API key.
         */
        'X-Request-Source'?: 'web' | undefined;
    } | undefined;
    path: {
        /**
         * The CID.
         */
        cid: Cid;
    };
    query?: never;
    url: '/files/remove/{cid}';
};

export type RemoveFileErrors = {
    /**
     * The request is not as this document says, a timelock is in the past, or a code of the second factor
     * is missing (`2fa_required`) or wrong (`2fa_invalid`).
     */
    400: Failure;
    /**
     * The credentials are missing, wrong or no longer good.
     */
    401: Failure;
    /**
     * The credentials are good and do not allow this: a scope is missing (`missing_scope`), the address is
     * not verified (`email_not_verified`), the account is disabled (`account_disabled`), or, without a
     * code, the plan does not have the cluster, the timelock or the space.
     */
    403: Failure;
    /**
     * There is no such thing in this account.
     */
    404: Failure;
    /**
     * Too many requests. The service did not act on this one.
     */
    429: Failure;
    /**
     * Any other refusal.
     */
    '4XX': Failure;
    /**
     * The service failed. Whether it acted on the request is not known.
     */
    '5XX': Failure;
};

export type RemoveFileError = RemoveFileErrors[keyof RemoveFileErrors];

export type RemoveFileResponses = {
    /**
     * The CID is no longer kept for this account.
     */
    200: Removed;
    /**
     * The CID is no longer kept for this account.
     */
    204: void;
};

export type RemoveFileResponse = RemoveFileResponses[keyof RemoveFileResponses];

export type RenameFileData = {
    /**
     * The new name.
     */
    body: NewName;
    headers?: {
        /**
         * Says that a request comes from a web app. It changes nothing but how the service's logs file the
         * request, and goes only with a bearer token, never with an API key.
         */
        'X-Request-Source'?: 'web' | undefined;
    } | undefined;
    path: {
        /**
         * The identifier that the service gave to the upload; not its CID.
         */
        uploadId: string;
    };
    query?: never;
    url: '/files/rename/{uploadId}';
};

export type RenameFileErrors = {
    /**
     * The request is not as this document says, a timelock is in the past, or a code of the second factor
     * is missing (`2fa_required`) or wrong (`2fa_invalid`).
     */
    400: Failure;
    /**
     * The credentials are missing, wrong or no longer good.
     */
    401: Failure;
    /**
     * The credentials are good and do not allow this: a scope is missing (`missing_scope`), the address is
     * not verified (`email_not_verified`), the account is disabled (`account_disabled`), or, without a
     * code, the plan does not have the cluster, the timelock or the space.
     */
    403: Failure;
    /**
     * There is no such thing in this account.
     */
    404: Failure;
    /**
     * Too many requests. The service did not act on this one.
     */
    429: Failure;
    /**
     * Any other refusal.
     */
    '4XX': Failure;
    /**
     * The service failed. Whether it acted on the request is not known.
     */
    '5XX': Failure;
};

export type RenameFileError = RenameFileErrors[keyof RenameFileErrors];

export type RenameFileResponses = {
    /**
     * Whether the name was changed, and what it is now.
     */
    200: Renamed;
};

export type RenameFileResponse = RenameFileResponses[keyof RenameFileResponses];

export type GetMeData = {
    body?: never;
    headers?: {
        /**
         * Says that a request comes from a web app. It changes nothing but how the service's logs file the
         * request, and goes only with a bearer token, never with an API key.
         */
        'X-Request-Source'?: 'web' | undefined;
    } | undefined;
    path?: never;
    query?: never;
    url: '/users/me';
};

export type GetMeErrors = {
    /**
     * The credentials are missing, wrong or no longer good.
     */
    401: Failure;
    /**
     * The credentials are good and do not allow this: a scope is missing (`missing_scope`), the address is
     * not verified (`email_not_verified`), the account is disabled (`account_disabled`), or, without a
     * code, the plan does not have the cluster, the timelock or the space.
     */
    403: Failure;
    /**
     * Too many requests. The service did not act on this one.
     */
    429: Failure;
    /**
     * Any other refusal.
     */
    '4XX': Failure;
    /**
     * The service failed. Whether it acted on the request is not known.
     */
    '5XX': Failure;
};

export type GetMeError = GetMeErrors[keyof GetMeErrors];

export type GetMeResponses = {
    /**
     * The account.
     */
    200: Me;
};

export type GetMeResponse = GetMeResponses[keyof GetMeResponses];

export type ListUploadsData = {
    body?: never;
    headers?: {
        /**
         * Says that a request comes from a web app. It changes nothing but how the service's logs file the
         * request, and goes only with a bearer token, never with an API key.
         */
        'X-Request-Source'?: 'web' | undefined;
    } | undefined;
    path?: never;
    query?: {
        /**
         * Which page, counted from 1.
         */
        page?: number | undefined;
        /**
         * How many entries to a page. The most that is allowed depends on the plan. The service's clients in
         * TypeScript and JavaScript ask for 10 unless told otherwise, the others for 20, which stands here
         * because it is what the documented Python client does.
         */
        limit?: number | undefined;
        /**
         * Only what is in the directory of this CID.
         */
        parentCid?: Cid | undefined;
        /**
         * With `true` only what has a timelock. What `false` does is not documented.
         */
        hasExpiration?: boolean | undefined;
        /**
         * Only what has this CID. Of the service's clients only the one in TypeScript sends it.
         */
        cid?: Cid | undefined;
    } | undefined;
    url: '/users/me/uploads';
};

export type ListUploadsErrors = {
    /**
     * The request is not as this document says, a timelock is in the past, or a code of the second factor
     * is missing (`2fa_required`) or wrong (`2fa_invalid`).
     */
    400: Failure;
    /**
     * The credentials are missing, wrong or no longer good.
     */
    401: Failure;
    /**
     * The credentials are good and do not allow this: a scope is missing (`missing_scope`), the address is
     * not verified (`email_not_verified`), the account is disabled (`account_disabled`), or, without a
     * code, the plan does not have the cluster, the timelock or the space.
     */
    403: Failure;
    /**
     * Too many requests. The service did not act on this one.
     */
    429: Failure;
    /**
     * Any other refusal.
     */
    '4XX': Failure;
    /**
     * The service failed. Whether it acted on the request is not known.
     */
    '5XX': Failure;
};

export type ListUploadsError = ListUploadsErrors[keyof ListUploadsErrors];

export type ListUploadsResponses = {
    /**
     * The page.
     */
    200: UploadsPage;
};

export type ListUploadsResponse = ListUploadsResponses[keyof ListUploadsResponses];

export type GetDagDetailData = {
    body?: never;
    headers?: {
        /**
         * Says that a request comes from a web app. It changes nothing but how the service's logs file the
         * request, and goes only with a bearer token, never with an API key.
         */
        'X-Request-Source'?: 'web' | undefined;
    } | undefined;
    path: {
        /**
         * The CID of the directory.
         */
        cidDag: Cid;
    };
    query?: never;
    url: '/users/me/uploads/dag/{cidDag}';
};

export type GetDagDetailErrors = {
    /**
     * The request is not as this document says, a timelock is in the past, or a code of the second factor
     * is missing (`2fa_required`) or wrong (`2fa_invalid`).
     */
    400: Failure;
    /**
     * The credentials are missing, wrong or no longer good.
     */
    401: Failure;
    /**
     * The credentials are good and do not allow this: a scope is missing (`missing_scope`), the address is
     * not verified (`email_not_verified`), the account is disabled (`account_disabled`), or, without a
     * code, the plan does not have the cluster, the timelock or the space.
     */
    403: Failure;
    /**
     * There is no such thing in this account.
     */
    404: Failure;
    /**
     * Too many requests. The service did not act on this one.
     */
    429: Failure;
    /**
     * Any other refusal.
     */
    '4XX': Failure;
    /**
     * The service failed. Whether it acted on the request is not known.
     */
    '5XX': Failure;
};

export type GetDagDetailError = GetDagDetailErrors[keyof GetDagDetailErrors];

export type GetDagDetailResponses = {
    /**
     * The directory.
     */
    200: DagDetail;
};

export type GetDagDetailResponse = GetDagDetailResponses[keyof GetDagDetailResponses];

export type ListClustersData = {
    body?: never;
    headers?: {
        /**
         * Says that a request comes from a web app. It changes nothing but how the service's logs file the
         * request, and goes only with a bearer token, never with an API key.
         */
        'X-Request-Source'?: 'web' | undefined;
    } | undefined;
    path?: never;
    query?: never;
    url: '/users/me/clusters';
};

export type ListClustersErrors = {
    /**
     * The credentials are missing, wrong or no longer good.
     */
    401: Failure;
    /**
     * The credentials are good and do not allow this: a scope is missing (`missing_scope`), the address is
     * not verified (`email_not_verified`), the account is disabled (`account_disabled`), or, without a
     * code, the plan does not have the cluster, the timelock or the space.
     */
    403: Failure;
    /**
     * Too many requests. The service did not act on this one.
     */
    429: Failure;
    /**
     * The service, or the cluster that it asked, cannot be reached.
     */
    503: Failure;
    /**
     * Any other refusal.
     */
    '4XX': Failure;
    /**
     * The service failed. Whether it acted on the request is not known.
     */
    '5XX': Failure;
};

export type ListClustersError = ListClustersErrors[keyof ListClustersErrors];

export type ListClustersResponses = {
    /**
     * The clusters.
     */
    200: Clusters;
};

export type ListClustersResponse = ListClustersResponses[keyof ListClustersResponses];

export type GenerateTokenData = {
    /**
     * What the key is to be.
     */
    body: TokenRequest;
    headers?: {
        /**
         * Says that a request comes from a web app. It changes nothing but how the service's logs file the
         * request, and goes only with a bearer token, never with an API key.
         */
        'X-Request-Source'?: 'web' | undefined;
    } | undefined;
    path?: never;
    query?: never;
    url: '/tokens/generate';
};

export type GenerateTokenErrors = {
    /**
     * The request is not as this document says, a timelock is in the past, or a code of the second factor
     * is missing (`2fa_required`) or wrong (`2fa_invalid`).
     */
    400: Failure;
    /**
     * The credentials are missing, wrong or no longer good.
     */
    401: Failure;
    /**
     * The credentials are good and do not allow this: a scope is missing (`missing_scope`), the address is
     * not verified (`email_not_verified`), the account is disabled (`account_disabled`), or, without a
     * code, the plan does not have the cluster, the timelock or the space.
     */
    403: Failure;
    /**
     * The account has an API key of this name.
     */
    409: Failure;
    /**
     * Too many requests. The service did not act on this one.
     */
    429: Failure;
    /**
     * Any other refusal.
     */
    '4XX': Failure;
    /**
     * The service failed. Whether it acted on the request is not known.
     */
    '5XX': Failure;
};

export type GenerateTokenError = GenerateTokenErrors[keyof GenerateTokenErrors];

export type GenerateTokenResponses = {
    /**
     * The new API key.
     */
    200: TokenCreated;
    /**
     * The new API key.
     */
    201: TokenCreated;
};

export type GenerateTokenResponse = GenerateTokenResponses[keyof GenerateTokenResponses];

export type ListTokensData = {
    body?: never;
    headers?: {
        /**
         * Says that a request comes from a web app. It changes nothing but how the service's logs file the
         * request, and goes only with a bearer token, never with an API key.
         */
        'X-Request-Source'?: 'web' | undefined;
    } | undefined;
    path?: never;
    query?: never;
    url: '/tokens/list';
};

export type ListTokensErrors = {
    /**
     * The credentials are missing, wrong or no longer good.
     */
    401: Failure;
    /**
     * The credentials are good and do not allow this: a scope is missing (`missing_scope`), the address is
     * not verified (`email_not_verified`), the account is disabled (`account_disabled`), or, without a
     * code, the plan does not have the cluster, the timelock or the space.
     */
    403: Failure;
    /**
     * Too many requests. The service did not act on this one.
     */
    429: Failure;
    /**
     * Any other refusal.
     */
    '4XX': Failure;
    /**
     * The service failed. Whether it acted on the request is not known.
     */
    '5XX': Failure;
};

export type ListTokensError = ListTokensErrors[keyof ListTokensErrors];

export type ListTokensResponses = {
    /**
     * The API keys.
     */
    200: Tokens;
};

export type ListTokensResponse = ListTokensResponses[keyof ListTokensResponses];

export type RevokeTokenData = {
    /**
     * A code of the second factor, where the account has one.
     */
    body?: Confirmation | undefined;
    headers?: {
        /**
         * Says that a request comes from a web app. It changes nothing but how the service's logs file the
         * request, and goes only with a bearer token, never with an API key.
         */
        'X-Request-Source'?: 'web' | undefined;
    } | undefined;
    path: {
        /**
         * The name that the API key was made with.
         */
        name: string;
    };
    query?: never;
    url: '/tokens/revoke/{name}';
};

export type RevokeTokenErrors = {
    /**
     * The request is not as this document says, a timelock is in the past, or a code of the second factor
     * is missing (`2fa_required`) or wrong (`2fa_invalid`).
     */
    400: Failure;
    /**
     * The credentials are missing, wrong or no longer good.
     */
    401: Failure;
    /**
     * The credentials are good and do not allow this: a scope is missing (`missing_scope`), the address is
     * not verified (`email_not_verified`), the account is disabled (`account_disabled`), or, without a
     * code, the plan does not have the cluster, the timelock or the space.
     */
    403: Failure;
    /**
     * There is no such thing in this account.
     */
    404: Failure;
    /**
     * Too many requests. The service did not act on this one.
     */
    429: Failure;
    /**
     * Any other refusal.
     */
    '4XX': Failure;
    /**
     * The service failed. Whether it acted on the request is not known.
     */
    '5XX': Failure;
};

export type RevokeTokenError = RevokeTokenErrors[keyof RevokeTokenErrors];

export type RevokeTokenResponses = {
    /**
     * The key is no longer good.
     */
    200: Revoked;
    /**
     * The key is no longer good.
     */
    204: void;
};

export type RevokeTokenResponse = RevokeTokenResponses[keyof RevokeTokenResponses];

export type GetStatusData = {
    body?: never;
    headers?: {
        /**
         * Says that a request comes from a web app. It changes nothing but how the service's logs file the
         * request, and goes only with a bearer token, never with an API key.
         */
        'X-Request-Source'?: 'web' | undefined;
    } | undefined;
    path: {
        /**
         * The CID.
         */
        cid: Cid;
    };
    query?: {
        /**
         * The cluster to ask.
         */
        cl?: ClusterId | undefined;
    } | undefined;
    url: '/status/{cid}';
};

export type GetStatusErrors = {
    /**
     * The request is not as this document says, a timelock is in the past, or a code of the second factor
     * is missing (`2fa_required`) or wrong (`2fa_invalid`).
     */
    400: Failure;
    /**
     * The credentials are missing, wrong or no longer good.
     */
    401: Failure;
    /**
     * The credentials are good and do not allow this: a scope is missing (`missing_scope`), the address is
     * not verified (`email_not_verified`), the account is disabled (`account_disabled`), or, without a
     * code, the plan does not have the cluster, the timelock or the space.
     */
    403: Failure;
    /**
     * There is no such thing in this account.
     */
    404: Failure;
    /**
     * Too many requests. The service did not act on this one.
     */
    429: Failure;
    /**
     * The service, or the cluster that it asked, cannot be reached.
     */
    503: Failure;
    /**
     * Any other refusal.
     */
    '4XX': Failure;
    /**
     * The service failed. Whether it acted on the request is not known.
     */
    '5XX': Failure;
};

export type GetStatusError = GetStatusErrors[keyof GetStatusErrors];

export type GetStatusResponses = {
    /**
     * The status.
     */
    200: CidStatus;
};

export type GetStatusResponse = GetStatusResponses[keyof GetStatusResponses];

export type GetAllocationsData = {
    body?: never;
    headers?: {
        /**
         * Says that a request comes from a web app. It changes nothing but how the service's logs file the
         * request, and goes only with a bearer token, never with an API key.
         */
        'X-Request-Source'?: 'web' | undefined;
    } | undefined;
    path: {
        /**
         * The CID.
         */
        cid: Cid;
    };
    query?: {
        /**
         * The cluster to ask.
         */
        cl?: ClusterId | undefined;
    } | undefined;
    url: '/allocations/{cid}';
};

export type GetAllocationsErrors = {
    /**
     * The request is not as this document says, a timelock is in the past, or a code of the second factor
     * is missing (`2fa_required`) or wrong (`2fa_invalid`).
     */
    400: Failure;
    /**
     * The credentials are missing, wrong or no longer good.
     */
    401: Failure;
    /**
     * The credentials are good and do not allow this: a scope is missing (`missing_scope`), the address is
     * not verified (`email_not_verified`), the account is disabled (`account_disabled`), or, without a
     * code, the plan does not have the cluster, the timelock or the space.
     */
    403: Failure;
    /**
     * There is no such thing in this account.
     */
    404: Failure;
    /**
     * Too many requests. The service did not act on this one.
     */
    429: Failure;
    /**
     * The service, or the cluster that it asked, cannot be reached.
     */
    503: Failure;
    /**
     * Any other refusal.
     */
    '4XX': Failure;
    /**
     * The service failed. Whether it acted on the request is not known.
     */
    '5XX': Failure;
};

export type GetAllocationsError = GetAllocationsErrors[keyof GetAllocationsErrors];

export type GetAllocationsResponses = {
    /**
     * The allocations.
     */
    200: Allocations;
};

export type GetAllocationsResponse = GetAllocationsResponses[keyof GetAllocationsResponses];
