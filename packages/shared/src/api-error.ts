import {
  ApiError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  type ErrorContext,
  GoneError,
  NotFoundError,
  PayloadTooLargeError,
  PermissionDeniedError,
  RateLimitError,
  ServerError,
} from './errors.js'
import type { ApiErrorClass, Interpretation } from './explain.js'

const CLASSES: Readonly<Record<number, ApiErrorClass>> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  410: GoneError,
  413: PayloadTooLargeError,
  422: BadRequestError,
  429: RateLimitError,
}

/** A failed answer as an error: of the class that the service's `explain` names, else of its status. */
export function toApiError(failure: Interpretation, context: ErrorContext): ApiError {
  const { status, code, body, headers, retryAfterMs, fields, message = redirection(failure) } = failure
  const Class = failure.Class ?? CLASSES[status] ?? (status >= 500 ? ServerError : ApiError)
  const requestId = headers.get('x-request-id') ?? undefined
  return new Class(`${status} ${message}`, {
    ...context,
    status,
    code,
    body,
    headers,
    requestId,
    retryAfterMs,
    ...fields,
  })
}

// A browser hides where a redirection leads, and even its status.
const redirection = ({ status, headers }: Interpretation): string =>
  status < 400 ? `redirected to ${headers.get('location') ?? 'another address'}; set baseUrl to it` : 'failed'
