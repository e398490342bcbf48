import type { ErrorClass, Explain } from '@holdfast/shared'
import * as shared from '@holdfast/shared'
import { textOf } from '@holdfast/shared'
import { SERVICE } from './refuse.js'

/** What PinArkive's failed answer adds to an ApiError. */
interface Said {
  /** The answer's field `error`. */
  readonly error: string | undefined
  /** The scope that the token lacks, where `code` is `missing_scope`. */
  readonly required: string | undefined
  /** Whether the account's verification mail can be sent again, which is what it then needs. */
  readonly canResendVerification: boolean
}

/** A failed answer of PinArkive. `code` is the service's own, in its own case. */
export type ApiError = shared.ApiError & Said
export type BadRequestError = shared.BadRequestError & Said
export type AuthenticationError = shared.AuthenticationError & Said
export type PermissionDeniedError = shared.PermissionDeniedError & Said
export type NotFoundError = shared.NotFoundError & Said
export type ConflictError = shared.ConflictError & Said
export type GoneError = shared.GoneError & Said
export type PayloadTooLargeError = shared.PayloadTooLargeError & Said
export type RateLimitError = shared.RateLimitError & Said
export type ServerError = shared.ServerError & Said

// The classes of the shared package, typed with what `explain` below puts on every one.
export const ApiError = shared.ApiError as unknown as ErrorClass<ApiError>
export const BadRequestError = shared.BadRequestError as unknown as ErrorClass<BadRequestError>
export const AuthenticationError = shared.AuthenticationError as unknown as ErrorClass<AuthenticationError>
export const PermissionDeniedError =
  shared.PermissionDeniedError as unknown as ErrorClass<PermissionDeniedError>
export const NotFoundError = shared.NotFoundError as unknown as ErrorClass<NotFoundError>
export const ConflictError = shared.ConflictError as unknown as ErrorClass<ConflictError>
export const GoneError = shared.GoneError as unknown as ErrorClass<GoneError>
export const PayloadTooLargeError = shared.PayloadTooLargeError as unknown as ErrorClass<PayloadTooLargeError>
export const RateLimitError = shared.RateLimitError as unknown as ErrorClass<RateLimitError>
export const ServerError = shared.ServerError as unknown as ErrorClass<ServerError>

/** 400 `2fa_required` or `2fa_invalid`: the account wants a code of its authenticator, and another one. */
export class TwoFactorError extends shared.BadRequestError implements Said {
  static override readonly kind = 'TwoFactorError'
  declare readonly '~TwoFactorError': true
  declare readonly error: string | undefined
  declare readonly required: string | undefined
  declare readonly canResendVerification: boolean
}

/** 403 `missing_scope`: the token is good, but not for this; `required` names the scope. */
export class MissingScopeError extends shared.PermissionDeniedError implements Said {
  static override readonly kind = 'MissingScopeError'
  declare readonly '~MissingScopeError': true
  declare readonly error: string | undefined
  declare readonly required: string | undefined
  declare readonly canResendVerification: boolean
}

/** 403 `email_not_verified`. */
export class EmailNotVerifiedError extends shared.PermissionDeniedError implements Said {
  static override readonly kind = 'EmailNotVerifiedError'
  declare readonly '~EmailNotVerifiedError': true
  declare readonly error: string | undefined
  declare readonly required: string | undefined
  declare readonly canResendVerification: boolean
}

/** 403 `account_disabled`, or an account that was shut for want of use: `canResendVerification` opens it again. */
export class AccountDisabledError extends shared.PermissionDeniedError implements Said {
  static override readonly kind = 'AccountDisabledError'
  declare readonly '~AccountDisabledError': true
  declare readonly error: string | undefined
  declare readonly required: string | undefined
  declare readonly canResendVerification: boolean
}

/**
 * A directory arrived as another tree than it was sent as: a service that keeps only the last part of a file's path
 * flattens it. What is there stays there under `cid`.
 */
export class DagPathMismatchError extends shared.HoldfastError {
  static override readonly kind = 'DagPathMismatchError'
  declare readonly '~DagPathMismatchError': true
  /** The CID of the tree that the service made. */
  declare readonly cid: string
  /** Paths that were sent and are not in the answer. */
  declare readonly missing: readonly string[]
  /** Paths in the answer that were not sent. */
  declare readonly unexpected: readonly string[]

  constructor(cid: string, missing: readonly string[], unexpected: readonly string[]) {
    super(`${cid} is another tree than was sent: see ${missing[0] ?? unexpected[0]}`, {
      service: SERVICE,
      operationId: 'uploadDirectoryDag',
      mayHaveApplied: true,
      cid,
      missing,
      unexpected,
    })
  }
}

/** The service gave a CID that cannot be that of what was sent. What is there stays there. */
export class CidMismatchError extends shared.HoldfastError {
  static override readonly kind = 'CidMismatchError'
  declare readonly '~CidMismatchError': true
  /** The CID that the service gave. */
  declare readonly cid: string
  /** What the content's CID would be, by each known way to write it. */
  declare readonly expected: readonly string[]

  constructor(operationId: string, cid: string, expected: readonly string[]) {
    super(`${cid} is not the CID of what was sent`, {
      service: SERVICE,
      operationId,
      mayHaveApplied: true,
      cid,
      expected,
    })
  }
}

/** The service's pages bring nothing new any more, so that the list ends here. */
export class PaginationStalledError extends shared.HoldfastError {
  static override readonly kind = 'PaginationStalledError'
  declare readonly '~PaginationStalledError': true

  constructor() {
    super('the pages bring nothing new', {
      service: SERVICE,
      operationId: 'listUploads',
    })
  }
}

// Codes are written in capitals by the documentation and in small letters by what the official SDKs were tested with.
const CLASSES: Readonly<Record<string, shared.Explanation['Class']>> = {
  '400 2fa_required': TwoFactorError,
  '400 2fa_invalid': TwoFactorError,
  '403 missing_scope': MissingScopeError,
  '403 email_not_verified': EmailNotVerifiedError,
  '403 account_disabled': AccountDisabledError,
}

/** What PinArkive's failure means. Only a 401 says that other credentials could help; a 403 never does. */
export const explain: Explain = ({ status, body }) => {
  const said: Record<string, unknown> = Object(body)
  const error = textOf(said.error)
  const code = textOf(said.code) ?? error
  const canResendVerification = said.canResendVerification === true
  const Class =
    CLASSES[`${status} ${code?.toLowerCase()}`] ??
    (status === 403 && canResendVerification ? AccountDisabledError : undefined)
  const seconds = Number.parseFloat(String(said.retryAfter))
  return {
    Class,
    code,
    message: status < 400 ? undefined : (textOf(said.message) ?? error ?? textOf(body)),
    // The body's hint is the service's, the header's may be a gateway's.
    retryAfterMs: seconds >= 0 ? seconds * 1000 : undefined,
    fields: { error, required: textOf(said.required), canResendVerification },
  }
}
