/** A range of bytes, both ends included. */
export type Range = readonly [first: number, last: number]

/**
 * The range that is asked for; all of it where nothing is, or nothing that can be read, which S3 passes over
 * (storj/minio, cmd/httprange.go). `none` is one that has no byte of it.
 */
export function readRange(range: string | null, size: number): Range | 'none' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []
  if (!first && !last) return undefined
  const from = first ? Number(first) : Math.max(0, size - Number(last))
  const to = first && last ? Math.min(Number(last), size - 1) : size - 1
  return from > to ? 'none' : [from, to]
}
