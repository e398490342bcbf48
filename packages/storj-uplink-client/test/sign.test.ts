import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encode, encodeKey } from '../src/s3/encode.ts'
import { writeMetadata } from '../src/s3/object-info.ts'
import { signHeaders, signUrl } from '../src/s3/sign.ts'
import { type Arrived, whatIsWrongWith } from './verify-signature.ts'

// AWS, "Signature Calculations for the Authorization Header" and "… Using Query Parameters": the examples of S3.
const KEY = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  region: 'us-east-1',
}
const NOW = new Date('2013-05-24T00:00:00Z')
const HOST = 'https://examplebucket.s3.amazonaws.com'
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** An example, with the headers that its signature covers beside the host. */
const EXAMPLES = [
  {
    name: 'GET object with a range',
    request: `GET ${HOST}/test.txt`,
    headers: { range: 'bytes=0-9' },
    body: '',
    signature: 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  },
  {
    name: 'PUT object',
    request: `PUT ${HOST}/test$file.text`,
    headers: { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
    body: 'Welcome to Amazon S3.',
    signature: '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  },
  {
    name: 'GET bucket lifecycle',
    request: `GET ${HOST}/?lifecycle`,
    headers: {},
    body: '',
    signature: 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
  },
  {
    name: 'GET bucket (list objects)',
    request: `GET ${HOST}/?max-keys=2&prefix=J`,
    headers: {},
    body: '',
    signature: '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
  },
]
const PRESIGNED = 'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404'

const partsOf = (request: string) => {
  const [method = '', url = ''] = request.split(' ')
  return { method, url }
}

/** What is sent, as it arrives. */
async function sign(
  method: string,
  url: string,
  given: Record<string, string> = {},
  key = KEY,
  now?: Date,
): Promise<Arrived & { readonly headers: Record<string, string> }> {
  const headers = new Headers(given)
  await signHeaders({ method, url, headers }, key, now)
  return { method, url, headers: Object.fromEntries(headers) }
}

describe("the verifier of these tests, by AWS's examples", () => {
  it.each(EXAMPLES)('$name', ({ request, headers, body, signature }) => {
    const signed: Record<string, string> = {
      ...headers,
      'x-amz-content-sha256': sha256(body),
      'x-amz-date': '20130524T000000Z',
    }
    const names = ['host', ...Object.keys(signed)].sort().join(';')
    const credential = `${KEY.accessKeyId}/20130524/us-east-1/s3/aws4_request`
    const authorization = (signature: string) =>
      `AWS4-HMAC-SHA256 Credential=${credential},SignedHeaders=${names},Signature=${signature}`
    const arrived = { ...partsOf(request), headers: { ...signed, authorization: authorization(signature) } }
    expect(whatIsWrongWith(arrived, KEY.secretKey)).toBeUndefined()
    const other = { ...arrived.headers, authorization: authorization(sha256('another')) }
    expect(whatIsWrongWith({ ...arrived, headers: other }, KEY.secretKey)).toBe('does not match')
  })
})

describe("AWS's examples", () => {
  // The client covers the host and `x-amz-…`, as AWS asks of all; in the first example a range is covered as well, and
  // in the second a date.
  it.each(EXAMPLES.filter(({ headers }) => !Object.keys(headers).length))(
    '$name',
    async ({ request, body, signature }) => {
      const { method, url } = partsOf(request)
      const { headers } = await sign(method, url, { 'x-amz-content-sha256': sha256(body) }, KEY, NOW)
      expect(headers.authorization).toBe(
        `AWS4-HMAC-SHA256 Credential=${KEY.accessKeyId}/20130524/us-east-1/s3/aws4_request, ` +
          `SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=${signature}`,
      )
    },
  )

  it('a presigned GET', async () => {
    const url = await signUrl({ method: 'GET', url: `${HOST}/test.txt` }, KEY, 86_400, NOW)
    expect(url).toBe(
      `${HOST}/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256` +
        `&X-Amz-Credential=${KEY.accessKeyId}%2F20130524%2Fus-east-1%2Fs3%2Faws4_request` +
        `&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=${PRESIGNED}`,
    )
  })
})

describe('a request', () => {
  it('is signed for its method, path, query, headers and moment, and with its secret', async () => {
    const url = `${HOST}/a%20b?prefix=x&uploads=`
    const signed = await sign('PUT', url, { 'x-amz-meta-a': '1', 'content-md5': 'AA==' })
    const verdict = (change: Partial<Arrived>, secret = KEY.secretKey) =>
      whatIsWrongWith({ ...signed, ...change }, secret)
    const withHeader = (name: string, value: string) => ({ headers: { ...signed.headers, [name]: value } })
    expect(verdict({})).toBeUndefined()
    for (const change of [
      { method: 'DELETE' },
      { url: url.replace('%20', '%21') },
      { url: url.replace('=x', '=y') },
      { url: url.replace('examplebucket', 'other') },
      withHeader('x-amz-meta-a', '2'),
      withHeader('content-md5', 'AQ=='),
      withHeader('x-amz-content-sha256', sha256('')),
      withHeader('x-amz-date', signed.headers['x-amz-date']?.replace(/..Z$/, '61Z') as string),
    ])
      expect(verdict(change)).toBe('does not match')
    expect(verdict(withHeader('x-amz-meta-b', ''))).toBe('leaves out headers')
    expect(verdict({}, `${KEY.secretKey} `)).toBe('does not match')
  })

  it('says that its body is not covered', async () => {
    const { headers } = await sign('PUT', `${HOST}/a`)
    expect(headers['x-amz-content-sha256']).toBe('UNSIGNED-PAYLOAD')
    expect(headers['x-amz-date']).toMatch(/^\d{8}T\d{6}Z$/)
  })

  it('has "content-md5" before the host, and all else behind', async () => {
    const { headers } = await sign('POST', HOST, { 'content-md5': 'AA==', accept: '*/*', range: 'a' })
    expect(headers.authorization).toContain('SignedHeaders=content-md5;host;x-amz-content-sha256;x-amz-date,')
  })
})

const text = fc.string({ unit: 'binary', maxLength: 40 })
const ofPath = text.filter((key) => key !== '' && !key.split('/').some((part) => /^\.{1,2}$/.test(part)))
const ofHeader = text.map((value) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no header can carry them.
  value.replace(/[\x00-\x08\x0a-\x1f\x7f]/g, '').trim(),
)
const token = fc.stringMatching(/^[A-Za-z\d._-]{1,20}$/)
const region = fc.stringMatching(/^[a-z\d-]{1,16}$/)
// The year is of four digits.
const moment = fc.date({ min: new Date(0), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true })

const queryOf = (pairs: readonly (readonly [string, string])[]) =>
  pairs.length
    ? `?${pairs.map(([name, value]) => `${encode(name)}=${encodeURIComponent(value)}`).join('&')}`
    : ''

describe('whatever is signed, another program verifies', () => {
  const secret = fc.string({ minLength: 1, maxLength: 60 })
  const pairs = fc.array(fc.tuple(fc.string({ minLength: 1, maxLength: 8 }), text), { maxLength: 6 })

  it('by headers: keys, queries and metadata of any text', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('GET', 'PUT', 'HEAD', 'DELETE', 'POST'),
        ofPath,
        pairs,
        fc.dictionary(token, ofHeader, { maxKeys: 4 }),
        fc.record({ secretKey: secret, region }),
        moment,
        async (method, key, query, custom, credential, now) => {
          // Names that differ in capitals alone are refused before.
          const names = Object.entries(custom).map(([name, value]) => [name.toLowerCase(), value])
          const headers = writeMetadata(Object.fromEntries(names), {})
          const url = `https://gateway.example:8443/base/bucket/${encodeKey(key)}${queryOf(query)}`
          const used = { ...KEY, ...credential }
          const arrived = await sign(method, url, headers, used, now)
          expect(whatIsWrongWith(arrived, used.secretKey)).toBeUndefined()
        },
      ),
      { numRuns: 150 },
    ))

  it('by URL', () =>
    fc.assert(
      fc.asyncProperty(
        ofPath,
        pairs,
        fc.integer({ min: 1, max: 604_800 }),
        moment,
        async (key, query, seconds, now) => {
          const plain = `https://gateway.example/bucket/${encodeKey(key)}${queryOf(query)}`
          const url = await signUrl({ method: 'PUT', url: plain }, KEY, seconds, now)
          expect(whatIsWrongWith({ method: 'PUT', url, headers: {} }, KEY.secretKey)).toBeUndefined()
          expect(whatIsWrongWith({ method: 'GET', url, headers: {} }, KEY.secretKey)).toBe('does not match')
        },
      ),
      { numRuns: 80 },
    ))
})

it.each(['a  b', 'a\tb', 'a\u00a0b', '東京\u3000タワー', 'a\u2003b', 'a\u0085b'])(
  'blanks in metadata are signed as MinIO reads them: %j',
  async (value) => {
    const arrived = await sign('PUT', `${HOST}/a`, writeMetadata({ a: value }, {}))
    expect(whatIsWrongWith(arrived, KEY.secretKey)).toBeUndefined()
  },
)
