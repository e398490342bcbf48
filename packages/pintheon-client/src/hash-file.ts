import type { UploadFile } from '@holdfast/shared'
import { CID_PARAMETERS, type CidHasher, createCidHasher } from '@holdfast/shared/cid'
import { openFile, readPieces } from '@holdfast/shared/upload'
import { tooLarge } from './refuse.js'

/** How a node adds files. */
const createHasher = (): CidHasher => createCidHasher([CID_PARAMETERS.v0])

const cidOf = async (hasher: CidHasher): Promise<string> => (await hasher.end())[0]?.cid ?? ''

/** The CID that a file will have on a node. Reads its source to the end, unless it is aborted: then it fails with the reason. */
export async function hashFile(file: UploadFile, signal?: AbortSignal): Promise<string> {
  const hasher = createHasher()
  const pieces = readPieces((await openFile(file)).bytes)
  try {
    for (let piece = await pieces.read(); piece; piece = await pieces.read()) {
      signal?.throwIfAborted()
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
      if (sent > limit) throw tooLarge(limit)
      await hasher.add(piece)
    }
  }
  return { file: { ...file, tap }, cid: () => cidOf(hasher), sent: () => sent }
}
