import type { Prepare, Prepared } from '../attempt.js'
import type { Call } from '../call.js'
import { platform } from '../platform.js'
import { streamForm } from './send-form.js'

/**
 * A request's body of bytes alone, which are all there and may be sent again: as `writeMultipart` sends its own, without
 * a copy where the platform can stream. It always goes with its length, which S3 services insist on.
 */
export function writeBytes(call: Call, init: Parameters<Prepare>[1]): Prepared {
  const bytes = init.body as Uint8Array | Blob
  // Else no bytes at all would be written as JSON.
  init.body = undefined
  const { redirect, isBrowser } = platform()
  const size = bytes instanceof Blob ? bytes.size : bytes.byteLength
  // Deno 2.9 and workerd, which knows no other word than "manual", send a stream in chunks, whatever length it has.
  if (isBrowser || 'Deno' in globalThis || (redirect as string) === 'manual') {
    // No movement is seen of it, so that standing still could not be told from being slow.
    call.options = { ...call.options, timeout: Infinity }
    const whole = bytes instanceof Blob ? bytes : new Blob([bytes as Uint8Array<ArrayBuffer>])
    // An empty Blob has no length either, on Deno.
    return { body: size ? whole : null }
  }
  const body = streamForm(call, { type: '', parts: [{ bytes, size }], size, fileBytes: size }, () => {})
  return { body, duplex: 'half', redirect, headers: { 'content-length': `${size}` } }
}
