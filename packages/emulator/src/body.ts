/** The mocks keep what they are given in memory. */
const LIMIT_MIB = 64
const LIMIT = LIMIT_MIB * 2 ** 20

export class BodyTooLarge extends Error {
  constructor() {
    super(`The emulator takes bodies of up to ${LIMIT_MIB} MiB.`)
  }
}

/**
 * The same request with a body that fails once it is too large.
 * @throws BodyTooLarge at once where its content-length says so
 */
export function withBoundedBody(request: Request): Request {
  if (Number(request.headers.get('content-length')) > LIMIT) throw new BodyTooLarge()
  if (!request.body) return request
  let size = 0
  const bound = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      size += chunk.byteLength
      if (size > LIMIT) throw new BodyTooLarge()
      controller.enqueue(chunk)
    },
  })
  // Node wants `duplex` for a stream (https://fetch.spec.whatwg.org/#dom-requestinit-duplex); the DOM's types lack it.
  const init: RequestInit & { duplex: 'half' } = { body: request.body.pipeThrough(bound), duplex: 'half' }
  return new Request(request, init)
}
