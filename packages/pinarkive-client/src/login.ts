import { type CallOptions, type Credential, countDown } from '@holdfast/shared'
import type { PinarkiveClient } from './client.js'
import type { Session } from './generated/pinarkive/types.gen.js'
import { refuse } from './refuse.js'

/** An account that may want a code of its authenticator. */
export interface Account {
  email: string
  password: string
  /** Gives the six digits of the moment; asked only where the account wants them. */
  getCode?: (() => string | Promise<string>) | undefined
}

/**
 * Logs in, in one step or in two: `getCode` is asked where the account wants a code of its authenticator.
 * @param client one without credentials will do
 * @throws InvalidArgumentError where a code is wanted and there is no `getCode`; and as `login` and `verify2FALogin` do
 */
export async function loginWith2FA(
  { login, verify2FALogin }: Pick<PinarkiveClient, 'login' | 'verify2FALogin'>,
  { email, password, getCode }: Account,
  options?: CallOptions,
): Promise<Session> {
  const left = countDown(options?.deadline)
  const timed = () => ({ ...options, deadline: left() })
  const answer = await login(email, password, timed())
  if (!answer.requires2FA) return answer
  if (!getCode) throw refuse('getCode', 'must be given: the account wants a code')
  return verify2FALogin(answer.temporaryToken, await getCode(), timed())
}

/**
 * A token that is fetched when it is first needed, and anew when the service refuses it; calls that need one at the same
 * time fetch it once.
 * @param login gives a token, most often by `loginWith2FA` of a client without credentials
 */
export function keepLoggedIn(login: () => Promise<string>): Credential {
  let token: string | undefined
  return async ({ refresh }) => {
    if (refresh || token === undefined) token = await login()
    return token
  }
}
