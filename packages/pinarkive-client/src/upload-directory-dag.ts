import type { UploadOptions } from '@holdfast/shared'
import { type Placement, writePlacement } from './arguments.js'
import type { Call } from './client.js'
import { type DirectorySource, readDirectory } from './directory.js'
import { DagPathMismatchError } from './errors.js'
import type { DirectoryDag } from './generated/pinarkive/types.gen.js'
import { readWithCid } from './read-answers.js'
import { assertCid, type Verification, type Verifier } from './verifier.js'

/** How to upload a directory. */
export interface UploadDirectoryOptions extends UploadOptions, Placement {
  /** The directory's name; that of the folder, where a page's form gave one, unless told. The service may pass over it. */
  dirName?: string | undefined
  /** Compute the CID of what is sent, and say whether the service's is the same: another one proves nothing. */
  verify?: Verifier | undefined
}

/** A directory that was uploaded, and whether its CID is that of what was sent, where this was asked for. */
export type VerifiedDirectory = DirectoryDag & { readonly verification?: Verification }

export async function uploadDirectoryDag(
  call: Call,
  source: DirectorySource,
  { clusterId, timelock, dirName, verify, ...options }: UploadDirectoryOptions,
): Promise<VerifiedDirectory> {
  const { files, name = undefined } = readDirectory(source)
  const paths = files.map((file) => file.name)
  const hashed = verify?.hashAsSent(files)
  const body = {
    files: hashed?.files ?? files,
    dirName: dirName ?? name,
    ...writePlacement({ clusterId, timelock }),
  }
  const dag = (await call(
    'uploadDirectoryDag',
    { body: body as never },
    options,
    readWithCid,
  )) as DirectoryDag
  assertSameTree(dag, paths)
  if (!verify || !hashed) return dag
  const nodes = await hashed.nodes()
  const tree = await verify.hashTree(paths.map((path, at) => [path, nodes[at] ?? []] as const))
  return { ...dag, verification: assertCid(verify, 'uploadDirectoryDag', dag.cid, tree) }
}

/** Holds the answer's paths to those that were sent; an answer that lists none says nothing. */
function assertSameTree({ cid, files, filename }: DirectoryDag, sent: readonly string[]): void {
  if (!files) return
  const got = files.map(({ path, filename }) => String(path ?? filename ?? '').normalize('NFC'))
  const wanted = new Set(sent)
  // The directory's own name may stand before each, which a folder in it may have too.
  const root = `${filename}/`
  const isBelow = got.every((path) => path.startsWith(root)) && !got.every((path) => wanted.has(path))
  const inside = new Set(isBelow ? got.map((path) => path.slice(root.length)) : got)
  const missing = sent.filter((path) => !inside.has(path))
  const unexpected = [...inside].filter((path) => !wanted.has(path))
  if (missing.length || unexpected.length) throw new DagPathMismatchError(cid, missing, unexpected)
}
