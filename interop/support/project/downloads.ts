import { InvalidArgumentError, InvalidHandleError, type Project } from '@holdfast/storj-uplink-client'
import { describe, expect } from 'vitest'
import type { ProjectService, Suite } from './conformance.ts'
import { failureOf, MiB, noise, readBytes, sha256 } from './contents.ts'

const SIZE = 1000

type Part = readonly [offset: number, length?: number]

export const downloads: Suite<ProjectService> = (test) => {
  describe('downloads', () => {
    const fill = async (project: Project, bucket: string) => {
      const bytes = noise(SIZE)
      await project.putObject(bucket, 'key', bytes)
      return async (offset?: number, length?: number) => {
        const download = await project.downloadObject(bucket, 'key', { offset, length })
        expect(download.info()).toMatchObject({ key: 'key', system: { contentLength: SIZE } })
        expect(await readBytes(download)).toEqual(bytes.slice(offset, length && (offset ?? 0) + length))
      }
    }

    test('of all, of the end, and of the middle', async ({ project, newBucket }) => {
      const expectSlice = await fill(project, await newBucket())
      await expectSlice()
      await expectSlice(0)
      await expectSlice(1)
      await expectSlice(999)
      await expectSlice(0, 2)
      await expectSlice(1, 1)
      await expectSlice(500, 499)
      await expectSlice(500, 500)
    })

    test('of the first byte alone', async ({ project, newBucket }) => {
      const expectSlice = await fill(project, await newBucket())
      await expectSlice(0, 1)
    })

    test('that are longer than what is there give what is there', async ({ project, newBucket }) => {
      const expectSlice = await fill(project, await newBucket())
      await expectSlice(0, 1001)
      await expectSlice(999, 2)
      await expectSlice(500, 10_000_000)
    })

    test('that begin at the end, or beyond it, give nothing', async ({ project, newBucket }) => {
      const expectSlice = await fill(project, await newBucket())
      await expectSlice(1000)
      await expectSlice(1001)
      await expectSlice(1000, 1)
      await expectSlice(1_000_000, 10)
    })

    test('of no length give nothing', async ({ project, newBucket }) => {
      const expectSlice = await fill(project, await newBucket())
      await expectSlice(0, 0)
      await expectSlice(500, 0)
    })

    test('from an offset below 0 count from the end', async ({ project, newBucket }) => {
      const expectSlice = await fill(project, await newBucket())
      await expectSlice(-1)
      await expectSlice(-5)
      await expectSlice(-1000)
      await expectSlice(-1001)
    })

    const emptyParts: Readonly<Record<string, Part[]>> = {
      'an empty object': [[0], [-1], [0, 0]],
      'an empty object from its first byte': [[0, 1]],
      'an empty object from beyond its end': [[1], [5, 5]],
    }
    for (const [what, parts] of Object.entries(emptyParts))
      test(`of ${what} give nothing`, async ({ project, newBucket }) => {
        const bucket = await newBucket()
        await project.putObject(bucket, 'empty', '')
        for (const [offset, length] of parts) {
          const download = await project.downloadObject(bucket, 'empty', { offset, length })
          expect(await readBytes(download)).toEqual(new Uint8Array(0))
        }
      })

    test('of what cannot be meant are refused', async ({ project, newBucket }) => {
      const bucket = await newBucket()
      for (const [offset, length] of [[0.5], [Number.NaN], [0, -2], [-5, 2], [0, 1.5]])
        expect(await failureOf(project.downloadObject(bucket, 'key', { offset, length }))).toBeInstanceOf(
          InvalidArgumentError,
        )
    })

    test('are read in pieces of at most what is asked for', async ({ project, newBucket }) => {
      const bucket = await newBucket()
      const bytes = noise(MiB + 7)
      await project.putObject(bucket, 'key', bytes)
      for (const most of [100_000, 10 * MiB]) {
        await using download = await project.downloadObject(bucket, 'key')
        const pieces: Uint8Array[] = []
        for (let piece = await download.read(most); piece.byteLength; piece = await download.read(most))
          pieces.push(piece.slice())
        expect(Math.max(...pieces.map(({ byteLength }) => byteLength))).toBeLessThanOrEqual(most)
        expect(sha256(Buffer.concat(pieces))).toBe(sha256(bytes))
        expect(await download.read(1)).toEqual(new Uint8Array(0))
      }
    })

    test('are iterated over, and may be left', async ({ project, newBucket }) => {
      const bucket = await newBucket()
      const bytes = noise(2 * MiB)
      await project.putObject(bucket, 'key', bytes)
      const pieces = await Array.fromAsync(await project.downloadObject(bucket, 'key'))
      expect(sha256(Buffer.concat(pieces))).toBe(sha256(bytes))

      const left = await project.downloadObject(bucket, 'key')
      for await (const piece of left) {
        expect(piece.byteLength).toBeGreaterThan(0)
        break
      }
      expect(await failureOf(left.read(1))).toBeInstanceOf(InvalidHandleError)
    })

    test('that are closed give no more', async ({ project, newBucket }) => {
      const bucket = await newBucket()
      await project.putObject(bucket, 'key', noise(2 * MiB))
      const download = await project.downloadObject(bucket, 'key')
      await download.read(10)
      await download.close()
      await download.close()
      const error = await failureOf(download.read(10))
      expect(error).toBeInstanceOf(InvalidHandleError)
      expect(error).toMatchObject({ code: 0x04 })
      expect(download.info()).toMatchObject({ system: { contentLength: 2 * MiB } })
    })

    test('of parts read over their seams', async ({ project, newBucket }) => {
      const bucket = await newBucket()
      const partSize = 5 * MiB
      const bytes = noise(2 * partSize + 10)
      await project.putObject(bucket, 'key', bytes, { partSize })
      for (const [offset, length] of [[partSize - 3, 6], [2 * partSize - 1, 5], [-12]]) {
        const download = await project.downloadObject(bucket, 'key', { offset, length })
        expect(await readBytes(download)).toEqual(bytes.slice(offset, length && (offset ?? 0) + length))
      }
    })
  })
}
