import { LinkRefusal } from './link-access.js'
import { httpDate } from './object-headers.js'
import { type Range, readRange } from './range.js'
import type { StoredObject } from './storage.js'

/** What an extension says; the service asks its machine. */
const BY_EXTENSION: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  gif: 'image/gif',
  htm: 'text/html; charset=utf-8',
  html: 'text/html; charset=utf-8',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webp: 'image/webp',
}

/** What programs say of what they know nothing of. */
const UNKNOWN = ['application/octet-stream', 'binary/octet-stream']

/** What a page of the service's may show by itself (storj/edge, pkg/linksharing/sharing/present.go). */
const SHOWN = ['application/pdf', 'image/bmp', 'image/jpeg', 'image/x-png', 'image/png', 'image/gif']

/** The headers of an object, by its key and what it was stored with. */
export function linkHeaders(key: string, { headers, created }: StoredObject, download: boolean) {
  const name = key.replace(/\/+$/, '').split('/').at(-1) ?? ''
  const said = headers['content-type'] ?? ''
  const type = UNKNOWN.includes(said) ? BY_EXTENSION[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''] : said
  const shown = type !== undefined && SHOWN.includes(type)
  const isHtml = type?.toLowerCase().includes('html')
  return {
    'content-type': isHtml ? 'text/plain' : (type ?? 'application/octet-stream'),
    ...((download || !shown) && { 'content-disposition': attachment(name) }),
    ...pick(headers, ['cache-control', 'content-encoding']),
    'last-modified': httpDate(created),
  }
}

const pick = (headers: StoredObject['headers'], names: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => names.includes(name)))

/** As Go writes the parameter of a media type: bare, in quotes, or percent-encoded (mime.FormatMediaType). */
function attachment(name: string): string {
  if (/^[\w!#$%&'*+.^`|~-]+$/.test(name)) return `attachment; filename=${name}`
  if (/^[ -~]*$/.test(name)) return `attachment; filename="${name.replace(/["\\]/g, '\\$&')}"`
  return `attachment; filename*=utf-8''${encodeURIComponent(name).replace(/['()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`)}`
}

/** Whether there is something to send, as Go's `http.ServeContent` decides. The service gives objects no tag. */
export function conditionOf({ created }: StoredObject, headers: Headers): 304 | 412 | undefined {
  const changed = created - (created % 1000)
  const time = (name: string) => Date.parse(headers.get(name) ?? '')
  const match = headers.get('if-match')
  if (match !== null ? match.trim() !== '*' : changed > time('if-unmodified-since')) return 412
  const noneMatch = headers.get('if-none-match')
  const isKnown = noneMatch === null ? changed <= time('if-modified-since') : noneMatch.trim() === '*'
  return isKnown ? 304 : undefined
}

/**
 * The range that is asked for, if it is of this object; of several, all of it is sent, which is allowed too. Of one
 * that begins behind the object, and of no other, the service says how long that is (storj/common, httpranger).
 * @throws LinkRefusal
 */
export function rangeOf({ created, body }: StoredObject, headers: Headers): Range | undefined {
  const asked = headers.get('range')
  const ifRange = headers.get('if-range')
  const isOfThis = ifRange === null || Date.parse(ifRange) === created - (created % 1000)
  if (asked === null || !isOfThis || asked.includes(',')) return undefined
  const range = readRange(asked, body.size)
  if (range !== 'none' && range !== undefined) return range
  const isBehind = Number(/^bytes=(\d+)-/.exec(asked)?.[1]) >= body.size
  const length = isBehind ? { 'content-range': `bytes */${body.size}` } : {}
  throw new LinkRefusal(416, "Range header isn't compatible with path query.", length)
}
