import type { AnyReply } from '@holdfast/shared/msw'
import type { MockedUser } from './accounts.js'
import { failure } from './failures.js'
import type { MockedService } from './service.js'

/** Whether these credentials may do what needs these scopes, or the refusal that the service gives. */
export function admit(
  { accounts }: MockedService,
  credentials: Readonly<Record<string, string>>,
  scopes: readonly string[],
): true | AnyReply {
  const caller = accounts.caller(credentials)
  if (!caller) {
    const isKey = credentials.token === undefined
    const message = isKey ? 'The API key is not valid' : 'The token is not valid'
    return failure(401, message, { code: isKey ? 'INVALID_API_KEY' : 'UNAUTHORIZED' })
  }
  const required = caller.key && scopes.find((scope) => !caller.key?.item.scopes.includes(scope))
  if (required)
    return failure(403, `This API key has not the scope ${required}`, { code: 'missing_scope', required })
  return refuseUser(caller.account.user) ?? true
}

/** What is wrong with an account, whose credentials are good. */
export function refuseUser({ emailVerified = true, disabled = false }: MockedUser) {
  if (disabled === 'inactive')
    return failure(403, 'This account was disabled for inactivity', { canResendVerification: true })
  if (disabled) return failure(403, 'This account is disabled', { code: 'account_disabled' })
  if (!emailVerified)
    return failure(403, 'The address of this account is not verified', { code: 'email_not_verified' })
  return undefined
}
