import type { UploadFile } from '@holdfast/shared'
import { CID_PARAMETERS, type CidHasher, createCidHasher } from '@holdfast/shared/cid'
import { InvalidSource, openFile, readPieces } from '@holdfast/shared/upload'
import { tooLarge } from './refuse.js'
import { type Patience, whileWaited } from './while-waited.js'

/** How a node adds files. */
const createHasher = (): CidHasher => createCidHasher([CID_PARAMETERS.v0])

const cidOf = async (hasher: CidHasher): Promise<string> => (await hasher.end())[0]?.cid ?? ''

/**
 * The CID that a file will have on a node; nothing where it cannot be read to its end while the caller waits. What that
 * failed with, sending it fails with too.
 */
export const hashFile = (file: UploadFile, patience: Patience): Promise<string | undefined> =>
  whileWaited(patience, (over) => hash(file, over)).catch(() => undefined)

async function hash(file: UploadFile, over: AbortSignal): Promise<string> {
  const hasher = createHasher()
  const pieces = readPieces((await openFile(file)).bytes)
  try {
    over.throwIfAborted()
    over.addEventListener('abort', pieces.cancel)
    for (let piece = await pieces.read(); piece; piece = await pieces.read()) {
      over.throwIfAborted()
      await hasher.add(piece)
    }
  } catch (error) {
    pieces.cancel()
    throw error
  }
  return cidOf(hasher)
}

/** A file that is hashed as it is sent. */
export interface HashedFile {
  readonly file: UploadFile
  /** The CID of what was sent; meaningful when all of it was. */
  cid(): Promise<string>
  /** Bytes of it that were sent. */
  sent(): number
}

/**
 * Hashes a file as it is sent, each attempt anew.
 * @param limit bytes at which it is refused, where its size was not known before
 */
export function hashAsSent(file: UploadFile, limit: number): HashedFile {
  let hasher: CidHasher
  let sent = 0
  const tap = () => {
    hasher = createHasher()
    sent = 0
    return async (piece: Uint8Array) => {
      sent += piece.byteLength
      if (sent > limit) throw new InvalidSource(tooLarge(limit))
      await hasher.add(piece)
    }
  }
  return { file: { ...file, tap }, cid: () => cidOf(hasher), sent: () => sent }
}
