export { toApiError } from './api-error.js'
export type { Init, Prepare, Prepared, Sign } from './attempt.js'
export type { Credential, Credentials } from './authorise.js'
export { normaliseBaseUrl } from './base-url.js'
export type { Call } from './call.js'
export {
  type Arguments,
  assertPositive,
  type Caller,
  connect,
  createCaller,
  type Result,
  type Run,
  type Service,
} from './client.js'
export {
  AbortedError,
  ApiError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  ConnectionError,
  type ErrorContext,
  GoneError,
  HoldfastError,
  InvalidArgumentError,
  NotFoundError,
  PayloadTooLargeError,
  PermissionDeniedError,
  RateLimitError,
  ServerError,
  TimeoutError,
  TlsError,
  UnexpectedResponseError,
} from './errors.js'
export type { ErrorClass, Explain, Explanation, Failure } from './explain.js'
export type { FetchClient } from './fetch-client.js'
export { hideSecretParameters, hideSecrets } from './hide-secrets.js'
export { type CidLike, isCid, writeCid } from './is-cid.js'
export type {
  AttemptEvent,
  CallOptions,
  Fetch,
  FetchInit,
  HeadersOption,
  Hooks,
  Progress,
  RateLimit,
  ResponseEvent,
  RetryEvent,
  RetryOptions,
  TransportOptions,
  UploadOptions,
} from './options.js'
export { platform } from './platform.js'
export { redactError } from './redact.js'
export { writePath, writeQuery } from './serialise.js'
export { type Many, type ManyOptions, settleAll } from './settle-all.js'
export type {
  AnswerKind,
  BodyInfo,
  Codec,
  MockInfo,
  MockTable,
  OperationInfo,
  RetryRule,
  SchemeInfo,
  ServedTable,
  Table,
} from './table.js'
export { tell } from './tell.js'
export { textOf } from './text-of.js'
export type { DirectorySource, FileOfFolder } from './upload/directory.js'
export type { ByteSource, UploadFile, UploadSource } from './upload/source.js'
export {
  type AnswerValidator,
  type Issue,
  type OperationValidators,
  type Schema,
  type Validators,
  validateAnswers,
} from './validate.js'
export { countDown, sleep } from './wait.js'
