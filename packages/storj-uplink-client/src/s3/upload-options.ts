import { type CallOptions, type Progress, tell } from '@holdfast/shared'
import type { UploadObjectOptions } from '../project.js'
import { refuse } from '../refuse.js'
import { MOST_PARTS } from './multipart.js'

// A service takes no smaller part but the last, and none above 5 GiB (AWS, "Multipart upload limits").
const SMALLEST = 5 * 1024 * 1024
const LARGEST = 5 * 1024 ** 3
const PART = 16 * 1024 * 1024

/** An upload's options, each with its value. */
export interface UploadSettings {
  readonly expires: Date | undefined
  readonly contentType: string | undefined
  readonly partSize: number
  readonly concurrency: number
  /** Tells the caller of bytes that the service has taken. */
  readonly progress: (bytes: number) => void
  readonly call: CallOptions
}

/** @throws InvalidArgumentError for what nothing can be uploaded with */
export function readUploadOptions(options: UploadObjectOptions): UploadSettings {
  const { expires, contentType, size = 0, concurrency = 3, onProgress, ...rest } = options
  const { partSize = Math.max(PART, Math.ceil(size / MOST_PARTS)), ...call } = rest
  if (!(size >= 0)) throw refuse('size', 'must be a count of bytes')
  if (!(Number.isInteger(partSize) && partSize >= SMALLEST && partSize <= LARGEST))
    throw refuse('partSize', 'must be 5 MiB to 5 GiB')
  if (size > partSize * MOST_PARTS)
    throw refuse('partSize', `must be larger: an object can have ${MOST_PARTS} parts`)
  if (!Number.isInteger(concurrency) || concurrency < 1) throw refuse('concurrency', 'must be at least 1')
  return { expires, contentType, partSize, concurrency, progress: count(onProgress, options.size), call }
}

function count(onProgress: ((progress: Progress) => void) | undefined, total: number | undefined) {
  let sent = 0
  return (bytes: number) => {
    sent += bytes
    tell(onProgress, { sent, total })
  }
}
