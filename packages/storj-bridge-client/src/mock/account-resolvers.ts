import type { MockResolvers } from '@holdfast/shared/msw'
import type { Operations } from '../generated/storj-bridge/operations.gen.js'
import type { NewUser, User } from '../generated/storj-bridge/types.gen.js'
import { isPublicKey } from '../signing/public-key.js'
import { type Account, showUser } from './accounts.js'
import { created } from './created.js'
import { Crash, noRoute, Refusal } from './refusal.js'
import { accountOf, type MockedService } from './service.js'

type Resolvers = Pick<
  MockResolvers<Operations>,
  | 'createUser'
  | 'activateUser'
  | 'resendActivation'
  | 'deactivateUser'
  | 'confirmDeactivation'
  | 'requestPasswordReset'
  | 'confirmPasswordReset'
  | 'confirmPendingPassword'
>

export const accountResolvers = (service: MockedService): Resolvers => {
  const { accounts, era, isLast } = service
  const show = (account: Account) => showUser(account, era)
  const byEmail = (email: string): Account => {
    const account = accounts.byEmail(email)
    if (!account) throw new Refusal(404, 'User not found')
    return account
  }
  /** A browser is sent on, and a program gets the user. */
  const showOrRedirect = (account: Account, redirect?: string): { status: 200; body: User } | Redirected =>
    redirect
      ? { status: 302, body: undefined, headers: { location: redirect } }
      : { status: 200, body: show(account) }

  return {
    createUser({ body }) {
      const { email, password, pubkey, redirect } = body as Partial<NewUser>
      assertHash(password)
      if (!email) throw new Refusal(400, 'Must supply an email')
      if (!/^\S+@\S+\.\S+$/.test(email)) throw new Refusal(400, 'Invalid email')
      if (accounts.byEmail(email))
        throw new Refusal(400, 'Email is already registered', { keepsStatus: true })
      if (pubkey !== undefined) {
        if (!isPublicKey(pubkey))
          throw new Refusal(400, 'Invalid public key supplied: Invalid public key supplied')
        accounts.addKey(email, pubkey)
      }
      const account = accounts.add(email, password, false)
      accounts.mail(account, 'activation', redirect)
      return created(isLast, { ...show(account), ...(pubkey && { pubkey }) })
    },

    activateUser({ path, query }) {
      const account = accounts.redeem('activation', path.token)
      if (!account) throw new Refusal(400, 'Invalid activation token')
      account.activated = true
      return showOrRedirect(account, query.redirect)
    },

    resendActivation({ body }) {
      const account = byEmail(body.email)
      if (account.activated) throw new Refusal(400, 'User is already activated')
      accounts.mail(account, 'activation', body.redirect)
      return { status: 201, body: show(account) }
    },

    deactivateUser({ request, path, body }) {
      const account = accountOf(service, request)
      if (account.email !== path.email) throw new Refusal(401, 'Not authorized')
      accounts.mail(account, 'deactivation', body?.redirect)
      return { status: 200, body: show(account) }
    },

    confirmDeactivation({ path, query }) {
      const account = accounts.redeem('deactivation', path.token)
      if (!account) throw new Refusal(404, 'User not found')
      account.activated = false
      return showOrRedirect(account, query.redirect)
    },

    requestPasswordReset({ path, body }) {
      const account = byEmail(path.email)
      accounts.mail(account, 'reset', body.redirect)
      return { status: 200, body: show(account) }
    },

    confirmPasswordReset({ path, query, body }) {
      assertHash(body.password)
      if (!/^[0-9a-f]{512}$/.test(path.token))
        throw new Refusal(500, 'Resetter must be hex encoded 256 byte string')
      const account = accounts.redeem('reset', path.token)
      if (!account) throw new Refusal(404, 'User not found')
      account.passwordHash = body.password
      return showOrRedirect(account, query.redirect)
    },

    confirmPendingPassword: ({ request }) => ({ ...noRoute(request), body: '' }),
  }
}

interface Redirected {
  readonly status: 302
  readonly body: undefined
  readonly headers: { readonly location: string }
}

function assertHash(password: unknown): asserts password is string {
  if (typeof password !== 'string')
    throw new Crash('RangeError [ERR_HTTP_INVALID_STATUS_CODE]: Invalid status code: ERR_INVALID_ARG_TYPE')
  if (!/^[0-9a-f]{64}$/i.test(password)) throw new Refusal(400, 'Password must be hex encoded SHA-256 hash')
}
