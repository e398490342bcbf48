import { once } from 'node:events'
import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { createPinningMock, type Lifecycle } from '@holdfast/pinning-client/msw'
import { urlOf } from './url-of.ts'

/** What a service does instead of answering as it would, or before, or after. */
type Deviate = (request: Request, answer: () => Promise<Response>) => Response | Promise<Response>

/** A service that is true to the document but for what `deviate` says, over real HTTP. */
export const startDeviatingService = async (deviate: Deviate, lifecycle: Lifecycle = {}) => {
  const accessToken = 'deviating-access-token'
  const { respond, state } = createPinningMock({ baseUrl: '*', accessTokens: [accessToken], lifecycle })
  const requests: string[] = []

  const server = createServer({ keepAliveTimeout: 0 }, async (incoming, outgoing) => {
    const { method = '', url = '', headers } = incoming
    requests.push(`${method} ${url}`)
    const body = await buffer(incoming)
    const request = new Request(`http://127.0.0.1${url}`, {
      method,
      headers: headers as Record<string, string>,
      body: body.length ? body : null,
    })
    const response = await deviate(request, () => respond(request))
    outgoing.writeHead(response.status, Object.fromEntries(response.headers))
    outgoing.end(Buffer.from(await response.arrayBuffer()))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')

  const stop = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { baseUrl: urlOf(server), accessToken, state, requests, stop, [Symbol.asyncDispose]: stop }
}
