import { describe, expectTypeOf, it } from 'vitest'
import type {
  CallOptions,
  CidLike,
  ConnectionError,
  Directory,
  DirectoryIpns,
  DirectorySource,
  Download,
  FileAddress,
  FileInfo,
  Held,
  HomepageResult,
  IpnsKey,
  PinnedFiles,
  PintheonClient,
  PintheonClientOptions,
  PublishedDirectory,
  Uploaded,
  UploadedFolder,
  UploadFileOptions,
  UploadSource,
} from '../src/index.ts'
import * as api from '../src/index.ts'
import type * as msw from '../src/msw.ts'
import type * as node from '../src/node.ts'
import type * as token from '../src/token.ts'

declare const client: PintheonClient
declare const error: unknown

type IsAny<T> = 0 extends 1 & T ? true : false
type Undefined<T> = { [Key in keyof T]-?: undefined extends T[Key] ? undefined : T[Key] }

describe('credentials', () => {
  it('are a token, a function, a key or none', () => {
    api.createPintheonClient()
    api.createPintheonClient({ token: 'a' })
    api.createPintheonClient({ token: async ({ refresh }) => String(refresh) })
    api.createPintheonClient({ token: { secret: 'S', nodePublicKey: 'G', expiresIn: 60, format: 'legacy' } })
    // @ts-expect-error: whose node it is, is missing
    api.createPintheonClient({ token: { secret: 'S' } })
    // @ts-expect-error: no such format
    api.createPintheonClient({ token: { secret: 'S', nodePublicKey: 'G', format: 'v1' } })
    // @ts-expect-error: misspelt
    api.createPintheonClient({ accessToken: 'a' })
    // @ts-expect-error: no limit is `false`
    api.createPintheonClient({ rateLimit: true })
  })
})

describe('methods', () => {
  it('may name a network that is not known', () => {
    expectTypeOf<'another'>().toExtend<PinnedFiles['network']>()
  })

  it('give what the document names', () => {
    expectTypeOf(client.uploadFile).returns.resolves.toEqualTypeOf<Uploaded>()
    expectTypeOf(client.uploadMany).returns.resolves.toEqualTypeOf<PromiseSettledResult<Uploaded>[]>()
    expectTypeOf(client.uploadFolder).returns.resolves.toEqualTypeOf<UploadedFolder>()
    expectTypeOf<UploadedFolder>().toExtend<PublishedDirectory>()
    expectTypeOf<Uploaded['held']>().toEqualTypeOf<true>()
    expectTypeOf<Uploaded['skipped']>().toEqualTypeOf<true | undefined>()
    expectTypeOf(client.createDirectory).returns.resolves.toEqualTypeOf<Directory[]>()
    expectTypeOf(client.listDirectories).returns.resolves.toEqualTypeOf<Directory[]>()
    expectTypeOf(client.getDirectoryIpns).returns.resolves.toEqualTypeOf<DirectoryIpns>()
    expectTypeOf(client.listIpnsKeys).returns.resolves.toEqualTypeOf<IpnsKey[]>()
    expectTypeOf(client.publishDirectory).returns.resolves.toEqualTypeOf<PublishedDirectory>()
    expectTypeOf(client.uploadHomepage).returns.resolves.toEqualTypeOf<HomepageResult>()
    expectTypeOf(client.listPinnedFiles).returns.resolves.toEqualTypeOf<PinnedFiles>()
    expectTypeOf(client.isOnline).returns.resolves.toEqualTypeOf<boolean>()
    expectTypeOf(client.fileInfo).returns.resolves.toEqualTypeOf<FileInfo | undefined>()
    expectTypeOf(client.download).returns.resolves.toEqualTypeOf<Download>()
    expectTypeOf(client.urlOf).returns.toEqualTypeOf<string>()
  })

  it('take a CID in any form, or a name', () => {
    expectTypeOf<string>().toExtend<FileAddress>()
    expectTypeOf<{ toString(): string }>().toExtend<CidLike>()
    expectTypeOf<{ ipns: string }>().toExtend<FileAddress>()
  })

  it('refuse what is misspelt or not theirs', () => {
    // @ts-expect-error: it is receiverPublicKey
    client.uploadFile('a', { receiver_pub: 'a' })
    // @ts-expect-error: a number is no source
    client.uploadFile(7)
    // @ts-expect-error: each file has a name of its own
    client.uploadMany(['a'], { name: 'a' })
    // @ts-expect-error: a folder is no list of texts
    client.uploadFolder(['a'])
    // @ts-expect-error: progress is of uploads alone
    client.listDirectories({ onProgress: () => {} })
    // @ts-expect-error: a range has a start
    client.download('a', { range: { end: 1 } })
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
    expectTypeOf<Awaited<ReturnType<typeof node.fileFrom>>>().toExtend<
      Parameters<typeof client.uploadFile>[0]
    >()
  })

  it("of a folder are an object, a Map, a page's FileList and a folder of Node's", () => {
    expectTypeOf<FileList>().toExtend<DirectorySource>()
    expectTypeOf<File[]>().toExtend<DirectorySource>()
    expectTypeOf<Record<string, Blob>>().toExtend<DirectorySource>()
    expectTypeOf<Map<string, string>>().toExtend<DirectorySource>()
    expectTypeOf<Awaited<ReturnType<typeof node.filesFrom>>>().toExtend<DirectorySource>()
  })
})

describe('http', () => {
  it('has data and errors of the document', async () => {
    const listed = await client.http.POST('/api_list_directories', { body: {} })
    expectTypeOf(listed.data).toEqualTypeOf<api.Directories | undefined>()
    const pinned = await client.http.GET('/api/pinned_files')
    expectTypeOf(pinned.data).toEqualTypeOf<PinnedFiles | undefined>()
    expectTypeOf(pinned.error).toEqualTypeOf<api.NodeError | string | undefined>()
    // The token is the client's to add.
    client.http.POST('/api_create_directory', { body: { name: 'a' } })
    // @ts-expect-error: no such path
    client.http.POST('/api_list_directory')
    // @ts-expect-error: the name is missing
    client.http.POST('/api_create_directory', { body: {} })
  })
})

describe('errors', () => {
  it('narrow to what the node says', () => {
    if (api.hasOutcome(error)) {
      expectTypeOf(error.held).toEqualTypeOf<Held>()
      expectTypeOf(error.cid).toEqualTypeOf<string | undefined>()
      expectTypeOf(error.mayHaveApplied).toEqualTypeOf<boolean>()
    }
    if (error instanceof api.InvalidFieldError) expectTypeOf(error.field).toEqualTypeOf<string>()
    if (error instanceof api.CidMismatchError) expectTypeOf(error.expected).toEqualTypeOf<string>()
    if (error instanceof api.FolderIncompleteError)
      expectTypeOf(error.files).toEqualTypeOf<readonly PromiseSettledResult<Uploaded>[]>()
    expectTypeOf<Held>().toEqualTypeOf<boolean | 'unknown'>()
    expectTypeOf<api.TimeoutError>().toExtend<ConnectionError>()
    expectTypeOf<api.TokenRefusedError>().toExtend<api.PermissionDeniedError>()
    expectTypeOf<api.FileNotAddedError>().toExtend<api.BadRequestError>()
  })

  it('narrow one after another, as a catch block does', () => {
    if (!api.ApiError.isInstance(error)) return
    if (api.TokenRefusedError.isInstance(error)) return
    if (api.CustomDomainError.isInstance(error)) return
    if (api.RouteNotExposedError.isInstance(error)) return
    if (api.PermissionDeniedError.isInstance(error)) return
    expectTypeOf(error.status).toEqualTypeOf<number>()
  })
})

describe('options', () => {
  it('may be undefined, with exactOptionalPropertyTypes', () => {
    expectTypeOf<Undefined<CallOptions>>().toExtend<CallOptions>()
    expectTypeOf<Undefined<PintheonClientOptions>>().toExtend<PintheonClientOptions>()
    expectTypeOf<Undefined<UploadFileOptions>>().toExtend<UploadFileOptions>()
    expectTypeOf<Undefined<api.UploadManyOptions>>().toExtend<api.UploadManyOptions>()
    expectTypeOf<Undefined<api.UploadFolderOptions>>().toExtend<api.UploadFolderOptions>()
    expectTypeOf<Undefined<api.DownloadOptions>>().toExtend<api.DownloadOptions>()
    expectTypeOf<Undefined<api.FileInfoOptions>>().toExtend<api.FileInfoOptions>()
    expectTypeOf<Undefined<api.TokenKey>>().toExtend<api.TokenKey>()
    expectTypeOf<Undefined<token.AccessTokenOptions>>().toExtend<token.AccessTokenOptions>()
    expectTypeOf<Undefined<msw.PintheonMockOptions>>().toExtend<msw.PintheonMockOptions>()
  })

  it("take the platform's fetch, that of ./node, and the validators of ./zod", async () => {
    expectTypeOf<typeof fetch>().toExtend<api.Fetch>()
    expectTypeOf<Awaited<ReturnType<typeof node.trustingFetch>>>().toExtend<api.Fetch>()
    const { validators } = await import('../src/zod.ts')
    expectTypeOf(validators).toExtend<NonNullable<PintheonClientOptions['validators']>>()
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
    expectTypeOf<AnyIn<typeof token>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<typeof msw>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<PintheonClient>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<PintheonClientOptions>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<UploadFileOptions>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<api.UploadManyOptions>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<api.UploadFolderOptions>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<api.UploadOutcome>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<Uploaded>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<Download>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<FileInfo>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<api.ApiError>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<msw.PintheonState>>().toEqualTypeOf<false>()
    // It would see one.
    expectTypeOf<AnyIn<{ one: () => Promise<ReturnType<typeof JSON.parse>> }>>().toEqualTypeOf<boolean>()
  })
})
