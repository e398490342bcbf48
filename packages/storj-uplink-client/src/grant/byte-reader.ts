import { Malformed } from './malformed.js'

/** Reads bytes from their start. @throws Malformed where they end before what is read */
export class ByteReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get at(): number {
    return this.#at
  }

  get done(): boolean {
    return this.#at === this.#bytes.length
  }

  /** What was read since then. */
  since(start: number): Uint8Array {
    return this.#bytes.slice(start, this.#at)
  }

  take(length: number): Uint8Array {
    if (length > this.#bytes.length - this.#at) throw new Malformed('is cut off')
    this.#at += length
    return this.since(this.#at - length)
  }

  /** A number of 64 bits, seven of them in a byte, the lowest first. */
  varint(): bigint {
    let number = 0n
    for (let shift = 0n; ; shift += 7n) {
      const byte = this.take(1)[0] as number
      number |= BigInt(byte & 0x7f) << shift
      if (number >> 64n || shift > 63n) throw new Malformed('has a number of more than 64 bits')
      if (byte < 0x80) return number
    }
  }
}

export function writeVarint(number: bigint | number): Uint8Array {
  const bytes: number[] = []
  let rest = BigInt.asUintN(64, BigInt(number))
  for (; rest > 0x7fn; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80)
  return Uint8Array.of(...bytes, Number(rest))
}
