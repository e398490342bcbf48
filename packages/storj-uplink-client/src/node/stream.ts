import { ConnectionError, type HoldfastError, redactError } from '@holdfast/shared'
import { InternalError } from '../errors.js'
import { NOTHING } from '../grant/bytes.js'
import type { Call } from './call.js'
import { Kind, type Packet, writePacket } from './frame.js'
import { type Metadata, writeMetadata } from './metadata.js'
import { readRpcStatus, toUplinkError } from './rpc-error.js'

/** What a stream needs of its connection. Resolves when the bytes have left, or never will. */
export type Write = (bytes: Uint8Array) => Promise<void>

interface Receiver {
  resolve(message: Uint8Array | undefined): void
  reject(error: HoldfastError): void
}

/**
 * One call over a connection, seen from the client (storj.io/drpc, drpcstream/stream.go). It holds one message that
 * came and was not received; whoever brings the next one waits, and so does the far end.
 */
export class Stream {
  readonly #id: number
  readonly #call: Call
  readonly #write: Write
  #sent = 0
  #inbox: { readonly data: Uint8Array; readonly taken: () => void } | undefined
  #receiver: Receiver | undefined
  /** Why nothing more will come, or `true` where the far end just said so. */
  #end: HoldfastError | true | undefined
  #isClosed = false

  constructor(id: number, call: Call, write: Write) {
    this.#id = id
    this.#call = call
    this.#write = write
  }

  /** Says which RPC it is to be. */
  invoke(metadata?: Metadata): Promise<void> {
    if (metadata) this.#send(Kind.invokeMetadata, writeMetadata(metadata))
    return this.#send(Kind.invoke, Buffer.from(this.#call.rpc))
  }

  /** @returns when there is room for another one; what went wrong is heard of by `receive` */
  send(message: Uint8Array): Promise<void> {
    return this.#send(Kind.message, message)
  }

  /** Says that there are no more messages. */
  closeSend(): Promise<void> {
    return this.#send(Kind.closeSend, NOTHING)
  }

  /**
   * The next message; nothing after the last one.
   * @throws UplinkError for the status that the far end sent, ConnectionError
   */
  async receive(): Promise<Uint8Array | undefined> {
    const { data, taken } = this.#inbox ?? {}
    if (data) {
      this.#inbox = undefined
      taken?.()
      return data
    }
    if (this.#end === true) return
    if (this.#end) throw this.#end
    return new Promise((resolve, reject) => {
      this.#receiver = { resolve, reject }
    })
  }

  /** Ends the call, and tells the far end so where it has not ended it itself. */
  close(): void {
    this.#leave(Kind.close, false)
  }

  /** The same before it is done: the far end should drop what it is doing. */
  cancel(): void {
    this.#leave(Kind.cancel, true)
  }

  /** Takes a packet. Resolves when there is room for the next one. @throws Error where there is no going on */
  async handle({ kind, control, data }: Packet): Promise<void> {
    if (this.#end || this.#isClosed) return
    switch (kind) {
      case Kind.message:
        return this.#deliver(data)
      case Kind.error:
        return this.#finish(toUplinkError(readRpcStatus(data), this.#call))
      case Kind.cancel:
        return this.#finish(toUplinkError({ code: 2, message: 'canceled by the far end' }, this.#call))
      case Kind.close:
      case Kind.closeSend:
        return this.#finish(true)
      default:
        // What a later version may send carries the control bit where it does not matter.
        if (!control) throw new Error(`a packet of kind ${kind}`)
    }
  }

  /** The connection has broken. */
  fail(reason: unknown): void {
    const cause = redactError(reason, this.#call.secrets)
    this.#finish(new ConnectionError(`no whole answer: ${cause.message}`, { ...this.#call.context, cause }))
  }

  #send(kind: number, data: Uint8Array, control = false): Promise<void> {
    return this.#write(writePacket({ stream: this.#id, message: ++this.#sent, kind, control, data }))
  }

  #deliver(data: Uint8Array): Promise<void> | undefined {
    this.#receiver?.resolve(data)
    if (this.#receiver) this.#receiver = undefined
    else
      return new Promise((taken) => {
        this.#inbox = { data, taken }
      })
  }

  #finish(end: HoldfastError | true): void {
    this.#end ??= end
    if (end === true) this.#receiver?.resolve(undefined)
    else this.#receiver?.reject(end)
    this.#receiver = undefined
  }

  #leave(kind: number, control: boolean): void {
    if (this.#isClosed) return
    this.#isClosed = true
    if (!this.#end) this.#send(kind, NOTHING, control)
    this.#inbox?.taken()
    this.#finish(new InternalError('the call was closed', this.#call.context))
  }
}
