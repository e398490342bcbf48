import { type Known, nearMisses, readDocument } from '@holdfast/testing'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import document from '../src/generated/pinarkive/openapi.json' with { type: 'json' }
import { mocks, operations } from '../src/generated/pinarkive/operations.gen.ts'
import { CID } from './support.ts'

// What PinArkive's documentation and clients have, said once more: the tests beside this one read the document.
const facts = readDocument(document)
const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
ajv.addSchema(document, 'document')
const accepts = (place: string, value: unknown) =>
  ajv.validate({ $ref: `document#/components/${place}` }, value)

const OPEN = ['health', 'getPlans', 'getPeers', 'login', 'verify2FALogin']
/** What an operation may fail with besides 429 and what has no number of its own. */
const FAILURES: Record<string, number[]> = {
  health: [],
  getPlans: [],
  getPeers: [503],
  login: [400, 401, 403],
  verify2FALogin: [400, 401, 403],
  getMyPlan: [401, 403],
  get2FAStatus: [401, 403],
  logout: [401, 403],
  getMe: [401, 403],
  listTokens: [401, 403],
  listClusters: [401, 403, 503],
  listUploads: [400, 401, 403],
  uploadFile: [400, 401, 403, 413],
  uploadDirectory: [400, 401, 403, 413],
  uploadDirectoryDag: [400, 401, 403, 413],
  pinCid: [400, 401, 403, 404, 413, 503],
  removeFile: [400, 401, 403, 404],
  renameFile: [400, 401, 403, 404],
  getDagDetail: [400, 401, 403, 404],
  generateToken: [400, 401, 403, 409],
  revokeToken: [400, 401, 403, 404],
  getStatus: [400, 401, 403, 404, 503],
  getAllocations: [400, 401, 403, 404, 503],
}
const MADE = ['uploadFile', 'uploadDirectory', 'uploadDirectoryDag', 'pinCid', 'generateToken']
const EMPTY = ['logout', 'removeFile', 'revokeToken']

describe('an operation', () => {
  it.each(Object.entries(FAILURES))('%s answers and fails in JSON', (name, failures) => {
    const statuses = [200, ...failures, 429, '4XX', '5XX', ...(MADE.includes(name) ? [201] : [])]
    expect(facts.answers[name]).toEqual({
      ...Object.fromEntries(statuses.map((status) => [status, 'application/json'])),
      ...(EMPTY.includes(name) && { 204: '' }),
    })
  })

  it('is known to this test', () => {
    expect(Object.keys(facts.answers).toSorted()).toEqual(Object.keys(FAILURES).toSorted())
  })

  it.each(Object.entries(operations))(
    '%s takes a token or a key, or neither',
    (name, { security, retry, method }) => {
      expect(security).toEqual(OPEN.includes(name) ? [] : [['token'], ['apiKey']])
      const onlyOnce = method === 'POST' || name === 'revokeToken'
      expect(retry).toBe(onlyOnce ? 'unprocessed' : method === 'GET' ? 'safe' : 'idempotent')
    },
  )

  it('needs a scope where the documentation names one', () => {
    const scopes = Object.entries(mocks).flatMap(([name, mock]) =>
      'scopes' in mock ? [[name, mock.scopes.join()]] : [],
    )
    expect(Object.fromEntries(scopes)).toEqual({
      getMyPlan: 'plans:read',
      uploadFile: 'files:write',
      uploadDirectory: 'files:write',
      uploadDirectoryDag: 'files:write',
      pinCid: 'files:write',
      removeFile: 'files:delete',
      renameFile: 'files:rename',
      getMe: 'user:read',
      listUploads: 'files:read',
      getDagDetail: 'files:read',
      listClusters: 'cluster:read',
      generateToken: 'tokens:write',
      listTokens: 'tokens:read',
      revokeToken: 'tokens:delete',
      getStatus: 'cluster:read',
      getAllocations: 'cluster:read',
    })
  })

  it('is asked by path and query, and says that it comes from a web app only with credentials', () => {
    const path: Record<string, string> = {
      pinCid: 'cid',
      removeFile: 'cid',
      renameFile: 'uploadId',
      getDagDetail: 'cidDag',
      revokeToken: 'name',
      getStatus: 'cid',
      getAllocations: 'cid',
    }
    const query: Record<string, string[]> = {
      listUploads: [
        'page: integer',
        'limit: integer',
        'parentCid: string',
        'hasExpiration: boolean',
        'cid: string',
      ],
      getStatus: ['cl: string'],
      getAllocations: ['cl: string'],
    }
    for (const [name, lines] of Object.entries(facts.parameters))
      expect(lines, name).toEqual([
        ...(path[name] ? [`path ${path[name]}!: string`] : []),
        ...(OPEN.includes(name) ? [] : ['header X-Request-Source: string']),
        ...(query[name] ?? []).map((one) => `query ${one}`),
      ])
    const sent = Object.entries(facts.bodies).filter(([, type]) => type !== '')
    expect(Object.fromEntries(sent)).toEqual({
      login: 'application/json!',
      verify2FALogin: 'application/json!',
      uploadFile: 'multipart/form-data!',
      uploadDirectory: 'application/json!',
      uploadDirectoryDag: 'multipart/form-data!',
      pinCid: 'application/json!',
      renameFile: 'application/json!',
      generateToken: 'application/json!',
      revokeToken: 'application/json',
    })
  })
})

const expiresAt = '2099-12-31T23:59:59.000Z'
const texts = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 'a']))
const PEER = texts('id', 'peername', 'ipfs_peer_id', 'timestamp', 'error')

describe('a value that differs from a right one in one thing', () => {
  const known: Record<string, Known> = {
    Plan: {
      whole: {
        ...texts('name', 'code'),
        storageLimit: 0.5,
        pricePerMonth: 0.5,
        maxFileSizeBytes: 1,
        maxDirectorySizeBytes: 1,
      },
      nullable: ['storageLimit', 'pricePerMonth', 'maxFileSizeBytes', 'maxDirectorySizeBytes'],
    },
    PlanList: { whole: { plans: [{ name: 'a' }] } },
    Credentials: { whole: texts('email', 'password'), required: ['email', 'password'] },
    SecondFactor: { whole: { temporaryToken: 'a', code: '123456' }, required: ['temporaryToken', 'code'] },
    Session: { whole: { token: 'a', user: { id: 'a' }, requires2FA: false }, required: ['token'] },
    TwoFactorChallenge: {
      whole: { requires2FA: true, temporaryToken: 'a' },
      required: ['requires2FA', 'temporaryToken'],
    },
    TwoFactorStatus: { whole: { twoFactorEnabled: true } },
    LoggedOut: { whole: texts('message') },
    FileUpload: { whole: { file: 'bytes', cl: 'cl1-eu', timelock: expiresAt }, required: ['file'] },
    ServerDirectory: { whole: { dirPath: 'a', cl: 'cl1-eu', timelock: expiresAt }, required: ['dirPath'] },
    DirectoryUpload: {
      whole: { files: ['bytes'], dirName: 'a', cl: 'cl1-eu', timelock: expiresAt },
      required: ['files'],
    },
    PinRequest: { whole: { ...texts('originalName', 'customName', 'cl'), timelock: expiresAt } },
    NewName: { whole: texts('newName'), required: ['newName'] },
    Renamed: { whole: { updated: true, newName: 'a' } },
    Upload: {
      whole: {
        cid: CID,
        ...texts('clusterId', 'status', 'uploadId', 'filename', 'message'),
        expiresAt,
        size: 1,
        type: 'file',
      },
      required: ['cid'],
      nullable: ['expiresAt'],
    },
    DagFile: { whole: { cid: CID, filename: 'a', size: 1, path: 'a/b' }, required: ['cid'] },
    DirectoryDag: {
      whole: {
        cid: CID,
        ...texts('message', 'filename', 'clusterId'),
        size: 1,
        type: 'directory',
        files: [{ cid: CID }],
        total_files: 1,
        total_size: 1,
        expiresAt,
      },
      required: ['cid'],
      nullable: ['expiresAt'],
    },
    DagDetail: { whole: { cid: CID, filename: 'a', files: [{ cid: CID }] } },
    Pin: {
      whole: {
        cid: CID,
        ...texts('clusterId', 'customName', 'status', 'operation', 'timestamp', 'message'),
        expiresAt,
        pinned: true,
      },
      nullable: ['expiresAt'],
    },
    Removed: { whole: { cid: CID, removed: true } },
    Me: { whole: { ...texts('id', 'email', 'username', 'plan', 'createdAt'), role: 'user' } },
    UploadItem: {
      whole: {
        cid: CID,
        ...texts('uploadId', '_id', 'clusterId', 'name', 'filename', 'customName', 'originalName'),
        ...texts('uploadedAt', 'createdAt'),
        expiresAt,
        size: 1,
        status: 'pinned',
        type: 'file',
      },
      required: ['cid'],
      nullable: ['expiresAt'],
    },
    UploadsPage: {
      whole: { uploads: [{ cid: CID }], pagination: { page: 1 }, total: 1 },
      required: ['uploads'],
    },
    Pagination: { whole: { page: 1, limit: 1, total: 1 } },
    ClusterGateway: { whole: { ...texts('publicUrl', 'url', 'label'), order: 0.5 } },
    Cluster: {
      whole: { ...texts('clusterId', 'id', 'name', 'label', 'region', 'country'), gateways: [{ url: 'a' }] },
    },
    TokenRequest: {
      whole: { ...texts('name', 'label'), expiresInDays: 1, scopes: ['files:read'], totpCode: '123456' },
      required: ['name'],
    },
    Confirmation: { whole: { totpCode: '123456' } },
    TokenCreated: {
      whole: { ...texts('token', 'name'), expiresAt, scopes: ['files:read'] },
      required: ['token'],
      nullable: ['expiresAt'],
    },
    TokenItem: {
      whole: { ...texts('name', 'label', 'createdAt', 'lastUsed'), expiresAt, scopes: ['files:read'] },
      nullable: ['label', 'lastUsed', 'expiresAt'],
    },
    TokenList: { whole: { tokens: [{ name: 'a' }] } },
    Revoked: { whole: { revoked: true }, open: ['revoked'] },
    PeerPin: { whole: { ...PEER, status: 'pinned' }, nullable: ['error'] },
    PeerMap: { whole: { a: PEER } },
    CidStatus: {
      whole: {
        success: true,
        cid: CID,
        status: 'pinned',
        peers: [PEER],
        peer_map: { a: PEER },
        allocations: ['a'],
        replication_factor: 0.5,
        name: 'a',
        size: 1,
        timestamp: 'a',
      },
      nullable: ['status'],
    },
    Allocations: {
      whole: {
        success: true,
        cid: CID,
        nodes: ['a'],
        allocations: ['a'],
        peer_map: { a: PEER },
        replication_factor: 0.5,
        ...texts('name', 'timestamp'),
        pin_info: { a: [1] },
      },
    },
    Peer: { whole: texts('id', 'peername') },
    PeerReport: { whole: { success: true, peers: [{ id: 'a' }], count: 1, timestamp: 'a' } },
    Failure: {
      whole: {
        ...texts('error', 'message', 'code', 'resetTime', 'currentApiBase'),
        required: 'files:write',
        canResendVerification: true,
        retryAfter: 0.5,
        limit: 0.5,
        remaining: 0.5,
      },
    },
  }
  it.each(nearMisses(known))('$schema $what', ({ schema, value, right }) => {
    expect(accepts(`schemas/${schema}`, value)).toBe(right)
  })
})

describe('a word', () => {
  it('is one of those, and of no others', () => {
    expect(facts.enumerations).toEqual({
      'parameters requestSource': ['web'],
      Scope: [
        ...['files:read', 'files:write', 'files:delete', 'files:rename', 'user:read', 'tokens:read'],
        ...['tokens:write', 'tokens:delete', 'cluster:read', 'plans:read'],
      ],
      PeerPinStatus: [
        ...[
          'pinned',
          'pinning',
          'pin_queued',
          'pin_error',
          'unpinned',
          'unpinning',
          'unpin_queued',
          'unpin_error',
        ],
        ...['remote', 'sharded', 'cluster_error', 'unexpectedly_unpinned', 'undefined'],
      ],
      'CidStatus status': ['pinned', 'partial', 'unpinned', 'pinning', 'failed', null],
      'UploadItem status': ['pinned', 'unpinned', 'failed'],
      'UploadItem type': ['file', 'directory'],
      'Upload type': ['file', 'directory'],
      'DirectoryDag type': ['file', 'directory'],
      'Me role': ['user', 'admin'],
    })
  })
})

describe('a value at the edge', () => {
  it.each([
    ['schemas/Timelock', expiresAt, 'tomorrow'],
    ['schemas/ExpiresAt', expiresAt, 'tomorrow'],
    ['schemas/TotpCode', '012345', '12345'],
    ['schemas/TotpCode', '012345', '0123456'],
    ['schemas/ServerDirectory', { dirPath: 'a' }, { dirPath: '' }],
    ['schemas/NewName', { newName: 'a' }, { newName: '' }],
    ['schemas/TokenRequest', { name: 'a' }, { name: '' }],
    ['schemas/TokenRequest', { name: 'a', expiresInDays: 1 }, { name: 'a', expiresInDays: 0 }],
    ['schemas/TokenRequest', { name: 'a', expiresInDays: 1 }, { name: 'a', expiresInDays: 2 ** 31 }],
    ['schemas/DirectoryUpload', { files: ['a'] }, { files: [] }],
    ['schemas/Upload', { cid: 'a', size: 0 }, { cid: 'a', size: -1 }],
    ['schemas/DagFile', { cid: 'a', size: 0 }, { cid: 'a', size: -1 }],
    ['schemas/DirectoryDag', { cid: 'a', size: 0 }, { cid: 'a', size: -1 }],
    ['schemas/DirectoryDag', { cid: 'a', total_files: 0 }, { cid: 'a', total_files: -1 }],
    ['schemas/DirectoryDag', { cid: 'a', total_files: 1 }, { cid: 'a', total_files: 2 ** 31 }],
    ['schemas/DirectoryDag', { cid: 'a', total_size: 0 }, { cid: 'a', total_size: -1 }],
    ['schemas/UploadItem', { cid: 'a', size: 0 }, { cid: 'a', size: -1 }],
    ['schemas/CidStatus', { size: 0 }, { size: -1 }],
    ['schemas/UploadsPage', { uploads: [], total: 0 }, { uploads: [], total: -1 }],
    ['schemas/UploadsPage', { uploads: [], total: 0 }, { uploads: [], total: 2 ** 31 }],
    ['schemas/Pagination', { page: 1 }, { page: 0 }],
    ['schemas/Pagination', { limit: 1 }, { limit: 0 }],
    ['schemas/Pagination', { total: 0 }, { total: -1 }],
    ['schemas/Pagination', { page: 1 }, { page: 2 ** 31 }],
    ['schemas/Pagination', { limit: 1 }, { limit: 2 ** 31 }],
    ['schemas/Pagination', { total: 1 }, { total: 2 ** 31 }],
    ['schemas/PeerReport', { count: 0 }, { count: -1 }],
    ['schemas/PeerReport', { count: 0 }, { count: 2 ** 31 }],
    ['schemas/Failure', { retryAfter: 0 }, { retryAfter: -1 }],
    ['schemas/Allocations', { nodes: ['a'], allocations: ['a'] }, { nodes: [1] }],
    ['schemas/Allocations', { nodes: ['a'] }, { allocations: [1] }],
    ['schemas/CidStatus', { allocations: ['a'] }, { allocations: [1] }],
    ['schemas/PeerMap', { a: { id: 'a' } }, { a: { id: 1 } }],
    ['schemas/Me', { plan: { name: 'a' } }, { plan: 1 }],
    ['schemas/Me', { plan: 'a' }, { plan: { name: 1 } }],
    ['schemas/Peers', { peers: [] }, { peers: {} }],
    ['parameters/page/schema', 1, 0],
    ['parameters/page/schema', 1, 2 ** 31],
    ['parameters/limit/schema', 1, 0],
    ['parameters/limit/schema', 1, 2 ** 31],
    ['schemas/Session', { token: 'a', requires2FA: false }, { token: 'a', requires2FA: true }],
  ])('%s: %j and not %j', (place, right, wrong) => {
    expect([accepts(place, right), accepts(place, wrong)]).toEqual([true, false])
  })

  it('is an answer with more in it than is known', () => {
    for (const schema of ['Health', 'Plan', 'Me', 'DagDetail', 'Peer', 'Failure'])
      expect(accepts(`schemas/${schema}`, { more: [1] }), schema).toBe(true)
  })

  it('is a secret, bytes, or a length of 64 bits', () => {
    const { schemas } = document.components
    const { Credentials, SecondFactor, Session, TwoFactorChallenge, TokenCreated, TotpCode } = schemas
    const secrets = [Credentials.properties.password, SecondFactor.properties.temporaryToken, TotpCode]
    secrets.push(Session.properties.token, TokenCreated.properties.token)
    secrets.push(TwoFactorChallenge.properties.temporaryToken)
    for (const schema of secrets) expect(schema.format).toBe('password')
    expect(schemas.FileUpload.properties.file.format).toBe('binary')
    expect(schemas.DirectoryUpload.properties.files.items.format).toBe('binary')
    const { Upload, DagFile, DirectoryDag, UploadItem, CidStatus, Plan } = schemas
    const sizes = [Upload, DagFile, DirectoryDag, UploadItem, CidStatus].map(
      ({ properties }) => properties.size,
    )
    const { maxFileSizeBytes, maxDirectorySizeBytes } = Plan.properties
    for (const size of [
      ...sizes,
      DirectoryDag.properties.total_size,
      maxFileSizeBytes,
      maxDirectorySizeBytes,
    ])
      expect(size.format).toBe('int64')
  })
})
