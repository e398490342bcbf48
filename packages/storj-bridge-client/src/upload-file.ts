import type { UploadFile, UploadOptions, UploadSource } from '@holdfast/shared'
import { InvalidSource, openFile, readPieces, toUploadFile } from '@holdfast/shared/upload'
import type { Call } from './call.js'
import { type ContentHasher, createFileHasher } from './content-hash.js'
import type { StoredFile } from './generated/storj-bridge/types.gen.js'
import { mintToken, xToken } from './mint-token.js'
import { refuse } from './refuse.js'
import { HashMismatchError } from './transfer-errors.js'

/** How to upload a file, and what it is called. */
export interface UploadFileOptions extends UploadOptions {
  /** A `PUSH` token of the bucket, spent by this; one is made unless told. With it the upload is never repeated. */
  token?: string | undefined
  /** The file's name; that of a `File`, and else `file`, unless told. */
  name?: string | undefined
  /** Its media type; that of a Blob unless told. */
  type?: string | undefined
  /** How many bytes a stream will give, which the bridge has to know beforehand. */
  size?: number | undefined
}

/**
 * Uploads a file to a bridge of 2016 and holds the hash that it gives to the one computed from what was sent. It is
 * repeated only where the bridge certainly did nothing, each time with a token of its own.
 * @throws InvalidArgumentError for a source whose size is not known
 * @throws HashMismatchError where the bridge stored something else
 */
export async function uploadFile(
  call: Call,
  bucketId: string,
  source: UploadSource | UploadFile,
  { token, name, type, size, ...options }: UploadFileOptions = {},
): Promise<StoredFile> {
  const given = toUploadFile(source, { name, type, size })
  const filesize = `${await sizeOf(given)}`
  let hasher: ContentHasher | undefined
  const tap = () => {
    hasher = createFileHasher()
    return hasher.add
  }
  const stored = await call(
    'storeFile',
    {
      path: { id: bucketId },
      ...xToken(token ?? mintToken(call, bucketId, 'PUSH', options), { 'x-filesize': filesize }),
      body: { file: { ...given, tap } as never },
    },
    token === undefined ? options : { ...options, retry: false },
    (answer) => (typeof Object(answer).hash === 'string' ? (answer as StoredFile) : undefined),
  )
  const expected = hasher?.end() ?? ''
  if (stored.hash !== expected) throw new HashMismatchError('storeFile', stored.hash, expected)
  return stored
}

/** Bytes of a file, which go into a header. A function is asked once more than it is read. */
async function sizeOf({ tap: _, ...file }: UploadFile): Promise<number> {
  const isMade = typeof file.source === 'function'
  if (isMade && file.size !== undefined) return file.size
  const { size, bytes } = await openFile(file).catch((error) => {
    throw refuse('source', error instanceof InvalidSource ? error.message : 'cannot be read')
  })
  if (isMade) readPieces(bytes).cancel()
  if (size === undefined) throw refuse('size', 'must be given for a source that does not say it')
  return size
}
