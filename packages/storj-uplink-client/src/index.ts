export {
  AbortedError,
  type CallOptions,
  ConnectionError,
  type Fetch,
  HoldfastError,
  type Hooks,
  InvalidArgumentError,
  type Progress,
  type RateLimit,
  type RetryOptions,
  TimeoutError,
  TlsError,
  UnexpectedResponseError,
  type UploadFile,
  type UploadSource,
} from '@holdfast/shared'
export { Access, parseAccess } from './access.js'
export { accessFromPassphrase, type PassphraseOptions } from './access-from-passphrase.js'
export type { AccessInfo, CaveatInfo, CaveatPathInfo, CipherName, KeyInfo } from './access-info.js'
export { createStorjAuthFetchClient, type StorjAuthOptions } from './edge/auth-service.js'
export { type FetchSharedOptions, fetchShared } from './edge/fetch-shared.js'
export { createStorjLinksharingFetchClient, type StorjLinksharingOptions } from './edge/link-service.js'
export {
  type AccessLike,
  type RegisterAccessOptions,
  type RegisteredCredentials,
  registerAccess,
} from './edge/register-access.js'
export { joinShareUrl, type Shared, type ShareUrlOptions } from './edge/share-url.js'
export { deriveEncryptionKey, EncryptionKey } from './encryption-key.js'
export {
  AuthDialFailedError,
  BandwidthLimitExceededError,
  BucketAlreadyExistsError,
  BucketNameInvalidError,
  BucketNotEmptyError,
  BucketNotFoundError,
  CanceledError,
  type ErrorOrigin,
  InternalError,
  InvalidHandleError,
  ObjectKeyInvalidError,
  ObjectNotFoundError,
  RegisterAccessFailedError,
  SegmentsLimitExceededError,
  StorageLimitExceededError,
  TooManyRequestsError,
  UplinkError,
  UplinkPermissionDeniedError,
  UploadDoneError,
} from './errors.js'
export type { paths as StorjAuthPaths } from './generated/storj-auth/paths.gen.js'
export type {
  RegisteredAccess,
  Registration,
  StoredAccess,
  UsageTag,
} from './generated/storj-auth/types.gen.js'
export type { paths as StorjLinksharingPaths } from './generated/storj-linksharing/paths.gen.js'
export type { Action } from './grant/actions.js'
export { formatNodeUrl, type NodeUrl, parseNodeUrl } from './grant/node-url.js'
export { fullPermission, type Permission, readOnlyPermission, writeOnlyPermission } from './permission.js'
export type {
  Bucket,
  CustomMetadata,
  DeleteBucketOptions,
  Download,
  DownloadObjectOptions,
  ListBucketsOptions,
  ListObjectsOptions,
  ObjectInfo,
  Project,
  PutObjectOptions,
  SystemMetadata,
  Upload,
  UploadObjectOptions,
} from './project.js'
export type { GatewayCredentials } from './s3/credentials.js'
export { type GatewayProjectOptions, openGatewayProject } from './s3/gateway-project.js'
export { type PresignOptions, presignUrl } from './s3/presign.js'
export type { SharePrefix } from './share-prefix.js'
