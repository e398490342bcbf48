import { countDown, type UploadFile } from '@holdfast/shared'
import {
  CID_PARAMETERS,
  type CidHasher,
  cidOfDirectory,
  createCidHasher,
  type FileNode,
  ShardedDirectoryError,
  verifyCid,
} from '@holdfast/shared/cid'
import { isRepeatable, openFile, readPieces } from '@holdfast/shared/upload'
import { CidMismatchError } from './errors.js'
import { refuse } from './refuse.js'
import { sendOnce } from './send-once.js'
import type { Verification, Verifier } from './verifier.js'

/**
 * Computes CIDs, for the option `verify` of uploads. It stands apart so that who does without it does not load it.
 * WebCrypto does the hashing, which a browser has in secure contexts only.
 */
export const verify: Verifier = {
  async findKnown(file, known, signal) {
    if (!isRepeatable(file))
      throw refuse('known', 'can be told of files that can be read twice, and of no stream')
    return cidsOf(await hashFile(file, signal)).find((cid) => known.has(cid))
  },

  async sendFile(file, options, send, list) {
    const left = countDown(options.deadline)
    const timed = () => ({ ...options, deadline: left() })
    // A timer counts whole milliseconds and fires up to one early.
    const isOver = () => !!options.signal?.aborted || (left() ?? 3) < 3
    const hashed = hashAsSent([file])
    const [tapped = file] = hashed.files
    let nodes: readonly FileNode[] | undefined

    const sendTapped = () => send(tapped, timed())
    const find = async () => {
      nodes = await hashFile(file, options.signal)
      for (const cid of new Set(cidsOf(nodes))) {
        const { uploads } = await list({ cid, limit: 10 }, timed())
        // A service that passes over the filter lists what it likes.
        const upload = uploads.find((upload) => upload.cid === cid)
        if (upload) return upload
      }
      return undefined
    }
    const upload = await (isRepeatable(file) ? sendOnce(sendTapped, find, isOver) : sendTapped())
    nodes ??= (await hashed.nodes())[0] ?? []
    return { ...upload, verification: judge('uploadFile', upload.cid, nodes) }
  },

  async sendDirectory(files, send) {
    const hashed = hashAsSent(files)
    const dag = await send(hashed.files)
    const nodes = await hashed.nodes()
    const tree = await hashTree(files.map(({ name = '' }, at) => [name, nodes[at] ?? []] as const))
    return { ...dag, verification: judge('uploadDirectoryDag', dag.cid, tree) }
  },
}

const cidsOf = (nodes: readonly FileNode[]): string[] => nodes.map((node) => node.cid)

/** Holds the service's CID to those that the content has. */
function judge(operationId: string, cid: string, nodes: readonly FileNode[]): Verification {
  const verdict = verifyCid(cid, nodes)
  if (verdict === 'mismatch') throw new CidMismatchError(operationId, cid, cidsOf(nodes))
  return verdict
}

/**
 * Files that are hashed as they are sent, and what each came to. A hasher holds more than a MiB, whatever its file:
 * there is one at a time, for the file that is being sent.
 */
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
