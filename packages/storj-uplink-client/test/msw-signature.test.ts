import { describe, expect, it } from 'vitest'
import { S3Error } from '../src/mock/s3-error.ts'
import { verifySignature } from '../src/mock/verify-signature.ts'

/** The examples of the Amazon S3 API reference ("Signature Calculations", "Using Query Parameters"). */
const KEY = 'AKIAIOSFODNN7EXAMPLE'
const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
const THEN = Date.UTC(2013, 4, 24)
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const HOST = 'https://examplebucket.s3.amazonaws.com'

const authorization = (signedHeaders: string, signature: string) =>
  `AWS4-HMAC-SHA256 Credential=${KEY}/20130524/us-east-1/s3/aws4_request,SignedHeaders=${signedHeaders},Signature=${signature}`

interface Example {
  method?: string
  path: string
  headers?: Record<string, string>
  body?: string
}

const GET: Example = {
  path: '/test.txt',
  headers: {
    range: 'bytes=0-9',
    'x-amz-content-sha256': EMPTY,
    'x-amz-date': '20130524T000000Z',
    authorization: authorization(
      'host;range;x-amz-content-sha256;x-amz-date',
      'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    ),
  },
}

const PUT: Example = {
  method: 'PUT',
  path: '/test$file.text',
  body: 'Welcome to Amazon S3.',
  headers: {
    date: 'Fri, 24 May 2013 00:00:00 GMT',
    'x-amz-content-sha256': '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072',
    'x-amz-date': '20130524T000000Z',
    'x-amz-storage-class': 'REDUCED_REDUNDANCY',
    authorization: authorization(
      'date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class',
      '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
    ),
  },
}

const bucketExample = (path: string, signature: string): Example => ({
  path,
  headers: {
    'x-amz-content-sha256': EMPTY,
    'x-amz-date': '20130524T000000Z',
    authorization: authorization('host;x-amz-content-sha256;x-amz-date', signature),
  },
})

const LIFECYCLE = bucketExample(
  '/?lifecycle',
  'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
)
const LIST = bucketExample(
  '/?max-keys=2&prefix=J',
  '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
)

const PRESIGNED: Example = {
  path: `/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=${KEY}%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404`,
}

/** The access key id of a request that is found to be right, or the code of what is wrong with it, and why. */
async function verdictOn(
  example: Example,
  now: number = THEN,
  secrets: Record<string, string> = { [KEY]: SECRET },
) {
  const { method = 'GET', path, headers = {}, body = '' } = example
  const request = new Request(HOST + path, { method, headers })
  const received = { request, body: new TextEncoder().encode(body) as Uint8Array<ArrayBuffer> }
  try {
    return await verifySignature(received, { now: () => now, secretOf: (id) => secrets[id] })
  } catch (error) {
    if (!(error instanceof S3Error)) throw error
    return [error.status, error.code]
  }
}

const withHeaders = (example: Example, headers: Record<string, string>): Example => ({
  ...example,
  headers: { ...example.headers, ...headers },
})
const without = (example: Example, name: string): Example => {
  const { [name]: _, ...headers } = example.headers ?? {}
  return { ...example, headers }
}

describe('the signatures that AWS has published', () => {
  it.each(Object.entries({ GET, PUT, LIFECYCLE, LIST, PRESIGNED }))('%s is let in', async (_, example) => {
    expect(await verdictOn(example)).toBe(KEY)
  })
})

describe('a signature is refused', () => {
  const MISMATCH = [403, 'SignatureDoesNotMatch']

  it.each<[what: string, example: Example]>([
    ['another method', { ...GET, method: 'DELETE' }],
    ['another path', { ...GET, path: '/other.txt' }],
    ['another query', { ...LIST, path: '/?max-keys=2&prefix=K' }],
    ['one more parameter', { ...PRESIGNED, path: `${PRESIGNED.path}&versionId=1` }],
    ['another header', withHeaders(GET, { range: 'bytes=0-10' })],
    ['another payload', withHeaders(PUT, { 'x-amz-content-sha256': EMPTY })],
    ['another day', withHeaders(GET, { 'x-amz-date': '20130524T000001Z' })],
  ])('for %s', async (_, example) => {
    expect(await verdictOn(example)).toEqual(MISMATCH)
  })

  it('by another secret, or of nobody', async () => {
    expect(await verdictOn(GET, THEN, { [KEY]: `${SECRET}x` })).toEqual(MISMATCH)
    expect(await verdictOn(GET, THEN, {})).toEqual([403, 'InvalidAccessKeyId'])
  })

  it('for another body', async () => {
    expect(await verdictOn({ ...PUT, body: 'Welcome to Amazon S4.' })).toEqual([
      400,
      'XAmzContentSHA256Mismatch',
    ])
  })

  it('that leaves out a header of S3', async () => {
    expect(await verdictOn(withHeaders(GET, { 'x-amz-acl': 'public-read' }))).toEqual([403, 'AccessDenied'])
    expect(await verdictOn(without(GET, 'range'))).toEqual([403, 'AccessDenied'])
    const hostless = authorization('range;x-amz-content-sha256;x-amz-date', '0'.repeat(64))
    expect(await verdictOn(withHeaders(GET, { authorization: hostless }))).toEqual([403, 'AccessDenied'])
  })

  it('of another time: a quarter of an hour is as far as clocks may part', async () => {
    expect(await verdictOn(GET, THEN + 900_000)).toBe(KEY)
    expect(await verdictOn(GET, THEN - 900_000)).toBe(KEY)
    expect(await verdictOn(GET, THEN + 900_001)).toEqual([403, 'RequestTimeTooSkewed'])
    expect(await verdictOn(GET, THEN - 900_001)).toEqual([403, 'RequestTimeTooSkewed'])
  })

  it('that has run out, or does not hold yet', async () => {
    expect(await verdictOn(PRESIGNED, THEN + 86_400_000)).toBe(KEY)
    expect(await verdictOn(PRESIGNED, THEN + 86_400_001)).toEqual([403, 'AccessDenied'])
    expect(await verdictOn(PRESIGNED, THEN - 900_001)).toEqual([403, 'AccessDenied'])
  })

  it.each<[what: string, example: Example, verdict: [number, string]]>([
    ['none', without(GET, 'authorization'), [403, 'AccessDenied']],
    ['of another kind', withHeaders(GET, { authorization: `AWS ${KEY}:x` }), [400, 'InvalidRequest']],
    ['without a date', without(GET, 'x-amz-date'), [403, 'AccessDenied']],
    ['without a hash', without(GET, 'x-amz-content-sha256'), [400, 'InvalidRequest']],
    ['with a hash that is none', withHeaders(GET, { 'x-amz-content-sha256': 'x' }), [400, 'InvalidArgument']],
    [
      'of a body in chunks',
      withHeaders(PUT, { 'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER' }),
      [411, 'MissingContentLength'],
    ],
    [
      'of aws-chunked',
      withHeaders(PUT, { 'content-encoding': 'aws-chunked' }),
      [411, 'MissingContentLength'],
    ],
    [
      'with a trailer',
      withHeaders(PUT, { 'x-amz-trailer': 'x-amz-checksum-crc32' }),
      [411, 'MissingContentLength'],
    ],
    [
      'of another day than its credential',
      withHeaders(GET, { 'x-amz-date': '20130525T000000Z' }),
      [400, 'AuthorizationHeaderMalformed'],
    ],
    [
      'for longer than a week',
      { path: PRESIGNED.path.replace('86400', '604801') },
      [400, 'AuthorizationQueryParametersError'],
    ],
    [
      'for an unknown time',
      { path: PRESIGNED.path.replace('86400', 'ever') },
      [400, 'AuthorizationQueryParametersError'],
    ],
  ])('that is %s', async (_, example, verdict) => {
    expect(await verdictOn(example)).toEqual(verdict)
  })
})
