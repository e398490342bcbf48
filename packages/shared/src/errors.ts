const KINDS = Symbol.for('@holdfast/error')

/** What an error is made from: what it tells of its call, and the fields of its class. */
export interface ErrorContext {
  readonly service: string
  readonly operationId?: string | undefined
  readonly mayHaveApplied?: boolean | undefined
  readonly cause?: unknown
  readonly [field: string]: unknown
}

/**
 * What every error of a Holdfast client is. The `~` members exist in types alone: without them TypeScript would take
 * two classes with the same fields for one, and narrow to `never`.
 *
 * Test with `isInstance` where two copies of this package may meet: it goes by a registered symbol and the
 * class's name, which survive bundling and duplication; `instanceof` does not.
 */
export class HoldfastError extends Error {
  static readonly kind: string = 'HoldfastError'
  declare readonly '~HoldfastError': true
  /** The client that the error comes from, such as `pinning`. */
  declare readonly service: string
  /** The operation as the service's document names it; none where the client itself was made wrongly. */
  declare readonly operationId: string | undefined
  /** Whether the service may have acted on the call. Always `false` for a read and for bad input. */
  declare readonly mayHaveApplied: boolean

  constructor(message: string, { cause, ...fields }: ErrorContext) {
    const { service, operationId = '' } = fields
    super(`${service}${operationId && ' '}${operationId}: ${message}`, cause === undefined ? {} : { cause })
    Object.assign(this, { mayHaveApplied: false }, fields)
  }

  // On the prototype, so that `stack`, which is written before any field is set, begins with it.
  override get name(): string {
    return (this.constructor as typeof HoldfastError).kind
  }

  get [KINDS](): string[] {
    const kinds = []
    for (
      let Class = this.constructor as typeof HoldfastError;
      Class.kind;
      Class = Object.getPrototypeOf(Class)
    )
      kinds.push(Class.kind)
    return kinds
  }

  /** Whether a value is an error of this class, whichever copy of this package made it. */
  static isInstance<C extends abstract new (...args: never) => unknown>(
    this: C & { readonly kind: string },
    value: unknown,
  ): value is InstanceType<C> {
    // biome-ignore lint/complexity/noThisInStatic: the class that is asked, which may extend this one.
    return !!(value as { [KINDS]?: string[] } | null | undefined)?.[KINDS]?.includes(this.kind)
  }

  /** The error for a log: `JSON.stringify` of an Error gives neither name nor message. */
  toJSON(): object {
    return { ...this, name: this.name, message: this.message }
  }
}

/** An argument was refused before anything was sent; of an upload's source, `mayHaveApplied` says whether it was. */
export class InvalidArgumentError extends HoldfastError {
  static override readonly kind: string = 'InvalidArgumentError'
  declare readonly '~InvalidArgumentError': true
  /** The argument's name. */
  declare readonly argument: string

  constructor(argument: string, message: string, context: ErrorContext) {
    super(`${argument} ${message}`, { ...context, argument })
  }
}

/** The service answered with a failure. The message says what the service said. */
export class ApiError<Body = unknown> extends HoldfastError {
  static override readonly kind: string = 'ApiError'
  declare readonly '~ApiError': true
  /** The HTTP status; 0 for a redirection that a browser hides. */
  declare readonly status: number
  /** The service's own code for the failure, where it gave one. */
  declare readonly code: string | undefined
  /** The answer's body, parsed where it is JSON; at most 64 KiB of it were read. */
  declare readonly body: Body
  /** The answer's headers, without cookies. */
  declare readonly headers: Headers
  /** The service's name for this request (`x-request-id`), to be told to its operator. */
  declare readonly requestId: string | undefined
  /** How long the service asks to wait before the next request, in milliseconds. */
  declare readonly retryAfterMs: number | undefined
}

/** 400 or 422: the service does not accept the request as it is. */
export class BadRequestError<Body = unknown> extends ApiError<Body> {
  static override readonly kind: string = 'BadRequestError'
  declare readonly '~BadRequestError': true
}

/** 401: the credentials are missing, wrong or out of date. */
export class AuthenticationError<Body = unknown> extends ApiError<Body> {
  static override readonly kind: string = 'AuthenticationError'
  declare readonly '~AuthenticationError': true
}

/** 403: the credentials do not allow this. */
export class PermissionDeniedError<Body = unknown> extends ApiError<Body> {
  static override readonly kind: string = 'PermissionDeniedError'
  declare readonly '~PermissionDeniedError': true
}

/** 404: there is no such thing. */
export class NotFoundError<Body = unknown> extends ApiError<Body> {
  static override readonly kind: string = 'NotFoundError'
  declare readonly '~NotFoundError': true
}

/** 409: the request does not go with the present state. */
export class ConflictError<Body = unknown> extends ApiError<Body> {
  static override readonly kind: string = 'ConflictError'
  declare readonly '~ConflictError': true
}

/** 410: this is gone for good. */
export class GoneError<Body = unknown> extends ApiError<Body> {
  static override readonly kind: string = 'GoneError'
  declare readonly '~GoneError': true
}

/** 413: the request is too large for the service. */
export class PayloadTooLargeError<Body = unknown> extends ApiError<Body> {
  static override readonly kind: string = 'PayloadTooLargeError'
  declare readonly '~PayloadTooLargeError': true
}

/** 429: too many requests. Nothing was done; `retryAfterMs` says how long to wait, where the service does. */
export class RateLimitError<Body = unknown> extends ApiError<Body> {
  static override readonly kind: string = 'RateLimitError'
  declare readonly '~RateLimitError': true
}

/** 5xx: the service, or a gateway before it, failed. It may have acted all the same. */
export class ServerError<Body = unknown> extends ApiError<Body> {
  static override readonly kind: string = 'ServerError'
  declare readonly '~ServerError': true
}

/** A success that is not what the document says: an HTML page, broken JSON, a body of another shape. */
export class UnexpectedResponseError extends HoldfastError {
  static override readonly kind = 'UnexpectedResponseError'
  declare readonly '~UnexpectedResponseError': true
  /** The HTTP status. */
  declare readonly status: number
  /** The answer's headers, without cookies. */
  declare readonly headers: Headers
  /** The first 1,000 characters of the body. */
  declare readonly body: string
}

/** No answer came, or it broke off. */
export class ConnectionError extends HoldfastError {
  static override readonly kind: string = 'ConnectionError'
  declare readonly '~ConnectionError': true
}

/** Nothing moved for `timeout` milliseconds, or the call was not done within `deadline` milliseconds. */
export class TimeoutError extends ConnectionError {
  static override readonly kind = 'TimeoutError'
  declare readonly '~TimeoutError': true
}

/**
 * TLS failed before anything was sent, and would again. The message says at which host, and what the runtime says:
 *
 * - the issuer is not known (`UNABLE_TO_VERIFY_LEAF_SIGNATURE`, `SELF_SIGNED_CERT_IN_CHAIN`, `DEPTH_ZERO_SELF_SIGNED_CERT`):
 *   have it trusted, in Node and Bun by starting the program with `NODE_EXTRA_CA_CERTS=<its certificate>.pem`, in Deno
 *   with `DENO_CERT`, or by a `fetch` of your own: `trustingFetch` of `@holdfast/shared/node`
 * - it has expired (`CERT_HAS_EXPIRED`), or is for other names (`ERR_TLS_CERT_ALTNAME_INVALID`): the service's to mend
 * - `ERR_SSL_WRONG_VERSION_NUMBER`, Bun's `EPROTO`: no TLS is spoken there; it may be `http://`
 *
 * A browser does not tell: there it is a ConnectionError. So it is where `http://` meets a port of TLS, which just closes.
 */
export class TlsError extends ConnectionError {
  static override readonly kind = 'TlsError'
  declare readonly '~TlsError': true
}

/** The caller's signal ended the call; `cause` is the signal's reason. Its name is `AbortError`, as in fetch. */
export class AbortedError extends HoldfastError {
  static override readonly kind = 'AbortedError'
  declare readonly '~AbortedError': true

  override get name(): string {
    return 'AbortError'
  }
}
