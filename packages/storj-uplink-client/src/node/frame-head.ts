/** What stands before the data of a frame (storj.io/drpc, drpcwire/packet.go). */
export interface FrameHead {
  readonly stream: number
  readonly message: number
  readonly kind: number
  readonly control: boolean
  /** Whether it is the last frame of its packet. */
  readonly done: boolean
  /** Bytes of data. */
  readonly length: number
}

/**
 * Reads the head of a frame: a control byte, and three numbers of seven bits a byte. Nothing while it is not whole.
 * @throws Error for a number of more than 49 bits, of which Go reads up to 64: no answer to a call of ours has one
 */
export function readFrameHead(bytes: readonly number[]): FrameHead | undefined {
  const [control = 0, ...rest] = bytes
  const numbers: number[] = []
  let value = 0
  let factor = 1
  for (const byte of rest) {
    if (factor >= 2 ** 49) throw new Error('a number of more than 49 bits')
    value += (byte & 0x7f) * factor
    factor *= 0x80
    if (byte > 0x7f) continue
    numbers.push(value)
    value = 0
    factor = 1
  }
  const [stream, message, length] = numbers
  if (stream === undefined || message === undefined || length === undefined) return
  return {
    stream,
    message,
    length,
    kind: (control & 0x7e) >> 1,
    control: control > 0x7f,
    done: (control & 1) === 1,
  }
}
