/** Gathers bytes into parts of one size. Each part's memory is used again for a later one, once it is given back. */
export interface PartBuffer {
  /** How many bytes wait to be a part. */
  readonly size: number
  /** Takes as many of the bytes as there is room for; gives how many. */
  take(bytes: Uint8Array): number
  /** What was taken, which is the caller's until it is given back. */
  flush(): Uint8Array
  giveBack(part: Uint8Array): void
}

export function createPartBuffer(partSize: number): PartBuffer {
  const spare: ArrayBuffer[] = []
  let memory = new Uint8Array(0)
  let size = 0
  // Where one part was filled, more are to be expected: what grows step by step leaves as much again behind.
  let isLarge = false

  const grow = (needed: number) => {
    const whole = spare.pop()
    // Most objects are far smaller than a part, and many are written at once.
    const length = isLarge ? partSize : Math.min(partSize, Math.max(needed, memory.byteLength * 4))
    const grown = whole ? new Uint8Array(whole) : new Uint8Array(length)
    grown.set(memory.subarray(0, size))
    memory = grown
  }

  return {
    get size() {
      return size
    },
    take(bytes) {
      const count = Math.min(bytes.byteLength, partSize - size)
      if (size + count > memory.byteLength) grow(size + count)
      memory.set(bytes.subarray(0, count), size)
      size += count
      return count
    },
    flush() {
      const part = memory.subarray(0, size)
      isLarge ||= size === partSize
      memory = new Uint8Array(0)
      size = 0
      return part
    },
    giveBack({ buffer }) {
      if (buffer.byteLength === partSize) spare.push(buffer as ArrayBuffer)
    },
  }
}
