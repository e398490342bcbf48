/** Bytes of a block. */
export const BLOCK = 65_536

/** So many blocks of which no two are alike, all in the same memory: what is kept of one has to be copied. */
export async function* blocks(count: number, from = 0): AsyncGenerator<Uint8Array, void, undefined> {
  const block = new Uint8Array(BLOCK)
  for (let at = from; at < from + count; at++) {
    new DataView(block.fill(at).buffer).setUint32(0, at)
    yield block
  }
}
