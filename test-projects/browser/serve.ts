import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Origin extends AsyncDisposable {
  readonly url: string
}

/** A server on loopback, on a port of its own: to a browser, an origin of its own. */
export async function serve(answer: RequestListener): Promise<Origin> {
  const server = createServer({ keepAliveTimeout: 0 }, answer)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** An empty page, its script as `/app.js`, and what other scripts there are by path, under a policy for them all. */
export function serveApp(
  script: string,
  others: Readonly<Record<string, string>> = {},
  policy?: string,
): Promise<Origin> {
  const page = '<!doctype html><meta charset="utf-8">'
  const scripts: Record<string, string> = { '/app.js': script, ...others }
  return serve(({ url = '/' }, response) => {
    const found = scripts[url]
    if (policy) response.setHeader('content-security-policy', policy)
    if (url === '/') response.setHeader('content-type', 'text/html').end(page)
    else if (found) response.setHeader('content-type', 'text/javascript').end(found)
    else response.writeHead(404).end()
  })
}

/** A service of another origin that a page may ask anything; `answer` gets what is no preflight. */
export function serveToPages(answer: RequestListener): Promise<Origin> {
  return serve((request, response) => {
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader('access-control-allow-headers', 'authorization, content-type')
    if (request.method === 'OPTIONS') response.writeHead(204).end()
    else answer(request, response)
  })
}
