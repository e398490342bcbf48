import {
  countDown,
  type Many,
  type ManyOptions,
  settleAll,
  type UploadFile,
  type UploadOptions,
  type UploadSource,
} from '@holdfast/shared'
import { toUploadFile } from '@holdfast/shared/upload'
import type { Placement } from './arguments.js'
import type { PinarkiveClient } from './client.js'
import { refuse, SERVICE } from './refuse.js'
import type { VerifiedUpload } from './upload-file.js'
import type { Verifier } from './verifier.js'

/** What one of many came to; `skipped` where it was known already. */
export type ManyUpload = VerifiedUpload & { readonly skipped?: true }

/** How to upload many files. A `deadline` is for all of them together. */
export interface UploadManyOptions extends UploadOptions, Placement, ManyOptions<ManyUpload> {
  /** CIDs of what is there already: a file with one of them is not sent. Each file is then read twice. Needs `verify`. */
  known?: Iterable<string> | undefined
  /** See `uploadFile`. */
  verify?: Verifier | undefined
}

export async function uploadMany(
  upload: PinarkiveClient['uploadFile'],
  files: Many<UploadSource | UploadFile>,
  { known, concurrency, onResult, ...options }: UploadManyOptions = {},
): Promise<PromiseSettledResult<ManyUpload>[]> {
  const there = new Set(known)
  const { verify } = options
  if (known && !verify) throw refuse('known', 'needs verify')
  const left = countDown(options.deadline)
  const uploadOne = async (source: UploadSource | UploadFile): Promise<ManyUpload> => {
    const file = toUploadFile(source, {})
    const cid = there.size ? await verify?.findKnown(file, there, options.signal) : undefined
    if (cid) return { cid, skipped: true }
    return upload(file, { ...options, deadline: left() })
  }
  return settleAll('files', files, uploadOne, { concurrency, onResult }, options, { service: SERVICE })
}
