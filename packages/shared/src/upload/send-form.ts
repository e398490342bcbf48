import type { Form } from './form.js'
import { type PieceReader, readPieces } from './read-pieces.js'
import type { OpenFile } from './source.js'

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
  let file: OpenFile | undefined
  let left: number | undefined

  /** Opens the next part; `false` where there is none. */
  const open = () => {
    const part = queue.shift()
    file = part instanceof Uint8Array ? undefined : part
    left = file?.size
    reader = part && readPieces(part instanceof Uint8Array ? part : part.bytes)
    return reader !== undefined
  }
  const next = async (): Promise<Uint8Array | undefined> => {
    while (reader || open()) {
      const piece = await reader?.read()
      if (left !== undefined) left -= piece?.byteLength ?? 0
      if (left !== undefined && (left < 0 || (left > 0 && !piece)))
        throw new RangeError(`gives ${left < 0 ? 'more' : 'fewer'} bytes than its size of ${file?.size}`)
      if (!piece) reader = undefined
      else {
        if (file) await file.tap?.(piece)
        if (file) watcher.progress(piece.byteLength)
        return piece
      }
    }
    return undefined
  }
  const stop = () => {
    reader?.cancel()
    reader = undefined
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
          const piece = await next()
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
  for (const part of parts) blobs.push(part instanceof Uint8Array ? part : await collect(part))
  return new Blob(blobs, { type })
}

async function collect({ bytes, tap }: OpenFile): Promise<BlobPart> {
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
