import type { UploadFile, UploadSource } from '@holdfast/shared'
import { assertTree, writePath } from './paths.js'
import { refuse } from './refuse.js'

/** A file of a page's `<input webkitdirectory>`; its path begins with the name of the folder that was chosen. */
export interface FileOfFolder extends Blob {
  readonly name: string
  readonly webkitRelativePath: string
}

/** The files of a directory: by their path in it, or as a page's form gives a folder (`FileList`). */
export type DirectorySource =
  | Readonly<Record<string, UploadSource | UploadFile>>
  | ReadonlyMap<string, UploadSource | UploadFile>
  | ArrayLike<FileOfFolder>

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
  if (!source || typeof source !== 'object') throw refuse('files', 'must be an object, a Map or a FileList')
  if (isFileList(source)) return readFolder(Array.from(source))
  const entries = source instanceof Map ? [...source] : Object.entries(source)
  return { files: writeFiles(entries), name: undefined }
}

// A directory may have a file of this name.
const isFileList = (source: DirectorySource): source is ArrayLike<FileOfFolder> =>
  typeof (source as { length?: unknown }).length === 'number'

function readFolder(files: FileOfFolder[]): Directory {
  if (!files.every((file) => file instanceof Blob))
    throw refuse('files', 'must be an object, a Map or a FileList')
  const paths = files.map(({ webkitRelativePath, name }) => webkitRelativePath || name)
  const first = paths[0]?.split('/')[0]
  const folder = paths.every((path) => path.startsWith(`${first}/`)) ? first : undefined
  const inside = paths.map((path) => (folder === undefined ? path : path.slice(folder.length + 1)))
  return { files: writeFiles(files.map((file, at) => [inside[at] as string, file])), name: folder }
}

function writeFiles(entries: readonly (readonly [string, UploadSource | UploadFile])[]) {
  const files = entries.map(([path, file]) => ({ ...toUploadFile(file), name: writePath(path) }))
  assertTree(files.map(({ name }) => name))
  return files
}

/** A file as it was given, or made of its source alone; what is told beside it goes before what it says of itself. */
export function toUploadFile(
  file: UploadSource | UploadFile,
  { name, type, size }: Omit<UploadFile, 'source' | 'tap'> = {},
): UploadFile {
  const whole: UploadFile = isUploadFile(file) ? file : { source: file }
  return { ...whole, name: name ?? whole.name, type: type ?? whole.type, size: size ?? whole.size }
}

const isUploadFile = (file: UploadSource | UploadFile): file is UploadFile => 'source' in Object(file)
