import { type Bytes, fromArray, toArray } from './bytes.js'

/**
 * HSalsa20 of a key and an input of zeros, which is what NaCl's `crypto_box_beforenm` makes of the secret that two
 * X25519 keys share. (D. J. Bernstein, Extending the Salsa20 nonce, 2011, section 2; Salsa20 specification.)
 */
export function hsalsa20(key: Bytes): Bytes {
  const matrix = toArray(`expa${key.slice(0, 16)}nd 3${'\0'.repeat(16)}2-by${key.slice(16)}te k`)
  const words = new DataView(matrix.buffer)
  // Twenty rounds of four lines, columns and rows by turns, of four steps, which go on from the diagonal.
  for (let step = 0; step < 320; step++) {
    const line = (step >> 2) % 4
    const at = (n: number) =>
      4 * (step & 16 ? 4 * line + ((line + step + n) % 4) : (5 * line + 4 * (step + n)) % 16)
    const word = (n: number) => words.getUint32(at(n), true)
    const bits = [7, 9, 13, 18][step % 4] as number
    const sum = word(0) + word(3)
    words.setUint32(at(1), word(1) ^ ((sum << bits) | (sum >>> (32 - bits))), true)
  }
  // The diagonal, and where the input was.
  return [0, 5, 10, 15, 6, 7, 8, 9].map((n) => fromArray(matrix.slice(4 * n, 4 * n + 4))).join('')
}
