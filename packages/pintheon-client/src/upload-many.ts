import {
  countDown,
  type Many,
  type ManyOptions,
  settleAll,
  type UploadFile,
  type UploadSource,
} from '@holdfast/shared'
import { toUploadFile } from '@holdfast/shared/upload'
import { readKnown } from './known-cids.js'
import { refuse, SERVICE } from './refuse.js'
import type { Uploaded, UploadFileOptions } from './upload-file.js'

/** How to upload many files. A `deadline` is for all of them together. */
export interface UploadManyOptions
  extends Omit<UploadFileOptions, 'name' | 'type' | 'size'>,
    ManyOptions<Uploaded> {}

/** Uploads many files, one at a time unless told: a node works on one request at a time. */
export function uploadMany(
  upload: (file: UploadFile, options: UploadFileOptions) => Promise<Uploaded>,
  files: Many<UploadSource | UploadFile>,
  { concurrency = 1, onResult, known, ...options }: UploadManyOptions = {},
): Promise<PromiseSettledResult<Uploaded>[]> {
  // Each of its letters would be a file.
  if (typeof files === 'string') throw refuse('files', 'must be a list of files')
  const left = countDown(options.deadline)
  const there = readKnown(known)
  const uploadOne = (file: UploadSource | UploadFile) =>
    upload(toUploadFile(file), { ...options, known: there, deadline: left() })
  return settleAll('files', files, async (file) => uploadOne(file), { concurrency, onResult }, options, {
    service: SERVICE,
  })
}
