import { UnexpectedResponseError } from '@holdfast/shared'
import { InternalError } from '../errors.js'
import type { Download, DownloadObjectOptions, ObjectInfo } from '../project.js'
import { refuse, SERVICE } from '../refuse.js'
import type { GatewayAnswer } from './answer.js'
import { GatewayDownload } from './download.js'
import { readInfo } from './object-info.js'

/** Where an object can be read, over HTTP. */
export interface Readable {
  readonly key: string
  get(headers?: Record<string, string>): Promise<Pick<GatewayAnswer, 'status' | 'headers' | 'stream'>>
  stat(): Promise<ObjectInfo>
}

/** Which part of an object; all of it unless told. */
export type Part = Pick<DownloadObjectOptions, 'offset' | 'length'>

/** Asks for an object, or for the part of it that is wanted, and gives what reads it. */
export async function openDownload(
  { key, get, stat }: Readable,
  { offset = 0, length = -1 }: Part,
): Promise<Download> {
  if (!Number.isSafeInteger(offset)) throw refuse('offset', 'must be a count of bytes')
  if (!Number.isSafeInteger(length) || length < -1) throw refuse('length', 'must be a count of bytes, or -1')
  if (offset < 0 && length >= 0) throw refuse('length', 'must be -1 where the offset is from the end')

  if (offset === 0 && length < 0) {
    const answer = await get()
    return new GatewayDownload(readInfo(key, answer.headers), answer.stream, lengthOf(answer))
  }
  // Not every service reads a range that is counted from the end.
  const known = offset < 0 || length === 0 ? await stat() : undefined
  const size = sizeOf(known)
  if (offset < 0 && Number.isNaN(size))
    throw new InternalError('the service does not tell the size, without which nobody knows the end', {
      service: SERVICE,
      operationId: 'headObject',
    })
  const from = offset < 0 ? Math.max(0, size + offset) : offset
  if (known && (length === 0 || from >= size)) return new GatewayDownload(known, null, 0)
  const to = length < 0 ? '' : from + length - 1
  let answer: Awaited<ReturnType<typeof get>>
  try {
    answer = await get({ range: `bytes=${from}-${to}`, ...(known && ifStill(known)) })
  } catch (error) {
    // Beyond the end there is nothing to read, for which services have an error.
    if (!isBeyond(error)) throw error
    const info = await stat()
    if (from < sizeOf(info)) throw error
    return new GatewayDownload(info, null, 0)
  }
  try {
    const size = readRange(answer, from, length < 0 ? Number.POSITIVE_INFINITY : length)
    const info = size === undefined ? (known ?? (await stat())) : readInfo(key, answer.headers, size)
    return new GatewayDownload(info, answer.stream, lengthOf(answer))
  } catch (error) {
    // Else the connection would be held.
    await answer.stream?.cancel()
    throw error
  }
}

type Answer = Pick<GatewayAnswer, 'status' | 'headers'>

const sizeOf = (info: ObjectInfo | undefined): number => info?.system?.contentLength ?? Number.NaN

/** Else the end could be that of an object that came meanwhile. */
const ifStill = ({ system }: ObjectInfo): Record<string, string> =>
  system?.etag ? { 'if-match': `"${system.etag}"` } : {}

const isBeyond = (error: unknown): boolean =>
  InternalError.isInstance(error) && !!error.origin && 'http' in error.origin && error.origin.http === 416

/** Bytes of a body as it is sent; not known where it comes compressed, or neither its length nor its range is told. */
function lengthOf({ headers }: Answer): number | undefined {
  const { first = Number.NaN, last = Number.NaN } = rangeOf(headers)
  const length = Number(headers.get('content-length') ?? last - first + 1)
  return Number.isNaN(length) || headers.has('content-encoding') ? undefined : length
}

function rangeOf(headers: Headers) {
  const [, first, last, size] = (
    /^bytes (\d+)-(\d+)\/(\d+)$/.exec(headers.get('content-range') ?? '') ?? []
  ).map(Number)
  return { first, last, size }
}

/**
 * The whole object's size, of an answer that has the bytes that were asked for, or as many of them as there are: some
 * services give the beginning instead, or all. It is not known to a page from which the header is hidden, as link
 * sharing does.
 */
function readRange({ status, headers }: Answer, from: number, wanted: number): number | undefined {
  const { first, last, size = 0 } = rangeOf(headers)
  const length = Number(headers.get('content-length') ?? Number.NaN)
  if (status === 206 && first === from && last === Math.min(from + wanted, size) - 1) return size
  if (status === 206 && !headers.has('content-range') && !(length > wanted)) return undefined
  // Of an empty object link sharing gives all, whatever the range.
  if (status === 200 && (length === 0 || (from === 0 && length <= wanted))) return length
  throw new UnexpectedResponseError('gave other bytes than those that were asked for', {
    service: SERVICE,
    operationId: 'getObject',
    status,
    // Those that matter here; others may hold what is no error's business.
    headers: new Headers([...headers].filter(([name]) => name.startsWith('content-'))),
    body: '',
  })
}
