import { type AnyReply, below, type MockApi, mockApi } from '@holdfast/shared/msw'
import { http } from 'msw'
import { mocks, type Operations, operations, schemes } from './generated/pinarkive/operations.gen.js'
import type { Failure, TokenItem } from './generated/pinarkive/types.gen.js'
import { accountResolvers } from './mock/account-resolvers.js'
import { createAccounts, type MockedUser } from './mock/accounts.js'
import { admit } from './mock/admit.js'
import { failure } from './mock/failures.js'
import { fileResolvers } from './mock/file-resolvers.js'
import { createRateLimit, type MockedRateLimit } from './mock/rate-limit.js'
import { assertUsers, type MockedService, readService, type ServiceOptions } from './mock/service.js'
import { serviceResolvers } from './mock/service-resolvers.js'
import { sessionResolvers } from './mock/session-resolvers.js'
import { tokenResolvers } from './mock/token-resolvers.js'
import type { NewUpload, StoredUpload } from './mock/uploads.js'
import { validators } from './mock/validators.js'

export type { MockedApiKey, MockedUser } from './mock/accounts.js'
export { CLUSTERS, type MockedCluster, type MockedPeer, type MockedPlan, PLANS } from './mock/plans.js'
export type { MockedRateLimit } from './mock/rate-limit.js'
export type { ServiceOptions } from './mock/service.js'
export { totpCode } from './mock/totp.js'
export type { MockedTotal, NewUpload, StoredUpload } from './mock/uploads.js'

export interface PinarkiveMockOptions extends ServiceOptions {
  /** Where the service is; the real one's `https://api.pinarkive.com/api/v3` unless told. `*` stands for any origin. */
  baseUrl?: string | undefined
  /** Who has an account; `mockedUser` unless told. */
  users?: readonly MockedUser[] | undefined
  /** How many requests it takes; any number unless told. */
  rateLimit?: MockedRateLimit | undefined
}

/** A failure that the service gives instead of its answer. */
export interface MockedFailure extends Failure {
  status: number
  headers?: Readonly<Record<string, string>> | undefined
}

/** What the service holds, to be looked at and changed by a test. No password and no token is in it. */
export interface PinarkiveState {
  /** What an account keeps, newest first. */
  uploads(email: string): StoredUpload[]
  /** Keeps something for an account, whatever its plan says. */
  addUpload(email: string, upload: NewUpload): StoredUpload
  apiKeys(email: string): TokenItem[]
  /** Changes an account: its plan, whether it is disabled, its second factor. */
  setUser(email: string, changes: Partial<Omit<MockedUser, 'email' | 'apiKeys'>>): void
  /** Ends all sessions of an account, as if their time had run out. */
  endSessions(email: string): void
}

export interface PinarkiveMock extends MockApi {
  readonly state: PinarkiveState
  /** Makes the next requests fail, one each, after they were found to be authorised and well formed. */
  failNext(...failures: readonly MockedFailure[]): void
}

const BASE_URL = 'https://api.pinarkive.com/api/v3'

/** The account that there is unless others are told. */
export const mockedUser = {
  email: 'user@example.com',
  password: 'correct horse battery staple',
  apiKeys: [{ name: 'default', token: 'mocked-api-key' }],
} as const satisfies MockedUser

/**
 * PinArkive in memory, true to its document: accounts with plans and a second factor, API keys with scopes, and uploads
 * with their real CIDs.
 * @example
 * const mock = createPinarkiveMock()
 * setupServer(...mock.handlers).listen()
 * const client = createPinarkiveClient({ apiKey: mockedUser.apiKeys[0].token })
 * @throws RangeError for a user of a plan that there is not, TypeError for a TOTP secret that is no base32
 */
export function createPinarkiveMock(options: PinarkiveMockOptions = {}): PinarkiveMock {
  const { baseUrl = BASE_URL, users = [mockedUser], rateLimit, ...rest } = options
  const service = readService(rest, (now) => createAccounts(users, now))
  assertUsers(service, users)
  const limit = rateLimit && createRateLimit(rateLimit, service.now)
  const failures: AnyReply[] = []

  const mock = mockApi<Operations>(
    {
      baseUrl,
      table: { operations, schemes },
      mocks,
      validators,
      authorise: (credentials, { scopes }) => admit(service, credentials, scopes),
      intercept: () => limit?.() ?? failures.shift(),
      failure: (status, message) =>
        failure(status, message, status === 401 ? { code: 'UNAUTHORIZED' } : {}).body,
    },
    {
      ...serviceResolvers(service),
      ...sessionResolvers(service),
      ...accountResolvers(service),
      ...tokenResolvers(service),
      ...fileResolvers(service),
    },
  )

  const respond: MockApi['respond'] = async (input, init) => {
    const url = typeof input === 'string' ? input : input.url
    return former(baseUrl).some((pattern) => pattern.test(url)) ? deprecated() : mock.respond(input, init)
  }
  return {
    handlers: [...former(baseUrl).map((pattern) => http.all(pattern, deprecated)), ...mock.handlers],
    respond,
    state: stateOf(service),
    failNext(...next) {
      failures.push(...next.map(toReply))
    },
  }
}

/** Where the versions before this one were. */
const former = (baseUrl: string): RegExp[] =>
  ['/api/v1', '/api/v2'].map((path) =>
    below(baseUrl.startsWith('*') ? `*${path}` : new URL(path, baseUrl).href),
  )

const deprecated = (): Response =>
  Response.json({ error: 'api_version_deprecated', currentApiBase: '/api/v3' }, { status: 410 })

function toReply({ status, headers = {}, ...body }: MockedFailure): AnyReply {
  return {
    status,
    headers,
    body: { ...failure(status, '').body, message: body.error ?? 'It failed', ...body },
  }
}

function stateOf({ accounts, uploads }: MockedService): PinarkiveState {
  const account = (email: string) => {
    const found = accounts.byEmail(email)
    if (!found) throw new RangeError(`there is no account of ${email}`)
    return found
  }
  return {
    uploads: (email) => uploads.all(account(email).id),
    addUpload: (email, upload) => uploads.add(account(email).id, upload),
    apiKeys: (email) => [...account(email).keys.values()].map(({ item }) => ({ ...item })),
    setUser(email, changes) {
      const { user } = account(email)
      account(email).user = { ...user, ...changes }
    },
    endSessions: (email) => accounts.endSessions(account(email)),
  }
}
