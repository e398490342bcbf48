import { describe, expectTypeOf, it } from 'vitest'
import type {
  BridgeInfo,
  Bucket,
  CallOptions,
  Download,
  ErrorAnswer,
  FileEntry,
  FilePointer,
  KeyLike,
  PublicKey,
  ShardMirrors,
  Signer,
  StoredFile,
  StorjBridgeClient,
  StorjBridgeClientOptions,
  Token,
  UploadSource,
  User,
} from '../src/index.ts'
import * as api from '../src/index.ts'
import type * as msw from '../src/msw.ts'

declare const client: StorjBridgeClient
declare const error: unknown
const baseUrl = 'https://bridge.example'

type IsAny<T> = 0 extends 1 & T ? true : false
type Undefined<T> = { [Key in keyof T]-?: undefined extends T[Key] ? undefined : T[Key] }

describe('a bucket', () => {
  it('may have a status that is not known', () => {
    expectTypeOf<'another'>().toExtend<Bucket['status']>()
  })
})

describe('credentials', () => {
  it('are one or none, and there is no bridge to be taken for granted', () => {
    const account = { email: 'a', password: 'b' }
    const keyPair = {} as api.KeyPair
    api.createStorjBridgeClient({ baseUrl })
    api.createStorjBridgeClient({ baseUrl: new URL(baseUrl), account })
    api.createStorjBridgeClient({ baseUrl, account: { email: 'a', passwordHash: 'c' } })
    api.createStorjBridgeClient({ baseUrl, keyPair, nonce: () => crypto.randomUUID() })
    api.createStorjBridgeClient({ baseUrl, keyPair: { publicKey: 'a', sign: (bytes) => `${bytes.length}` } })
    // @ts-expect-error: a dead default would be no help
    api.createStorjBridgeClient({ account })
    // @ts-expect-error: the bridge would not look at the signature
    api.createStorjBridgeClient({ baseUrl, account, keyPair })
    // @ts-expect-error: nothing is signed
    api.createStorjBridgeClient({ baseUrl, account, nonce: () => 1 })
    // @ts-expect-error: a password is needed
    api.createStorjBridgeClient({ baseUrl, account: { email: 'a' } })
    // @ts-expect-error: one of the two
    api.createStorjBridgeClient({ baseUrl, account: { ...account, passwordHash: 'c' } })
    // @ts-expect-error: a private key is no KeyPair
    api.createStorjBridgeClient({ baseUrl, keyPair: 'e8f32e723decf405' })
    // @ts-expect-error: misspelt
    api.createStorjBridgeClient({ baseUrl, keypair: keyPair })
    // @ts-expect-error: it has no private half to be read
    keyPair.privateKey
  })

  it('take whatever signs, and the KeyPair of the package', () => {
    expectTypeOf<api.KeyPair>().toExtend<Signer>()
    expectTypeOf<api.KeyPair>().toExtend<KeyLike>()
    expectTypeOf<string>().toExtend<KeyLike>()
    expectTypeOf(api.KeyPair.generate).returns.toEqualTypeOf<api.KeyPair>()
    // @ts-expect-error: a key pair is imported or generated
    new api.KeyPair(new Uint8Array(32))
  })
})

describe('methods', () => {
  it('give what the document names', () => {
    expectTypeOf(client.register).returns.resolves.toEqualTypeOf<User>()
    expectTypeOf(client.activate).returns.resolves.toEqualTypeOf<User>()
    expectTypeOf(client.keys.list).returns.resolves.toEqualTypeOf<PublicKey[]>()
    expectTypeOf(client.keys.remove).returns.resolves.toEqualTypeOf<void>()
    expectTypeOf(client.buckets.create).returns.resolves.toEqualTypeOf<Bucket>()
    expectTypeOf(client.buckets.list).returns.resolves.toEqualTypeOf<Bucket[]>()
    expectTypeOf(client.buckets.listAll).returns.toEqualTypeOf<AsyncGenerator<Bucket, void, undefined>>()
    expectTypeOf(client.buckets.idOf).returns.resolves.toEqualTypeOf<string>()
    expectTypeOf(client.files.list).returns.resolves.toEqualTypeOf<FileEntry[]>()
    expectTypeOf(client.files.listAll).returns.toEqualTypeOf<AsyncGenerator<FileEntry, void, undefined>>()
    expectTypeOf(client.files.pointers).returns.resolves.toEqualTypeOf<FilePointer[]>()
    expectTypeOf(client.files.mirrors).returns.resolves.toEqualTypeOf<ShardMirrors[]>()
    expectTypeOf(client.createToken).returns.resolves.toEqualTypeOf<Token>()
    expectTypeOf(client.uploadFile).returns.resolves.toEqualTypeOf<StoredFile>()
    expectTypeOf(client.downloadFile).returns.resolves.toEqualTypeOf<Download>()
    expectTypeOf(client.getInfo).returns.resolves.toEqualTypeOf<BridgeInfo>()
  })

  it('tell of both eras: what one of them has not may be missing', () => {
    expectTypeOf<User['uuid']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<FileEntry['id']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<FileEntry['hash']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<FilePointer['channel']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<FilePointer['hash']>().toEqualTypeOf<string>()
    expectTypeOf<Bucket['created']>().toEqualTypeOf<string>()
  })

  it('refuse what is misspelt or not theirs', () => {
    // @ts-expect-error: there are PUSH and PULL
    client.createToken('a', 'FLY')
    // @ts-expect-error: the keys are keys here, and pubkeys on the wire
    client.buckets.create({ pubkeys: [] })
    // @ts-expect-error: only a change may have it
    client.buckets.create({ publicPermissions: ['PULL'] })
    // @ts-expect-error: options come after the bucket
    client.buckets.create({ signal: AbortSignal.abort() })
    // @ts-expect-error: a nonce is the client's to add
    client.keys.list({ __nonce: 1 })
    // @ts-expect-error: a password needs its name
    client.resetPassword('a', 'new password')
    // @ts-expect-error: one cannot register without a password
    client.register({ email: 'a' })
    // @ts-expect-error: a number is no source
    client.uploadFile('a', 7)
    // @ts-expect-error: nothing is uploaded
    client.getInfo({ onProgress: () => {} })
  })

  it('take the sources of the platform', () => {
    expectTypeOf<File | Blob | Uint8Array | string | ReadableStream<Uint8Array>>().toExtend<UploadSource>()
  })
})

describe('http', () => {
  it('has data and errors of the document', async () => {
    const { data, error } = await client.http.GET('/buckets/{id}', { params: { path: { id: 'a' } } })
    expectTypeOf(data).toEqualTypeOf<Bucket | undefined>()
    expectTypeOf(error).toEqualTypeOf<ErrorAnswer | string | undefined>()
    // @ts-expect-error: no such path
    client.http.GET('/bucket')
    // @ts-expect-error: the body is missing
    client.http.POST('/users')
  })
})

describe('errors', () => {
  it('narrow to what the bridge says', () => {
    if (api.BridgeError.isInstance(error)) {
      expectTypeOf(error.code).toEqualTypeOf<api.BridgeErrorCode>()
      expectTypeOf(error.status).toEqualTypeOf<number>()
      expectTypeOf(error.retryAfterMs).toEqualTypeOf<number | undefined>()
    }
    expectTypeOf<'auth.unknown_key' | 'rate.transfer'>().toExtend<api.BridgeErrorCode>()
    expectTypeOf<api.TokenRefusedError>().toExtend<api.AuthenticationError>()
    expectTypeOf<api.NonceRefusedError>().toExtend<api.ConflictError>()
    expectTypeOf<api.TransferLimitError>().toExtend<api.RateLimitError>()
    expectTypeOf<api.NoFarmersError>().toExtend<api.ServerError>()
    // @ts-expect-error: a conflict is not always one of nonces
    expectTypeOf<api.ConflictError>().toExtend<api.NonceRefusedError>()
  })

  it('narrow one after another, as a catch block does', () => {
    if (!api.ApiError.isInstance(error)) return
    if (api.TransferLimitError.isInstance(error)) return
    if (api.RateLimitError.isInstance(error)) return
    expectTypeOf(error.status).toEqualTypeOf<number>()
  })
})

describe('options', () => {
  it('may be undefined, with exactOptionalPropertyTypes', () => {
    expectTypeOf<Undefined<CallOptions>>().toExtend<CallOptions>()
    expectTypeOf<Undefined<api.ListOptions>>().toExtend<api.ListOptions>()
    expectTypeOf<Undefined<api.MailOptions>>().toExtend<api.MailOptions>()
    expectTypeOf<Undefined<api.AskPointersOptions>>().toExtend<api.AskPointersOptions>()
    expectTypeOf<Undefined<api.NewBucketOptions>>().toExtend<api.NewBucketOptions>()
    expectTypeOf<Undefined<api.BucketChanges>>().toExtend<api.BucketChanges>()
    expectTypeOf<Undefined<api.DownloadOptions>>().toExtend<api.DownloadOptions>()
    expectTypeOf<Undefined<api.UploadFileOptions>>().toExtend<api.UploadFileOptions>()
    expectTypeOf<{
      baseUrl: string
      account: undefined
      keyPair: undefined
      nonce: undefined
    }>().toExtend<StorjBridgeClientOptions>()
  })

  it("take the platform's fetch, and the validators of ./zod", async () => {
    expectTypeOf<typeof fetch>().toExtend<api.Fetch>()
    const { validators } = await import('../src/zod.ts')
    expectTypeOf(validators).toExtend<NonNullable<StorjBridgeClientOptions['validators']>>()
  })
})

describe('no any', () => {
  type Parts<F> = F extends (...args: infer Args) => infer R
    ? IsAny<R> | IsAny<Awaited<R>> | IsAny<Args[number]>
    : false
  type AnyIn<T> = { [Key in keyof T]-?: IsAny<T[Key]> | Parts<T[Key]> }[keyof T]

  it('is in what is exported', () => {
    expectTypeOf<AnyIn<typeof api>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<typeof msw>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<StorjBridgeClient>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<api.Keys>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<api.Buckets>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<api.Files>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<api.KeyPair>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<StorjBridgeClientOptions>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<api.DownloadOptions>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<Download>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<FileEntry>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<api.BridgeError>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<api.ShardUnavailableError>>().toEqualTypeOf<false>()
    // It would see one.
    expectTypeOf<AnyIn<{ one: () => Promise<ReturnType<typeof JSON.parse>> }>>().toEqualTypeOf<boolean>()
  })
})
