/** The one range of bytes that is asked for, its end included; `undefined` where all is to be sent (RFC 9110, 14.2). */
export function readRange(
  range: string | null,
  size: number,
): [first: number, last: number] | 'none' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []
  if (!first && !last) return undefined
  if (first && last && Number(first) > Number(last)) return undefined
  const from = first ? Number(first) : Math.max(0, size - Number(last))
  const to = first && last ? Math.min(Number(last), size - 1) : size - 1
  return from > to ? 'none' : [from, to]
}
