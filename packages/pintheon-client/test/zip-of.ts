/** A ZIP file of empty files with these names (PKWARE's APPNOTE, 4.3): their entries, the central directory, its end. */
export function zipOf(names: readonly string[]): Uint8Array<ArrayBuffer> {
  const entries: number[] = []
  const directory: number[] = []
  for (const name of names) {
    const text = [...new TextEncoder().encode(name)]
    // Version, flags, method, time, date, checksum and both sizes are all 0; then come the lengths of name and extra.
    const common = [...zeros(22), ...u16(text.length), ...u16(0)]
    directory.push(...u32(0x02014b50), ...u16(0), ...common, ...zeros(10), ...u32(entries.length), ...text)
    entries.push(...u32(0x04034b50), ...common, ...text)
  }
  const count = u16(names.length)
  const sizes = [...u32(directory.length), ...u32(entries.length)]
  const end = [...u32(0x06054b50), ...zeros(4), ...count, ...count, ...sizes, ...u16(0)]
  return Uint8Array.from([...entries, ...directory, ...end])
}

const zeros = (count: number): number[] => new Array(count).fill(0)
const u16 = (value: number): number[] => [value & 255, value >> 8]
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)]
