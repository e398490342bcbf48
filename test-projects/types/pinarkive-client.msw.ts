import { createPinarkiveMock, mockedUser, type PinarkiveMock, totpCode } from '@holdfast/pinarkive-client/msw'
import { setupServer } from 'msw/node'

export const mock: PinarkiveMock = createPinarkiveMock({ users: [mockedUser], now: undefined })
mock.failNext({ status: 429 })

export const server = setupServer(...mock.handlers)
export const code: Promise<string> = totpCode('JBSWY3DPEHPK3PXP')
export const answer: Promise<Response> = mock.respond(new Request('https://pinarkive.test'))

export function misuse() {
  // @ts-expect-error: an option that there is not
  createPinarkiveMock({ user: mockedUser })
  // @ts-expect-error: a status is a number
  mock.failNext({ status: '429' })
}
