import { InvalidArgumentError } from '../errors.js'
import type { UploadFile, UploadSource } from './source.js'

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

/** A directory's files by their paths in it, as they were given. */
export interface DirectoryEntries {
  readonly entries: readonly (readonly [path: string, file: UploadFile])[]
  /** The folder's own name, where it has one. */
  readonly name: string | undefined
}

/**
 * Reads what a directory is given as.
 * @throws InvalidArgumentError for what is none of these
 */
export function readDirectory(service: string, source: DirectorySource): DirectoryEntries {
  // A directory may have a file of the name "length".
  const list = typeof Object(source).length === 'number' && Array.from(source as ArrayLike<FileOfFolder>)
  if (!source || typeof source !== 'object' || (list && !list.every((file) => file instanceof File)))
    throw new InvalidArgumentError('files', 'must be an object, a Map or a FileList', { service })
  if (list) return readFolder(list)
  const entries = source instanceof Map ? [...source] : Object.entries(source)
  return { entries: entries.map(([path, file]) => [path, toUploadFile(file)]), name: undefined }
}

function readFolder(files: readonly FileOfFolder[]): DirectoryEntries {
  const paths = files.map(({ webkitRelativePath, name }) => webkitRelativePath || name)
  const first = paths[0]?.split('/')[0]
  const folder = paths.every((path) => path.startsWith(`${first}/`)) ? first : undefined
  const inside = paths.map((path) => (folder === undefined ? path : path.slice(folder.length + 1)))
  return { entries: files.map((file, at) => [inside[at] as string, toUploadFile(file)]), name: folder }
}

/** A file as it was given, or made of its source alone; what is told beside it goes before what it says of itself. */
export function toUploadFile(
  file: UploadSource | UploadFile,
  { name, type, size }: Omit<UploadFile, 'source' | 'tap'> = {},
): UploadFile {
  const whole = ('source' in Object(file) ? file : { source: file }) as UploadFile
  return { ...whole, name: name ?? whole.name, type: type ?? whole.type, size: size ?? whole.size }
}
