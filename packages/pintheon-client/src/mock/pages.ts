import type { Asked, MockAnswer } from '@holdfast/shared/msw'

/** A page as Werkzeug makes it of a status. */
const page = <Status extends number>(status: Status, name: string, text: string) => ({
  status,
  body: `<!doctype html>\n<html lang=en>\n<title>${status} ${name}</title>\n<h1>${name}</h1>\n<p>${text}</p>\n`,
})

export const BAD_REQUEST = page(
  400,
  'Bad Request',
  'The browser (or proxy) sent a request that this server could not understand.',
)
export const FORBIDDEN = page(
  403,
  'Forbidden',
  'You don&#39;t have the permission to access the requested resource. It is either read-protected or not readable by the server.',
)
export const NOT_FOUND = page(
  404,
  'Not Found',
  'The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.',
)
export const NOT_ALLOWED = page(405, 'Method Not Allowed', 'The method is not allowed for the requested URL.')
export const TOO_MANY_PARTS = page(
  413,
  'Request Entity Too Large',
  'The data value transmitted exceeds the capacity limit.',
)
export const tooManyRequests = (limit: string) => page(429, 'Too Many Requests', limit)

export const SERVER_ERROR = { status: 500, body: 'Server Error' } as const
export const PERMISSION_DENIED = { status: 403, body: 'Permission Denied' } as const

/** A page of the proxy before the node, which has no CORS headers and names no character set. */
const proxyPage = <Status extends number>(status: Status, name: string) => ({
  status,
  headers: { 'content-type': 'text/html' },
  body:
    `<html>\r\n<head><title>${status} ${name}</title></head>\r\n<body>\r\n<center><h1>${status} ${name}</h1></center>\r\n` +
    '<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n',
})

export const ROUTE_NOT_EXPOSED = proxyPage(403, 'Forbidden')
export const BODY_TOO_LARGE = proxyPage(413, 'Request Entity Too Large')
export const WORKER_LOST = proxyPage(502, 'Bad Gateway')

const CORS = { 'access-control-allow-origin': '*' }

/** Writes an answer as Flask does. What has a media type already is of the proxy or the gateway. */
export function writeAsFlask(answer: MockAnswer, _: Asked): MockAnswer {
  const { kind, body, headers = {} } = answer
  if ('content-type' in headers || kind === 'none' || kind === 'bytes') return answer
  if (kind === 'text')
    return { ...answer, headers: { ...CORS, 'content-type': 'text/html; charset=utf-8', ...headers } }
  return {
    ...answer,
    kind: 'text',
    body: writeJson(body),
    headers: { ...CORS, 'content-type': 'application/json', ...headers },
  }
}

/** With keys in order and ASCII alone, as Flask's `jsonify` has it. */
const writeJson = (value: unknown): string =>
  `${JSON.stringify(value, inOrder).replace(/[\u0080-\uffff]/g, asEscape)}\n`

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

const asEscape = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
