import type { MockResolvers } from '@holdfast/shared/msw'
import type { Operations } from '../generated/pinarkive/operations.gen.js'
import { ALL_SCOPES } from './accounts.js'
import { failure } from './failures.js'
import { refuseCode } from './second-factor.js'
import type { MockedService } from './service.js'

type Resolvers = Pick<MockResolvers<Operations>, 'generateToken' | 'listTokens' | 'revokeToken'>

const DAY_MS = 86_400_000

/** Later times have no date-time of RFC 3339 (section 1: years of four digits). */
const LAST_TIME = Date.UTC(9999, 11, 31)

export const tokenResolvers = ({ accounts, now, caller }: MockedService): Resolvers => ({
  async generateToken({ credentials, body }) {
    // Older clients know no scopes, and their keys do everything.
    const { name, label = 'cli-access', scopes = ALL_SCOPES, expiresInDays } = body
    const { account } = caller(credentials)
    if (account.keys.has(name)) return failure(409, 'There is an API key of this name')
    const days = (expiresInDays ?? 0) * DAY_MS
    if (now() + days > LAST_TIME) return failure(400, 'The key would end after the year 9999')
    const refusal = await refuseCode(account, codeIn(body), now())
    if (refusal) return refusal
    const { token, item } = accounts.addKey(account, name, label, scopes, expiresInDays)
    return { status: 201, body: { token, name, expiresAt: item.expiresAt, scopes: item.scopes } }
  },
  listTokens({ credentials }) {
    const keys = [...caller(credentials).account.keys.values()]
    return { status: 200, body: { tokens: keys.map(({ item }) => item) } }
  },
  async revokeToken({ credentials, path: { name }, body }) {
    const { account } = caller(credentials)
    if (!account.keys.has(name)) return failure(404, 'There is no API key of this name')
    const refusal = await refuseCode(account, codeIn(body ?? {}), now())
    if (refusal) return refusal
    account.keys.delete(name)
    return { status: 200, body: { revoked: true } }
  },
})

/** The service knows the code by two names. */
function codeIn(body: { totpCode?: string | undefined; twoFactorCode?: unknown }): string | undefined {
  const { totpCode, twoFactorCode } = body
  return totpCode ?? (typeof twoFactorCode === 'string' ? twoFactorCode : undefined)
}
