import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** What a signature is over, as it came over the wire. */
export interface SignedRequest {
  readonly method: string
  readonly path: string
  /** All but the signature itself. */
  readonly query: readonly (readonly [name: string, value: string])[]
  /** Those that are signed, by their names in small letters. */
  readonly headers: Readonly<Record<string, string>>
  /** What `x-amz-content-sha256` says, whether it is a hash or not. */
  readonly payload: string
}

/** When and where a signature holds. */
export interface Scope {
  /** As in `20130524T000000Z`. */
  readonly timestamp: string
  /** As in `20130524`. */
  readonly day: string
  readonly region: string
}

export const ALGORITHM = 'AWS4-HMAC-SHA256'

/**
 * The signature by AWS's public rules for S3 (Amazon S3 API reference, "Signature Calculations for the Authorization
 * Header: Transferring Payload in a Single Chunk"). It is written by itself: a client's own signer would agree with
 * whatever it does.
 */
export function signatureOf(request: SignedRequest, scope: Scope, secretAccessKey: string): string {
  const { timestamp, day, region } = scope
  const text = [
    ALGORITHM,
    timestamp,
    `${day}/${region}/s3/aws4_request`,
    bytesToHex(sha256(bytesOf(canonicalRequest(request)))),
  ].join('\n')
  const key = [day, region, 's3', 'aws4_request'].reduce(sign, utf8(`AWS4${secretAccessKey}`))
  return bytesToHex(sign(key, text))
}

const sign = (key: Uint8Array, text: string): Uint8Array => hmac(sha256, key, bytesOf(text))

const utf8 = (text: string) => new TextEncoder().encode(text)

/** A header is bytes, and platforms show each as one character; all else is ASCII here. */
const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

export function canonicalRequest({ method, path, query, headers, payload }: SignedRequest): string {
  const names = Object.keys(headers).sort()
  const lines = names.map((name) => `${name}:${headers[name]?.trim().replace(/\s+/g, ' ')}\n`)
  return [method, canonicalPath(path), canonicalQuery(query), lines.join(''), names.join(';'), payload].join(
    '\n',
  )
}

/** Each character in the one way in which it is signed, however it was sent; S3 does not do so twice. */
const canonicalPath = (path: string): string =>
  path
    .split('/')
    .map((segment) => encode(decode(segment)))
    .join('/')

const canonicalQuery = (query: SignedRequest['query']): string =>
  query
    .map((pair) => pair.map(encode))
    .sort(([a = '', x = ''], [b = '', y = '']) => compare(a, b) || compare(x, y))
    .map((pair) => pair.join('='))
    .join('&')

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b)

/** Everything but A-Z a-z 0-9 - . _ ~ (RFC 3986, 2.3). */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`)

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment // It is no UTF-8, and no key: that is said later.
  }
}
