import { createPinningMock, type PinningMockOptions } from '@holdfast/pinning-client/msw'

/** How an emulated pinning service is to be. */
export interface PinningOptions extends Pick<PinningMockOptions, 'pins' | 'lifecycle' | 'now' | 'quirks'> {
  /** The one token that is let in; a new random one unless told. */
  accessToken?: string | undefined
}

/** What answers a service's requests. */
export type Respond = (request: Request) => Promise<Response>

/**
 * The services that there are: one row each, and each gets a port of its own. A row makes what answers the
 * requests (`respond`), and beside it what a test is to have in its hands.
 */
export const services = {
  pinning: {
    title: 'IPFS Pinning Service API',
    /** A GET that shows something, for a first try with curl. */
    example: '/pins?status=queued,pinning,pinned,failed',
    start({ accessToken = randomToken(), ...options }: PinningOptions) {
      const mock = createPinningMock({ ...options, baseUrl: '*', accessTokens: [accessToken] })
      const respond = (request: Request) => mock.respond(request)
      return { respond, accessToken, state: mock.state, failNext: mock.failNext }
    },
  },
}

export type ServiceName = keyof typeof services

export const serviceNames = Object.keys(services) as ServiceName[]

/** 192 random bits in the characters that every credential may have, URLs and shells included. */
function randomToken(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(24))).toString('base64url')
}
