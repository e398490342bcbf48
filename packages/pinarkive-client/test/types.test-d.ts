import { describe, expectTypeOf, it } from 'vitest'
import type {
  CallOptions,
  CidLike,
  Cluster,
  ConnectionError,
  DirectorySource,
  Failure,
  ListQuery,
  LoginResult,
  ManyUpload,
  PinarkiveClient,
  PinarkiveClientOptions,
  Plan,
  Scope,
  Session,
  TokenItem,
  Upload,
  UploadItem,
  UploadSource,
  UploadsPage,
  VerifiedDirectory,
  VerifiedUpload,
} from '../src/index.ts'
import * as api from '../src/index.ts'
import { loginWith2FA, rotateToken } from '../src/index.ts'
import type * as node from '../src/node.ts'
import { verify } from '../src/verify.ts'

declare const client: PinarkiveClient
declare const error: unknown

type IsAny<T> = 0 extends 1 & T ? true : false
type Undefined<T> = { [Key in keyof T]-?: undefined extends T[Key] ? undefined : T[Key] }

describe('login', () => {
  it('narrows on requires2FA', () => {
    const narrow = (answer: LoginResult) => {
      if (answer.requires2FA) {
        expectTypeOf(answer.temporaryToken).toEqualTypeOf<string>()
        // @ts-expect-error: there is none yet
        answer.token
        return undefined
      }
      expectTypeOf(answer).toEqualTypeOf<Session>()
      // @ts-expect-error: there is a token already
      answer.temporaryToken
      return answer.token
    }
    expectTypeOf(narrow).returns.toEqualTypeOf<string | undefined>()
    expectTypeOf(client.login).returns.resolves.toEqualTypeOf<LoginResult>()
    expectTypeOf(loginWith2FA).returns.resolves.toEqualTypeOf<Session>()
  })
})

describe('a word that the service may have others for', () => {
  it('is any text to a caller', () => {
    expectTypeOf<'another'>().toExtend<Scope>()
    expectTypeOf<'another'>().toExtend<api.PeerPinStatus>()
    expectTypeOf<'another'>().toExtend<Upload['type']>()
    expectTypeOf<'another'>().toExtend<api.DirectoryDag['type']>()
    expectTypeOf<'another'>().toExtend<api.Me['role']>()
    expectTypeOf<'another'>().toExtend<UploadItem['status']>()
    expectTypeOf<'another'>().toExtend<UploadItem['type']>()
    expectTypeOf<'another'>().toExtend<api.CidStatus['status']>()
  })
})

describe('credentials', () => {
  it('are one or none', () => {
    api.createPinarkiveClient()
    api.createPinarkiveClient({ apiKey: 'a' })
    api.createPinarkiveClient({ token: async ({ refresh }) => String(refresh), requestSource: 'web' })
    api.createPinarkiveClient({ token: api.keepLoggedIn(async () => 'a') })
    // @ts-expect-error: both at once
    api.createPinarkiveClient({ apiKey: 'a', token: 'b' })
    // @ts-expect-error: an API key is not sent as a web app's
    api.createPinarkiveClient({ apiKey: 'a', requestSource: 'web' })
    // @ts-expect-error: the service knows no other
    api.createPinarkiveClient({ token: 'a', requestSource: 'cli' })
    // @ts-expect-error: misspelt
    api.createPinarkiveClient({ apikey: 'a' })
  })
})

describe('methods', () => {
  it('give what the document names', () => {
    expectTypeOf(client.uploadFile).returns.resolves.toEqualTypeOf<VerifiedUpload>()
    expectTypeOf<VerifiedUpload>().toExtend<Upload>()
    expectTypeOf(client.uploadDirectoryDag).returns.resolves.toEqualTypeOf<VerifiedDirectory>()
    expectTypeOf(client.uploadMany).returns.resolves.toEqualTypeOf<PromiseSettledResult<ManyUpload>[]>()
    expectTypeOf(client.listUploads).returns.resolves.toEqualTypeOf<UploadsPage>()
    expectTypeOf(client.listAllUploads).returns.toEqualTypeOf<AsyncGenerator<UploadItem, void, undefined>>()
    expectTypeOf(client.getPlans).returns.resolves.toEqualTypeOf<Plan[]>()
    expectTypeOf(client.listTokens).returns.resolves.toEqualTypeOf<TokenItem[]>()
    expectTypeOf(client.listClusters).returns.resolves.toEqualTypeOf<Cluster[]>()
    expectTypeOf(client.removeFile).returns.resolves.toEqualTypeOf<api.Removed | undefined>()
    expectTypeOf(client.pinCid).returns.resolves.toHaveProperty('cid').toEqualTypeOf<string>()
    expectTypeOf<VerifiedUpload['verification']>().toEqualTypeOf<
      'verified' | 'unknown parameters' | undefined
    >()
  })

  it('take open lists of scopes and clusters, which an editor still completes', () => {
    expectTypeOf<'new:scope'>().toExtend<Scope>()
    expectTypeOf<Scope>().not.toEqualTypeOf<string>()
    client.generateToken('a', { scopes: ['files:read', 'new:scope'] as const })
    expectTypeOf<{ toString(): string }>().toExtend<CidLike>()
  })

  it('refuse what is misspelt or not theirs', () => {
    // @ts-expect-error: it is clusterId
    client.uploadFile('a', { cl: 'cl1-eu' })
    // @ts-expect-error: a number is no source
    client.uploadFile(7)
    // @ts-expect-error: a timelock is a Date or a text
    client.pinCid('a', { timelock: 1 })
    // @ts-expect-error: misspelt
    client.listUploads({ pages: 1 })
    // @ts-expect-error: options are not the query
    client.listUploads({ signal: AbortSignal.abort() })
    // @ts-expect-error: progress is of uploads alone
    client.getMe({ onProgress: () => {} })
    // @ts-expect-error: the new name is missing
    rotateToken(client, 'a', { keep: () => {} })
    // @ts-expect-error: a password is needed
    loginWith2FA(client, { email: 'a' })
  })
})

describe('sources', () => {
  it('are all that the platform has', () => {
    expectTypeOf<
      File | Blob | Uint8Array | DataView | ArrayBuffer | string | ReadableStream<Uint8Array> | Response
    >().toExtend<UploadSource>()
    expectTypeOf<AsyncGenerator<Uint8Array>>().toExtend<UploadSource>()
    expectTypeOf<() => Promise<Blob>>().toExtend<UploadSource>()
    expectTypeOf<Buffer>().toExtend<UploadSource>()
  })

  it("of a directory are an object, a Map, a page's FileList and a folder of Node's", () => {
    expectTypeOf<FileList>().toExtend<DirectorySource>()
    expectTypeOf<File[]>().toExtend<DirectorySource>()
    expectTypeOf<Record<string, Blob>>().toExtend<DirectorySource>()
    expectTypeOf<{ a: string; b: api.UploadFile }>().toExtend<DirectorySource>()
    expectTypeOf<Map<string, string>>().toExtend<DirectorySource>()
    expectTypeOf<Awaited<ReturnType<typeof node.filesFrom>>>().toExtend<DirectorySource>()
    // @ts-expect-error: a path of the disk is for `filesFrom`
    client.uploadDirectoryDag('/home/me/site')
    // @ts-expect-error: a number is no file
    client.uploadDirectoryDag({ a: 7 })
  })

  it('are verified by what ./verify gives', () => {
    expectTypeOf(verify).toEqualTypeOf<api.Verifier>()
    client.uploadFile('a', { verify })
  })
})

describe('http', () => {
  it('has data and errors of the document', async () => {
    const { data, error } = await client.http.GET('/users/me/uploads', { params: { query: { limit: 1 } } })
    expectTypeOf(data).toEqualTypeOf<UploadsPage | undefined>()
    expectTypeOf(error).toEqualTypeOf<Failure | undefined>()
    // @ts-expect-error: no such path
    client.http.GET('/users/you')
    // @ts-expect-error: the body is missing
    client.http.POST('/auth/login')
  })
})

describe('errors', () => {
  it('narrow to what the service says', () => {
    if (api.ApiError.isInstance(error)) {
      expectTypeOf(error.code).toEqualTypeOf<string | undefined>()
      expectTypeOf(error.error).toEqualTypeOf<string | undefined>()
      expectTypeOf(error.required).toEqualTypeOf<string | undefined>()
      expectTypeOf(error.canResendVerification).toEqualTypeOf<boolean>()
      expectTypeOf(error.retryAfterMs).toEqualTypeOf<number | undefined>()
    }
    if (error instanceof api.RateLimitError) expectTypeOf(error.error).toEqualTypeOf<string | undefined>()
    if (error instanceof api.MissingScopeError)
      expectTypeOf(error.required).toEqualTypeOf<string | undefined>()
    if (error instanceof api.TwoFactorError) expectTypeOf(error.error).toEqualTypeOf<string | undefined>()
    if (error instanceof api.AccountDisabledError)
      expectTypeOf(error.canResendVerification).toEqualTypeOf<boolean>()
    if (error instanceof api.DagPathMismatchError)
      expectTypeOf(error.missing).toEqualTypeOf<readonly string[]>()
    if (error instanceof api.CidMismatchError) expectTypeOf(error.expected).toEqualTypeOf<readonly string[]>()
    expectTypeOf<api.TimeoutError>().toExtend<ConnectionError>()
    expectTypeOf<api.TwoFactorError>().toExtend<api.BadRequestError>()
    expectTypeOf<api.MissingScopeError>().toExtend<api.PermissionDeniedError>()
  })

  it('narrow one after another, as a catch block does', () => {
    if (!api.ApiError.isInstance(error)) return
    if (api.MissingScopeError.isInstance(error)) return
    if (api.PermissionDeniedError.isInstance(error)) return
    expectTypeOf(error.status).toEqualTypeOf<number>()
  })
})

describe('options', () => {
  it('may be undefined, with exactOptionalPropertyTypes', () => {
    expectTypeOf<Undefined<CallOptions>>().toExtend<CallOptions>()
    expectTypeOf<Undefined<ListQuery>>().toExtend<ListQuery>()
    expectTypeOf<Undefined<api.PinOptions>>().toExtend<api.PinOptions>()
    expectTypeOf<Undefined<api.ClusterOptions>>().toExtend<api.ClusterOptions>()
    expectTypeOf<Undefined<api.TokenOptions>>().toExtend<api.TokenOptions>()
    expectTypeOf<Undefined<api.UploadFileOptions>>().toExtend<api.UploadFileOptions>()
    expectTypeOf<Undefined<api.UploadDirectoryOptions>>().toExtend<api.UploadDirectoryOptions>()
    expectTypeOf<Undefined<api.UploadManyOptions>>().toExtend<api.UploadManyOptions>()
    expectTypeOf<Undefined<api.RotateOptions>>().toExtend<api.RotateOptions>()
    expectTypeOf<Undefined<api.Account>>().toExtend<api.Account>()
    expectTypeOf<{
      apiKey: string
      token: undefined
      baseUrl: undefined
    }>().toExtend<PinarkiveClientOptions>()
    expectTypeOf<{ token: undefined; requestSource: undefined }>().toExtend<PinarkiveClientOptions>()
  })

  it("take the platform's fetch, and the validators of ./zod", async () => {
    expectTypeOf<typeof fetch>().toExtend<api.Fetch>()
    const { validators } = await import('../src/zod.ts')
    expectTypeOf(validators).toExtend<NonNullable<PinarkiveClientOptions['validators']>>()
  })
})

describe('no any', () => {
  type Parts<F> = F extends (...args: infer Args) => infer R
    ? IsAny<R> | IsAny<Awaited<R>> | IsAny<Args[number]>
    : false
  type AnyIn<T> = { [Key in keyof T]-?: IsAny<T[Key]> | Parts<T[Key]> }[keyof T]

  it('is in what is exported', () => {
    expectTypeOf<AnyIn<typeof api>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<typeof node>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<PinarkiveClient>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<PinarkiveClientOptions>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<api.UploadFileOptions>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<api.UploadManyOptions>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<api.Verifier>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<UploadItem>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<api.ApiError>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<api.TwoFactorError>>().toEqualTypeOf<false>()
    // It would see one.
    expectTypeOf<AnyIn<{ one: () => Promise<ReturnType<typeof JSON.parse>> }>>().toEqualTypeOf<boolean>()
  })
})
