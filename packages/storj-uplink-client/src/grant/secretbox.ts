import { concat } from './bytes.js'
import { poly1305 } from './poly1305.js'

/**
 * NaCl's secretbox, XSalsa20 and Poly1305 (D. J. Bernstein, Cryptography in NaCl, 2009; Extending the Salsa20 nonce,
 * 2011). No uplink of today encrypts paths with it, but there are grants of older ones. By hand it takes 0.7 kB of a web
 * page, compressed; by `@noble/ciphers`, to which the tests hold it, 3.3 kB.
 */
export function seal(bytes: Uint8Array, key: Uint8Array, nonce: Uint8Array): Uint8Array {
  const { oneTimeKey, pad } = streamFor(bytes.length, key, nonce)
  const encrypted = xor(bytes, pad)
  return concat(poly1305(encrypted, oneTimeKey), encrypted)
}

/** Nothing for what was not sealed with this key and nonce. */
export function open(box: Uint8Array, key: Uint8Array, nonce: Uint8Array): Uint8Array | undefined {
  if (box.length < TAG) return undefined
  const encrypted = box.subarray(TAG)
  const { oneTimeKey, pad } = streamFor(encrypted.length, key, nonce)
  const tag = poly1305(encrypted, oneTimeKey)
  // All of it is compared: how long that takes says nothing of where a tag is wrong.
  const difference = tag.reduce((sum, byte, at) => sum | (byte ^ (box[at] as number)), 0)
  return difference ? undefined : xor(encrypted, pad)
}

const TAG = 16
const ONE_TIME_KEY = 32
const BLOCK = 64
/** What stands on the diagonal: "expand 32-byte k". */
const CONSTANTS = [0x61707865, 0x3320646e, 0x79622d32, 0x6b206574] as const

const xor = (bytes: Uint8Array, pad: Uint8Array) => bytes.map((byte, at) => byte ^ (pad[at] as number))

/** The first 32 bytes of the stream are the key of the tag. */
function streamFor(length: number, key: Uint8Array, nonce: Uint8Array) {
  const subkey = hsalsa20(wordsOf(key), wordsOf(nonce.subarray(0, 16)))
  const [low = 0, high = 0] = wordsOf(nonce.subarray(16))
  const stream = new Uint8Array(Math.ceil((ONE_TIME_KEY + length) / BLOCK) * BLOCK)
  for (let block = 0; block * BLOCK < stream.length; block++) {
    const input = matrix(subkey, [low, high, block, 0])
    const output = scramble(input)
    stream.set(bytesOf(output.map((word, at) => word + (input[at] as number))), block * BLOCK)
  }
  return { oneTimeKey: stream.subarray(0, ONE_TIME_KEY), pad: stream.subarray(ONE_TIME_KEY) }
}

function hsalsa20(key: Uint32Array, input: Uint32Array): Uint32Array {
  const output = scramble(matrix(key, input))
  return Uint32Array.from([0, 5, 10, 15, 6, 7, 8, 9], (at) => output[at] as number)
}

function matrix(key: Uint32Array, input: Iterable<number>): Uint32Array {
  const [first, second, third, last] = CONSTANTS
  const [upper, lower] = [key.subarray(0, 4), key.subarray(4)]
  return Uint32Array.of(first, ...upper, second, ...input, third, ...lower, last)
}

/** Twenty rounds, of columns and of rows by turns; each line begins on the diagonal. */
function scramble(matrix: Uint32Array): Uint32Array {
  const words = matrix.slice()
  for (let round = 0; round < 20; round++)
    for (let line = 0; line < 4; line++) {
      const at = (step: number) => (round % 2 ? 4 * line + ((line + step) % 4) : (5 * line + 4 * step) % 16)
      for (const [step, bits] of [7, 9, 13, 18].entries()) {
        const sum = ((words[at(step)] as number) + (words[at(step + 3)] as number)) | 0
        const target = at(step + 1)
        words[target] = (words[target] as number) ^ ((sum << bits) | (sum >>> (32 - bits)))
      }
    }
  return words
}

// By a view, since a machine may have its highest byte first.
function wordsOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  return Uint32Array.from({ length: bytes.length / 4 }, (_, at) => view.getUint32(4 * at, true))
}

function bytesOf(words: Uint32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * words.length))
  words.forEach((word, at) => {
    view.setUint32(4 * at, word, true)
  })
  return new Uint8Array(view.buffer)
}
