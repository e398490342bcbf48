import { InvalidSource } from './unreadable.js'

/**
 * Bytes to upload. In Node, Deno and Bun they are streamed, in the memory of what is on its way. A browser takes a
 * request's body as a whole: a `File` stays on its disk, a stream is read into memory first, progress is told at the
 * beginning alone, and `timeout` does not count, since nothing can be seen to move; set a `deadline`. An answer of `fetch` is passed on as it comes. A stream, an iterable and an answer can be read
 * once: what takes them is not repeated.
 */
export type ByteSource =
  | Blob
  | ArrayBuffer
  | ArrayBufferView
  | string
  | ReadableStream<Uint8Array>
  | AsyncIterable<Uint8Array>
  | Response

/** The same, or a function that makes it anew, so that a failed upload can be repeated. */
export type UploadSource = ByteSource | (() => ByteSource | Promise<ByteSource>)

/** A file to upload. What is left out is taken from a `File`, a Blob or an answer, as far as they say. */
export interface UploadFile {
  source: UploadSource
  /** Its name, or its path within a directory; `file` unless told. */
  name?: string | undefined
  /** Its media type; `application/octet-stream` unless told. */
  type?: string | undefined
  /** How many bytes a stream will give. Without it the service is told no length. */
  size?: number | undefined
  /** Gets each piece before it is sent; made anew for each attempt. */
  tap?: (() => (bytes: Uint8Array) => void | Promise<void>) | undefined
}

/** Bytes that are there, or that come. */
export type Bytes = Uint8Array | Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string>

/** A file whose source is open. */
export interface OpenFile {
  readonly name: string
  readonly type: string
  /** `undefined` where only the end will tell. */
  readonly size: number | undefined
  readonly bytes: Bytes
  readonly tap: ((bytes: Uint8Array) => void | Promise<void>) | undefined
}

interface Described {
  readonly name?: string
  readonly type?: string
  readonly size?: number | undefined
  readonly bytes: Bytes
}

/** Whether a source can be read again from its beginning. */
export const isRepeatable = ({ source }: UploadFile): boolean =>
  typeof source === 'function' || source instanceof Blob || toBytes(source) !== undefined

/** Opens a file's source. Throws an InvalidSource for what is none. */
export async function openFile({ source, tap, ...given }: UploadFile): Promise<OpenFile> {
  const { name, type, size, bytes } = describe(typeof source === 'function' ? await source() : source)
  return {
    name: given.name ?? name ?? 'file',
    type: given.type ?? (type || 'application/octet-stream'),
    size: size ?? given.size,
    bytes,
    tap: tap?.(),
  }
}

/** What a source says of itself, and its bytes. */
export function describe(source: ByteSource): Described {
  const bytes = toBytes(source)
  if (bytes) return { size: bytes.byteLength, bytes }
  if (source instanceof Blob) {
    const { name, type, size } = source as File
    return { name, type, size, bytes: source }
  }
  if (source instanceof Response) return describeAnswer(source)
  if (Symbol.asyncIterator in Object(source) || source instanceof ReadableStream)
    return { bytes: source as ReadableStream<Uint8Array> }
  throw new InvalidSource('must be a Blob, a text, bytes or a stream of them')
}

function describeAnswer({ ok, status, headers, body }: Response) {
  if (!ok || !body) throw new InvalidSource(`is an answer of status ${status}, or without a body`)
  const length = headers.get('content-length')
  // The length of what was decoded meanwhile is another.
  const size = length && !headers.has('content-encoding') ? Number(length) : undefined
  return { type: headers.get('content-type') ?? '', size, bytes: body }
}

/** What is bytes already, without copying it, and text as UTF-8. */
export function toBytes(value: unknown): Uint8Array | undefined {
  if (typeof value === 'string') return new TextEncoder().encode(value)
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
  return value instanceof ArrayBuffer ? new Uint8Array(value) : undefined
}
