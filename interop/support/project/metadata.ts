import { ObjectNotFoundError } from '@holdfast/storj-uplink-client'
import { describe, expect } from 'vitest'
import type { ProjectService, Suite } from './conformance.ts'
import { failureOf, MiB, noise, readBytes, sha256 } from './contents.ts'

const partSize = 5 * MiB

export const metadata: Suite<ProjectService> = (test) => {
  describe('custom metadata', () => {
    test('is read back as it was set, with any UTF-8', async ({ project, newBucket }) => {
      const bucket = await newBucket()
      const custom = { plain: 'text', 'with-dash': 'a, b; c="d" é', utf8: 'grüße ✓ 🐈', empty: '' }
      expect(await project.putObject(bucket, 'key', '', { custom })).toMatchObject({ custom })
      expect((await project.statObject(bucket, 'key')).custom).toEqual(custom)
      expect((await project.downloadObject(bucket, 'key')).info().custom).toEqual(custom)
      const [listed] = await project.listObjects(bucket, { custom: true })
      expect(listed?.custom).toEqual(custom)
    })

    test('that is set again takes the place of what was set', async ({ project, newBucket }) => {
      const bucket = await newBucket()
      const upload = await project.uploadObject(bucket, 'key')
      await upload.setCustomMetadata({ first: '1', both: '1' })
      await upload.write('a')
      await upload.setCustomMetadata({ second: '2', both: '2' })
      await upload.write('b')
      expect(await upload.commit()).toMatchObject({ custom: { second: '2', both: '2' } })
      expect((await project.statObject(bucket, 'key')).custom).toEqual({ second: '2', both: '2' })
    })

    test('can be set before the first part has left', async ({ project, newBucket }) => {
      const bucket = await newBucket()
      const upload = await project.uploadObject(bucket, 'key', { partSize })
      await upload.setCustomMetadata({ set: 'early' })
      await upload.write(noise(partSize + 1))
      await upload.commit()
      expect((await project.statObject(bucket, 'key')).custom).toEqual({ set: 'early' })
    })

    test('can be set after parts have left, and nothing else changes', async ({ project, newBucket }) => {
      const bucket = await newBucket()
      const bytes = noise(2 * partSize + 1)
      const expires = new Date(Date.now() + 86_400_000)
      const upload = await project.uploadObject(bucket, 'key', {
        partSize,
        expires,
        contentType: 'text/x-late',
      })
      await upload.setCustomMetadata({ early: 'yes', both: 'early' })
      await upload.write(bytes)
      await upload.setCustomMetadata({ late: 'ü', both: 'late' })
      const committed = await upload.commit()
      const download = await project.downloadObject(bucket, 'key')
      expect(download.info()).toMatchObject({
        custom: { late: 'ü', both: 'late' },
        system: { contentLength: bytes.byteLength, expires, etag: committed.system?.etag },
      })
      expect(download.info().custom).toEqual({ late: 'ü', both: 'late' })
      expect(sha256(await readBytes(download))).toBe(sha256(bytes))
    })
  })

  describe('an expiry', () => {
    test('is told of an object', async ({ project, newBucket }) => {
      const bucket = await newBucket()
      const expires = new Date(Date.now() + 3_600_000)
      expect(await project.putObject(bucket, 'key', '', { expires })).toMatchObject({ system: { expires } })
      const stat = await project.statObject(bucket, 'key')
      expect(stat).toMatchObject({ system: { expires }, custom: {} })
    })

    test('ends an object', async ({ project, newBucket }) => {
      const bucket = await newBucket()
      const expires = Date.now() + 2400
      await project.putObject(bucket, 'key', '', { expires: new Date(expires) })
      expect(await project.listObjects(bucket)).toHaveLength(1)
      await new Promise((resolve) => setTimeout(resolve, expires + 500 - Date.now()))
      expect(await failureOf(project.statObject(bucket, 'key'))).toBeInstanceOf(ObjectNotFoundError)
      expect(await project.listObjects(bucket)).toEqual([])
    })
  })
}
