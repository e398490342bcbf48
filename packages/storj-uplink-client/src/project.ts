// For AsyncDisposable, which an app's own `lib` need not have; TypeScript has it since 5.2.
/// <reference lib="esnext.disposable" preserve="true" />
import type { CallOptions, Progress, UploadFile, UploadSource } from '@holdfast/shared'

/** A bucket of a project. */
export interface Bucket {
  name: string
  /** When it was made; `undefined` where the credentials may not list buckets, which is how S3 tells. */
  created: Date | undefined
}

/** What the service knows of an object. */
export interface SystemMetadata {
  /** When it was committed. */
  created: Date
  /** When it goes by itself; `undefined` for never, and where the service does not say. */
  expires: Date | undefined
  /** Bytes; NaN where the service does not say. */
  contentLength: number
  /** Where the service gives one: its tag for these bytes. */
  etag?: string | undefined
  /** Where the service keeps objects in IPFS, as Filebase does: the object's CID. */
  cid?: string | undefined
}

/** What a program has written to an object. Over S3 its keys come back in small letters. */
export type CustomMetadata = Readonly<Record<string, string>>

/** An object, or, of a list that is not recursive, what several have in common up to a "/". */
export interface ObjectInfo {
  /** With the prefix that was asked for. */
  key: string
  isPrefix: boolean
  /** Not known of a prefix. */
  system: SystemMetadata | undefined
  custom: CustomMetadata
}

export interface ListBucketsOptions extends CallOptions {
  /** Only those whose names come after this one. */
  cursor?: string | undefined
}

export interface ListObjectsOptions extends CallOptions {
  /** Only keys that begin so. It is empty, or ends in "/", as Storj's has to. */
  prefix?: string | undefined
  /** Only keys after this one, in the service's order; the whole key, prefix included. */
  cursor?: string | undefined
  /** Objects within prefixes too, instead of the prefixes; `false` unless told. */
  recursive?: boolean | undefined
  /** With `system`; `true` unless told. */
  system?: boolean | undefined
  /** With `custom`; `false` unless told. */
  custom?: boolean | undefined
}

export interface UploadObjectOptions extends Omit<CallOptions, 'deadline'> {
  /** When the object is to go by itself; never unless told. */
  expires?: Date | undefined
  /** Its media type, for those who ask for it over HTTP. */
  contentType?: string | undefined
  /** Bytes of a part, at least 5 MiB; 16 MiB unless told, and more where 10,000 parts would not do for `size`. */
  partSize?: number | undefined
  /** How many bytes will come, where that is known: for progress, and for objects above 156 GiB. */
  size?: number | undefined
  /** Parts that are on their way at once, each in memory; 3 unless told. */
  concurrency?: number | undefined
  /** Told of bytes that the service has taken. */
  onProgress?: ((progress: Progress) => void) | undefined
}

export interface PutObjectOptions extends UploadObjectOptions {
  custom?: CustomMetadata | undefined
}

export interface DownloadObjectOptions extends Omit<CallOptions, 'deadline'> {
  /** Bytes to leave out at the beginning; below 0, as many bytes of the end. */
  offset?: number | undefined
  /** Bytes to read at most; -1, which is all, unless told. */
  length?: number | undefined
}

export interface DeleteBucketOptions extends CallOptions {
  /** Deletes what is in it first; `false` unless told. */
  withObjects?: boolean | undefined
}

/**
 * An upload. Nothing of it can be seen before `commit`; what is neither committed nor aborted leaves parts behind,
 * which cost money: `await using` aborts what was not committed.
 */
export interface Upload extends AsyncDisposable {
  /**
   * Takes bytes, and waits while there is no room for them.
   * @returns how many were taken, which is all of them
   * @throws UploadDoneError after `commit` and `abort`
   */
  write(bytes: Uint8Array | string): Promise<number>
  /** Takes all that a stream gives. It does not commit. @returns how many bytes that were */
  writeFrom(source: UploadSource | UploadFile): Promise<number>
  /** Sets what is kept beside the bytes, at any time before `commit`; a later one takes the place of an earlier one. */
  setCustomMetadata(custom: CustomMetadata): Promise<void>
  /** Makes the object, in place of one that has its key. */
  commit(): Promise<ObjectInfo>
  /** Lets go of all that was taken. */
  abort(): Promise<void>
  /** What is known of the object so far. */
  info(): ObjectInfo
  /** The same for `stream.pipeTo(upload.writable)`: closing it commits, and aborting it aborts. */
  readonly writable: WritableStream<Uint8Array>
}

/** A download. It holds a connection until it was read to its end, or closed: `await using` closes it. */
export interface Download extends AsyncDisposable, AsyncIterable<Uint8Array> {
  /** Up to so many bytes, as soon as there are any; nothing at all at the end. */
  read(length: number): Promise<Uint8Array>
  /** All that was not read. It can be had once. */
  readonly stream: ReadableStream<Uint8Array>
  close(): Promise<void>
  /** The whole object, also where a part of it is read. */
  info(): ObjectInfo
}

/**
 * A project's buckets and objects, over whatever brings there. Methods throw an UplinkError for what the service
 * refuses; after `close` each throws InvalidHandleError.
 */
export interface Project extends AsyncDisposable {
  /** @throws BucketAlreadyExistsError with that bucket, BucketNameInvalidError */
  createBucket(name: string, options?: CallOptions): Promise<Bucket>
  /** Makes a bucket, or gives the one that there is. */
  ensureBucket(name: string, options?: CallOptions): Promise<Bucket>
  /** @throws BucketNotFoundError */
  statBucket(name: string, options?: CallOptions): Promise<Bucket>
  /** All buckets, by name. */
  listBuckets(options?: ListBucketsOptions): Promise<Bucket[]>
  /** The same one by one. */
  listAllBuckets(options?: ListBucketsOptions): AsyncGenerator<Bucket, void, undefined>
  /**
   * @param options `withObjects` deletes what is in it first
   * @throws BucketNotEmptyError, BucketNotFoundError
   */
  deleteBucket(name: string, options?: DeleteBucketOptions): Promise<void>

  /** @throws ObjectNotFoundError, BucketNotFoundError */
  statObject(bucket: string, key: string, options?: CallOptions): Promise<ObjectInfo>
  /** All objects of a bucket, in memory at once; `listAllObjects` is for buckets of any size. */
  listObjects(bucket: string, options?: ListObjectsOptions): Promise<ObjectInfo[]>
  /** The same, a page of the service at a time. */
  listAllObjects(bucket: string, options?: ListObjectsOptions): AsyncGenerator<ObjectInfo, void, undefined>
  /**
   * Deletes an object; that there is none is no failure.
   * @returns what was deleted, where that is told: S3 does not, a satellite does to those who may read or list
   */
  deleteObject(bucket: string, key: string, options?: CallOptions): Promise<ObjectInfo | undefined>

  /** Begins an upload, to be written to. Nothing is sent yet. */
  uploadObject(bucket: string, key: string, options?: UploadObjectOptions): Promise<Upload>
  /** Uploads a file, a stream, bytes or text as a whole, and aborts what fails. */
  putObject(
    bucket: string,
    key: string,
    source: UploadSource | UploadFile,
    options?: PutObjectOptions,
  ): Promise<ObjectInfo>
  /** Begins a download. @throws ObjectNotFoundError, BucketNotFoundError */
  downloadObject(bucket: string, key: string, options?: DownloadObjectOptions): Promise<Download>

  /** Ends what this project has under way. */
  close(): Promise<void>
}
