export {
  AbortedError,
  type AttemptEvent,
  type CallOptions,
  type CidLike,
  ConnectionError,
  type Credential,
  type Fetch,
  type FetchClient,
  type FetchInit,
  type HeadersOption,
  HoldfastError,
  type Hooks,
  InvalidArgumentError,
  type Many,
  type ManyOptions,
  type RateLimit,
  type ResponseEvent,
  type RetryEvent,
  type RetryOptions,
  TimeoutError,
  TlsError,
  type TransportOptions,
  UnexpectedResponseError,
} from '@holdfast/shared'
export type { ListQuery, PinInput } from './arguments.js'
export {
  type AddManyOptions,
  createPinningClient,
  createPinningFetchClient,
  type PinningClient,
  type PinningClientOptions,
} from './client.js'
export { createdAt } from './created-at.js'
export { delegatesByPeer } from './delegates-by-peer.js'
export {
  ApiError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  GoneError,
  InsufficientFundsError,
  NotFoundError,
  PaginationStalledError,
  PayloadTooLargeError,
  PermissionDeniedError,
  PinFailedError,
  RateLimitError,
  ServerError,
  SeveralPinsError,
} from './errors.js'
export type { paths } from './generated/pinning/paths.gen.js'
export type {
  Cid,
  Delegates,
  Failure,
  Origins,
  Pin,
  PinMeta,
  PinResults,
  PinStatus,
  Status,
  StatusInfo,
  TextMatchingStrategy,
} from './generated/pinning/types.gen.js'
export {
  type BucketParts,
  type ClusterParts,
  type FilebaseParts,
  type Provider,
  providers,
  type TokenParts,
} from './providers.js'
export type { RemoveByCidOptions } from './remove-by-cid.js'
export type { StatusFilter } from './status-of.js'
export type { WaitOptions } from './wait-for-pinned.js'
