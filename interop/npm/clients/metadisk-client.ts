import type {
  Bucket,
  FileEntry,
  FilePointer,
  PublicKey,
  StoredFile,
  Token,
  User,
} from '@holdfast/storj-bridge-client'
import metadisk from 'metadisk-client'
import { type Credentials, serve } from './peer.ts'

/** Who the client says it is. */
export interface MetadiskSettings extends Credentials {
  readonly baseUrl: string
}

/** metadisk-client's methods, as its documentation has them. */
export interface MetadiskClient {
  getInfo(): Promise<{ info: { title: string } }>
  createUser(email: string, password: string): Promise<User>
  getPublicKeys(): Promise<PublicKey[]>
  addPublicKey(key: string): Promise<PublicKey>
  destroyPublicKey(key: string): Promise<unknown>
  getBuckets(): Promise<Bucket[]>
  getBucketById(id: string): Promise<Bucket>
  createBucket(bucket: { name?: string; storage?: number; transfer?: number }): Promise<Bucket>
  updateBucketById(
    id: string,
    changes: { name?: string; storage?: number; transfer?: number },
  ): Promise<Bucket>
  destroyBucketById(id: string): Promise<unknown>
  listFilesInBucket(id: string): Promise<FileEntry[]>
  createToken(id: string, operation: 'PUSH' | 'PULL'): Promise<Token>
  storeFileInBucket(id: string, token: string, file: string | Uint8Array): Promise<StoredFile>
  getFilePointer(id: string, token: string, hash: string): Promise<FilePointer[]>
}

serve(({ baseUrl, privateKey, ...basicauth }: MetadiskSettings) => {
  const keypair = privateKey === undefined ? undefined : new metadisk.KeyPair(privateKey)
  return new metadisk.Client(baseUrl, { basicauth, keypair })
})
