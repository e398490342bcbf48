import { describe, expectTypeOf, it } from 'vitest'
import type {
  AccessInfo,
  Action,
  CaveatInfo,
  NodeUrl,
  PassphraseOptions,
  Permission,
  SharePrefix,
} from '../src/index.ts'
import * as api from '../src/index.ts'

declare const access: api.Access
declare const key: api.EncryptionKey

type Undefined<T> = { [Key in keyof T]-?: undefined extends T[Key] ? undefined : T[Key] }

describe('an access', () => {
  it('is parsed or made, not constructed', () => {
    expectTypeOf(api.parseAccess).toEqualTypeOf<(grant: string) => api.Access>()
    expectTypeOf(api.accessFromPassphrase).toEqualTypeOf<
      (options: PassphraseOptions) => Promise<api.Access>
    >()
    // @ts-expect-error: who has no scope has no access
    new api.Access()
    // @ts-expect-error: it does not change
    access.satelliteAddress = 'id@host:1'
    // @ts-expect-error: nor is another class with its methods one
    const none: api.Access = { serialize: () => '', share: () => access }
    void none
  })

  it('is narrowed at once, without waiting', () => {
    expectTypeOf(access.share).returns.toEqualTypeOf<api.Access>()
    expectTypeOf(access.overrideEncryptionKey('b', 'a/', key)).toEqualTypeOf<api.Access>()
    access.share(api.readOnlyPermission)
    access.share({ ...api.readOnlyPermission, notAfter: new Date() }, [{ bucket: 'b' }] as const)
    // @ts-expect-error: a number is no Date
    access.share({ allowList: true, notAfter: 5 })
    // @ts-expect-error: nor are the names those of Go
    access.share({ AllowList: true })
    // @ts-expect-error: a prefix stands in a bucket
    access.share(api.fullPermission, [{ prefix: 'a/' }])
    // @ts-expect-error: bytes are no key until they are imported
    access.overrideEncryptionKey('b', 'a/', new Uint8Array(32))
  })

  it('answers for actions that there are', () => {
    expectTypeOf(access.can('putObjectRetention', 'b', 'k', new Date())).toEqualTypeOf<boolean>()
    expectTypeOf(access.inspect()).toEqualTypeOf<AccessInfo>()
    expectTypeOf<CaveatInfo['actions'][number]>().toEqualTypeOf<Action>()
    // @ts-expect-error: downloading is reading
    access.can('download', 'b', 'k')
  })
})

describe('options', () => {
  it('may be undefined by name', () => {
    const permission: Undefined<Permission> = {
      allowDownload: undefined,
      allowUpload: undefined,
      allowList: undefined,
      allowDelete: undefined,
      allowLock: undefined,
      notBefore: undefined,
      notAfter: undefined,
      maxObjectTtl: undefined,
    }
    access.share(permission, undefined)
    const prefix: Undefined<SharePrefix> = { bucket: 'b', prefix: undefined }
    const url: Undefined<NodeUrl> = { id: undefined, address: 'a', parameters: undefined }
    access.share(permission, [prefix])
    expectTypeOf(api.formatNodeUrl(url)).toEqualTypeOf<string>()
    access.can('read', 'b', undefined, undefined)
  })

  it('take bytes or text for what is hashed', () => {
    expectTypeOf(api.deriveEncryptionKey('p', new Uint8Array())).resolves.toEqualTypeOf<api.EncryptionKey>()
    api.deriveEncryptionKey(new Uint8Array(1), 's')
    // @ts-expect-error: no salt is another key
    api.deriveEncryptionKey('p')
  })
})
