import { writeVarint } from '../grant/byte-reader.js'

/** What a packet of DRPC is for (storj.io/drpc, drpcwire/packet.go). */
export const Kind = {
  /** Begins a call: the name of the RPC. */
  invoke: 1,
  message: 2,
  /** Ends a call: a status in 8 bytes, and a text. */
  error: 3,
  /** The far end has lost interest. */
  cancel: 4,
  /** Ends a call. */
  close: 5,
  /** No more messages will come. */
  closeSend: 6,
  /** Goes before `invoke`. */
  invokeMetadata: 7,
} as const

/** One packet, which travels in one frame or in several. */
export interface Packet {
  /** The call that it belongs to, counted from 1 on each connection. */
  readonly stream: number
  /** Its place in that call, counted from 1. */
  readonly message: number
  readonly kind: number
  /** Whether who does not know the kind is to pass over it. */
  readonly control: boolean
  readonly data: Uint8Array
}

/** Bytes of data in a frame, as Storj's own write them: 8 KiB with some room (storj.io/common, rpc/dial.go). */
const SPLIT_SIZE = 8192 - 256

/** A packet as it goes over the wire, in frames of: a control byte, stream, message and length as varints, data. */
export function writePacket({ stream, message, kind, control, data }: Packet): Uint8Array {
  const frames: Uint8Array[] = []
  for (let at = 0; at === 0 || at < data.length; at += SPLIT_SIZE) {
    const piece = data.subarray(at, at + SPLIT_SIZE)
    const isLast = at + piece.length === data.length
    const flags = Number(isLast) | (kind << 1) | (Number(control) << 7)
    frames.push(Uint8Array.of(flags), ...[stream, message, piece.length].map(writeVarint), piece)
  }
  return Buffer.concat(frames)
}
