import { type Known, nearMisses, readDocument } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import document from '../src/generated/storj-bridge/openapi.json' with { type: 'json' }
import { faults } from './document.ts'

// What the bridge of 2016 and the last one take and answer, as they were asked, said once more: the tests beside this
// one read the document.
const facts = readDocument(document)
const accepts = (place: string, value: unknown) => faults(`#/components/${place}`, value).length === 0

const JSON_ = 'application/json'
const EITHER = 'application/json text/html'
/** What a failure of each status is: JSON, or a page where the version has no such route or crashed. */
const FAILURES: Record<string, string> = { 404: EITHER, 500: EITHER, '4XX': EITHER, '5XX': EITHER }

/** What of each operation is a success, and which failures it has besides those of all: 400, 429, 500, 4XX and 5XX. */
const OPERATIONS: Record<string, [successes: Record<number, string>, failures: number[]]> = {
  createUser: [{ 200: JSON_, 201: JSON_ }, []],
  requestPasswordReset: [{ 200: JSON_ }, [404]],
  resendActivation: [{ 201: JSON_ }, [404]],
  activateUser: [{ 200: JSON_, 302: '' }, []],
  confirmDeactivation: [{ 200: JSON_, 302: '' }, [404]],
  confirmPasswordReset: [{ 200: JSON_, 302: '' }, [404]],
  confirmPendingPassword: [{ 200: JSON_, 302: '' }, [404]],
  storeFile: [{ 200: JSON_ }, [401, 404]],
  listContacts: [{ 200: JSON_ }, []],
  getContact: [{ 200: JSON_ }, [404]],
  reportExchange: [{ 201: JSON_ }, [404]],
  deactivateUser: [{ 200: JSON_ }, [401, 403, 404]],
  listKeys: [{ 200: JSON_ }, [401, 403]],
  addKey: [{ 200: JSON_ }, [401, 403]],
  removeKey: [{ 200: '', 204: '' }, [401, 403, 404]],
  listBuckets: [{ 200: JSON_ }, [401, 403]],
  createBucket: [{ 200: JSON_, 201: JSON_ }, [401, 403, 409]],
  getBucket: [{ 200: JSON_ }, [401, 403, 404]],
  updateBucket: [{ 200: JSON_ }, [401, 403, 404]],
  deleteBucket: [{ 200: '', 204: '' }, [401, 403, 404]],
  getBucketId: [{ 200: JSON_ }, [401, 403, 404]],
  createToken: [{ 200: JSON_, 201: JSON_ }, [401, 403, 404]],
  listFiles: [{ 200: JSON_ }, [401, 403, 404]],
  createFileEntry: [{ 200: JSON_ }, [401, 403, 404]],
  getFilePointers: [{ 200: JSON_ }, [401, 403, 404, 420]],
  removeFile: [{ 204: '' }, [401, 403, 404]],
  getFileInfo: [{ 200: JSON_ }, [401, 403, 404]],
  getFileId: [{ 200: JSON_ }, [401, 403, 404]],
  listMirrors: [{ 200: JSON_ }, [401, 403, 404]],
  createMirrors: [{ 200: JSON_, 201: JSON_, 202: JSON_ }, [401, 403, 404]],
  listFrames: [{ 200: JSON_ }, [401, 403]],
  createFrame: [{ 200: JSON_ }, [401, 403, 420]],
  getFrame: [{ 200: JSON_ }, [401, 403, 404]],
  addShard: [{ 200: JSON_ }, [401, 403, 404, 420]],
  deleteFrame: [{ 204: '' }, [401, 403, 404]],
}

describe('an operation', () => {
  it.each(Object.entries(OPERATIONS))('%s', (name, [successes, failures]) => {
    const statuses = [400, ...failures, 429, 500, '4XX', '5XX']
    expect(facts.answers[name]).toEqual({
      ...successes,
      ...Object.fromEntries(statuses.map((status) => [status, FAILURES[status] ?? JSON_])),
    })
  })

  it('of the bridge itself says less', () => {
    const { getInfo, getHealth, ...others } = facts.answers
    expect(getInfo).toEqual({ 200: JSON_, 500: EITHER, '4XX': EITHER, '5XX': EITHER })
    expect(getHealth).toEqual({ 200: 'text/html', 503: 'text/html', '4XX': EITHER, '5XX': EITHER })
    expect(Object.keys(others).toSorted()).toEqual(Object.keys(OPERATIONS).toSorted())
  })

  it('is asked by query and headers', () => {
    const asked = Object.entries(facts.parameters).flatMap(([name, lines]) => {
      const own = lines.filter((line) => !line.startsWith('path ') && line !== 'query __nonce: string')
      return own.length > 0 ? [[name, own]] : []
    })
    const redirect = ['query redirect: string']
    expect(Object.fromEntries(asked)).toEqual({
      activateUser: redirect,
      confirmDeactivation: redirect,
      confirmPasswordReset: redirect,
      confirmPendingPassword: redirect,
      listBuckets: ['query startDate: string'],
      listFiles: ['query startDate: string'],
      storeFile: ['header x-token!: string', 'header x-filesize!: string'],
      getFilePointers: [
        'header x-token: string',
        'query skip: integer',
        'query limit: integer',
        'query exclude: array by commas',
      ],
      listContacts: ['query page: integer', 'query address: string'],
    })
    const paths = Object.values(facts.parameters).flatMap((lines) =>
      lines.filter((line) => line.startsWith('path ')),
    )
    expect(paths.filter((line) => !line.endsWith('!: string'))).toEqual([])
  })

  it('takes JSON, but the file of 2016, and a deactivation may be without', () => {
    const { deactivateUser, storeFile, ...others } = facts.bodies
    expect([deactivateUser, storeFile]).toEqual([JSON_, 'multipart/form-data!'])
    const sent = Object.entries(others).filter(([, type]) => type !== '')
    expect(sent.map(([name]) => name).toSorted()).toEqual([
      ...['addKey', 'addShard', 'confirmPasswordReset', 'createBucket', 'createFileEntry', 'createFrame'],
      ...['createMirrors', 'createToken', 'createUser', 'reportExchange', 'requestPasswordReset'],
      ...['resendActivation', 'updateBucket'],
    ])
    expect(new Set(sent.map(([, type]) => type))).toEqual(new Set([`${JSON_}!`]))
  })

  it('has headers of numbers, and one of text', () => {
    expect(facts.headers).toEqual({
      Location: 'string',
      RetryAfter: 'number',
      RateLimitLimit: 'integer',
      RateLimitRemaining: 'integer',
      RateLimitReset: 'integer',
    })
  })
})

const texts = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 'a']))
const ID = 'd1c9e651d78cbc1f4ec02da0'
const HASH = '9482a9dbb11a536304fae184ee51115847312e31'
const SHA256 = 'c4bbcb1fbec99d65bf59d85c8cb62ee2db963f0fe106f483d9afa73bd4e39a8a'
const TIME = '2026-11-20T23:18:41.347Z'
const CONTACT = { nodeID: HASH, address: '192.0.2.1', port: 4000 }
const nonce = { __nonce: 1 }
const bucket = { name: 'a', storage: 1, transfer: 1, pubkeys: ['a'] }

describe('a value that differs from a right one in one thing', () => {
  const known: Record<string, Known> = {
    User: {
      whole: {
        ...texts('email', 'id', 'pubkey', 'uuid', 'referralPartner'),
        created: TIME,
        activated: true,
        isFreeTier: true,
        preferences: { dnt: false },
      },
      required: ['email', 'id', 'created', 'activated'],
      nullable: ['referralPartner'],
    },
    UserPreferences: { whole: { dnt: false } },
    NewUser: {
      whole: { ...texts('email', 'pubkey', 'referralPartner', 'redirect'), password: SHA256 },
      required: ['email', 'password'],
    },
    ActivationRequest: { whole: texts('email', 'redirect'), required: ['email'] },
    DeactivationRequest: { whole: texts('redirect') },
    PasswordResetRequest: { whole: { ...texts('redirect', 'url'), password: SHA256 } },
    NewPassword: { whole: { password: SHA256 }, required: ['password'] },
    PublicKey: { whole: texts('user', 'key', 'id', 'label'), required: ['user', 'key', 'id'] },
    NewPublicKey: { whole: { ...texts('key', 'label'), ...nonce }, required: ['key'] },
    Bucket: {
      whole: {
        ...bucket,
        id: ID,
        user: 'a',
        status: 'Active',
        created: TIME,
        storage: 0.5,
        transfer: 0.5,
        publicPermissions: ['PULL'],
        encryptionKey: '',
      },
      required: ['id', 'name', 'user', 'status', 'created', 'storage', 'transfer', 'pubkeys'],
    },
    NewBucket: { whole: { ...bucket, ...nonce } },
    BucketUpdate: { whole: { ...bucket, publicPermissions: ['PUSH'], encryptionKey: '', ...nonce } },
    Identifier: { whole: { id: ID }, required: ['id'] },
    Token: {
      whole: {
        bucket: ID,
        operation: 'PULL',
        expires: TIME,
        ...texts('token', 'id', 'encryptionKey', 'mimetype'),
        size: 1,
      },
      required: ['bucket', 'operation', 'expires', 'token'],
    },
    NewToken: { whole: { operation: 'PUSH', file: 'a', ...nonce }, required: ['operation'] },
    FileUpload: { whole: { file: 'bytes' }, required: ['file'] },
    StoredFile: {
      whole: { bucket: ID, ...texts('mimetype', 'filename'), size: 1, hash: HASH },
      required: ['bucket', 'mimetype', 'filename', 'size', 'hash'],
    },
    FileEntry: {
      whole: {
        bucket: ID,
        ...texts('mimetype', 'filename', 'index'),
        size: 1,
        hash: HASH,
        id: ID,
        frame: ID,
        created: TIME,
        renewal: TIME,
        hmac: { type: 'sha512' },
        erasure: { type: 'reedsolomon' },
      },
      required: ['bucket', 'mimetype', 'filename', 'size'],
    },
    FileHmac: { whole: { type: 'sha256', value: 'a' } },
    FileErasure: { whole: { type: 'reedsolomon' } },
    Hmac: { whole: { type: 'ripemd160', value: 'a' }, required: ['type', 'value'] },
    Erasure: { whole: { type: 'reedsolomon' }, required: ['type'] },
    NewFileEntry: {
      whole: {
        frame: ID,
        ...texts('filename', 'mimetype'),
        hmac: { type: 'sha512', value: 'a' },
        erasure: { type: 'reedsolomon' },
        index: SHA256,
        ...nonce,
      },
      required: ['frame'],
    },
    FilePointer: {
      whole: {
        hash: HASH,
        token: 'a',
        operation: 'PULL',
        index: 0,
        size: 1,
        parity: false,
        farmer: CONTACT,
        channel: 'ws://192.0.2.1:4001',
      },
      required: ['hash'],
    },
    ShardMirrors: { whole: { established: [], available: [] }, required: ['established', 'available'] },
    Mirror: { whole: { shardHash: HASH, contract: {} }, required: ['shardHash', 'contract'] },
    MirrorContract: { whole: { farmer_id: HASH, data_size: 1, store_begin: 1, store_end: 1 } },
    NewMirrors: { whole: { file: ID, redundancy: 3, ...nonce }, required: ['file'] },
    MirroredShard: {
      whole: { hash: HASH, mirrors: [{}], status: 'pending' },
      required: ['hash', 'mirrors'],
    },
    Frame: {
      whole: { id: ID, user: 'a', created: TIME, locked: false, size: 1, storageSize: 1, shards: [ID] },
      required: ['id', 'user', 'created', 'size', 'shards'],
    },
    NewFrame: { whole: nonce },
    NewShard: {
      whole: {
        hash: HASH,
        size: 1,
        index: 0,
        parity: false,
        challenges: [SHA256],
        tree: [HASH],
        exclude: [HASH],
        ...nonce,
      },
      required: ['hash', 'size', 'index', 'challenges', 'tree'],
    },
    FrameShard: {
      whole: { hash: HASH, token: 'a', operation: 'PUSH', farmer: CONTACT },
      required: ['hash', 'token', 'operation', 'farmer'],
    },
    Contact: {
      whole: {
        ...CONTACT,
        ...texts('protocol', 'lastSeen', 'userAgent', 'lastTimeout'),
        spaceAvailable: true,
        reputation: 0.5,
        responseTime: 0.5,
        timeoutRate: 0.5,
        lastContractSent: 1,
      },
      required: ['nodeID', 'address', 'port'],
    },
    ExchangeReport: {
      whole: {
        dataHash: HASH,
        ...texts('reporterId', 'farmerId', 'clientId'),
        exchangeStart: 1,
        exchangeEnd: 1,
        exchangeResultCode: 1000,
        exchangeResultMessage: 'SHARD_UPLOADED',
      },
      required: [
        ...['dataHash', 'reporterId', 'exchangeStart', 'exchangeEnd'],
        ...['exchangeResultCode', 'exchangeResultMessage'],
      ],
    },
    BridgeInfo: { whole: { swagger: '2.0', info: texts('title', 'version') }, required: ['info'] },
    BridgeVersion: {
      whole: texts(
        'title',
        'version',
        'description',
        'x-protocol-version',
        'x-core-version',
        'x-network-seed',
      ),
      required: ['title', 'version'],
    },
    ErrorAnswer: { whole: { error: 'a' }, required: ['error'] },
  }
  it.each(nearMisses(known))('$schema $what', ({ schema, value, right }) => {
    expect(accepts(`schemas/${schema}`, value)).toBe(right)
  })
})

describe('a word', () => {
  it('is one of those, and of no others', () => {
    expect(facts.enumerations).toEqual({
      TokenOperation: ['PUSH', 'PULL'],
      HmacType: ['sha512', 'sha256', 'ripemd160'],
      ErasureType: ['reedsolomon'],
      'Bucket status': ['Active', 'Inactive'],
      'ExchangeReport exchangeResultCode': [1000, 1100],
      'ExchangeReport exchangeResultMessage': [
        ...['SHARD_UPLOADED', 'SHARD_DOWNLOADED', 'MIRROR_SUCCESS'],
        ...['DOWNLOAD_ERROR', 'TRANSFER_FAILED', 'FAILED_INTEGRITY'],
      ],
    })
  })
})

describe('a value at the edge', () => {
  const long = (length: number) => ({ name: 'a'.repeat(length) })
  const report = (exchangeStart: unknown) => ({
    dataHash: HASH,
    reporterId: 'a',
    exchangeStart,
    exchangeEnd: exchangeStart,
    exchangeResultCode: 1000,
    exchangeResultMessage: 'SHARD_UPLOADED',
  })
  const shard = (more: object) => ({ hash: HASH, size: 1, index: 0, challenges: [], tree: [], ...more })
  const cases: [place: string, right: unknown, wrong: unknown][] = [
    ['schemas/Email', 'a', ''],
    ['schemas/PasswordHash', SHA256, SHA256.toUpperCase()],
    ['schemas/PublicKeyHex', 'a', ''],
    ['schemas/Nonce', 0.5, null],
    ['schemas/Nonce', 'a', true],
    ['schemas/ObjectId', ID, 'a'],
    ['schemas/ShardHash', HASH, 'a'],
    ['schemas/FileHash', HASH, 'a'],
    ['schemas/NodeId', HASH, 'a'],
    ['schemas/TokenText', 'a', ''],
    ['schemas/User/properties/created', TIME, 'a'],
    ['schemas/Bucket/properties/created', TIME, 'a'],
    ['schemas/Token/properties/expires', TIME, 'a'],
    ['schemas/FileEntry/properties/created', TIME, 'a'],
    ['schemas/FileEntry/properties/renewal', TIME, 'a'],
    ['schemas/Frame/properties/created', TIME, 'a'],
    ['schemas/NewBucket', long(260), long(261)],
    ['schemas/NewBucket', { storage: 0 }, { storage: -1 }],
    ['schemas/NewBucket', { transfer: 0 }, { transfer: -1 }],
    ['schemas/BucketUpdate', long(260), long(261)],
    ['schemas/BucketUpdate', { storage: 0 }, { storage: -1 }],
    ['schemas/BucketUpdate', { transfer: 0 }, { transfer: -1 }],
    ['schemas/Hmac/properties/value', '0f', 'g'],
    ['schemas/NewFileEntry/properties/filename', 'a'.repeat(32_767), 'a'.repeat(32_768)],
    ['schemas/NewFileEntry/properties/index', SHA256, 'a'],
    ['schemas/FilePointer/properties/index', 0, -1],
    ['schemas/NewMirrors/properties/redundancy', 1, 0],
    ['schemas/NewMirrors/properties/redundancy', 12, 13],
    ['schemas/MirroredShard/properties/mirrors', 3, 'a'],
    ['schemas/MirroredShard/properties/mirrors', [{}], [1]],
    ['schemas/NewShard', shard({}), shard({ size: 0 })],
    ['schemas/NewShard', shard({ size: 4_294_967_296 }), shard({ size: 4_294_967_297 })],
    ['schemas/NewShard', shard({}), shard({ index: -1 })],
    ['schemas/NewShard', shard({ challenges: [SHA256] }), shard({ challenges: ['a'] })],
    ['schemas/NewShard', shard({ tree: [HASH] }), shard({ tree: ['a'] })],
    [
      'schemas/NewShard',
      shard({ exclude: Array(300).fill(HASH) }),
      shard({ exclude: Array(301).fill(HASH) }),
    ],
    ['schemas/Contact/properties/lastSeen', 1, null],
    ['schemas/Contact/properties/lastSeen', TIME, 0.5],
    ['schemas/Contact/properties/lastContractSent', TIME, null],
    ['schemas/Contact/properties/lastContractSent', 1, 0.5],
    ['schemas/ExchangeReport', report(1), report(null)],
    ['schemas/ExchangeReport', report('1'), report(0.5)],
    ['parameters/filesize/schema', '3', 'three'],
    ['parameters/skip/schema', 0, -1],
    ['parameters/skip/schema', 1, 2 ** 31],
    ['parameters/limit/schema', 1, 0],
    ['parameters/limit/schema', 1, 2 ** 31],
    ['parameters/page/schema', 1, 0],
    ['parameters/page/schema', 1, 2 ** 31],
    ['parameters/exclude/schema', [HASH], ['a']],
  ]
  it.each(cases)('of %s: %j and not %j', (place, right, wrong) => {
    expect([accepts(place, right), accepts(place, wrong)]).toEqual([true, false])
  })

  it('is a size or a time of 64 bits, a secret, or bytes', () => {
    const { schemas, parameters } = document.components
    const { Token, StoredFile, FileEntry, FilePointer, MirrorContract, Frame, NewShard } = schemas
    const { Contact, ExchangeReport, PasswordHash, TokenText, EncryptionKey, FileUpload } = schemas
    const sizes = [Token, StoredFile, FileEntry, FilePointer, Frame, NewShard].map(
      (schema) => schema.properties.size,
    )
    const { data_size, store_begin, store_end } = MirrorContract.properties
    const times = [ExchangeReport.properties.exchangeStart, ExchangeReport.properties.exchangeEnd]
    times.push(Contact.properties.lastContractSent)
    for (const schema of [
      ...sizes,
      ...times,
      data_size,
      store_begin,
      store_end,
      Frame.properties.storageSize,
    ])
      expect(schema.format).toBe('int64')
    const { activator, deactivator, resetter, pushToken, pullToken } = parameters
    const tokens = [activator, deactivator, resetter, pushToken, pullToken].map(({ schema }) => schema)
    for (const schema of [PasswordHash, TokenText, EncryptionKey, ...tokens])
      expect(schema.format).toBe('password')
    expect(FileUpload.properties.file.format).toBe('binary')
  })
})
