import { InvalidArgumentError } from '@holdfast/shared'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scopeOf } from '../src/access.ts'
import { ACTION_NAMES } from '../src/grant/actions.ts'
import { decodeBase58Check, encodeBase58Check } from '../src/grant/base58.ts'
import { readCaveat, writeCaveat } from '../src/grant/caveat.ts'
import { decrypt, encrypt } from '../src/grant/ciphers.ts'
import { escapeComponent, unescapeComponent } from '../src/grant/component.ts'
import { readMacaroon, writeMacaroon } from '../src/grant/macaroon.ts'
import { Malformed } from '../src/grant/malformed.ts'
import { decryptPath, encryptPath } from '../src/grant/path.ts'
import { readScope, writeScope } from '../src/grant/scope.ts'
import { type Access, EncryptionKey, type Permission, parseAccess, type SharePrefix } from '../src/index.ts'
import { base, hex, storeWith, withCaveat } from './grant-support.ts'

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const any = fc.uint8Array({ maxLength: 300 })
const byteString = fc.string({ unit: fc.nat(255).map((byte) => String.fromCharCode(byte)), maxLength: 30 })
const cipher = fc.constantFrom(1 as const, 2 as const, 3 as const)

// Few names, so that paths meet.
const name = fc.constantFrom('', 'a', 'b', 'ab', 'ü', 'a b')
const path = fc.array(name, { maxLength: 4 }).map((names) => names.join('/'))
const bucket = fc.constantFrom('one', 'two')
const moment = fc.constantFrom(0, 1, 2, 3).map((day) => new Date(Date.UTC(2026, 0, 1 + day)))
// Mostly yes, so that what is allowed is as common as what is not.
const flag = fc.constantFrom(true, true, true, true, true, true, false, undefined)
const permission: fc.Arbitrary<Permission> = fc
  .record({
    allowDownload: flag,
    allowUpload: flag,
    allowList: flag,
    allowDelete: flag,
    allowLock: flag,
    notBefore: fc.option(moment, { nil: undefined, freq: 1 }),
    notAfter: fc.option(moment, { nil: undefined, freq: 1 }),
    maxObjectTtl: fc.option(fc.integer({ min: 1 }), { nil: undefined, freq: 5 }),
  })
  .filter(({ notBefore, notAfter }) => !(notBefore && notAfter && notAfter < notBefore))
  .filter((given) => Object.values(given).some(Boolean))
const prefixes: fc.Arbitrary<SharePrefix[] | undefined> = fc.option(
  fc.array(fc.record({ bucket, prefix: path }), { minLength: 1, maxLength: 3 }),
  { nil: undefined, freq: 1 },
)
const shares = fc.array(fc.tuple(permission, prefixes), { minLength: 1, maxLength: 3 })

function unlessRefused<T>(call: () => T): T | undefined {
  try {
    return call()
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidArgumentError)
    return undefined
  }
}

/** As far as its keys reach. */
function narrow(access: Access, shares: [Permission, SharePrefix[] | undefined][]): Access[] {
  const chain = [access]
  for (const [permission, prefixes] of shares) {
    const last = chain.at(-1) as Access
    chain.push(unlessRefused(() => last.share(permission, prefixes)) ?? last)
  }
  return chain
}

describe('ciphers', () => {
  it('open nothing that was changed', () => {
    const sealed = fc.uint8Array({ minLength: 1, maxLength: 300 })
    fc.assert(
      fc.property(bytes(32), bytes(24), sealed, fc.nat(), fc.integer({ min: 1, max: 255 }), (...given) => {
        const [key, nonce, message, place, change] = given
        for (const cipher of [2, 3] as const) {
          const box = encrypt(message, cipher, key, nonce)
          box[place % box.length] = (box[place % box.length] as number) ^ change
          expect(() => decrypt(box, cipher, key, nonce)).toThrow(Malformed)
        }
      }),
    )
  })

  it('give back what they took', () => {
    fc.assert(
      fc.property(bytes(32), bytes(24), any, cipher, (key, nonce, message, cipher) => {
        expect(decrypt(encrypt(message, cipher, key, nonce), cipher, key, nonce)).toEqual(message)
      }),
    )
  })
})

describe('there and back', () => {
  it('base58check', () => {
    fc.assert(
      fc.property(any, fc.nat(255), (payload, version) => {
        expect(decodeBase58Check(encodeBase58Check(payload, version))).toEqual({ payload, version })
      }),
    )
  })

  it('components, without what a path or a database would cut by', () => {
    fc.assert(
      fc.property(byteString, (component) => {
        const escaped = escapeComponent(component)
        expect(escaped).toMatch(/^[^/\xff]+$/)
        expect(escaped).not.toContain('\0')
        expect(unescapeComponent(escaped)).toBe(component)
      }),
    )
  })

  it('paths of any bytes', () => {
    fc.assert(
      fc.property(bytes(32), cipher, byteString, (key, cipher, path) => {
        const store = storeWith(key, cipher)
        expect(decryptPath('b', encryptPath('b', path, store), store)).toBe(path)
      }),
    )
  })

  it('macaroons', () => {
    fc.assert(
      fc.property(any, fc.array(any, { maxLength: 4 }), bytes(32), (head, caveats, tail) => {
        const written = writeMacaroon({ head, caveats, tail })
        expect(readMacaroon(written)).toEqual({ head, caveats, tail })
      }),
    )
  })

  it('caveats', () => {
    const time = fc.option(fc.bigInt({ min: -(10n ** 19n), max: 10n ** 19n }), { nil: undefined })
    fc.assert(
      fc.property(
        time,
        time,
        fc.array(fc.record({ bucket: byteString, prefix: byteString })),
        any,
        (...given) => {
          const [notAfter, notBefore, paths, nonce] = given
          const caveat = { disallowed: [1, 9, 11, 15], paths, notAfter, notBefore, maxObjectTtl: 5n, nonce }
          const read = readCaveat(writeCaveat(caveat))
          expect(read).toEqual({ ...caveat, unknown: new Uint8Array() })
        },
      ),
    )
  })

  it('access grants, whatever was shared and overridden', () => {
    const overrides = fc.array(fc.tuple(bucket, path), { maxLength: 3 })
    fc.assert(
      fc.property(overrides, shares, cipher, (overrides, shares, cipher) => {
        const scope = scopeOf(base())
        const store = storeWith(scope.store.defaultKey as Uint8Array, cipher)
        let access = parseAccess(encodeBase58Check(writeScope({ ...scope, store })))
        for (const [at, [bucket, path]] of overrides.entries()) {
          const key = EncryptionKey.import(new Uint8Array(32).fill(at))
          access = unlessRefused(() => access.overrideEncryptionKey(bucket, `${path}/`, key)) ?? access
        }
        for (const each of narrow(access, shares)) {
          const again = parseAccess(each.serialize())
          expect(parseAccess(again.serialize()).serialize()).toBe(again.serialize())
          // Another order of its entries is the same grant.
          expect(hex(writeScope(readScope(writeScope(scopeOf(again)))))).toBe(hex(writeScope(scopeOf(again))))
        }
      }),
    )
  })
})

describe('what is shared', () => {
  it('allows nothing that was not allowed before', () => {
    let [allowed, denied] = [0, 0]
    const attempt = fc.tuple(fc.constantFrom(...ACTION_NAMES), bucket, path, moment)
    fc.assert(
      fc.property(shares, fc.array(attempt, { minLength: 10, maxLength: 10 }), (shares, attempts) => {
        const chain = narrow(base(), shares)
        for (const attempt of attempts) {
          const answers = chain.map((access) => access.can(...attempt))
          for (const [at, answer] of answers.entries()) if (answer) expect(answers[at - 1] ?? true).toBe(true)
          // Its text says the same.
          expect(parseAccess((chain.at(-1) as Access).serialize()).can(...attempt)).toBe(answers.at(-1))
          answers.at(-1) ? allowed++ : denied++
        }
      }),
      { numRuns: 300 },
    )
    // Neither is rare.
    expect(Math.min(allowed, denied)).toBeGreaterThan(100)
  })
})

describe('bytes of any kind', () => {
  const read = (grant: string) =>
    unlessRefused(() => {
      const access = parseAccess(grant)
      access.inspect()
      access.can('read', 'one', 'a/b')
      return access
    })

  it('are a grant or refused', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void read(text)))
    fc.assert(
      fc.property(any, (payload) => void read(encodeBase58Check(payload))),
      { numRuns: 1000 },
    )
  })

  it('in place of some of a grant are a grant or refused, and never more than it was', () => {
    const shared = narrow(base(), [[{ allowDownload: true }, [{ bucket: 'one', prefix: 'a' }]]]).at(
      -1,
    ) as Access
    const payload = writeScope(scopeOf(shared))
    let grants = 0
    const edit = fc.tuple(fc.nat(payload.length - 1), fc.nat(3), fc.uint8Array({ maxLength: 4 }))
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        let changed = [...payload]
        for (const [at, removed, added] of edits) changed = changed.toSpliced(at, removed, ...added)
        const access = read(encodeBase58Check(Uint8Array.from(changed)))
        if (access) grants++
        // The default key is gone, and nothing brings it back.
        expect(access?.inspect().encryption.hasDefaultKey ?? false).toBe(false)
      }),
      { numRuns: 2000 },
    )
    expect(grants).toBeGreaterThan(20)
  })

  it('in a caveat are allowed what they say, or nothing', () => {
    fc.assert(
      fc.property(any, (caveat) => {
        const access = unlessRefused(() => withCaveat(base(), caveat))
        const [info] = access?.inspect().caveats ?? []
        if (!info?.readable) expect(access?.can('projectInfo', '')).toBe(false)
      }),
      { numRuns: 500 },
    )
  })
})
