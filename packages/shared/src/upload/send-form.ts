import type { Form, Part } from './form.js'
import { type PieceReader, readPieces } from './read-pieces.js'

/** What is told of a body on its way. */
export interface Watcher {
  /** Ends it. */
  readonly signal: AbortSignal
  /** Bytes of the body, framing included. */
  sent(bytes: number): void
  /** Bytes of the files. */
  progress(bytes: number): void
  /** A source that cannot be read on. */
  fail(cause: unknown): void
}

/**
 * A form as a stream that is read no faster than it is sent. A plain stream: one of `type: 'bytes'` takes the pieces'
 * memory away from the caller.
 */
export function streamForm({ parts }: Form, watcher: Watcher): ReadableStream<Uint8Array> {
  const queue = [...parts]
  let reader: PieceReader | undefined

  async function* readParts(): AsyncGenerator<Uint8Array, void, undefined> {
    // A size that is not known is NaN, which nothing is above and nothing below.
    for (const { name, bytes, size = Number.NaN, tap } of queue) {
      let left = size
      reader = readPieces(bytes)
      for (let piece = await reader.read(); piece; piece = await reader.read()) {
        left -= piece.byteLength
        if (left < 0) throw new RangeError(`gives more bytes than its size of ${size}`)
        await tap?.(piece)
        if (name) watcher.progress(piece.byteLength)
        yield piece
      }
      if (left > 0) throw new RangeError(`gives fewer bytes than its size of ${size}`)
    }
  }
  const pieces = readParts()
  const stop = () => {
    reader?.cancel()
    queue.length = 0
  }
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        // Node's fetch goes on reading the body of a request that was aborted, to its end.
        watcher.signal.addEventListener('abort', () => {
          stop()
          controller.error(watcher.signal.reason)
        })
      },
      async pull(controller) {
        try {
          const { value: piece } = await pieces.next()
          if (watcher.signal.aborted) return
          if (!piece) return controller.close()
          watcher.sent(piece.byteLength)
          controller.enqueue(piece)
        } catch (error) {
          // The next attempt may be under way, and this is none of its failures.
          if (watcher.signal.aborted) return
          stop()
          watcher.fail(error)
          controller.error(error)
        }
      },
      cancel: stop,
    },
    { highWaterMark: 0 },
  )
}

/** A form as a Blob, its streams read to their end first. */
export async function collectForm({ parts, type }: Form): Promise<Blob> {
  const blobs: BlobPart[] = []
  for (const part of parts) blobs.push(await collect(part))
  return new Blob(blobs, { type })
}

async function collect({ bytes, tap }: Part): Promise<BlobPart> {
  // A Blob stays where it is, which may be on a disk.
  if (bytes instanceof Blob && !tap) return bytes
  const reader = readPieces(bytes)
  const pieces: BlobPart[] = []
  for (let piece = await reader.read(); piece; piece = await reader.read()) {
    await tap?.(piece)
    if (!(bytes instanceof Blob)) pieces.push(piece as Uint8Array<ArrayBuffer>)
  }
  return bytes instanceof Blob ? bytes : new Blob(pieces)
}
