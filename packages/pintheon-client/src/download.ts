import {
  type CallOptions,
  type ConnectionError,
  countDown,
  type Run,
  sleep,
  toApiError,
} from '@holdfast/shared'
import { type FileAddress, writeAddress } from './address.js'
import { ContentChangedError } from './content-changed-error.js'
import { type Part, readPart, UNCOMPRESSED } from './read-part.js'
import { refuse } from './refuse.js'
import { type ByteStream, resumingStream } from './resuming-stream.js'

/** Offsets in bytes from 0 on, both included, as in HTTP. */
export interface ByteRange {
  readonly start: number
  /** To the end unless told, or where the content ends before. */
  readonly end?: number | undefined
}

/** How far a download is, in bytes. */
export interface DownloadProgress {
  received: number
  /** `undefined` where the gateway did not say how many there are. */
  size: number | undefined
}

/** What to download, and how. `signal`, `timeout` and `deadline` hold until the last byte. */
export interface DownloadOptions extends CallOptions {
  /** The path of a file below the address. */
  path?: string | undefined
  /** A part of it; all of it unless told. */
  range?: ByteRange | undefined
  /** Called as the stream is read. */
  onProgress?: ((progress: DownloadProgress) => void) | undefined
}

/** A download that has begun. */
export interface Download {
  /** The bytes. Read it to its end or cancel it: until then it holds its connection. */
  stream: ByteStream
  /** Bytes to come; `undefined` where the gateway did not say. */
  size: number | undefined
  /** Bytes of the whole content. */
  total: number | undefined
  /** Offset of the first byte. */
  start: number
  contentType: string | undefined
  etag: string | undefined
}

/**
 * Downloads a file; resolves as soon as the headers are there. Where the connection breaks or stands still, the
 * stream goes on at the very byte, as often as `retry` allows without one more byte: `attempts` and its pauses begin
 * anew with each that comes. What cannot be told to be the rest of the same bytes is an error of the stream.
 *
 * The bytes are as the gateway gives them, and not compared with the CID.
 * @param options with the client's own `deadline` and `retry` where the caller has none
 * @example
 * const { stream, contentType } = await client.download(cid)
 * const file = await new Response(stream).blob()
 * @throws InvalidArgumentError for an address or a range that is none
 * @throws ApiError with status 416 for a range behind the end
 * @throws ContentChangedError where the gateway gives another part; the stream, where it does so when it goes on
 */
export async function download(
  run: Run,
  address: FileAddress,
  { path, range, onProgress, ...options }: DownloadOptions = {},
): Promise<Download> {
  const { start = 0, end: last } = range ?? {}
  if (![start, last ?? start].every(Number.isSafeInteger) || start < 0 || (last ?? start) < start)
    throw refuse('range', 'must be of whole numbers, its end not before its start')
  const { operationId, params } = writeAddress('get', address, path)
  const left = countDown(options.deadline)
  // As the transport reads them.
  const { retry } = options
  const { attempts = retry === false ? 1 : 3, baseDelayMs = 500, maxDelayMs = 60_000 } = retry || {}
  const ending = new AbortController()
  const signal = AbortSignal.any([options.signal ?? ending.signal, ending.signal])
  const end = () => ending.abort()

  /** Asks for all from a byte on: of whatever version there is, or of the one that is told. */
  const ask = async (from: number, failures = 0, of?: Part, cause?: unknown) => {
    const asked = from || last !== undefined ? `bytes=${from}-${last ?? ''}` : undefined
    const { data, response, failure, context } = await run(operationId, {
      ...options,
      signal,
      deadline: left(),
      retry: { ...retry, attempts: attempts - failures },
      parseAs: 'stream',
      params: { path: params, header: { ...UNCOMPRESSED, range: asked, 'if-range': of?.etag } },
    })
    if (failure) throw toApiError(failure, context)
    const part = readPart(response, last)
    if (part.start !== from || (response.status === 206) !== !!asked || (of && part.version !== of.version)) {
      end()
      throw new ContentChangedError(`not what was asked for, at byte ${from}`, { ...context, cause })
    }
    return { ...part, reader: (data as ByteStream | null)?.getReader(), context }
  }

  const first = await ask(start)
  const { until, total, etag, contentType } = first
  const size = until === undefined ? undefined : until - start

  const goOn = async (next: number, failures: number, broken: ConnectionError) => {
    if (!first.version || failures >= attempts) throw broken
    const pause = Math.random() * Math.min(maxDelayMs, baseDelayMs * 2 ** (failures - 1))
    // What ends the pause early ends the call as well, which then says it.
    await sleep(Math.min(pause, left() ?? Infinity), signal).catch(() => {})
    return ask(next, failures, first, broken)
  }
  const onBytes = (received: number) => onProgress?.({ received, size })
  return { stream: resumingStream(start, first, goOn, onBytes, end), size, total, start, contentType, etag }
}
