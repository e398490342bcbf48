import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { byRequest } from './by-request.ts'
import { type Fault, type Stage, steps } from './faults.ts'
import { holdRefusedPort } from './refused-port.ts'

export interface FaultOptions {
  /** What requests are counted by, such as a name in their body; the method and path unless told. */
  readonly keyOf?: (request: Request) => string | Promise<string>
  /** How late a late answer is, in milliseconds; a minute unless told. */
  readonly lateMs?: number
  /** What `Retry-After` asks for, in seconds; 1 unless told. */
  readonly retryAfter?: number
}

export interface FaultyServer extends AsyncDisposable {
  readonly baseUrl: string
  /** A fetch whose n-th request meets the n-th fault. After the last one all is well. */
  fetchWith(...faults: readonly Fault[]): ReturnType<typeof byRequest>
  /** How often the server has acted on requests of this key. It is final once the server is stopped. */
  applied(key: string): number
  /**
   * Ends all connections and frees the ports.
   * @throws what `apply` or `keyOf` threw: the test's mistake, and no fault
   */
  stop(): Promise<void>
}

/** Tells the server which fault a request meets; taken off before anybody sees the request. */
export const FAULT_HEADER = 'x-injected-fault'

/**
 * A server on a free port of 127.0.0.1 that fails on demand: around what answers a Request with a Response, such
 * as a mock. It counts by itself what was acted on, so that neither the client nor the mock is asked.
 *
 * A fault is chosen before a request is sent, since a refused one never arrives, and one that is reset before its
 * body is read cannot be known by it. It goes along in a header, which `fetchWith` adds.
 */
export async function injectFaults(
  apply: (request: Request) => Response | Promise<Response>,
  { keyOf = methodAndPath, lateMs = 60_000, retryAfter = 1 }: FaultOptions = {},
): Promise<FaultyServer> {
  const counts = new Map<string, number>()
  const underWay = new Set<Promise<void>>()
  // The test's own: it must not pass for a failure that it did not mean.
  const mistakes: unknown[] = []

  const act = async (request: Request): Promise<Response> => {
    try {
      const key = await keyOf(request.clone())
      counts.set(key, (counts.get(key) ?? 0) + 1)
      return await apply(request)
    } catch (error) {
      mistakes.push(error)
      return new Response(`the test's own function failed: ${error}`, { status: 599 })
    }
  }

  const play = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    let arrived: Promise<Request> | undefined
    const arrive = () => (arrived ??= receive(incoming))
    const stage: Stage = {
      arrive,
      apply: async () => act(await arrive()),
      send: (answer) => send(response, answer),
      sendHalf: (answer) => sendHalf(response, answer),
      reset: () => incoming.socket.resetAndDestroy(),
      dawdle: () => wait(response, lateMs),
      retryAfter: String(retryAfter),
    }
    try {
      await stepFor(incoming)(stage)
    } catch (error) {
      // A client that ends its connection is no mistake.
      if (!incoming.socket.destroyed) mistakes.push(error)
      response.destroy()
    }
  }

  const server = createServer((incoming, response) => {
    const playing = play(incoming, response).finally(() => underWay.delete(playing))
    underWay.add(playing)
  })
  // A connection that was closed for idleness while a request was on its way would be a fault nobody asked for.
  server.keepAliveTimeout = 0
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const refused = await holdRefusedPort()
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const stop = async () => {
    server.closeAllConnections()
    if (server.listening) await new Promise((resolve) => server.close(resolve))
    await Promise.all(underWay)
    await refused.release()
    if (mistakes.length) throw mistakes[0]
  }

  return {
    baseUrl,
    fetchWith(...faults) {
      let next = 0
      return byRequest((request) => {
        const fault = faults[next++] ?? 'healthy'
        if (fault === 'refuse') {
          const url = Object.assign(new URL(request.url), { port: refused.port })
          return fetch(new Request(url, request))
        }
        request.headers.set(FAULT_HEADER, fault)
        return fetch(request)
      })
    },
    applied: (key) => counts.get(key) ?? 0,
    stop,
    [Symbol.asyncDispose]: stop,
  }
}

function stepFor({ headers }: IncomingMessage): (stage: Stage) => Promise<void> {
  const fault = String(headers[FAULT_HEADER] ?? 'healthy')
  if (Object.hasOwn(steps, fault)) return steps[fault as keyof typeof steps]
  throw new RangeError(`there is no fault ${fault} at a server that was reached`)
}

const methodAndPath = ({ method, url }: Request): string => `${method} ${new URL(url).pathname}`

async function receive(incoming: IncomingMessage): Promise<Request> {
  const { method = '', url = '', headersDistinct } = incoming
  const { [FAULT_HEADER]: _, ...headers } = headersDistinct
  const body = await buffer(incoming)
  return new Request(new URL(url, `http://${incoming.headers.host}`), {
    method,
    headers: Object.entries(headers).flatMap(([name, values = []]) => values.map((value) => [name, value])),
    body: body.length ? body : null,
  })
}

async function send(response: ServerResponse, answer: Response): Promise<void> {
  const body = await answer.bytes()
  response.writeHead(answer.status, [...answer.headers].flat()).end(body)
}

async function sendHalf(response: ServerResponse, answer: Response): Promise<void> {
  const body = await answer.bytes()
  const { socket } = response
  const headers = new Headers(answer.headers)
  headers.set('content-length', String(body.length + 1))
  response.writeHead(answer.status, [...headers].flat()).flushHeaders()
  response.write(body.subarray(0, body.length / 2))
  // A reset may overtake what was sent just before it.
  await setTimeout(HEAD_START_MS)
  socket?.resetAndDestroy()
}

const HEAD_START_MS = 5

async function wait(response: ServerResponse, ms: number): Promise<void> {
  if (response.destroyed) return
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  await setTimeout(ms, undefined, { signal: gone.signal }).catch(() => {})
}
