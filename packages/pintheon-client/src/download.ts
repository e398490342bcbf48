import {
  type CallOptions,
  type ConnectionError,
  countDown,
  type Run,
  sleep,
  tell,
  toApiError,
  UnexpectedResponseError,
} from '@holdfast/shared'
import { type FileAddress, writeAddress } from './address.js'
import { ContentChangedError } from './content-changed-error.js'
import { UNCOMPRESSED } from './content-length.js'
import { RangeNotSatisfiableError } from './range-not-satisfiable-error.js'
import { readPart } from './read-part.js'
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
 * @throws RangeNotSatisfiableError for a range behind the end
 * @throws ContentChangedError (the stream) where the gateway has something else when it goes on
 */
export async function download(
  run: Run,
  address: FileAddress,
  { path, range, onProgress, ...options }: DownloadOptions = {},
): Promise<Download> {
  const { start = 0, end: last } = range ?? {}
  if (!isOffset(start) || !isOffset(last ?? start) || (last ?? start) < start)
    throw refuse('range', 'must be of whole numbers from 0 on, its end not before its start')
  const { operationId, params } = writeAddress('get', address, path)
  const left = countDown(options.deadline)
  const { retry } = options
  const { attempts = retry === false ? 1 : 3, baseDelayMs = 500, maxDelayMs = 60_000 } = retry || {}
  const ending = new AbortController()
  const signal = options.signal ? AbortSignal.any([options.signal, ending.signal]) : ending.signal
  const end = () => ending.abort()

  /** Asks for all from a byte on. */
  const ask = async (from: number, failures: number, etag?: string) => {
    const asked = from || last !== undefined ? `bytes=${from}-${last ?? ''}` : undefined
    const { data, response, failure, context } = await run(operationId, {
      ...options,
      signal,
      deadline: left(),
      retry: { ...options.retry, attempts: attempts - failures },
      parseAs: 'stream',
      params: { path: params, header: { ...UNCOMPRESSED, range: asked, 'if-range': etag } },
    })
    const { status, headers } = response
    const part = readPart(response, last)
    const fits = part.start === from && (status === 206) === (asked !== undefined)
    const reader = (data as ByteStream | null)?.getReader()
    return { ...part, reader, fits, status, headers, failure, context }
  }

  const first = await ask(start, 0)
  const { total, until, version, status, headers, failure, context } = first
  if (failure) throw toApiError(status === 416 ? { ...failure, ...NOT_SATISFIABLE } : failure, context)
  if (!first.fits) {
    end()
    const message = `${status} is not the range that was asked for`
    throw new UnexpectedResponseError(message, { ...context, status, headers, body: '' })
  }
  const etag = headers.get('etag') ?? undefined
  const size = until === undefined ? undefined : until - start

  const goOn = async (next: number, broken: ConnectionError, failures: number) => {
    if (!version) throw broken
    const backoff = Math.random() * Math.min(maxDelayMs, baseDelayMs * 2 ** (failures - 1))
    const pause = Math.min(backoff, left() ?? Infinity)
    // What ends the pause early ends the call as well, which then says it.
    await sleep(pause, signal).catch(() => {})
    const rest = await ask(next, failures, etag)
    if (rest.failure && rest.status !== 416) throw toApiError(rest.failure, rest.context)
    if (!rest.fits || rest.version !== version)
      throw new ContentChangedError(
        `cannot go on at byte ${next}: ${rest.status} is not the rest of ${version}`,
        { ...context, cause: broken },
      )
    return rest
  }

  const tellProgress = (received: number) => tell(onProgress, { received, size })
  const stream = resumingStream(start, first, { attempts, context, goOn, tellProgress, end })
  return { stream, size, total, start, contentType: headers.get('content-type') ?? undefined, etag }
}

const NOT_SATISFIABLE = { Class: RangeNotSatisfiableError, message: 'the range begins behind the end' }

const isOffset = (value: number): boolean => Number.isSafeInteger(value) && value >= 0
