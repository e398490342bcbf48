import { below } from '@holdfast/shared/msw'
import { BODY_TOO_LARGE, PERMISSION_DENIED } from './pages.js'

/** Where the node is, and what stands before it. */
export interface Place {
  readonly baseUrl: string
  readonly gatewayUrl: string
  readonly customDomain: string | undefined
  /** In bytes. */
  readonly largestBody: number
}

/** What goes through the public domain, beside the gateway. */
const PUBLIC = ['/api/pinned_files', '/.well-known/stellar.toml']

/** A request as it comes to the node, or the answer to one that does not. */
export async function receive(request: Request, place: Place): Promise<Request | Response> {
  const { baseUrl, gatewayUrl, customDomain, largestBody } = place
  const { pathname, search, searchParams } = new URL(request.url)
  const length = Number(request.headers.get('content-length'))
  if (length > largestBody) return tooLarge()
  const body = request.body ? await request.arrayBuffer() : undefined
  if ((body?.byteLength ?? 0) > largestBody) return tooLarge()

  let url = request.url
  if (customDomain && below(customDomain).test(request.url)) {
    const isContent = /^\/ip[fn]s\//.test(pathname)
    if (!isContent && !PUBLIC.includes(pathname))
      return new Response(PERMISSION_DENIED.body, { status: PERMISSION_DENIED.status, headers: DENIED })
    url = new URL(pathname + search, isContent ? gatewayUrl : baseUrl).href
  }

  const { method, signal } = request
  const headers = new Headers(request.headers)
  const token = searchParams.get('token')
  // The document leaves it out, since URLs are logged.
  if (token !== null && pathname === '/api/pinned_files' && !headers.has('authorization'))
    headers.set('authorization', `Bearer ${token}`)
  return new Request(url, { method, headers, signal, ...(body && { body }) })
}

const DENIED = { 'content-type': 'text/html; charset=utf-8', 'access-control-allow-origin': '*' }

const tooLarge = () =>
  new Response(BODY_TOO_LARGE.body, { status: BODY_TOO_LARGE.status, headers: BODY_TOO_LARGE.headers })
