import type { MockResolvers } from '@holdfast/shared/msw'
import type { Operations } from '../generated/pinarkive/operations.gen.js'
import { showUser } from './account-resolvers.js'
import { refuseUser } from './admit.js'
import { failure } from './failures.js'
import { refuseCode } from './second-factor.js'
import type { MockedService } from './service.js'

type Resolvers = Pick<MockResolvers<Operations>, 'login' | 'verify2FALogin' | 'logout' | 'get2FAStatus'>

export const sessionResolvers = (service: MockedService): Resolvers => {
  const { accounts, now, caller } = service
  return {
    login({ body: { email, password } }) {
      const account = accounts.byEmail(email)
      if (!account || account.user.password !== password)
        return failure(401, 'The address or the password is wrong', { code: 'UNAUTHORIZED' })
      const refusal = refuseUser(account.user)
      if (refusal) return refusal
      if (account.user.totpSecret !== undefined) {
        const temporaryToken = accounts.startLogin(account)
        return { status: 200, body: { requires2FA: true, temporaryToken } }
      }
      const token = accounts.startSession(account)
      return { status: 200, body: { token, user: showUser(service, account) } }
    },
    // The documentation has no status for a wrong code here: that of the other codes is taken.
    async verify2FALogin({ body: { temporaryToken, code } }) {
      const account = accounts.login(temporaryToken)
      if (!account) return failure(401, 'This login has ended; begin anew', { code: 'UNAUTHORIZED' })
      const refusal = refuseUser(account.user) ?? (await refuseCode(account, code, now()))
      if (refusal) return refusal
      accounts.endLogin(temporaryToken)
      const token = accounts.startSession(account)
      return { status: 200, body: { token, user: showUser(service, account) } }
    },
    logout({ credentials }) {
      accounts.endSession(credentials.token ?? '')
      return { status: 200, body: { message: 'Logged out' } }
    },
    get2FAStatus({ credentials }) {
      const { totpSecret } = caller(credentials).account.user
      return { status: 200, body: { twoFactorEnabled: totpSecret !== undefined } }
    },
  }
}
