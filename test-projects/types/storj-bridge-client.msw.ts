import { type BridgeMock, createBridgeMock, mockedUser } from '@holdfast/storj-bridge-client/msw'
import { setupServer } from 'msw/node'

export const mock: BridgeMock = createBridgeMock({
  baseUrl: 'https://bridge.example',
  era: 2016,
  now: undefined,
})
mock.failNext({ status: 429 })

export const server = setupServer(...mock.handlers)
export const address: string = mockedUser.email
export const answer: Promise<Response> = mock.respond(new Request('https://bridge.example/buckets'))

export function misuse() {
  // @ts-expect-error: there was no bridge in 2015
  createBridgeMock({ baseUrl: 'https://bridge.example', era: 2015 })
  // @ts-expect-error: a status is a number
  mock.failNext({ status: '429' })
}
