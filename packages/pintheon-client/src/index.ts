export {
  AbortedError,
  ApiError,
  AuthenticationError,
  BadRequestError,
  type ByteSource,
  type CallOptions,
  type CidLike,
  ConflictError,
  ConnectionError,
  type Credential,
  type DirectorySource,
  type Fetch,
  type FileOfFolder,
  GoneError,
  HoldfastError,
  type Hooks,
  InvalidArgumentError,
  type Many,
  NotFoundError,
  PayloadTooLargeError,
  PermissionDeniedError,
  type Progress,
  type RateLimit,
  RateLimitError,
  type RetryOptions,
  ServerError,
  TimeoutError,
  TlsError,
  UnexpectedResponseError,
  type UploadFile,
  type UploadOptions,
  type UploadSource,
} from '@holdfast/shared'
export type { FileAddress } from './address.js'
export {
  type Call,
  createPintheonClient,
  createPintheonFetchClient,
  type PintheonClient,
  type PintheonClientOptions,
} from './client.js'
export { ContentChangedError } from './content-changed-error.js'
export type { ByteRange, Download, DownloadOptions, DownloadProgress } from './download.js'
export {
  CidMismatchError,
  CustomDomainError,
  FileNotAddedError,
  FolderIncompleteError,
  InvalidFieldError,
  RangeNotSatisfiableError,
  RouteNotExposedError,
  TokenRefusedError,
} from './errors.js'
export type { FileInfo, FileInfoOptions } from './file-info.js'
export type { paths } from './generated/pintheon/paths.gen.js'
export type {
  AccessToken,
  Cid,
  Directories,
  Directory,
  DirectoryIpns,
  DirectoryPath,
  FolderResult,
  Heartbeat,
  HomepageResult,
  IpnsKey,
  IpnsKeys,
  IpnsName,
  NodeError,
  PinnedFile,
  PinnedFiles,
  PublishedDirectory,
  UploadAnswer,
  UploadResult,
} from './generated/pintheon/types.gen.js'
export type { Held } from './held.js'
export type { TokenKey } from './mint.js'
export { hasOutcome, type UploadOutcome } from './outcome.js'
export type { Uploaded, UploadFileOptions } from './upload-file.js'
export type { UploadedFolder, UploadFolderOptions } from './upload-folder.js'
export type { UploadManyOptions } from './upload-many.js'
