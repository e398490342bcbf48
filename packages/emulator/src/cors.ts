import type { IncomingMessage, ServerResponse } from 'node:http'

/** Lets web apps of any origin read what comes; the token is what keeps others out. */
export function allowAnyOrigin(outgoing: ServerResponse): void {
  outgoing.setHeader('access-control-allow-origin', '*')
  // Without it a page sees no Retry-After, and no header that a service has of its own.
  outgoing.setHeader('access-control-expose-headers', '*')
}

/** A browser's question whether it may send a request (https://fetch.spec.whatwg.org/#cors-preflight-request). */
export function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined
}

/** Allows what is asked for, by name, unless told: `*` does not stand for Authorization. */
export function answerPreflight(
  { headers }: IncomingMessage,
  outgoing: ServerResponse,
  wanted = headers['access-control-request-headers'],
): void {
  outgoing.writeHead(204, {
    'access-control-allow-methods': headers['access-control-request-method'],
    ...(wanted && { 'access-control-allow-headers': wanted }),
    'access-control-max-age': '600',
  })
  outgoing.end()
}
