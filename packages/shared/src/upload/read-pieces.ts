import { type Bytes, toBytes } from './source.js'
import { InvalidSource } from './unreadable.js'

/** Reads bytes piece by piece, none before it is asked for. */
export interface PieceReader {
  /** The next piece; nothing at the end. */
  read(): Promise<Uint8Array | undefined>
  /** Ends the source, also while a read is under way. */
  cancel(): void
}

// How much of what is in memory already is handed out at a time.
const PIECE = 65_536

export function readPieces(bytes: Bytes): PieceReader {
  const source = bytes instanceof Uint8Array ? slices(bytes) : bytes instanceof Blob ? bytes.stream() : bytes
  const { next, cancel } = readStream(source)
  return {
    async read() {
      for (;;) {
        const { done, value } = await next()
        if (done) return undefined
        const piece = toBytes(value)
        if (!piece) throw new InvalidSource(`gives what is no bytes: ${typeof value}`)
        if (piece.byteLength) return piece
      }
    },
    // What a source answers to its end is nobody's business any more.
    cancel: () => void cancel().catch(() => {}),
  }
}

async function* slices(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.byteLength; at += PIECE) yield bytes.subarray(at, at + PIECE)
}

function readStream(source: ReadableStream<unknown> | AsyncIterable<unknown>) {
  if (source instanceof ReadableStream) {
    const reader = source.getReader()
    return { next: () => reader.read(), cancel: () => reader.cancel() }
  }
  const iterator = source[Symbol.asyncIterator]()
  return { next: () => iterator.next(), cancel: async () => void (await iterator.return?.()) }
}
