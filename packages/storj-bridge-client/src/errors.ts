import {
  ApiError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  type ErrorClass,
  type Explain,
  type Explanation,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  ServerError,
  textOf,
} from '@holdfast/shared'

/**
 * What is wrong, in a bridge's terms. Its statuses tell little: one of 2016 answers nearly everything with 500, a later
 * one a bad token with 500 and a shortage of farmers with 400. The code comes from status and text.
 */
export type BridgeErrorCode =
  /** The password is wrong, there are no credentials, or they are not for this. */
  | 'auth.refused'
  | 'auth.invalid_signature'
  /** The key is not registered, letter for letter. */
  | 'auth.unknown_key'
  /** The account has not been activated, or is not any more. */
  | 'auth.not_activated'
  /** The nonce was used before, is lower than the last, or is none at all. */
  | 'nonce.refused'
  /** An upload's or download's token: used, out of date, or of another bucket. Or the one in a mail's link. */
  | 'token.refused'
  | 'bucket.name_taken'
  /** A name, a mail address or a key is there already. */
  | 'conflict'
  | 'rate.requests'
  /** The account's transfer is used up for now (420). */
  | 'rate.transfer'
  /** No farmer offered to keep or to give a shard. */
  | 'farmers.none'
  | 'not_found'
  /** The request is not accepted as it is. */
  | 'validation'
  /** Nobody knows what is wrong, and perhaps it was done all the same. */
  | 'server'

/** A failed answer of a bridge. */
export type BridgeError = ApiError & { readonly code: BridgeErrorCode }
export const BridgeError = ApiError as unknown as ErrorClass<BridgeError>

/** A token was refused: it is spent by its first use, and for one bucket and one operation. Ask for a new one. */
export class TokenRefusedError extends AuthenticationError {
  static override readonly kind = 'TokenRefusedError'
  declare readonly '~TokenRefusedError': true
}

/** A nonce was refused: it was used before, or was lower than the account's last. */
export class NonceRefusedError extends ConflictError {
  static override readonly kind = 'NonceRefusedError'
  declare readonly '~NonceRefusedError': true
}

/** 420: the account has transferred as much as it may for now. It is not repeated by itself. */
export class TransferLimitError extends RateLimitError {
  static override readonly kind = 'TransferLimitError'
  declare readonly '~TransferLimitError': true
}

/** No farmer offered to keep or to give a shard. Later there may be one. */
export class NoFarmersError extends ServerError {
  static override readonly kind = 'NoFarmersError'
  declare readonly '~NoFarmersError': true
}

type Row = readonly [says: RegExp, code: BridgeErrorCode]

// What the servers 0.2.2, 0.2.4 and 7.7.1 were recorded with, and what those between have in their code. What a
// caller has sent may be quoted: by a cast at any place, by MongoDB in the braces at the end.
const ROWS: readonly Row[] = [
  [/^Public key not registered/, 'auth.unknown_key'],
  [/^Invalid signature/, 'auth.invalid_signature'],
  [/^Invalid email or password|^No authentication strategy|^Not authorized$/, 'auth.refused'],
  [/has not been activated/, 'auth.not_activated'],
  [/^Invalid nonce|^User(Nonce)? validation failed: (__)?nonce|^E11000[^{]*nonce/, 'nonce.refused'],
  [
    /^Invalid or expired token|^Not authorized to|^Invalid activation|^(Resetter|Deactivator)/,
    'token.refused',
  ],
  [
    /^(Invalid|Maximum|Must|Missing|Cast to) |must be|malformed|validation failed|^File (size|does)|do not match/,
    'validation',
  ],
  [/^Name already used/, 'bucket.name_taken'],
  [/ is already |^E11000/, 'conflict'],
  [/transfer rate limit/, 'rate.transfer'],
  [/waiting for offers|farmers/i, 'farmers.none'],
  [/ not found/, 'not_found'],
]

const BY_STATUS: Readonly<Record<number, BridgeErrorCode>> = {
  401: 'auth.refused',
  403: 'auth.refused',
  404: 'not_found',
  408: 'server',
  409: 'conflict',
  420: 'rate.transfer',
  429: 'rate.requests',
}

const CLASSES: Readonly<Record<BridgeErrorCode, Explanation['Class']>> = {
  'auth.refused': AuthenticationError,
  'auth.invalid_signature': AuthenticationError,
  'auth.unknown_key': AuthenticationError,
  'auth.not_activated': PermissionDeniedError,
  'nonce.refused': NonceRefusedError,
  'token.refused': TokenRefusedError,
  'bucket.name_taken': ConflictError,
  conflict: ConflictError,
  'rate.requests': RateLimitError,
  'rate.transfer': TransferLimitError,
  'farmers.none': NoFarmersError,
  not_found: NotFoundError,
  validation: BadRequestError,
  server: undefined,
}

/** What a bridge's failure means, by its text before its status. */
export const explain: Explain = ({ operationId, status, body }) => {
  // Only its JSON is the bridge's own word. A page may be a gateway's, or of a crash after the work was done.
  const reason = textOf(Object(body).error)
  const said = reason && codeOf(reason, operationId)
  const code = said || BY_STATUS[status] || (status >= 400 && status < 500 ? 'validation' : 'server')
  return {
    // Of a status that somebody before the bridge has given, the class is the status's own: 413, 403.
    Class: said || status === 420 ? CLASSES[code] : undefined,
    code,
    message: status < 400 ? undefined : (reason ?? textOf(readPage(body))),
    // Credentials are neither a function nor can others help, but for a password that was changed meanwhile.
    refreshCredentials: false,
    // What is refused for a reason has changed nothing, whatever the status says; and would be refused again, but for a
    // nonce: at a bridge of 2016 another request may have overtaken it, and each attempt has its own.
    ...(said && { mayHaveApplied: false, final: code !== 'rate.requests' && code !== 'nonce.refused' }),
  }
}

function codeOf(reason: string, operationId: string): BridgeErrorCode | undefined {
  // The bridge's default words are all that it says of a token for another bucket; other credentials have their own.
  if (reason === 'Not authorized' && SPENDS_TOKENS.test(operationId)) return 'token.refused'
  return ROWS.find(([says]) => says.test(reason))?.[1]
}

const SPENDS_TOKENS = /^(storeFile|getFilePointers)$/

/** Express writes its own failures as a page, and what is wrong into the only `pre`. */
const readPage = (body: unknown): unknown =>
  typeof body === 'string' ? (/<pre>(.*?)(<br>|<\/pre>)/s.exec(body)?.[1] ?? body) : body
