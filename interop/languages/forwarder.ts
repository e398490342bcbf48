import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import type { RawRequest } from './wire.ts'

/** A request as it came, from its base URL on, and what was answered. */
export interface Forwarded extends RawRequest {
  readonly nth: number
  status?: number
}

/**
 * A server on 127.0.0.1 that has a base URL of its own for each of some targets, passes everything on as it came, and
 * keeps what came.
 */
export async function startForwarder(targets: readonly string[]) {
  const forwarded: Forwarded[] = []
  const server = createServer({ keepAliveTimeout: 0 }, async (incoming, outgoing) => {
    const [, nth = '', path = ''] = /^\/call-(\d+)(.*)$/s.exec(incoming.url ?? '') ?? []
    const target = targets[Number(nth)]
    const { method = '', headers } = incoming
    const body = await buffer(incoming)
    // A client that has cut its base URL short is found out by what it has not sent.
    if (!nth || !target) return outgoing.writeHead(404).end()
    const each: Forwarded = { nth: Number(nth), method, path, headers, body }
    forwarded.push(each)
    const { hostname, port, pathname } = new URL(target)
    const to = { hostname, port, method, headers, path: pathname.replace(/\/$/, '') + path }
    const onward = request(to, (answer) => {
      each.status = answer.statusCode as number
      outgoing.writeHead(each.status, answer.headers)
      answer.pipe(outgoing)
    })
    onward.once('error', () => outgoing.destroy())
    onward.end(body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    forwarded,
    baseUrlOf: (nth: number) => `http://127.0.0.1:${port}/call-${nth}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
