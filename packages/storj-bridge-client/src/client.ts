import {
  type CallOptions,
  createCaller,
  type FetchClient,
  NotFoundError,
  type TransportOptions,
  type UploadFile,
  type UploadSource,
} from '@holdfast/shared'
import { type KeyLike, readMailedToken, writeKey, writePage, writeStartDate } from './arguments.js'
import { assertEmail, type BasicAccount, hashPassword, type Password } from './basic.js'
import type { Download, DownloadOptions } from './download-file.js'
import { explain } from './errors.js'
import type { Operations } from './generated/storj-bridge/operations.gen.js'
import type { paths } from './generated/storj-bridge/paths.gen.js'
import type {
  BridgeInfo,
  Bucket,
  FileEntry,
  FilePointer,
  PublicKey,
  ShardMirrors,
  StoredFile,
  Token,
  TokenOperation,
  User,
} from './generated/storj-bridge/types.gen.js'
import type { PageLimitOptions } from './list-all.js'
import { open } from './open.js'
import { readArrayOf, readInfo, readObjectWith } from './read-answers.js'
import type { NonceSource } from './signing/nonce.js'
import type { Signer } from './signing/sign-request.js'
import type { UploadFileOptions } from './upload-file.js'

/** Which bridge, and whose account: by a password or by a key, never by both. Without one, what needs none. */
export type StorjBridgeClientOptions = TransportOptions & {
  /** The bridge. There is none that can be taken for granted: those of Storj Labs are gone. */
  baseUrl: string | URL
} & (
    | {
        /** Address and password, sent by Basic authentication; the password itself never is, but its SHA-256. */
        account?: BasicAccount | undefined
        keyPair?: undefined
        nonce?: undefined
      }
    | {
        account?: undefined
        /** A KeyPair whose public key is registered, or whatever else has a `publicKey` and can `sign`. */
        keyPair: Signer
        /** Gives a nonce for each attempt; integers that grow unless told, which both eras take. */
        nonce?: NonceSource | undefined
      }
  )

/** A new account. */
export type NewAccount = BasicAccount & {
  /** A key to register with it. */
  key?: KeyLike | undefined
  referralPartner?: string | undefined
  /** Where the link in the mail leads to in the end. */
  redirect?: string | undefined
}

/** What a mail's link leads to, and where it leads from there. */
export interface MailOptions extends CallOptions {
  redirect?: string | undefined
}

/** A new bucket. Bridges after 2016 give storage and transfer as 0, whatever is asked for. */
export interface NewBucketOptions {
  name?: string | undefined
  /** Gigabytes to keep. */
  storage?: number | undefined
  /** Gigabytes to be downloaded. */
  transfer?: number | undefined
  /** Keys that may use it beside the account's. */
  keys?: readonly KeyLike[] | undefined
}

/** What of a bucket is to change; which of it a bridge obeys depends on its age. */
export interface BucketChanges extends NewBucketOptions {
  /** What anybody may do: `PULL`, `PUSH`. */
  publicPermissions?: readonly TokenOperation[] | undefined
  encryptionKey?: string | undefined
}

/** Which entries to list. */
export interface ListOptions extends CallOptions {
  /** Only those that were created after this moment. */
  startDate?: Date | string | number | undefined
}

/** Which pointers to ask for. */
export interface AskPointersOptions extends CallOptions {
  /** A PULL token. Without one, the account's own right is used, which bridges before 5.14 do not know. */
  token?: string | undefined
  skip?: number | undefined
  limit?: number | undefined
  /** Farmers not to be pointed to, by their node IDs. */
  exclude?: readonly string[] | undefined
}

/** The keys of the account. */
export interface Keys {
  list(options?: CallOptions): Promise<PublicKey[]>
  /** Registers a public key, letter for letter. @throws ConflictError where it is there already */
  add(key: KeyLike, options?: CallOptions & { label?: string | undefined }): Promise<PublicKey>
  /** @throws NotFoundError where it is not registered */
  remove(key: KeyLike, options?: CallOptions): Promise<void>
}

/** The buckets of the account. */
export interface Buckets {
  /** @throws ConflictError where a later bridge has one of this name; one of 2016 makes another */
  create(bucket?: NewBucketOptions, options?: CallOptions): Promise<Bucket>
  /** One answer of the bridge, the oldest first; later ones give no more than 5,000. */
  list(options?: ListOptions): Promise<Bucket[]>
  /**
   * Every bucket once, the oldest first, also where many share a millisecond.
   * @param options a `deadline` given here is for the whole list, the client's own for each answer
   * @throws PaginationStalledError where a whole answer is of one millisecond, so that there may be more
   */
  listAll(options?: ListOptions & PageLimitOptions): AsyncGenerator<Bucket, void, undefined>
  get(id: string, options?: CallOptions): Promise<Bucket>
  update(id: string, changes: BucketChanges, options?: CallOptions): Promise<Bucket>
  remove(id: string, options?: CallOptions): Promise<void>
  /** The id of the bucket of a name. Not before 5.14. */
  idOf(name: string, options?: CallOptions): Promise<string>
}

/** The files of a bucket. */
export interface Files {
  /** One answer of the bridge, the oldest first; later ones give no more than 2,000. */
  list(bucketId: string, options?: ListOptions): Promise<FileEntry[]>
  /** Every file once, as `buckets.listAll` has buckets. Of 2016 files have no times, and all come at once. */
  listAll(
    bucketId: string,
    options?: ListOptions & PageLimitOptions,
  ): AsyncGenerator<FileEntry, void, undefined>
  /** Not before 1.1. */
  info(bucketId: string, fileId: string, options?: CallOptions): Promise<FileEntry>
  /** The id of the file of a name. Not before 5.14. */
  idOf(bucketId: string, name: string, options?: CallOptions): Promise<string>
  remove(bucketId: string, fileId: string, options?: CallOptions): Promise<void>
  /** Where a file's shards are. One without a farmer has none that could be reached. Each call uses up its token. */
  pointers(bucketId: string, fileId: string, options?: AskPointersOptions): Promise<FilePointer[]>
  mirrors(bucketId: string, fileId: string, options?: CallOptions): Promise<ShardMirrors[]>
}

/**
 * A client of a Storj Bridge, from Metadisk in 2016 to its last version. Every method throws a HoldfastError, and else only
 * what a callback of yours has thrown: the bridge's refusals are BridgeErrors with a `code`; bad input is an
 * InvalidArgumentError before anything is sent.
 *
 * Document: `specs/storj-bridge.yaml`, held to the code of the servers 0.2.2, 0.2.4 and 7.7.1.
 */
export interface StorjBridgeClient {
  /** Every operation of the document by method and path, as openapi-fetch has it: `{ data, error, response }`. */
  readonly http: FetchClient<paths>
  readonly keys: Keys
  readonly buckets: Buckets
  readonly files: Files

  /** Makes an account, which is to be activated by the link in a mail. */
  register(account: NewAccount, options?: CallOptions): Promise<User>
  /** Activates an account. @param link the link in the mail, or the token at its end */
  activate(link: string, options?: CallOptions): Promise<User>
  /** Has the mail sent again. Not before 1.0. */
  resendActivation(email: string, options?: MailOptions): Promise<User>
  /** Asks for a mail whose link closes the account. */
  deactivate(email: string, options?: MailOptions): Promise<User>
  /** Closes an account. @param link the link in the mail, or the token at its end */
  confirmDeactivation(link: string, options?: CallOptions): Promise<User>
  /** Asks for a mail whose link allows another password. Bridges up to 7.4 want that password here. */
  requestPasswordReset(
    email: string,
    options?: MailOptions & { url?: string | undefined; newPassword?: Password | undefined },
  ): Promise<User>
  /** Sets another password. @param link the link in the mail, or the token at its end */
  resetPassword(link: string, password: Password, options?: CallOptions): Promise<User>

  /** Makes a token for one upload (`PUSH`) or one download (`PULL`). It is good for minutes, and once. */
  createToken(
    bucketId: string,
    operation: TokenOperation,
    options?: CallOptions & { file?: string | undefined },
  ): Promise<Token>
  /**
   * Uploads a file to a bridge of 2016, and holds the hash that it gives to the one computed from what was sent. It is
   * repeated only where the bridge certainly did nothing, each time with a token of its own; with a `token` of yours never.
   * For later bridges see the README.
   * @throws InvalidArgumentError for a source whose size is not known
   * @throws HashMismatchError where the bridge stored something else
   */
  uploadFile(
    bucketId: string,
    source: UploadSource | UploadFile,
    options?: UploadFileOptions,
  ): Promise<StoredFile>
  /**
   * Downloads a file from a later bridge's farmers, shard by shard: one who fails, stands still or gives other bytes is
   * excluded, and the bridge asked for another. Farmers speak plain HTTP, which a web page of https may not ask.
   * @param file its entry, or its id
   * @throws BridgeChannelError on a bridge of 2016, with its pointers: it knows web sockets only
   * @throws ShardUnavailableError, the stream too, where no farmer has a shard
   */
  downloadFile(bucketId: string, file: string | FileEntry, options?: DownloadOptions): Promise<Download>
  /** What the bridge is. */
  getInfo(options?: CallOptions): Promise<BridgeInfo>
}

/**
 * The openapi-fetch half alone, for those who want no more: the same transport, without the methods, and without what a
 * failure's text means, so that it goes by the status alone when it repeats.
 * @throws InvalidArgumentError for a base URL or credentials that cannot be meant
 */
export function createStorjBridgeFetchClient(options: StorjBridgeClientOptions): FetchClient<paths> {
  return open(options).http
}

/**
 * A client of a Storj Bridge.
 * @throws InvalidArgumentError for a base URL or credentials that cannot be meant, and two of them at once
 */
export function createStorjBridgeClient(options: StorjBridgeClientOptions): StorjBridgeClient {
  const { http, run } = open(options, explain)
  const call = createCaller<Operations>(run)
  const user = readObjectWith<User>('email')
  const bucket = readObjectWith<Bucket>('id')

  const keys: Keys = {
    list: (options) => call('listKeys', {}, options, readArrayOf<PublicKey>('key')),
    add: async (key, { label, ...options } = {}) =>
      call('addKey', { body: { key: writeKey(key), label } }, options, readObjectWith<PublicKey>('key')),
    remove: async (key, options) => gone(call('removeKey', { path: { pubkey: writeKey(key) } }, options)),
  }
  const buckets: Buckets = {
    create: async (bucketOptions = {}, options) =>
      call('createBucket', { body: writeBucket(bucketOptions) }, options, bucket),
    list: async ({ startDate, ...options } = {}) =>
      call('listBuckets', { query: writeStartDate(startDate) }, options, readArrayOf<Bucket>('id')),
    listAll: (options) => listEvery(buckets.list, 'BUCKETS', options),
    get: (id, options) => call('getBucket', { path: { id } }, options, bucket),
    update: async (id, changes, options) =>
      call('updateBucket', { path: { id }, body: writeBucket(changes) }, options, bucket),
    remove: (id, options) => gone(call('deleteBucket', { path: { id } }, options)),
    idOf: async (name, options) =>
      (await call('getBucketId', { path: { name } }, options, readObjectWith<{ id: string }>('id'))).id,
  }
  const files: Files = {
    list: async (id, { startDate, ...options } = {}) =>
      call(
        'listFiles',
        { path: { id }, query: writeStartDate(startDate) },
        options,
        readArrayOf<FileEntry>('bucket'),
      ),
    listAll: (id, options) => listEvery((page) => files.list(id, page), 'FILES', options),
    info: (id, fileId, options) =>
      call('getFileInfo', { path: { id, fileId } }, options, readObjectWith<FileEntry>('bucket')),
    idOf: async (id, name, options) =>
      (await call('getFileId', { path: { id, name } }, options, readObjectWith<{ id: string }>('id'))).id,
    remove: (id, fileId, options) => gone(call('removeFile', { path: { id, fileId } }, options)),
    pointers: (id, fileId, { token, skip, limit, exclude, ...options } = {}) =>
      call(
        'getFilePointers',
        {
          path: { id, fileId },
          query: { ...writePage(skip, limit), exclude },
          header: { 'x-token': token },
        } as never,
        options,
        readArrayOf<FilePointer>('hash'),
      ),
    mirrors: (id, fileId, options) =>
      call('listMirrors', { path: { id, fileId } }, options, readArrayOf<ShardMirrors>()),
  }

  return {
    http,
    keys,
    buckets,
    files,
    async register({ email, key, referralPartner, redirect, ...password }, options) {
      assertEmail(email)
      const pubkey = key === undefined ? undefined : writeKey(key)
      const body = { email, password: await hashPassword(password), pubkey, referralPartner, redirect }
      return call('createUser', { body }, options, user)
    },
    activate: async (link, options) =>
      call('activateUser', { path: { token: readMailedToken(link) } }, options, user),
    async resendActivation(email, { redirect, ...options } = {}) {
      assertEmail(email)
      return call('resendActivation', { body: { email, redirect } }, options, user)
    },
    deactivate: (email, { redirect, ...options } = {}) =>
      call('deactivateUser', { path: { email }, ...(redirect && { body: { redirect } }) }, options, user),
    confirmDeactivation: async (link, options) =>
      call('confirmDeactivation', { path: { token: readMailedToken(link) } }, options, user),
    async requestPasswordReset(email, { redirect, url, newPassword, ...options } = {}) {
      const password = newPassword && (await hashPassword(newPassword))
      return call(
        'requestPasswordReset',
        { path: { email }, body: { redirect, url, password } },
        options,
        user,
      )
    },
    async resetPassword(link, given, options) {
      const body = { password: await hashPassword(given) }
      return call('confirmPasswordReset', { path: { token: readMailedToken(link) }, body }, options, user)
    },
    createToken: (id, operation, { file, ...options } = {}) =>
      call(
        'createToken',
        { path: { id }, body: { operation, file } },
        options,
        readObjectWith<Token>('token'),
      ),
    uploadFile: async (id, source, options) => (await loadTransfers()).uploadFile(call, id, source, options),
    downloadFile: async (id, file, given) =>
      (await loadTransfers()).downloadWith(options, call, id, file, given),
    getInfo: (options) => call('getInfo', {}, options, readInfo),
  }
}

/** A removal whose first attempt was done, though nobody knew, finds nothing at its second; in 2016 by a 500. */
async function gone(removal: Promise<void>): Promise<void> {
  try {
    await removal
  } catch (error) {
    if (!(NotFoundError.isInstance(error) && error.mayHaveApplied)) throw error
  }
}

// Hashing and the way through farmers are loaded with the first file.
const loadTransfers = () => import('./transfers.js')

async function* listEvery<T extends Bucket | FileEntry>(
  list: (options: ListOptions) => Promise<T[]>,
  listing: 'BUCKETS' | 'FILES',
  options: ListOptions & PageLimitOptions = {},
): AsyncGenerator<T, void, undefined> {
  const { startDate } = writeStartDate(options.startDate)
  const lists = await import('./list-all.js')
  yield* lists.listAllWithin(list, lists[listing], { ...options, startDate })
}

const writeBucket = ({ keys, ...bucket }: BucketChanges) =>
  ({ ...bucket, pubkeys: keys?.map(writeKey) }) as object
