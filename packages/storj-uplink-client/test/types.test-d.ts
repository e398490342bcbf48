import { describe, expectTypeOf, it } from 'vitest'
import * as api from '../src/index.ts'

declare const project: api.Project
declare const upload: api.Upload
declare const download: api.Download
declare const error: unknown

type IsAny<T> = 0 extends 1 & T ? true : false
type Undefined<T> = { [Key in keyof T]-?: undefined extends T[Key] ? undefined : T[Key] }

const gateway: api.GatewayCredentials = { accessKeyId: 'a', secretKey: 'b', endpoint: 'https://s3.example' }

describe('a project', () => {
  it('needs credentials, and nothing else', () => {
    expectTypeOf(api.openGatewayProject).returns.toEqualTypeOf<api.Project>()
    api.openGatewayProject({ gateway })
    api.openGatewayProject({
      gateway: { ...gateway, region: undefined },
      timeout: 1,
      retry: false,
      hooks: {},
    })
    // @ts-expect-error: there is no default gateway
    api.openGatewayProject({})
    // @ts-expect-error: half a credential signs nothing
    api.openGatewayProject({ gateway: { accessKeyId: 'a', endpoint: 'https://s3.example' } })
    // @ts-expect-error: misspelt
    api.openGatewayProject({ gateway, timeOut: 1 })
    // @ts-expect-error: a signal is for one call
    api.openGatewayProject({ gateway, signal: AbortSignal.abort() })
  })

  it('gives buckets and objects', () => {
    expectTypeOf(project.createBucket).returns.resolves.toEqualTypeOf<api.Bucket>()
    expectTypeOf(project.ensureBucket).returns.resolves.toEqualTypeOf<api.Bucket>()
    expectTypeOf(project.statBucket).returns.resolves.toEqualTypeOf<api.Bucket>()
    expectTypeOf(project.listBuckets).returns.resolves.toEqualTypeOf<api.Bucket[]>()
    expectTypeOf(project.listAllBuckets).returns.toEqualTypeOf<AsyncGenerator<api.Bucket, void, undefined>>()
    expectTypeOf(project.deleteBucket).returns.resolves.toEqualTypeOf<void>()
    expectTypeOf(project.statObject).returns.resolves.toEqualTypeOf<api.ObjectInfo>()
    expectTypeOf(project.listObjects).returns.resolves.toEqualTypeOf<api.ObjectInfo[]>()
    expectTypeOf(project.listAllObjects).returns.toEqualTypeOf<
      AsyncGenerator<api.ObjectInfo, void, undefined>
    >()
    expectTypeOf(project.deleteObject).returns.resolves.toEqualTypeOf<api.ObjectInfo | undefined>()
    expectTypeOf(project.uploadObject).returns.resolves.toEqualTypeOf<api.Upload>()
    expectTypeOf(project.putObject).returns.resolves.toEqualTypeOf<api.ObjectInfo>()
    expectTypeOf(project.downloadObject).returns.resolves.toEqualTypeOf<api.Download>()
    expectTypeOf<api.Bucket['created']>().toEqualTypeOf<Date | undefined>()
    expectTypeOf<api.ObjectInfo['system']>().toEqualTypeOf<api.SystemMetadata | undefined>()
  })

  it('takes what it can use, and no other', () => {
    project.listBuckets({ cursor: 'a', deadline: 1 })
    project.listObjects('bucket', { prefix: 'a/', recursive: true, system: false, custom: true })
    project.deleteBucket('bucket', { withObjects: true })
    project.uploadObject('bucket', 'a', { expires: new Date(), partSize: 1, concurrency: 1, size: 1 })
    project.putObject('bucket', 'a', new Blob(), { custom: { a: 'b' }, onProgress: ({ sent }) => sent })
    project.downloadObject('bucket', 'a', { offset: -1, signal: AbortSignal.timeout(1) })
    // @ts-expect-error: an expiry is a Date
    project.uploadObject('bucket', 'a', { expires: '2030-01-01' })
    // @ts-expect-error: metadata are texts
    project.putObject('bucket', 'a', 'b', { custom: { a: 1 } })
    // @ts-expect-error: an upload takes as long as it takes
    project.uploadObject('bucket', 'a', { deadline: 1 })
    // @ts-expect-error: and so does a download
    project.downloadObject('bucket', 'a', { deadline: 1 })
    // @ts-expect-error: of an upload that is written to, metadata are set by themselves
    project.uploadObject('bucket', 'a', { custom: {} })
    // @ts-expect-error: a number is no source
    project.putObject('bucket', 'a', 7)
    // @ts-expect-error: it says `withObjects`
    project.deleteBucket('bucket', { force: true })
  })
})

describe('an upload and a download', () => {
  it('are those of the web as well', () => {
    expectTypeOf(upload.write).parameter(0).toEqualTypeOf<Uint8Array | string>()
    expectTypeOf(upload.write).returns.resolves.toEqualTypeOf<number>()
    expectTypeOf(upload.commit).returns.resolves.toEqualTypeOf<api.ObjectInfo>()
    expectTypeOf(upload.writable).toEqualTypeOf<WritableStream<Uint8Array>>()
    expectTypeOf(download.read).returns.resolves.toEqualTypeOf<Uint8Array>()
    expectTypeOf(download.stream).toEqualTypeOf<ReadableStream<Uint8Array>>()
    expectTypeOf<api.Download>().toExtend<AsyncIterable<Uint8Array>>()
    expectTypeOf<api.Project | api.Upload | api.Download>().toExtend<AsyncDisposable>()
    // @ts-expect-error: its bytes are the service's
    download.info().key = 'other'.length
    // @ts-expect-error: what is read is not written to
    download.stream.getWriter()
  })
})

describe('errors', () => {
  it('narrow to what uplink says', () => {
    if (api.BucketAlreadyExistsError.isInstance(error)) {
      expectTypeOf(error.bucket).toEqualTypeOf<api.Bucket | undefined>()
      expectTypeOf(error.code).toEqualTypeOf<number>()
    }
    if (api.UplinkError.isInstance(error)) {
      expectTypeOf(error.origin).toEqualTypeOf<api.ErrorOrigin | undefined>()
      expectTypeOf(error.retryAfterMs).toEqualTypeOf<number | undefined>()
      // @ts-expect-error: not every refusal is of a bucket that is there
      error.bucket
    }
    expectTypeOf<api.ObjectNotFoundError>().toExtend<api.UplinkError>()
    // @ts-expect-error: an object is no bucket
    expectTypeOf<api.ObjectNotFoundError>().toExtend<api.BucketNotFoundError>()
  })

  it('narrow one after another, as a catch block does', () => {
    if (!api.UplinkError.isInstance(error)) return
    if (api.BucketNotFoundError.isInstance(error)) return
    if (api.ObjectNotFoundError.isInstance(error)) return
    expectTypeOf(error.code).toEqualTypeOf<number>()
  })
})

describe('options', () => {
  it('may be undefined, with exactOptionalPropertyTypes', () => {
    expectTypeOf<Undefined<api.ListBucketsOptions>>().toExtend<api.ListBucketsOptions>()
    expectTypeOf<Undefined<api.ListObjectsOptions>>().toExtend<api.ListObjectsOptions>()
    expectTypeOf<Undefined<api.UploadObjectOptions>>().toExtend<api.UploadObjectOptions>()
    expectTypeOf<Undefined<api.PutObjectOptions>>().toExtend<api.PutObjectOptions>()
    expectTypeOf<Undefined<api.DownloadObjectOptions>>().toExtend<api.DownloadObjectOptions>()
    expectTypeOf<Undefined<api.DeleteBucketOptions>>().toExtend<api.DeleteBucketOptions>()
    expectTypeOf<Undefined<api.PresignOptions>>().toExtend<api.PresignOptions>()
    expectTypeOf<Undefined<api.GatewayProjectOptions>>().toExtend<api.GatewayProjectOptions>()
    expectTypeOf<Undefined<api.GatewayCredentials>>().toExtend<api.GatewayCredentials>()
    // @ts-expect-error: an URL is signed for one of four
    api.presignUrl(gateway, 'bucket', 'a', { method: 'POST' })
  })
})

describe('no any', () => {
  type Parts<F> = F extends (...args: infer Args) => infer R
    ? IsAny<R> | IsAny<Awaited<R>> | IsAny<Args[number]>
    : false
  type AnyIn<T> = { [Key in keyof T]-?: IsAny<T[Key]> | Parts<T[Key]> }[keyof T]

  it('is in what is exported', () => {
    expectTypeOf<AnyIn<typeof api>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<api.Project>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<api.Upload>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<api.Download>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<api.UplinkError>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<api.PutObjectOptions>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<api.GatewayProjectOptions>>().toEqualTypeOf<false>()
    // It would see one.
    expectTypeOf<AnyIn<{ one: () => Promise<ReturnType<typeof JSON.parse>> }>>().toEqualTypeOf<boolean>()
  })
})
