import type { MockResolvers } from '@holdfast/shared/msw'
import type { Operations } from '../generated/storj-bridge/operations.gen.js'
import type { FileEntry, FilePointer, NewFileEntry } from '../generated/storj-bridge/types.gen.js'
import { contactOf, type Farmer } from './farmers.js'
import { placeFile } from './place-file.js'
import { noRoute, Refusal } from './refusal.js'
import { accountOf, findBucket, type MockedService, ownBucket } from './service.js'
import { type FileRow, fileId, isObjectId, listSince, type Shard, type StoredBucket } from './storage.js'

type Resolvers = Pick<
  MockResolvers<Operations>,
  | 'listFiles'
  | 'storeFile'
  | 'createFileEntry'
  | 'getFilePointers'
  | 'removeFile'
  | 'getFileInfo'
  | 'getFileId'
  | 'listMirrors'
  | 'createMirrors'
>

const NINETY_DAYS = 90 * 86_400_000

export const fileResolvers = (service: MockedService): Resolvers => {
  const { storage, isLast, limits, now } = service

  return {
    listFiles({ request, path, query }) {
      const bucket = ownBucket(service, request, path.id)
      const files = storage.files(bucket.id)
      const listed = isLast ? listSince(files, query.startDate, limits.files) : files
      return { status: 200, body: listed.map(showFile) }
    },

    async storeFile({ request, path, body }) {
      const token = storage.spendToken(request.headers.get('x-token'), now())
      const declared = request.headers.get('x-filesize') ?? ''
      if (!/^[1-9]\d*$/.test(declared)) throw new Refusal(400, 'Missing or invalid x-filesize header sent')
      const bucket = findBucket(service, path.id)
      if (token.bucket !== bucket.id || token.operation !== 'PUSH')
        throw new Refusal(401, 'Not authorized to store in bucket')
      const file = body?.file as File | undefined
      const size = file?.size ?? 0
      if (size > Number(declared)) throw new Refusal(400, 'File size exceeds declared size')
      if (!file || size < Number(declared)) throw new Refusal(400, 'File does not match the declared size')

      const { name: filename, type: mimetype } = file
      const row = await placeFile(service, bucket, { filename, content: file, ...(mimetype && { mimetype }) })
      return {
        status: 200,
        body: { bucket: bucket.id, mimetype: row.mimetype, filename, size, hash: row.id },
      }
    },

    createFileEntry({ request, path, body }) {
      const bucket = ownBucket(service, request, path.id)
      const row = readEntry(service, bucket, accountOf(service, request).email, body)
      if (storage.file(bucket.id, row.id))
        throw new Refusal(
          500,
          `E11000 duplicate key error collection: bridge.bucketentries index: bucket_1_name_1 dup key: { : "${row.id}" }`,
        )
      storage.putFile(row)
      const { frame, hmac, erasure, index } = row
      return {
        status: 200,
        body: {
          id: row.id,
          bucket: bucket.id,
          frame,
          filename: row.filename,
          mimetype: row.mimetype,
          size: row.size,
          created: new Date(row.created).toISOString(),
          renewal: new Date(row.created + NINETY_DAYS).toISOString(),
          ...(hmac && { hmac }),
          ...(erasure && { erasure }),
          ...(index !== undefined && { index }),
        },
      }
    },

    getFilePointers({ request, path, query }) {
      const row = fileForPointers(service, request, path)
      const shards = shardsOf(service, row)
      if (!isLast) return { status: 200, body: shards.map((shard) => pointerOf2016(service, shard)) }
      const { skip = 0, limit = 6, exclude = [] } = query
      const wanted = shards.slice(skip, skip + limit)
      return { status: 200, body: wanted.map((shard) => pointerOfLast(service, shard, exclude)) }
    },

    removeFile({ request, path }) {
      const bucket = ownBucket(service, request, path.id)
      storage.removeFile(findFile(service, bucket, path.fileId))
      return { status: 204, body: undefined }
    },

    getFileInfo({ request, path }) {
      const bucket = readableBucket(service, request, path.id)
      return { status: 200, body: showFile(findFile(service, bucket, path.fileId)) }
    },

    getFileId({ request, path }) {
      const bucket = ownBucket(service, request, path.id)
      const row = storage.file(bucket.id, fileId(bucket.id, path.name))
      if (!row) throw new Refusal(404, 'File not found')
      return { status: 200, body: { id: row.id } }
    },

    listMirrors({ request, path }) {
      const bucket = ownBucket(service, request, path.id)
      const row = findFile(service, bucket, path.fileId)
      const contracts = ({ hash, size }: Shard) =>
        contractors(service, hash).map(({ nodeID }) => ({
          shardHash: hash,
          contract: {
            farmer_id: nodeID,
            data_size: size,
            store_begin: row.created,
            store_end: row.created + NINETY_DAYS,
          },
        }))
      const body = shardsOf(service, row).map((shard) => ({ established: contracts(shard), available: [] }))
      return { status: 200, body }
    },

    createMirrors: ({ request }) => ({ ...noRoute(request), body: '' }),
  }
}

/** As lists have it, and `getFileInfo`. */
export function showFile(row: FileRow): FileEntry {
  const { id, bucket, frame, filename, mimetype, size, created, hash, hmac, erasure, index } = row
  if (hash) return { bucket, mimetype, filename, size, hash }
  return {
    id,
    bucket,
    frame,
    filename,
    mimetype,
    size,
    created: new Date(created).toISOString(),
    hmac: hmac ?? {},
    erasure: erasure ?? {},
    ...(index !== undefined && { index }),
  }
}

function findFile({ storage, isLast }: MockedService, bucket: StoredBucket, id: string): FileRow {
  if (isLast && !isObjectId(id)) throw new Refusal(400, 'File id is malformed')
  const row = storage.file(bucket.id, id)
  if (!row) throw new Refusal(404, isLast ? 'File not found' : 'The requested file was not found')
  return row
}

/** A file that a frame is to be made into. @throws Refusal */
function readEntry(
  { storage, now }: MockedService,
  bucket: StoredBucket,
  user: string,
  { frame: frameId, filename = frameId, mimetype = 'application/octet-stream', ...rest }: NewFileEntry,
): FileRow {
  if (filename?.length > 32_767) throw new Refusal(400, 'Maximum bucket entry name')
  const frame = storage.frames.get(frameId)
  if (frame?.user !== user) throw new Refusal(404, 'Frame not found')
  if (frame.locked) throw new Refusal(400, 'Frame is already locked')
  // The bridge has the list of the npm package mime-db. Here it is the top-level types of IANA that count.
  if (
    !/^(application|audio|chemical|font|image|message|model|multipart|text|video|x-\w+)\/[\w.+-]+$/.test(
      mimetype,
    )
  )
    throw new Refusal(500, 'Invalid mimetype supplied')
  const { hmac, erasure, index } = rest
  if (hmac && !['sha512', 'sha256', 'ripemd160'].includes(hmac.type))
    throw new Refusal(500, 'Invalid hmac type')
  if (erasure && erasure.type !== 'reedsolomon') throw new Refusal(500, 'Invalid erasure code type')
  frame.locked = true
  const size = frame.shards.reduce((sum, shard) => sum + (shard.parity ? 0 : shard.size), 0)
  const id = fileId(bucket.id, filename)
  return {
    id,
    bucket: bucket.id,
    frame: frame.id,
    filename,
    mimetype,
    size,
    created: now(),
    hmac,
    erasure,
    index,
  }
}

/** A token lets its bearer in, whoever that is. In the last version the owner needs none. */
function fileForPointers(
  service: MockedService,
  request: Request,
  path: { id: string; fileId: string },
): FileRow {
  const { storage, isLast, quirks, exhausted, now } = service
  const text = request.headers.get('x-token')
  if (isLast && text === null) {
    const bucket = ownBucket(service, request, path.id)
    if (exhausted.download) throw DOWNLOADED_ENOUGH()
    return findFile(service, bucket, path.fileId)
  }
  const token = storage.spendToken(text, now())
  const bucket = findBucket(service, path.id)
  const allows = token.operation === 'PULL' || quirks.pushTokenPulls
  if (token.bucket !== bucket.id || !allows)
    throw new Refusal(401, isLast ? 'Not authorized' : 'Not authorized to retrieve from bucket')
  if (exhausted.download) throw DOWNLOADED_ENOUGH()
  return findFile(service, bucket, path.fileId)
}

const DOWNLOADED_ENOUGH = () => new Refusal(420, 'Could not get file, transfer rate limit reached.')

/** One's own, one that names the key that signs, or one that is everybody's. */
function readableBucket(service: MockedService, request: Request, id: string): StoredBucket {
  const { account, publicKey } = service.callers.get(request) ?? {}
  const bucket = findBucket(service, id)
  if (bucket.publicPermissions.includes('PULL')) return bucket
  if (publicKey && bucket.pubkeys.includes(publicKey)) return bucket
  if (!account && !publicKey) throw new Refusal(401, 'No authentication strategy detected')
  return ownBucket(service, request, id)
}

const shardsOf = ({ storage }: MockedService, { frame }: FileRow): Shard[] =>
  [...(storage.frames.get(frame)?.shards ?? [])].sort((a, b) => a.index - b.index)

/** The farmers that have taken a shard on, and can be found. */
const contractors = ({ contracts }: MockedService, hash: string): Farmer[] =>
  (contracts.get(hash) ?? []).filter(({ behaviour }) => behaviour !== 'absent')

function pointerOfLast(service: MockedService, shard: Shard, exclude: readonly string[]): FilePointer {
  const { hash, size, index, parity } = shard
  const farmer = contractors(service, hash).find(({ nodeID }) => !exclude.includes(nodeID))
  const pointer = { index, hash, size, parity }
  if (!farmer) return pointer
  const operation = 'PULL'
  return { ...pointer, token: farmer.allow({ operation, hash, size }), farmer: contactOf(farmer), operation }
}

function pointerOf2016(service: MockedService, { hash, size }: Shard): FilePointer {
  const [farmer] = contractors(service, hash)
  if (!farmer) throw new Refusal(500, 'Could not find the farmer')
  const operation = 'PULL'
  const channel = `ws://${farmer.address}:${farmer.port}`
  return { hash, token: farmer.allow({ operation, hash, size }), operation, channel }
}
