import { DAG_PB, RAW } from './cid.js'
import { UNIXFS_FILE } from './node.js'
import { bytesHead, numberField } from './protobuf.js'

// What stands before and behind the bytes in a dag-pb leaf: a field's number and length, at most three times over.
const MARGIN = 32
// Most files of a large directory are small.
const SMALL = 4096

/** The chunk of a file that is being filled, with room around it for the frame of a dag-pb leaf. */
export function createChunk(chunkBytes: number) {
  const largest = chunkBytes + 2 * MARGIN
  let buffer = new Uint8Array(Math.min(SMALL, largest))
  let end = MARGIN

  const makeRoom = (length: number) => {
    if (length <= buffer.length) return
    const grown = new Uint8Array(Math.min(largest, Math.max(length, 2 * buffer.length)))
    grown.set(buffer.subarray(0, end))
    buffer = grown
  }

  return {
    /** Takes what still fits, and says how much that is. */
    fill(bytes: Uint8Array): number {
      const taken = bytes.subarray(0, largest - MARGIN - end)
      makeRoom(end + taken.length + MARGIN)
      buffer.set(taken, end)
      end += taken.length
      return taken.length
    },
    /** What was filled in, as a leaf in either codec: views, good until the next bytes are filled in. */
    take() {
      const bytes = end - MARGIN
      const tail = numberField(3, bytes)
      // An empty file has a size, but no data.
      const data = [...UNIXFS_FILE, ...(bytes ? bytesHead(2, bytes) : [])]
      const head = [...bytesHead(1, data.length + bytes + tail.length), ...data]
      buffer.set(head, MARGIN - head.length)
      buffer.set(tail, end)
      const raw = buffer.subarray(MARGIN, end)
      const dagPb = buffer.subarray(MARGIN - head.length, end + tail.length)
      end = MARGIN
      return { bytes, leaves: [[RAW, raw] as const, [DAG_PB, dagPb] as const] }
    },
  }
}
