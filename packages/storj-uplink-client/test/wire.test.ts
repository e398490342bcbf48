import {
  type Fault,
  injectFaults,
  type ReceivedRequest,
  rejection,
  serve,
  type TestServer,
} from '@holdfast/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type GatewayProjectOptions, openGatewayProject, presignUrl, type UplinkError } from '../src/index.ts'
import { type GatewayRequest, openGateway } from '../src/s3/gateway.ts'
import { type Variant, variants } from '../src/s3/variants.ts'
import { CREDENTIALS, refusal, variantOf } from './fake-s3.ts'
import { whatIsWrongWith } from './verify-signature.ts'
import { KEYS, type Sent, WIRE_CASES } from './wire-cases.ts'

const KEY_OF_LIST = 'a+%3Cb%3E%26%22%2B%C3%A9%0A'
const LISTED = [KEY_OF_LIST, 'c'].map((key) => `<Contents><Key>${key}</Key><Size>5</Size></Contents>`)
/** An answer of each kind, such as every call can go on with. */
const ANSWERS: Partial<Record<Variant, string>> = {
  listBuckets: '<ListAllMyBucketsResult/>',
  listObjects: `<ListBucketResult><EncodingType>url</EncodingType>${LISTED.join('')}</ListBucketResult>`,
  listMultipartUploads: '<ListMultipartUploadsResult/>',
  listParts: '<ListPartsResult/>',
  deleteObjects: '<DeleteResult/>',
  createMultipartUpload:
    '<InitiateMultipartUploadResult><UploadId>x+/= y</UploadId></InitiateMultipartUploadResult>',
  completeMultipartUpload: '<CompleteMultipartUploadResult/>',
}

let server: TestServer
let received: ReceivedRequest[]

beforeAll(async () => {
  server = await serve((request, response) => {
    received.push(request)
    const { method, headers } = request
    const url = new URL(request.url.replace(PREFIXED, ''), server.baseUrl)
    const isCopy = 'x-amz-copy-source' in headers
    const variant = variantOf({ method, url: url.href })
    const [, from] = /^bytes=(\d+)-/.exec(headers.range ?? '') ?? []
    if (from) response.setHeader('content-range', `bytes ${from}-4/5`)
    response.setHeader('etag', '"e&1"')
    response.statusCode = from ? 206 : method === 'DELETE' ? 204 : 200
    if (method === 'HEAD') return response.setHeader('content-length', 5).end()
    if (variant === 'getObject') return response.end('bytes'.slice(Number(from ?? 0)))
    const body = isCopy ? '<CopyObjectResult/>' : ANSWERS[variant]
    // Each listed is asked for its metadata, several at once and in no order.
    response.end(url.searchParams.has('metadata') ? body?.replace(`${LISTED[1]}`, '') : body)
  })
})
beforeEach(() => {
  received = []
})
afterAll(() => server.stop())

const PREFIXED = /^\/proxy\/s3%20v2/
const gatewayAt = (prefix: string) => ({ ...CREDENTIALS, endpoint: server.baseUrl + prefix })

// What Node's own fetch adds.
const OF_FETCH =
  /^(accept|accept-.*|connection|host|sec-fetch-mode|user-agent|priority|cache-control|pragma)$/

/** What is left of a request's headers but for those of its signature, which are held to be right. */
function headersOf({ method, url, headers, bytes }: ReceivedRequest) {
  const { authorization = '', 'content-length': length, ...others } = headers
  const { 'x-amz-date': date, 'x-amz-content-sha256': hash, ...given } = others
  // All of `x-amz-…` is signed, and nothing that a proxy might change.
  const names = ['host', ...Object.keys(headers).filter((name) => /^x-amz-|^content-md5$/.test(name))].sort()
  expect(authorization).toContain(`/us-east-1/s3/aws4_request, SignedHeaders=${names.join(';')}, `)
  expect(authorization).toContain(`Credential=${CREDENTIALS.accessKeyId}/${date?.slice(0, 8)}/`)
  expect(hash).toBe('UNSIGNED-PAYLOAD')
  const arrived = { method, url: server.baseUrl + url, headers }
  expect(whatIsWrongWith(arrived, CREDENTIALS.secretKey)).toBeUndefined()
  // Storj's gateway takes neither a trailer nor chunks (gateway-st #89).
  expect(length).toBe(/PUT|POST/.test(method) ? `${bytes.byteLength}` : undefined)
  return Object.fromEntries(Object.entries(given).filter(([name]) => !OF_FETCH.test(name)))
}

const expected = (sent: Sent | string): Sent => (typeof sent === 'string' ? { line: sent } : sent)

describe.each(['', '/proxy/s3%20v2'])('every request, letter for letter, below %j', (prefix) => {
  it.each(WIRE_CASES)('$variant: $name', async ({ call, sent, variant }) => {
    const gateway = gatewayAt(prefix)
    const seen: string[] = []
    const hooks: GatewayProjectOptions['hooks'] = {
      onRequest: ({ operationId, method, path }) => seen.push(`${operationId}: ${method} ${path}`),
    }
    await call(openGatewayProject({ gateway, hooks }), openGateway(gateway, { hooks }))
    const all = sent.map(expected)
    const lines = received.map(({ method, url }) => `${method} ${url}`)
    expect(lines).toEqual(all.map(({ line }) => line.replace(' ', ` ${prefix}`)))
    expect(received.map(headersOf)).toEqual(all.map(({ headers = {} }) => headers))
    for (const [at, { body = '' }] of all.entries())
      expect(Buffer.from(body).equals((received[at] as ReceivedRequest).bytes)).toBe(true)
    // As the document writes it, and not with the names of buckets and objects.
    expect(seen).toContain(`${variant}: ${variants[variant].method} ${variants[variant].path}`)
  })
})

it('has a case for every variant', () => {
  const named = new Set(WIRE_CASES.map(({ variant }) => variant))
  expect([...named].sort()).toEqual(Object.keys(variants).sort())
})

it('a presigned URL opens without another word', async () => {
  for (const [key, path] of KEYS) {
    const url = await presignUrl(gatewayAt(''), 'bucket', key, { method: 'PUT', expiresIn: 60 })
    await fetch(url, { method: 'PUT', body: 'bytes' })
    const { method, url: arrived } = received.at(-1) as ReceivedRequest
    expect(arrived.replace(/\?.*/, '')).toBe(`/bucket/${path}`)
    const whole = { method, url: server.baseUrl + arrived, headers: {} }
    expect(whatIsWrongWith(whole, CREDENTIALS.secretKey)).toBeUndefined()
  }
})

it('a redirection is not followed, so that no signature goes elsewhere', async () => {
  await using other = await serve((_, response) => response.end('<ListAllMyBucketsResult/>'))
  for (const status of [301, 302, 307, 308]) {
    await using from = await serve((_, response) =>
      response.writeHead(status, { location: `${other.baseUrl}/` }).end(),
    )
    const project = openGatewayProject({ gateway: { ...CREDENTIALS, endpoint: from.baseUrl }, retry: false })
    const calls = [
      project.listBuckets(),
      project.deleteBucket('bucket'),
      project.downloadObject('bucket', 'a'),
      project.putObject('bucket', 'a', 'b'),
    ]
    for (const error of await Promise.all(calls.map(rejection)))
      expect(error).toMatchObject({ service: 'storj-uplink' })
  }
  expect(other.requests).toEqual([])
})

describe('when a call is repeated', () => {
  type Rule = 'safe' | 'idempotent' | 'unprocessed'
  // By what S3 does with a second one, and not by its method.
  const RULES: Record<Variant, Rule> = {
    listBuckets: 'safe',
    headBucket: 'safe',
    listObjects: 'safe',
    listMultipartUploads: 'safe',
    getObject: 'safe',
    listParts: 'safe',
    headObject: 'safe',
    ensureBucket: 'idempotent',
    deleteBucket: 'idempotent',
    deleteObjects: 'idempotent',
    putObject: 'idempotent',
    copyObject: 'idempotent',
    uploadPart: 'idempotent',
    deleteObject: 'idempotent',
    abortMultipartUpload: 'idempotent',
    createBucket: 'unprocessed',
    createMultipartUpload: 'unprocessed',
    completeMultipartUpload: 'unprocessed',
  }
  const FAULTS: readonly (readonly [Fault, 'processed' | 'not processed'])[] = [
    ['answer 429', 'not processed'],
    ['answer 429 with Retry-After', 'not processed'],
    ['refuse', 'not processed'],
    ['answer 503', 'processed'],
    ['answer 500', 'processed'],
    ['answer 502', 'processed'],
    ['reset before the body', 'processed'],
    ['reset after the body', 'processed'],
    ['apply, then reset', 'processed'],
    ['apply, then 503', 'processed'],
  ]
  const cases = Object.entries(RULES).flatMap(([variant, rule]) =>
    FAULTS.map(([fault, what]) => ({ variant: variant as Variant, rule, fault, what })),
  )

  /** A request that fits, with a body where there is one. */
  const requestOf = (variant: Variant): GatewayRequest => {
    const { method, path } = variants[variant]
    const bytes = /putObject|uploadPart/.test(variant)
    return {
      ...(path.includes('bucket') && { bucket: 'bucket' }),
      ...(path.includes('key') && { key: 'a' }),
      ...(bytes && { body: new TextEncoder().encode('bytes') }),
      ...(method === 'POST' && { body: '<a/>' }),
    }
  }

  it.each(cases)('$variant ($rule), $fault', async ({ variant, rule, fault, what }) => {
    await using server = await injectFaults(() => new Response('<a/>'), { retryAfter: 0.001 })
    const gateway = { ...CREDENTIALS, endpoint: server.baseUrl }
    const asked: string[] = []
    const ask = (...faults: Fault[]) =>
      openGateway(gateway, {
        fetch: server.fetchWith(...faults),
        retry: { attempts: 3, baseDelayMs: 0 },
        hooks: { onRequest: ({ operationId, attempt }) => asked.push(`${operationId} ${attempt}`) },
      }).ask(variant, requestOf(variant))

    const isRepeated = rule !== 'unprocessed' || what === 'not processed'
    if (isRepeated) {
      expect((await ask(fault, fault)).status).toBe(200)
      expect(asked).toEqual([`${variant} 1`, `${variant} 2`, `${variant} 3`])
      asked.length = 0
    }
    const error = (await rejection(ask(fault, fault, fault))) as UplinkError
    expect(asked).toHaveLength(isRepeated ? 3 : 1)
    expect(error).toMatchObject({
      operationId: variant,
      mayHaveApplied: rule !== 'safe' && what === 'processed',
    })
  })

  it.each(Object.keys(RULES) as Variant[])('%s, after SlowDown, whatever its status', async (variant) => {
    // HEAD has no body to say it with: MinIO has a header.
    const slowDown = (status: number) =>
      variants[variant].method === 'HEAD'
        ? new Response(null, { status, headers: { 'x-minio-error-code': 'SlowDown' } })
        : refusal(status, 'SlowDown')
    for (const status of [503, 429]) {
      const answers = [slowDown(status), slowDown(status), new Response('<a/>')]
      const fetch = async () => answers.shift() ?? slowDown(status)
      const { ask } = openGateway(CREDENTIALS, { retry: { attempts: 3, baseDelayMs: 0 }, fetch })
      expect((await ask(variant, requestOf(variant))).status).toBe(200)
      expect(answers).toEqual([])
      const error = await rejection(ask(variant, requestOf(variant)))
      expect(error).toMatchObject({ name: 'TooManyRequestsError', mayHaveApplied: false })
    }
  })

  it.each(['deleteBucket', 'deleteObject', 'abortMultipartUpload'] as const)(
    '%s that finds nothing, after one of unknown outcome, has found its success',
    async (variant) => {
      const answers = [new Response(null, { status: 503 }), refusal(404, 'NoSuchUpload')]
      const { ask } = openGateway(CREDENTIALS, {
        retry: { baseDelayMs: 0 },
        fetch: async () => answers.shift() as Response,
      })
      expect((await ask(variant, requestOf(variant))).status).toBe(404)
    },
  )

  it('each repeat is signed anew, and at its own time', async () => {
    const signed: string[] = []
    const { ask } = openGateway(CREDENTIALS, {
      retry: { attempts: 3, baseDelayMs: 0 },
      fetch: async (url, { method, headers }) => {
        const given = Object.fromEntries(headers) as Record<string, string>
        signed.push(`${whatIsWrongWith({ method, url, headers: given }, CREDENTIALS.secretKey)}`)
        return refusal(503, 'SlowDown')
      },
    })
    await rejection(ask('putObject', requestOf('putObject')))
    expect(signed).toEqual(['undefined', 'undefined', 'undefined'])
  })
})
