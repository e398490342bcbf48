import { readAuthorization, readTimestamp } from './authorization.js'
import { S3Error } from './s3-error.js'
import { signatureOf } from './signature-v4.js'

/** A request and its body, which can be read once. */
export interface Received {
  readonly request: Request
  readonly body: Uint8Array<ArrayBuffer>
}

/** What a gateway holds a signature to. */
export interface Verifier {
  readonly now: () => number
  secretOf(accessKeyId: string): string | undefined
}

const QUARTER_OF_AN_HOUR = 900_000

/**
 * Whose request it is: that the signature is of this request, by this key, and of now; that no header of S3's own is
 * left out of it; and that the body is the one it was made for.
 * @returns the access key id
 * @throws S3Error
 */
export async function verifySignature(received: Received, { now, secretOf }: Verifier): Promise<string> {
  const { request, body } = received
  const { accessKeyId, scope, signedHeaders, signature, payload, expires } = readAuthorization(request)
  assertPayloadIsWhole(request.headers, payload)
  assertTime(readTimestamp(scope.timestamp) as number, expires, now())

  const secret = secretOf(accessKeyId)
  if (secret === undefined) throw new S3Error('InvalidAccessKeyId')
  const { pathname, searchParams } = new URL(request.url)
  const signed = {
    method: request.method,
    path: pathname,
    query: [...searchParams].filter(([name]) => name !== 'X-Amz-Signature'),
    headers: pick(request, signedHeaders),
    payload,
  }
  if (signatureOf(signed, scope, secret) !== signature) throw new S3Error('SignatureDoesNotMatch')
  if (payload !== UNSIGNED && payload !== (await sha256(body))) throw new S3Error('XAmzContentSHA256Mismatch')
  return accessKeyId
}

const UNSIGNED = 'UNSIGNED-PAYLOAD'

/** Storj's gateway takes no body in signed chunks, and none with a trailer (storj/gateway-st#89). */
function assertPayloadIsWhole(headers: Headers, payload: string): void {
  const chunked = /\baws-chunked\b/i.test(headers.get('content-encoding') ?? '')
  if (chunked || headers.has('x-amz-trailer') || payload.startsWith('STREAMING-'))
    throw new S3Error('MissingContentLength')
  if (payload !== UNSIGNED && !/^[0-9a-f]{64}$/.test(payload))
    throw new S3Error('InvalidArgument', {
      message:
        'x-amz-content-sha256 must be UNSIGNED-PAYLOAD, STREAMING-AWS4-HMAC-SHA256-PAYLOAD, or a valid sha256 value.',
    })
}

function assertTime(signedAt: number, expires: number | undefined, now: number): void {
  if (expires === undefined) {
    if (Math.abs(now - signedAt) > QUARTER_OF_AN_HOUR) throw new S3Error('RequestTimeTooSkewed')
    return
  }
  if (signedAt - now > QUARTER_OF_AN_HOUR)
    throw new S3Error('AccessDenied', { message: 'Request is not valid yet' })
  if (now - signedAt > expires * 1000) throw new S3Error('AccessDenied', { message: 'Request has expired' })
}

/** The signed headers; `host` and all that begin with `x-amz-` have to be among them. */
function pick(request: Request, names: readonly string[]): Record<string, string> {
  const { headers } = request
  const needed = ['host', ...[...headers.keys()].filter((name) => name.startsWith('x-amz-'))]
  const picked = names.map((name) => [name, headers.get(name) ?? (name === 'host' ? hostOf(request) : null)])
  if (needed.some((name) => !names.includes(name)) || picked.some(([, value]) => value === null))
    throw new S3Error('AccessDenied', {
      message: 'There were headers present in the request which were not signed',
    })
  return Object.fromEntries(picked)
}

/** Off the wire a request has no such header. */
const hostOf = ({ url }: Request): string => new URL(url).host

async function sha256(body: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', body))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
