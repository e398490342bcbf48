import {
  type Caller,
  type CallOptions,
  type CidLike,
  type Credential,
  connect,
  countDown,
  createCaller,
  type DirectorySource,
  type Explain,
  type FetchClient,
  hideSecrets,
  type Many,
  normaliseBaseUrl,
  type Prepare,
  type TransportOptions,
  type UploadFile,
  type UploadSource,
} from '@holdfast/shared'
import { writeMultipart } from '@holdfast/shared/upload'
import {
  assertCounts,
  assertTexts,
  type Placement,
  type TokenOptions,
  takePlacement,
  writeCid,
} from './arguments.js'
import { explain } from './errors.js'
import { type Operations, operations, schemes } from './generated/pinarkive/operations.gen.js'
import type { paths } from './generated/pinarkive/paths.gen.js'
import type {
  Allocations,
  CidStatus,
  Cluster,
  DagDetail,
  Health,
  ListUploadsData,
  LoggedOut,
  LoginResult,
  Me,
  Peer,
  Pin,
  Plan,
  Removed,
  Renamed,
  Revoked,
  Session,
  TokenCreated,
  TokenItem,
  TwoFactorStatus,
  Upload,
  UploadItem,
  UploadsPage,
} from './generated/pinarkive/types.gen.js'
import { listAllUploads } from './list-all-uploads.js'
import { readClusters, readList, readLogin, readPin, readUploadsPage, readWith } from './read-answers.js'
import { refuse, SERVICE } from './refuse.js'
import {
  type UploadDirectoryOptions,
  uploadDirectoryDag,
  type VerifiedDirectory,
} from './upload-directory-dag.js'
import { type UploadFileOptions, uploadFile, type VerifiedUpload } from './upload-file.js'
import { type ManyUpload, type UploadManyOptions, uploadMany } from './upload-many.js'

/** Calls an operation of the document. */
export type Call = Caller<Operations>

/** Which service, and whose account; without a credential, what needs none. */
export type PinarkiveClientOptions = TransportOptions & {
  /** `https://api.pinarkive.com/api/v3` unless told. */
  baseUrl?: string | URL | undefined
} & (
    | {
        /** An API key, or a function that gives one; see Credential. Sent as `X-API-Key`. */
        apiKey: Credential
        token?: undefined
        requestSource?: undefined
      }
    | {
        apiKey?: undefined
        /** The token of a session, or a function that gives one, such as `keepLoggedIn`. Sent as a bearer token. */
        token?: Credential | undefined
        /** `web` for a web app: the service notes such requests as those of one. Sent beside a token only. */
        requestSource?: 'web' | undefined
      }
  )

/** Which uploads to list. */
export type ListQuery = {
  [Key in keyof NonNullable<ListUploadsData['query']>]?:
    | NonNullable<ListUploadsData['query']>[Key]
    | undefined
}

/** How to name what is pinned, and where it goes. */
export interface PinOptions extends CallOptions, Placement {
  /** The name that it has where it comes from. */
  originalName?: string | undefined
  /** The name that it is to have here. */
  customName?: string | undefined
}

/** On which cluster to look. */
export interface ClusterOptions extends CallOptions {
  clusterId?: string | undefined
}

/**
 * A client of PinArkive. Every method throws a HoldfastError, and else only what a callback of yours has thrown: the
 * service's refusals are ApiErrors with `code`, `error` and `required`; bad input is an InvalidArgumentError before
 * anything is sent.
 *
 * Document: `specs/pinarkive.yaml` (API v3). Its answers could not be compared with the running service: what a method
 * promises of them is only what its docstring says.
 */
export interface PinarkiveClient {
  /** Every operation of the document by method and path, as openapi-fetch has it: `{ data, error, response }`. */
  readonly http: FetchClient<paths>

  /** How the service is. Needs no credentials. */
  health(options?: CallOptions): Promise<Health>
  /** The plans. Needs no credentials. */
  getPlans(options?: CallOptions): Promise<Plan[]>
  /** The plan of the account. */
  getMyPlan(options?: CallOptions): Promise<Plan>
  /** The nodes of the network. Needs no credentials. */
  getPeers(options?: CallOptions): Promise<Peer[]>
  /** The clusters that the plan gives, with their gateways. */
  listClusters(options?: CallOptions): Promise<Cluster[]>

  /**
   * Logs in. Where `requires2FA` is true there is no token yet, but a `temporaryToken` for `verify2FALogin`.
   * @throws AuthenticationError for a wrong address or password
   */
  login(email: string, password: string, options?: CallOptions): Promise<LoginResult>
  /**
   * The second step of a login, with a code of the authenticator.
   * @throws TwoFactorError for a wrong code
   */
  verify2FALogin(temporaryToken: string, code: string, options?: CallOptions): Promise<Session>
  /** Ends the session of the token. */
  logout(options?: CallOptions): Promise<LoggedOut | undefined>
  /** Whether the account wants a code at login. */
  get2FAStatus(options?: CallOptions): Promise<TwoFactorStatus>

  /**
   * Uploads a file. It is repeated only where the service certainly did not act, and never from a stream, which is
   * read once. In Node it is streamed with constant memory; what a browser cannot do is said at `UploadSource`.
   * The service has no resumable and no chunked upload.
   * @param source a `File`, Blob, bytes, a string, a stream, an iterable, an answer of `fetch`; or a function giving one
   * @throws CidMismatchError with `verify`, where the service's CID cannot be that of what was sent
   * @throws PayloadTooLargeError, PermissionDeniedError where the plan does not allow it
   */
  uploadFile(source: UploadSource | UploadFile, options?: UploadFileOptions): Promise<VerifiedUpload>
  /**
   * Uploads many files, a few at a time, each as `uploadFile` does. Never throws for an item.
   * @returns what each came to, in the order of `files`
   */
  uploadMany(
    files: Many<UploadSource | UploadFile>,
    options?: UploadManyOptions,
  ): Promise<PromiseSettledResult<ManyUpload>[]>
  /**
   * Uploads a directory as one DAG, in one request.
   * @param files by their path in it, or a `FileList` of `<input webkitdirectory>`
   * @throws InvalidArgumentError for paths that are empty, absolute, twice there or lead out of the directory
   * @throws DagPathMismatchError where the service made another tree of it
   */
  uploadDirectoryDag(files: DirectorySource, options?: UploadDirectoryOptions): Promise<VerifiedDirectory>
  /**
   * Has the service upload a directory of its own machine: `dirPath` is a path there, of no use to who is elsewhere.
   * For a directory of yours there is `uploadDirectoryDag`.
   */
  uploadDirectory(dirPath: string, options?: CallOptions & Placement): Promise<Upload>
  /** Has the service fetch a CID from the network and keep it. */
  pinCid(cid: CidLike, options?: PinOptions): Promise<Pin & { cid: string }>
  /**
   * Removes what was uploaded or pinned. May be repeated: what is gone after an attempt of unknown outcome counts as removed.
   * @returns what the service says of it, where it says anything
   * @throws NotFoundError where it was not there to begin with
   */
  removeFile(cid: CidLike, options?: CallOptions): Promise<Removed | undefined>
  /** Gives an upload another name in the lists, by its `uploadId`; the content stays as it is. */
  renameFile(uploadId: string, newName: string, options?: CallOptions): Promise<Renamed>

  /** The account. */
  getMe(options?: CallOptions): Promise<Me>
  /**
   * One page of uploads; the first 20 unless told.
   * @returns `total` is how many there are in all, where the service says so in either of its ways
   * @throws InvalidArgumentError for a page or a limit that is not a whole number above 0
   */
  listUploads(query?: ListQuery, options?: CallOptions): Promise<UploadsPage>
  /**
   * Every upload, page after page: what is there throughout comes exactly once, also while others come and go. The same
   * content uploaded twice comes once where the service gives no ids.
   * @param query filters, with `limit` the size of a page (100 unless told, and never below 20)
   * @param options a `deadline` given here is for the whole list, the client's own for each page
   * @throws PaginationStalledError where page after page is the same
   */
  listAllUploads(query?: ListQuery, options?: CallOptions): AsyncGenerator<UploadItem, void, undefined>
  /** A directory and its files. */
  getDagDetail(cid: CidLike, options?: CallOptions): Promise<DagDetail>

  /**
   * Makes a token. It is shown this once.
   * @throws ConflictError where there is one of this name; TwoFactorError where `totpCode` is missing or wrong
   */
  generateToken(name: string, token?: TokenOptions, options?: CallOptions): Promise<TokenCreated>
  /** The tokens of the account, without what would let anybody in. */
  listTokens(options?: CallOptions): Promise<TokenItem[]>
  /** Ends a token. @throws TwoFactorError where `totpCode` is missing or wrong */
  revokeToken(
    name: string,
    confirmation?: { totpCode?: string | undefined },
    options?: CallOptions,
  ): Promise<Revoked | undefined>

  /** How far a cluster is with a CID. @throws NotFoundError where it does not have it */
  getStatus(cid: CidLike, options?: ClusterOptions): Promise<CidStatus>
  /** Which nodes of a cluster keep a CID. @throws NotFoundError where none does */
  getAllocations(cid: CidLike, options?: ClusterOptions): Promise<Allocations>
}

/**
 * The openapi-fetch half alone, for those who want no more: the same transport, without the methods.
 * @throws InvalidArgumentError for a base URL or a credential that cannot be meant
 */
export function createPinarkiveFetchClient(options: PinarkiveClientOptions = {}): FetchClient<paths> {
  return open(options).http
}

/**
 * A client of PinArkive.
 * @throws InvalidArgumentError for a base URL or a credential that cannot be meant, and two credentials at once
 */
export function createPinarkiveClient(options: PinarkiveClientOptions = {}): PinarkiveClient {
  const { http, run } = open(options, explain)
  const { deadline } = options
  const call = createCaller<Operations>(run)
  const onCluster =
    <Id extends 'getStatus' | 'getAllocations'>(operationId: Id) =>
    async (cid: CidLike, { clusterId, ...options }: ClusterOptions = {}) =>
      call(operationId, { path: { cid: writeCid(cid) }, query: { cl: clusterId } } as never, options)
  const client: PinarkiveClient = {
    http,
    health: (options) => call('health', {}, options),
    getPlans: (options) => call('getPlans', {}, options, readList<Plan>('plans')) as Promise<Plan[]>,
    getMyPlan: (options) => call('getMyPlan', {}, options),
    getPeers: (options) => call('getPeers', {}, options, readList<Peer>('peers')) as Promise<Peer[]>,
    listClusters: (options) => call('listClusters', {}, options, readClusters) as Promise<Cluster[]>,

    login: async (email, password, options) =>
      call('login', { body: assertTexts({ email, password }) }, options, readLogin),
    verify2FALogin: async (temporaryToken, code, options) =>
      call('verify2FALogin', { body: assertTexts({ temporaryToken, code }) }, options, readWith('token')),
    logout: (options) => call('logout', {}, options) as Promise<LoggedOut | undefined>,
    get2FAStatus: (options) => call('get2FAStatus', {}, options),

    uploadFile: async (source, options = {}) =>
      uploadFile(call, client.listUploads, source, { ...options, deadline: options.deadline ?? deadline }),
    uploadMany: (files, options) => uploadMany(client.uploadFile, files, options),
    uploadDirectoryDag: (files, options) => uploadDirectoryDag(call, files, options),
    async uploadDirectory(dirPath, given = {}) {
      const { placement, rest: options } = takePlacement(given)
      const body = { ...assertTexts({ dirPath }), ...placement }
      return call('uploadDirectory', { body }, options, readWith('cid'))
    },
    async pinCid(given, { originalName, customName, ...rest } = {}) {
      const cid = writeCid(given)
      const { placement, rest: options } = takePlacement(rest)
      const body = { originalName, customName, ...placement }
      return call('pinCid', { path: { cid }, body }, options, readPin(cid)) as Promise<Pin & { cid: string }>
    },
    removeFile: async (cid, options) =>
      call('removeFile', { path: { cid: writeCid(cid) } }, options) as Promise<Removed | undefined>,
    renameFile: async (uploadId, newName, options) =>
      call('renameFile', { path: { uploadId }, body: assertTexts({ newName }) }, options),

    getMe: (options) => call('getMe', {}, options),
    async listUploads(query = {}, options) {
      const { page, limit } = query
      assertCounts({ page, limit })
      return call('listUploads', { query: query as never }, options, readUploadsPage)
    },
    async *listAllUploads(query = {}, options) {
      const { page, limit } = query
      assertCounts({ page, limit })
      const left = countDown(options?.deadline)
      yield* listAllUploads((page) => client.listUploads(page, { ...options, deadline: left() }), query)
    },
    getDagDetail: async (cid, options) => call('getDagDetail', { path: { cidDag: writeCid(cid) } }, options),

    async generateToken(name, token = {}, options) {
      assertCounts({ expiresInDays: token.expiresInDays })
      const body = { ...assertTexts({ name }), ...token } as never
      return call('generateToken', { body }, options, readWith('token'))
    },
    listTokens: (options) =>
      call('listTokens', {}, options, readList<TokenItem>('tokens')) as Promise<TokenItem[]>,
    async revokeToken(name, { totpCode } = {}, options) {
      const body = totpCode === undefined ? undefined : { totpCode }
      return call('revokeToken', { path: { name }, body }, options) as Promise<Revoked | undefined>
    },

    getStatus: onCluster('getStatus'),
    getAllocations: onCluster('getAllocations'),
  }
  return client
}

const DEFAULT_URL = 'https://api.pinarkive.com/api/v3'

function open(
  { baseUrl = DEFAULT_URL, apiKey, token, requestSource, ...options }: PinarkiveClientOptions,
  explain?: Explain,
) {
  if (apiKey !== undefined && token !== undefined) throw refuse('token', 'must not be beside apiKey')
  const prepare: Prepare = async (call, init) => {
    hideSecrets(call, init)
    const isForm = call.operation.body?.['multipart/form-data']
    const isOfWeb = requestSource === 'web' && call.credentials.has('token')
    const { headers, ...form } = isForm ? await writeMultipart(call, init) : {}
    return { ...form, headers: { ...headers, ...(isOfWeb && { 'x-request-source': 'web' }) } }
  }
  const service = {
    name: SERVICE,
    table: { operations, schemes },
    baseUrl: normaliseBaseUrl(SERVICE, baseUrl),
    credentials: { token, apiKey },
    explain,
    prepare,
  }
  return connect<paths>(service, options)
}
