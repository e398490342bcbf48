import { describe, expect, it } from 'vitest'
import { mocks, operations, schemes } from '../src/generated/storj-bridge/operations.gen.ts'
import { validators } from '../src/generated/storj-bridge/validators.gen.ts'

const infos = Object.entries(operations)
type Info = (typeof infos)[number][1]
const named = (which: (info: Info) => boolean) =>
  infos.filter(([, info]) => which(info)).map(([name]) => name)
const isSigned = ({ security }: Info) => security.flat().some((scheme) => scheme === 'signature')

describe('the table', () => {
  it('has every route of both eras but those for farmers', () => {
    expect(infos.map(([name, { method, path }]) => `${name}: ${method} ${path}`)).toEqual([
      'createUser: POST /users',
      'deactivateUser: DELETE /users/{email}',
      'requestPasswordReset: PATCH /users/{email}',
      'resendActivation: POST /activations',
      'activateUser: GET /activations/{token}',
      'confirmDeactivation: GET /deactivations/{token}',
      'confirmPasswordReset: POST /resets/{token}',
      'confirmPendingPassword: GET /resets/{token}',
      'listKeys: GET /keys',
      'addKey: POST /keys',
      'removeKey: DELETE /keys/{pubkey}',
      'listBuckets: GET /buckets',
      'createBucket: POST /buckets',
      'getBucket: GET /buckets/{id}',
      'updateBucket: PATCH /buckets/{id}',
      'deleteBucket: DELETE /buckets/{id}',
      'getBucketId: GET /bucket-ids/{name}',
      'createToken: POST /buckets/{id}/tokens',
      'listFiles: GET /buckets/{id}/files',
      'storeFile: PUT /buckets/{id}/files',
      'createFileEntry: POST /buckets/{id}/files',
      'getFilePointers: GET /buckets/{id}/files/{fileId}',
      'removeFile: DELETE /buckets/{id}/files/{fileId}',
      'getFileInfo: GET /buckets/{id}/files/{fileId}/info',
      'getFileId: GET /buckets/{id}/file-ids/{name}',
      'listMirrors: GET /buckets/{id}/files/{fileId}/mirrors',
      'createMirrors: POST /buckets/{id}/mirrors',
      'listFrames: GET /frames',
      'createFrame: POST /frames',
      'getFrame: GET /frames/{frameId}',
      'addShard: PUT /frames/{frameId}',
      'deleteFrame: DELETE /frames/{frameId}',
      'listContacts: GET /contacts',
      'getContact: GET /contacts/{nodeID}',
      'reportExchange: POST /reports/exchanges',
      'getInfo: GET /',
      'getHealth: GET /health',
    ])
  })

  it('asks for a password or for a signature, which is two headers', () => {
    expect(schemes).toEqual({
      basic: { in: 'header', name: 'authorization', prefix: 'Basic ' },
      publicKey: { in: 'header', name: 'x-pubkey' },
      signature: { in: 'header', name: 'x-signature' },
    })
    const forms = new Set(infos.map(([, { security }]) => JSON.stringify(security)))
    expect([...forms].sort()).toEqual([
      '[["basic"],["publicKey","signature"],[]]',
      '[["basic"],["publicKey","signature"]]',
      '[]',
    ])
    const open = named(({ security }) => security.some((list) => list.length === 0))
    expect(open).toEqual(['getFilePointers', 'getFileInfo'])
  })

  it('has a place for the nonce in each request that can be signed, and in no other', () => {
    const inQuery = named((info) => 'query' in info && '__nonce' in info.query)
    const inBody = Object.entries(validators)
      .filter(([, schemas]) => 'body' in schemas && hasNonce(schemas.body))
      .map(([name]) => name)
    const isRead = ({ method }: Info) => method === 'GET' || method === 'DELETE'
    expect(inQuery).toEqual(named((info) => isSigned(info) && isRead(info)))
    expect(inBody).toEqual(named((info) => isSigned(info) && !isRead(info)))
  })

  it('takes both statuses of what was answered in another way before', () => {
    const statuses = (info: Info) => Object.keys(info.answers).join(' ')
    expect(named((info) => statuses(info) === '200 201')).toEqual([
      'createUser',
      'createBucket',
      'createToken',
    ])
    expect(named((info) => statuses(info) === '200 204')).toEqual(['removeKey', 'deleteBucket'])
    expect(named((info) => statuses(info) === '200 302')).toHaveLength(4)
    expect(statuses(operations.createMirrors)).toBe('200 201 202')
  })

  it('repeats no mail, no use of a token, and nothing that would be there twice', () => {
    expect(named(({ retry, method }) => retry !== 'safe' && method === 'GET')).toEqual([
      'activateUser',
      'confirmDeactivation',
      'confirmPendingPassword',
      'getFilePointers',
    ])
    expect(named(({ retry }) => retry === 'idempotent')).toEqual([
      'removeKey',
      'updateBucket',
      'deleteBucket',
      'createToken',
      'removeFile',
      'deleteFrame',
    ])
    // As any text: to the type of the table it is a comparison that can never hold, and so an error.
    expect(named(({ retry }) => (retry as string) === 'never')).toEqual([])
  })

  it('names what nobody may see: passwords, links out of mails, tokens and keys', () => {
    expect(operations.createUser.secrets).toEqual({ body: ['password'] })
    expect(operations.confirmPasswordReset.secrets).toEqual({ path: ['token'], body: ['password'] })
    expect(operations.storeFile.secrets).toEqual({ header: ['x-token'] })
    expect(operations.getFilePointers.secrets).toEqual({ header: ['x-token'], answer: ['token'] })
    expect(operations.createToken.secrets).toEqual({ answer: ['token', 'id', 'encryptionKey'] })
    expect(operations.updateBucket.secrets).toEqual({ body: ['encryptionKey'], answer: ['encryptionKey'] })
    expect(named((info) => info.path.includes('{token}'))).toEqual(
      named((info) => 'secrets' in info && 'path' in info.secrets),
    )
  })

  it('has failures as JSON, and as the pages of those who know no better', () => {
    expect(mocks.getFilePointers.failures).toMatchObject({
      400: 'json',
      401: 'json',
      404: ['json', 'text'],
      420: 'json',
      429: 'json',
      500: ['json', 'text'],
    })
    expect(mocks.getHealth.failures).toMatchObject({ 503: 'text' })
    const limited = Object.entries(mocks).filter(([, { failures }]) => 420 in failures)
    expect(limited.map(([name]) => name)).toEqual(['getFilePointers', 'createFrame', 'addShard'])
  })

  it('writes farmers to exclude into one parameter', () => {
    expect(operations.getFilePointers.query).toMatchObject({
      skip: 'number',
      limit: 'number',
      exclude: 'csv',
    })
  })
})

/** A schema with a place for the nonce takes a number and a text there, and nothing else. */
function hasNonce(schema: {
  safeParse(value: unknown): { error?: { issues: { path: PropertyKey[] }[] } | undefined }
}) {
  return schema.safeParse({ __nonce: {} }).error?.issues.some(({ path }) => path[0] === '__nonce') ?? false
}

describe('the schemas', () => {
  it('hold a password to its hash', () => {
    const accepts = (password: string) =>
      validators.createUser.body.safeParse({ email: 'user@example.com', password }).success
    expect(accepts('c4bbcb1fbec99d65bf59d85c8cb62ee2db963f0fe106f483d9afa73bd4e39a8a')).toBe(true)
    expect(accepts('correct horse battery staple')).toBe(false)
    expect(accepts('C4BBCB1FBEC99D65BF59D85C8CB62EE2DB963F0FE106F483D9AFA73BD4E39A8A')).toBe(false)
  })

  it('take the nonce of either era, as a number or a text', () => {
    const accepts = (__nonce: unknown) => validators.createFrame.body.safeParse({ __nonce }).success
    expect([1795216857308, 1458494022.25, 'f47ac10b-58cc-4372-a567-0e02b2c3d479'].every(accepts)).toBe(true)
    expect(accepts(null)).toBe(false)
  })

  it('hold an upload to a file, and its size to digits', () => {
    const { body, headers } = validators.storeFile
    expect(body.safeParse({ file: new File(['a'], 'a.txt') }).success).toBe(true)
    expect(body.safeParse({ file: 'a' }).success).toBe(false)
    expect(headers.safeParse({ 'x-token': 'a', 'x-filesize': '3' }).success).toBe(true)
    expect(headers.safeParse({ 'x-token': 'a', 'x-filesize': 'three' }).success).toBe(false)
  })

  it('take a shard of up to 4 GiB, and 300 farmers to leave out', () => {
    const shard = { hash: 'a'.repeat(40), size: 1, index: 0, challenges: [], tree: [] }
    const accepts = (more: object) => validators.addShard.body.safeParse({ ...shard, ...more }).success
    expect(accepts({ size: 4_294_967_296 })).toBe(true)
    expect(accepts({ size: 4_294_967_297 })).toBe(false)
    expect(accepts({ exclude: Array(300).fill('a'.repeat(40)) })).toBe(true)
    expect(accepts({ exclude: Array(301).fill('a'.repeat(40)) })).toBe(false)
  })
})
