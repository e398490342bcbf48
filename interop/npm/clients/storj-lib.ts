import { once } from 'node:events'
import { promisify } from 'node:util'
import type {
  Bucket,
  Contact,
  FileEntry,
  FilePointer,
  Frame,
  PublicKey,
  ShardMirrors,
  Token,
  User,
} from '@holdfast/storj-bridge-client'
import BridgeClient from 'storj-lib/lib/bridge-client/index.js'
import KeyPair from 'storj-lib/lib/crypto-tools/keypair.js'
import { type Credentials, serve } from './peer.ts'

/** Who the client says it is, and where it may keep what is on its way. */
export interface StorjLibSettings extends Credentials {
  readonly baseUrl: string
  readonly folder: string
}

/** BridgeClient as its documentation has it, with promises for callbacks and bytes for streams. */
export interface StorjLib {
  getInfo(): Promise<{ info: { title: string } }>
  getContactList(query: { page: number }): Promise<Contact[]>
  getContactByNodeId(nodeId: string): Promise<Contact>
  createUser(user: { email: string; password: string; pubkey?: string; redirect?: string }): Promise<User>
  destroyUser(user: { email: string; redirect?: string }): Promise<User>
  resetPassword(user: { email: string; password: string; redirect?: string }): Promise<User>
  getPublicKeys(): Promise<PublicKey[]>
  addPublicKey(key: string): Promise<PublicKey>
  destroyPublicKey(key: string): Promise<void>
  getBuckets(): Promise<Bucket[]>
  getBucketById(id: string): Promise<Bucket>
  createBucket(bucket: { name?: string; pubkeys?: string[] }): Promise<Bucket>
  updateBucketById(id: string, changes: { pubkeys?: string[]; name?: string }): Promise<Bucket>
  destroyBucketById(id: string): Promise<void>
  listFilesInBucket(id: string): Promise<FileEntry[]>
  createToken(id: string, operation: 'PUSH' | 'PULL'): Promise<Token>
  removeFileFromBucket(id: string, fileId: string): Promise<void>
  createFileStagingFrame(): Promise<Frame>
  getFileStagingFrames(): Promise<Frame[]>
  getFileStagingFrameById(id: string): Promise<Frame>
  destroyFileStagingFrameById(id: string): Promise<void>
  addShardToFileStagingFrame(frameId: string, shard: object): Promise<FilePointer>
  getFileInfo(id: string, fileId: string): Promise<FileEntry>
  getFrameFromFile(id: string, fileId: string): Promise<Frame>
  replicateFileFromBucket(id: string, fileId: string, mirrors: number): Promise<unknown>
  listMirrorsForFile(id: string, fileId: string): Promise<ShardMirrors[]>
  storeFileInBucket(id: string, token: string, path: string): Promise<FileEntry>
  getFilePointers(wanted: {
    bucket: string
    file: string
    token: string
    skip?: number
    limit?: number
    exclude?: string[]
  }): Promise<FilePointer[]>
  createFileStream(id: string, fileId: string): Promise<Uint8Array>
  createFileSliceStream(slice: {
    bucket: string
    file: string
    start: number
    end: number
  }): Promise<Uint8Array>
}

serve(({ baseUrl, folder, privateKey, ...basicAuth }: StorjLibSettings) => {
  const keyPair = privateKey === undefined ? undefined : new KeyPair(privateKey)
  const client = new BridgeClient(baseUrl, { basicAuth, keyPair, blacklistFolder: folder })
  return new Proxy(client, {
    get:
      (_, name: string) =>
      async (...given: unknown[]) => {
        const call = promisify(client[name] as BridgeClient[string])
        const result = await call.apply(client, given as never)
        return name.endsWith('Stream') ? readAll(result as unknown as NodeJS.ReadableStream) : result
      },
  })
})

// Its streams are of a time before `for await`.
async function readAll(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  stream.on('data', (chunk) => chunks.push(chunk))
  await once(stream, 'end')
  return Buffer.concat(chunks)
}
