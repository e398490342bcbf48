import { type ByteSource, InvalidSource, openFile, type PieceReader, readPieces } from '../upload.js'
import { createCidHasher } from './hasher.js'
import type { FileNode } from './node.js'
import { CID_PARAMETERS, type CidParameters } from './parameters.js'
import { refuse } from './refuse.js'

/**
 * The CID of a whole file, by default as `ipfs add` makes it. A stream is read to its end, in constant memory.
 *
 * @throws InvalidArgumentError for parameters that make no tree, and for what is no bytes, or a stream of such.
 */
export async function cidOf(
  source: ByteSource,
  parameters: CidParameters = CID_PARAMETERS.v0,
): Promise<FileNode> {
  const hasher = createCidHasher([parameters])
  let pieces: PieceReader | undefined
  try {
    pieces = readPieces((await openFile({ source })).bytes)
    for (let piece = await pieces.read(); piece; piece = await pieces.read()) await hasher.add(piece)
  } catch (error) {
    pieces?.cancel()
    if (error instanceof InvalidSource) refuse('source', error.message)
    throw error
  }
  const [node] = await hasher.end()
  return node as FileNode
}
