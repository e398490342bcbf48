import type { ByteSource, UploadFile } from '@holdfast/shared'
import { refuse } from './refuse.js'

/**
 * A name without the folders before it: the node would take a path for one.
 * @throws InvalidArgumentError for what is left with none
 */
export function baseName(name: string): string {
  const base = typeof name === 'string' ? name.replace(/^.*[\\/]/s, '') : ''
  if (/^\.{0,2}$|\p{Cc}/u.test(base)) throw refuse('name', 'must be that of a file')
  return base
}

/** A file with such a name: its own, that of a `File`, also of one that a function gives, or `file`. */
export function withBaseName(file: UploadFile): UploadFile {
  const { source } = file
  if (file.name !== undefined || typeof source !== 'function')
    return { ...file, name: baseName(file.name ?? (source as File | undefined)?.name ?? 'file') }
  return { ...file, source: async () => renamed(await source()) }
}

const renamed = (source: ByteSource): ByteSource =>
  source instanceof File ? new File([source], baseName(source.name), { type: source.type }) : source
