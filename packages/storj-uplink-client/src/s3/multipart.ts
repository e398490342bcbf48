import type { CallOptions } from '@holdfast/shared'
import { InternalError } from '../errors.js'
import { refuse, SERVICE } from '../refuse.js'
import type { Gateway } from './gateway.js'
import { readEtag } from './object-info.js'
import { element, escapeText, textIn } from './xml.js'

/** What the service says of an object that it has just made. */
export interface Made {
  readonly headers: Headers
  readonly etag: string | null | undefined
}

/** An upload in parts: a few on their way at once, each in memory until the service has taken it. */
export interface Multipart {
  /** Sends a part, once there is room for it. What an earlier one failed with is thrown here. */
  send(part: Uint8Array | Blob, taken: () => void): Promise<void>
  /** Waits for all parts, and makes the object of them. */
  complete(): Promise<Made>
  /** Ends what is on its way, and has the service let go of all of it. */
  abort(): Promise<void>
}

// As many as one object may have (AWS, "Amazon S3 multipart upload limits"; Storj's are the same).
export const MOST_PARTS = 10_000

/** Nothing is sent before the first part: what is known of the object by then goes with its beginning. */
export async function beginMultipart(
  { ask }: Gateway,
  object: { readonly bucket: string; readonly key: string },
  headers: Record<string, string>,
  concurrency: number,
  { signal, ...options }: CallOptions,
): Promise<Multipart> {
  // Not ended by the caller: an upload whose id is not known can never be aborted.
  const begun = await ask('createMultipartUpload', { ...object, query: { uploads: '' }, headers }, options)
  const uploadId = textIn(begun.xml('InitiateMultipartUploadResult'), 'UploadId')
  // Without it, a part would be an object.
  if (!uploadId) throw begun.unexpected('it has no UploadId')
  const ending = new AbortController()
  const both = signal ? AbortSignal.any([signal, ending.signal]) : ending.signal
  const etags: string[] = []
  const running = new Set<Promise<void>>()
  let failed: { readonly error: unknown } | undefined

  const sendPart = async (body: Uint8Array | Blob, partNumber: number, taken: () => void) => {
    try {
      const query = { partNumber, uploadId }
      const answer = await ask('uploadPart', { ...object, query, body }, { ...options, signal: both })
      const etag = readEtag(answer.headers.get('etag'))
      if (!etag)
        throw new InternalError(
          'the ETag of a part cannot be seen: a page needs it among the exposed headers',
          {
            service: SERVICE,
            operationId: 'uploadPart',
            mayHaveApplied: true,
            origin: { http: answer.status },
          },
        )
      etags[partNumber - 1] = etag
      taken()
    } catch (error) {
      failed ??= { error }
    }
  }
  const throwIfFailed = () => {
    if (failed) throw failed.error
  }

  return {
    async send(part, taken) {
      if (etags.length >= MOST_PARTS)
        failed ??= { error: refuse('partSize', `must be larger: an object can have ${MOST_PARTS} parts`) }
      throwIfFailed()
      etags.push('')
      const task: Promise<void> = sendPart(part, etags.length, taken).finally(() => running.delete(task))
      running.add(task)
      if (running.size >= concurrency) await Promise.race(running)
    },
    async complete() {
      await Promise.all(running)
      throwIfFailed()
      const parts = etags.map((etag, index) =>
        element('Part', element('PartNumber', `${index + 1}`), element('ETag', escapeText(`"${etag}"`))),
      )
      const body = element('CompleteMultipartUpload', ...parts)
      const answer = await ask(
        'completeMultipartUpload',
        { ...object, query: { uploadId }, body },
        { ...options, signal: both },
      )
      const result = answer.xml('CompleteMultipartUploadResult')
      return { headers: answer.headers, etag: textIn(result, 'ETag') }
    },
    async abort() {
      ending.abort()
      // A part that comes after it would stay (AWS, "AbortMultipartUpload").
      await Promise.all(running)
      await ask('abortMultipartUpload', { ...object, query: { uploadId } }, options)
    },
  }
}
