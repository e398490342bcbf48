import {
  type AnyReply,
  type Asked,
  type MockAnswer,
  type MockApi,
  mockApi,
  type Refused,
} from '@holdfast/shared/msw'
import { mocks, type Operations, operations, schemes } from '../generated/storj-s3/operations.gen.js'
import type { S3Error as ErrorBody } from '../generated/storj-s3/types.gen.js'
import { validators } from '../generated/storj-s3/validators.gen.js'
import { bucketResolvers } from './bucket-resolvers.js'
import type { Failures, MockedFailure } from './failures.js'
import { createGateway } from './gateway.js'
import { admit } from './gateway-request.js'
import { random } from './hashes.js'
import { objectResolvers } from './object-resolvers.js'
import { type S3Code, S3Error } from './s3-error.js'
import { named, s3Xml } from './s3-xml.js'
import type { MockedService } from './service.js'
import { uploadResolvers } from './upload-resolvers.js'
import type { Received } from './verify-signature.js'

/** How long Storj's gateway asks a program to wait (storj/minio, cmd/api-response.go). */
const RETRY_AFTER_SECONDS = '12'

/** The S3 gateway. */
export function createS3Service(service: MockedService, failures: Failures): MockApi['respond'] {
  const gateway = createGateway(service)
  const requests = new WeakMap<Request, Received>()
  /** Those that are found to be right, and that something is done about. */
  const processed = new WeakSet<Request>()

  const mock = mockApi<Operations>(
    {
      baseUrl: service.gatewayUrl,
      table: { operations: withoutSecurity, schemes },
      mocks,
      validators,
      // A signature is over the request as a whole, and may stand in its query.
      authorise: () => true,
      precede: ({ request }) =>
        answering(request, async () => {
          gateway.admit(request, await admit(service, requests.get(request) as Received))
        }),
      intercept: (operationId, { request }) => {
        const failure = failures.take('gateway', operationId)
        if (failure) processed.add(request)
        return failure && failedReply(request, failure)
      },
      refuse: (refused) => replyTo(refused.request, errorOf(refused)),
      failure: () => ({}),
      ignoresUnknownParameters: true,
      ignoresContentType: true,
      xml: s3Xml,
      deviate: (answer, asked) =>
        write(answer, asked, service.quirks.slowCompletion && processed.has(asked.request)),
    },
    mapValues(
      { ...bucketResolvers(gateway), ...objectResolvers(gateway), ...uploadResolvers(gateway) },
      (resolve) => (call) => {
        processed.add(call.request)
        return answering(call.request, () => resolve(call))
      },
    ),
  )

  return async (input, init) => {
    const sent = typeof input === 'string' ? new Request(input, init) : input
    const received = { request: sent, body: new Uint8Array(await sent.arrayBuffer()) }
    const request = readable(received)
    requests.set(request, received)
    return mock.respond(request)
  }
}

/** Who asks is found out before. */
const withoutSecurity = Object.fromEntries(
  Object.entries(operations).map(([id, operation]) => [id, { ...operation, security: [] }]),
) as unknown as typeof operations

/** The same, to be read again. `/bucket/` is `/bucket`. */
function readable({ request, body }: Received): Request {
  const { method, headers } = request
  const url = new URL(request.url)
  url.pathname = url.pathname.replace(/^(\/[^/]+)\/$/, '$1')
  const hasBody = body.length > 0 && method !== 'GET' && method !== 'HEAD'
  return new Request(url, { method, headers, ...(hasBody && { body }) })
}

/** Lets what the gateway refuses be thrown. */
async function answering(request: Request, work: () => unknown): Promise<AnyReply | undefined> {
  try {
    return (await work()) as AnyReply | undefined
  } catch (error) {
    if (error instanceof S3Error) return replyTo(request, error)
    throw error
  }
}

type Resolve = (call: { readonly request: Request }) => unknown

const mapValues = <Resolvers extends object>(resolvers: Resolvers, change: (resolve: Resolve) => Resolve) =>
  Object.fromEntries(Object.entries(resolvers).map(([id, resolve]) => [id, change(resolve)])) as Resolvers

/** What is wrong with a request that is none of the document's. */
function errorOf({ status, details }: Refused): S3Error {
  const [, part = '', field = ''] = /^(\w+): ?(\w+)?/.exec(details) ?? []
  const codes: Readonly<Record<string, S3Code>> = { bucket: 'InvalidBucketName', key: 'KeyTooLongError' }
  if (status === 404) return new S3Error('MethodNotAllowed')
  if (part === 'body') return new S3Error('MalformedXML')
  return new S3Error((part === 'path' && codes[field]) || 'InvalidArgument', { message: details })
}

const failedReply = (request: Request, failure: MockedFailure): AnyReply => {
  const { status, code = 'InternalError', message = 'It failed', headers = {} } = failure
  return { ...replyTo(request, { status, code, message }), headers }
}

function replyTo(
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
function write(answer: MockAnswer, { operationId, request }: Asked, isSlow = false): MockAnswer {
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
