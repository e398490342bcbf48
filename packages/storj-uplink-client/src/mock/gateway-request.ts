import type { Credential } from './credentials.js'
import { md5Base64 } from './hashes.js'
import { S3Error } from './s3-error.js'
import type { MockedService } from './service.js'
import { type Received, verifySignature } from './verify-signature.js'

/** A request to the gateway that was let in. */
export interface Admitted extends Received {
  readonly credential: Credential
}

/**
 * Lets a request in that is signed by a key that is known, and whose body is as it says.
 * @throws S3Error
 */
export async function admit(service: MockedService, received: Received): Promise<Admitted> {
  const { slowDown } = service.quirks
  if (slowDown) throw new S3Error('SlowDown', { status: slowDown })
  assertLength(received, service.overHttp)
  assertHeaderSizes(received.request.headers)
  const accessKeyId = await verifySignature(received, {
    now: service.now,
    secretOf: (id) => service.credentials.find(id)?.secretKey,
  })
  assertDigest(received)
  return { ...received, credential: service.credentials.find(accessKeyId) as Credential }
}

/** Off the wire, platforms say nothing of a length that they would send. */
function assertLength({ request, body }: Received, overHttp: boolean): void {
  const length = request.headers.get('content-length')
  const chunked = /\bchunked\b/i.test(request.headers.get('transfer-encoding') ?? '')
  if (request.method === 'PUT' && (chunked || (overHttp && length === null)))
    throw new S3Error('MissingContentLength')
  if (length !== null && Number(length) !== body.length) throw new S3Error('IncompleteBody')
}

/** In bytes, names included (storj/minio, cmd/generic-handlers.go). */
const [LARGEST_HEADERS, LARGEST_METADATA] = [8 * 1024, 2 * 1024]

function assertHeaderSizes(headers: Headers): void {
  const sizes = [...headers].map(([name, value]) => [name, name.length + value.length] as const)
  const sum = (some: typeof sizes) => some.reduce((total, [, size]) => total + size, 0)
  const metadata = sizes.filter(([name]) => /^x-(amz|minio)-meta-/.test(name))
  if (sum(sizes) > LARGEST_HEADERS || sum(metadata) > LARGEST_METADATA) throw new S3Error('MetadataTooLarge')
}

function assertDigest({ request, body }: Received): void {
  const digest = request.headers.get('content-md5')
  if (digest === null) return
  if (!/^[A-Za-z0-9+/]{22}==$/.test(digest)) throw new S3Error('InvalidDigest')
  if (digest !== md5Base64(body)) throw new S3Error('BadDigest')
}
