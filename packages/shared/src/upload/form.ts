import { describe, type OpenFile } from './source.js'

/** A file of a form, or what stands between two, which has no name. */
export type Part = Pick<OpenFile, 'bytes'> & Partial<OpenFile>

/** A multipart body before it is sent. */
export interface Form {
  /** For the `content-type` header. */
  readonly type: string
  readonly parts: readonly Part[]
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
  const parts: Part[] = fields.flatMap(([name, value]) => {
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="${encodeName(name)}"`
    if (typeof value === 'string') return describe(`${head}\r\n\r\n${value}\r\n`)
    const ofFile = `; filename="${encodeName(value.name)}"\r\ncontent-type: ${value.type}\r\n\r\n`
    return [describe(head + ofFile), value, describe('\r\n')]
  })
  parts.push(describe(`--${boundary}--\r\n`))
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    parts,
    size: sizeOf(parts),
    fileBytes: sizeOf(parts.filter(({ name }) => name)),
  }
}

function sizeOf(parts: readonly Part[]): number | undefined {
  const sum = parts.reduce((sum, { size = Number.NaN }) => sum + size, 0)
  return sum >= 0 ? sum : undefined
}

const encodeName = (name: string) => name.replace(/["\r\n]/g, (character) => encodeURIComponent(character))
