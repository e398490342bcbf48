import { type AnyReply, type MockApi, mockApi } from '@holdfast/shared/msw'
import { mocks, type Operations, operations, schemes } from './generated/pinning/operations.gen.js'
import type { Failure, PinStatus } from './generated/pinning/types.gen.js'
import { validators } from './generated/pinning/validators.gen.js'
import { deviation } from './mock/deviate.js'
import { listPins } from './mock/list.js'
import { assertQuirks, type PinningQuirks } from './mock/quirks.js'
import { createRateLimit } from './mock/rate-limit.js'
import { createPinStore, type Lifecycle, type PinStore } from './mock/store.js'

export { providerQuirks } from './mock/provider-quirks.js'
export type { MockedRateLimit, PinningQuirks } from './mock/quirks.js'
export type { Lifecycle, PinStore } from './mock/store.js'

export interface PinningMockOptions {
  /** Where the service is, without `/pins`; `*` for any origin. */
  baseUrl: string
  /** The tokens that are let in; any, unless told. */
  accessTokens?: readonly string[] | undefined
  /** What the service holds to begin with. */
  pins?: Iterable<PinStatus> | undefined
  /** How new pins get on; they are pinned within milliseconds unless told. */
  lifecycle?: Lifecycle | undefined
  /** The clock, in milliseconds since 1970; Date.now unless told. */
  now?: (() => number) | undefined
  /** The ways in which it parts from the document, as real services do; none unless told. See `providerQuirks`. */
  quirks?: PinningQuirks | undefined
}

/** A failure that the service gives instead of its answer. */
export interface MockedFailure {
  status: number
  reason: string
  details?: string | undefined
  headers?: Readonly<Record<string, string>> | undefined
}

export interface PinningMock extends MockApi {
  /** What the service holds, to be looked at and changed by a test. */
  readonly state: PinStore
  /** Makes the next requests fail, one each, after they were found to be authorised and well formed. */
  failNext(...failures: readonly MockedFailure[]): void
}

const failureBody = (reason: string, details?: string): Failure => ({
  error: { reason, ...(details !== undefined && { details }) },
})

const REASONS = { 400: 'BAD_REQUEST', 401: 'UNAUTHORIZED', 404: 'NOT_FOUND' } as const

const MISSING = {
  status: 404,
  body: failureBody('NOT_FOUND', 'There is no such pin object'),
} as const

/**
 * A pinning service in memory, true to its document: every filter, real totals, the newest first.
 * @example
 * const mock = createPinningMock({ baseUrl: 'https://pins.test', quirks: providerQuirks.pinata })
 * setupServer(...mock.handlers).listen()
 * @throws TypeError for quirks that there are not, and pins whose `created` is no time
 */
export function createPinningMock(options: PinningMockOptions): PinningMock {
  const { baseUrl, accessTokens, pins = [], lifecycle = {}, now = Date.now, quirks = {} } = options
  assertQuirks(quirks)
  const state = createPinStore(lifecycle, now, quirks)
  const limit = quirks.rateLimit && createRateLimit(quirks.rateLimit, now)
  for (const pin of pins) state.put(pin)
  const failures: AnyReply[] = []

  const mock = mockApi<Operations>(
    {
      baseUrl,
      table: { operations, schemes },
      mocks,
      validators,
      authorise: ({ accessToken = '' }) => !accessTokens || accessTokens.includes(accessToken),
      intercept: () => limit?.() ?? failures.shift(),
      failure: (status, details) => failureBody(REASONS[status], details),
      ignoresUnknownParameters: quirks.ignoresUnknownParameters,
      deviate: deviation(quirks),
    },
    {
      getPins: ({ query }) => ({ status: 200, body: listPins(state.all(), query, quirks) }),
      addPin: ({ body }) => ({ status: 202, body: state.add(body) }),
      getPinByRequestId({ path }) {
        const body = state.get(path.requestid)
        return body ? { status: 200, body } : MISSING
      },
      replacePinByRequestId({ path, body }) {
        if (!state.get(path.requestid)) return MISSING
        // In this order, so that the new one is lost as well where its requestid is the same.
        const added = state.add(body)
        state.remove(path.requestid)
        return { status: 202, body: added }
      },
      deletePinByRequestId({ path }) {
        return state.remove(path.requestid) ? { status: 202, body: undefined } : MISSING
      },
    },
  )

  return {
    ...mock,
    state,
    failNext(...next) {
      const replies = next.map(({ status, reason, details, headers = {} }) => ({
        status,
        headers,
        body: failureBody(reason, details),
      }))
      failures.push(...replies)
    },
  }
}
