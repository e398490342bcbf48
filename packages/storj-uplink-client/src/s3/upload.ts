import type { UploadFile, UploadSource } from '@holdfast/shared'
import { openFile, readPieces, toBytes, toUploadFile } from '@holdfast/shared/upload'
import { asyncDispose } from '../dispose.js'
import { CanceledError, UploadDoneError } from '../errors.js'
import type { CustomMetadata, ObjectInfo, Upload, UploadObjectOptions } from '../project.js'
import { refuse, SERVICE } from '../refuse.js'
import type { Gateway } from './gateway.js'
import { hearFailure } from './hear-failure.js'
import { beginMultipart, type Made, type Multipart } from './multipart.js'
import { readEtag, writeMetadata } from './object-info.js'
import { createPartBuffer, type PartBuffer } from './part-buffer.js'
import type { Place } from './place.js'
import { replaceMetadata } from './replace-metadata.js'
import { unreadable } from './unreadable.js'
import { readUploadOptions, type UploadSettings } from './upload-options.js'

/** A multipart upload, and the metadata that went with its beginning. */
interface Begun {
  readonly custom: CustomMetadata
  readonly multipart: Promise<Multipart>
}

/** An upload to a gateway: a single PUT where all of it fits into one part, and else a multipart upload. */
export class GatewayUpload implements Upload {
  readonly #gateway: Gateway
  readonly #place: Place
  readonly #settings: UploadSettings
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
    this.#gateway = gateway
    this.#place = place
    this.#settings = readUploadOptions(options)
    this.#buffer = createPartBuffer(this.#settings.partSize)
    this.#headers()
    gateway.uploads.add(this)
    options.signal?.addEventListener('abort', this.#giveUp)
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
        expires: this.#settings.expires,
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
    this.#settings.call.signal?.removeEventListener('abort', this.#giveUp)
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
    const { signal } = this.#settings.call
    this.#gateway.assertOpen()
    if (signal?.aborted)
      throw new CanceledError('aborted by the caller', { service: SERVICE, cause: signal.reason })
    if (this.#state !== 'open')
      throw new UploadDoneError(`the upload was ${this.#state}`, { service: SERVICE })
  }

  /** @throws InvalidArgumentError for what no header can carry */
  #headers(custom = this.#custom): Record<string, string> {
    return writeMetadata(custom, this.#settings)
  }

  async #take(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.byteLength; ) {
      // Not before there is more: what fits into one part is a single PUT.
      if (this.#buffer.size === this.#settings.partSize) await this.#sendPart(this.#buffer.flush())
      this.#assertNotReleased()
      const count = this.#buffer.take(bytes.subarray(at))
      at += count
      this.#contentLength += count
    }
  }

  /** Sends all of a Blob but its last part, which it gives. */
  async #sendSlices(blob: Blob): Promise<Blob> {
    let at = 0
    for (; blob.size - at > this.#settings.partSize; at += this.#settings.partSize) {
      this.#contentLength += this.#settings.partSize
      await this.#sendPart(blob.slice(at, at + this.#settings.partSize))
    }
    return blob.slice(at)
  }

  async #sendPart(part: Uint8Array | Blob): Promise<void> {
    this.#begun ??= { custom: this.#custom, multipart: this.#begin() }
    const multipart = await this.#wait(this.#begun.multipart)
    await multipart.send(part, () => {
      this.#settings.progress(part instanceof Blob ? part.size : part.byteLength)
      if (!(part instanceof Blob)) this.#buffer.giveBack(part)
    })
  }

  #begin(): Promise<Multipart> {
    const { concurrency, call } = this.#settings
    return beginMultipart(this.#gateway, this.#place, this.#headers(), concurrency, call)
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
    const { headers } = await this.#gateway.ask('putObject', request, this.#settings.call)
    this.#settings.progress(body.byteLength)
    return { headers, etag: headers.get('etag') }
  }

  async #complete({ custom, multipart }: Begun): Promise<Made> {
    if (this.#buffer.size) await this.#sendPart(this.#buffer.flush())
    const made = await (await multipart).complete()
    if (custom === this.#custom) return made
    return replaceMetadata(this.#gateway, this.#place, this.#headers(), made, this.#settings.call)
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
