import { Console } from 'node:console'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { findSecret } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import { scopeOf } from '../src/access.ts'
import {
  accessFromPassphrase,
  deriveEncryptionKey,
  EncryptionKey,
  parseAccess,
  readOnlyPermission,
} from '../src/index.ts'
import { base, hex, SATELLITE, vectors } from './grant-support.ts'

const { grant, api_key: apiKey, default_key: defaultKey } = vectors.share.base
const PASSPHRASE = 'canary of a passphrase/+'
const KEY = Uint8Array.from({ length: 32 }, (_, at) => 200 - at)
const TAIL = scopeOf(base()).apiKey.tail

const ofBytes = (bytes: Uint8Array) => [
  hex(bytes),
  Buffer.from(bytes).toString('latin1'),
  [...bytes].join(','),
  [...bytes].join(', '),
]
const SECRETS = [
  grant,
  grant.slice(20, -20),
  apiKey,
  PASSPHRASE,
  defaultKey,
  ...ofBytes(Buffer.from(defaultKey, 'hex')),
  ...ofBytes(KEY),
  ...ofBytes(TAIL),
]
const findAny = (value: unknown) => SECRETS.flatMap((secret) => findSecret(value, secret))

async function printed(value: unknown) {
  const stdout = new PassThrough()
  const log = new Console({ stdout })
  log.log(value, [value], { value }, new Map([[value, value]]))
  log.log('%s %o %O %j', value, value, value, value)
  log.dir(value, { showHidden: true, depth: null })
  log.table([value])
  stdout.end()
  return `${await text(stdout)}${JSON.stringify([value])}${value}${JSON.stringify(structuredClone(value))}`
}

describe('no log, no JSON and no copy shows a secret of', () => {
  const override = () => base().overrideEncryptionKey('app', 'user-1/', EncryptionKey.import(KEY))

  it.each<[string, () => object]>([
    ['an access', base],
    ['an access with another key', override],
    ['a shared access', () => override().share(readOnlyPermission, [{ bucket: 'app', prefix: 'user-1' }])],
    ['an encryption key', () => EncryptionKey.import(KEY)],
    ['what inspect tells', () => override().inspect()],
  ])('%s', async (_, make) => {
    const value = make()
    expect(findAny(value)).toEqual([])
    expect(findAny(await printed(value))).toEqual([])
    expect(findAny({ ...value })).toEqual([])
  })

  it('and it is where it is to be, so that it could be found', () => {
    const access = override()
    expect(findAny({ of: base().serialize() })).not.toEqual([])
    expect(findAny({ of: scopeOf(access).store.entries })).not.toEqual([])
    expect(findAny({ of: scopeOf(access).apiKey })).not.toEqual([])
    expect(findAny({ of: EncryptionKey.import(KEY).export() })).not.toEqual([])
  })

  it('an access says which it is', () => {
    expect(JSON.parse(JSON.stringify({ access: base(), key: EncryptionKey.import(KEY) }))).toEqual({
      access: { satelliteAddress: SATELLITE, grant: '[secret]' },
      key: '[secret]',
    })
  })
})

describe('no error shows a secret', () => {
  const damaged = `${grant.slice(0, -3)}${grant.endsWith('a') ? 'bbb' : 'aaa'}`
  const good = { satellite: SATELLITE, apiKey, passphrase: PASSPHRASE, projectSalt: KEY }
  it.each<[string, () => unknown]>([
    ['a damaged grant', () => parseAccess(damaged)],
    ['a grant with a space', () => parseAccess(`${grant} `)],
    ['an API key for a grant', () => parseAccess(apiKey)],
    ['a grant for an API key', () => accessFromPassphrase({ ...good, apiKey: grant })],
    ['a grant for a satellite', () => accessFromPassphrase({ ...good, satellite: grant })],
    ['a passphrase for an API key', () => accessFromPassphrase({ ...good, apiKey: PASSPHRASE })],
    ['a passphrase for a satellite', () => accessFromPassphrase({ ...good, satellite: PASSPHRASE })],
    ['half a surrogate pair in a passphrase', () => deriveEncryptionKey(`${PASSPHRASE}\ud800`, 's')],
    ['a key with one byte more', () => EncryptionKey.import(Uint8Array.from([...KEY, 0]))],
    ['a bad prefix', () => base().overrideEncryptionKey('b', 'a', EncryptionKey.import(KEY))],
  ])('%s', async (_, call) => {
    const error = await (async () => call())().catch((error: unknown) => error)
    expect(error).toHaveProperty('argument')
    expect(findAny(error)).toEqual([])
  })
})

describe('what a caller does with bytes later', () => {
  it('changes no key', () => {
    const bytes = KEY.slice()
    const key = EncryptionKey.import(bytes)
    bytes.fill(0)
    key.export().fill(0)
    expect(key.export()).toEqual(KEY)
  })

  it('changes no key that is still to be made of them', async () => {
    const passphrase = () => new TextEncoder().encode('a passphrase')
    const [wiped, kept] = [passphrase(), await deriveEncryptionKey(passphrase(), 'salt')]
    const deriving = deriveEncryptionKey(wiped, 'salt')
    wiped.fill(0)
    expect((await deriving).export()).toEqual(kept.export())
  })

  it('changes no access', () => {
    const access = base().share(readOnlyPermission, [{ bucket: 'b', prefix: 'a' }])
    const before = access.serialize()
    const [caveat] = access.inspect().caveats
    for (const bytes of [caveat?.unknown, caveat?.nonce, caveat?.paths[0]?.encryptedPrefix]) bytes?.fill(0)
    expect(access.serialize()).toBe(before)
  })
})
