import type { UploadFile } from '@holdfast/shared'
import type { CidVerdict, FileNode } from '@holdfast/shared/cid'
import { CidMismatchError } from './errors.js'

/**
 * Whether the CID that the service gave is that of what was sent: `verified`, or made by parameters that we do not
 * know, which proves nothing either way.
 */
export type Verification = Exclude<CidVerdict, 'mismatch'>

/** Computes CIDs; it is `verify` of `@holdfast/pinarkive-client/verify`. */
export interface Verifier {
  /** Files that are hashed as they are sent, one after the other, and what each came to. */
  hashAsSent(files: readonly UploadFile[]): {
    files: readonly UploadFile[]
    nodes(): Promise<readonly (readonly FileNode[])[]>
  }
  /** What a file's CID would be, by each known set of parameters. Reads its source to the end; nothing if aborted. */
  hashFile(file: UploadFile, signal?: AbortSignal | undefined): Promise<readonly FileNode[]>
  /** The same for a directory of files that have been hashed. */
  hashTree(files: readonly (readonly [path: string, nodes: readonly FileNode[]])[]): Promise<FileNode[]>
  judge(cid: string, nodes: readonly FileNode[]): CidVerdict
}

/**
 * Holds the service's CID to those that the content has.
 * @throws CidMismatchError where it can be none of them
 */
export function assertCid(
  { judge }: Verifier,
  operationId: string,
  cid: string,
  nodes: readonly FileNode[],
): Verification {
  const verdict = judge(cid, nodes)
  const expected = nodes.map((node) => node.cid)
  if (verdict === 'mismatch') throw new CidMismatchError(operationId, cid, expected)
  return verdict
}
