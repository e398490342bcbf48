import { describe, expect, it } from 'vitest'
import { scopeOf } from '../src/access.ts'
import { ACTION_NAMES } from '../src/grant/actions.ts'
import { encodeBase58Check } from '../src/grant/base58.ts'
import { concat } from '../src/grant/bytes.ts'
import { integerField, messageField } from '../src/grant/protobuf.ts'
import { writeScope } from '../src/grant/scope.ts'
import {
  type Access,
  fullPermission,
  parseAccess,
  readOnlyPermission,
  writeOnlyPermission,
} from '../src/index.ts'
import { base, caveatOf, withCaveat } from './grant-support.ts'

const allowedOf = (access: Access, bucket = 'bucket', key = 'a/b') =>
  ACTION_NAMES.filter((action) => access.can(action, bucket, key))

describe('can', () => {
  it('do everything without a caveat', () => {
    expect(allowedOf(base())).toEqual(ACTION_NAMES)
  })

  it.each([
    ['full', fullPermission, ['read', 'write', 'list', 'delete', 'lock', 'projectInfo']],
    ['read-only', readOnlyPermission, ['read', 'list', 'projectInfo']],
    ['write-only', writeOnlyPermission, ['write', 'delete', 'projectInfo']],
  ])('do what is %s, and see the project', (_, permission, actions) => {
    expect(allowedOf(base().share(permission))).toEqual(actions)
  })

  it('never do again what was taken away', () => {
    expect(allowedOf(base().share(readOnlyPermission).share(fullPermission))).toEqual([
      'read',
      'list',
      'projectInfo',
    ])
  })

  it('see what is known of a bucket wherever anything in it is shared', () => {
    const access = base().share(writeOnlyPermission, [{ bucket: 'one', prefix: 'a' }, { bucket: 'two' }])
    expect(access.can('read', 'one')).toBe(true)
    expect(access.can('read', 'three')).toBe(false)
    expect(access.can('read', '')).toBe(true)
    expect(access.can('write', 'one')).toBe(false)
    expect(access.can('write', 'two')).toBe(true)
  })

  it('act below a prefix, component by component', () => {
    const access = base().share(fullPermission, [{ bucket: 'bucket', prefix: 'alice/photos/' }])
    const keys = ['alice/photos', 'alice/photos/', 'alice/photos/1.jpg', 'alice/photos//']
    expect(keys.filter((key) => access.can('read', 'bucket', key))).toEqual(keys)
    const others = [
      'alice',
      'alice/',
      'alice/photos2',
      'alice/photo',
      'Alice/photos/1.jpg',
      '/alice/photos/1',
    ]
    expect(others.filter((key) => access.can('read', 'bucket', key))).toEqual([])
    expect(access.can('read', 'bucket2', 'alice/photos/1.jpg')).toBe(false)
  })

  it('list by the prefix that is sent for it', () => {
    const access = base().share(readOnlyPermission, [{ bucket: 'bucket', prefix: 'a//' }])
    expect(access.can('list', 'bucket', 'a//')).toBe(true)
    // uplink sends the encrypted "a" for it, which is not below the encrypted "a/".
    expect(access.can('list', 'bucket', 'a/')).toBe(false)
    expect(access.can('list', 'bucket')).toBe(false)
  })

  it('act between two times, both of them included', () => {
    const [from, until] = [new Date('2026-01-01T00:00:00.001Z'), new Date('2026-02-01T00:00:00.999Z')]
    const access = base().share({ ...readOnlyPermission, notBefore: from, notAfter: until })
    const at = (time: Date, by: number) => access.can('read', 'bucket', 'a', new Date(+time + by))
    expect([at(from, -1), at(from, 0), at(until, 0), at(until, 1)]).toEqual([false, true, true, false])
    // Go's clock of 64 bits goes round, and this end is long past.
    const past = withCaveat(base(), messageField(20, integerField(1, 2n ** 63n - 1n)))
    expect(past.can('read', 'bucket', 'a')).toBe(false)
  })

  it('see a retention that they may set, as satellites have it', () => {
    const can = (...disallowed: number[]) => {
      const access = withCaveat(base(), caveatOf({ disallowed }))
      return [access.can('putObjectRetention', 'b', 'k'), access.can('getObjectRetention', 'b', 'k')]
    }
    expect([can(), can(6), can(7), can(6, 7)]).toEqual([
      [true, true],
      [false, true],
      [true, true],
      [false, false],
    ])
  })

  it('nothing where a caveat cannot be read, and have no key', () => {
    for (const broken of [[0x08], [0x0a, 0x01, 0x00], [0x52, 0x05, 0x0a], [0x00, 0x01], [0x0b, 0x0c]]) {
      const access = withCaveat(base(), Uint8Array.from(broken))
      expect(allowedOf(access)).toEqual([])
      expect(access.can('read', 'bucket')).toBe(false)
      expect(access.inspect()).toMatchObject({
        caveats: [{ readable: false, actions: [] }],
        encryption: { hasDefaultKey: false, prefixes: [] },
      })
      const shared = access.share(fullPermission)
      expect(allowedOf(shared)).toEqual([])
      expect(shared.inspect().encryption.hasDefaultKey).toBe(false)
    }
  })

  it('what they could before, where a caveat has a field of the future: satellites pass over it', () => {
    const access = withCaveat(base(), concat(caveatOf({ disallowed: [2] }), integerField(99, 1)))
    expect(access.can('read', 'bucket', 'a')).toBe(true)
    expect(access.can('write', 'bucket', 'a')).toBe(false)
  })

  it('what a flag that is neither 0 nor 1 leaves, which to picobuf is not set', () => {
    const access = withCaveat(base(), concat(integerField(1, 2), integerField(2, 1)))
    expect(access.can('read', 'bucket', 'a')).toBe(true)
    expect(access.can('write', 'bucket', 'a')).toBe(false)
  })

  it('nothing that there is no key for', () => {
    const { store, ...scope } = scopeOf(base())
    const other = base().share(fullPermission, [{ bucket: 'bucket', prefix: 'a' }])
    const grant = encodeBase58Check(writeScope({ ...scope, store: scopeOf(other).store }))
    expect(parseAccess(grant).can('read', 'bucket', 'a/b')).toBe(true)
    expect(parseAccess(grant).can('read', 'bucket', 'b')).toBe(false)
  })
})
