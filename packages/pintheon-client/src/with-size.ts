import type { UploadFile } from '@holdfast/shared'
import { openFile } from '@holdfast/shared/upload'

/** A file with the size that its source has. What a function gives is not looked at before it is needed. */
export async function withSize<File extends UploadFile>(file: File): Promise<File> {
  if (typeof file.source === 'function') return file
  // What is no source is refused when it is sent.
  const { size } = await openFile({ ...file, tap: undefined }).catch(() => file)
  return { ...file, size }
}
