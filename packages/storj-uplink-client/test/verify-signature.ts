import { createHash, createHmac } from 'node:crypto'

/** A request as it arrived. */
export interface Arrived {
  readonly method: string
  readonly url: string
  /** Names in small letters, values a character for each byte. */
  readonly headers: Readonly<Record<string, string>>
}

const UNRESERVED = Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~')

/** The bytes that a piece of a URL stands for. */
function decode(text: string): Buffer {
  const bytes: number[] = []
  const raw = Buffer.from(text)
  for (let at = 0; at < raw.length; at++) {
    const isEscape = raw[at] === 0x25
    bytes.push(isEscape ? Number.parseInt(raw.toString('latin1', at + 1, at + 3), 16) : (raw[at] as number))
    if (isEscape) at += 2
  }
  return Buffer.from(bytes)
}

const encode = (bytes: Buffer): string =>
  Array.from(bytes, (byte) =>
    UNRESERVED.includes(byte)
      ? String.fromCharCode(byte)
      : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('')

const compare = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

/** The query but for its signature, as it was signed. */
function canonicalQuery(query: string): string {
  const pairs = query.split('&').filter((pair) => pair && !pair.startsWith('X-Amz-Signature='))
  return pairs
    .map((pair) => {
      const at = pair.indexOf('=')
      const [name, value] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
      return [encode(decode(name)), encode(decode(value))] as const
    })
    .sort((a, b) => compare(a[0], b[0]) || compare(a[1], b[1]))
    .map((pair) => pair.join('='))
    .join('&')
}

const hmac = (key: Buffer | string, text: string | Buffer): Buffer =>
  createHmac('sha256', key).update(text).digest()

/**
 * What is wrong with a request's AWS Signature Version 4, by the public rules and nothing of the client's; nothing
 * where it is right. It is in the header, or in the query of a presigned URL.
 */
export function whatIsWrongWith({ method, url, headers }: Arrived, secretKey: string): string | undefined {
  const [, host = '', path = '', query = ''] = /^https?:\/\/([^/?]+)(\/[^?]*)?(?:\?(.*))?$/s.exec(url) ?? []
  const given = Object.fromEntries(
    query.split('&').map((pair) => pair.split('=').map((part) => `${decode(part)}`)),
  )
  const header = /^AWS4-HMAC-SHA256 Credential=(\S+), ?SignedHeaders=(\S+), ?Signature=([\da-f]{64})$/
  const [, credential, names, signature]: (string | undefined)[] = header.exec(
    headers.authorization ?? '',
  ) ?? ['', given['X-Amz-Credential'], given['X-Amz-SignedHeaders'], given['X-Amz-Signature']]
  if (!credential || !names || !signature) return 'is not signed'
  const date = headers['x-amz-date'] ?? given['X-Amz-Date'] ?? ''
  const [, day = '', region = '', service = '', end = ''] = credential.split('/')
  if (!date.startsWith(day) || service !== 's3' || end !== 'aws4_request') return 'has another scope'

  const covered = names.split(';')
  if (covered.join() !== [...covered].sort().join()) return 'has headers that are not in their order'
  const all: Record<string, string> = { ...headers, host }
  const missing = ['host', ...Object.keys(headers).filter((name) => name.startsWith('x-amz-'))]
  if (!missing.every((name) => covered.includes(name))) return 'leaves out headers'
  const lines = covered.map((name) => {
    const value = Buffer.from(all[name] ?? '', 'latin1').toString()
    // As MinIO does, and so Storj: blanks are all that Unicode has (Go, `strings.Fields`).
    return `${name}:${value
      .split(/\p{White_Space}+/u)
      .filter(Boolean)
      .join(' ')}`
  })
  const canonical = Buffer.from(
    [
      method,
      path
        .split('/')
        .map((part) => encode(decode(part)))
        .join('/') || '/',
      canonicalQuery(query),
      ...lines,
      '',
      names,
      headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD',
    ].join('\n'),
  )
  const hash = createHash('sha256').update(canonical).digest('hex')
  const key = [day, region, service, end].reduce<Buffer | string>(hmac, `AWS4${secretKey}`)
  const scope = [day, region, service, end].join('/')
  const expected = hmac(key, ['AWS4-HMAC-SHA256', date, scope, hash].join('\n')).toString('hex')
  return expected === signature ? undefined : 'does not match'
}
