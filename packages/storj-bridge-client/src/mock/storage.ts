import type { Bucket, FileErasure, FileHmac, TokenOperation } from '../generated/storj-bridge/types.gen.js'
import { idOf, randomHex } from './hashes.js'
import { Refusal } from './refusal.js'

export interface StoredBucket extends Bucket {
  publicPermissions: TokenOperation[]
  encryptionKey: string
}

/** A token of a bucket, until it is used. */
export interface StoredToken {
  readonly bucket: string
  readonly operation: TokenOperation
  readonly expires: number
}

export interface Shard {
  readonly id: string
  readonly hash: string
  readonly size: number
  readonly index: number
  readonly parity: boolean
}

export interface StoredFrame {
  readonly id: string
  readonly user: string
  readonly created: number
  locked: boolean
  shards: Shard[]
}

/** A file of either era: those of 2016 have a hash, and a frame of one shard that nobody sees. */
export interface FileRow {
  readonly id: string
  readonly bucket: string
  readonly frame: string
  readonly filename: string
  readonly mimetype: string
  readonly size: number
  readonly created: number
  readonly hash?: string | undefined
  readonly hmac?: FileHmac | undefined
  readonly erasure?: FileErasure | undefined
  readonly index?: string | undefined
}

/** How many entries a list has at most. */
export interface ListLimits {
  /** 5000 unless told. */
  readonly buckets?: number | undefined
  /** 2000 unless told. */
  readonly files?: number | undefined
}

export type Storage = ReturnType<typeof createStorage>

/** What is in the bridge's database beside its users. */
export function createStorage() {
  const buckets = new Map<string, StoredBucket>()
  const tokens = new Map<string, StoredToken>()
  const frames = new Map<string, StoredFrame>()
  let files: FileRow[] = []

  return {
    buckets,
    frames,
    files: (bucket: string) => files.filter((row) => row.bucket === bucket),
    file: (bucket: string, id: string) =>
      files.find((row) => row.bucket === bucket && (row.hash ?? row.id) === id),
    /** A file of 2016 takes the place of one with the same bytes. */
    putFile(row: FileRow) {
      files = [...files.filter(({ id, bucket }) => id !== row.id || bucket !== row.bucket), row]
    },
    removeFile(row: FileRow) {
      files = files.filter((other) => other !== row)
    },
    addFrame(user: string, created: number): StoredFrame {
      const frame: StoredFrame = { id: objectId(created), user, created, locked: false, shards: [] }
      frames.set(frame.id, frame)
      return frame
    },
    addToken(token: StoredToken): string {
      const text = randomHex(32)
      tokens.set(text, token)
      return text
    },
    /** What a token is for. It is used up. @throws Refusal */
    spendToken(text: string | null, at: number): StoredToken {
      const token = tokens.get(text ?? '')
      tokens.delete(text ?? '')
      if (!token || token.expires <= at) throw new Refusal(500, 'Invalid or expired token')
      return token
    },
    hasShard: (hash: string) =>
      [...frames.values()].some(({ shards }) => shards.some((shard) => shard.hash === hash)),
  }
}

/** As MongoDB makes them: seconds since 1970, and then what nobody else has. */
export const objectId = (at: number): string =>
  Math.floor(at / 1000)
    .toString(16)
    .padStart(8, '0') + randomHex(8)

export const isObjectId = (text: unknown): text is string =>
  typeof text === 'string' && /^[0-9a-f]{24}$/.test(text)

/** In the last version names decide over ids, so that two of one name cannot be. */
export const bucketId = (email: string, name: string): string => idOf(email, name)
export const fileId = (bucket: string, filename: string): string => idOf(bucket, filename)

/** What came after a time, the oldest first, and no more than a list has. */
export function listSince<T extends { readonly created: number | string }>(
  all: readonly T[],
  startDate: string | undefined,
  limit: number,
): T[] {
  const time = ({ created }: T) => new Date(created).getTime()
  const since = startDate === undefined ? Number.NEGATIVE_INFINITY : timeOf(startDate)
  return all
    .filter((each) => time(each) > since)
    .sort((a, b) => time(a) - time(b))
    .slice(0, limit)
}

/** ISO 8601, or milliseconds since 1970. */
const timeOf = (text: string): number => (/^\d+$/.test(text) ? Number(text) : Date.parse(text))
