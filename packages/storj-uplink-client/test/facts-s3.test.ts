import { type Known, nearMisses, readDocument } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import { operations } from '../src/generated/storj-s3/operations.gen.ts'
import { documents, faults } from './document.ts'

// What Storj's S3 gateway takes and answers, as the S3 API reference and its code have it, said once more: the tests
// beside this one read the document.
const document = documents['storj-s3']
const facts = readDocument(document)
const accepts = (place: string, value: unknown) =>
  faults('storj-s3', `#/components/${place}`, value).length === 0
const xml = (...statuses: number[]) =>
  Object.fromEntries([...statuses, 429, '4XX', '5XX'].map((status) => [status, 'application/xml']))
const nothing = (...statuses: number[]) =>
  Object.fromEntries([...statuses, 429, '4XX', '5XX'].map((status) => [status, '']))

describe('an operation', () => {
  it('answers in XML, with bytes or with nothing, and fails in XML unless it is a HEAD', () => {
    expect(facts.answers).toEqual({
      getService: xml(200, 403),
      putBucket: { 200: '', ...xml(400, 403, 409) },
      headBucket: nothing(200, 400, 403, 404),
      deleteBucket: { 204: '', ...xml(400, 403, 404, 409) },
      getBucket: xml(200, 400, 403, 404, 501),
      postBucket: xml(200, 400, 403, 404, 411),
      putObject: xml(200, 400, 403, 404, 411, 412, 501),
      getObject: { 206: '*/*', 304: '', ...xml(400, 403, 404, 412, 416), 200: '*/* application/xml' },
      headObject: nothing(200, 206, 304, 400, 403, 404, 412, 416),
      deleteObject: { 204: '', ...xml(400, 403, 404) },
      postObject: xml(200, 400, 403, 404, 411, 412, 501),
    })
  })

  it('is repeated unless it makes something anew, and is signed', () => {
    expect(Object.entries(operations).map(([name, { retry }]) => `${name} ${retry}`)).toEqual([
      'getService safe',
      'putBucket unprocessed',
      'headBucket safe',
      'deleteBucket idempotent',
      'getBucket safe',
      'postBucket idempotent',
      'putObject idempotent',
      'getObject safe',
      'headObject safe',
      'deleteObject idempotent',
      'postObject unprocessed',
    ])
    for (const { security } of Object.values(operations)) expect(security).toEqual([['sigv4']])
  })

  it('has its parameters in the query and in headers', () => {
    const query: Record<string, string[]> = {
      getBucket: [
        ...['list-type: string', 'metadata: string', 'continuation-token: string', 'start-after: string'],
        ...['max-keys: integer', 'fetch-owner: boolean', 'prefix: string', 'delimiter: string'],
        ...['encoding-type: string', 'uploads: string', 'key-marker: string', 'upload-id-marker: string'],
        'max-uploads: integer',
      ],
      postBucket: ['delete!: string'],
      putObject: ['partNumber: integer', 'uploadId: string'],
      getObject: [
        ...['uploadId: string', 'part-number-marker: integer', 'max-parts: integer', 'encoding-type: string'],
        ...['response-content-type: string', 'response-content-disposition: string'],
      ],
      headObject: ['response-content-type: string', 'response-content-disposition: string'],
      deleteObject: ['uploadId: string'],
      postObject: ['uploads: string', 'uploadId: string'],
    }
    const stored = ['Content-Encoding', 'Content-Language', 'Content-Disposition', 'Cache-Control', 'Expires']
    stored.push('x-amz-meta-object-expires', 'If-None-Match')
    const conditions = ['Range', 'If-Match', 'If-None-Match', 'If-Modified-Since', 'If-Unmodified-Since']
    const header: Record<string, string[]> = {
      deleteBucket: ['x-minio-force-delete'],
      postBucket: ['Content-MD5!'],
      putObject: [
        ...['Content-MD5', 'x-amz-copy-source', 'x-amz-copy-source-if-match', 'x-amz-copy-source-range'],
        ...['x-amz-metadata-directive', ...stored],
      ],
      getObject: conditions,
      headObject: conditions,
      postObject: stored,
    }
    for (const [name, lines] of Object.entries(facts.parameters)) {
      const path = name.endsWith('Object') ? ['bucket', 'key'] : name === 'getService' ? [] : ['bucket']
      const headers = ['x-amz-date', 'x-amz-content-sha256', ...(header[name] ?? [])]
      const expected = [
        ...path.map((one) => `path ${one}!: string`),
        ...(query[name] ?? []).map((one) => `query ${one}`),
        ...headers.map((one) => `header ${one}: string`),
      ]
      expect(lines.toSorted(), name).toEqual(expected.toSorted())
    }
    expect(facts.bodies).toMatchObject({
      putBucket: 'application/xml',
      postBucket: 'application/xml!',
      putObject: 'application/octet-stream',
      postObject: 'application/xml',
    })
  })

  it('has headers of text, and two numbers', () => {
    const { ContentLength, RetryAfter, ...others } = facts.headers
    expect([ContentLength, RetryAfter]).toEqual(['integer', 'integer'])
    expect(new Set(Object.values(others))).toEqual(new Set(['string']))
  })
})

const texts = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 'a']))
const TIME = '2026-07-27T17:32:28.000Z'
const OWNER = texts('ID', 'DisplayName')

describe('a value that differs from a right one in one thing', () => {
  const known: Record<string, Known> = {
    ListAllMyBucketsResult: { whole: { Owner: OWNER, Buckets: { Bucket: [] } }, required: ['Buckets'] },
    'ListAllMyBucketsResult/properties/Buckets': { whole: { Bucket: [{ Name: 'a', CreationDate: TIME }] } },
    ListedBucket: { whole: { Name: 'a', CreationDate: TIME }, required: ['Name', 'CreationDate'] },
    ListBucketResult: {
      whole: {
        ...texts('Name', 'Prefix', 'StartAfter', 'ContinuationToken', 'NextContinuationToken', 'Delimiter'),
        EncodingType: 'url',
        KeyCount: 1,
        MaxKeys: 1,
        IsTruncated: false,
        Contents: [{ Key: 'a', LastModified: TIME, Size: 1 }],
        CommonPrefixes: [{ Prefix: 'a/' }],
      },
      required: ['Name', 'IsTruncated'],
    },
    ListedObject: {
      whole: {
        Key: 'a',
        LastModified: TIME,
        ETag: '"a"',
        Size: 1,
        Owner: OWNER,
        StorageClass: 'STANDARD',
        UserMetadata: { 'content-type': 'text/plain' },
      },
      required: ['Key', 'LastModified', 'Size'],
    },
    CommonPrefix: { whole: { Prefix: 'a/' }, required: ['Prefix'] },
    Owner: { whole: OWNER },
    ListMultipartUploadsResult: {
      whole: {
        ...texts('Bucket', 'KeyMarker', 'UploadIdMarker', 'NextKeyMarker', 'NextUploadIdMarker', 'Delimiter'),
        Prefix: 'a',
        EncodingType: 'url',
        MaxUploads: 1,
        IsTruncated: false,
        Upload: [{ Key: 'a', UploadId: 'a' }],
        CommonPrefixes: [{ Prefix: 'a/' }],
      },
      required: ['Bucket', 'IsTruncated'],
    },
    ListedUpload: {
      whole: { ...texts('Key', 'UploadId', 'StorageClass'), Initiator: OWNER, Owner: OWNER, Initiated: TIME },
      required: ['Key', 'UploadId'],
    },
    ListPartsResult: {
      whole: {
        ...texts('Bucket', 'Key', 'UploadId', 'StorageClass'),
        Initiator: OWNER,
        Owner: OWNER,
        PartNumberMarker: 1,
        NextPartNumberMarker: 1,
        MaxParts: 1,
        IsTruncated: false,
        Part: [{ PartNumber: 1, ETag: '"a"', Size: 1 }],
      },
      required: ['Bucket', 'Key', 'UploadId', 'IsTruncated'],
    },
    ListedPart: {
      whole: { PartNumber: 1, LastModified: TIME, ETag: '"a"', Size: 1 },
      required: ['PartNumber', 'ETag', 'Size'],
    },
    CreateBucketConfiguration: { whole: { LocationConstraint: 'a' } },
    Delete: { whole: { Quiet: true, Object: [{ Key: 'a' }] }, required: ['Object'] },
    ObjectToDelete: { whole: texts('Key', 'VersionId'), required: ['Key'] },
    DeleteResult: { whole: { Deleted: [{ Key: 'a' }], Error: [{ Code: 'a' }] } },
    DeletedObject: { whole: { ...texts('Key', 'VersionId', 'DeleteMarkerVersionId'), DeleteMarker: true } },
    DeleteError: { whole: texts('Code', 'Message', 'Key', 'VersionId'), required: ['Code'] },
    CopyObjectResult: { whole: { LastModified: TIME, ETag: '"a"' }, required: ['ETag'] },
    CopyPartResult: { whole: { LastModified: TIME, ETag: '"a"' }, required: ['ETag'] },
    InitiateMultipartUploadResult: { whole: texts('Bucket', 'Key', 'UploadId'), required: ['UploadId'] },
    CompleteMultipartUpload: { whole: { Part: [{ PartNumber: 1, ETag: '"a"' }] }, required: ['Part'] },
    CompletedPart: { whole: { PartNumber: 1, ETag: '"a"' }, required: ['PartNumber', 'ETag'] },
    CompleteMultipartUploadResult: { whole: texts('Location', 'Bucket', 'Key', 'ETag'), required: ['ETag'] },
    S3Error: {
      whole: texts('Code', 'Message', 'Key', 'BucketName', 'Resource', 'Region', 'RequestId', 'HostId'),
      required: ['Code'],
    },
  }
  it.each(nearMisses(known))('$schema $what', ({ schema, value, right }) => {
    expect(accepts(`schemas/${schema}`, value)).toBe(right)
  })
})

describe('a value at the edge', () => {
  it('of an enumeration is one of those, and of no others', () => {
    expect(facts.enumerations).toEqual({
      'parameters minioForceDelete': ['true', 'false'],
      'parameters listType': ['2'],
      'parameters metadata': ['true'],
      'parameters encodingType': ['url'],
      'parameters uploads': [''],
      'parameters delete': [''],
      'parameters amzMetadataDirective': ['COPY', 'REPLACE'],
    })
  })

  const parameter: [name: string, right: unknown, wrong: unknown][] = [
    ['bucket', 'abc', 'ab'],
    ['bucket', 'a'.repeat(63), 'a'.repeat(64)],
    ['bucket', 'my.bucket-1', 'My_Bucket'],
    ['key', 'k', ''],
    ['key', 'k'.repeat(1024), 'k'.repeat(1025)],
    ['amzDate', '20260727T173228Z', '2026-07-27T17:32:28Z'],
    ['amzContentSha256', 'UNSIGNED-PAYLOAD', 'unsigned'],
    ['minioForceDelete', 'false', 'no'],
    ['continuationToken', 'a', ''],
    ['maxKeys', 0, -1],
    ['maxKeys', 2 ** 31 - 1, 2 ** 31],
    ['maxUploads', 0, -1],
    ['maxUploads', 2 ** 31 - 1, 2 ** 31],
    ['maxParts', 0, -1],
    ['maxParts', 2 ** 31 - 1, 2 ** 31],
    ['partNumber', 1, 0],
    ['partNumber', 10_000, 10_001],
    ['uploadId', 'a', ''],
    ['partNumberMarker', 0, -1],
    ['contentMd5', `${'a'.repeat(22)}==`, 'a'],
    ['contentMd5Required', `${'a'.repeat(22)}==`, 'a'],
    ['range', 'bytes=-5', '0-5'],
    ['amzCopySource', '/a/b', 'a'],
    ['amzCopySourceRange', 'bytes=0-5', 'bytes=-5'],
    ['amzMetadataDirective', 'REPLACE', 'copy'],
  ]
  it.each(parameter)('of the parameter %s: %j and not %j', (name, right, wrong) => {
    const place = `parameters/${name}/schema`
    expect([accepts(place, right), accepts(place, wrong)]).toEqual([true, false])
  })

  const key = (length: number) => ({ Key: 'k'.repeat(length) })
  const part = (PartNumber: number) => ({ PartNumber, ETag: '"a"' })
  const schema: [name: string, right: unknown, wrong: unknown][] = [
    ['ListedBucket', { Name: 'a', CreationDate: TIME }, { Name: 'a', CreationDate: 'a' }],
    ['ListedObject', { Key: 'a', LastModified: TIME, Size: 1 }, { Key: 'a', LastModified: 'a', Size: 1 }],
    ['ListedObject/properties/UserMetadata', { a: 'a' }, { a: 1 }],
    ['ListedUpload/properties/Initiated', TIME, 'a'],
    ['ListedPart/properties/LastModified', TIME, 'a'],
    ['CopyObjectResult/properties/LastModified', TIME, 'a'],
    ['CopyPartResult/properties/LastModified', TIME, 'a'],
    ['Delete', { Object: [key(1)] }, { Object: [] }],
    ['Delete', { Object: Array(1000).fill(key(1)) }, { Object: Array(1001).fill(key(1)) }],
    ['ObjectToDelete', key(1), key(0)],
    ['ObjectToDelete', key(1024), key(1025)],
    ['CompletedPart', part(1), part(0)],
    ['CompletedPart', part(10_000), part(10_001)],
    ['CompleteMultipartUpload', { Part: [part(1)] }, { Part: [] }],
    ['CompleteMultipartUpload', { Part: Array(10_000).fill(part(1)) }, { Part: Array(10_001).fill(part(1)) }],
    ['Listing', { Name: 'a', IsTruncated: true }, { IsTruncated: true }],
    ['Listing', { Bucket: 'a', IsTruncated: true }, { Bucket: 'a' }],
    ['UploadResult', { UploadId: 'a' }, {}],
    ['UploadResult', { ETag: 'a' }, { ETag: 1 }],
    ['UploadResult', { Code: 'a' }, { Code: 1 }],
  ]
  it.each(schema)('of %s', (name, right, wrong) => {
    expect([accepts(`schemas/${name}`, right), accepts(`schemas/${name}`, wrong)]).toEqual([true, false])
  })

  it('is a size of 64 bits, or bytes', () => {
    const { Bytes, ListedObject, ListedPart } = document.components.schemas
    expect(Bytes.format).toBe('binary')
    expect([ListedObject.properties.Size.format, ListedPart.properties.Size.format]).toEqual([
      'int64',
      'int64',
    ])
  })

  it('is a root of its own name', () => {
    const roots = Object.entries(document.components.schemas).flatMap(([name, schema]) =>
      'xml' in schema && 'namespace' in schema.xml ? [[name, schema.xml.name]] : [],
    )
    expect(roots.length).toBeGreaterThan(8)
    expect(roots.filter(([name, element]) => name !== element)).toEqual([])
  })
})
