import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Certificate } from './self-signed-certificate.ts'

/** A request as it came over the wire. */
export interface ReceivedRequest {
  readonly method: string
  /** Path and query, just as they were sent. */
  readonly url: string
  /** Names in small letters; a header that came twice has both values, with a comma between. */
  readonly headers: Readonly<Record<string, string>>
  /** As text. */
  readonly body: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export type Handler = (request: ReceivedRequest, response: ServerResponse) => unknown

export interface TestServer extends AsyncDisposable {
  readonly baseUrl: string
  /** What arrived whole, in order. */
  readonly requests: readonly ReceivedRequest[]
  /** Ends all connections and frees the port. */
  stop(): Promise<void>
}

/**
 * A server on a free port of 127.0.0.1 that hands each request to a test once it has arrived whole. What the
 * test does with the response is its own matter: it may trickle, break off or never end.
 */
export async function serve(handler: Handler, certificate?: Certificate): Promise<TestServer> {
  const requests: ReceivedRequest[] = []
  const listener: RequestListener = async (incoming, response) => {
    const request = await receive(incoming).catch(() => undefined)
    if (!request) return
    requests.push(request)
    try {
      await handler(request, response)
    } catch (error) {
      // The test must not pass for a failure that it did not mean.
      response.writeHead(599).end(`the test's handler failed: ${error}`)
    }
  }
  const server = certificate ? createTlsServer(certificate, listener) : createServer(listener)
  // One closed for idleness just when a client uses it again, as on a busy machine, fails a call that nothing is wrong with.
  server.keepAliveTimeout = 0
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  const stop = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  const { port } = server.address() as AddressInfo
  const baseUrl = `${certificate ? 'https' : 'http'}://127.0.0.1:${port}`
  return { baseUrl, requests, stop, [Symbol.asyncDispose]: stop }
}

/** The same for what answers a Request with a Response, such as a mock. */
export function serveFetch(respond: (request: Request) => Response | Promise<Response>): Promise<TestServer> {
  return serve(async ({ method, url, headers, bytes }, response) => {
    const request = new Request(new URL(url, `http://${headers.host}`), {
      method,
      headers,
      body: bytes.length ? bytes : null,
    })
    const answer = await respond(request)
    response.writeHead(answer.status, [...answer.headers].flat())
    response.end(Buffer.from(await answer.arrayBuffer()))
  })
}

async function receive(incoming: IncomingMessage): Promise<ReceivedRequest> {
  const { method = '', url = '' } = incoming
  const headers = Object.entries(incoming.headersDistinct).map(([name, values]) => [name, values?.join(', ')])
  const chunks: Uint8Array[] = await Array.fromAsync(incoming)
  const bytes = Buffer.concat(chunks)
  return { method, url, headers: Object.fromEntries(headers), body: bytes.toString(), bytes }
}
