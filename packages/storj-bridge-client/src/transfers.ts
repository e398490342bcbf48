import type { TransportOptions } from '@holdfast/shared'
import type { Call } from './call.js'
import { type Download, type DownloadOptions, downloadFile } from './download-file.js'
import type { FileEntry } from './generated/storj-bridge/types.gen.js'

// What transfers need beyond the transport, which the client loads with the first of them: hashes, mostly.
export { uploadFile } from './upload-file.js'

/** Downloads a file by a client's own options, where the call has none. */
export const downloadWith = (
  { fetch, timeout, hooks, deadline, retry }: TransportOptions,
  call: Call,
  bucketId: string,
  file: string | FileEntry,
  given: DownloadOptions = {},
): Promise<Download> =>
  downloadFile(call, { fetch, timeout, hooks }, bucketId, file, {
    ...given,
    deadline: given.deadline ?? deadline,
    retry: given.retry ?? retry,
  })
