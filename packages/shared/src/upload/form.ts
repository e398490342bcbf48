import type { OpenFile } from './source.js'

/** A multipart body before it is sent: what stands between the files, and the files. */
export interface Form {
  /** For the `content-type` header. */
  readonly type: string
  readonly parts: readonly (Uint8Array<ArrayBuffer> | OpenFile)[]
  /** Bytes of all of it; `undefined` where a file's are not known. */
  readonly size: number | undefined
  /** Bytes of the files alone. */
  readonly fileBytes: number | undefined
}

export type FormField = readonly [name: string, value: string | OpenFile]

/**
 * Writes `multipart/form-data` (RFC 7578) with names as browsers write them (HTML, "multipart/form-data encoding
 * algorithm"): in UTF-8, with `"` and line ends percent-encoded. A path stays as it is.
 */
export function writeForm(fields: readonly FormField[]): Form {
  const boundary = `holdfast-${crypto.getRandomValues(new Uint32Array(4)).join('-')}`
  const parts: (Uint8Array<ArrayBuffer> | OpenFile)[] = []
  let text = ''
  const flush = () => {
    parts.push(new TextEncoder().encode(text))
    text = ''
  }
  for (const [name, value] of fields) {
    text += `--${boundary}\r\ncontent-disposition: form-data; name="${encodeName(name)}"`
    if (typeof value === 'string') text += `\r\n\r\n${value}\r\n`
    else {
      text += `; filename="${encodeName(value.name)}"\r\ncontent-type: ${value.type}\r\n\r\n`
      flush()
      parts.push(value)
      text = '\r\n'
    }
  }
  text += `--${boundary}--\r\n`
  flush()

  const sizes = (some: readonly (Uint8Array | OpenFile)[]) =>
    some.map((part) => (part instanceof Uint8Array ? part.byteLength : part.size)).reduce(plus, 0)
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    parts,
    size: sizes(parts),
    fileBytes: sizes(parts.filter((part) => !(part instanceof Uint8Array))),
  }
}

const plus = (sum: number | undefined, size: number | undefined) =>
  sum === undefined || size === undefined ? undefined : sum + size

const encodeName = (name: string) => name.replace(/["\r\n]/g, (character) => encodeURIComponent(character))
