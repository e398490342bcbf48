import {
  type CallOptions,
  HoldfastError,
  InvalidArgumentError,
  type Progress,
  redactError,
  tell,
  type UploadFile,
  type UploadSource,
} from '@holdfast/shared'
import { InvalidSource, openFile, readPieces, toBytes, toUploadFile } from '@holdfast/shared/upload'
import { asyncDispose } from '../dispose.js'
import { CanceledError, UploadDoneError } from '../errors.js'
import type { CustomMetadata, ObjectInfo, PutObjectOptions, Upload, UploadObjectOptions } from '../project.js'
import { refuse, SERVICE } from '../refuse.js'
import { encode, encodeKey } from './encode.js'
import type { Gateway } from './gateway.js'
import { hearFailure } from './hear-failure.js'
import { beginMultipart, type Made, MOST_PARTS, type Multipart } from './multipart.js'
import { readEtag, writeMetadata } from './object-info.js'
import { createPartBuffer, type PartBuffer } from './part-buffer.js'
import { textIn } from './xml.js'

/** A multipart upload, and the metadata that went with its beginning. */
interface Begun {
  readonly custom: CustomMetadata
  readonly multipart: Promise<Multipart>
}

/** Where an object is. */
export interface Place {
  readonly bucket: string
  readonly key: string
}

// A service takes no smaller part but the last, and none above 5 GiB (AWS, "Multipart upload limits").
const SMALLEST = 5 * 1024 * 1024
const LARGEST = 5 * 1024 ** 3
const PART = 16 * 1024 * 1024

/** An upload to a gateway: a single PUT where all of it fits into one part, and else a multipart upload. */
export class GatewayUpload implements Upload {
  readonly #gateway: Gateway
  readonly #place: Place
  readonly #call: CallOptions
  readonly #expires: Date | undefined
  readonly #contentType: string | undefined
  readonly #partSize: number
  readonly #concurrency: number
  readonly #progress: (bytes: number) => void
  readonly #buffer: PartBuffer
  #custom: CustomMetadata = {}
  #begun: Begun | undefined
  #state: 'open' | 'committed' | 'aborted' = 'open'
  #released: Promise<void> | undefined
  #last: Promise<unknown> = Promise.resolve()
  #stopWaiting: (() => void) | undefined
  #contentLength = 0
  #made: Made | undefined

  /** @throws InvalidArgumentError for options that nothing can be uploaded with */
  constructor(gateway: Gateway, place: Place, options: UploadObjectOptions) {
    const { expires, contentType, size = 0, concurrency = 3, onProgress, ...rest } = options
    const { partSize = Math.max(PART, Math.ceil(size / MOST_PARTS)), ...call } = rest
    if (!(size >= 0)) throw refuse('size', 'must be a count of bytes')
    if (!(Number.isInteger(partSize) && partSize >= SMALLEST && partSize <= LARGEST))
      throw refuse('partSize', 'must be 5 MiB to 5 GiB')
    if (size > partSize * MOST_PARTS)
      throw refuse('partSize', `must be larger: an object can have ${MOST_PARTS} parts`)
    if (!Number.isInteger(concurrency) || concurrency < 1) throw refuse('concurrency', 'must be at least 1')
    this.#gateway = gateway
    this.#place = place
    this.#call = call
    this.#expires = expires
    this.#contentType = contentType
    this.#partSize = partSize
    this.#concurrency = concurrency
    this.#progress = count(onProgress, options.size)
    this.#buffer = createPartBuffer(partSize)
    this.#headers()
    gateway.uploads.add(this)
    call.signal?.addEventListener('abort', this.#giveUp)
  }

  readonly #giveUp = () => void this[asyncDispose]().catch(() => {})
  readonly #giveUpFor = async (error: unknown) => {
    await this[asyncDispose]().catch(() => {})
    throw error
  }

  async write(bytes: Uint8Array | string): Promise<number> {
    this.#assertOpen()
    const taken = toBytes(bytes)
    if (!taken) throw refuse('bytes', 'must be a Uint8Array or text')
    await this.#inTurn(() => this.#take(taken))
    return taken.byteLength
  }

  async writeFrom(source: UploadSource | UploadFile): Promise<number> {
    hearFailure(source)
    this.#assertOpen()
    return this.#inTurn(() => this.#takeFrom(source))
  }

  async #takeFrom(source: UploadSource | UploadFile): Promise<number> {
    const before = this.#contentLength
    const { bytes } = await this.#wait(openFile(toUploadFile(source)).catch(unreadable))
    // A Blob's parts stay where it is, which may be on a disk; the last one may become larger.
    const later = bytes instanceof Blob && !this.#buffer.size ? await this.#sendSlices(bytes) : bytes
    const pieces = readPieces(later)
    const next = () => this.#wait(pieces.read().catch(unreadable))
    try {
      for (let piece = await next(); piece; piece = await next()) await this.#take(piece)
    } catch (error) {
      pieces.cancel()
      throw error
    }
    return this.#contentLength - before
  }

  async setCustomMetadata(custom: CustomMetadata): Promise<void> {
    this.#assertOpen()
    const entries = Object.entries(custom).map(([key, value]) => [key.toLowerCase(), value])
    this.#headers(custom)
    this.#custom = Object.fromEntries(entries)
  }

  async commit(): Promise<ObjectInfo> {
    this.#assertOpen()
    this.#state = 'committed'
    try {
      this.#made = await this.#inTurn(() => this.#make())
    } catch (error) {
      // What it failed with is the news; parts that stay are listed by the service.
      await this.#release().catch(() => {})
      throw error
    } finally {
      this.#end()
    }
    return this.info()
  }

  async abort(): Promise<void> {
    this.#assertOpen()
    this.#state = 'aborted'
    await this.#release()
  }

  info(): ObjectInfo {
    const { headers, etag } = this.#made ?? {}
    return {
      key: this.#place.key,
      isPrefix: false,
      system: {
        // By the service's clock, where a page may see it.
        created: new Date(headers?.get('date') ?? Date.now()),
        expires: this.#expires,
        contentLength: this.#contentLength,
        etag: readEtag(etag),
        cid: headers?.get('x-amz-meta-cid') ?? undefined,
      },
      custom: this.#custom,
    }
  }

  get writable(): WritableStream<Uint8Array> {
    return new WritableStream<Uint8Array>({
      // A stream does not abort what failed by itself (Streams, "WritableStreamDefaultControllerProcessWrite").
      write: (bytes) => this.write(bytes).then(() => {}, this.#giveUpFor),
      close: async () => void (await this.commit()),
      abort: () => this[asyncDispose](),
    })
  }

  async [asyncDispose](): Promise<void> {
    if (this.#state === 'open') this.#state = 'aborted'
    if (this.#state === 'aborted') await this.#release()
    // A commit that is under way tells by itself what it failed with.
    else if (!this.#made) await this.#release().catch(() => {})
  }

  #end(): void {
    this.#gateway.uploads.delete(this)
    this.#call.signal?.removeEventListener('abort', this.#giveUp)
  }

  /** One after another, also where the caller does not wait: else bytes would be mixed, or come after the commit. */
  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(task)
    this.#last = turn.catch(() => {})
    return turn
  }

  /** What may never come, as from a source: once the upload has ended, nobody waits for it. One at a time. */
  async #wait<T>(given: Promise<T>): Promise<T> {
    const ended = new Promise<void>((resolve) => {
      this.#stopWaiting = resolve
    })
    await Promise.race([given, ended])
    this.#assertNotReleased()
    return given
  }

  #assertOpen(): void {
    const { signal } = this.#call
    this.#gateway.assertOpen()
    if (signal?.aborted)
      throw new CanceledError('aborted by the caller', { service: SERVICE, cause: signal.reason })
    if (this.#state !== 'open')
      throw new UploadDoneError(`the upload was ${this.#state}`, { service: SERVICE })
  }

  /** @throws InvalidArgumentError for what no header can carry */
  #headers(custom = this.#custom): Record<string, string> {
    return writeMetadata(custom, { expires: this.#expires, contentType: this.#contentType })
  }

  async #take(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.byteLength; ) {
      // Not before there is more: what fits into one part is a single PUT.
      if (this.#buffer.size === this.#partSize) await this.#sendPart(this.#buffer.flush())
      this.#assertNotReleased()
      const count = this.#buffer.take(bytes.subarray(at))
      at += count
      this.#contentLength += count
    }
  }

  /** Sends all of a Blob but its last part, which it gives. */
  async #sendSlices(blob: Blob): Promise<Blob> {
    let at = 0
    for (; blob.size - at > this.#partSize; at += this.#partSize) {
      this.#contentLength += this.#partSize
      await this.#sendPart(blob.slice(at, at + this.#partSize))
    }
    return blob.slice(at)
  }

  async #sendPart(part: Uint8Array | Blob): Promise<void> {
    this.#begun ??= { custom: this.#custom, multipart: this.#begin() }
    const multipart = await this.#wait(this.#begun.multipart)
    await multipart.send(part, () => {
      this.#progress(part instanceof Blob ? part.size : part.byteLength)
      if (!(part instanceof Blob)) this.#buffer.giveBack(part)
    })
  }

  #begin(): Promise<Multipart> {
    return beginMultipart(this.#gateway, this.#place, this.#headers(), this.#concurrency, this.#call)
  }

  #assertNotReleased(): void {
    if (this.#released) this.#assertOpen()
  }

  #make(): Promise<Made> {
    this.#assertNotReleased()
    return this.#begun ? this.#complete(this.#begun) : this.#put()
  }

  async #put(): Promise<Made> {
    const body = this.#buffer.flush()
    const request = { ...this.#place, headers: this.#headers(), body }
    const { headers } = await this.#gateway.ask('putObject', request, this.#call)
    this.#progress(body.byteLength)
    return { headers, etag: headers.get('etag') }
  }

  async #complete({ custom, multipart }: Begun): Promise<Made> {
    if (this.#buffer.size) await this.#sendPart(this.#buffer.flush())
    const made = await (await multipart).complete()
    return custom === this.#custom ? made : this.#replaceMetadata(made)
  }

  /** By copying the object onto itself (AWS, "CopyObject"), which for a gateway of Storj is no more than that. */
  async #replaceMetadata({ etag }: Made): Promise<Made> {
    const { bucket, key } = this.#place
    const headers = {
      ...this.#headers(),
      'x-amz-copy-source': `/${encode(bucket)}/${encodeKey(key)}`,
      'x-amz-metadata-directive': 'REPLACE',
      // Another's object may have come in its place since.
      ...(etag && { 'x-amz-copy-source-if-match': etag }),
    }
    try {
      const answer = await this.#gateway.ask('copyObject', { bucket, key, headers }, this.#call)
      return { headers: answer.headers, etag: textIn(answer.xml('CopyObjectResult'), 'ETag') }
    } catch (error) {
      // The object is there, without them.
      throw Object.assign(error as Error, { mayHaveApplied: true })
    }
  }

  /** Has the service let go of the parts, where there are any. */
  #release(): Promise<void> {
    this.#buffer.flush()
    // Until it is done, a project that is closed waits for it.
    this.#released ??= this.#abortParts().finally(() => this.#end())
    this.#stopWaiting?.()
    return this.#released
  }

  async #abortParts(): Promise<void> {
    const multipart = await this.#begun?.multipart.catch(() => undefined)
    await multipart?.abort()
  }
}

/** Uploads a source as a whole, with the type and the size that it says of itself. */
export async function putObject(
  gateway: Gateway,
  place: Place,
  source: UploadSource | UploadFile,
  { custom, ...options }: PutObjectOptions,
): Promise<ObjectInfo> {
  const { bytes, size, type } = await openFile(toUploadFile(source)).catch(unreadable)
  const upload = new GatewayUpload(gateway, place, { size, contentType: type, ...options })
  try {
    if (custom) await upload.setCustomMetadata(custom)
    await upload.writeFrom(bytes as UploadSource)
    return await upload.commit()
  } catch (error) {
    // What it failed with is the news.
    await upload[asyncDispose]().catch(() => {})
    throw error
  }
}

function count(onProgress: ((progress: Progress) => void) | undefined, total: number | undefined) {
  let sent = 0
  return (bytes: number) => {
    sent += bytes
    tell(onProgress, { sent, total })
  }
}

/** As @holdfast/shared has it: of what a source's own program threw, name, code and message are kept. */
const unreadable = (cause: unknown): never => {
  if (cause instanceof HoldfastError) throw cause
  if (cause instanceof InvalidSource) throw refuse('source', cause.message)
  const context = { service: SERVICE, cause: redactError(cause, new Set()) }
  throw new InvalidArgumentError('source', 'cannot be read', context)
}
