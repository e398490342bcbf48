import { openFile, readPieces, type UploadFile } from '@holdfast/shared'
import {
  CID_PARAMETERS,
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

function hashAsSent(file: UploadFile) {
  let hasher = createCidHasher()
  const tap = () => {
    hasher = createCidHasher()
    return (bytes: Uint8Array) => hasher.add(bytes)
  }
  return { file: { ...file, tap }, nodes: () => hasher.end() }
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
