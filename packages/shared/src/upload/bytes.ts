import type { Prepared } from '../attempt.js'
import type { Call } from '../call.js'
import { platform } from '../platform.js'
import { streamForm } from './send-form.js'

/**
 * A request's body of bytes alone, which are all there and may be sent again: as `writeMultipart` sends its own, without
 * a copy where the platform can stream.
 */
export function writeBytes(call: Call, bytes: Uint8Array | Blob): Prepared {
  const { redirect, isBrowser } = platform()
  if (isBrowser) {
    // No movement is seen of it, so that standing still could not be told from being slow.
    call.options = { ...call.options, timeout: Infinity }
    return { body: bytes instanceof Blob ? bytes : new Blob([bytes as Uint8Array<ArrayBuffer>]) }
  }
  const size = bytes instanceof Blob ? bytes.size : bytes.byteLength
  const body = streamForm(call, { type: '', parts: [{ bytes, size }], size, fileBytes: size }, () => {})
  return { body, duplex: 'half', redirect, headers: { 'content-length': `${size}` } }
}
