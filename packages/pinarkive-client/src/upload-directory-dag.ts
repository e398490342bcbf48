import type { DirectorySource, UploadFile, UploadOptions } from '@holdfast/shared'
import { type Placement, takePlacement } from './arguments.js'
import type { Call } from './client.js'
import { type Directory, readDirectory } from './directory.js'
import { DagPathMismatchError } from './errors.js'
import type { DirectoryDag } from './generated/pinarkive/types.gen.js'
import { readWith } from './read-answers.js'
import type { Verification, Verifier } from './verifier.js'

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
  { dirName, verify, ...given }: UploadDirectoryOptions = {},
): Promise<VerifiedDirectory> {
  const directory = readDirectory(source)
  const { placement, rest: options } = takePlacement(given)
  const send = async (files: readonly UploadFile[]) => {
    const body = { files, dirName: dirName ?? directory.name, ...placement } as never
    const dag: DirectoryDag = await call('uploadDirectoryDag', { body }, options, readWith('cid'))
    assertSameTree(dag, directory.files)
    return dag
  }
  return verify ? verify.sendDirectory(directory.files, send) : send(directory.files)
}

/** Holds the answer's paths to those that were sent; an answer that lists none says nothing. */
function assertSameTree({ cid, files, filename }: DirectoryDag, given: Directory['files']): void {
  if (!Array.isArray(files)) return
  const sent = given.map(({ name }) => name)
  const got = files.map((file) => String(Object(file).path ?? Object(file).filename ?? '').normalize())
  const wanted = new Set(sent)
  // The directory's own name may stand before each, which a folder in it may have too.
  const root = `${filename}/`
  const isBelow = got.every((path) => path.startsWith(root)) && !got.every((path) => wanted.has(path))
  const inside = new Set(isBelow ? got.map((path) => path.slice(root.length)) : got)
  const missing = sent.filter((path) => !inside.has(path))
  const unexpected = [...inside].filter((path) => !wanted.has(path))
  if (missing.length || unexpected.length) throw new DagPathMismatchError(cid, missing, unexpected)
}
