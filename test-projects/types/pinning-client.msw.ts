import type { PinStatus } from '@holdfast/pinning-client'
import { createPinningMock, type PinningMock, providerQuirks } from '@holdfast/pinning-client/msw'
import { setupServer } from 'msw/node'

export const mock: PinningMock = createPinningMock({
  baseUrl: '*',
  lifecycle: { queuedMs: 1 },
  now: undefined,
  quirks: { ...providerQuirks.pinata, countsPage: undefined },
})
mock.failNext({ status: 429, reason: 'TOO_MANY_REQUESTS' })

export const server = setupServer(...mock.handlers)
export const held: PinStatus[] = [...mock.state.all()]
export const answer: Promise<Response> = mock.respond(new Request('https://pins.test'))

export function misuse() {
  // @ts-expect-error: a quirk that there is not
  createPinningMock({ baseUrl: '*', quirks: { slow: true } })
  // @ts-expect-error: a status is a number
  mock.failNext({ status: '429', reason: 'TOO_MANY_REQUESTS' })
}
