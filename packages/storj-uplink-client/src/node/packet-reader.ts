import type { Packet } from './frame.js'
import { type FrameHead, readFrameHead } from './frame-head.js'
import { GrowingBytes } from './growing-bytes.js'

/** Bytes of a packet, at most (storj.io/drpc, drpcwire/reader.go). */
export const MAX_PACKET = 4 * 1024 * 1024

/**
 * Puts packets together out of bytes as they come, in whatever pieces. What it holds grows with what has come and never
 * with what was announced, and is no more than one packet.
 */
export class PacketReader {
  #headBytes: number[] = []
  /** The frame whose data is being read, and how much of it is still to come. */
  #frame: FrameHead | undefined
  #left = 0
  /** The packet that is not whole yet. */
  #packet: Omit<Packet, 'data'> | undefined
  readonly #data = new GrowingBytes(MAX_PACKET)
  /** Ids only grow: what the next frame must not fall behind. */
  #least = { stream: 1, message: 1 }

  #begin(frame: FrameHead): void {
    const { stream, message, kind, control, length } = frame
    const { stream: leastStream, message: leastMessage } = this.#least
    if (stream < leastStream || (stream === leastStream && message < leastMessage))
      throw new Error(`frame ${stream}.${message} where ${leastStream}.${leastMessage} was due`)
    if (this.#packet?.stream !== stream || this.#packet.message !== message) {
      // What has come of an earlier packet was given up by who sent it.
      this.#data.take()
      this.#packet = { stream, message, kind, control }
    }
    if (this.#packet.kind !== kind) throw new Error(`kind ${kind} in a packet of kind ${this.#packet.kind}`)
    if (this.#data.length + length > MAX_PACKET) throw new Error(`a packet of more than ${MAX_PACKET} bytes`)
    // One frame with the control bit is enough for the whole packet.
    this.#packet = { ...this.#packet, control: this.#packet.control || control }
    this.#least = { stream, message }
    this.#headBytes = []
    this.#frame = frame
    this.#left = length
  }

  /** @throws Error for what is no DRPC; there is no reading on after it */
  *read(chunk: Uint8Array): Generator<Packet, void, undefined> {
    let at = 0
    while (at < chunk.length) {
      if (this.#frame) {
        const piece = chunk.subarray(at, at + this.#left)
        this.#data.append(piece)
        this.#left -= piece.length
        at += piece.length
      } else {
        this.#headBytes.push(chunk[at++] as number)
        const head = readFrameHead(this.#headBytes)
        if (head) this.#begin(head)
      }
      // A frame may be without data: it ends with its head, and no further byte need come.
      if (this.#frame && this.#left === 0) yield* this.#end(this.#frame)
    }
  }

  *#end({ done }: FrameHead): Generator<Packet, void, undefined> {
    this.#frame = undefined
    if (!done || !this.#packet) return
    const packet = { ...this.#packet, data: this.#data.take() }
    this.#packet = undefined
    this.#least = { stream: packet.stream, message: packet.message + 1 }
    yield packet
  }
}
