import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** A request as it came over the wire. */
export interface RecordedRequest {
  readonly method: string
  /** Path and query, as they were sent. */
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  /** What the service answered. */
  status?: number
}

/** A server on 127.0.0.1 that passes everything on to another one as it came, and keeps what came. */
export async function startRecorder(target: string) {
  const { hostname, port } = new URL(target)
  const requests: RecordedRequest[] = []
  const server = createServer({ keepAliveTimeout: 0 }, async (incoming, outgoing) => {
    const { method = '', url: path = '', headers } = incoming
    const recorded: RecordedRequest = { method, path, headers, body: await buffer(incoming) }
    requests.push(recorded)
    const onward = request({ hostname, port, method, path, headers }, (answer) => {
      recorded.status = answer.statusCode as number
      outgoing.writeHead(answer.statusCode as number, answer.headers)
      answer.pipe(outgoing)
    })
    onward.once('error', () => outgoing.destroy())
    onward.end(recorded.body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** A part of a multipart body: what its head says, letter for letter, and its bytes as text. */
export interface Part {
  readonly name: string
  readonly filename: string | undefined
  readonly type: string | undefined
  readonly text: string
}

/** The parts of a multipart body as they were sent, read by no parser that would mend them. */
export function partsOf({ headers, body }: RecordedRequest): Part[] {
  const boundary = /^multipart\/form-data; boundary=(\S+)$/.exec(headers['content-type'] ?? '')?.[1]
  if (!boundary) throw new Error(`the body is ${headers['content-type']}, not multipart/form-data`)
  const pieces = body.toString().split(`--${boundary}`).slice(1, -1)
  return pieces.map((piece) => {
    const [head = '', ...rest] = piece.slice(2, -2).split('\r\n\r\n')
    return {
      name: /; name="([^"]*)"/.exec(head)?.[1] ?? '',
      filename: /; filename="([^"]*)"/.exec(head)?.[1],
      type: /^content-type: (.*)$/im.exec(head)?.[1],
      text: rest.join('\r\n\r\n'),
    }
  })
}
