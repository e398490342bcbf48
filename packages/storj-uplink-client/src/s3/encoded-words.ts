import { fromHeader } from './encode.js'

const WORDS = /^=\?utf-8\?[bq]\?[^?\s]*\?=(\s+=\?utf-8\?[bq]\?[^?\s]*\?=)*$/i

/**
 * Metadata that a service gives as encoded words (RFC 2047), as AWS and MinIO do with what is no ASCII; else as it is.
 * What would be ASCII no service encodes, so that a program has written the words themselves.
 */
export function readWords(value: string): string {
  if (!WORDS.test(value)) return value
  const words = value.split(/\s+/).map(bytesOf)
  if (words.includes(undefined)) return value
  const text = fromHeader(words.join(''))
  return /^[\t -~]*$/.test(text) ? value : text
}

/** A word's bytes, a character each; nothing where they cannot be read. */
function bytesOf(word: string): string | undefined {
  const [, , encoding, text = ''] = word.split('?')
  if (/q/i.test(encoding ?? ''))
    return text
      .replaceAll('_', ' ')
      .replace(/=([\da-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  try {
    return atob(text)
  } catch {
    return undefined
  }
}
