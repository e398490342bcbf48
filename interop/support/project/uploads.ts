import { ObjectNotFoundError, UploadDoneError } from '@holdfast/storj-uplink-client'
import { describe, expect } from 'vitest'
import type { ProjectService, Suite } from './conformance.ts'
import { failureOf, MiB, noise, readBytes, readText, sha256 } from './contents.ts'

/** The smallest part that S3 takes. */
const partSize = 5 * MiB

export const uploads: Suite<ProjectService> = (test) => {
  describe('uploads', () => {
    test('write takes all, and nothing is seen of it before commit', async ({ project, newBucket }) => {
      const bucket = await newBucket()
      await using upload = await project.uploadObject(bucket, 'key')
      expect(await upload.write('grüße, ')).toBe(9)
      expect(await upload.write(new Uint8Array(0))).toBe(0)
      expect(await upload.write(new TextEncoder().encode('world'))).toBe(5)
      expect(upload.info()).toMatchObject({ key: 'key', system: { contentLength: 14 } })
      expect(await failureOf(project.statObject(bucket, 'key'))).toBeInstanceOf(ObjectNotFoundError)
      expect(await project.listObjects(bucket)).toEqual([])

      const committed = await upload.commit()
      expect(await readText(await project.downloadObject(bucket, 'key'))).toBe('grüße, world')
      expect(upload.info()).toEqual(committed)
      const { system } = await project.statObject(bucket, 'key')
      expect(committed).toMatchObject({ key: 'key', system: { contentLength: 14, etag: system?.etag } })
    })

    test('commit of nothing makes an empty object', async ({ project, newBucket }) => {
      const bucket = await newBucket()
      const upload = await project.uploadObject(bucket, 'empty')
      expect(await upload.commit()).toMatchObject({ system: { contentLength: 0 } })
      expect(await project.statObject(bucket, 'empty')).toMatchObject({ system: { contentLength: 0 } })
      expect(await readText(await project.downloadObject(bucket, 'empty'))).toBe('')
    })

    test('pieces of any size become an object of several parts', async ({ project, newBucket }) => {
      const bucket = await newBucket()
      const bytes = noise(2 * partSize + 12_345)
      const sent: number[] = []
      const onProgress = (progress: { sent: number }) => sent.push(progress.sent)
      const upload = await project.uploadObject(bucket, 'parts', { partSize, concurrency: 2, onProgress })
      const ends = [1, 65_536, partSize - 1, partSize, partSize + 1, 2 * partSize, bytes.byteLength]
      for (const [i, end] of ends.entries()) {
        const piece = bytes.slice(ends[i - 1] ?? 0, end)
        expect(await upload.write(piece)).toBe(piece.byteLength)
      }
      const committed = await upload.commit()
      const download = await project.downloadObject(bucket, 'parts')
      expect(sha256(await readBytes(download))).toBe(sha256(bytes))
      expect(download.info().system?.etag).toBe(committed.system?.etag)
      expect(sent).toEqual(sent.toSorted((a, b) => a - b))
      expect(sent.at(-1)).toBe(bytes.byteLength)
    })

    test('an object of exactly so many parts has no empty one behind them', async (here) => {
      const { project, newBucket } = here
      const bucket = await newBucket()
      for (const count of [1, 2]) {
        const bytes = noise(count * partSize)
        await project.putObject(bucket, `${count}`, bytes, { partSize })
        expect(sha256(await readBytes(await project.downloadObject(bucket, `${count}`)))).toBe(sha256(bytes))
      }
    })

    test('commit takes the place of what was there', async ({ project, newBucket }) => {
      const bucket = await newBucket()
      await project.putObject(bucket, 'key', 'a longer text', { custom: { old: 'yes' } })
      await project.putObject(bucket, 'key', 'short')
      expect(await readText(await project.downloadObject(bucket, 'key'))).toBe('short')
      expect(await project.statObject(bucket, 'key')).toMatchObject({
        system: { contentLength: 5 },
        custom: {},
      })
    })

    test('abort leaves what was there', async ({ project, newBucket }) => {
      const bucket = await newBucket()
      await project.putObject(bucket, 'key', 'as it was')
      const upload = await project.uploadObject(bucket, 'key')
      await upload.write('not this')
      await upload.abort()
      expect(await readText(await project.downloadObject(bucket, 'key'))).toBe('as it was')
    })

    test('nothing can be done with an upload after commit and abort', async ({ project, newBucket }) => {
      const bucket = await newBucket()
      for (const end of ['commit', 'abort'] as const) {
        const upload = await project.uploadObject(bucket, end)
        await upload[end]()
        for (const done of [
          upload.write('more'),
          upload.writeFrom('more'),
          upload.setCustomMetadata({ a: 'b' }),
          upload.commit(),
          upload.abort(),
        ]) {
          const error = await failureOf(done)
          expect(error).toBeInstanceOf(UploadDoneError)
          expect(error).toMatchObject({ code: 0x22 })
        }
        await upload[Symbol.asyncDispose]()
      }
      expect((await project.listObjects(bucket)).map(({ key }) => key)).toEqual(['commit'])
    })

    test('a stream can be piped into one: closing it commits', async ({ project, newBucket }) => {
      const bucket = await newBucket()
      const bytes = noise(partSize + 1)
      const upload = await project.uploadObject(bucket, 'piped', { partSize })
      await new Blob([bytes]).stream().pipeTo(upload.writable)
      expect(sha256(await readBytes(await project.downloadObject(bucket, 'piped')))).toBe(sha256(bytes))
    })

    test('putObject takes whatever has bytes', async ({ project, newBucket }) => {
      const bucket = await newBucket()
      const bytes = noise(100_000)
      async function* pieces() {
        yield bytes.subarray(0, 7)
        yield bytes.subarray(7)
      }
      const sources = {
        bytes,
        buffer: bytes.buffer,
        blob: new Blob([bytes]),
        stream: new Blob([bytes]).stream(),
        iterable: pieces(),
        response: new Response(bytes),
        function: () => new Blob([bytes]).stream(),
      }
      for (const [key, source] of Object.entries(sources)) {
        expect(await project.putObject(bucket, key, source)).toMatchObject({
          key,
          system: { contentLength: 100_000 },
        })
        expect(sha256(await readBytes(await project.downloadObject(bucket, key)))).toBe(sha256(bytes))
      }
    })
  })
}
