// Generated from specs/pintheon.yaml. Do not edit: run `npm run generate`.

export type ClientOptions = {
    baseUrl: 'https://{host}:{port}' | (string & {});
};

/**
 * A macaroon, `|`, and eight digits of a checksum; older ones have neither bar nor checksum. It may be
 * any text to whoever only passes it on.
 */
export type AccessToken = string;

/**
 * Bytes, in whatever form they were added.
 */
export type Bytes = Blob | File;

/**
 * A content identifier.
 */
export type Cid = string;

/**
 * The path of a directory on the node, from its root.
 */
export type DirectoryPath = string;

/**
 * The name of an IPNS key, to be read under `/ipns/`.
 */
export type IpnsName = string;

/**
 * A truth value as the text of a form. Any text but `true` in small letters means no.
 */
export type Flag = 'true' | 'false';

/**
 * An access token.
 */
export type TokenForm = {
    access_token?: AccessToken | undefined;
};

/**
 * A file and where it goes.
 */
export type FileForm = {
    access_token?: AccessToken | undefined;
    /**
     * Whether the node is to encrypt the file for `receiver_pub`. Do not: the node has read the file to
     * its end by then, and so encrypts an empty one, keeps that and reports success.
     */
    encrypted: Flag;
    /**
     * For whom the node is to encrypt, an X25519 public key in base64url with padding. Required
     * where `encrypted` is `true`.
     */
    receiver_pub?: string | undefined;
    /**
     * The file. The node takes the name of its part as it is, so that it should be no path.
     */
    file: Blob | File;
    /**
     * The directory to put it in, the root if there is none. It must be there, and have no file of this
     * name: the node reports success either way, and the directory stays as it was.
     */
    directory?: DirectoryPath | undefined;
};

/**
 * What a directory is to be called.
 */
export type DirectoryNameForm = {
    access_token?: AccessToken | undefined;
    /**
     * The name, which is no path.
     */
    name: string;
};

/**
 * Which directory.
 */
export type DirectoryPathForm = {
    access_token?: AccessToken | undefined;
    directory: DirectoryPath;
};

/**
 * A site.
 */
export type HomepageForm = {
    access_token?: AccessToken | undefined;
    /**
     * A ZIP file that has `index.html`, `index.htm` or `index.php` in it.
     */
    file: Blob | File;
};

/**
 * The files of a folder.
 */
export type FolderForm = {
    access_token?: AccessToken | undefined;
    /**
     * The files. The part of each has its path for a file name.
     */
    'files[]': Array<Blob | File>;
};

/**
 * The file that was added. A node in its `fake-ipfs` mode, which is for trying its user interface,
 * answers with the records of all its files instead.
 */
export type UploadAnswer = UploadResult | Array<UploadResult>;

export type UploadResult = ({
    Hash: Cid;
} | {
    IpfsHash: Cid;
}) & {
    /**
     * The CID of the file, in every answer that was seen.
     */
    Hash?: Cid | undefined;
    /**
     * The CID of the file by the guide of the node. No node was seen to send it.
     */
    IpfsHash?: Cid | undefined;
    /**
     * The name of the file.
     */
    Name?: string | undefined;
    /**
     * How many bytes the DAG has, in decimal digits: more than the file, whose 11 bytes may be "19" here.
     */
    Size?: string | undefined;
};

/**
 * The directories in the root of the node.
 */
export type Directories = {
    /**
     * True where a directory was created.
     */
    success?: boolean | undefined;
    directories: Array<Directory>;
};

/**
 * A directory of the node.
 */
export type Directory = {
    /**
     * Its name.
     */
    Name: string;
    Path: DirectoryPath;
};

/**
 * The IPNS name of a directory.
 */
export type DirectoryIpns = {
    /**
     * True.
     */
    success?: boolean | undefined;
    directory?: DirectoryPath | undefined;
    ipns_hash: IpnsName;
};

/**
 * The IPNS keys of the node.
 */
export type IpnsKeys = {
    keys: Array<IpnsKey>;
};

/**
 * An IPNS key of the node.
 */
export type IpnsKey = {
    /**
     * What the node calls it.
     */
    Name: string;
    Id: IpnsName;
};

/**
 * A directory that was published.
 */
export type PublishedDirectory = {
    /**
     * True.
     */
    success?: boolean | undefined;
    directory?: DirectoryPath | undefined;
    ipns_name: IpnsName;
    /**
     * What the name points at now, from `/ipfs/` on.
     */
    ipfs_path: string;
};

/**
 * That the site is there.
 */
export type HomepageResult = {
    /**
     * True.
     */
    success?: boolean | undefined;
    /**
     * A sentence for people.
     */
    message?: string | undefined;
};

/**
 * A folder that was uploaded.
 */
export type FolderResult = {
    /**
     * True.
     */
    success?: boolean | undefined;
    directory_hash?: Cid | undefined;
    files?: Array<UploadResult> | undefined;
};

/**
 * The files for which there is a pin request, and the node that has them.
 */
export type PinnedFiles = {
    /**
     * The Stellar address of the node.
     */
    node_address?: string | null | undefined;
    /**
     * The peer ID of the node's IPFS daemon.
     */
    peer_id?: string | null | undefined;
    /**
     * The base URL of the node's gateway.
     */
    gateway?: string | null | undefined;
    /**
     * The Stellar network of the pin requests.
     */
    network?: 'testnet' | 'mainnet' | (string & {}) | undefined;
    /**
     * When the list was made.
     */
    generated_at?: string | undefined;
    files: Array<PinnedFile>;
};

/**
 * A file for which there is a pin request.
 */
export type PinnedFile = {
    cid: Cid;
    /**
     * Its name.
     */
    name?: string | undefined;
    /**
     * Its media type.
     */
    content_type?: string | undefined;
    /**
     * How many bytes its DAG has, as digits or a number.
     */
    size?: string | number | undefined;
    /**
     * True.
     */
    pinned?: boolean | undefined;
    /**
     * The slot of the request in the contract.
     */
    slot_id?: number | null | undefined;
    /**
     * How many others were asked to pin it.
     */
    pin_qty?: number | undefined;
    /**
     * How many of them have not yet.
     */
    pins_remaining?: number | undefined;
    /**
     * What the node offers for each pin.
     */
    offer_price?: number | undefined;
    /**
     * Whether the node encrypted it, as a truth value or the text of one.
     */
    encrypted?: boolean | string | undefined;
    /**
     * The directory that it is in.
     */
    directory?: string | undefined;
    /**
     * The contract of its token, empty where it has none.
     */
    contract_id?: string | undefined;
};

/**
 * That the node is up. Whatever else is in it is private to the owner of the node; even `status` is
 * absent then.
 */
export type Heartbeat = {
    /**
     * `ok`.
     */
    status?: string | undefined;
    /**
     * Of the owner's session, while it lasts. It stands here for all of the dashboard: an answer with a
     * secret in it is shown in no error.
     */
    nonce?: string | undefined;
};

/**
 * What went wrong.
 */
export type NodeError = {
    /**
     * A sentence for people, which is all that tells one failure from another.
     */
    error: string;
    directory?: DirectoryPath | undefined;
};

export type UploadFileData = {
    /**
     * The file. Its name is the file name of the part, and its type the type of the part.
     */
    body: FileForm;
    path?: never;
    query?: never;
    url: '/api_upload';
};

export type UploadFileErrors = {
    /**
     * A field is missing, which a text says, or a page where it is `encrypted`. Or the node could not do
     * it, which `NodeError` says: a file that its IPFS daemon did not add, a directory, a ZIP file. The
     * daemon may hold the file nevertheless.
     */
    400: NodeError;
    /**
     * With a page of the node: the token is wrong, at its end, or of a key that is not registered. With
     * the text `Permission Denied`: the request came through the public domain. With a page of the proxy:
     * the route is not on this port.
     */
    403: string;
    /**
     * More than the 200 MiB that the proxy lets through, or more than 1000 parts in a form. The answer of the
     * proxy has no CORS headers, so that a web page sees no answer.
     */
    413: string;
    /**
     * More requests to this route than are allowed, by all clients together. The page says how many are. No
     * header says when there will be more.
     */
    429: string;
    /**
     * The node failed: its IPFS daemon cannot be reached, or it met a key that it could not read. What was
     * asked for may have been done. Nodes from before 2026-03-28 answer so to a token that they do not
     * know.
     */
    500: string;
    /**
     * The proxy has lost the node's worker, which is ended after 30 seconds. What was asked for may have been
     * done. The answer has no CORS headers.
     */
    502: string;
    /**
     * The request is refused for another reason.
     */
    '4XX': string;
    /**
     * The node or the proxy before it failed.
     */
    '5XX': string;
};

export type UploadFileError = UploadFileErrors[keyof UploadFileErrors];

export type UploadFileResponses = {
    /**
     * The file is there.
     */
    200: UploadAnswer;
};

export type UploadFileResponse = UploadFileResponses[keyof UploadFileResponses];

export type CreateDirectoryData = {
    /**
     * What the directory is to be called.
     */
    body: DirectoryNameForm;
    path?: never;
    query?: never;
    url: '/api_create_directory';
};

export type CreateDirectoryErrors = {
    /**
     * A field is missing, which a text says, or a page where it is `encrypted`. Or the node could not do
     * it, which `NodeError` says: a file that its IPFS daemon did not add, a directory, a ZIP file. The
     * daemon may hold the file nevertheless.
     */
    400: NodeError;
    /**
     * With a page of the node: the token is wrong, at its end, or of a key that is not registered. With
     * the text `Permission Denied`: the request came through the public domain. With a page of the proxy:
     * the route is not on this port.
     */
    403: string;
    /**
     * More than the 200 MiB that the proxy lets through, or more than 1000 parts in a form. The answer of the
     * proxy has no CORS headers, so that a web page sees no answer.
     */
    413: string;
    /**
     * More requests to this route than are allowed, by all clients together. The page says how many are. No
     * header says when there will be more.
     */
    429: string;
    /**
     * The node failed: its IPFS daemon cannot be reached, or it met a key that it could not read. What was
     * asked for may have been done. Nodes from before 2026-03-28 answer so to a token that they do not
     * know.
     */
    500: string;
    /**
     * The proxy has lost the node's worker, which is ended after 30 seconds. What was asked for may have been
     * done. The answer has no CORS headers.
     */
    502: string;
    /**
     * The request is refused for another reason.
     */
    '4XX': string;
    /**
     * The node or the proxy before it failed.
     */
    '5XX': string;
};

export type CreateDirectoryError = CreateDirectoryErrors[keyof CreateDirectoryErrors];

export type CreateDirectoryResponses = {
    /**
     * The directory is there, among these.
     */
    200: Directories;
};

export type CreateDirectoryResponse = CreateDirectoryResponses[keyof CreateDirectoryResponses];

export type ListDirectoriesData = {
    /**
     * The access token and nothing else.
     */
    body: TokenForm;
    path?: never;
    query?: never;
    url: '/api_list_directories';
};

export type ListDirectoriesErrors = {
    /**
     * A field is missing, which a text says, or a page where it is `encrypted`. Or the node could not do
     * it, which `NodeError` says: a file that its IPFS daemon did not add, a directory, a ZIP file. The
     * daemon may hold the file nevertheless.
     */
    400: NodeError;
    /**
     * With a page of the node: the token is wrong, at its end, or of a key that is not registered. With
     * the text `Permission Denied`: the request came through the public domain. With a page of the proxy:
     * the route is not on this port.
     */
    403: string;
    /**
     * More than the 200 MiB that the proxy lets through, or more than 1000 parts in a form. The answer of the
     * proxy has no CORS headers, so that a web page sees no answer.
     */
    413: string;
    /**
     * More requests to this route than are allowed, by all clients together. The page says how many are. No
     * header says when there will be more.
     */
    429: string;
    /**
     * The node failed: its IPFS daemon cannot be reached, or it met a key that it could not read. What was
     * asked for may have been done. Nodes from before 2026-03-28 answer so to a token that they do not
     * know.
     */
    500: string;
    /**
     * The proxy has lost the node's worker, which is ended after 30 seconds. What was asked for may have been
     * done. The answer has no CORS headers.
     */
    502: string;
    /**
     * The request is refused for another reason.
     */
    '4XX': string;
    /**
     * The node or the proxy before it failed.
     */
    '5XX': string;
};

export type ListDirectoriesError = ListDirectoriesErrors[keyof ListDirectoriesErrors];

export type ListDirectoriesResponses = {
    /**
     * The directories.
     */
    200: Directories;
};

export type ListDirectoriesResponse = ListDirectoriesResponses[keyof ListDirectoriesResponses];

export type GetDirectoryIpnsData = {
    /**
     * Which directory.
     */
    body: DirectoryPathForm;
    path?: never;
    query?: never;
    url: '/api_get_directory_ipns';
};

export type GetDirectoryIpnsErrors = {
    /**
     * A field is missing, which a text says, or a page where it is `encrypted`. Or the node could not do
     * it, which `NodeError` says: a file that its IPFS daemon did not add, a directory, a ZIP file. The
     * daemon may hold the file nevertheless.
     */
    400: NodeError;
    /**
     * With a page of the node: the token is wrong, at its end, or of a key that is not registered. With
     * the text `Permission Denied`: the request came through the public domain. With a page of the proxy:
     * the route is not on this port.
     */
    403: string;
    /**
     * The directory was never published.
     */
    404: NodeError;
    /**
     * More than the 200 MiB that the proxy lets through, or more than 1000 parts in a form. The answer of the
     * proxy has no CORS headers, so that a web page sees no answer.
     */
    413: string;
    /**
     * More requests to this route than are allowed, by all clients together. The page says how many are. No
     * header says when there will be more.
     */
    429: string;
    /**
     * The node failed: its IPFS daemon cannot be reached, or it met a key that it could not read. What was
     * asked for may have been done. Nodes from before 2026-03-28 answer so to a token that they do not
     * know.
     */
    500: string;
    /**
     * The proxy has lost the node's worker, which is ended after 30 seconds. What was asked for may have been
     * done. The answer has no CORS headers.
     */
    502: string;
    /**
     * The request is refused for another reason.
     */
    '4XX': string;
    /**
     * The node or the proxy before it failed.
     */
    '5XX': string;
};

export type GetDirectoryIpnsError = GetDirectoryIpnsErrors[keyof GetDirectoryIpnsErrors];

export type GetDirectoryIpnsResponses = {
    /**
     * The name.
     */
    200: DirectoryIpns;
};

export type GetDirectoryIpnsResponse = GetDirectoryIpnsResponses[keyof GetDirectoryIpnsResponses];

export type ListIpnsKeysData = {
    /**
     * The access token and nothing else.
     */
    body: TokenForm;
    path?: never;
    query?: never;
    url: '/api_list_ipns_keys';
};

export type ListIpnsKeysErrors = {
    /**
     * A field is missing, which a text says, or a page where it is `encrypted`. Or the node could not do
     * it, which `NodeError` says: a file that its IPFS daemon did not add, a directory, a ZIP file. The
     * daemon may hold the file nevertheless.
     */
    400: NodeError;
    /**
     * With a page of the node: the token is wrong, at its end, or of a key that is not registered. With
     * the text `Permission Denied`: the request came through the public domain. With a page of the proxy:
     * the route is not on this port.
     */
    403: string;
    /**
     * More than the 200 MiB that the proxy lets through, or more than 1000 parts in a form. The answer of the
     * proxy has no CORS headers, so that a web page sees no answer.
     */
    413: string;
    /**
     * More requests to this route than are allowed, by all clients together. The page says how many are. No
     * header says when there will be more.
     */
    429: string;
    /**
     * The node failed: its IPFS daemon cannot be reached, or it met a key that it could not read. What was
     * asked for may have been done. Nodes from before 2026-03-28 answer so to a token that they do not
     * know.
     */
    500: string;
    /**
     * The proxy has lost the node's worker, which is ended after 30 seconds. What was asked for may have been
     * done. The answer has no CORS headers.
     */
    502: string;
    /**
     * The request is refused for another reason.
     */
    '4XX': string;
    /**
     * The node or the proxy before it failed.
     */
    '5XX': string;
};

export type ListIpnsKeysError = ListIpnsKeysErrors[keyof ListIpnsKeysErrors];

export type ListIpnsKeysResponses = {
    /**
     * The keys.
     */
    200: IpnsKeys;
};

export type ListIpnsKeysResponse = ListIpnsKeysResponses[keyof ListIpnsKeysResponses];

export type PublishDirectoryData = {
    /**
     * Which directory.
     */
    body: DirectoryPathForm;
    path?: never;
    query?: never;
    url: '/api_publish_directory';
};

export type PublishDirectoryErrors = {
    /**
     * A field is missing, which a text says, or a page where it is `encrypted`. Or the node could not do
     * it, which `NodeError` says: a file that its IPFS daemon did not add, a directory, a ZIP file. The
     * daemon may hold the file nevertheless.
     */
    400: NodeError;
    /**
     * With a page of the node: the token is wrong, at its end, or of a key that is not registered. With
     * the text `Permission Denied`: the request came through the public domain. With a page of the proxy:
     * the route is not on this port.
     */
    403: string;
    /**
     * More than the 200 MiB that the proxy lets through, or more than 1000 parts in a form. The answer of the
     * proxy has no CORS headers, so that a web page sees no answer.
     */
    413: string;
    /**
     * More requests to this route than are allowed, by all clients together. The page says how many are. No
     * header says when there will be more.
     */
    429: string;
    /**
     * The node failed: its IPFS daemon cannot be reached, or it met a key that it could not read. What was
     * asked for may have been done. Nodes from before 2026-03-28 answer so to a token that they do not
     * know.
     */
    500: string;
    /**
     * The proxy has lost the node's worker, which is ended after 30 seconds. What was asked for may have been
     * done. The answer has no CORS headers.
     */
    502: string;
    /**
     * The request is refused for another reason.
     */
    '4XX': string;
    /**
     * The node or the proxy before it failed.
     */
    '5XX': string;
};

export type PublishDirectoryError = PublishDirectoryErrors[keyof PublishDirectoryErrors];

export type PublishDirectoryResponses = {
    /**
     * The directory is published.
     */
    200: PublishedDirectory;
};

export type PublishDirectoryResponse = PublishDirectoryResponses[keyof PublishDirectoryResponses];

export type UploadHomepageData = {
    /**
     * The ZIP file. Its name ends in `.zip`.
     */
    body: HomepageForm;
    path?: never;
    query?: never;
    url: '/api_upload_homepage';
};

export type UploadHomepageErrors = {
    /**
     * A field is missing, which a text says, or a page where it is `encrypted`. Or the node could not do
     * it, which `NodeError` says: a file that its IPFS daemon did not add, a directory, a ZIP file. The
     * daemon may hold the file nevertheless.
     */
    400: NodeError;
    /**
     * With a page of the node: the token is wrong, at its end, or of a key that is not registered. With
     * the text `Permission Denied`: the request came through the public domain. With a page of the proxy:
     * the route is not on this port.
     */
    403: string;
    /**
     * More than the 200 MiB that the proxy lets through, or more than 1000 parts in a form. The answer of the
     * proxy has no CORS headers, so that a web page sees no answer.
     */
    413: string;
    /**
     * More requests to this route than are allowed, by all clients together. The page says how many are. No
     * header says when there will be more.
     */
    429: string;
    /**
     * The node failed: its IPFS daemon cannot be reached, or it met a key that it could not read. What was
     * asked for may have been done. Nodes from before 2026-03-28 answer so to a token that they do not
     * know.
     */
    500: string;
    /**
     * The proxy has lost the node's worker, which is ended after 30 seconds. What was asked for may have been
     * done. The answer has no CORS headers.
     */
    502: string;
    /**
     * The request is refused for another reason.
     */
    '4XX': string;
    /**
     * The node or the proxy before it failed.
     */
    '5XX': string;
};

export type UploadHomepageError = UploadHomepageErrors[keyof UploadHomepageErrors];

export type UploadHomepageResponses = {
    /**
     * The site is there.
     */
    200: HomepageResult;
};

export type UploadHomepageResponse = UploadHomepageResponses[keyof UploadHomepageResponses];

export type UploadFolderData = {
    /**
     * The files. The path of each is the file name of its part.
     */
    body: FolderForm;
    path?: never;
    query?: never;
    url: '/api/upload_folder';
};

export type UploadFolderErrors = {
    /**
     * A field is missing, which a text says, or a page where it is `encrypted`. Or the node could not do
     * it, which `NodeError` says: a file that its IPFS daemon did not add, a directory, a ZIP file. The
     * daemon may hold the file nevertheless.
     */
    400: NodeError;
    /**
     * With a page of the node: the token is wrong, at its end, or of a key that is not registered. With
     * the text `Permission Denied`: the request came through the public domain. With a page of the proxy:
     * the route is not on this port.
     */
    403: string;
    /**
     * More than the 200 MiB that the proxy lets through, or more than 1000 parts in a form. The answer of the
     * proxy has no CORS headers, so that a web page sees no answer.
     */
    413: string;
    /**
     * More requests to this route than are allowed, by all clients together. The page says how many are. No
     * header says when there will be more.
     */
    429: string;
    /**
     * The node failed: its IPFS daemon cannot be reached, or it met a key that it could not read. What was
     * asked for may have been done. Nodes from before 2026-03-28 answer so to a token that they do not
     * know.
     */
    500: string;
    /**
     * The proxy has lost the node's worker, which is ended after 30 seconds. What was asked for may have been
     * done. The answer has no CORS headers.
     */
    502: string;
    /**
     * The request is refused for another reason.
     */
    '4XX': string;
    /**
     * The node or the proxy before it failed.
     */
    '5XX': string;
};

export type UploadFolderError = UploadFolderErrors[keyof UploadFolderErrors];

export type UploadFolderResponses = {
    /**
     * What the code means to answer; no node was seen to.
     */
    200: FolderResult;
};

export type UploadFolderResponse = UploadFolderResponses[keyof UploadFolderResponses];

export type ListPinnedFilesData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/pinned_files';
};

export type ListPinnedFilesErrors = {
    /**
     * The token is missing, wrong or at its end.
     */
    401: NodeError;
    /**
     * With a page of the node: the token is wrong, at its end, or of a key that is not registered. With
     * the text `Permission Denied`: the request came through the public domain. With a page of the proxy:
     * the route is not on this port.
     */
    403: string;
    /**
     * More requests to this route than are allowed, by all clients together. The page says how many are. No
     * header says when there will be more.
     */
    429: string;
    /**
     * The request is refused for another reason.
     */
    '4XX': string;
    /**
     * The node or the proxy before it failed.
     */
    '5XX': string;
};

export type ListPinnedFilesError = ListPinnedFilesErrors[keyof ListPinnedFilesErrors];

export type ListPinnedFilesResponses = {
    /**
     * The files, and which node this is.
     */
    200: PinnedFiles;
};

export type ListPinnedFilesResponse = ListPinnedFilesResponses[keyof ListPinnedFilesResponses];

export type HeartbeatData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/heartbeat';
};

export type HeartbeatErrors = {
    /**
     * With a page of the node: the token is wrong, at its end, or of a key that is not registered. With
     * the text `Permission Denied`: the request came through the public domain. With a page of the proxy:
     * the route is not on this port.
     */
    403: string;
    /**
     * More requests to this route than are allowed, by all clients together. The page says how many are. No
     * header says when there will be more.
     */
    429: string;
    /**
     * The request is refused for another reason.
     */
    '4XX': string;
    /**
     * The node or the proxy before it failed.
     */
    '5XX': string;
};

export type HeartbeatError = HeartbeatErrors[keyof HeartbeatErrors];

export type HeartbeatResponses = {
    /**
     * The node is up.
     */
    200: Heartbeat;
};

export type HeartbeatResponse = HeartbeatResponses[keyof HeartbeatResponses];

export type GetStellarTomlData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/.well-known/stellar.toml';
};

export type GetStellarTomlErrors = {
    /**
     * The node has no such thing.
     */
    404: string;
    /**
     * More requests to this route than are allowed, by all clients together. The page says how many are. No
     * header says when there will be more.
     */
    429: string;
    /**
     * The request is refused for another reason.
     */
    '4XX': string;
    /**
     * The node or the proxy before it failed.
     */
    '5XX': string;
};

export type GetStellarTomlError = GetStellarTomlErrors[keyof GetStellarTomlErrors];

export type GetStellarTomlResponses = {
    /**
     * The file.
     */
    200: string;
};

export type GetStellarTomlResponse = GetStellarTomlResponses[keyof GetStellarTomlResponses];

export type GetFileData = {
    body?: never;
    headers?: {
        /**
         * The `ETag` of what the caller has. If it is still the same, the answer is 304.
         */
        'If-None-Match'?: string | undefined;
        /**
         * With `only-if-cached`, and nothing beside it, the gateway looks at nothing but what it holds itself,
         * and answers with 412 where the first block is not among it; what is below that block it does not look
         * for, and a GET may still go out for it. From a web page this header needs a preflight, which the node refuses.
         */
        'Cache-Control'?: string | undefined;
        /**
         * One range of bytes to answer with (RFC 9110, 14.2): `bytes=1024-` for all after the first 1024. With
         * several ranges the answer would be of another form.
         */
        Range?: string | undefined;
        /**
         * The `ETag` of the earlier parts. If it is another one now, all is sent, with 200.
         */
        'If-Range'?: string | undefined;
    } | undefined;
    path: {
        /**
         * The CID, of version 0 or 1.
         */
        cid: Cid;
    };
    query?: never;
    url: '/ipfs/{cid}';
};

export type GetFileErrors = {
    /**
     * The path has no CID, or one that cannot be read.
     */
    400: string;
    /**
     * There is nothing under this path.
     */
    404: string;
    /**
     * The gateway no longer serves this.
     */
    410: string;
    /**
     * The gateway does not hold its first block, and was asked with `only-if-cached`.
     */
    412: string;
    /**
     * The range lies outside of the file.
     */
    416: string;
    /**
     * Too many requests.
     */
    429: string;
    /**
     * Nobody had it in the time that the gateway gives it. A page is of the proxy.
     */
    504: string;
    /**
     * The request is refused for another reason. A page is of the proxy.
     */
    '4XX': string;
    /**
     * The gateway failed. A page is of the proxy.
     */
    '5XX': string;
};

export type GetFileError = GetFileErrors[keyof GetFileErrors];

export type GetFileResponses = {
    /**
     * All of it, with the media type that the gateway takes it for.
     */
    200: Bytes;
    /**
     * The part that was asked for.
     */
    206: Bytes;
};

export type GetFileResponse = GetFileResponses[keyof GetFileResponses];

export type HeadFileData = {
    body?: never;
    headers?: {
        /**
         * The `ETag` of what the caller has. If it is still the same, the answer is 304.
         */
        'If-None-Match'?: string | undefined;
        /**
         * With `only-if-cached`, and nothing beside it, the gateway looks at nothing but what it holds itself,
         * and answers with 412 where the first block is not among it; what is below that block it does not look
         * for, and a GET may still go out for it. From a web page this header needs a preflight, which the node refuses.
         */
        'Cache-Control'?: string | undefined;
    } | undefined;
    path: {
        /**
         * The CID, of version 0 or 1.
         */
        cid: Cid;
    };
    query?: never;
    url: '/ipfs/{cid}';
};

export type HeadFileErrors = {
    /**
     * The path has no CID, or one that cannot be read.
     */
    400: unknown;
    /**
     * There is nothing under this path.
     */
    404: unknown;
    /**
     * The gateway no longer serves this.
     */
    410: unknown;
    /**
     * The gateway does not hold its first block, and was asked with `only-if-cached`.
     */
    412: unknown;
    /**
     * Too many requests.
     */
    429: unknown;
    /**
     * Nobody had it in the time that the gateway gives it.
     */
    504: unknown;
    /**
     * The request is refused for another reason.
     */
    '4XX': unknown;
    /**
     * The gateway failed.
     */
    '5XX': unknown;
};

export type HeadFileResponses = {
    /**
     * It can be had.
     */
    200: unknown;
};

export type GetFileAtData = {
    body?: never;
    headers?: {
        /**
         * The `ETag` of what the caller has. If it is still the same, the answer is 304.
         */
        'If-None-Match'?: string | undefined;
        /**
         * With `only-if-cached`, and nothing beside it, the gateway looks at nothing but what it holds itself,
         * and answers with 412 where the first block is not among it; what is below that block it does not look
         * for, and a GET may still go out for it. From a web page this header needs a preflight, which the node refuses.
         */
        'Cache-Control'?: string | undefined;
        /**
         * One range of bytes to answer with (RFC 9110, 14.2): `bytes=1024-` for all after the first 1024. With
         * several ranges the answer would be of another form.
         */
        Range?: string | undefined;
        /**
         * The `ETag` of the earlier parts. If it is another one now, all is sent, with 200.
         */
        'If-Range'?: string | undefined;
    } | undefined;
    path: {
        /**
         * The CID, of version 0 or 1.
         */
        cid: Cid;
        /**
         * The path of the file within the directory. It may have several parts; the "/" between them is sent as
         * it is, and each part percent-encoded by itself.
         */
        path: string;
    };
    query?: never;
    url: '/ipfs/{cid}/{path}';
};

export type GetFileAtErrors = {
    /**
     * The path has no CID, or one that cannot be read.
     */
    400: string;
    /**
     * There is nothing under this path.
     */
    404: string;
    /**
     * The gateway no longer serves this.
     */
    410: string;
    /**
     * The gateway does not hold its first block, and was asked with `only-if-cached`.
     */
    412: string;
    /**
     * The range lies outside of the file.
     */
    416: string;
    /**
     * Too many requests.
     */
    429: string;
    /**
     * Nobody had it in the time that the gateway gives it. A page is of the proxy.
     */
    504: string;
    /**
     * The request is refused for another reason. A page is of the proxy.
     */
    '4XX': string;
    /**
     * The gateway failed. A page is of the proxy.
     */
    '5XX': string;
};

export type GetFileAtError = GetFileAtErrors[keyof GetFileAtErrors];

export type GetFileAtResponses = {
    /**
     * All of it, with the media type that the gateway takes it for.
     */
    200: Bytes;
    /**
     * The part that was asked for.
     */
    206: Bytes;
};

export type GetFileAtResponse = GetFileAtResponses[keyof GetFileAtResponses];

export type HeadFileAtData = {
    body?: never;
    headers?: {
        /**
         * The `ETag` of what the caller has. If it is still the same, the answer is 304.
         */
        'If-None-Match'?: string | undefined;
        /**
         * With `only-if-cached`, and nothing beside it, the gateway looks at nothing but what it holds itself,
         * and answers with 412 where the first block is not among it; what is below that block it does not look
         * for, and a GET may still go out for it. From a web page this header needs a preflight, which the node refuses.
         */
        'Cache-Control'?: string | undefined;
    } | undefined;
    path: {
        /**
         * The CID, of version 0 or 1.
         */
        cid: Cid;
        /**
         * The path of the file within the directory. It may have several parts; the "/" between them is sent as
         * it is, and each part percent-encoded by itself.
         */
        path: string;
    };
    query?: never;
    url: '/ipfs/{cid}/{path}';
};

export type HeadFileAtErrors = {
    /**
     * The path has no CID, or one that cannot be read.
     */
    400: unknown;
    /**
     * There is nothing under this path.
     */
    404: unknown;
    /**
     * The gateway no longer serves this.
     */
    410: unknown;
    /**
     * The gateway does not hold its first block, and was asked with `only-if-cached`.
     */
    412: unknown;
    /**
     * Too many requests.
     */
    429: unknown;
    /**
     * Nobody had it in the time that the gateway gives it.
     */
    504: unknown;
    /**
     * The request is refused for another reason.
     */
    '4XX': unknown;
    /**
     * The gateway failed.
     */
    '5XX': unknown;
};

export type HeadFileAtResponses = {
    /**
     * It can be had.
     */
    200: unknown;
};

export type GetNamedFileData = {
    body?: never;
    headers?: {
        /**
         * The `ETag` of what the caller has. If it is still the same, the answer is 304.
         */
        'If-None-Match'?: string | undefined;
        /**
         * With `only-if-cached`, and nothing beside it, the gateway looks at nothing but what it holds itself,
         * and answers with 412 where the first block is not among it; what is below that block it does not look
         * for, and a GET may still go out for it. From a web page this header needs a preflight, which the node refuses.
         */
        'Cache-Control'?: string | undefined;
        /**
         * One range of bytes to answer with (RFC 9110, 14.2): `bytes=1024-` for all after the first 1024. With
         * several ranges the answer would be of another form.
         */
        Range?: string | undefined;
        /**
         * The `ETag` of the earlier parts. If it is another one now, all is sent, with 200.
         */
        'If-Range'?: string | undefined;
    } | undefined;
    path: {
        /**
         * The IPNS name of a key, or a domain name with a DNSLink.
         */
        name: string;
    };
    query?: never;
    url: '/ipns/{name}';
};

export type GetNamedFileErrors = {
    /**
     * The path has no CID, or one that cannot be read.
     */
    400: string;
    /**
     * There is nothing under this path.
     */
    404: string;
    /**
     * The gateway no longer serves this.
     */
    410: string;
    /**
     * The gateway does not hold its first block, and was asked with `only-if-cached`.
     */
    412: string;
    /**
     * The range lies outside of the file.
     */
    416: string;
    /**
     * Too many requests.
     */
    429: string;
    /**
     * Nobody had it in the time that the gateway gives it. A page is of the proxy.
     */
    504: string;
    /**
     * The request is refused for another reason. A page is of the proxy.
     */
    '4XX': string;
    /**
     * The gateway failed. A page is of the proxy.
     */
    '5XX': string;
};

export type GetNamedFileError = GetNamedFileErrors[keyof GetNamedFileErrors];

export type GetNamedFileResponses = {
    /**
     * All of it, with the media type that the gateway takes it for.
     */
    200: Bytes;
    /**
     * The part that was asked for.
     */
    206: Bytes;
};

export type GetNamedFileResponse = GetNamedFileResponses[keyof GetNamedFileResponses];

export type HeadNamedFileData = {
    body?: never;
    headers?: {
        /**
         * The `ETag` of what the caller has. If it is still the same, the answer is 304.
         */
        'If-None-Match'?: string | undefined;
        /**
         * With `only-if-cached`, and nothing beside it, the gateway looks at nothing but what it holds itself,
         * and answers with 412 where the first block is not among it; what is below that block it does not look
         * for, and a GET may still go out for it. From a web page this header needs a preflight, which the node refuses.
         */
        'Cache-Control'?: string | undefined;
    } | undefined;
    path: {
        /**
         * The IPNS name of a key, or a domain name with a DNSLink.
         */
        name: string;
    };
    query?: never;
    url: '/ipns/{name}';
};

export type HeadNamedFileErrors = {
    /**
     * The path has no CID, or one that cannot be read.
     */
    400: unknown;
    /**
     * There is nothing under this path.
     */
    404: unknown;
    /**
     * The gateway no longer serves this.
     */
    410: unknown;
    /**
     * The gateway does not hold its first block, and was asked with `only-if-cached`.
     */
    412: unknown;
    /**
     * Too many requests.
     */
    429: unknown;
    /**
     * Nobody had it in the time that the gateway gives it.
     */
    504: unknown;
    /**
     * The request is refused for another reason.
     */
    '4XX': unknown;
    /**
     * The gateway failed.
     */
    '5XX': unknown;
};

export type HeadNamedFileResponses = {
    /**
     * It can be had.
     */
    200: unknown;
};

export type GetNamedFileAtData = {
    body?: never;
    headers?: {
        /**
         * The `ETag` of what the caller has. If it is still the same, the answer is 304.
         */
        'If-None-Match'?: string | undefined;
        /**
         * With `only-if-cached`, and nothing beside it, the gateway looks at nothing but what it holds itself,
         * and answers with 412 where the first block is not among it; what is below that block it does not look
         * for, and a GET may still go out for it. From a web page this header needs a preflight, which the node refuses.
         */
        'Cache-Control'?: string | undefined;
        /**
         * One range of bytes to answer with (RFC 9110, 14.2): `bytes=1024-` for all after the first 1024. With
         * several ranges the answer would be of another form.
         */
        Range?: string | undefined;
        /**
         * The `ETag` of the earlier parts. If it is another one now, all is sent, with 200.
         */
        'If-Range'?: string | undefined;
    } | undefined;
    path: {
        /**
         * The IPNS name of a key, or a domain name with a DNSLink.
         */
        name: string;
        /**
         * The path of the file within the directory. It may have several parts; the "/" between them is sent as
         * it is, and each part percent-encoded by itself.
         */
        path: string;
    };
    query?: never;
    url: '/ipns/{name}/{path}';
};

export type GetNamedFileAtErrors = {
    /**
     * The path has no CID, or one that cannot be read.
     */
    400: string;
    /**
     * There is nothing under this path.
     */
    404: string;
    /**
     * The gateway no longer serves this.
     */
    410: string;
    /**
     * The gateway does not hold its first block, and was asked with `only-if-cached`.
     */
    412: string;
    /**
     * The range lies outside of the file.
     */
    416: string;
    /**
     * Too many requests.
     */
    429: string;
    /**
     * Nobody had it in the time that the gateway gives it. A page is of the proxy.
     */
    504: string;
    /**
     * The request is refused for another reason. A page is of the proxy.
     */
    '4XX': string;
    /**
     * The gateway failed. A page is of the proxy.
     */
    '5XX': string;
};

export type GetNamedFileAtError = GetNamedFileAtErrors[keyof GetNamedFileAtErrors];

export type GetNamedFileAtResponses = {
    /**
     * All of it, with the media type that the gateway takes it for.
     */
    200: Bytes;
    /**
     * The part that was asked for.
     */
    206: Bytes;
};

export type GetNamedFileAtResponse = GetNamedFileAtResponses[keyof GetNamedFileAtResponses];

export type HeadNamedFileAtData = {
    body?: never;
    headers?: {
        /**
         * The `ETag` of what the caller has. If it is still the same, the answer is 304.
         */
        'If-None-Match'?: string | undefined;
        /**
         * With `only-if-cached`, and nothing beside it, the gateway looks at nothing but what it holds itself,
         * and answers with 412 where the first block is not among it; what is below that block it does not look
         * for, and a GET may still go out for it. From a web page this header needs a preflight, which the node refuses.
         */
        'Cache-Control'?: string | undefined;
    } | undefined;
    path: {
        /**
         * The IPNS name of a key, or a domain name with a DNSLink.
         */
        name: string;
        /**
         * The path of the file within the directory. It may have several parts; the "/" between them is sent as
         * it is, and each part percent-encoded by itself.
         */
        path: string;
    };
    query?: never;
    url: '/ipns/{name}/{path}';
};

export type HeadNamedFileAtErrors = {
    /**
     * The path has no CID, or one that cannot be read.
     */
    400: unknown;
    /**
     * There is nothing under this path.
     */
    404: unknown;
    /**
     * The gateway no longer serves this.
     */
    410: unknown;
    /**
     * The gateway does not hold its first block, and was asked with `only-if-cached`.
     */
    412: unknown;
    /**
     * Too many requests.
     */
    429: unknown;
    /**
     * Nobody had it in the time that the gateway gives it.
     */
    504: unknown;
    /**
     * The request is refused for another reason.
     */
    '4XX': unknown;
    /**
     * The gateway failed.
     */
    '5XX': unknown;
};

export type HeadNamedFileAtResponses = {
    /**
     * It can be had.
     */
    200: unknown;
};
