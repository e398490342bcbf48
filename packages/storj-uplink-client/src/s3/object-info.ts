import type { CustomMetadata, ObjectInfo } from '../project.js'
import { refuse } from '../refuse.js'
import { fromHeader, toHeader } from './encode.js'
import { readWords } from './encoded-words.js'

const PREFIX = 'x-amz-meta-'
/** When a gateway of Storj is to let an object go (gateway-st, objectTTLKeyAliases). */
const EXPIRES = `${PREFIX}object-expires`

/**
 * The headers that carry what a program writes to an object.
 * @throws InvalidArgumentError for what no header can carry, and an expiry that is no date
 */
export function writeMetadata(
  custom: CustomMetadata,
  { expires, contentType }: { expires?: Date | undefined; contentType?: string | undefined },
): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [key, value] of Object.entries(custom)) {
    const name = PREFIX + key.toLowerCase()
    if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(key))
      throw refuse('custom', 'must have keys of letters, digits and "-_."')
    if (name === EXPIRES) throw refuse('custom', 'must not have object-expires: use `expires`')
    if (name in headers) throw refuse('custom', `has ${key} twice: capital letters are not kept`)
    // A header is trimmed, and ends where its line does; the value's text is left out, for it may be a secret.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
    if (typeof value !== 'string' || value !== value.trim() || /[\x00-\x08\x0a-\x1f\x7f]/.test(value))
      throw refuse(
        'custom',
        `must have text that a header can carry, and ${key} has blanks at an end or control characters`,
      )
    headers[name] = toHeader(value)
  }
  if (contentType !== undefined) headers['content-type'] = readType(contentType)
  if (expires !== undefined) headers[EXPIRES] = writeDate(expires)
  return headers
}

function readType(contentType: string): string {
  if (!/^[!-~][ -~]*$/.test(contentType)) throw refuse('contentType', 'must be printable ASCII')
  return contentType
}

function writeDate(expires: Date): string {
  if (!(expires instanceof Date) || Number.isNaN(expires.getTime())) throw refuse('expires', 'must be a date')
  return expires.toISOString()
}

/** What an answer's headers tell of an object. @param size its bytes, where the answer has a part of them */
export function readInfo(key: string, headers: Headers, size?: number): ObjectInfo {
  const own = [...headers].filter(([name]) => name.startsWith(PREFIX) && name !== EXPIRES)
  // Made from entries, since a name may be __proto__.
  const { cid, ...rest } = Object.fromEntries(
    own.map(([name, value]) => [name.slice(PREFIX.length), readWords(fromHeader(value))]),
  )
  const etag = readEtag(headers.get('etag'))
  return {
    key,
    isPrefix: false,
    system: {
      created: readDate(headers.get('last-modified')) ?? new Date(Number.NaN),
      // An expiry that another client gave as `+2h` is no date.
      expires: readDate(headers.get('expires')) ?? readDate(headers.get(EXPIRES)),
      contentLength: size ?? Number(headers.get('content-length') ?? Number.NaN),
      etag,
      cid,
    },
    custom: rest,
  }
}

/** What a listing of MinIO's tells of an object's own metadata, as the headers would. */
export function readListed(entries: readonly (readonly [name: string, value: string])[]): CustomMetadata {
  const own = entries.filter(([name]) => name.toLowerCase().startsWith(PREFIX))
  const custom = own.map(([name, value]) => [name.slice(PREFIX.length).toLowerCase(), value])
  return Object.fromEntries(custom.filter(([name]) => PREFIX + name !== EXPIRES))
}

export const readEtag = (etag: string | null | undefined): string | undefined =>
  etag?.replace(/^(W\/)?"|"$/g, '') || undefined

/** A date as HTTP and XML have it; nothing for what is none, such as the `-1` of caches, which JavaScript has a year for. */
export function readDate(text: string | null | undefined): Date | undefined {
  const date = new Date(/^(\w{3}, \d|\d{4}-)/.test(text ?? '') ? `${text}` : Number.NaN)
  return Number.isNaN(date.getTime()) ? undefined : date
}
