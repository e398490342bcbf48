import { rejection } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import { bytesOf, MIB, openFake, PART, sha256 } from './fake-s3.ts'

const KEY = '/bucket/a key'
const one = async (upload: Promise<unknown>) => upload
void one

describe('what fits into one part is a single PUT, and more is sent in parts', () => {
  it.each<[string, number, number]>([
    ['nothing', 0, 0],
    ['a byte', 1, 0],
    ['a byte less than a part', PART - 1, 0],
    ['a part', PART, 0],
    ['a byte more', PART + 1, 2],
    ['two parts', 2 * PART, 2],
    ['two and a half', 2.5 * PART, 3],
  ])('%s', async (_, size, parts) => {
    const fake = openFake()
    const bytes = bytesOf(size)
    for (const source of [bytes, new Blob([bytes]), new Response(bytes).body as ReadableStream]) {
      fake.asked.length = 0
      const made = await fake.project().putObject('bucket', 'a key', source, { partSize: PART })
      const stored = fake.objects.get(KEY)
      expect(sha256(stored?.bytes as Uint8Array)).toBe(sha256(bytes))
      expect(made.system).toMatchObject({
        contentLength: size,
        etag: parts ? `${stored?.etag}-${parts}` : stored?.etag,
      })
      expect(fake.asked.length).toBe(parts ? parts + 2 : 1)
      expect(fake.uploads.size).toBe(0)
    }
  })
})
