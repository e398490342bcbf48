import type { Credential, MockedCredentials } from './credentials.js'
import { md5Hex } from './hashes.js'
import { isMetadata } from './object-headers.js'
import { switchQuirks, type UplinkQuirks } from './quirks.js'
import { S3Error } from './s3-error.js'
import type { MockedService } from './service.js'
import type { StoredObject } from './storage.js'
import { partsOf } from './uploads.js'

/** An object that is stored. */
export interface MockedObject {
  readonly key: string
  /** Bytes. */
  readonly size: number
  readonly etag: string
  readonly created: Date
  readonly expires: Date | undefined
  readonly contentType: string
  /** By names without `x-amz-meta-`, in small letters. */
  readonly metadata: Readonly<Record<string, string>>
}

/** An object to be stored. */
export interface NewObject {
  readonly contentType?: string | undefined
  readonly metadata?: Readonly<Record<string, string>> | undefined
  readonly expires?: Date | undefined
}

/** An upload in parts that is neither completed nor aborted. */
export interface PendingUploadInfo {
  readonly key: string
  readonly uploadId: string
  /** The sizes of its parts by their numbers. */
  readonly parts: Readonly<Record<number, number>>
}

/** What a registered grant is used by; its secret key is with those who have registered it. */
export interface RegisteredCredentials {
  readonly accessKeyId: string
  readonly public: boolean
}

export interface RegisterOptions {
  /** Whether the access key id alone is enough for links; not unless told. */
  readonly public?: boolean | undefined
  /** A new random one unless told. */
  readonly accessKeyId?: string | undefined
  /** A new random one unless told. */
  readonly secretKey?: string | undefined
}

/** What the services hold, to be looked at and changed by a test. */
export interface UplinkState {
  buckets(): { name: string; created: Date }[]
  /** @throws RangeError for a name that no bucket can have, or one has */
  addBucket(name: string): void
  objects(bucket: string): MockedObject[]
  /** Stores an object, in place of one that has its key. @throws RangeError where there is no such bucket */
  addObject(bucket: string, key: string, content: string | Uint8Array<ArrayBuffer>, options?: NewObject): void
  /** The bytes of an object. @throws RangeError where there is none */
  content(bucket: string, key: string): Promise<Uint8Array<ArrayBuffer>>
  removeObject(bucket: string, key: string): boolean
  uploads(bucket: string): PendingUploadInfo[]
  /** What may be used at the gateway. */
  credentials(): RegisteredCredentials[]
  /** Registers a grant as the auth service does, without asking it. @throws InvalidArgumentError for none */
  register(grant: string, options?: RegisterOptions): MockedCredentials & { endpoint: string }
  /** Has the services forget a registered grant. */
  unregister(accessKeyId: string): boolean
  /** Switches some quirks, and leaves the others as they are. @throws TypeError for what there is not */
  setQuirks(quirks: UplinkQuirks): void
}

export function createState(service: MockedService): UplinkState {
  const { storage, credentials, gatewayUrl, now } = service
  const bucket = (name: string) => asRangeError(() => storage.bucket(name))
  return {
    buckets: () => storage.buckets().map(({ name, created }) => ({ name, created: new Date(created) })),
    addBucket: (name) => void asRangeError(() => storage.addBucket(name)),
    objects: (name) => [...bucket(name).objects].map(([key, object]) => showObject(key, object)),
    addObject(name, key, content, options = {}) {
      bucket(name).objects.set(key, makeObject(content, options, now()))
    },
    async content(name, key) {
      const { body } = asRangeError(() => storage.object(name, key))
      return new Uint8Array(await body.arrayBuffer())
    },
    removeObject: (name, key) => bucket(name).objects.delete(key),
    uploads: (name) =>
      [...bucket(name).uploads.values()].map((upload) => ({
        key: upload.key,
        uploadId: upload.id,
        parts: Object.fromEntries(partsOf(upload).map(({ number, body }) => [number, body.size])),
      })),
    credentials: () => credentials.all().map(showCredential),
    register(grant, { public: isPublic = false, ...known } = {}) {
      const { accessKeyId, secretKey } = credentials.register(
        grant,
        { public: isPublic, usageTags: [] },
        known,
      )
      return { accessKeyId, secretKey, endpoint: gatewayUrl }
    },
    unregister: (accessKeyId) => credentials.remove(accessKeyId),
    setQuirks(changes) {
      service.quirks = switchQuirks(changes, service.quirks)
    },
  }
}

const showCredential = ({ accessKeyId, public: isPublic }: Credential): RegisteredCredentials => ({
  accessKeyId,
  public: isPublic,
})

const showObject = (key: string, { body, etag, created, expires, headers }: StoredObject): MockedObject => ({
  key,
  size: body.size,
  etag,
  created: new Date(created),
  expires: expires === undefined ? undefined : new Date(expires),
  contentType: headers['content-type'] ?? '',
  metadata: Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => isMetadata(name))
      .map(([name, value]) => [name.replace(/^x-(amz|minio)-meta-/, ''), value]),
  ),
})

function makeObject(
  content: string | Uint8Array<ArrayBuffer>,
  { contentType = 'binary/octet-stream', metadata = {}, expires }: NewObject,
  now: number,
): StoredObject {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const named = Object.entries(metadata).map(([name, value]) => [`x-amz-meta-${name.toLowerCase()}`, value])
  return {
    body: new Blob([bytes]),
    etag: md5Hex(bytes),
    created: now,
    expires: expires?.getTime(),
    headers: { 'content-type': contentType, ...Object.fromEntries(named) },
  }
}

/** What is wrong with what a test wants is no answer of a service. */
function asRangeError<T>(attempt: () => T): T {
  try {
    return attempt()
  } catch (error) {
    throw error instanceof S3Error ? new RangeError(error.message) : error
  }
}
