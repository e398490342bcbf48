import type { AnyReply, Asked, MockAnswer, Refused } from '@holdfast/shared/msw'
import type { S3Error as ErrorBody } from '../generated/storj-s3/types.gen.js'
import type { MockedFailure } from './failures.js'
import { random } from './hashes.js'
import { type S3Code, S3Error } from './s3-error.js'
import { named, s3Xml } from './s3-xml.js'

/** How long Storj's gateway asks a program to wait (storj/minio, cmd/api-response.go). */
const RETRY_AFTER_SECONDS = '12'

/** What is wrong with a request that is none of the document's. */
export function errorOf({ status, details }: Refused): S3Error {
  const [, part = '', field = ''] = /^(\w+): ?(\w+)?/.exec(details) ?? []
  const codes: Readonly<Record<string, S3Code>> = { bucket: 'InvalidBucketName', key: 'KeyTooLongError' }
  if (status === 404) return new S3Error('MethodNotAllowed')
  if (part === 'body') return new S3Error('MalformedXML')
  return new S3Error((part === 'path' && codes[field]) || 'InvalidArgument', { message: details })
}

export const failedReply = (request: Request, failure: MockedFailure): AnyReply => {
  const { status, code = 'InternalError', message = 'It failed', headers = {} } = failure
  return { ...replyTo(request, { status, code, message }), headers }
}

export function replyTo(
  { url }: Pick<Request, 'url'>,
  error: Pick<S3Error, 'code' | 'message' | 'status'>,
): AnyReply {
  const Resource = new URL(url).pathname
  const [, bucket, key] = /^\/([^/]+)(?:\/(.+))?$/s.exec(Resource) ?? []
  const body: ErrorBody = {
    Code: error.code,
    Message: error.message,
    ...(key && { Key: decode(key) }),
    ...(bucket && { BucketName: decode(bucket) }),
    Resource,
    RequestId: requestId(),
    HostId: '',
  }
  return { status: error.status, body: named('Error', body) }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const requestId = () =>
  Array.from(random(8), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()

/** With the headers that every answer has. */
export function writeAnswer(answer: MockAnswer, { operationId, request }: Asked, isSlow = false): MockAnswer {
  const failed = answer.body as Partial<ErrorBody> | undefined
  const common = {
    server: 'Storj',
    'accept-ranges': 'bytes',
    'x-amz-request-id': failed?.RequestId ?? requestId(),
    'access-control-allow-origin': '*',
    'access-control-expose-headers': '*',
    ...(failed?.Code === 'SlowDown' && { 'retry-after': RETRY_AFTER_SECONDS }),
  }
  const completes = operationId === 'postObject' && new URL(request.url).searchParams.has('uploadId')
  if (!isSlow || !completes) return { ...answer, headers: { ...common, ...answer.headers } }
  const xml = s3Xml.write(answer.body).replace(/^<\?.*\?>\n/, '')
  const headers = { ...common, 'content-type': 'text/event-stream' }
  return { status: 200, kind: 'text', body: `   ${xml}`, headers }
}
