import { type Finding, type Findings, refused, trace } from './finding.ts'

/** The bridge answers 500 where others have 400, as was recorded; the document has it so (5XX). */
const failed = (operations: readonly string[], why: string): Finding => ({ code: 'ST101', operations, why })

/** What is against the document, and does the bridge no harm. */
const taken = (operations: readonly string[], why: string): Finding => ({ code: 'ST201', operations, why })

const unread = (operations: readonly string[]): Finding => ({
  code: 'ST102',
  operations,
  why: 'of a form without a boundary the bridge reads no body, and stumbles (storj-service-middleware, rawbody.js)',
})

const noSuchRoute = (route: string): Finding => ({
  code: 'ST302',
  operations: ['Stateful tests'],
  why: `a bucket was made, and then \`${route}\` asked for in it, of which this bridge has no route`,
})

export const lastBridge: Findings = (paths) => [
  ...trace(paths),
  failed(['GET /frames/{frameId}', 'DELETE /frames/{frameId}'], 'the id cannot be cast'),
  failed(['PATCH /buckets/{id}', 'POST /buckets/{id}/tokens'], 'the database refuses a value'),
  failed(['GET /buckets/{id}/files/{fileId}'], 'the token is unknown'),
  failed(['POST /resets/{token}'], 'the token is none'),
  failed(
    ['POST /buckets', 'POST /users', 'PUT /frames/{frameId}'],
    'it stumbles over what is no text or no list',
  ),
  unread([
    ...['POST /users', 'PATCH /users/{email}', 'POST /activations', 'POST /keys', 'POST /buckets'],
    ...['PATCH /buckets/{id}', 'POST /buckets/{id}/tokens', 'POST /buckets/{id}/files'],
    ...['PUT /frames/{frameId}', 'POST /reports/exchanges'],
  ]),
  {
    code: 'ST104',
    operations: ['GET /buckets/{id}/files'],
    why: 'the bridge writes this list as a stream without a content-type, as was recorded (`filesWithoutContentType`)',
  },
  taken(
    ['PATCH /users/{email}', 'POST /buckets', 'PATCH /buckets/{id}', 'POST /frames'],
    'an absent body is taken for {}',
  ),
  taken(['POST /keys', 'PUT /frames/{frameId}'], 'beside a password the nonce is not looked at'),
  taken(['DELETE /users/{email}', 'POST /buckets/{id}/tokens'], 'what is no text is not used'),
  taken(['GET /contacts'], 'behind the last page there are no contacts'),
  refused(['GET /activations/{token}'], 'the token of a mail that there is not'),
  refused(['POST /activations'], 'the account is active'),
  refused(['POST /users'], 'the account is there already'),
  refused(['POST /keys'], 'the key is there already'),
  refused(['POST /buckets', 'PATCH /buckets/{id}'], 'the key is no point of the curve'),
  refused(['PUT /frames/{frameId}'], 'there are more challenges than leaves of the tree, or fewer'),
  noSuchRoute('POST /buckets/{id}/mirrors'),
]

export const firstBridge: Findings = (paths) => [
  ...trace(paths),
  failed(['GET /buckets/{id}', 'DELETE /buckets/{id}'], 'the id cannot be cast'),
  failed(
    ['PATCH /buckets/{id}', 'POST /buckets/{id}/tokens', 'GET /buckets/{id}/files', 'DELETE /keys/{pubkey}'],
    'there is no such bucket, or no such key',
  ),
  failed(['GET /buckets/{id}/files/{fileId}', 'PUT /buckets/{id}/files'], 'the token is unknown'),
  failed(['GET /activations/{token}'], 'the token of a mail that there is not'),
  failed(['POST /keys'], 'the key is there already'),
  failed(['POST /buckets'], 'the key is no point of the curve'),
  failed(['POST /users'], 'it stumbles over what is no text'),
  unread(['POST /users', 'POST /buckets', 'PUT /buckets/{id}/files']),
  {
    code: 'ST401',
    operations: [
      ...['GET /keys', 'POST /keys', 'DELETE /keys/{pubkey}', 'GET /buckets', 'POST /buckets'],
      ...['GET /buckets/{id}', 'PATCH /buckets/{id}', 'DELETE /buckets/{id}'],
      ...['POST /buckets/{id}/tokens', 'GET /buckets/{id}/files'],
    ],
    why: 'the bridge of 2016 answers 500 to a wrong password, too (`allErrorsAre500`): nobody is let in',
  },
  {
    code: 'ST203',
    operations: ['PUT /buckets/{id}/files'],
    why: 'without a header, or with one: the token is unknown, and that is a 500',
  },
  taken(['POST /buckets'], 'an absent body is taken for {}'),
  taken(['POST /keys'], 'beside a password the nonce is not looked at'),
  refused(['POST /users'], 'the account is there already'),
  noSuchRoute('POST /buckets/{id}/files'),
]
