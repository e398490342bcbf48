import type { CallOptions, TransportOptions, UploadFile, UploadSource } from '@holdfast/shared'
import { asyncDispose } from '../dispose.js'
import type {
  Bucket,
  DeleteBucketOptions,
  Download,
  DownloadObjectOptions,
  ListBucketsOptions,
  ListObjectsOptions,
  ObjectInfo,
  Project,
  PutObjectOptions,
  Upload,
  UploadObjectOptions,
} from '../project.js'
import { createBucket, ensureBucket, listBuckets, orBucketNotFound, statBucket } from './buckets.js'
import type { GatewayCredentials } from './credentials.js'
import { type Gateway, openGateway } from './gateway.js'
import { hearFailure } from './hear-failure.js'
import { assertBucketName, assertKey } from './names.js'
import { readInfo } from './object-info.js'
import type { Place } from './place.js'

/** How a project is reached. */
export interface GatewayProjectOptions extends TransportOptions {
  readonly gateway: GatewayCredentials
}

/**
 * A project over an S3 service. Nothing is sent yet. Objects are decrypted by the service, which was handed the keys.
 * @throws InvalidArgumentError for credentials and an endpoint that cannot be meant
 */
export function openGatewayProject(options: GatewayProjectOptions): Project {
  const { gateway, ...rest }: GatewayProjectOptions = Object(options)
  return new GatewayProject(openGateway(gateway, rest))
}

class GatewayProject implements Project {
  readonly #gateway: Gateway

  constructor(gateway: Gateway) {
    this.#gateway = gateway
  }

  async createBucket(name: string, options?: CallOptions): Promise<Bucket> {
    const gateway = this.#asked()
    return createBucket(gateway, name, gateway.ofOneCall(options))
  }

  async ensureBucket(name: string, options?: CallOptions): Promise<Bucket> {
    const gateway = this.#asked()
    return ensureBucket(gateway, name, gateway.ofOneCall(options))
  }

  async statBucket(name: string, options?: CallOptions): Promise<Bucket> {
    const gateway = this.#asked()
    return statBucket(gateway, name, gateway.ofOneCall(options))
  }

  async listBuckets({ cursor, ...options }: ListBucketsOptions = {}): Promise<Bucket[]> {
    return listBuckets(this.#asked(), cursor, options)
  }

  async *listAllBuckets(options?: ListBucketsOptions): AsyncGenerator<Bucket, void, undefined> {
    yield* await this.listBuckets(options)
  }

  async deleteBucket(name: string, { withObjects, ...options }: DeleteBucketOptions = {}): Promise<void> {
    const gateway = this.#asked()
    const call = gateway.ofOneCall(options)
    assertBucketName(name)
    if (!withObjects) return void (await gateway.ask('deleteBucket', { bucket: name }, call))
    const { deleteWithObjects } = await import('./delete-objects.js')
    await deleteWithObjects(gateway, name, call)
  }

  async statObject(bucket: string, key: string, options?: CallOptions): Promise<ObjectInfo> {
    const gateway = this.#asked()
    const call = gateway.ofOneCall(options)
    const asked = gateway.ask('headObject', this.#place(bucket, key), call)
    return readInfo(key, (await orBucketNotFound(gateway, bucket, asked, call)).headers)
  }

  async listObjects(bucket: string, options: ListObjectsOptions = {}): Promise<ObjectInfo[]> {
    const { prefix, cursor, recursive, system, custom, ...call } = options
    const what = { prefix, cursor, recursive, system, custom }
    const objects: ObjectInfo[] = []
    const all = this.#list(bucket, what, this.#asked().ofOneCall(call))
    for await (const object of all) objects.push(object)
    return objects
  }

  listAllObjects(bucket: string, options?: ListObjectsOptions): AsyncGenerator<ObjectInfo, void, undefined> {
    return this.#list(bucket, options)
  }

  async *#list(bucket: string, options: ListObjectsOptions = {}, call?: CallOptions) {
    assertBucketName(bucket)
    const { listObjects } = await import('./list-objects.js')
    yield* listObjects(this.#asked(), bucket, options, call)
  }

  async deleteObject(bucket: string, key: string, options?: CallOptions): Promise<undefined> {
    await this.#asked().ask('deleteObject', this.#place(bucket, key), options)
  }

  async uploadObject(bucket: string, key: string, options: UploadObjectOptions = {}): Promise<Upload> {
    const place = this.#place(bucket, key)
    const { GatewayUpload } = await import('./upload.js')
    return new GatewayUpload(this.#asked(), place, options)
  }

  async putObject(
    bucket: string,
    key: string,
    source: UploadSource | UploadFile,
    options: PutObjectOptions = {},
  ): Promise<ObjectInfo> {
    hearFailure(source)
    const place = this.#place(bucket, key)
    const { putObject } = await import('./put-object.js')
    return putObject(this.#asked(), place, source, options)
  }

  async downloadObject(
    bucket: string,
    key: string,
    { offset, length, ...options }: DownloadObjectOptions = {},
  ): Promise<Download> {
    const place = this.#place(bucket, key)
    const gateway = this.#asked()
    const { openDownload } = await import('./open-download.js')
    const get = (headers?: Record<string, string>) => gateway.ask('getObject', { ...place, headers }, options)
    const stat = () => this.statObject(bucket, key, options)
    return openDownload({ key, get, stat }, { offset, length })
  }

  async close(): Promise<void> {
    await this.#gateway.close()
  }

  [asyncDispose](): Promise<void> {
    return this.close()
  }

  /** @throws InvalidHandleError after `close` */
  #asked(): Gateway {
    this.#gateway.assertOpen()
    return this.#gateway
  }

  /** @throws BucketNameInvalidError, ObjectKeyInvalidError */
  #place(bucket: string, key: string): Place {
    assertBucketName(bucket)
    assertKey(key)
    return { bucket, key }
  }
}
