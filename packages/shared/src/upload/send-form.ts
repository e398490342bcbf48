import type { Call } from '../call.js'
import type { Form, Part } from './form.js'
import { type PieceReader, readPieces } from './read-pieces.js'
import { unreadable } from './unreadable.js'

/**
 * A form as a stream that is read no faster than it is sent. A plain stream: one of `type: 'bytes'` takes the pieces'
 * memory away from the caller.
 * @param progress is told of the files' bytes
 */
export function streamForm(
  call: Call,
  { parts }: Form,
  progress: (bytes: number) => void,
): ReadableStream<Uint8Array> {
  const { signal } = call
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
        if (name) progress(piece.byteLength)
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
        signal.addEventListener('abort', () => {
          stop()
          controller.error(signal.reason)
        })
      },
      async pull(controller) {
        try {
          const { value: piece } = await pieces.next()
          if (signal.aborted) return
          if (!piece) return controller.close()
          call.moved(piece.byteLength)
          controller.enqueue(piece)
        } catch (error) {
          // The next attempt may be under way, and this is none of its failures.
          if (signal.aborted) return
          stop()
          call.interrupt(unreadable(call, error))
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
