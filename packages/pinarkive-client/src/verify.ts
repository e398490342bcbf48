import { openFile, readPieces, type UploadFile } from '@holdfast/shared'
import {
  CID_PARAMETERS,
  type CidHasher,
  cidOfDirectory,
  createCidHasher,
  type FileNode,
  ShardedDirectoryError,
  verifyCid,
} from '@holdfast/shared/cid'
import type { Verifier } from './verifier.js'

/**
 * Computes CIDs, for the option `verify` of uploads. It stands apart so that who does without it does not load it.
 * WebCrypto does the hashing, which a browser has in secure contexts only.
 */
export const verify: Verifier = { hashAsSent, hashFile, hashTree, judge: verifyCid }

// A hasher holds more than a MiB, whatever its file: there is one at a time, for the file that is being sent.
function hashAsSent(files: readonly UploadFile[]) {
  const nodes: (readonly FileNode[] | undefined)[] = []
  let current: { at: number; hasher: CidHasher } | undefined
  const end = async () => {
    if (current) nodes[current.at] = await current.hasher.end()
    current = undefined
  }
  const hashed = files.map((file, at) => {
    const tap = () => {
      // The whole form is sent anew.
      current = undefined
      nodes[at] = undefined
      return async (bytes: Uint8Array) => {
        if (current?.at !== at) await end()
        current ??= { at, hasher: createCidHasher() }
        await current.hasher.add(bytes)
      }
    }
    return { ...file, tap }
  })
  return {
    files: hashed,
    async nodes() {
      await end()
      // Of an empty file nothing was sent.
      const empty = await createCidHasher().end()
      return files.map((_, at) => nodes[at] ?? empty)
    },
  }
}

async function hashFile(file: UploadFile, signal?: AbortSignal): Promise<readonly FileNode[]> {
  const hasher = createCidHasher()
  const { bytes } = await openFile(file)
  const reader = readPieces(bytes)
  for (let piece = await reader.read(); piece; piece = await reader.read()) {
    if (signal?.aborted) {
      reader.cancel()
      return []
    }
    await hasher.add(piece)
  }
  return hasher.end()
}

async function hashTree(files: readonly (readonly [path: string, nodes: readonly FileNode[]])[]) {
  const trees = Promise.all(
    Object.values(CID_PARAMETERS).map((parameters, at) =>
      cidOfDirectory(
        files.map(([path, nodes]) => [path, nodes[at] as FileNode] as const),
        parameters,
      ),
    ),
  )
  // It has been sent, and may be there: that its CID cannot be known is no failure of the upload.
  return trees.catch((error) => (ShardedDirectoryError.isInstance(error) ? [] : Promise.reject(error)))
}
