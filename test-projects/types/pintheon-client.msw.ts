import { createPintheonMock, type PintheonMock } from '@holdfast/pintheon-client/msw'
import { setupServer } from 'msw/node'

export const mock: PintheonMock = createPintheonMock({ now: undefined })
mock.failNext({ status: 429 })

export const server = setupServer(...mock.handlers)
export const answer: Promise<Response> = mock.respond(new Request('https://localhost:9999/api/heartbeat'))

export function misuse() {
  // @ts-expect-error: an option that there is not
  createPintheonMock({ user: 'me' })
  // @ts-expect-error: a status is a number
  mock.failNext({ status: '429' })
}
