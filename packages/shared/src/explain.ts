import type { ApiError, ErrorContext, HoldfastError } from './errors.js'

/** A failed answer, as a service's `explain` gets it. */
export interface Failure {
  readonly operationId: string
  readonly status: number
  readonly headers: Headers
  /** Parsed where it is JSON, else a string. Without secrets. */
  readonly body: unknown
}

/** What a service's failed answer means. Whatever is left out follows from the status. */
export interface Explanation {
  readonly Class?: ApiErrorClass | undefined
  readonly code?: string | undefined
  readonly message?: string | undefined
  /** The service's own hint when to come back; `retry-after` and `x-ratelimit-reset` are read without it. */
  readonly retryAfterMs?: number | undefined
  /** Whether other credentials could help; for 401 unless told. */
  readonly refreshCredentials?: boolean | undefined
  /** Whether the service may have acted all the same; for 408 and 5xx unless told. */
  readonly mayHaveApplied?: boolean | undefined
  /** That the same would fail again, though its status says otherwise. */
  readonly final?: boolean | undefined
  /** Fields that the service's errors have beyond those of ApiError. */
  readonly fields?: object | undefined
}

export type Explain = (failure: Failure) => Explanation

export type ApiErrorClass = new (message: string, context: ErrorContext) => ApiError

/**
 * A class of errors with the fields that a service adds to it.
 * @example export const NotFoundError: ErrorClass<PinningError> = shared.NotFoundError
 */
export type ErrorClass<E extends HoldfastError> = (abstract new (
  ...args: never
) => E) & {
  readonly kind: string
  isInstance(value: unknown): value is E
}

/** A failed answer and what it means for the call. */
export type Interpretation = Failure & Explanation & { readonly mayHaveApplied: boolean }

/** What a failed answer means: what the service's `explain` says, and else what its status says. */
export function interpret(explain: Explain | undefined, failure: Failure): Interpretation {
  const { status } = failure
  const {
    retryAfterMs = comeBackIn(failure),
    refreshCredentials = status === 401,
    mayHaveApplied = status === 408 || status >= 500,
    ...said
  } = explain?.(failure) ?? {}
  return { ...failure, ...said, retryAfterMs, refreshCredentials, mayHaveApplied }
}

/**
 * When to come back, in milliseconds: `Retry-After` in seconds or as an HTTP date (RFC 9110, 10.2.3), else what a
 * 429 tells by `X-RateLimit-Reset`, in seconds since 1970 (recorded on Pinata).
 */
function comeBackIn({ status, headers }: Failure): number | undefined {
  const after = headers.get('retry-after')
  const reset = status === 429 && headers.get('x-ratelimit-reset')
  const seconds = Number(after ?? undefined)
  const date = after ? Date.parse(after) : Number(reset || undefined) * 1000
  const ms = seconds >= 0 ? seconds * 1000 : date - Date.now()
  // A date of the service's own is obeyed; a reset that is past by our clock tells nothing.
  return ms >= 0 ? ms : after && ms < 0 ? 0 : undefined
}
