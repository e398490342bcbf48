import { fileHash, shardHash } from './hashes.js'
import type { MockedService } from './service.js'
import { type FileRow, fileId, objectId, type Shard, type StoredBucket } from './storage.js'

/** A file that is put there by a test, and not by a client. */
export interface NewFile {
  readonly filename: string
  readonly content: Blob | string | Uint8Array<ArrayBuffer>
  /** `application/octet-stream` unless told. */
  readonly mimetype?: string | undefined
  /** How long its shards are, in bytes; 1 MiB unless told. In 2016 a file is one shard. */
  readonly shardSize?: number | undefined
  /** How many shards of an erasure code come after those of the file; none unless told. Nothing can be made of them. */
  readonly parityShards?: number | undefined
  /** How many farmers have each shard; three unless told. */
  readonly copies?: number | undefined
  /** When it was created, in milliseconds since 1970; now unless told. */
  readonly created?: number | undefined
}

const MIB = 2 ** 20

/** Puts a file into a bucket and its shards to the farmers. */
export async function placeFile(
  service: MockedService,
  bucket: StoredBucket,
  file: NewFile,
): Promise<FileRow> {
  const { era, storage, now } = service
  const {
    filename,
    mimetype = 'application/octet-stream',
    shardSize = MIB,
    copies = 3,
    created = now(),
  } = file
  const content = new Blob([file.content])
  const frame = storage.addFrame(bucket.user, created)
  frame.locked = true

  const hash = era === 2016 ? await fileHash(content) : undefined
  for (const [index, bytes] of (hash ? [content] : cut(content, shardSize)).entries())
    await place(service, frame.shards, { bytes, index, parity: false, copies, hash })
  for (let parity = 0; parity < (file.parityShards ?? 0); parity++) {
    const bytes = new Blob([`parity ${parity} of ${frame.id}`])
    await place(service, frame.shards, { bytes, index: frame.shards.length, parity: true, copies })
  }

  const row: FileRow = {
    id: hash ?? fileId(bucket.id, filename),
    bucket: bucket.id,
    frame: frame.id,
    filename,
    mimetype,
    size: content.size,
    created,
    hash,
    ...(file.parityShards && { erasure: { type: 'reedsolomon' } }),
  }
  storage.putFile(row)
  return row
}

const cut = (content: Blob, size: number): Blob[] =>
  Array.from({ length: Math.ceil(content.size / size) }, (_, at) => content.slice(at * size, (at + 1) * size))

async function place(
  { farmers, contracts, now }: MockedService,
  shards: Shard[],
  { bytes, copies, hash: told, ...rest }: Placed,
): Promise<void> {
  const hash = told ?? (await shardHash(bytes))
  shards.push({ id: objectId(now()), hash, size: bytes.size, ...rest })
  // The next shard begins with the next farmer, as a network spreads them.
  const chosen = farmers.map((_, at) => farmers[(rest.index + at) % farmers.length]).slice(0, copies)
  for (const farmer of chosen) farmer?.held.set(hash, bytes)
  contracts.set(hash, [...new Set([...(contracts.get(hash) ?? []), ...chosen])] as typeof farmers)
}

interface Placed {
  readonly bytes: Blob
  readonly index: number
  readonly parity: boolean
  readonly copies: number
  readonly hash?: string | undefined
}
