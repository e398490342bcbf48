import type { IncomingHttpHeaders } from 'node:http'
import { isDeepStrictEqual } from 'node:util'
import { partsOf } from '../seeds/pinarkive/recorder.ts'

/** A request as it goes over the wire. */
export interface RawRequest {
  readonly method: string
  /** Path and query as they are sent, from the base URL on. */
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/**
 * What a request means to a server: how languages may differ is taken out, and nothing else. A percent-encoded letter is
 * that letter, once the path is cut at its "/" and the query at its "&" and "=" (RFC 3986, 2.4); the order of
 * parameters, of the keys in JSON and of the fields of a form is nobody's business, but that of parts of one name is.
 */
export interface Wire {
  readonly method: string
  readonly path: readonly string[]
  readonly query: readonly string[]
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** Credentials, and what a document has as a parameter. What else there is, is each HTTP library's own. */
const HEADERS = [
  'authorization',
  'cache-control',
  'cookie',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'if-unmodified-since',
  'range',
  'x-api-key',
  'x-filesize',
  'x-pubkey',
  'x-request-source',
  'x-signature',
  'x-token',
]

export function readWire(request: RawRequest): Wire {
  const [path = '', query] = request.path.split(/\?(.*)/s)
  const type = mediaTypeOf(request)
  const headers = HEADERS.flatMap((name) => {
    const value = request.headers[name]
    return value === undefined ? [] : [[name, `${value}`]]
  })
  return {
    method: request.method,
    path: path.split('/').map(decodeURIComponent),
    query: [...new URLSearchParams(query)].map(([name, value]) => `${name}=${value}`).sort(),
    headers: Object.fromEntries([...headers, ...(type ? [['content-type', type]] : [])]),
    body: bodyOf(request, type),
  }
}

const mediaTypeOf = ({ headers }: RawRequest) => headers['content-type']?.split(';')[0]?.trim().toLowerCase()

function bodyOf(request: RawRequest, type: string | undefined): unknown {
  const text = request.body.toString()
  if (type === 'multipart/form-data')
    // What a file's part says of its type is each language's own guess (RFC 7578, 4.4).
    return partsOf({ ...request, headers: request.headers })
      .map(({ name, filename, text }) => ({ name, ...(filename !== undefined && { filename }), text }))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  if (type !== 'application/json') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** In what a request differs from the one that it should be, in words for a table; nothing where it does not. */
export function difference(should: Wire, is: Wire): string | undefined {
  for (const aspect of ['method', 'path', 'query', 'headers', 'body'] as const)
    if (!isDeepStrictEqual(should[aspect], is[aspect]))
      return `${aspect}: ${shown(is[aspect])} instead of ${shown(should[aspect])}`
  return undefined
}

const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
