import {
  createMockedAccess,
  createUplinkMock,
  type MockedObject,
  type UplinkMock,
} from '@holdfast/storj-uplink-client/msw'
import { setupServer } from 'msw/node'

export const mock: UplinkMock = createUplinkMock({ gatewayUrl: 'https://gateway.example', now: undefined })
mock.failNext({ status: 503, code: 'SlowDown', operationId: undefined })
mock.state.register(createMockedAccess().serialize(), { public: true })

export const server = setupServer(...mock.handlers)
export const objects: MockedObject[] = mock.state.objects('a-bucket')
export const answer: Promise<Response> = mock.respond(new Request('https://gateway.example/'))

export function misuse() {
  // @ts-expect-error: no such service
  mock.failNext({ status: 503, service: 'satellite' })
  // @ts-expect-error: an option that there is not
  createUplinkMock({ baseUrl: 'https://gateway.example' })
}
