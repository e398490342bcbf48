import { describe, expect, it } from 'vitest'
import { scopeOf } from '../src/access.ts'
import { encodeBase58Check } from '../src/grant/base58.ts'
import { concat } from '../src/grant/bytes.ts'
import { bytesField } from '../src/grant/protobuf.ts'
import { writeScope } from '../src/grant/scope.ts'
import { Store } from '../src/grant/store.ts'
import { type Access, parseAccess, readOnlyPermission } from '../src/index.ts'
import { base, caveatOf, withCaveat } from './grant-support.ts'

describe('fields of another time', () => {
  const unknown = (number: number, text: string) => bytesField(number, new TextEncoder().encode(text))
  const withUnknown = () => {
    const shared = base().share(readOnlyPermission, [{ bucket: 'b', prefix: 'a' }])
    const scope = scopeOf(withCaveat(shared, concat(caveatOf({}), unknown(77, 'in the caveat'))))
    const { store } = scope
    const entries = store.entries.map((entry) => ({ ...entry, unknown: unknown(6, 'in the entry') }))
    const changed = new Store({ ...store, unknown: unknown(4, 'in the encryption access') }, entries)
    return encodeBase58Check(writeScope({ ...scope, store: changed, unknown: unknown(9, 'in the grant') }))
  }
  const TEXTS = ['in the caveat', 'in the entry', 'in the encryption access', 'in the grant']
  const textsIn = (access: Access) => {
    const bytes = Buffer.from(writeScope(scopeOf(access))).toString('latin1')
    return TEXTS.filter((text) => bytes.includes(text))
  }

  it('stay in a grant, byte for byte', () => {
    const grant = withUnknown()
    expect(parseAccess(grant).serialize()).toBe(grant)
    expect(textsIn(parseAccess(grant))).toEqual(TEXTS)
  })

  it('stay in what is shared everywhere, and not beside the keys of what is shared in part', () => {
    const access = parseAccess(withUnknown())
    expect(textsIn(access.share(readOnlyPermission))).toEqual(TEXTS)
    const inPart = access.share(readOnlyPermission, [{ bucket: 'b', prefix: 'a/b' }])
    expect(textsIn(inPart)).toEqual(['in the caveat', 'in the grant'])
  })

  it('are told of by inspect', () => {
    const { caveats } = parseAccess(withUnknown()).inspect()
    expect(caveats.at(-1)?.unknown).toEqual(unknown(77, 'in the caveat'))
  })
})
