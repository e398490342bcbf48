// Generated from specs/storj-bridge.yaml. Do not edit: run `npm run generate`.

export type ClientOptions = {
    baseUrl: 'https://storj-bridge.invalid' | (string & {});
};

/**
 * An email address, which is the id of a user.
 */
export type Email = string;

/**
 * The SHA-256 of a password (in UTF-8), in small hex digits. To the bridge it is the password itself, so that it
 * is kept as secret.
 */
export type PasswordHash = string;

/**
 * A public key of secp256k1 in hex digits, in the compressed form of 66 or the other of 130. Two ways of writing
 * one key are two keys to the bridge.
 */
export type PublicKeyHex = string;

/**
 * The nonce of a request that is signed; absent from others. In 2016 a number, later any text or number. A client
 * that signs fills it in.
 */
export type Nonce = number | string;

/**
 * What the bridge calls a bucket, a frame or a file.
 */
export type ObjectId = string;

/**
 * The RIPEMD-160 of the SHA-256 of a shard's bytes, in hex digits.
 */
export type ShardHash = string;

/**
 * The name of a file in 2016: the RIPEMD-160 of the 64 hex digits of the SHA-256 of its bytes, taken as text.
 */
export type FileHash = string;

/**
 * The id of a farmer's node.
 */
export type NodeId = string;

/**
 * What a token is for. `PUSH` is an upload, `PULL` a download.
 */
export type TokenOperation = 'PUSH' | 'PULL';

/**
 * Whoever has it can use it, once.
 */
export type TokenText = string;

/**
 * The key of a bucket's files, which the owner gives to those who may read them; empty where there is none.
 * The bridge makes no use of it.
 */
export type EncryptionKey = string;

/**
 * A user. The later versions have more of it than those of 2016.
 */
export type User = {
    email: Email;
    /**
     * The same once more.
     */
    id: Email;
    /**
     * When the user was registered.
     */
    created: string;
    /**
     * Whether the account is active.
     */
    activated: boolean;
    /**
     * The key that was registered along with the user.
     */
    pubkey?: PublicKeyHex | undefined;
    /**
     * Another id. Later versions only.
     */
    uuid?: string | undefined;
    /**
     * Whether nothing is to be paid. Later versions only.
     */
    isFreeTier?: boolean | undefined;
    preferences?: UserPreferences | undefined;
    /**
     * Who sent the user. Later versions only.
     */
    referralPartner?: string | null | undefined;
};

/**
 * What the user wants. Later versions only.
 */
export type UserPreferences = {
    /**
     * Whether the user is not to be tracked.
     */
    dnt?: boolean | undefined;
};

/**
 * Who registers.
 */
export type NewUser = {
    email: Email;
    password: PasswordHash;
    /**
     * A public key to be registered along with the user.
     */
    pubkey?: PublicKeyHex | undefined;
    /**
     * Who sent the user. Later versions only.
     */
    referralPartner?: string | undefined;
    /**
     * Where the link in the mail leads in the end. Not in the last version.
     */
    redirect?: string | undefined;
};

/**
 * Who waits for the mail.
 */
export type ActivationRequest = {
    email: Email;
    /**
     * Where the link in the mail leads in the end.
     */
    redirect?: string | undefined;
};

/**
 * What the mail has besides the token.
 */
export type DeactivationRequest = {
    /**
     * Where the link in the mail leads in the end.
     */
    redirect?: string | undefined;
};

/**
 * What the mail has besides the token.
 */
export type PasswordResetRequest = {
    /**
     * Where the link in the mail leads in the end.
     */
    redirect?: string | undefined;
    /**
     * The page in which the new password is entered. From 7.5 on.
     */
    url?: string | undefined;
    /**
     * The new password, which is the password as soon as the link is opened. Up to 7.4.
     */
    password?: PasswordHash | undefined;
};

/**
 * A new password.
 */
export type NewPassword = {
    password: PasswordHash;
};

/**
 * A public key of a user.
 */
export type PublicKey = {
    user: Email;
    key: PublicKeyHex;
    /**
     * The same once more.
     */
    id: PublicKeyHex;
    /**
     * What the user calls it, empty where it has no name. Later versions only.
     */
    label?: string | undefined;
};

/**
 * A public key to register.
 */
export type NewPublicKey = {
    key: PublicKeyHex;
    /**
     * What to call it. Later versions only.
     */
    label?: string | undefined;
    __nonce?: Nonce | undefined;
};

/**
 * A bucket.
 */
export type Bucket = {
    id: ObjectId;
    /**
     * Its name.
     */
    name: string;
    user: Email;
    /**
     * Whether it is in use.
     */
    status: 'Active' | 'Inactive' | (string & {});
    /**
     * When it was created.
     */
    created: string;
    /**
     * How many gigabytes it may hold. 0 in the last version, which keeps no such account.
     */
    storage: number;
    /**
     * How many gigabytes may be downloaded from it. 0 in the last version.
     */
    transfer: number;
    /**
     * The keys that may make tokens for it.
     */
    pubkeys: Array<PublicKeyHex>;
    /**
     * What everybody may do with it. Later versions only.
     */
    publicPermissions?: Array<TokenOperation> | undefined;
    encryptionKey?: EncryptionKey | undefined;
};

/**
 * A bucket to be made.
 */
export type NewBucket = {
    /**
     * Its name. The bridge makes one up where it is absent.
     */
    name?: string | undefined;
    /**
     * How many gigabytes it may hold. 2016 only.
     */
    storage?: number | undefined;
    /**
     * How many gigabytes may be downloaded from it. 2016 only.
     */
    transfer?: number | undefined;
    /**
     * The keys that may make tokens for it.
     */
    pubkeys?: Array<PublicKeyHex> | undefined;
    __nonce?: Nonce | undefined;
};

/**
 * What is to be different of a bucket. What a version does not know is passed over.
 */
export type BucketUpdate = {
    /**
     * Its name. Up to 1.0.
     */
    name?: string | undefined;
    /**
     * How many gigabytes it may hold. Up to 0.7.
     */
    storage?: number | undefined;
    /**
     * How many gigabytes may be downloaded from it. Up to 0.7.
     */
    transfer?: number | undefined;
    /**
     * The keys that may make tokens for it, in place of those that there are.
     */
    pubkeys?: Array<PublicKeyHex> | undefined;
    /**
     * What everybody may do with it. In the last version.
     */
    publicPermissions?: Array<TokenOperation> | undefined;
    encryptionKey?: EncryptionKey | undefined;
    __nonce?: Nonce | undefined;
};

/**
 * An id.
 */
export type Identifier = {
    id: ObjectId;
};

/**
 * A token for one upload or one download.
 */
export type Token = {
    bucket: ObjectId;
    operation: TokenOperation;
    /**
     * When it ends.
     */
    expires: string;
    token: TokenText;
    /**
     * The same once more.
     */
    id?: TokenText | undefined;
    encryptionKey?: EncryptionKey | undefined;
    /**
     * The media type of the file that it is for. Later, of a `PULL` token.
     */
    mimetype?: string | undefined;
    /**
     * How many bytes the file has that it is for. Later, of a `PULL` token.
     */
    size?: number | undefined;
};

/**
 * A token to be made.
 */
export type NewToken = {
    operation: TokenOperation;
    /**
     * The file that is to be downloaded. Later versions only.
     */
    file?: string | undefined;
    __nonce?: Nonce | undefined;
};

/**
 * A file. The bridge takes the first file of the form, whatever its field is called.
 */
export type FileUpload = {
    /**
     * The file.
     */
    file: Blob | File;
};

/**
 * A file as those of 2016 are.
 */
export type StoredFile = {
    bucket: ObjectId;
    /**
     * Its media type.
     */
    mimetype: string;
    /**
     * Its name.
     */
    filename: string;
    /**
     * How many bytes it has.
     */
    size: number;
    hash: FileHash;
};

/**
 * A file in a bucket. In 2016 it has a `hash`; later an `id`, which takes its place, and the rest.
 */
export type FileEntry = {
    bucket: ObjectId;
    /**
     * Its media type.
     */
    mimetype: string;
    /**
     * Its name.
     */
    filename: string;
    /**
     * How many bytes it has.
     */
    size: number;
    hash?: FileHash | undefined;
    id?: ObjectId | undefined;
    /**
     * The frame that it was made of.
     */
    frame?: ObjectId | undefined;
    /**
     * When it was created.
     */
    created?: string | undefined;
    /**
     * When its contracts have to be renewed. Only in the answer to `createFileEntry`.
     */
    renewal?: string | undefined;
    hmac?: FileHmac | undefined;
    erasure?: FileErasure | undefined;
    /**
     * What the key of its encryption is derived from, 64 hex digits.
     */
    index?: string | undefined;
};

/**
 * The HMAC of a file; an empty object where it has none.
 */
export type FileHmac = {
    type?: HmacType | undefined;
    /**
     * The HMAC in hex digits.
     */
    value?: string | undefined;
};

/**
 * The erasure code of a file; an empty object where it has none.
 */
export type FileErasure = {
    type?: ErasureType | undefined;
};

/**
 * The hash function of an HMAC.
 */
export type HmacType = 'sha512' | 'sha256' | 'ripemd160';

/**
 * The erasure code by which some of a file's shards can be made of the others.
 */
export type ErasureType = 'reedsolomon';

/**
 * The HMAC of a file.
 */
export type Hmac = {
    type: HmacType;
    /**
     * The HMAC in hex digits.
     */
    value: string;
};

/**
 * The erasure code of a file.
 */
export type Erasure = {
    type: ErasureType;
};

/**
 * A file to be made of a frame.
 */
export type NewFileEntry = {
    frame: ObjectId;
    /**
     * Its name, which no other file in the bucket may have.
     */
    filename?: string | undefined;
    /**
     * Its media type, which must be one that the bridge knows.
     */
    mimetype?: string | undefined;
    hmac?: Hmac | undefined;
    erasure?: Erasure | undefined;
    /**
     * What the key of its encryption is derived from.
     */
    index?: string | undefined;
    __nonce?: Nonce | undefined;
};

/**
 * Where a shard is. Later with `farmer` and `token`, unless no farmer answered; in 2016 with `channel` and
 * `token`.
 */
export type FilePointer = {
    /**
     * The hash of the shard; in 2016, where a file is one shard, that of the file.
     */
    hash: ShardHash;
    /**
     * What to show to the farmer.
     */
    token?: TokenText | undefined;
    operation?: TokenOperation | undefined;
    /**
     * Which shard of the file it is, counted from 0.
     */
    index?: number | undefined;
    /**
     * How many bytes the shard has.
     */
    size?: number | undefined;
    /**
     * Whether it is a shard of the erasure code, whose bytes are none of the file's.
     */
    parity?: boolean | undefined;
    farmer?: Contact | undefined;
    /**
     * The WebSocket of the farmer. 2016 only.
     */
    channel?: string | undefined;
};

/**
 * The mirrors of a shard.
 */
export type ShardMirrors = {
    /**
     * The farmers that keep it.
     */
    established: Array<Mirror>;
    /**
     * Farmers that could. Empty in the last version.
     */
    available: Array<Mirror>;
};

/**
 * That a farmer keeps a shard.
 */
export type Mirror = {
    shardHash: ShardHash;
    contract: MirrorContract;
};

/**
 * The contract with the farmer.
 */
export type MirrorContract = {
    farmer_id?: NodeId | undefined;
    /**
     * How many bytes the shard has.
     */
    data_size?: number | undefined;
    /**
     * From when on it is kept, in milliseconds since 1970.
     */
    store_begin?: number | undefined;
    /**
     * Until when it is kept, in milliseconds since 1970.
     */
    store_end?: number | undefined;
};

/**
 * Mirrors to be made.
 */
export type NewMirrors = {
    file: ObjectId;
    /**
     * How many there are to be of each shard.
     */
    redundancy?: number | undefined;
    __nonce?: Nonce | undefined;
};

/**
 * The mirrors that were made of a shard, or are being made.
 */
export type MirroredShard = {
    hash: ShardHash;
    /**
     * The farmers, none where it failed; in 1.0 how many there are to be.
     */
    mirrors: Array<{
        [key: string]: unknown;
    }> | number;
    /**
     * `pending` in 1.0.
     */
    status?: string | undefined;
};

/**
 * What a file is made of before it is one.
 */
export type Frame = {
    id: ObjectId;
    user: Email;
    /**
     * When it was created.
     */
    created: string;
    /**
     * Whether a file was made of it.
     */
    locked?: boolean | undefined;
    /**
     * How many bytes its shards have, without those of an erasure code.
     */
    size: number;
    /**
     * How many bytes all its shards have.
     */
    storageSize?: number | undefined;
    /**
     * The ids of its shards.
     */
    shards: Array<ObjectId>;
};

/**
 * A frame has nothing to be told when it is made.
 */
export type NewFrame = {
    __nonce?: Nonce | undefined;
};

/**
 * A shard of a file. For each of the random `challenges` a leaf of the `tree` is RIPEMD-160 of SHA-256, twice over,
 * of the challenge's bytes and then the shard's. The tree is filled up to a power of two with the hash of nothing.
 */
export type NewShard = {
    hash: ShardHash;
    /**
     * How many bytes it has.
     */
    size: number;
    /**
     * Which shard of the file it is, counted from 0.
     */
    index: number;
    /**
     * Whether it is a shard of the erasure code.
     */
    parity?: boolean | undefined;
    /**
     * Random values, in hex digits, by which the farmer can be asked to prove that the shard is there.
     */
    challenges: Array<string>;
    /**
     * The leaves, in hex digits.
     */
    tree: Array<string>;
    /**
     * Farmers that failed before and are not to be asked.
     */
    exclude?: Array<NodeId> | undefined;
    __nonce?: Nonce | undefined;
};

/**
 * The farmer who waits for a shard.
 */
export type FrameShard = {
    hash: ShardHash;
    /**
     * What to show to the farmer.
     */
    token: TokenText;
    operation: TokenOperation;
    farmer: Contact;
};

/**
 * A farmer, and where its node is.
 */
export type Contact = {
    nodeID: NodeId;
    /**
     * The host name or address of the node.
     */
    address: string;
    /**
     * Its port.
     */
    port: number;
    /**
     * The version of the protocol that it speaks.
     */
    protocol?: string | undefined;
    /**
     * When it was last heard of, as ISO 8601. In the answer to `addShard` it may be milliseconds since 1970;
     * `new Date` of JavaScript reads both.
     */
    lastSeen?: string | number | undefined;
    /**
     * The version of its program.
     */
    userAgent?: string | undefined;
    /**
     * Whether it has room.
     */
    spaceAvailable?: boolean | undefined;
    /**
     * How well it has done.
     */
    reputation?: number | undefined;
    /**
     * How long it takes to answer, in milliseconds.
     */
    responseTime?: number | undefined;
    /**
     * How often it does not answer, from 0 to 1.
     */
    timeoutRate?: number | undefined;
    /**
     * When it last did not answer, as ISO 8601.
     */
    lastTimeout?: string | undefined;
    /**
     * When it was last offered a contract.
     */
    lastContractSent?: number | string | undefined;
};

/**
 * How an exchange of a shard with a farmer went.
 */
export type ExchangeReport = {
    dataHash: ShardHash;
    /**
     * Who reports, the user's email address or the id of a node.
     */
    reporterId: string;
    /**
     * The id of the farmer's node.
     */
    farmerId?: string | undefined;
    /**
     * Who had the exchange with the farmer.
     */
    clientId?: string | undefined;
    /**
     * When it began, in milliseconds since 1970 or as ISO 8601.
     */
    exchangeStart: number | string;
    /**
     * When it ended, in milliseconds since 1970 or as ISO 8601.
     */
    exchangeEnd: number | string;
    /**
     * 1000 where it went well, 1100 where it failed.
     */
    exchangeResultCode: 1000 | 1100;
    /**
     * What happened.
     */
    exchangeResultMessage: 'SHARD_UPLOADED' | 'SHARD_DOWNLOADED' | 'MIRROR_SUCCESS' | 'DOWNLOAD_ERROR' | 'TRANSFER_FAILED' | 'FAILED_INTEGRITY';
};

/**
 * Nothing at all.
 */
export type ReportAnswer = {
    [key: string]: unknown;
};

/**
 * What a bridge says of itself.
 */
export type BridgeInfo = {
    /**
     * The version of the format of this answer.
     */
    swagger?: string | undefined;
    info: BridgeVersion;
};

/**
 * Which bridge it is.
 */
export type BridgeVersion = {
    /**
     * `MetaDisk API` in 2016, `Storj Bridge` later.
     */
    title: string;
    /**
     * Its version.
     */
    version: string;
    /**
     * A sentence for people.
     */
    description?: string | undefined;
    /**
     * The version of the protocol of its network.
     */
    'x-protocol-version'?: string | undefined;
    /**
     * The version of its library.
     */
    'x-core-version'?: string | undefined;
    /**
     * The node by which to enter its network. 2016 only.
     */
    'x-network-seed'?: string | undefined;
};

/**
 * What went wrong.
 */
export type ErrorAnswer = {
    /**
     * A sentence, which is all that tells one failure from another.
     */
    error: string;
};

export type PublicKeysBody = Array<PublicKey>;

export type BucketsBody = Array<Bucket>;

export type FileEntriesBody = Array<FileEntry>;

export type FilePointersBody = Array<FilePointer>;

export type MirrorsBody = Array<ShardMirrors>;

export type MirrorListsBody = Array<Array<{
    [key: string]: unknown;
}>>;

export type MirroredShardsBody = Array<MirroredShard>;

export type FramesBody = Array<Frame>;

export type ContactsBody = Array<Contact>;

export type CreateUserData = {
    /**
     * Who registers.
     */
    body: NewUser;
    path?: never;
    query?: never;
    url: '/users';
};

export type CreateUserErrors = {
    /**
     * The request cannot be processed. In the last version also a nonce that was used before, and a lack of farmers.
     */
    400: ErrorAnswer;
    /**
     * Too many requests. The bridge did not act on this one.
     */
    429: ErrorAnswer;
    /**
     * The bridge failed, or could not say better what is wrong: in version 0.2.2 nearly everything, and in the last
     * one a token that cannot be used, a nonce that is missing, a value outside of an enumeration. A page of HTML
     * means that it crashed over the request.
     */
    500: ErrorAnswer;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type CreateUserError = CreateUserErrors[keyof CreateUserErrors];

export type CreateUserResponses = {
    /**
     * The user.
     */
    200: User;
    /**
     * The user.
     */
    201: User;
};

export type CreateUserResponse = CreateUserResponses[keyof CreateUserResponses];

export type DeactivateUserData = {
    /**
     * Where the link in the mail leads in the end. Need not be there at all.
     */
    body?: DeactivationRequest | undefined;
    path: {
        /**
         * The email address of the user.
         */
        email: string;
    };
    query?: {
        /**
         * The nonce of a request that is signed; absent from others. A client that signs fills it in.
         */
        __nonce?: string | undefined;
    } | undefined;
    url: '/users/{email}';
};

export type DeactivateUserErrors = {
    /**
     * The request cannot be processed. In the last version also a nonce that was used before, and a lack of farmers.
     */
    400: ErrorAnswer;
    /**
     * Nobody the bridge knows, or not whose this is.
     */
    401: ErrorAnswer;
    /**
     * The user is not active.
     */
    403: ErrorAnswer;
    /**
     * There is no such thing, or none that the caller may see. A page of HTML means that this version has no such
     * route.
     */
    404: ErrorAnswer;
    /**
     * Too many requests. The bridge did not act on this one.
     */
    429: ErrorAnswer;
    /**
     * The bridge failed, or could not say better what is wrong: in version 0.2.2 nearly everything, and in the last
     * one a token that cannot be used, a nonce that is missing, a value outside of an enumeration. A page of HTML
     * means that it crashed over the request.
     */
    500: ErrorAnswer;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type DeactivateUserError = DeactivateUserErrors[keyof DeactivateUserErrors];

export type DeactivateUserResponses = {
    /**
     * The user.
     */
    200: User;
};

export type DeactivateUserResponse = DeactivateUserResponses[keyof DeactivateUserResponses];

export type RequestPasswordResetData = {
    /**
     * Where the link in the mail leads. Where there is nothing to say, an empty object.
     */
    body: PasswordResetRequest;
    path: {
        /**
         * The email address of the user.
         */
        email: string;
    };
    query?: never;
    url: '/users/{email}';
};

export type RequestPasswordResetErrors = {
    /**
     * The request cannot be processed. In the last version also a nonce that was used before, and a lack of farmers.
     */
    400: ErrorAnswer;
    /**
     * There is no such thing, or none that the caller may see. A page of HTML means that this version has no such
     * route.
     */
    404: ErrorAnswer;
    /**
     * Too many requests. The bridge did not act on this one.
     */
    429: ErrorAnswer;
    /**
     * The bridge failed, or could not say better what is wrong: in version 0.2.2 nearly everything, and in the last
     * one a token that cannot be used, a nonce that is missing, a value outside of an enumeration. A page of HTML
     * means that it crashed over the request.
     */
    500: ErrorAnswer;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type RequestPasswordResetError = RequestPasswordResetErrors[keyof RequestPasswordResetErrors];

export type RequestPasswordResetResponses = {
    /**
     * The user.
     */
    200: User;
};

export type RequestPasswordResetResponse = RequestPasswordResetResponses[keyof RequestPasswordResetResponses];

export type ResendActivationData = {
    /**
     * Who waits for the mail.
     */
    body: ActivationRequest;
    path?: never;
    query?: never;
    url: '/activations';
};

export type ResendActivationErrors = {
    /**
     * The request cannot be processed. In the last version also a nonce that was used before, and a lack of farmers.
     */
    400: ErrorAnswer;
    /**
     * There is no such thing, or none that the caller may see. A page of HTML means that this version has no such
     * route.
     */
    404: ErrorAnswer;
    /**
     * Too many requests. The bridge did not act on this one.
     */
    429: ErrorAnswer;
    /**
     * The bridge failed, or could not say better what is wrong: in version 0.2.2 nearly everything, and in the last
     * one a token that cannot be used, a nonce that is missing, a value outside of an enumeration. A page of HTML
     * means that it crashed over the request.
     */
    500: ErrorAnswer;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type ResendActivationError = ResendActivationErrors[keyof ResendActivationErrors];

export type ResendActivationResponses = {
    /**
     * The user.
     */
    201: User;
};

export type ResendActivationResponse = ResendActivationResponses[keyof ResendActivationResponses];

export type ActivateUserData = {
    body?: never;
    path: {
        /**
         * The last part of the link in the mail, 64 hex digits.
         */
        token: string;
    };
    query?: {
        /**
         * Where the answer sends a browser, with 302. A program leaves it out, and gets the user in the answer.
         */
        redirect?: string | undefined;
    } | undefined;
    url: '/activations/{token}';
};

export type ActivateUserErrors = {
    /**
     * The request cannot be processed. In the last version also a nonce that was used before, and a lack of farmers.
     */
    400: ErrorAnswer;
    /**
     * Too many requests. The bridge did not act on this one.
     */
    429: ErrorAnswer;
    /**
     * The bridge failed, or could not say better what is wrong: in version 0.2.2 nearly everything, and in the last
     * one a token that cannot be used, a nonce that is missing, a value outside of an enumeration. A page of HTML
     * means that it crashed over the request.
     */
    500: ErrorAnswer;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type ActivateUserError = ActivateUserErrors[keyof ActivateUserErrors];

export type ActivateUserResponses = {
    /**
     * The user.
     */
    200: User;
};

export type ActivateUserResponse = ActivateUserResponses[keyof ActivateUserResponses];

export type ConfirmDeactivationData = {
    body?: never;
    path: {
        /**
         * The last part of the link in the mail, 512 hex digits.
         */
        token: string;
    };
    query?: {
        /**
         * Where the answer sends a browser, with 302. A program leaves it out, and gets the user in the answer.
         */
        redirect?: string | undefined;
    } | undefined;
    url: '/deactivations/{token}';
};

export type ConfirmDeactivationErrors = {
    /**
     * The request cannot be processed. In the last version also a nonce that was used before, and a lack of farmers.
     */
    400: ErrorAnswer;
    /**
     * There is no such thing, or none that the caller may see. A page of HTML means that this version has no such
     * route.
     */
    404: ErrorAnswer;
    /**
     * Too many requests. The bridge did not act on this one.
     */
    429: ErrorAnswer;
    /**
     * The bridge failed, or could not say better what is wrong: in version 0.2.2 nearly everything, and in the last
     * one a token that cannot be used, a nonce that is missing, a value outside of an enumeration. A page of HTML
     * means that it crashed over the request.
     */
    500: ErrorAnswer;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type ConfirmDeactivationError = ConfirmDeactivationErrors[keyof ConfirmDeactivationErrors];

export type ConfirmDeactivationResponses = {
    /**
     * The user.
     */
    200: User;
};

export type ConfirmDeactivationResponse = ConfirmDeactivationResponses[keyof ConfirmDeactivationResponses];

export type ConfirmPendingPasswordData = {
    body?: never;
    path: {
        /**
         * The last part of the link in the mail, 512 hex digits.
         */
        token: string;
    };
    query?: {
        /**
         * Where the answer sends a browser, with 302. A program leaves it out, and gets the user in the answer.
         */
        redirect?: string | undefined;
    } | undefined;
    url: '/resets/{token}';
};

export type ConfirmPendingPasswordErrors = {
    /**
     * The request cannot be processed. In the last version also a nonce that was used before, and a lack of farmers.
     */
    400: ErrorAnswer;
    /**
     * There is no such thing, or none that the caller may see. A page of HTML means that this version has no such
     * route.
     */
    404: ErrorAnswer;
    /**
     * Too many requests. The bridge did not act on this one.
     */
    429: ErrorAnswer;
    /**
     * The bridge failed, or could not say better what is wrong: in version 0.2.2 nearly everything, and in the last
     * one a token that cannot be used, a nonce that is missing, a value outside of an enumeration. A page of HTML
     * means that it crashed over the request.
     */
    500: ErrorAnswer;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type ConfirmPendingPasswordError = ConfirmPendingPasswordErrors[keyof ConfirmPendingPasswordErrors];

export type ConfirmPendingPasswordResponses = {
    /**
     * The user.
     */
    200: User;
};

export type ConfirmPendingPasswordResponse = ConfirmPendingPasswordResponses[keyof ConfirmPendingPasswordResponses];

export type ConfirmPasswordResetData = {
    /**
     * The new password.
     */
    body: NewPassword;
    path: {
        /**
         * The last part of the link in the mail, 512 hex digits.
         */
        token: string;
    };
    query?: {
        /**
         * Where the answer sends a browser, with 302. A program leaves it out, and gets the user in the answer.
         */
        redirect?: string | undefined;
    } | undefined;
    url: '/resets/{token}';
};

export type ConfirmPasswordResetErrors = {
    /**
     * The request cannot be processed. In the last version also a nonce that was used before, and a lack of farmers.
     */
    400: ErrorAnswer;
    /**
     * There is no such thing, or none that the caller may see. A page of HTML means that this version has no such
     * route.
     */
    404: ErrorAnswer;
    /**
     * Too many requests. The bridge did not act on this one.
     */
    429: ErrorAnswer;
    /**
     * The bridge failed, or could not say better what is wrong: in version 0.2.2 nearly everything, and in the last
     * one a token that cannot be used, a nonce that is missing, a value outside of an enumeration. A page of HTML
     * means that it crashed over the request.
     */
    500: ErrorAnswer;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type ConfirmPasswordResetError = ConfirmPasswordResetErrors[keyof ConfirmPasswordResetErrors];

export type ConfirmPasswordResetResponses = {
    /**
     * The user.
     */
    200: User;
};

export type ConfirmPasswordResetResponse = ConfirmPasswordResetResponses[keyof ConfirmPasswordResetResponses];

export type ListKeysData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * The nonce of a request that is signed; absent from others. A client that signs fills it in.
         */
        __nonce?: string | undefined;
    } | undefined;
    url: '/keys';
};

export type ListKeysErrors = {
    /**
     * The request cannot be processed. In the last version also a nonce that was used before, and a lack of farmers.
     */
    400: ErrorAnswer;
    /**
     * Nobody the bridge knows, or not whose this is.
     */
    401: ErrorAnswer;
    /**
     * The user is not active.
     */
    403: ErrorAnswer;
    /**
     * Too many requests. The bridge did not act on this one.
     */
    429: ErrorAnswer;
    /**
     * The bridge failed, or could not say better what is wrong: in version 0.2.2 nearly everything, and in the last
     * one a token that cannot be used, a nonce that is missing, a value outside of an enumeration. A page of HTML
     * means that it crashed over the request.
     */
    500: ErrorAnswer;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type ListKeysError = ListKeysErrors[keyof ListKeysErrors];

export type ListKeysResponses = {
    /**
     * The public keys.
     */
    200: PublicKeysBody;
};

export type ListKeysResponse = ListKeysResponses[keyof ListKeysResponses];

export type AddKeyData = {
    /**
     * The key, and what to call it.
     */
    body: NewPublicKey;
    path?: never;
    query?: never;
    url: '/keys';
};

export type AddKeyErrors = {
    /**
     * The request cannot be processed. In the last version also a nonce that was used before, and a lack of farmers.
     */
    400: ErrorAnswer;
    /**
     * Nobody the bridge knows, or not whose this is.
     */
    401: ErrorAnswer;
    /**
     * The user is not active.
     */
    403: ErrorAnswer;
    /**
     * Too many requests. The bridge did not act on this one.
     */
    429: ErrorAnswer;
    /**
     * The bridge failed, or could not say better what is wrong: in version 0.2.2 nearly everything, and in the last
     * one a token that cannot be used, a nonce that is missing, a value outside of an enumeration. A page of HTML
     * means that it crashed over the request.
     */
    500: ErrorAnswer;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type AddKeyError = AddKeyErrors[keyof AddKeyErrors];

export type AddKeyResponses = {
    /**
     * The public key.
     */
    200: PublicKey;
};

export type AddKeyResponse = AddKeyResponses[keyof AddKeyResponses];

export type RemoveKeyData = {
    body?: never;
    path: {
        /**
         * The public key, exactly as it was registered.
         */
        pubkey: string;
    };
    query?: {
        /**
         * The nonce of a request that is signed; absent from others. A client that signs fills it in.
         */
        __nonce?: string | undefined;
    } | undefined;
    url: '/keys/{pubkey}';
};

export type RemoveKeyErrors = {
    /**
     * The request cannot be processed. In the last version also a nonce that was used before, and a lack of farmers.
     */
    400: ErrorAnswer;
    /**
     * Nobody the bridge knows, or not whose this is.
     */
    401: ErrorAnswer;
    /**
     * The user is not active.
     */
    403: ErrorAnswer;
    /**
     * There is no such thing, or none that the caller may see. A page of HTML means that this version has no such
     * route.
     */
    404: ErrorAnswer;
    /**
     * Too many requests. The bridge did not act on this one.
     */
    429: ErrorAnswer;
    /**
     * The bridge failed, or could not say better what is wrong: in version 0.2.2 nearly everything, and in the last
     * one a token that cannot be used, a nonce that is missing, a value outside of an enumeration. A page of HTML
     * means that it crashed over the request.
     */
    500: ErrorAnswer;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type RemoveKeyError = RemoveKeyErrors[keyof RemoveKeyErrors];

export type RemoveKeyResponses = {
    /**
     * It is gone, by an earlier version.
     */
    200: unknown;
    /**
     * It is gone.
     */
    204: void;
};

export type RemoveKeyResponse = RemoveKeyResponses[keyof RemoveKeyResponses];

export type ListBucketsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Only what was created after this, as ISO 8601 or milliseconds since 1970. Hand back the `created` of the
         * last entry letter for letter for the next page; entries that share it are lost so, however. Not in 2016.
         */
        startDate?: string | undefined;
        /**
         * The nonce of a request that is signed; absent from others. A client that signs fills it in.
         */
        __nonce?: string | undefined;
    } | undefined;
    url: '/buckets';
};

export type ListBucketsErrors = {
    /**
     * The request cannot be processed. In the last version also a nonce that was used before, and a lack of farmers.
     */
    400: ErrorAnswer;
    /**
     * Nobody the bridge knows, or not whose this is.
     */
    401: ErrorAnswer;
    /**
     * The user is not active.
     */
    403: ErrorAnswer;
    /**
     * Too many requests. The bridge did not act on this one.
     */
    429: ErrorAnswer;
    /**
     * The bridge failed, or could not say better what is wrong: in version 0.2.2 nearly everything, and in the last
     * one a token that cannot be used, a nonce that is missing, a value outside of an enumeration. A page of HTML
     * means that it crashed over the request.
     */
    500: ErrorAnswer;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type ListBucketsError = ListBucketsErrors[keyof ListBucketsErrors];

export type ListBucketsResponses = {
    /**
     * The buckets.
     */
    200: BucketsBody;
};

export type ListBucketsResponse = ListBucketsResponses[keyof ListBucketsResponses];

export type CreateBucketData = {
    /**
     * What the bucket is to be. Where there is nothing to say, an empty object.
     */
    body: NewBucket;
    path?: never;
    query?: never;
    url: '/buckets';
};

export type CreateBucketErrors = {
    /**
     * The request cannot be processed. In the last version also a nonce that was used before, and a lack of farmers.
     */
    400: ErrorAnswer;
    /**
     * Nobody the bridge knows, or not whose this is.
     */
    401: ErrorAnswer;
    /**
     * The user is not active.
     */
    403: ErrorAnswer;
    /**
     * Another bucket of the user has the name.
     */
    409: ErrorAnswer;
    /**
     * Too many requests. The bridge did not act on this one.
     */
    429: ErrorAnswer;
    /**
     * The bridge failed, or could not say better what is wrong: in version 0.2.2 nearly everything, and in the last
     * one a token that cannot be used, a nonce that is missing, a value outside of an enumeration. A page of HTML
     * means that it crashed over the request.
     */
    500: ErrorAnswer;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type CreateBucketError = CreateBucketErrors[keyof CreateBucketErrors];

export type CreateBucketResponses = {
    /**
     * The bucket.
     */
    200: Bucket;
    /**
     * The bucket.
     */
    201: Bucket;
};

export type CreateBucketResponse = CreateBucketResponses[keyof CreateBucketResponses];

export type DeleteBucketData = {
    body?: never;
    path: {
        /**
         * The id of the bucket.
         */
        id: string;
    };
    query?: {
        /**
         * The nonce of a request that is signed; absent from others. A client that signs fills it in.
         */
        __nonce?: string | undefined;
    } | undefined;
    url: '/buckets/{id}';
};

export type DeleteBucketErrors = {
    /**
     * The request cannot be processed. In the last version also a nonce that was used before, and a lack of farmers.
     */
    400: ErrorAnswer;
    /**
     * Nobody the bridge knows, or not whose this is.
     */
    401: ErrorAnswer;
    /**
     * The user is not active.
     */
    403: ErrorAnswer;
    /**
     * There is no such thing, or none that the caller may see. A page of HTML means that this version has no such
     * route.
     */
    404: ErrorAnswer;
    /**
     * Too many requests. The bridge did not act on this one.
     */
    429: ErrorAnswer;
    /**
     * The bridge failed, or could not say better what is wrong: in version 0.2.2 nearly everything, and in the last
     * one a token that cannot be used, a nonce that is missing, a value outside of an enumeration. A page of HTML
     * means that it crashed over the request.
     */
    500: ErrorAnswer;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type DeleteBucketError = DeleteBucketErrors[keyof DeleteBucketErrors];

export type DeleteBucketResponses = {
    /**
     * It is gone, by an earlier version.
     */
    200: unknown;
    /**
     * It is gone.
     */
    204: void;
};

export type DeleteBucketResponse = DeleteBucketResponses[keyof DeleteBucketResponses];

export type GetBucketData = {
    body?: never;
    path: {
        /**
         * The id of the bucket.
         */
        id: string;
    };
    query?: {
        /**
         * The nonce of a request that is signed; absent from others. A client that signs fills it in.
         */
        __nonce?: string | undefined;
    } | undefined;
    url: '/buckets/{id}';
};

export type GetBucketErrors = {
    /**
     * The request cannot be processed. In the last version also a nonce that was used before, and a lack of farmers.
     */
    400: ErrorAnswer;
    /**
     * Nobody the bridge knows, or not whose this is.
     */
    401: ErrorAnswer;
    /**
     * The user is not active.
     */
    403: ErrorAnswer;
    /**
     * There is no such thing, or none that the caller may see. A page of HTML means that this version has no such
     * route.
     */
    404: ErrorAnswer;
    /**
     * Too many requests. The bridge did not act on this one.
     */
    429: ErrorAnswer;
    /**
     * The bridge failed, or could not say better what is wrong: in version 0.2.2 nearly everything, and in the last
     * one a token that cannot be used, a nonce that is missing, a value outside of an enumeration. A page of HTML
     * means that it crashed over the request.
     */
    500: ErrorAnswer;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type GetBucketError = GetBucketErrors[keyof GetBucketErrors];

export type GetBucketResponses = {
    /**
     * The bucket.
     */
    200: Bucket;
};

export type GetBucketResponse = GetBucketResponses[keyof GetBucketResponses];

export type UpdateBucketData = {
    /**
     * What is to be different.
     */
    body: BucketUpdate;
    path: {
        /**
         * The id of the bucket.
         */
        id: string;
    };
    query?: never;
    url: '/buckets/{id}';
};

export type UpdateBucketErrors = {
    /**
     * The request cannot be processed. In the last version also a nonce that was used before, and a lack of farmers.
     */
    400: ErrorAnswer;
    /**
     * Nobody the bridge knows, or not whose this is.
     */
    401: ErrorAnswer;
    /**
     * The user is not active.
     */
    403: ErrorAnswer;
    /**
     * There is no such thing, or none that the caller may see. A page of HTML means that this version has no such
     * route.
     */
    404: ErrorAnswer;
    /**
     * Too many requests. The bridge did not act on this one.
     */
    429: ErrorAnswer;
    /**
     * The bridge failed, or could not say better what is wrong: in version 0.2.2 nearly everything, and in the last
     * one a token that cannot be used, a nonce that is missing, a value outside of an enumeration. A page of HTML
     * means that it crashed over the request.
     */
    500: ErrorAnswer;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type UpdateBucketError = UpdateBucketErrors[keyof UpdateBucketErrors];

export type UpdateBucketResponses = {
    /**
     * The bucket.
     */
    200: Bucket;
};

export type UpdateBucketResponse = UpdateBucketResponses[keyof UpdateBucketResponses];

export type GetBucketIdData = {
    body?: never;
    path: {
        /**
         * The name of the bucket.
         */
        name: string;
    };
    query?: {
        /**
         * The nonce of a request that is signed; absent from others. A client that signs fills it in.
         */
        __nonce?: string | undefined;
    } | undefined;
    url: '/bucket-ids/{name}';
};

export type GetBucketIdErrors = {
    /**
     * The request cannot be processed. In the last version also a nonce that was used before, and a lack of farmers.
     */
    400: ErrorAnswer;
    /**
     * Nobody the bridge knows, or not whose this is.
     */
    401: ErrorAnswer;
    /**
     * The user is not active.
     */
    403: ErrorAnswer;
    /**
     * There is no such thing, or none that the caller may see. A page of HTML means that this version has no such
     * route.
     */
    404: ErrorAnswer;
    /**
     * Too many requests. The bridge did not act on this one.
     */
    429: ErrorAnswer;
    /**
     * The bridge failed, or could not say better what is wrong: in version 0.2.2 nearly everything, and in the last
     * one a token that cannot be used, a nonce that is missing, a value outside of an enumeration. A page of HTML
     * means that it crashed over the request.
     */
    500: ErrorAnswer;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type GetBucketIdError = GetBucketIdErrors[keyof GetBucketIdErrors];

export type GetBucketIdResponses = {
    /**
     * The id.
     */
    200: Identifier;
};

export type GetBucketIdResponse = GetBucketIdResponses[keyof GetBucketIdResponses];

export type CreateTokenData = {
    /**
     * What the token is for.
     */
    body: NewToken;
    path: {
        /**
         * The id of the bucket.
         */
        id: string;
    };
    query?: never;
    url: '/buckets/{id}/tokens';
};

export type CreateTokenErrors = {
    /**
     * The request cannot be processed. In the last version also a nonce that was used before, and a lack of farmers.
     */
    400: ErrorAnswer;
    /**
     * Nobody the bridge knows, or not whose this is.
     */
    401: ErrorAnswer;
    /**
     * The user is not active.
     */
    403: ErrorAnswer;
    /**
     * There is no such thing, or none that the caller may see. A page of HTML means that this version has no such
     * route.
     */
    404: ErrorAnswer;
    /**
     * Too many requests. The bridge did not act on this one.
     */
    429: ErrorAnswer;
    /**
     * The bridge failed, or could not say better what is wrong: in version 0.2.2 nearly everything, and in the last
     * one a token that cannot be used, a nonce that is missing, a value outside of an enumeration. A page of HTML
     * means that it crashed over the request.
     */
    500: ErrorAnswer;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type CreateTokenError = CreateTokenErrors[keyof CreateTokenErrors];

export type CreateTokenResponses = {
    /**
     * The token.
     */
    200: Token;
    /**
     * The token.
     */
    201: Token;
};

export type CreateTokenResponse = CreateTokenResponses[keyof CreateTokenResponses];

export type ListFilesData = {
    body?: never;
    path: {
        /**
         * The id of the bucket.
         */
        id: string;
    };
    query?: {
        /**
         * Only what was created after this, as ISO 8601 or milliseconds since 1970. Hand back the `created` of the
         * last entry letter for letter for the next page; entries that share it are lost so, however. Not in 2016.
         */
        startDate?: string | undefined;
        /**
         * The nonce of a request that is signed; absent from others. A client that signs fills it in.
         */
        __nonce?: string | undefined;
    } | undefined;
    url: '/buckets/{id}/files';
};

export type ListFilesErrors = {
    /**
     * The request cannot be processed. In the last version also a nonce that was used before, and a lack of farmers.
     */
    400: ErrorAnswer;
    /**
     * Nobody the bridge knows, or not whose this is.
     */
    401: ErrorAnswer;
    /**
     * The user is not active.
     */
    403: ErrorAnswer;
    /**
     * There is no such thing, or none that the caller may see. A page of HTML means that this version has no such
     * route.
     */
    404: ErrorAnswer;
    /**
     * Too many requests. The bridge did not act on this one.
     */
    429: ErrorAnswer;
    /**
     * The bridge failed, or could not say better what is wrong: in version 0.2.2 nearly everything, and in the last
     * one a token that cannot be used, a nonce that is missing, a value outside of an enumeration. A page of HTML
     * means that it crashed over the request.
     */
    500: ErrorAnswer;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type ListFilesError = ListFilesErrors[keyof ListFilesErrors];

export type ListFilesResponses = {
    /**
     * The files.
     */
    200: FileEntriesBody;
};

export type ListFilesResponse = ListFilesResponses[keyof ListFilesResponses];

export type CreateFileEntryData = {
    /**
     * The frame, and what the file is.
     */
    body: NewFileEntry;
    path: {
        /**
         * The id of the bucket.
         */
        id: string;
    };
    query?: never;
    url: '/buckets/{id}/files';
};

export type CreateFileEntryErrors = {
    /**
     * The request cannot be processed. In the last version also a nonce that was used before, and a lack of farmers.
     */
    400: ErrorAnswer;
    /**
     * Nobody the bridge knows, or not whose this is.
     */
    401: ErrorAnswer;
    /**
     * The user is not active.
     */
    403: ErrorAnswer;
    /**
     * There is no such thing, or none that the caller may see. A page of HTML means that this version has no such
     * route.
     */
    404: ErrorAnswer;
    /**
     * Too many requests. The bridge did not act on this one.
     */
    429: ErrorAnswer;
    /**
     * The bridge failed, or could not say better what is wrong: in version 0.2.2 nearly everything, and in the last
     * one a token that cannot be used, a nonce that is missing, a value outside of an enumeration. A page of HTML
     * means that it crashed over the request.
     */
    500: ErrorAnswer;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type CreateFileEntryError = CreateFileEntryErrors[keyof CreateFileEntryErrors];

export type CreateFileEntryResponses = {
    /**
     * The file.
     */
    200: FileEntry;
};

export type CreateFileEntryResponse = CreateFileEntryResponses[keyof CreateFileEntryResponses];

export type StoreFileData = {
    /**
     * The file. Its name is the file name of the part, and its media type the type of the part.
     */
    body: FileUpload;
    headers: {
        /**
         * A `PUSH` token of this bucket, which can be used once.
         */
        'x-token': string;
        /**
         * How many bytes the file has, exactly.
         */
        'x-filesize': string;
    };
    path: {
        /**
         * The id of the bucket.
         */
        id: string;
    };
    query?: never;
    url: '/buckets/{id}/files';
};

export type StoreFileErrors = {
    /**
     * The request cannot be processed. In the last version also a nonce that was used before, and a lack of farmers.
     */
    400: ErrorAnswer;
    /**
     * Nobody the bridge knows, or not whose this is.
     */
    401: ErrorAnswer;
    /**
     * There is no such thing, or none that the caller may see. A page of HTML means that this version has no such
     * route.
     */
    404: ErrorAnswer;
    /**
     * Too many requests. The bridge did not act on this one.
     */
    429: ErrorAnswer;
    /**
     * The bridge failed, or could not say better what is wrong: in version 0.2.2 nearly everything, and in the last
     * one a token that cannot be used, a nonce that is missing, a value outside of an enumeration. A page of HTML
     * means that it crashed over the request.
     */
    500: ErrorAnswer;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type StoreFileError = StoreFileErrors[keyof StoreFileErrors];

export type StoreFileResponses = {
    /**
     * The file is stored.
     */
    200: StoredFile;
};

export type StoreFileResponse = StoreFileResponses[keyof StoreFileResponses];

export type RemoveFileData = {
    body?: never;
    path: {
        /**
         * The id of the bucket.
         */
        id: string;
        /**
         * The id of the file; in 2016 its hash.
         */
        fileId: string;
    };
    query?: {
        /**
         * The nonce of a request that is signed; absent from others. A client that signs fills it in.
         */
        __nonce?: string | undefined;
    } | undefined;
    url: '/buckets/{id}/files/{fileId}';
};

export type RemoveFileErrors = {
    /**
     * The request cannot be processed. In the last version also a nonce that was used before, and a lack of farmers.
     */
    400: ErrorAnswer;
    /**
     * Nobody the bridge knows, or not whose this is.
     */
    401: ErrorAnswer;
    /**
     * The user is not active.
     */
    403: ErrorAnswer;
    /**
     * There is no such thing, or none that the caller may see. A page of HTML means that this version has no such
     * route.
     */
    404: ErrorAnswer;
    /**
     * Too many requests. The bridge did not act on this one.
     */
    429: ErrorAnswer;
    /**
     * The bridge failed, or could not say better what is wrong: in version 0.2.2 nearly everything, and in the last
     * one a token that cannot be used, a nonce that is missing, a value outside of an enumeration. A page of HTML
     * means that it crashed over the request.
     */
    500: ErrorAnswer;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type RemoveFileError = RemoveFileErrors[keyof RemoveFileErrors];

export type RemoveFileResponses = {
    /**
     * It is gone.
     */
    204: void;
};

export type RemoveFileResponse = RemoveFileResponses[keyof RemoveFileResponses];

export type GetFilePointersData = {
    body?: never;
    headers?: {
        /**
         * A `PULL` token of this bucket, which can be used once. The last version takes a `PUSH` token as well.
         */
        'x-token'?: string | undefined;
    } | undefined;
    path: {
        /**
         * The id of the bucket.
         */
        id: string;
        /**
         * The id of the file; in 2016 its hash.
         */
        fileId: string;
    };
    query?: {
        /**
         * How many pointers to leave out at the beginning. Later versions only, and only with `limit`.
         */
        skip?: number | undefined;
        /**
         * How many pointers at most, by convention 6. Later versions only, and only with `skip`.
         */
        limit?: number | undefined;
        /**
         * Farmers that failed before and are not to be named again. Later versions only.
         */
        exclude?: Array<NodeId> | undefined;
        /**
         * The nonce of a request that is signed; absent from others. A client that signs fills it in.
         */
        __nonce?: string | undefined;
    } | undefined;
    url: '/buckets/{id}/files/{fileId}';
};

export type GetFilePointersErrors = {
    /**
     * The request cannot be processed. In the last version also a nonce that was used before, and a lack of farmers.
     */
    400: ErrorAnswer;
    /**
     * Nobody the bridge knows, or not whose this is.
     */
    401: ErrorAnswer;
    /**
     * The user is not active.
     */
    403: ErrorAnswer;
    /**
     * There is no such thing, or none that the caller may see. A page of HTML means that this version has no such
     * route.
     */
    404: ErrorAnswer;
    /**
     * The user has transferred as much as is allowed for now. The last version has this status for it.
     */
    420: ErrorAnswer;
    /**
     * Too many requests. The bridge did not act on this one.
     */
    429: ErrorAnswer;
    /**
     * The bridge failed, or could not say better what is wrong: in version 0.2.2 nearly everything, and in the last
     * one a token that cannot be used, a nonce that is missing, a value outside of an enumeration. A page of HTML
     * means that it crashed over the request.
     */
    500: ErrorAnswer;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type GetFilePointersError = GetFilePointersErrors[keyof GetFilePointersErrors];

export type GetFilePointersResponses = {
    /**
     * Where the shards are.
     */
    200: FilePointersBody;
};

export type GetFilePointersResponse = GetFilePointersResponses[keyof GetFilePointersResponses];

export type GetFileInfoData = {
    body?: never;
    path: {
        /**
         * The id of the bucket.
         */
        id: string;
        /**
         * The id of the file; in 2016 its hash.
         */
        fileId: string;
    };
    query?: {
        /**
         * The nonce of a request that is signed; absent from others. A client that signs fills it in.
         */
        __nonce?: string | undefined;
    } | undefined;
    url: '/buckets/{id}/files/{fileId}/info';
};

export type GetFileInfoErrors = {
    /**
     * The request cannot be processed. In the last version also a nonce that was used before, and a lack of farmers.
     */
    400: ErrorAnswer;
    /**
     * Nobody the bridge knows, or not whose this is.
     */
    401: ErrorAnswer;
    /**
     * The user is not active.
     */
    403: ErrorAnswer;
    /**
     * There is no such thing, or none that the caller may see. A page of HTML means that this version has no such
     * route.
     */
    404: ErrorAnswer;
    /**
     * Too many requests. The bridge did not act on this one.
     */
    429: ErrorAnswer;
    /**
     * The bridge failed, or could not say better what is wrong: in version 0.2.2 nearly everything, and in the last
     * one a token that cannot be used, a nonce that is missing, a value outside of an enumeration. A page of HTML
     * means that it crashed over the request.
     */
    500: ErrorAnswer;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type GetFileInfoError = GetFileInfoErrors[keyof GetFileInfoErrors];

export type GetFileInfoResponses = {
    /**
     * The file.
     */
    200: FileEntry;
};

export type GetFileInfoResponse = GetFileInfoResponses[keyof GetFileInfoResponses];

export type GetFileIdData = {
    body?: never;
    path: {
        /**
         * The id of the bucket.
         */
        id: string;
        /**
         * The name of the file.
         */
        name: string;
    };
    query?: {
        /**
         * The nonce of a request that is signed; absent from others. A client that signs fills it in.
         */
        __nonce?: string | undefined;
    } | undefined;
    url: '/buckets/{id}/file-ids/{name}';
};

export type GetFileIdErrors = {
    /**
     * The request cannot be processed. In the last version also a nonce that was used before, and a lack of farmers.
     */
    400: ErrorAnswer;
    /**
     * Nobody the bridge knows, or not whose this is.
     */
    401: ErrorAnswer;
    /**
     * The user is not active.
     */
    403: ErrorAnswer;
    /**
     * There is no such thing, or none that the caller may see. A page of HTML means that this version has no such
     * route.
     */
    404: ErrorAnswer;
    /**
     * Too many requests. The bridge did not act on this one.
     */
    429: ErrorAnswer;
    /**
     * The bridge failed, or could not say better what is wrong: in version 0.2.2 nearly everything, and in the last
     * one a token that cannot be used, a nonce that is missing, a value outside of an enumeration. A page of HTML
     * means that it crashed over the request.
     */
    500: ErrorAnswer;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type GetFileIdError = GetFileIdErrors[keyof GetFileIdErrors];

export type GetFileIdResponses = {
    /**
     * The id.
     */
    200: Identifier;
};

export type GetFileIdResponse = GetFileIdResponses[keyof GetFileIdResponses];

export type ListMirrorsData = {
    body?: never;
    path: {
        /**
         * The id of the bucket.
         */
        id: string;
        /**
         * The id of the file; in 2016 its hash.
         */
        fileId: string;
    };
    query?: {
        /**
         * The nonce of a request that is signed; absent from others. A client that signs fills it in.
         */
        __nonce?: string | undefined;
    } | undefined;
    url: '/buckets/{id}/files/{fileId}/mirrors';
};

export type ListMirrorsErrors = {
    /**
     * The request cannot be processed. In the last version also a nonce that was used before, and a lack of farmers.
     */
    400: ErrorAnswer;
    /**
     * Nobody the bridge knows, or not whose this is.
     */
    401: ErrorAnswer;
    /**
     * The user is not active.
     */
    403: ErrorAnswer;
    /**
     * There is no such thing, or none that the caller may see. A page of HTML means that this version has no such
     * route.
     */
    404: ErrorAnswer;
    /**
     * Too many requests. The bridge did not act on this one.
     */
    429: ErrorAnswer;
    /**
     * The bridge failed, or could not say better what is wrong: in version 0.2.2 nearly everything, and in the last
     * one a token that cannot be used, a nonce that is missing, a value outside of an enumeration. A page of HTML
     * means that it crashed over the request.
     */
    500: ErrorAnswer;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type ListMirrorsError = ListMirrorsErrors[keyof ListMirrorsErrors];

export type ListMirrorsResponses = {
    /**
     * The mirrors of each shard, in the order of the shards.
     */
    200: MirrorsBody;
};

export type ListMirrorsResponse = ListMirrorsResponses[keyof ListMirrorsResponses];

export type CreateMirrorsData = {
    /**
     * The file, and how many more farmers are to keep it.
     */
    body: NewMirrors;
    path: {
        /**
         * The id of the bucket.
         */
        id: string;
    };
    query?: never;
    url: '/buckets/{id}/mirrors';
};

export type CreateMirrorsErrors = {
    /**
     * The request cannot be processed. In the last version also a nonce that was used before, and a lack of farmers.
     */
    400: ErrorAnswer;
    /**
     * Nobody the bridge knows, or not whose this is.
     */
    401: ErrorAnswer;
    /**
     * The user is not active.
     */
    403: ErrorAnswer;
    /**
     * There is no such thing, or none that the caller may see. A page of HTML means that this version has no such
     * route.
     */
    404: ErrorAnswer;
    /**
     * Too many requests. The bridge did not act on this one.
     */
    429: ErrorAnswer;
    /**
     * The bridge failed, or could not say better what is wrong: in version 0.2.2 nearly everything, and in the last
     * one a token that cannot be used, a nonce that is missing, a value outside of an enumeration. A page of HTML
     * means that it crashed over the request.
     */
    500: ErrorAnswer;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type CreateMirrorsError = CreateMirrorsErrors[keyof CreateMirrorsErrors];

export type CreateMirrorsResponses = {
    /**
     * Each shard's farmers, in whatever form they are kept.
     */
    200: MirrorListsBody;
    /**
     * The farmers that keep each shard now, or how many there are to be.
     */
    201: MirroredShardsBody;
    /**
     * Each shard's farmers, in whatever form they are kept.
     */
    202: MirrorListsBody;
};

export type CreateMirrorsResponse = CreateMirrorsResponses[keyof CreateMirrorsResponses];

export type ListFramesData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * The nonce of a request that is signed; absent from others. A client that signs fills it in.
         */
        __nonce?: string | undefined;
    } | undefined;
    url: '/frames';
};

export type ListFramesErrors = {
    /**
     * The request cannot be processed. In the last version also a nonce that was used before, and a lack of farmers.
     */
    400: ErrorAnswer;
    /**
     * Nobody the bridge knows, or not whose this is.
     */
    401: ErrorAnswer;
    /**
     * The user is not active.
     */
    403: ErrorAnswer;
    /**
     * Too many requests. The bridge did not act on this one.
     */
    429: ErrorAnswer;
    /**
     * The bridge failed, or could not say better what is wrong: in version 0.2.2 nearly everything, and in the last
     * one a token that cannot be used, a nonce that is missing, a value outside of an enumeration. A page of HTML
     * means that it crashed over the request.
     */
    500: ErrorAnswer;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type ListFramesError = ListFramesErrors[keyof ListFramesErrors];

export type ListFramesResponses = {
    /**
     * The frames.
     */
    200: FramesBody;
};

export type ListFramesResponse = ListFramesResponses[keyof ListFramesResponses];

export type CreateFrameData = {
    /**
     * An empty object, with a nonce where the request is signed.
     */
    body: NewFrame;
    path?: never;
    query?: never;
    url: '/frames';
};

export type CreateFrameErrors = {
    /**
     * The request cannot be processed. In the last version also a nonce that was used before, and a lack of farmers.
     */
    400: ErrorAnswer;
    /**
     * Nobody the bridge knows, or not whose this is.
     */
    401: ErrorAnswer;
    /**
     * The user is not active.
     */
    403: ErrorAnswer;
    /**
     * The user has transferred as much as is allowed for now. The last version has this status for it.
     */
    420: ErrorAnswer;
    /**
     * Too many requests. The bridge did not act on this one.
     */
    429: ErrorAnswer;
    /**
     * The bridge failed, or could not say better what is wrong: in version 0.2.2 nearly everything, and in the last
     * one a token that cannot be used, a nonce that is missing, a value outside of an enumeration. A page of HTML
     * means that it crashed over the request.
     */
    500: ErrorAnswer;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type CreateFrameError = CreateFrameErrors[keyof CreateFrameErrors];

export type CreateFrameResponses = {
    /**
     * The frame.
     */
    200: Frame;
};

export type CreateFrameResponse = CreateFrameResponses[keyof CreateFrameResponses];

export type DeleteFrameData = {
    body?: never;
    path: {
        /**
         * The id of the frame.
         */
        frameId: string;
    };
    query?: {
        /**
         * The nonce of a request that is signed; absent from others. A client that signs fills it in.
         */
        __nonce?: string | undefined;
    } | undefined;
    url: '/frames/{frameId}';
};

export type DeleteFrameErrors = {
    /**
     * The request cannot be processed. In the last version also a nonce that was used before, and a lack of farmers.
     */
    400: ErrorAnswer;
    /**
     * Nobody the bridge knows, or not whose this is.
     */
    401: ErrorAnswer;
    /**
     * The user is not active.
     */
    403: ErrorAnswer;
    /**
     * There is no such thing, or none that the caller may see. A page of HTML means that this version has no such
     * route.
     */
    404: ErrorAnswer;
    /**
     * Too many requests. The bridge did not act on this one.
     */
    429: ErrorAnswer;
    /**
     * The bridge failed, or could not say better what is wrong: in version 0.2.2 nearly everything, and in the last
     * one a token that cannot be used, a nonce that is missing, a value outside of an enumeration. A page of HTML
     * means that it crashed over the request.
     */
    500: ErrorAnswer;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type DeleteFrameError = DeleteFrameErrors[keyof DeleteFrameErrors];

export type DeleteFrameResponses = {
    /**
     * It is gone.
     */
    204: void;
};

export type DeleteFrameResponse = DeleteFrameResponses[keyof DeleteFrameResponses];

export type GetFrameData = {
    body?: never;
    path: {
        /**
         * The id of the frame.
         */
        frameId: string;
    };
    query?: {
        /**
         * The nonce of a request that is signed; absent from others. A client that signs fills it in.
         */
        __nonce?: string | undefined;
    } | undefined;
    url: '/frames/{frameId}';
};

export type GetFrameErrors = {
    /**
     * The request cannot be processed. In the last version also a nonce that was used before, and a lack of farmers.
     */
    400: ErrorAnswer;
    /**
     * Nobody the bridge knows, or not whose this is.
     */
    401: ErrorAnswer;
    /**
     * The user is not active.
     */
    403: ErrorAnswer;
    /**
     * There is no such thing, or none that the caller may see. A page of HTML means that this version has no such
     * route.
     */
    404: ErrorAnswer;
    /**
     * Too many requests. The bridge did not act on this one.
     */
    429: ErrorAnswer;
    /**
     * The bridge failed, or could not say better what is wrong: in version 0.2.2 nearly everything, and in the last
     * one a token that cannot be used, a nonce that is missing, a value outside of an enumeration. A page of HTML
     * means that it crashed over the request.
     */
    500: ErrorAnswer;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type GetFrameError = GetFrameErrors[keyof GetFrameErrors];

export type GetFrameResponses = {
    /**
     * The frame.
     */
    200: Frame;
};

export type GetFrameResponse = GetFrameResponses[keyof GetFrameResponses];

export type AddShardData = {
    /**
     * What the shard is, and how its farmer can be audited.
     */
    body: NewShard;
    path: {
        /**
         * The id of the frame.
         */
        frameId: string;
    };
    query?: never;
    url: '/frames/{frameId}';
};

export type AddShardErrors = {
    /**
     * The request cannot be processed. In the last version also a nonce that was used before, and a lack of farmers.
     */
    400: ErrorAnswer;
    /**
     * Nobody the bridge knows, or not whose this is.
     */
    401: ErrorAnswer;
    /**
     * The user is not active.
     */
    403: ErrorAnswer;
    /**
     * There is no such thing, or none that the caller may see. A page of HTML means that this version has no such
     * route.
     */
    404: ErrorAnswer;
    /**
     * The user has transferred as much as is allowed for now. The last version has this status for it.
     */
    420: ErrorAnswer;
    /**
     * Too many requests. The bridge did not act on this one.
     */
    429: ErrorAnswer;
    /**
     * The bridge failed, or could not say better what is wrong: in version 0.2.2 nearly everything, and in the last
     * one a token that cannot be used, a nonce that is missing, a value outside of an enumeration. A page of HTML
     * means that it crashed over the request.
     */
    500: ErrorAnswer;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type AddShardError = AddShardErrors[keyof AddShardErrors];

export type AddShardResponses = {
    /**
     * The farmer who waits for the shard.
     */
    200: FrameShard;
};

export type AddShardResponse = AddShardResponses[keyof AddShardResponses];

export type ListContactsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Which page, counted from 1.
         */
        page?: number | undefined;
        /**
         * Only farmers at this host name or address.
         */
        address?: string | undefined;
    } | undefined;
    url: '/contacts';
};

export type ListContactsErrors = {
    /**
     * The request cannot be processed. In the last version also a nonce that was used before, and a lack of farmers.
     */
    400: ErrorAnswer;
    /**
     * Too many requests. The bridge did not act on this one.
     */
    429: ErrorAnswer;
    /**
     * The bridge failed, or could not say better what is wrong: in version 0.2.2 nearly everything, and in the last
     * one a token that cannot be used, a nonce that is missing, a value outside of an enumeration. A page of HTML
     * means that it crashed over the request.
     */
    500: ErrorAnswer;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type ListContactsError = ListContactsErrors[keyof ListContactsErrors];

export type ListContactsResponses = {
    /**
     * The farmers.
     */
    200: ContactsBody;
};

export type ListContactsResponse = ListContactsResponses[keyof ListContactsResponses];

export type GetContactData = {
    body?: never;
    path: {
        /**
         * The id of the farmer's node.
         */
        nodeID: string;
    };
    query?: never;
    url: '/contacts/{nodeID}';
};

export type GetContactErrors = {
    /**
     * The request cannot be processed. In the last version also a nonce that was used before, and a lack of farmers.
     */
    400: ErrorAnswer;
    /**
     * There is no such thing, or none that the caller may see. A page of HTML means that this version has no such
     * route.
     */
    404: ErrorAnswer;
    /**
     * Too many requests. The bridge did not act on this one.
     */
    429: ErrorAnswer;
    /**
     * The bridge failed, or could not say better what is wrong: in version 0.2.2 nearly everything, and in the last
     * one a token that cannot be used, a nonce that is missing, a value outside of an enumeration. A page of HTML
     * means that it crashed over the request.
     */
    500: ErrorAnswer;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type GetContactError = GetContactErrors[keyof GetContactErrors];

export type GetContactResponses = {
    /**
     * The farmer.
     */
    200: Contact;
};

export type GetContactResponse = GetContactResponses[keyof GetContactResponses];

export type ReportExchangeData = {
    /**
     * How the exchange went.
     */
    body: ExchangeReport;
    path?: never;
    query?: never;
    url: '/reports/exchanges';
};

export type ReportExchangeErrors = {
    /**
     * The request cannot be processed. In the last version also a nonce that was used before, and a lack of farmers.
     */
    400: ErrorAnswer;
    /**
     * There is no such thing, or none that the caller may see. A page of HTML means that this version has no such
     * route.
     */
    404: ErrorAnswer;
    /**
     * Too many requests. The bridge did not act on this one.
     */
    429: ErrorAnswer;
    /**
     * The bridge failed, or could not say better what is wrong: in version 0.2.2 nearly everything, and in the last
     * one a token that cannot be used, a nonce that is missing, a value outside of an enumeration. A page of HTML
     * means that it crashed over the request.
     */
    500: ErrorAnswer;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type ReportExchangeError = ReportExchangeErrors[keyof ReportExchangeErrors];

export type ReportExchangeResponses = {
    /**
     * The report is taken.
     */
    201: ReportAnswer;
};

export type ReportExchangeResponse = ReportExchangeResponses[keyof ReportExchangeResponses];

export type GetInfoData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/';
};

export type GetInfoErrors = {
    /**
     * The bridge failed, or could not say better what is wrong: in version 0.2.2 nearly everything, and in the last
     * one a token that cannot be used, a nonce that is missing, a value outside of an enumeration. A page of HTML
     * means that it crashed over the request.
     */
    500: ErrorAnswer;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type GetInfoError = GetInfoErrors[keyof GetInfoErrors];

export type GetInfoResponses = {
    /**
     * What the bridge says of itself.
     */
    200: BridgeInfo;
};

export type GetInfoResponse = GetInfoResponses[keyof GetInfoResponses];

export type GetHealthData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/health';
};

export type GetHealthErrors = {
    /**
     * The bridge is up, but its database is not.
     */
    503: string;
    /**
     * The request is refused for another reason. A page is of the bridge's framework, or of a proxy.
     */
    '4XX': ErrorAnswer;
    /**
     * The bridge failed in another way. A page is of the bridge's framework, or of a proxy.
     */
    '5XX': ErrorAnswer;
};

export type GetHealthError = GetHealthErrors[keyof GetHealthErrors];

export type GetHealthResponses = {
    /**
     * The bridge is up.
     */
    200: string;
};

export type GetHealthResponse = GetHealthResponses[keyof GetHealthResponses];
