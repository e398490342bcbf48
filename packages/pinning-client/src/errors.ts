import type { ErrorClass, Explain } from '@holdfast/shared'
import * as shared from '@holdfast/shared'
import { textOf } from '@holdfast/shared'
import type { PinStatus } from './generated/pinning/types.gen.js'
import { SERVICE } from './refuse.js'

/** What a pinning service's failed answer adds to an ApiError. */
interface Said {
  /** The service's word for the failure, for machines; `HTTP_502` and the like where it gave none. */
  readonly reason: string
  /** What the service says for people. */
  readonly details: string | undefined
}

/** A failed answer of a pinning service. */
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

/** The account has not enough funds: 402, or 409 with the reason `INSUFFICIENT_FUNDS`. */
export class InsufficientFundsError extends shared.ApiError implements Said {
  static override readonly kind = 'InsufficientFundsError'
  declare readonly '~InsufficientFundsError': true
  declare readonly reason: string
  declare readonly details: string | undefined
}

/** The service gave up on a pin that was waited for. */
export class PinFailedError extends shared.HoldfastError {
  static override readonly kind = 'PinFailedError'
  declare readonly '~PinFailedError': true
  declare readonly requestid: string
  /** The pin object as the service last gave it; `info` may say more. */
  declare readonly pin: PinStatus

  constructor(pin: PinStatus) {
    const { requestid, info } = pin
    const why = info?.status_details || info?.failed_reason || 'no reason given'
    super(`pin ${requestid} failed: ${why}`, {
      service: SERVICE,
      operationId: 'getPinByRequestId',
      requestid,
      pin,
    })
  }
}

/** A CID is pinned by several pin objects where one was meant. */
export class SeveralPinsError extends shared.HoldfastError {
  static override readonly kind = 'SeveralPinsError'
  declare readonly '~SeveralPinsError': true
  /** The pin objects, to choose one to `remove` by its `requestid`. */
  declare readonly pins: readonly PinStatus[]

  constructor(cid: string, pins: readonly PinStatus[]) {
    super(`${cid} is pinned ${pins.length} times; remove one by its requestid, or set all`, {
      service: SERVICE,
      pins,
    })
  }
}

/** The service's pages cannot be put together without losing pins, so that the list ends here. */
export class PaginationStalledError extends shared.HoldfastError {
  static override readonly kind = 'PaginationStalledError'
  declare readonly '~PaginationStalledError': true

  constructor(why: string) {
    super(`incomplete: ${why}`, { service: SERVICE, operationId: 'getPins' })
  }
}

/** What a pinning service's failure means. */
export const explain: Explain = ({ status, body }) => {
  const { reason = `HTTP_${status}`, details } = readFailure(body)
  const poor = status === 402 || (status === 409 && reason === 'INSUFFICIENT_FUNDS')
  return {
    Class: poor ? InsufficientFundsError : undefined,
    code: reason,
    // A redirection is explained better by where it leads.
    message: status < 400 ? undefined : details ? `${reason}: ${details}` : reason,
    fields: { reason, details },
  }
}

/**
 * Reads the shapes of failures that pinning services were recorded with: that of the document; the same
 * without `error` around it, or without a reason; `code` and `message`; `Error`; Fastify's, whose `error` is a
 * word; a JSON string; text; an HTML page; nothing.
 */
function readFailure(body: unknown): { reason?: string | undefined; details?: string | undefined } {
  const outer = Object(body)
  const inner = Object(outer.error) === outer.error ? outer.error : outer
  const details = [inner.details, inner.message, inner.Error, outer.error, body]
  return {
    reason: textOf(inner.reason) ?? textOf(inner.code),
    details: details.map(textOf).find((text) => text),
  }
}
