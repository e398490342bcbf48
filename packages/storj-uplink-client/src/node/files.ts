import { createReadStream, createWriteStream } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { Download, Upload } from '../project.js'

/** A file by its path, or one that is open already, which stays open. */
export type FileLike = string | URL | FileHandle

/**
 * Takes all of a file into an upload, an open one from where it stands. It does not commit.
 * @returns how many bytes that were
 * @throws UploadDoneError; InvalidArgumentError where the file cannot be read
 */
export function writeFile(upload: Upload, file: FileLike): Promise<number> {
  // Opened when its turn comes: a stream that fails before anybody reads it ends the program.
  return upload.writeFrom(() =>
    isOpen(file) ? file.createReadStream({ autoClose: false }) : createReadStream(file),
  )
}

/**
 * Writes all that a download has left into a file, in place of one that has this path, and closes the download.
 * @returns how many bytes that were
 * @throws the file system's own error where the file cannot be written
 */
export async function readFile(download: Download, file: FileLike): Promise<number> {
  const into = isOpen(file) ? file.createWriteStream({ autoClose: false }) : createWriteStream(file)
  await pipeline(download, into)
  return into.bytesWritten
}

const isOpen = (file: FileLike): file is FileHandle => typeof file === 'object' && !(file instanceof URL)
