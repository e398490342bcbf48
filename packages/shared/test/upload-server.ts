import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { HoldfastError } from '../src/index.ts'

export const PIECE = new Uint8Array(65_536)

/** A server that has the request before its body, so that it can answer, stop or break off at any time. */
export async function listen(
  handler: (request: IncomingMessage, response: ServerResponse, nth: number) => unknown,
) {
  let nth = 0
  // A body that breaks off is what some of the tests are about.
  const server = createServer({ keepAliveTimeout: 0 }, async (request, response) => {
    await Promise.resolve(handler(request, response, ++nth)).catch(() => {})
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: () => nth,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export const drain = async (request: IncomingMessage) => {
  let bytes = 0
  for await (const piece of request) bytes += piece.length
  return bytes
}

export const created = (response: ServerResponse, body: unknown = {}) =>
  response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(body))

/** A source that tells how much of it was read, and whether it was ended. */
export function endless(pieces = Number.POSITIVE_INFINITY) {
  const seen = { read: 0, ended: false }
  async function* source() {
    try {
      for (; seen.read < pieces; seen.read++) yield PIECE
    } finally {
      seen.ended = true
    }
  }
  return { seen, source }
}

export const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => Promise.reject(new Error('it did not fail')),
    (error: HoldfastError) => error,
  )
