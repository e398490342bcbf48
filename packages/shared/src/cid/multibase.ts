const LOWER = 'abcdefghijklmnopqrstuvwxyz'
const DIGITS = '0123456789'

/** By their multibase prefixes (https://github.com/multiformats/multibase), those that CIDs are seen in. */
const ALPHABETS: Record<string, string> = {
  b: `${LOWER}234567`,
  f: `${DIGITS}abcdef`,
  k: DIGITS + LOWER,
  u: `${LOWER.toUpperCase() + LOWER + DIGITS}-_`,
  z: '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz',
}

/** Far more than the longest CID in use: the work grows with the square of it. */
const MAX_LENGTH = 512

/** Bytes, of which the first is not zero, as a number in the base of this prefix; the prefix itself is left out. */
export function encode(bytes: Iterable<number> & { length: number }, prefix: string): string {
  const { alphabet, radix, bits } = baseOf(prefix)
  let value = 0n
  for (const byte of bytes) value = value * 256n + BigInt(byte)
  // RFC 4648: bits of nothing fill the last digit; the digits in front are there though they may be zero.
  const length = bits && Math.ceil((bytes.length * 8) / bits)
  value <<= BigInt(length && length * bits - bytes.length * 8)
  let text = ''
  for (; value > 0n; value /= radix) text = alphabet[Number(value % radix)] + text
  return text.padStart(length, alphabet[0])
}

/** The bytes of a text with its prefix; nothing if it is no text that they would be written as. */
export function decode(text: string): number[] | undefined {
  const exact = /^[BFK]/.test(text) ? text.toLowerCase() : text
  const [prefix = '', ...digits] = exact
  if (!ALPHABETS[prefix] || digits.length > MAX_LENGTH) return undefined
  const { alphabet, radix, bits } = baseOf(prefix)
  let value = 0n
  for (const digit of digits) value = value * radix + BigInt(alphabet.indexOf(digit))
  const bytes: number[] = []
  for (value >>= BigInt((digits.length * bits) % 8); value > 0n; value >>= 8n)
    bytes.unshift(Number(value & 255n))
  return prefix + encode(bytes, prefix) === exact ? bytes : undefined
}

/** `bits` of a digit are 0 where they are no whole number, and the text is one number without any padding. */
function baseOf(prefix: string) {
  const alphabet = ALPHABETS[prefix] as string
  const bits = Math.log2(alphabet.length)
  return { alphabet, radix: BigInt(alphabet.length), bits: bits % 1 ? 0 : bits }
}
