import { InvalidArgumentError } from '@holdfast/shared'
import { describe, expect, it } from 'vitest'
import { scopeOf } from '../src/access.ts'
import { decodeBase58Check, encodeBase58Check } from '../src/grant/base58.ts'
import { concat, NOTHING } from '../src/grant/bytes.ts'
import { writeMacaroon } from '../src/grant/macaroon.ts'
import { bytesField, integerField, messageField } from '../src/grant/protobuf.ts'
import { writeScope } from '../src/grant/scope.ts'
import {
  type Access,
  accessFromPassphrase,
  deriveEncryptionKey,
  EncryptionKey,
  type Permission,
  parseAccess,
  parseNodeUrl,
  readOnlyPermission,
  type SharePrefix,
} from '../src/index.ts'
import { base, SATELLITE, unhex, vectors } from './grant-support.ts'

const { grant, api_key: apiKey } = vectors.share.base
const KEY = new Uint8Array(32).fill(7)
const text = (text: string) => new TextEncoder().encode(text)

/** The error of a call that must not get through. */
async function refusalOf(call: () => unknown) {
  const error = await (async () => call())().catch((error: unknown) => error)
  expect(error).toBeInstanceOf(InvalidArgumentError)
  return error as InvalidArgumentError
}

const entry = (plain: string, encrypted: string, key = KEY, cipher = 2) =>
  messageField(
    2,
    concat(
      bytesField(1, text('b')),
      bytesField(2, text(plain)),
      bytesField(3, text(encrypted)),
      bytesField(4, key),
      integerField(5, cipher),
    ),
  )
const RAW_KEY = writeMacaroon(scopeOf(base()).apiKey)
const scope = (
  encryption: Uint8Array | undefined,
  { address = text(SATELLITE), key = RAW_KEY }: { address?: Uint8Array; key?: Uint8Array } = {},
) =>
  encodeBase58Check(
    concat(bytesField(1, address), bytesField(2, key), encryption ? messageField(3, encryption) : NOTHING),
  )

describe('a grant is refused that', () => {
  it.each<[what: string, grant: string, message: RegExp]>([
    ['is nothing', '', /too short/],
    ['is no base58', `${grant.slice(0, 20)}0${grant.slice(20)}`, /base58/],
    ['has a letter beyond ASCII', `${grant}é`, /base58/],
    ['was pasted with a space', `${grant} `, /base58/],
    ['is cut off', grant.slice(0, -1), /checksum/],
    [
      'has one character changed',
      `${grant.slice(0, 40)}${grant[40] === 'a' ? 'b' : 'a'}${grant.slice(41)}`,
      /checksum/,
    ],
    ['is of another version', encodeBase58Check(writeScope(scopeOf(base())), 1), /version 1/],
    ['is an API key', apiKey, /./],
    ['has no keys', scope(undefined), /no encryption access/],
    ['has a default key of 33 bytes', scope(bytesField(1, new Uint8Array(33))), /key of 33 bytes/],
    ['has an entry with 33 bytes', scope(entry('a', 'x', new Uint8Array(33))), /key of 33 bytes/],
    ['has an entry without a key', scope(entry('a', 'x', NOTHING)), /key of 0 bytes/],
    ['has an entry of an unknown cipher', scope(entry('a', 'x', KEY, 9)), /unknown cipher, 9/],
    ['has an entry of no cipher', scope(entry('a', 'x', KEY, 0)), /unknown cipher, 0/],
    ['has an unknown default cipher', scope(integerField(3, 4)), /unknown cipher, 4/],
    ['has a negative cipher', scope(integerField(3, -1)), /unknown cipher, -1/],
    ['has one name for two', scope(concat(entry('a/b', 'x/y'), entry('a/c', 'z/w'))), /conflicting/],
    ['has two names for one', scope(concat(entry('a/b', 'x/y'), entry('c/d', 'x/z'))), /conflicting/],
    [
      'has names that are crossed',
      scope(concat(entry('a', 'x'), entry('c', 'y'), entry('a', 'y'))),
      /conflicting/,
    ],
    ['has a path with more components', scope(entry('a/b', 'x')), /components/],
    ['has a satellite without its id', scope(NOTHING, { address: text('us1.storj.io:7777') }), /node id/],
    ['has no satellite', scope(NOTHING, { address: NOTHING }), /./],
    [
      'has a satellite without a host',
      scope(NOTHING, { address: text(`${SATELLITE.split('@')[0]}@`) }),
      /host/,
    ],
    ['has a satellite that is not UTF-8', scope(NOTHING, { address: unhex('ff40fe') }), /UTF-8/],
    ['has no API key', scope(NOTHING, { key: NOTHING }), /cut off/],
    ['has a field of another type', encodeBase58Check(integerField(1, 5)), /./],
    ['has a message that ends early', encodeBase58Check(unhex('0aff01')), /cut off/],
    ['has a length beyond any', encodeBase58Check(unhex('0affffffffffffffffff01')), /cut off/],
    ['has a number of 11 bytes', encodeBase58Check(unhex('08ffffffffffffffffffff01')), /64 bits/],
    ['has a number of 65 bits', encodeBase58Check(unhex('08ffffffffffffffffff02')), /64 bits/],
    ['has a field 0', encodeBase58Check(unhex('0001')), /field/],
    ['has a group', encodeBase58Check(unhex('4b4c')), /field/],
  ])('%s', async (_, grant, message) => {
    const error = await refusalOf(() => parseAccess(grant))
    expect(error.argument).toBe('access')
    expect(error.message).toMatch(message)
    expect(error.message).not.toContain('undefined')
  })

  it('is as long as a server takes, before long', () => {
    const started = process.cpuUsage()
    expect(() => parseAccess('z'.repeat(200_000))).toThrow(InvalidArgumentError)
    const bytes = new Uint8Array(150_000).fill(7)
    expect(Buffer.compare(decodeBase58Check(encodeBase58Check(bytes)).payload, bytes)).toBe(0)
    // In microseconds of our own, whatever else the machine does: digit by digit it was some 40 seconds.
    expect(process.cpuUsage(started).user).toBeLessThan(5e6)
  })

  it.each([undefined, null, 7, {}])('is %s', async (grant) => {
    await refusalOf(() => parseAccess(grant as never))
  })
})

describe('an API key is refused that', () => {
  const raw = Buffer.from(RAW_KEY)
  const head = raw.subarray(1, 35).toString('hex')
  const tail = raw.subarray(-34).toString('hex')
  it.each([
    ['is of another version', `01${head}0000${tail}`],
    ['has no head', `020000${tail}`],
    ['has two heads', `02${head}${head}0000${tail}`],
    ['has a caveat without an identifier', `02${head}0004014100000000${tail}`],
    ['has a caveat with more than one', `02${head}000201410401420601430000${tail}`],
    ['has a caveat with a field of no sort', `02${head}0002014105014200 00${tail}`.replace(' ', '')],
    ['has a caveat with its fields out of order', `02${head}00020141010142000${0}${tail}`],
    ['has no end', `02${head}00${tail}`],
    ['has no tail', `02${head}0000`],
    ['has a tail of 31 bytes', `02${head}0000061f${tail.slice(6)}`],
    ['has more behind its tail', `02${head}0000${tail}00`],
    ['has a length above 31 bits', `0202808080800800`],
  ])('%s', async (_, key) => {
    const error = await refusalOf(() => parseAccess(scope(NOTHING, { key: unhex(key) })))
    expect(error.message).toMatch(/API key|cut off/)
  })

  it('and not for a location or a verification id, which no signature is over', () => {
    const key = `02010141${head}000101410201420401430000${tail}`
    const access = parseAccess(scope(NOTHING, { key: unhex(key) }))
    expect(Buffer.from(writeMacaroon(scopeOf(access).apiKey)).toString('hex')).toBe(
      `02${head}000201420000${tail}`,
    )
  })
})

describe('share refuses', () => {
  const date = new Date('2026-01-01')
  it.each<[what: string, permission: unknown, argument: string]>([
    ['a permission of nothing', {}, 'permission'],
    ['a permission of noes', { allowDownload: false }, 'permission'],
    ['no permission', undefined, 'permission'],
    ['a name that is misspelt', { allowDownload: true, notafter: date }, 'permission'],
    ['a yes that is text', { allowDownload: 'false' }, 'permission.allowDownload'],
    [
      'an end before the start',
      { allowList: true, notBefore: date, notAfter: new Date(+date - 1) },
      'permission.notAfter',
    ],
    ['an end that is no time', { allowList: true, notAfter: new Date('?') }, 'permission.notAfter'],
    ['a start that is a number', { allowList: true, notBefore: 5 }, 'permission.notBefore'],
    ['an end that is null', { allowList: true, notAfter: null }, 'permission.notAfter'],
    ['an end that is 0', { allowList: true, notAfter: 0 }, 'permission.notAfter'],
    ...[Number.NaN, 0, -1, 1.5, Number.POSITIVE_INFINITY, 1e13, '5', null].map(
      (ttl): [string, unknown, string] => [
        `objects for ${ttl} ms`,
        { allowList: true, maxObjectTtl: ttl },
        'permission.maxObjectTtl',
      ],
    ),
  ])('%s', async (_, permission, argument) => {
    expect((await refusalOf(() => base().share(permission as Permission))).argument).toBe(argument)
  })

  it.each<[what: string, prefixes: unknown, argument: string]>([
    ['no prefixes at all, which is not all', [], 'prefixes'],
    ['null', null, 'prefixes'],
    ['a prefix by itself', { bucket: 'b' }, 'prefixes'],
    ['a bucket without a name', [{ bucket: '' }], 'prefixes[0].bucket'],
    ['no bucket', [{ bucket: 'a' }, { prefix: 'a/' }], 'prefixes[1].bucket'],
    ['a name that is misspelt', [{ bucket: 'b', Prefix: 'a' }], 'prefixes[0]'],
    ['half a surrogate pair', [{ bucket: 'b', prefix: 'a\ud800' }], 'prefixes[0].prefix'],
    ['nothing in a list', [undefined], 'prefixes[0].bucket'],
  ])('%s', async (_, prefixes, argument) => {
    const call = () => base().share(readOnlyPermission, prefixes as SharePrefix[])
    expect((await refusalOf(call)).argument).toBe(argument)
  })

  it('but not what Go takes', () => {
    const [notBefore, notAfter] = [date, date]
    expect(base().share({ notBefore, notAfter }).can('write', 'b', 'k')).toBe(false)
    expect(base().share({ allowList: true, maxObjectTtl: 9_223_372_036_854 })).toBeDefined()
  })
})

describe('the others refuse', () => {
  const key = EncryptionKey.import(KEY)
  const options = { satellite: SATELLITE, apiKey, passphrase: 'p', projectSalt: KEY }
  const shared = () => base().share(readOnlyPermission, [{ bucket: 'b', prefix: 'a' }])
  it.each<[what: string, call: (access: Access) => unknown, argument: string]>([
    ['a prefix without "/"', (access) => access.overrideEncryptionKey('b', 'a', key), 'prefix'],
    ['no prefix', (access) => access.overrideEncryptionKey('b', '', key), 'prefix'],
    ['no bucket', (access) => access.overrideEncryptionKey('', 'a/', key), 'bucket'],
    ['bytes for a key', (access) => access.overrideEncryptionKey('b', 'a/', KEY as never), 'encryptionKey'],
    [
      'a prefix whose way there has another name by now',
      (access) =>
        ['a/b/', '/', 'a/c/'].reduce((last, prefix) => last.overrideEncryptionKey('b', prefix, key), access),
      'prefix',
    ],
    ['a prefix outside', () => shared().overrideEncryptionKey('b', 'c/', key), 'prefix'],
    ['an action that is none', (access) => access.can('toString' as never, 'b', 'k'), 'action'],
    ['a time that is none', (access) => access.can('read', 'b', 'k', new Date(Number.NaN)), 'at'],
    ['half a surrogate pair', (access) => access.can('read', 'b', '\udc00'), 'key'],
    ['a key of 33 bytes', () => EncryptionKey.import(new Uint8Array(33)), 'bytes'],
    ['a key that is text', () => EncryptionKey.import('x'.repeat(32) as never), 'bytes'],
    ['an empty passphrase', () => deriveEncryptionKey('', 'salt'), 'passphrase'],
    ['a passphrase that is a number', () => deriveEncryptionKey(5 as never, 'salt'), 'passphrase'],
    ['a salt that is none', () => deriveEncryptionKey('p', undefined as never), 'salt'],
    [
      'a passphrase of a project that is empty',
      () => accessFromPassphrase({ ...options, passphrase: '' }),
      'passphrase',
    ],
    [
      'a project without a salt',
      () => accessFromPassphrase({ ...options, projectSalt: NOTHING }),
      'projectSalt',
    ],
    [
      'a salt that is text',
      () => accessFromPassphrase({ ...options, projectSalt: 'c2FsdA' as never }),
      'projectSalt',
    ],
    ['an API key that is none', () => accessFromPassphrase({ ...options, apiKey: 'x' }), 'apiKey'],
    ['a grant for an API key', () => accessFromPassphrase({ ...options, apiKey: grant }), 'apiKey'],
    [
      'a satellite without its id',
      () => accessFromPassphrase({ ...options, satellite: 'us1.storj.io:7777' }),
      'satellite',
    ],
    ['no satellite', () => accessFromPassphrase({ ...options, satellite: '' }), 'satellite'],
  ])('%s', async (_, call, argument) => {
    expect((await refusalOf(() => call(base()))).argument).toBe(argument)
  })

  it.each([
    '',
    'https://a:1',
    'a:port',
    'a b:1',
    '@a:1',
    'id@a:1',
    `${SATELLITE}/path`,
    `${SATELLITE}#part`,
    `x:${SATELLITE}`,
    // Another version, another length, nobody.
    `${encodeBase58Check(KEY, 1)}@a:1`,
    `${encodeBase58Check(KEY.slice(1))}@a:1`,
    `${encodeBase58Check(new Uint8Array(32))}@a:1`,
  ])('the node URL "%s"', async (url) => {
    expect((await refusalOf(() => parseNodeUrl(url))).argument).toBe('url')
  })
})
