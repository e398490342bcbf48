const BY_EXTENSION: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  htm: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  pdf: 'application/pdf',
}

/** By the first bytes, in hexadecimal. */
const BY_START: readonly [start: string, type: string][] = [
  ['89504e470d0a1a0a', 'image/png'],
  ['ffd8ff', 'image/jpeg'],
  ['25504446', 'application/pdf'],
  ['504b0304', 'application/zip'],
]

const HTML = /^\s*<(!doctype html|html|head|body|script)[\s>]/i

/** What no text has (https://mimesniff.spec.whatwg.org/#binary-data-byte). */
const isBinary = (byte: number) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte)

/** What a gateway takes a file for: by the last part of the path, and else by how it begins. */
export async function contentTypeOf(path: string, file: Blob): Promise<string> {
  const named = BY_EXTENSION[/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '']
  if (named) return named
  const start = new Uint8Array(await file.slice(0, 512).arrayBuffer())
  const hex = Array.from(start, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const known = BY_START.find(([bytes]) => hex.startsWith(bytes))?.[1]
  if (known) return known
  if (start.some(isBinary)) return 'application/octet-stream'
  return `text/${HTML.test(new TextDecoder().decode(start)) ? 'html' : 'plain'}; charset=utf-8`
}
