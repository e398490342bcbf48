import { normaliseBaseUrl } from '@holdfast/shared'
import { refuse, SERVICE } from '../refuse.js'
import { encode, encodeKey } from '../s3/encode.js'
import { LINK_SERVICE } from './link-service.js'

export interface ShareUrlOptions {
  /** Leads to the data itself, instead of to a page that shows it; `false` unless told. */
  raw?: boolean | undefined
  /** The link sharing service; `https://link.storjshare.io` unless told. */
  linkService?: string | URL | undefined
}

/** What a link leads to: all of a project, a bucket of it, what begins with a prefix, or an object. */
export interface Shared {
  /** Of an access that was registered with `public: true`. */
  accessKeyId: string
  bucket?: string | undefined
  /** An object's, or a prefix with "/" at its end. */
  key?: string | undefined
}

// Lower-case base32 of a version and 16 bytes (edge, pkg/auth/authdb/access_key.go).
const ACCESS_KEY_ID = /^[a-z2-7]{28}$/

/**
 * The link by which everybody can see what an access shares. Whether it is there is not asked.
 * @throws InvalidArgumentError for what no link can be made of, above all an access grant: whoever sees the link would
 * have its keys
 */
export function joinShareUrl(
  { accessKeyId, bucket = '', key = '' }: Shared,
  { raw = false, linkService = LINK_SERVICE }: ShareUrlOptions = {},
): string {
  const base = normaliseBaseUrl(SERVICE, linkService)
  if (!ACCESS_KEY_ID.test(accessKeyId)) throw refuse('accessKeyId', 'must be what registerAccess gave')
  if (key && !bucket) throw refuse('bucket', 'must be given with a key')
  if (raw && (!key || key.endsWith('/'))) throw refuse('key', 'must be an object, for a raw link')
  if (/(^|\/)\.\.?(\/|$)/.test(key)) throw refuse('key', 'must have no "." and ".." between slashes')
  const path = [accessKeyId, bucket && encode(bucket), key && encodeKey(key)].filter(Boolean).join('/')
  return `${base}/${raw ? 'raw' : 's'}/${path}`
}

/** What a link leads to, and where. @throws InvalidArgumentError for what is no link to an object */
export function parseShareUrl(link: string | URL) {
  const url = URL.canParse?.(String(link)) === false ? undefined : new URL(link)
  const [, base = '', accessKeyId, bucket, key] =
    /^(.*?)\/(?:s|raw)\/([^/]+)\/([^/]+)\/(.+)$/.exec(url?.pathname ?? '') ?? []
  if (!url || !accessKeyId || !bucket || !key)
    throw refuse('link', 'must lead to an object: …/s/<id>/<bucket>/<key>')
  if (url.searchParams.has('path')) throw refuse('link', 'must lead to an object, and not into an archive')
  try {
    return {
      linkService: url.origin + base,
      accessKeyId,
      bucket: decodeURIComponent(bucket),
      key: decodeURIComponent(key),
    }
  } catch {
    throw refuse('link', 'must have no "%" but of what is UTF-8')
  }
}
