import { describe, expect, it } from 'vitest'
import { validators } from '../src/generated/storj-s3/validators.gen.ts'
import { answerOf, type DocumentName, documents, examples, exemplified, faults } from './document.ts'
import answers from './fixtures/s3-answers.json' with { type: 'json' }
import { readXml } from './xml-by-document.ts'

const names = Object.keys(documents) as DocumentName[]

describe.each(names)("ajv's opinion of the examples of %s", (name) => {
  const all = [...examples(documents[name])]

  it('there is one for each parameter, header and body', () => {
    const places = new Set(all.map(([schema]) => schema))
    expect([...exemplified(documents[name])].filter((place) => !places.has(place))).toEqual([])
    expect(all.length).toBeGreaterThan(10)
  })

  it.each(all)('%s', (schema, example) => expect(faults(name, schema, example)).toEqual([]))
})

describe("ajv's opinion of right and wrong", () => {
  it.each<[DocumentName, string, right: unknown, wrong: unknown]>([
    ['storj-auth', 'Registration', { access_grant: '1a' }, { public: true }],
    ['storj-auth', 'Registration', { access_grant: '1a', usage_tags: ['mcp'] }, { access_grant: '' }],
    ['storj-auth', 'Registration', { access_grant: '1a', public: true }, { access_grant: '1a', public: 1 }],
    [
      'storj-auth',
      'RegisteredAccess',
      { access_key_id: 'j', secret_key: 'j', endpoint: 'https://gateway.storjshare.io' },
      { access_key_id: 'j', secret_key: 'j' },
    ],
    [
      'storj-auth',
      'StoredAccess',
      { access_grant: '1a', secret_key: 'j', public: false },
      { access_grant: '1a', secret_key: 'j' },
    ],
    ['storj-s3', 'ListBucketResult', { Name: 'a', IsTruncated: false }, { Name: 'a', IsTruncated: 'false' }],
    ['storj-s3', 'ListedBucket', { Name: 'a', CreationDate: '2026-07-27T17:32:28Z' }, { Name: 'a' }],
    [
      'storj-s3',
      'ListedPart',
      { PartNumber: 1, ETag: '"a"', Size: 1 },
      { PartNumber: '1', ETag: '"a"', Size: 1 },
    ],
    ['storj-s3', 'Delete', { Object: [{ Key: 'a' }] }, { Object: [] }],
    ['storj-s3', 'ObjectToDelete', { Key: 'a'.repeat(1024) }, { Key: 'a'.repeat(1025) }],
    [
      'storj-s3',
      'CompleteMultipartUpload',
      { Part: [{ PartNumber: 10000, ETag: '"a"' }] },
      { Part: [{ PartNumber: 10001, ETag: '"a"' }] },
    ],
    ['storj-s3', 'UploadResult', { Code: 'EntityTooSmall' }, { Message: 'Your proposed upload is …' }],
    ['storj-s3', 'S3Error', { Code: 'AccessDenied' }, { Message: 'Access Denied.' }],
  ])('%s: %s takes %j and not %j', (name, schema, right, wrong) => {
    const accepts = (value: unknown) => faults(name, `#/components/schemas/${schema}`, value).length === 0
    expect([accepts(right), accepts(wrong)]).toEqual([true, false])
  })

  const many = (length: number) => 'a'.repeat(length)
  it.each<[parameter: string, right: unknown[], wrong: unknown[]]>([
    [
      'bucket',
      ['abc', 'a-b.c', '2026', many(63)],
      ['ab', many(64), 'Abc', 'a_b', '-ab', 'ab-', 'a..b', 'a.-b'],
    ],
    ['key', ['a', '//', 'ü ✓', many(1024)], ['', many(1025)]],
    ['partNumber', [1, 10000], [0, 10001, '1']],
    ['uploads', [''], ['true']],
    ['listType', ['2'], ['1', 2]],
    ['amzContentSha256', ['UNSIGNED-PAYLOAD', '0'.repeat(64)], ['STREAMING-UNSIGNED-PAYLOAD-TRAILER', '0']],
    ['amzCopySource', ['/photos/a', 'photos%2Fa', 'photos/a/b'], ['photos', '/photos/', '']],
    ['amzMetadataDirective', ['COPY', 'REPLACE'], ['replace']],
  ])('the parameter %s', (parameter, right, wrong) => {
    const accepts = (value: unknown) =>
      faults('storj-s3', `#/components/parameters/${parameter}/schema`, value).length === 0
    expect(right.filter((value) => !accepts(value))).toEqual([])
    expect(wrong.filter(accepts)).toEqual([])
  })
})

type Answer = (typeof answers)[number]

/** What the document has against an answer: its status, its media type, and what its XML says. */
function answerFaults({ operation, status, contentType, body }: Omit<Answer, 'server' | 'case'>): string[] {
  const answer = answerOf('storj-s3', operation, status)
  if (!answer) return [`does not answer ${status}`]
  if (!body) return []
  const { content } = answer.node
  const type = contentType?.replace(/;.*/, '') ?? ''
  if (!content || !(type in content || '*/*' in content)) return [`does not answer ${status} with ${type}`]
  if (type !== 'application/xml') return []
  const schema = `${answer.pointer}/content/application~1xml/schema`
  return faults('storj-s3', schema, readXml(body, schema))
}

describe("ajv's opinion of what S3 servers were seen to answer", () => {
  it('there are answers of each operation, and each element that the document has a root', () => {
    expect([...new Set(answers.map(({ operation }) => operation))].sort()).toEqual(
      Object.entries(documents['storj-s3'].paths)
        .flatMap(([path, item]) => Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`))
        .filter((operation) => !operation.startsWith('PARAMETERS'))
        .sort(),
    )
    const roots = answers.flatMap(({ body }) => /^<\?xml.*\?>\s*<(\w+)/.exec(body)?.[1] ?? [])
    expect([...new Set(roots)].sort()).toEqual([
      'CompleteMultipartUploadResult',
      'CopyObjectResult',
      'CopyPartResult',
      'DeleteResult',
      'Error',
      'InitiateMultipartUploadResult',
      'ListAllMyBucketsResult',
      'ListBucketResult',
      'ListMultipartUploadsResult',
      'ListPartsResult',
    ])
  })

  it.each(answers)('$server: $case', (answer) => expect(answerFaults(answer)).toEqual([]))

  const xml = 'application/xml'
  it.each<[answer: Omit<Answer, 'server' | 'case'>, fault: string]>([
    [{ operation: 'PUT /{bucket}', status: 201, contentType: null, body: '' }, 'does not answer 201'],
    [
      { operation: 'GET /', status: 200, contentType: 'text/html', body: '<html></html>' },
      'does not answer 200 with text/html',
    ],
    [
      {
        operation: 'GET /',
        status: 200,
        contentType: xml,
        body: '<ListAllMyBucketsResult><Buckets><Bucket><Name>a</Name></Bucket></Buckets></ListAllMyBucketsResult>',
      },
      "property 'CreationDate'",
    ],
    [
      {
        operation: 'GET /{bucket}',
        status: 200,
        contentType: xml,
        body: '<ListBucketResult><Name>a</Name><IsTruncated>maybe</IsTruncated></ListBucketResult>',
      },
      '/IsTruncated must be boolean',
    ],
    [
      {
        operation: 'GET /{bucket}',
        status: 404,
        contentType: xml,
        body: '<Error><Message>a</Message></Error>',
      },
      "property 'Code'",
    ],
  ])('it would object to %j', (answer, fault) => expect(answerFaults(answer).join()).toContain(fault))

  it('it would object to an element that is not in the document', () => {
    const answer = { operation: 'GET /', status: 200, contentType: xml, body: '<Listing/>' }
    expect(() => answerFaults(answer)).toThrow('the document has no <Listing> here')
  })

  it('the names of metadata stay as they are, and their values are no lists', () => {
    const [listed] = answers.filter(({ case: what }) => what === 'a list with metadata')
    const schema = '#/components/schemas/ListBucketResult'
    expect(readXml(listed?.body ?? '', schema)).toMatchObject({
      Contents: [{ Size: 5, UserMetadata: { 'content-type': 'image/jpeg', 'X-Amz-Meta-Camera': 'pinhole' } }],
    })
  })

  it('our own schemas, made from the document, are of the same opinion', () => {
    const lists = answers.filter(({ operation, status }) => operation === 'GET /{bucket}' && status === 200)
    expect(lists.length).toBeGreaterThan(5)
    for (const { body } of lists) {
      const data = readXml(body, '#/components/schemas/Listing')
      expect(validators.getBucket.responses[200].safeParse(data).error).toBeUndefined()
    }
    expect(validators.getBucket.responses[200].safeParse({ Name: 'a' }).success).toBe(false)
  })
})
