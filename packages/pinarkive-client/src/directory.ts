import type { DirectorySource, UploadFile } from '@holdfast/shared'
import { readDirectory as read } from '@holdfast/shared/upload'
import { assertTree, writePath } from './paths.js'
import { SERVICE } from './refuse.js'

/** A directory with its paths as they are sent. */
export interface Directory {
  readonly files: readonly (UploadFile & { readonly name: string })[]
  /** The folder's own name, where it has one. */
  readonly name: string | undefined
}

/**
 * Reads a directory, and refuses what is none.
 * @throws InvalidArgumentError for no files at all, and paths that are empty, absolute, twice there or lead out of it
 */
export function readDirectory(source: DirectorySource): Directory {
  const { entries, name } = read(SERVICE, source)
  const files = entries.map(([path, file]) => ({ ...file, name: writePath(path) }))
  assertTree(files.map(({ name }) => name))
  return { files, name }
}
