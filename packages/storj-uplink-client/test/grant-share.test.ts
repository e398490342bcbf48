import { describe, expect, it } from 'vitest'
import { scopeOf } from '../src/access.ts'
import { fromByteString, NOTHING } from '../src/grant/bytes.ts'
import { integerField, messageField } from '../src/grant/protobuf.ts'
import {
  accessFromPassphrase,
  EncryptionKey,
  parseAccess,
  readOnlyPermission,
  writeOnlyPermission,
} from '../src/index.ts'
import { base, caveatOf, SATELLITE, vectors, withCaveat } from './grant-support.ts'

const KEY = EncryptionKey.import(new Uint8Array(32).fill(7))

describe('share', () => {
  it('leaves the access as it was', () => {
    const access = base()
    access.share(readOnlyPermission, [{ bucket: 'bucket' }])
    expect(access.serialize()).toBe(vectors.share.base.grant)
  })

  it('makes two of the same', () => {
    const [one, two] = [base().share(readOnlyPermission), base().share(readOnlyPermission)]
    expect(one.serialize()).not.toBe(two.serialize())
  })

  it('has keys to its prefixes alone, in their order', () => {
    const access = base().share(readOnlyPermission, [
      { bucket: 'b', prefix: 'z/' },
      { bucket: 'b', prefix: 'a/é' },
      { bucket: 'a' },
    ])
    expect(access.inspect().encryption).toEqual({
      hasDefaultKey: false,
      defaultCipher: 'aes-gcm',
      prefixes: [
        { bucket: 'a', prefix: '', cipher: 'aes-gcm' },
        { bucket: 'b', prefix: 'a/é', cipher: 'aes-gcm' },
        { bucket: 'b', prefix: 'z', cipher: 'aes-gcm' },
      ],
    })
    expect(parseAccess(access.serialize()).serialize()).toBe(access.serialize())
  })

  it('narrows what was shared, and loses what lies outside', () => {
    const access = base().share(readOnlyPermission, [{ bucket: 'b', prefix: 'a' }])
    const inside = access.share(readOnlyPermission, [{ bucket: 'b', prefix: 'a/b' }])
    expect(inside.can('read', 'b', 'a/b/c')).toBe(true)
    expect(inside.can('read', 'b', 'a/c')).toBe(false)
    expect(() => access.share(readOnlyPermission, [{ bucket: 'b', prefix: 'c' }])).toThrow(
      expect.objectContaining({ name: 'InvalidArgumentError', argument: 'prefixes[0].prefix' }),
    )
  })

  it('takes "/" for the whole bucket, as uplink does, and "//" for what begins so', () => {
    const keys = ['a', '/a', '//a']
    const left = (prefix: string) => {
      const shared = base().share(readOnlyPermission, [{ bucket: 'b', prefix }])
      return keys.filter((key) => shared.can('read', 'b', key))
    }
    expect([left('/'), left('//')]).toEqual([keys, ['//a']])
  })
})

describe('inspect', () => {
  it('tells what a caveat takes away', () => {
    const notBefore = new Date('2026-01-01')
    const notAfter = new Date('2026-02-01')
    const access = base().share({ ...writeOnlyPermission, notBefore, notAfter, maxObjectTtl: 1500 }, [
      { bucket: 'b', prefix: 'in/ü/' },
    ])
    const { satelliteAddress, caveats } = access.inspect()
    expect(satelliteAddress).toBe(SATELLITE)
    expect(caveats).toMatchObject([
      {
        readable: true,
        actions: ['write', 'delete', 'projectInfo'],
        paths: [{ bucket: 'b', prefix: 'in/ü' }],
        notBefore,
        notAfter,
        maxObjectTtl: 1500,
        unknown: NOTHING,
      },
    ])
    expect(caveats[0]?.nonce).toHaveLength(4)
    const encrypted = scopeOf(access).store.entries[0]?.encrypted ?? ''
    expect(caveats[0]?.paths[0]?.encryptedPrefix).toEqual(fromByteString(encrypted))
  })

  it('has an end that no Date can say at the last one', () => {
    const access = withCaveat(base(), messageField(20, integerField(1, 10n ** 15n)))
    expect(access.inspect().caveats[0]?.notAfter).toEqual(new Date(8.64e15))
  })

  it('does not know the name of a prefix without its key', () => {
    const paths = [{ bucket: 'b', prefix: '\x02nothing that was encrypted' }]
    expect(withCaveat(base(), caveatOf({ paths })).inspect().caveats[0]?.paths).toMatchObject([
      { bucket: 'b', prefix: undefined },
    ])
  })
})

describe('overrideEncryptionKey', () => {
  it('gives what is below the prefix another key, and leaves the access as it was', () => {
    const access = base()
    const overridden = access.overrideEncryptionKey('app', 'user-1/', KEY)
    expect(access.serialize()).toBe(vectors.share.base.grant)
    expect(overridden.inspect().encryption.prefixes).toEqual([
      { bucket: 'app', prefix: 'user-1', cipher: 'aes-gcm' },
    ])
    expect(parseAccess(overridden.serialize()).serialize()).toBe(overridden.serialize())
    const again = overridden.overrideEncryptionKey('app', 'user-1/', EncryptionKey.import(new Uint8Array(32)))
    expect(again.inspect().encryption.prefixes).toHaveLength(1)
  })

  it('takes a whole bucket as "/"', () => {
    const access = base().overrideEncryptionKey('app', '/', KEY)
    expect(access.inspect().encryption.prefixes).toEqual([{ bucket: 'app', prefix: '', cipher: 'aes-gcm' }])
  })
})

describe('accessFromPassphrase', () => {
  const { api_key: apiKey } = vectors.share.base
  const given = { satellite: SATELLITE, apiKey, passphrase: 'p', projectSalt: new Uint8Array(32) }

  it('is the same each time, and keeps to what its API key allows', async () => {
    const access = await accessFromPassphrase(given)
    expect((await accessFromPassphrase(given)).serialize()).toBe(access.serialize())
    expect(access.inspect().encryption).toMatchObject({ hasDefaultKey: true, defaultCipher: 'aes-gcm' })
    const [whole] = vectors.share.cases.filter(({ name }) => name.startsWith('seed example'))
    const narrowed = await accessFromPassphrase({ ...given, apiKey: whole?.api_key as string })
    expect(narrowed.inspect().encryption).toMatchObject({
      hasDefaultKey: false,
      prefixes: [{ bucket: 'bucket', prefix: '' }],
    })
  })

  it('knows the satellites that were named without their node id', async () => {
    const satellite = 'us-central-1.tardigrade.io:7777'
    expect((await accessFromPassphrase({ ...given, satellite })).satelliteAddress).toBe(
      `12EayRS2V1kEsWESU9QMRseFhdxYxKicsiFmxrsLZHeLUtdps3S@${satellite}`,
    )
  })
})
