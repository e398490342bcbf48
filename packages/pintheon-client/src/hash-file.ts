import { TimeoutError, type UploadFile } from '@holdfast/shared'
import { CID_PARAMETERS, type CidHasher, createCidHasher } from '@holdfast/shared/cid'
import { InvalidSource, openFile, readPieces } from '@holdfast/shared/upload'
import { SERVICE, tooLarge } from './refuse.js'
import { type Patience, whileWaited } from './while-waited.js'

/** How a node adds files. */
const createHasher = (): CidHasher => createCidHasher([CID_PARAMETERS.v0])

const cidOf = async (hasher: CidHasher): Promise<string> => (await hasher.end())[0]?.cid ?? ''

/** A file that was read to its end. */
export interface ReadFile {
  /** The CID that it will have on a node. */
  readonly cid: string
  readonly name: string
}

/**
 * Reads a file to its end; gives nothing where that fails, or the caller waits no more: sending it then fails with the
 * same.
 * @throws TimeoutError where nothing of it came for `timeout` milliseconds
 */
export const hashFile = (
  file: UploadFile,
  { timeout = 60_000, ...patience }: Patience & { timeout?: number | undefined },
): Promise<ReadFile | undefined> =>
  whileWaited(patience, (over) => hash(file, timeout, over)).catch((error) => {
    if (TimeoutError.isInstance(error)) throw error
    return undefined
  })

async function hash(file: UploadFile, timeout: number, over: AbortSignal): Promise<ReadFile> {
  const inTime = async <T>(step: Promise<T>): Promise<T> => {
    const done = await whileWaited({ signal: over, deadline: timeout }, async () => ({ value: await step }))
    over.throwIfAborted()
    if (done) return done.value
    const context = { service: SERVICE, operationId: 'uploadFile' }
    throw new TimeoutError(`nothing came from the source for ${timeout} ms`, context)
  }
  const hasher = createHasher()
  const opening = openFile({ ...file, tap: undefined }).then(({ name, bytes }) => ({
    name,
    pieces: readPieces(bytes),
  }))
  try {
    const { name, pieces } = await inTime(opening)
    for (let piece = await inTime(pieces.read()); piece; piece = await inTime(pieces.read()))
      await hasher.add(piece)
    return { cid: await cidOf(hasher), name }
  } catch (error) {
    // Also where it is open only now, and nobody waits for it any more.
    opening.then(({ pieces }) => pieces.cancel()).catch(() => {})
    throw error
  }
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
    const next = file.tap?.()
    hasher = createHasher()
    sent = 0
    return async (piece: Uint8Array) => {
      sent += piece.byteLength
      if (sent > limit) throw new InvalidSource(tooLarge(limit))
      await hasher.add(piece)
      await next?.(piece)
    }
  }
  return { file: { ...file, tap }, cid: () => cidOf(hasher), sent: () => sent }
}
