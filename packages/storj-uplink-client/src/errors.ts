import { type ErrorContext, HoldfastError } from '@holdfast/shared'
import type { Bucket } from './project.js'

/**
 * Who refused: an HTTP service, with its status and, where it gave one, its own code (`NoSuchBucket`); a satellite or
 * a storage node, with the status of its RPC. Nobody where the client itself did, before anything was sent.
 */
export type ErrorOrigin =
  | { readonly http: number; readonly code?: string | undefined; readonly requestId?: string | undefined }
  | { readonly rpc: number }

/** What an UplinkError is made from. */
export interface UplinkErrorContext extends ErrorContext {
  readonly origin?: ErrorOrigin | undefined
  readonly retryAfterMs?: number | undefined
}

/**
 * What Storj's uplink calls an error: one class for each code that it has (`uplink_definitions.h` of uplink-c), the
 * same over S3 and over RPC. What is none of them is a HoldfastError of another class: no answer is a ConnectionError,
 * a bad argument an InvalidArgumentError.
 */
export abstract class UplinkError extends HoldfastError {
  static override readonly kind: string = 'UplinkError'
  declare readonly '~UplinkError': true
  /** The number that uplink-c has for it, such as 0x13. */
  declare readonly code: number
  declare readonly origin: ErrorOrigin | undefined
  /** How long the service asks to wait before the next request, in milliseconds. */
  declare readonly retryAfterMs: number | undefined

  constructor(message: string, context: UplinkErrorContext) {
    super(message, { ...context, code: (new.target as unknown as { code: number }).code })
  }
}

/** 0x02: something else failed, at the service or before it. */
export class InternalError extends UplinkError {
  static override readonly kind = 'InternalError'
  static readonly code = 0x02
  declare readonly '~InternalError': true
}

/** 0x03: the caller's signal ended it; `cause` is the signal's reason. Its name is `AbortError`, as in fetch. */
export class CanceledError extends UplinkError {
  static override readonly kind = 'CanceledError'
  static readonly code = 0x03
  declare readonly '~CanceledError': true

  override get name(): string {
    return 'AbortError'
  }
}

/** 0x04: the project, upload or download was closed before. */
export class InvalidHandleError extends UplinkError {
  static override readonly kind = 'InvalidHandleError'
  static readonly code = 0x04
  declare readonly '~InvalidHandleError': true
}

/** 0x05: too many requests. Nothing was done; `retryAfterMs` says how long to wait, where the service does. */
export class TooManyRequestsError extends UplinkError {
  static override readonly kind = 'TooManyRequestsError'
  static readonly code = 0x05
  declare readonly '~TooManyRequestsError': true
}

/** 0x06: the project has used up its bandwidth. */
export class BandwidthLimitExceededError extends UplinkError {
  static override readonly kind = 'BandwidthLimitExceededError'
  static readonly code = 0x06
  declare readonly '~BandwidthLimitExceededError': true
}

/** 0x07: the project has used up its storage. */
export class StorageLimitExceededError extends UplinkError {
  static override readonly kind = 'StorageLimitExceededError'
  static readonly code = 0x07
  declare readonly '~StorageLimitExceededError': true
}

/** 0x08: the project has used up its segments. */
export class SegmentsLimitExceededError extends UplinkError {
  static override readonly kind = 'SegmentsLimitExceededError'
  static readonly code = 0x08
  declare readonly '~SegmentsLimitExceededError': true
}

/** 0x09: the access grant, or the credentials made of it, do not allow this, or no more. */
export class UplinkPermissionDeniedError extends UplinkError {
  static override readonly kind = 'UplinkPermissionDeniedError'
  static readonly code = 0x09
  declare readonly '~UplinkPermissionDeniedError': true
}

/** 0x10: no bucket can have this name: 3 to 63 of a-z, 0-9, "-" and "." */
export class BucketNameInvalidError extends UplinkError {
  static override readonly kind = 'BucketNameInvalidError'
  static readonly code = 0x10
  declare readonly '~BucketNameInvalidError': true
}

/** 0x11: there is such a bucket already: `bucket`, where the credentials let it be seen. */
export class BucketAlreadyExistsError extends UplinkError {
  static override readonly kind = 'BucketAlreadyExistsError'
  static readonly code = 0x11
  declare readonly '~BucketAlreadyExistsError': true
  declare readonly bucket: Bucket | undefined
}

/** 0x12: the bucket has objects in it; `withObjects` deletes them too. */
export class BucketNotEmptyError extends UplinkError {
  static override readonly kind = 'BucketNotEmptyError'
  static readonly code = 0x12
  declare readonly '~BucketNotEmptyError': true
}

/** 0x13: there is no such bucket. */
export class BucketNotFoundError extends UplinkError {
  static override readonly kind = 'BucketNotFoundError'
  static readonly code = 0x13
  declare readonly '~BucketNotFoundError': true
}

/** 0x20: no object can have this key. */
export class ObjectKeyInvalidError extends UplinkError {
  static override readonly kind = 'ObjectKeyInvalidError'
  static readonly code = 0x20
  declare readonly '~ObjectKeyInvalidError': true
}

/** 0x21: there is no such object. */
export class ObjectNotFoundError extends UplinkError {
  static override readonly kind = 'ObjectNotFoundError'
  static readonly code = 0x21
  declare readonly '~ObjectNotFoundError': true
}

/** 0x22: the upload was committed or aborted before. */
export class UploadDoneError extends UplinkError {
  static override readonly kind = 'UploadDoneError'
  static readonly code = 0x22
  declare readonly '~UploadDoneError': true
}

/** 0x30: the auth service gave no answer. */
export class AuthDialFailedError extends UplinkError {
  static override readonly kind = 'AuthDialFailedError'
  static readonly code = 0x30
  declare readonly '~AuthDialFailedError': true
}

/** 0x31: the auth service did not take the access grant; the message says why, as far as it does. */
export class RegisterAccessFailedError extends UplinkError {
  static override readonly kind = 'RegisterAccessFailedError'
  static readonly code = 0x31
  declare readonly '~RegisterAccessFailedError': true
}
