import { type Bytes, fromArray, toArray } from './bytes.js'

/**
 * HSalsa20 of a key and an input of zeros, which is what NaCl's `crypto_box_beforenm` makes of the secret that two
 * X25519 keys share. (D. J. Bernstein, Extending the Salsa20 nonce, 2011, section 2; Salsa20 specification.)
 */
export function hsalsa20(key: Bytes): Bytes {
  const zeros = '\0'.repeat(16)
  const matrix = toArray(`expa${key.slice(0, 16)}nd 3${zeros}2-by${key.slice(16)}te k`)
  const words = new DataView(matrix.buffer)
  for (let round = 0; round < 20; round++)
    for (let line = 0; line < 4; line++) {
      // Where the words of a column or a row lie, by turns, each from the diagonal on.
      const at = (n: number) => 4 * (round % 2 ? 4 * line + ((line + n) % 4) : (5 * line + 4 * n) % 16)
      const word = (n: number) => words.getUint32(at(n), true)
      for (const [n, bits] of [7, 9, 13, 18].entries()) {
        const sum = word(n) + word(n + 3)
        words.setUint32(at(n + 1), word(n + 1) ^ ((sum << bits) | (sum >>> (32 - bits))), true)
      }
    }
  // The diagonal, and where the input was.
  return [0, 5, 10, 15, 6, 7, 8, 9].map((n) => fromArray(matrix.slice(4 * n, 4 * n + 4))).join('')
}
