import { asyncDispose } from '../dispose.js'
import { InternalError, InvalidHandleError } from '../errors.js'
import type { Download, ObjectInfo } from '../project.js'
import { refuse, SERVICE } from '../refuse.js'

const NOTHING = new Uint8Array(0)
const ALL = Number.POSITIVE_INFINITY

/** What reads the bytes of one answer, and makes sure that they are all there. */
export class GatewayDownload implements Download {
  readonly #info: ObjectInfo
  readonly #reader: ReadableStreamDefaultReader<Uint8Array> | undefined
  readonly #length: number | undefined
  #rest: Uint8Array = NOTHING
  #last: Promise<unknown> = Promise.resolve()
  #received = 0
  #closed = false
  #stream: ReadableStream<Uint8Array> | undefined

  /** @param length bytes that are to come, where that is known */
  constructor(info: ObjectInfo, body: ReadableStream<Uint8Array> | null, length: number | undefined) {
    this.#info = info
    this.#reader = body?.getReader()
    this.#length = length
  }

  async read(length: number): Promise<Uint8Array> {
    if (!(Number.isInteger(length) || length === ALL) || length < 1) throw refuse('length', 'must be above 0')
    this.#assertOpen()
    // One after another, also where the caller does not wait.
    const turn = this.#last.then(async () => {
      const piece = this.#rest.byteLength ? this.#rest : await this.#next()
      this.#rest = piece.subarray(length)
      return piece.subarray(0, length)
    })
    this.#last = turn.catch(() => {})
    return turn
  }

  get stream(): ReadableStream<Uint8Array> {
    this.#stream ??= new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          const piece = await this.read(ALL)
          if (piece.byteLength) controller.enqueue(piece)
          else controller.close()
        },
        cancel: () => this.close(),
      },
      { highWaterMark: 0 },
    )
    return this.#stream
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      for (let piece = await this.read(ALL); piece.byteLength; ) {
        yield piece
        piece = await this.read(ALL)
      }
    } finally {
      await this.close()
    }
  }

  info(): ObjectInfo {
    return this.#info
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#rest = NOTHING
    await this.#reader?.cancel().catch(() => {})
  }

  [asyncDispose](): Promise<void> {
    return this.close()
  }

  #assertOpen(): void {
    if (this.#closed) throw new InvalidHandleError('the download was closed', { service: SERVICE })
  }

  /** The next bytes; nothing at the end. */
  async #next(): Promise<Uint8Array> {
    for (;;) {
      const { done, value = NOTHING } = (await this.#reader?.read()) ?? { done: true }
      // What is closed while it is read has not come to its end.
      this.#assertOpen()
      this.#received += value.byteLength
      if (done) this.#assertWhole()
      if (done || value.byteLength) return value
    }
  }

  #assertWhole(): void {
    if (this.#length === undefined || this.#received === this.#length) return
    throw new InternalError(`ended after ${this.#received} of ${this.#length} bytes`, {
      service: SERVICE,
      operationId: 'getObject',
    })
  }
}
