const END = 0x06054b50
const ENTRY = 0x02014b50

/**
 * The names in a ZIP file by its central directory (PKWARE's APPNOTE, 4.3.12 and 4.3.16); nothing for what is no ZIP
 * file. The files themselves are not unpacked.
 */
export function zipNames(bytes: Uint8Array): string[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  // A comment may follow it.
  while (end >= 0 && view.getUint32(end, true) !== END) end--
  if (end < 0) return undefined
  const names: string[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) return undefined
    const length = view.getUint16(at + 28, true)
    names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)))
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names
}
