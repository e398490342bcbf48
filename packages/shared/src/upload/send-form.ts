import type { Call } from '../call.js'
import type { Form, Part } from './form.js'
import { type PieceReader, readPieces } from './read-pieces.js'
import { InvalidSource, unreadable } from './unreadable.js'

/**
 * A form as a stream that is read no faster than it is sent. A plain stream: one of `type: 'bytes'` takes the pieces'
 * memory away from the caller.
 * @param progress is told of the files' bytes
 */
export function streamForm(
  call: Call,
  form: Form,
  progress: (bytes: number) => void,
): ReadableStream<Uint8Array> {
  const reading = readForm(call, form, progress)
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        // Node's fetch goes on reading the body of a request that was aborted, to its end.
        call.signal.addEventListener('abort', () => {
          reading.stop()
          controller.error(call.signal.reason)
        })
      },
      async pull(controller) {
        try {
          const piece = await reading.next()
          if (reading.isOver()) return
          if (!piece) return controller.close()
          call.moved(piece.byteLength)
          controller.enqueue(piece)
        } catch (error) {
          if (reading.isOver()) return
          reading.stop()
          call.interrupt(unreadable(call, error))
          controller.error(error)
        }
      },
      cancel: reading.stop,
    },
    { highWaterMark: 0 },
  )
}

/** A form as a Blob, its streams read to their end first. A Blob in it stays where it is, which may be on a disk. */
export async function collectForm(call: Call, { parts, type }: Form): Promise<Blob> {
  const blobs: BlobPart[] = []
  for (const part of parts) {
    const isBlob = part.bytes instanceof Blob
    if (isBlob) blobs.push(part.bytes as Blob)
    if (isBlob && !part.tap) continue
    const reading = readForm(call, { parts: [part] }, () => {})
    call.signal.addEventListener('abort', reading.stop)
    try {
      for (let piece = await reading.next(); piece; piece = await reading.next())
        if (!isBlob) blobs.push(piece as Uint8Array<ArrayBuffer>)
    } catch (error) {
      reading.stop()
      throw unreadable(call, error)
    }
  }
  return new Blob(blobs, { type })
}

/** Reads a form's pieces, for one attempt: nothing of a source that comes later is taken for the next one's. */
function readForm(call: Call, { parts }: Pick<Form, 'parts'>, progress: (bytes: number) => void) {
  const { attempt, signal } = call
  const queue = [...parts]
  let reader: PieceReader | undefined
  let stopped = false
  const isOver = () => stopped || signal.aborted || call.attempt !== attempt

  const stop = () => {
    stopped = true
    reader?.cancel()
    for (const { bytes } of queue.splice(0)) readPieces(bytes).cancel()
  }

  async function* read(part: Part): AsyncGenerator<Uint8Array, void, undefined> {
    // A size that is not known is NaN, which nothing is above and nothing below.
    const { name, size = Number.NaN, tap } = part
    let left = size
    reader = readPieces(part.bytes)
    for (let piece = await reader.read(); piece && !isOver(); piece = await reader.read()) {
      left -= piece.byteLength
      if (left < 0) throw new InvalidSource(`gives more bytes than its size of ${size}`)
      await tap?.(piece)
      if (name) progress(piece.byteLength)
      yield piece
    }
    if (left > 0 && !isOver()) throw new InvalidSource(`gives fewer bytes than its size of ${size}`)
  }
  async function* readAll() {
    for (let part = queue.shift(); part && !isOver(); part = queue.shift()) yield* read(part)
    if (isOver()) stop()
  }
  const pieces = readAll()
  return { isOver, stop, next: async () => (await pieces.next()).value as Uint8Array | undefined }
}
