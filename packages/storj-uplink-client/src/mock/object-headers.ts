import { S3Error } from './s3-error.js'
import type { StoredObject } from './storage.js'

/** What is kept of a request and comes back with the object, beside `x-amz-meta-…` (storj/minio, cmd/handler-utils.go). */
const KEPT = [
  'content-type',
  'cache-control',
  'content-language',
  'content-encoding',
  'content-disposition',
  'expires',
]

/** Without a media type an object is of this one. */
const UNKNOWN_TYPE = 'binary/octet-stream'

export const isMetadata = (name: string): boolean => /^x-(amz|minio)-meta-/.test(name)

/** What of a request is kept with its object. */
export function keepHeaders(headers: Headers): StoredObject['headers'] {
  const kept = [...headers].filter(([name]) => KEPT.includes(name) || isMetadata(name))
  return { 'content-type': UNKNOWN_TYPE, ...Object.fromEntries(kept) }
}

/** `Mon, 27 Jul 2026 17:32:28 GMT`. */
export const httpDate = (ms: number): string => new Date(ms).toUTCString()

/** What an object is answered with. */
export const describeObject = ({ etag, created, headers }: StoredObject): Record<string, string> => ({
  ...headers,
  etag: `"${etag}"`,
  'last-modified': httpDate(created),
})

/**
 * Whether there is nothing to send, since the reader has it.
 * @throws S3Error where the reader wants another object than this one
 */
export function isUnchanged({ etag, created }: StoredObject, headers: Headers): boolean {
  const time = (name: string) => Date.parse(headers.get(name) ?? '')
  const noneMatch = headers.get('if-none-match')
  // Headers have no milliseconds.
  const changed = created - (created % 1000)
  assertMatch(headers.get('if-match'), { etag })
  if (changed > time('if-unmodified-since')) throw new S3Error('PreconditionFailed')
  return noneMatch === null ? changed <= time('if-modified-since') : hasTag(noneMatch, etag)
}

/** @throws S3Error where another object is wanted than this one */
export function assertMatch(match: string | null, { etag }: Pick<StoredObject, 'etag'>): void {
  if (match !== null && !hasTag(match, etag)) throw new S3Error('PreconditionFailed')
}

const hasTag = (listed: string, etag: string): boolean =>
  listed.split(',').some((each) => ['*', etag].includes(each.trim().replace(/^(?:W\/)?"(.*)"$/, '$1')))

/**
 * Stores only what is not there yet; nothing else may be asked for (storj/gateway-st, miniogw/gateway.go, verifyIfNoneMatch).
 * @throws S3Error
 */
export function assertNew(headers: Headers, existing: StoredObject | undefined): void {
  const tag = headers.get('if-none-match')
  if (tag === null) return
  if (tag !== '*')
    throw new S3Error('NotImplemented', { message: "If-None-Match only supports a single value of '*'" })
  if (existing) throw new S3Error('PreconditionFailed')
}
