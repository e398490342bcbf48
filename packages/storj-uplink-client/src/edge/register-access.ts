import { type CallOptions, ConnectionError } from '@holdfast/shared'
import { orCanceled } from '../canceled.js'
import { AuthDialFailedError, RegisterAccessFailedError, TooManyRequestsError } from '../errors.js'
import type { RegisteredAccess, UsageTag } from '../generated/storj-auth/types.gen.js'
import { refuse, SERVICE } from '../refuse.js'
import { refused } from '../refused.js'
import type { GatewayCredentials } from '../s3/credentials.js'
import { openAuthService, type StorjAuthOptions } from './auth-service.js'

export interface RegisterAccessOptions extends Omit<StorjAuthOptions, 'bearer'>, Pick<CallOptions, 'signal'> {
  /** Whether everybody who knows the access key id may read by it, as links need; `false` unless told. */
  public?: boolean | undefined
  /** What the credentials are for, for the operator's statistics. */
  usageTags?: readonly UsageTag[] | undefined
}

/** Whoever has an access grant to hand over: an Access, or its text. */
export type AccessLike = string | { serialize(): string }

/**
 * S3 credentials of a registered access. Neither `JSON.stringify` nor `inspect` shows the secret key, nor does a copy by
 * `{ ...credentials }` have it.
 */
export interface RegisteredCredentials extends GatewayCredentials {
  /** When they end, where that is sooner than it was meant, since the project is a free one. */
  readonly expires: Date | undefined
}

/**
 * Hands an access grant to the operator of Storj's gateways, and gives S3 credentials for it. **The grant has the keys
 * of all that it opens: from here on the operator can decrypt that, whenever the credentials are used.** Nothing else
 * in this package registers an access; narrow it by `access.share` before.
 * @throws RegisterAccessFailedError where the service does not take it, AuthDialFailedError where there is no answer,
 * CanceledError
 */
export async function registerAccess(
  access: AccessLike,
  { public: isPublic = false, usageTags, signal, ...options }: RegisterAccessOptions = {},
): Promise<RegisteredCredentials> {
  const access_grant = typeof access === 'string' ? access : access?.serialize?.()
  if (typeof access_grant !== 'string' || !access_grant) throw refuse('access', 'must be an access grant')
  const { run } = openAuthService(options)
  const body = { access_grant, public: isPublic, usage_tags: usageTags }
  try {
    const { data, failure, context } = await run('registerAccess', { body, signal, read: readRegistered })
    if (!failure) return new Registered(data as RegisteredAccess)
    throw refused(failure.status === 429 ? TooManyRequestsError : RegisterAccessFailedError, failure, context)
  } catch (error) {
    if (!ConnectionError.isInstance(error)) throw orCanceled(error)
    const { operationId, mayHaveApplied } = error
    throw new AuthDialFailedError('the auth service gave no answer', {
      service: SERVICE,
      operationId,
      mayHaveApplied,
      cause: error,
    })
  }
}

const readRegistered = (body: unknown): RegisteredAccess | undefined => {
  const { access_key_id, secret_key, endpoint } = Object(body) as Partial<RegisteredAccess>
  return access_key_id && secret_key && endpoint ? (body as RegisteredAccess) : undefined
}

class Registered implements RegisteredCredentials {
  readonly accessKeyId: string
  readonly endpoint: string
  readonly expires: Date | undefined
  readonly #secretKey: string

  constructor({ access_key_id, secret_key, endpoint, freeTierRestrictedExpiration }: RegisteredAccess) {
    this.accessKeyId = access_key_id
    this.endpoint = endpoint
    this.#secretKey = secret_key
    this.expires = freeTierRestrictedExpiration ? new Date(freeTierRestrictedExpiration) : undefined
  }

  get secretKey(): string {
    return this.#secretKey
  }
}
