import type { Duplex } from 'node:stream'
import type { Call } from './call.js'
import type { Packet } from './frame.js'
import { PacketReader } from './packet-reader.js'
import { Stream } from './stream.js'

/** DRPC over a socket: one call after the other (storj.io/drpc, drpcmanager/manager.go). */
export class Connection {
  readonly #socket: Duplex
  #stream: Stream | undefined
  #streams = 0
  /** Why no more calls can be made. */
  #failure: unknown

  constructor(socket: Duplex) {
    this.#socket = socket
    this.#read()
  }

  /** Begins a call. The one before it has to be over: what still comes of it is thrown away. */
  open(call: Call): Stream {
    const stream = new Stream(++this.#streams, call, (bytes) => this.#write(bytes))
    this.#stream = stream
    if (this.#failure) stream.fail(this.#failure)
    return stream
  }

  /** Lets go of the socket at once, and of a call with it. */
  close(): void {
    this.#fail(new Error('the connection was closed'))
    this.#socket.end()
    this.#socket.destroy()
  }

  // What is written in one turn leaves in one piece: a call's beginning is three packets.
  #write(bytes: Uint8Array): Promise<void> {
    this.#socket.cork()
    process.nextTick(() => this.#socket.uncork())
    return new Promise((resolve) => {
      this.#socket.write(bytes, () => resolve())
    })
  }

  async #read(): Promise<void> {
    const reader = new PacketReader()
    try {
      for await (const chunk of this.#socket)
        for (const packet of reader.read(chunk)) await this.#hand(packet)
      this.#fail(new Error('the far end hung up'))
    } catch (error) {
      this.#fail(error)
    }
    this.#socket.destroy()
  }

  async #hand(packet: Packet): Promise<void> {
    if (packet.stream > this.#streams)
      throw new Error(`an answer to call ${packet.stream}, which nobody made`)
    if (packet.stream === this.#streams) await this.#stream?.handle(packet)
  }

  #fail(reason: unknown): void {
    this.#failure ??= reason
    this.#stream?.fail(this.#failure)
  }
}
