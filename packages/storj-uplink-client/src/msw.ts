import { below, type MockApi } from '@holdfast/shared/msw'
import { http } from 'msw'
import { createAuthService } from './mock/auth-service.js'
import { createFailures, type MockedFailure } from './mock/failures.js'
import { createLinkService } from './mock/link-service.js'
import { createS3Service } from './mock/s3-service.js'
import { readService, type UplinkMockOptions } from './mock/service.js'
import { createState, type UplinkState } from './mock/state.js'

export { createMockedAccess, mockedSatellite } from './mock/create-access.js'
export type { MockedCredentials } from './mock/credentials.js'
export type { MockedFailure } from './mock/failures.js'
export type { UplinkQuirks } from './mock/quirks.js'
export type { UplinkMockOptions } from './mock/service.js'
export type {
  MockedObject,
  NewObject,
  PendingUploadInfo,
  RegisteredCredentials,
  RegisterOptions,
  UplinkState,
} from './mock/state.js'

export interface UplinkMock extends MockApi {
  readonly state: UplinkState
  /** Makes requests fail, one each: those that come next, or come next to an operation. */
  failNext(...failures: readonly MockedFailure[]): void
}

/**
 * Storj's HTTP services in memory: the auth service, link sharing, and an S3 gateway that verifies signatures and what a
 * registered grant allows. All of them see one project: whoever may, sees its buckets, whatever the grant's own keys are.
 * @example
 * const mock = createUplinkMock({ gatewayUrl: 'https://gateway.example.com' })
 * setupServer(...mock.handlers).listen()
 * @throws TypeError for a URL that is none and quirks that there are not
 */
export function createUplinkMock(options: UplinkMockOptions = {}): UplinkMock {
  const service = readService(options)
  const { authUrl, linkUrl, gatewayUrl } = service
  const failures = createFailures()
  const places: [url: string, respond: MockApi['respond']][] = [
    [authUrl, createAuthService(service, failures)],
    [linkUrl, createLinkService(service, failures)],
    [gatewayUrl, createS3Service(service, failures)],
  ]

  const respond: MockApi['respond'] = (input, init) => {
    const request = typeof input === 'string' ? new Request(input, init) : input
    const [, answer] = places.find(([url]) => below(url).test(request.url)) ?? []
    if (!answer) throw new TypeError(`${new URL(request.url).origin} is none of the mocked services`)
    return answer(request)
  }
  return {
    handlers: places.map(([url, answer]) => http.all(below(url), ({ request }) => answer(request))),
    respond,
    state: createState(service),
    failNext: failures.add,
  }
}
