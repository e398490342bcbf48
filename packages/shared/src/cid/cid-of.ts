import { createCidHasher } from './hasher.js'
import type { FileNode } from './node.js'
import { CID_PARAMETERS, type CidParameters } from './parameters.js'
import { refuse } from './refuse.js'

/** What bytes come from; a text is taken as UTF-8. */
export type Source =
  | string
  | ArrayBuffer
  | ArrayBufferView
  | Blob
  | ReadableStream<Uint8Array>
  | AsyncIterable<Uint8Array>

/**
 * The CID of a whole file, by default as `ipfs add` makes it. A stream is read to its end, in constant memory.
 *
 * @throws InvalidArgumentError for parameters that make no tree, and for what is no bytes, or a stream of such.
 */
export async function cidOf(
  source: Source,
  parameters: CidParameters = CID_PARAMETERS.v0,
): Promise<FileNode> {
  const hasher = createCidHasher([parameters])
  for await (const bytes of piecesOf(source)) await hasher.add(bytes)
  const [node] = await hasher.end()
  return node as FileNode
}

async function* piecesOf(source: Source): AsyncGenerator<ArrayBufferView, void> {
  if (typeof source === 'string') yield new TextEncoder().encode(source)
  else if (ArrayBuffer.isView(source)) yield source
  else if (source instanceof Blob) yield* readAll(source.stream())
  else if ('getReader' in source) yield* readAll(source)
  else if (Symbol.asyncIterator in source) yield* source
  else if ('byteLength' in source) yield new Uint8Array(source)
  // Of any other object a Uint8Array would be made too: an empty one.
  else refuse('source', 'must be a text, bytes, a Blob or a stream')
}

/** By a reader, since not every browser has `for await` over a stream. */
async function* readAll(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const reader = stream.getReader()
  let isDone = false
  try {
    while (!isDone) {
      const { done, value } = await reader.read()
      isDone = done
      if (value) yield value
    }
  } finally {
    if (!isDone) await reader.cancel()
  }
}
