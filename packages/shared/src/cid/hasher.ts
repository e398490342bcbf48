import { toBytes } from '../upload.js'
import { balanced } from './balanced.js'
import { createChunk } from './chunk.js'
import { RAW, sha256Cid } from './cid.js'
import { type FileNode, toFileNode } from './node.js'
import { CID_PARAMETERS, type CidParameters, checkParameters } from './parameters.js'
import { refuse } from './refuse.js'
import { sha256 } from './sha256.js'

/** Computes CIDs of a file whose bytes come one piece after the other. */
export interface CidHasher {
  /**
   * Takes the next bytes; a text is taken as UTF-8. When the promise is kept, which is as soon as there is room for more, the caller may use
   * its buffer again. Only one call at a time.
   */
  add(bytes: ArrayBufferView | ArrayBuffer | string): Promise<void>
  /** What the file has come to: a node for each set of parameters, in their order. */
  end(): Promise<FileNode[]>
}

// Enough to keep those threads busy that hash (four in Node), and few enough to weigh little at 1 MiB each.
const MAX_DIGESTS = 8

/**
 * The CIDs that a file has by each of these sets of parameters; by default all that are in use. However long the
 * file, it holds one chunk for each chunk size, and at most eight that are being hashed. Sets with the same leaves,
 * such as `v0` and `v1DagPb`, share the hashing of them, which is nearly all of the work.
 *
 * The hash is WebCrypto's, which browsers have in secure contexts only: else it fails with a `HoldfastError`.
 *
 * @throws InvalidArgumentError for parameters that make no tree, bytes that are none, and calls out of turn.
 */
export function createCidHasher(
  parameters: readonly CidParameters[] = Object.values(CID_PARAMETERS),
): CidHasher {
  parameters.forEach(checkParameters)
  const files = parameters.map((each) => ({ ...each, ...balanced(each) }))
  const chunks = [...new Set(parameters.map(({ chunkBytes }) => chunkBytes))].map((chunkBytes) => ({
    ...createChunk(chunkBytes),
    files: files.filter((file) => file.chunkBytes === chunkBytes),
  }))
  const digests: Promise<unknown>[] = []
  let isBusy = false

  const takeTurn = () => {
    if (isBusy) refuse('add', 'must be awaited before the next call')
    isBusy = true
  }

  const hash = async ({ take, files }: (typeof chunks)[number]) => {
    const { bytes, leaves } = take()
    for (const [codec, block] of leaves) {
      const growing = files.filter(({ rawLeaves }) => rawLeaves === (codec === RAW))
      if (!growing.length) continue
      const digest = sha256(block)
      for (const { version, push } of growing)
        push(digest.then((hash) => ({ cid: sha256Cid(version, codec, hash), bytes, dagBytes: block.length })))
      if (digests.push(digest) >= MAX_DIGESTS) await digests.shift()
    }
  }

  return {
    async add(bytes) {
      const piece = toBytes(bytes) ?? refuse('bytes', 'must be bytes')
      takeTurn()
      for (const chunk of chunks)
        for (let at = 0; at < piece.length; ) {
          at += chunk.fill(piece.subarray(at))
          // A full chunk waits for the next byte, so that one is always left for the end.
          if (at < piece.length) await hash(chunk)
        }
      isBusy = false
    },
    async end() {
      takeTurn()
      for (const chunk of chunks) await hash(chunk)
      return (await Promise.all(files.map(({ root }) => root()))).map(toFileNode)
    },
  }
}
