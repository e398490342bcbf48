import { type AnyReply, type MockApi, mockApi } from '@holdfast/shared/msw'
import { mocks, type Operations, operations, schemes } from '../generated/storj-s3/operations.gen.js'
import { validators } from '../generated/storj-s3/validators.gen.js'
import { bucketResolvers } from './bucket-resolvers.js'
import type { Failures } from './failures.js'
import { createGateway } from './gateway.js'
import { admit } from './gateway-request.js'
import { objectResolvers } from './object-resolvers.js'
import { errorOf, failedReply, replyTo, writeAnswer } from './s3-answers.js'
import { S3Error } from './s3-error.js'
import { s3Xml } from './s3-xml.js'
import type { MockedService } from './service.js'
import { uploadResolvers } from './upload-resolvers.js'
import type { Received } from './verify-signature.js'

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
        writeAnswer(answer, asked, service.quirks.slowCompletion && processed.has(asked.request)),
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

/** The same, for the document's reader, who is given XML alone. `/bucket/` is `/bucket`. */
function readable({ request, body }: Received): Request {
  const { method, headers } = request
  const url = new URL(request.url)
  url.pathname = url.pathname.replace(/^(\/[^/]+)\/$/, '$1')
  const isXml = method === 'POST' || (method === 'PUT' && /^\/[^/]+$/.test(url.pathname))
  return new Request(url, { method, headers, ...(isXml && body.length && { body }) })
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
