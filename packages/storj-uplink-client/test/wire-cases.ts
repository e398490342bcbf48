import type { Project } from '../src/index.ts'
import type { Gateway } from '../src/s3/gateway.ts'
import type { Variant } from '../src/s3/variants.ts'
import { bytesOf, PART } from './fake-s3.ts'

/** A request that must come of a call, letter for letter. */
export interface Sent {
  /** Method, path and query, from the endpoint on. */
  readonly line: string
  /** Beside those of the signature and of the platform. */
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** A call, and the requests that come of it. */
export interface WireCase {
  readonly variant: Variant
  /** What is special about the call. */
  readonly name: string
  readonly call: (project: Project, gateway: Gateway) => Promise<unknown>
  readonly sent: readonly (Sent | string)[]
}

const wire = (
  variant: Variant,
  name: string,
  call: WireCase['call'],
  ...sent: readonly (Sent | string)[]
): WireCase => ({ variant, name, call, sent })

const XML = { 'content-type': 'application/xml' }
const THERE = ['HEAD /bucket', 'GET /']

const BUCKETS: readonly WireCase[] = [
  wire('listBuckets', 'all', (project) => project.listBuckets({ cursor: 'a' }), 'GET /'),
  wire('createBucket', 'and look', (project) => project.createBucket('bucket'), 'PUT /bucket', ...THERE),
  wire('ensureBucket', 'and look', (project) => project.ensureBucket('bucket'), 'PUT /bucket', ...THERE),
  wire(
    'headBucket',
    'of dots and digits',
    (project) => project.statBucket('my.bucket-1'),
    'HEAD /my.bucket-1',
    'GET /',
  ),
  wire('deleteBucket', 'as it is', (project) => project.deleteBucket('bucket'), 'DELETE /bucket'),
  wire(
    'deleteObjects',
    'a page of them, and then the bucket',
    (project) => project.deleteBucket('bucket', { withObjects: true }),
    'GET /bucket?list-type=2&max-keys=1000&encoding-type=url',
    {
      line: 'POST /bucket?delete=',
      // printf '%s' '<body>' | openssl md5 -binary | base64
      headers: { ...XML, 'content-md5': 'qSf5tf3Re7RLNLyxkbAjCw==' },
      body:
        '<?xml version="1.0" encoding="UTF-8"?><Delete><Quiet>true</Quiet>' +
        '<Object><Key>a &lt;b&gt;&amp;&quot;+é&#10;</Key></Object><Object><Key>c</Key></Object></Delete>',
    },
    'DELETE /bucket',
  ),
  wire(
    'listMultipartUploads',
    'from a marker on',
    (_, { ask }) =>
      ask('listMultipartUploads', {
        bucket: 'bucket',
        query: { uploads: '', prefix: 'a/', 'key-marker': 'a/b c', 'upload-id-marker': 'x+/=' },
      }),
    'GET /bucket?prefix=a%2F&uploads=&key-marker=a%2Fb%20c&upload-id-marker=x%2B%2F%3D',
  ),
]

const LISTS: readonly WireCase[] = [
  wire(
    'listObjects',
    'one level',
    (project) => project.listObjects('bucket'),
    'GET /bucket?list-type=2&max-keys=1000&delimiter=%2F&encoding-type=url',
  ),
  wire(
    'listObjects',
    'with all there is',
    (project) =>
      project.listObjects('bucket', {
        prefix: 'a b/é+&/',
        cursor: "a b/é+&/'(1)*!",
        recursive: true,
        custom: true,
      }),
    // In a query "!()*" go either way: they are signed as AWS writes them.
    'GET /bucket?list-type=2&metadata=true' +
      '&start-after=a%20b%2F%C3%A9%2B%26%2F%27(1)*!&max-keys=1000&prefix=a%20b%2F%C3%A9%2B%26%2F&encoding-type=url',
    'HEAD /bucket/a%20%3Cb%3E%26%22%2B%C3%A9%0A',
  ),
]

/** Keys and how they stand in a path: "/" as it is, and all else as AWS encodes it. */
export const KEYS: readonly (readonly [key: string, path: string])[] = [
  ['plain.txt', 'plain.txt'],
  ['a b', 'a%20b'],
  ['a+b', 'a%2Bb'],
  ['100%', '100%25'],
  ['%2e%2e/%2F', '%252e%252e/%252F'],
  ['a//b', 'a//b'],
  ['/a', '/a'],
  ['a/', 'a/'],
  ['//', '//'],
  ['...', '...'],
  ['.a/..b', '.a/..b'],
  ["-._~!'()*", '-._~%21%27%28%29%2A'],
  ['?#&=@:;,$', '%3F%23%26%3D%40%3A%3B%2C%24'],
  ['\\|^`{}"<>', '%5C%7C%5E%60%7B%7D%22%3C%3E'],
  ['{key}', '%7Bkey%7D'],
  ['é\u0301', '%C3%A9%CC%81'],
  ['🐈‍⬛', '%F0%9F%90%88%E2%80%8D%E2%AC%9B'],
  ['\t\n\0\x7f', '%09%0A%00%7F'],
  ['x'.repeat(1280), 'x'.repeat(1280)],
]

const META = { 'x-amz-meta-name': 'value', 'x-amz-meta-tokyo': 'æ\u009d±äº¬' }
const EXPIRES = new Date('2030-01-02T03:04:05.678Z')
const expires = '2030-01-02T03:04:05.678Z'
const place = { bucket: 'bucket', key: 'a b/c' }

const UPLOADS: readonly WireCase[] = [
  wire('putObject', 'text', (project) => project.putObject('bucket', 'a b/c', 'text é'), {
    line: 'PUT /bucket/a%20b/c',
    headers: { 'content-type': 'application/octet-stream' },
    body: 'text é',
  }),
  wire('putObject', 'nothing', async (project) => (await project.uploadObject('bucket', 'a')).commit(), {
    line: 'PUT /bucket/a',
    body: '',
  }),
  wire(
    'putObject',
    'with all there is',
    (project) =>
      project.putObject('bucket', 'a', new File(['%PDF'], 'a.pdf', { type: 'application/pdf' }), {
        custom: { Name: 'value', tokyo: '東京' },
        expires: EXPIRES,
      }),
    {
      line: 'PUT /bucket/a',
      headers: { 'content-type': 'application/pdf', ...META, 'x-amz-meta-object-expires': expires },
      body: '%PDF',
    },
  ),
  wire(
    'createMultipartUpload',
    'metadata before the first part, and each part in its place',
    async (project) => {
      const upload = await project.uploadObject('bucket', 'a b/c', {
        partSize: PART,
        concurrency: 1,
        contentType: 'a/b',
        expires: EXPIRES,
      })
      await upload.setCustomMetadata({ Name: 'value', tokyo: '東京' })
      await upload.write(bytesOf(PART + 3))
      await upload.commit()
    },
    {
      line: 'POST /bucket/a%20b/c?uploads=',
      headers: { ...META, 'x-amz-meta-object-expires': expires, 'content-type': 'a/b' },
    },
    { line: 'PUT /bucket/a%20b/c?partNumber=1&uploadId=x%2B%2F%3D%20y', body: bytesOf(PART) },
    {
      line: 'PUT /bucket/a%20b/c?partNumber=2&uploadId=x%2B%2F%3D%20y',
      body: bytesOf(PART + 3).subarray(PART),
    },
    {
      line: 'POST /bucket/a%20b/c?uploadId=x%2B%2F%3D%20y',
      headers: XML,
      body:
        '<CompleteMultipartUpload>' +
        '<Part><PartNumber>1</PartNumber><ETag>&quot;e&amp;1&quot;</ETag></Part>' +
        '<Part><PartNumber>2</PartNumber><ETag>&quot;e&amp;1&quot;</ETag></Part></CompleteMultipartUpload>',
    },
  ),
  wire(
    'copyObject',
    'onto itself, for metadata that came late',
    async (project) => {
      const upload = await project.uploadObject('bucket', "a b/'c'", {
        partSize: PART,
        concurrency: 1,
        contentType: 'a/b',
        expires: EXPIRES,
      })
      await upload.write(bytesOf(PART))
      await upload.write('x')
      await upload.setCustomMetadata({ Name: 'value', tokyo: '東京' })
      await upload.commit()
    },
    {
      line: 'POST /bucket/a%20b/%27c%27?uploads=',
      headers: { 'x-amz-meta-object-expires': expires, 'content-type': 'a/b' },
    },
    { line: 'PUT /bucket/a%20b/%27c%27?partNumber=1&uploadId=x%2B%2F%3D%20y', body: bytesOf(PART) },
    { line: 'PUT /bucket/a%20b/%27c%27?partNumber=2&uploadId=x%2B%2F%3D%20y', body: 'x' },
    {
      line: 'POST /bucket/a%20b/%27c%27?uploadId=x%2B%2F%3D%20y',
      headers: XML,
      body:
        '<CompleteMultipartUpload>' +
        '<Part><PartNumber>1</PartNumber><ETag>&quot;e&amp;1&quot;</ETag></Part>' +
        '<Part><PartNumber>2</PartNumber><ETag>&quot;e&amp;1&quot;</ETag></Part></CompleteMultipartUpload>',
    },
    {
      line: 'PUT /bucket/a%20b/%27c%27',
      headers: {
        ...META,
        'content-type': 'a/b',
        'x-amz-meta-object-expires': expires,
        'x-amz-copy-source': '/bucket/a%20b/%27c%27',
        'x-amz-metadata-directive': 'REPLACE',
      },
    },
  ),
  wire(
    'uploadPart',
    'by itself',
    (_, { ask }) =>
      ask('uploadPart', {
        ...place,
        query: { partNumber: 10_000, uploadId: 'a&b' },
        body: new Blob(['part']),
      }),
    { line: 'PUT /bucket/a%20b/c?partNumber=10000&uploadId=a%26b', body: 'part' },
  ),
  wire(
    'completeMultipartUpload',
    'by itself',
    (_, { ask }) =>
      ask('completeMultipartUpload', {
        ...place,
        query: { uploadId: 'a&b' },
        body: '<CompleteMultipartUpload/>',
      }),
    { line: 'POST /bucket/a%20b/c?uploadId=a%26b', headers: XML, body: '<CompleteMultipartUpload/>' },
  ),
  wire(
    'abortMultipartUpload',
    'after a part',
    async (project) => {
      const upload = await project.uploadObject('bucket', 'a', { partSize: PART, concurrency: 1 })
      await upload.write(bytesOf(PART + 1))
      await upload.abort()
    },
    'POST /bucket/a?uploads=',
    { line: 'PUT /bucket/a?partNumber=1&uploadId=x%2B%2F%3D%20y', body: bytesOf(PART) },
    'DELETE /bucket/a?uploadId=x%2B%2F%3D%20y',
  ),
]

const OBJECTS: readonly WireCase[] = [
  ...KEYS.map(([key, path]) =>
    wire(
      'headObject',
      `the key ${JSON.stringify(key.slice(0, 20))}`,
      (project) => project.statObject('bucket', key),
      `HEAD /bucket/${path}`,
    ),
  ),
  wire(
    'deleteObject',
    'a key',
    (project) => project.deleteObject('bucket', 'a?uploadId=b'),
    'DELETE /bucket/a%3FuploadId%3Db',
  ),
  wire('getObject', 'all', (project) => project.downloadObject('bucket', 'a//b'), 'GET /bucket/a//b'),
  wire('getObject', 'a part', (project) => project.downloadObject('bucket', 'a', { offset: 2, length: 3 }), {
    line: 'GET /bucket/a',
    headers: { range: 'bytes=2-4' },
  }),
  wire(
    'getObject',
    'the end, of the object that was asked for its size',
    (project) => project.downloadObject('bucket', 'a', { offset: -3 }),
    'HEAD /bucket/a',
    { line: 'GET /bucket/a', headers: { range: 'bytes=2-', 'if-match': '"e&1"' } },
  ),
  wire(
    'listParts',
    'by itself',
    (_, { ask }) =>
      ask('listParts', {
        ...place,
        query: { uploadId: 'a&b', 'part-number-marker': 1000, 'max-parts': 1000, 'encoding-type': 'url' },
      }),
    'GET /bucket/a%20b/c?uploadId=a%26b&part-number-marker=1000&max-parts=1000&encoding-type=url',
  ),
]

export const WIRE_CASES: readonly WireCase[] = [...BUCKETS, ...LISTS, ...UPLOADS, ...OBJECTS]
