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
  const paths = files.map(({ webkitRelativePath, name }) => webkitRelativePath || name)
  const [folder = '', ...rest] = paths[0]?.split('/') ?? []
  const common = rest.length > 0 && paths.every((path) => path.startsWith(`${folder}/`))
  const inside = (path: string) => (common ? path.slice(folder.length + 1) : path)
  return {
    files: writeFiles(files.map((file, at) => [inside(paths[at] as string), file])),
    name: common ? folder : undefined,
  }
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

const isUploadFile = (file: UploadSource | UploadFile): file is UploadFile =>
  typeof file === 'object' && file !== null && 'source' in file
