import type { Duplex } from 'node:stream'
import { Kind, type Packet, writePacket } from '../node/frame.js'

/** A call as it came in: the name of its RPC and its one message. */
export interface Request {
  readonly stream: number
  readonly rpc: string
  readonly metadata: Uint8Array | undefined
  readonly message: Uint8Array
}

/** What can be said to a call. Several packets may be said, and bytes that are none. */
export class Reply {
  readonly #socket: Duplex
  readonly #stream: number
  #sent = 0

  constructor(socket: Duplex, stream: number) {
    this.#socket = socket
    this.#stream = stream
  }

  /** Whether nobody hears it any more. */
  get closed(): boolean {
    return this.#socket.destroyed
  }

  message(data: Uint8Array): void {
    this.packet({ kind: Kind.message, data })
  }

  error(code: number | bigint, text: string): void {
    const status = Buffer.alloc(8)
    status.writeBigUInt64BE(BigInt(code))
    this.packet({ kind: Kind.error, data: Buffer.concat([status, Buffer.from(text)]) })
  }

  /** The end of all messages, which ends the call where the client has said so as well. */
  closeSend(): void {
    this.packet({ kind: Kind.closeSend, data: Buffer.alloc(0) })
  }

  packet(packet: Partial<Packet>): void {
    this.raw(this.bytesOf(packet))
  }

  bytesOf({ stream = this.#stream, message, kind = Kind.message, control = false, data }: Partial<Packet>) {
    const place = message ?? ++this.#sent
    return Buffer.from(writePacket({ stream, message: place, kind, control, data: data ?? Buffer.alloc(0) }))
  }

  raw(bytes: Uint8Array): void {
    this.#socket.write(bytes)
  }

  hangUp(): void {
    this.#socket.end()
  }

  /** As when a cable is pulled. */
  breakOff(): void {
    this.#socket.destroy()
  }
}

/** Puts packets together into calls: each of its answers is one whole call. */
export class Calls {
  #rpc: string | undefined
  #metadata: Uint8Array | undefined
  #message: Uint8Array | undefined

  take({ stream, kind, data }: Packet): Request | undefined {
    if (kind === Kind.invokeMetadata) this.#metadata = data
    if (kind === Kind.invoke) this.#rpc = Buffer.from(data).toString()
    if (kind === Kind.message) this.#message = data
    if (kind !== Kind.closeSend || this.#rpc === undefined || !this.#message) return
    const request = { stream, rpc: this.#rpc, metadata: this.#metadata, message: this.#message }
    this.#rpc = this.#metadata = this.#message = undefined
    return request
  }
}
