import { encode, fromHeader } from './encode.js'
import { type SigningKey, sign } from './signing-key.js'

/** A request as far as its signature covers it. */
export interface Unsigned {
  readonly method: string
  readonly url: string
  /** Of these `x-amz-…` and `content-md5` are covered, and the host. */
  readonly headers: Headers
}

/** The body's hash where it is not covered: TLS keeps it whole, and no service asks for more. */
export const UNSIGNED_PAYLOAD = 'UNSIGNED-PAYLOAD'

const ALGORITHM = 'AWS4-HMAC-SHA256'
const utf8 = new TextEncoder()

/** Adds the headers of AWS Signature Version 4 (AWS, "Authenticating Requests: Using the Authorization Header"). */
export async function signHeaders(request: Unsigned, key: SigningKey, now = new Date()): Promise<void> {
  const { headers } = request
  const { date, scope } = scopeOf(key, now)
  if (!headers.has('x-amz-content-sha256')) headers.set('x-amz-content-sha256', UNSIGNED_PAYLOAD)
  headers.set('x-amz-date', date)
  const covered = [...headers].filter(([name]) => /^x-amz-|^content-md5$/.test(name))
  const signature = await signatureOf(request, covered, key, date, scope)
  headers.set(
    'authorization',
    `${ALGORITHM} Credential=${key.accessKeyId}/${scope}, SignedHeaders=${namesOf(covered)}, Signature=${signature}`,
  )
}

/**
 * The URL with a signature in its query, good for so many seconds (AWS, "Authenticating Requests: Using Query
 * Parameters").
 */
export async function signUrl(
  { method, url }: Pick<Unsigned, 'method' | 'url'>,
  key: SigningKey,
  seconds: number,
  now = new Date(),
): Promise<string> {
  const { date, scope } = scopeOf(key, now)
  const signed = new URL(url)
  const parameters = {
    'X-Amz-Algorithm': ALGORITHM,
    'X-Amz-Credential': `${key.accessKeyId}/${scope}`,
    'X-Amz-Date': date,
    'X-Amz-Expires': `${seconds}`,
    'X-Amz-SignedHeaders': 'host',
  }
  const query = Object.entries(parameters).map(([name, value]) => `${name}=${encode(value)}`)
  signed.search += `${signed.search && '&'}${query.join('&')}`
  const signature = await signatureOf(
    { method, url: signed.href, headers: new Headers() },
    [],
    key,
    date,
    scope,
  )
  return `${signed.href}&X-Amz-Signature=${signature}`
}

function scopeOf({ region }: SigningKey, now: Date) {
  const date = now.toISOString().replace(/[-:]|\.\d+/g, '')
  return { date, scope: `${date.slice(0, 8)}/${region}/s3/aws4_request` }
}

type Header = readonly [name: string, value: string]

// `Headers` are sorted by name, and "host" stands between "content-md5" and "x-amz-…".
const withHost = (covered: readonly Header[], host: string): Header[] => {
  const isBefore = ([name]: Header) => name < 'host'
  return [...covered.filter(isBefore), ['host', host], ...covered.filter((header) => !isBefore(header))]
}

const namesOf = (covered: readonly Header[]): string =>
  withHost(covered, '')
    .map(([name]) => name)
    .join(';')

async function signatureOf(
  { method, url, headers }: Unsigned,
  covered: readonly Header[],
  key: SigningKey,
  date: string,
  scope: string,
): Promise<string> {
  const { host, pathname, search } = new URL(url)
  const canonical = [
    method,
    pathname.split('/').map(normalise).join('/'),
    canonicalQuery(search),
    ...withHost(covered, host).map(([name, value]) => `${name}:${normaliseHeader(value)}`),
    '',
    namesOf(covered),
    headers.get('x-amz-content-sha256') ?? UNSIGNED_PAYLOAD,
  ].join('\n')
  const digest = await crypto.subtle.digest('SHA-256', utf8.encode(canonical))
  return hex(await sign([ALGORITHM, date, scope, hex(digest)].join('\n'), key, scope))
}

const normalise = (text: string): string => encode(decodeURIComponent(text))

// What fetch sends are bytes, which are signed as the UTF-8 that they are. For MinIO, and so for Storj, blanks are all
// that Unicode has (signV4TrimAll); AWS speaks of spaces alone.
const normaliseHeader = (value: string): string =>
  fromHeader(value)
    .replace(/\p{White_Space}+/gu, ' ')
    .trim()

/** Parameters by their encoded names, and those of one name by their values. */
function canonicalQuery(search: string): string {
  const pairs = search
    .slice(1)
    .split('&')
    .filter(Boolean)
    .map((pair) => {
      const [name = '', ...value] = pair.split('=')
      // "=" would stand behind other characters of a longer name.
      return `${normalise(name)}\0${normalise(value.join('='))}`
    })
  return pairs.sort().join('&').replaceAll('\0', '=')
}

const hex = (bytes: ArrayBuffer): string => {
  let text = ''
  for (const byte of new Uint8Array(bytes)) text += (byte + 256).toString(16).slice(1)
  return text
}
