import {
  assertPositive,
  type Caller,
  type CallOptions,
  ConnectionError,
  type Credential,
  connect,
  createCaller,
  type DirectorySource,
  type Explain,
  type Fetch,
  type FetchClient,
  hideSecrets,
  type Many,
  type Prepare,
  type RateLimit,
  TlsError,
  type TransportOptions,
  type UploadFile,
  type UploadOptions,
  type UploadSource,
} from '@holdfast/shared'
import type { FileAddress } from './address.js'
import { baseName } from './base-name.js'
import { readBaseUrls } from './base-urls.js'
import { checkDirectory, seeDirectories } from './directories.js'
import type { Download, DownloadOptions } from './download.js'
import { explain } from './errors.js'
import type { FileInfo, FileInfoOptions } from './file-info.js'
import { type Operations, operations, schemes } from './generated/pintheon/operations.gen.js'
import type { paths } from './generated/pintheon/paths.gen.js'
import type {
  Directory,
  DirectoryIpns,
  HomepageResult,
  IpnsKey,
  PinnedFiles,
  PublishedDirectory,
} from './generated/pintheon/types.gen.js'
import { createKnownContent } from './known-content.js'
import { mintTokens, type TokenKey } from './mint.js'
import { readListOf, readWith } from './read-answers.js'
import { refuse, SERVICE, tooLarge } from './refuse.js'
import type { Uploaded, UploadFileOptions, Uploads } from './upload-file.js'
import type { UploadedFolder, UploadFolderOptions } from './upload-folder.js'
import type { UploadManyOptions } from './upload-many.js'
import { urlOf } from './url-of.js'

/** Calls an operation of the document. */
export type Call = Caller<Operations>

/** Which node, and who asks. */
export interface PintheonClientOptions extends Omit<TransportOptions, 'rateLimit'> {
  /** The node's API; `https://localhost:9999` unless told. The address of `…/api_upload` will do. */
  baseUrl?: string | URL | undefined
  /** The node's gateway; that of the API with port 9998 for 9999 unless told. */
  gatewayUrl?: string | URL | undefined
  /**
   * An access token, a function that gives one (see Credential), or the key to make them with. Only `isOnline` and the
   * gateway need none.
   */
  token?: Credential | TokenKey | undefined
  /**
   * Requests on each path of the API; 500 an hour unless told, as the node has it. `false` for no limit. What is above
   * it waits for its turn and says nothing, for up to `perMs`; `timeout` does not count meanwhile, only `deadline` and
   * `signal` end it.
   */
  rateLimit?: RateLimit | false | undefined
  /** Bytes of the largest request that the node takes; 200 MiB unless told, as its proxy has it. */
  maxRequestBytes?: number | undefined
}

/**
 * A client of a Pintheon node. Every method throws a HoldfastError: the node's refusals are ApiErrors; bad input is an
 * InvalidArgumentError before anything is sent. What a callback of yours throws (`onProgress`, `onResult`, `hooks`) is
 * thrown on its own, as an uncaught exception: it must not hide what a call came to.
 *
 * Document: `specs/pintheon.yaml`. The API was tried on the node's own code, the gateway is by its specification.
 */
export interface PintheonClient {
  /** Every operation of the document by method and path, as openapi-fetch has it: `{ data, error, response }`. */
  readonly http: FetchClient<paths>

  /**
   * Uploads a file, and holds the node's CID to the one computed from what was sent. It is repeated only where the node
   * certainly did nothing, and never from a stream, which is read once. What this client knows to be on the node, or has
   * on its way there, is not sent again: whatever can be read twice is read before, for its CID; of a stream that cannot
   * be told. After an upload of unknown end the gateway is asked before the same content is sent again. The node has
   * no resumable upload, and reads a file into its memory.
   * @param source a `File`, Blob, bytes, a string, a stream, an iterable, an answer of `fetch`; or a function giving one
   * @throws CidMismatchError where the node's CID is another
   * @throws InvalidArgumentError for a file larger than the node takes, a directory that is not there, and what it would
   * not get: content that is on the node already, a name that is taken
   * @throws TimeoutError also where nothing comes from the source for `timeout` milliseconds
   * @throws HoldfastError with `held` and `cid` (`hasOutcome`) where the node may have got it
   */
  uploadFile(source: UploadSource | UploadFile, options?: UploadFileOptions): Promise<Uploaded>
  /**
   * Uploads many files, one at a time unless told, each as `uploadFile` does. Never throws for an item.
   * @returns what each came to, in the order of `files`
   */
  uploadMany(
    files: Many<UploadSource | UploadFile>,
    options?: UploadManyOptions,
  ): Promise<PromiseSettledResult<Uploaded>[]>
  /**
   * Makes a directory, uploads files into it one by one, and publishes it once all are there. After a failure it can be
   * called again, with `intoExisting`: what this client has put there is left out. Of two streams it cannot be told
   * before whether they have one content, which would cost the node its index.
   * @param files by their names, or a `FileList` of `<input webkitdirectory>`; the node's directories have no folders
   * @throws InvalidArgumentError before anything is sent, for two files of one name or one content, content that this
   * client knows or has on its way, a file larger than the node takes, folders, and a directory that is there already
   * @throws FolderIncompleteError with what each file came to; `cause` is an AbortedError where you ended it
   */
  uploadFolder(files: DirectorySource, options?: UploadFolderOptions): Promise<UploadedFolder>

  /** Makes a directory in the node's root. @returns all that are there then */
  createDirectory(name: string, options?: CallOptions): Promise<Directory[]>
  /** The directories in the node's root. An empty list may also mean that the node's daemon did not answer. */
  listDirectories(options?: CallOptions): Promise<Directory[]>
  /** The IPNS name of a directory. @throws NotFoundError where it was never published */
  getDirectoryIpns(directory: string, options?: CallOptions): Promise<DirectoryIpns>
  /** The node's IPNS keys. */
  listIpnsKeys(options?: CallOptions): Promise<IpnsKey[]>
  /** Points a directory's IPNS name to what is in it now. This takes long: see the README. */
  publishDirectory(directory: string, options?: CallOptions): Promise<PublishedDirectory>
  /**
   * Puts a ZIP file with an `index.html`, `index.htm` or `index.php` in the place of the node's homepage. The node removes
   * the old one before it looks at the new.
   */
  uploadHomepage(zip: UploadSource | UploadFile, options?: UploadOptions): Promise<HomepageResult>
  /** The files for which the node has asked others to pin them; not all that it holds. */
  listPinnedFiles(options?: CallOptions): Promise<PinnedFiles>
  /**
   * Whether the node answers, within `timeout` in all: with a success, or that it is asked too often.
   * @throws TlsError where its certificate is not trusted
   * @throws TimeoutError where it was not asked, since `rateLimit` or a 429 before had no turn for it in that time
   */
  isOnline(options?: CallOptions): Promise<boolean>

  /** What the gateway says of a file; nothing where there is none. May make the node fetch it from others. */
  fileInfo(address: FileAddress, options?: FileInfoOptions): Promise<FileInfo | undefined>
  /** Reads a file from the gateway, and goes on where the connection broke. */
  download(address: FileAddress, options?: DownloadOptions): Promise<Download>
  /** The address of a file on the gateway. */
  urlOf(address: FileAddress, path?: string): string
}

/**
 * The openapi-fetch half alone, for those who want no more: the same transport, without the methods and without what the
 * node's failures mean, so that a token that is refused with a 403 is not asked for anew.
 * @throws InvalidArgumentError for an option that cannot be meant; a key that makes no tokens is refused by the first call
 */
export function createPintheonFetchClient(options: PintheonClientOptions = {}): FetchClient<paths> {
  return open(options).http
}

/**
 * A client of a Pintheon node.
 * @throws InvalidArgumentError for an option that cannot be meant; a key that makes no tokens is refused by the first call
 */
export function createPintheonClient(options: PintheonClientOptions = {}): PintheonClient {
  const { http, run, gatewayUrl, maxRequestBytes } = open(options, explain)
  const { timeout, deadline, retry } = options
  const call = createCaller<Operations>(run)
  const readDirectories = readListOf('directories', 'Name')
  const client: PintheonClient = {
    http,
    uploadFile: async (source, options = {}) =>
      (await loadUploads()).uploadFile(uploads, source, {
        ...options,
        timeout: options.timeout ?? timeout,
        deadline: options.deadline ?? deadline,
      }),
    uploadMany: async (files, options) => (await loadUploads()).uploadMany(client.uploadFile, files, options),
    uploadFolder: async (files, options = {}) =>
      (await loadUploads()).uploadFolder(client, uploads, files, {
        ...options,
        timeout: options.timeout ?? timeout,
        deadline: options.deadline ?? deadline,
      }),

    async createDirectory(name, options) {
      const body = { name: checkDirectory(name) }
      return seen.see((await call('createDirectory', { body }, options, readDirectories)).directories)
    },
    listDirectories: async (options) =>
      seen.see((await call('listDirectories', { body: {} }, options, readDirectories)).directories),
    async getDirectoryIpns(name, options) {
      const body = { directory: pathOf(name) }
      return call('getDirectoryIpns', { body }, options, readWith('ipns_hash'))
    },
    listIpnsKeys: async (options) =>
      (await call('listIpnsKeys', { body: {} }, options, readListOf('keys', 'Id'))).keys,
    async publishDirectory(name, options) {
      const body = { directory: pathOf(name) }
      return call('publishDirectory', { body }, options, readWith('ipns_name'))
    },
    uploadHomepage: async (zip, options) =>
      call('uploadHomepage', { body: { file: toZip(zip) } as never }, options, readWith('message')),
    listPinnedFiles: (options) => call('listPinnedFiles', {}, options, readListOf('files', 'cid')),
    isOnline: (given) => isOnline(run, options, given),

    fileInfo: async (address, options) => (await loadReads()).fileInfo(run, gatewayUrl, address, options),
    download: async (address, options = {}) =>
      (await loadReads()).download(run, address, {
        ...options,
        deadline: options.deadline ?? deadline,
        retry: options.retry ?? retry,
      }),
    urlOf: (address, path) => urlOf(gatewayUrl, address, path),
  }
  const seen = seeDirectories(client.listDirectories)
  const known = createKnownContent()
  const placed: Uploads['placed'] = new Map()
  const uploads: Uploads = { call, run, known, placed, findDirectory: seen.find, maxRequestBytes }
  return client
}

const loadUploads = () => import('./uploads.js')
const loadReads = () => import('./reads.js')

// nginx counts a megabyte as 2^20 bytes.
const MAX_REQUEST_BYTES = 200 * 2 ** 20

function open(
  {
    baseUrl,
    gatewayUrl,
    token: given,
    rateLimit = { requests: 500, perMs: 3_600_000 },
    maxRequestBytes = MAX_REQUEST_BYTES,
    ...options
  }: PintheonClientOptions,
  explain?: Explain,
) {
  const urls = readBaseUrls({ baseUrl, gatewayUrl })
  assertPositive(SERVICE, { maxRequestBytes })
  const token = typeof given === 'object' && given ? mintTokens(given) : given
  const prepare: Prepare = async (call, init) => {
    hideSecrets(call, init)
    if (!call.operation.body) return {}
    const access_token = call.credentials.get('accessToken')
    const { body: given } = init
    const body =
      given instanceof FormData
        ? withToken(given, access_token)
        : { access_token, ...(given as object | undefined) }
    const { writeMultipart } = await import('@holdfast/shared/upload')
    const prepared = await writeMultipart(call, { ...init, body })
    const { body: form, headers } = prepared
    const size = form instanceof Blob ? form.size : Number(headers?.['content-length'])
    if (!(size > maxRequestBytes)) return prepared
    if (form instanceof ReadableStream) await form.cancel()
    throw refuse('source', tooLarge(maxRequestBytes))
  }
  const service = {
    name: SERVICE,
    table: { operations, schemes },
    baseUrl: urls.baseUrl,
    servers: { gateway: urls.gatewayUrl },
    credentials: { accessToken: token, bearer: token },
    explain,
    prepare,
    limitsPaths: true,
  }
  const transport = { ...options, rateLimit: rateLimit || undefined }
  return { ...connect<paths>(service, transport), gatewayUrl: urls.gatewayUrl, maxRequestBytes }
}

/** The node takes the path of a directory, which is in its root. */
const pathOf = (directory: string): string => `/${checkDirectory(directory)}`

/** The node goes by the name. */
function toZip(zip: UploadSource | UploadFile): UploadFile {
  const file = ('source' in Object(zip) ? zip : { source: zip }) as UploadFile
  const { name } = Object(file.source) as Partial<File>
  return {
    ...file,
    name: baseName(file.name ?? (typeof file.source === 'function' ? undefined : name) ?? 'site.zip'),
  }
}

/** A form that a caller made by himself, with the token too if it has none. */
function withToken(given: FormData, token: string | undefined): FormData {
  const form = new FormData()
  if (token && !given.has('access_token')) form.set('access_token', token)
  given.forEach((value, name) => void form.append(name, value as Blob))
  return form
}

/** What else a heartbeat says, which can be the whole dashboard of the node, is not read. */
async function isOnline(
  run: ReturnType<typeof open>['run'],
  { fetch, timeout = 60_000, deadline = timeout }: PintheonClientOptions,
  options: CallOptions = {},
): Promise<boolean> {
  let isAsked = false
  const ask: Fetch = (url, init) => {
    isAsked = true
    return (fetch ?? globalThis.fetch)(url, init)
  }
  try {
    const patience = options.deadline ?? Math.min(options.timeout ?? timeout, deadline)
    const init = { ...options, deadline: patience, parseAs: 'stream', fetch: ask } as const
    const { data, failure } = await run('heartbeat', init)
    await (data as ReadableStream | undefined)?.cancel()
    // Any web server has other failures, or a proxy before a node that is down.
    return !failure || failure.status === 429
  } catch (error) {
    if (isAsked && error instanceof ConnectionError && !(error instanceof TlsError)) return false
    throw error
  }
}
