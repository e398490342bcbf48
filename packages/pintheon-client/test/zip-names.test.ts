import { describe, expect, it } from 'vitest'
import { zipNames } from '../src/mock/zip-names.ts'
import { zipOf } from './zip-of.ts'

/**
 * `a.txt` and `b/c.txt` (empty), by the `zipfile` module of Python, the first entry with an extra field and a comment,
 * and a comment for the whole.
 */
const BY_PYTHON =
  'UEsDBBQAAAAAAAAAIQAAAAAAAAAAAAAAAAAFAAYAYS50eHT+ygIAYWJQSwMEFAAAAAAAAAAhAAAAAAAAAAAAAAAAAA' +
  'cAAABiL2MudHh0UEsBAhQDFAAAAAAAAAAhAAAAAAAAAAAAAAAAAAUABgAEAAAAAAAAAIABAAAAAGEudHh0/soCAGFi' +
  'bm90ZVBLAQIUAxQAAAAAAAAAIQAAAAAAAAAAAAAAAAAHAAAAAAAAAAAAAACAASkAAABiL2MudHh0UEsFBgAAAAACAA' +
  'IAcgAAAE4AAAADAGFsbA=='

describe('the names in a ZIP file', () => {
  it('are read whoever wrote it', () => {
    expect(zipNames(zipOf(['index.html', 'ä/b.css']))).toEqual(['index.html', 'ä/b.css'])
    expect(zipNames(Uint8Array.from(Buffer.from(BY_PYTHON, 'base64')))).toEqual(['a.txt', 'b/c.txt'])
    expect(zipNames(zipOf([]))).toEqual([])
  })

  it.each<[string, (zip: Uint8Array) => Uint8Array]>([
    ['is empty', () => new Uint8Array()],
    ['is no ZIP file', () => new TextEncoder().encode('no zip '.repeat(9))],
    ['was cut off', (zip) => zip.subarray(0, -23)],
    ['is only its end', (zip) => zip.slice(-22)],
    ['has lost its beginning', (zip) => zip.subarray(7)],
    ['has another directory', (zip) => zip.map((byte, at) => (at === zip.length - 22 - 52 ? 0 : byte))],
  ])('are none in what %s', (_, change) => {
    expect(zipNames(Uint8Array.from(change(zipOf(['a.html']))))).toBeUndefined()
  })
})
