import {
  BucketAlreadyExistsError,
  BucketNotEmptyError,
  BucketNotFoundError,
} from '@holdfast/storj-uplink-client'
import { describe, expect } from 'vitest'
import type { ProjectService, Suite } from './conformance.ts'
import { failureOf, readText } from './contents.ts'

export const buckets: Suite<ProjectService> = (test) => {
  describe('buckets', () => {
    test('createBucket gives its name, and when it was made', async ({ project }) => {
      const before = Date.now()
      const { name, created } = await project.createBucket('the-first.of-all')
      expect(name).toBe('the-first.of-all')
      // A service may leave out the milliseconds.
      expect(created?.getTime()).toBeGreaterThan(before - 1001)
      expect(created?.getTime()).toBeLessThan(Date.now() + 1)
    })

    test('createBucket of one that is there fails, and gives that one', async ({ project, newBucket }) => {
      const bucket = await newBucket()
      const there = await project.statBucket(bucket)
      await project.putObject(bucket, 'kept', 'as it was')
      const error = await failureOf(project.createBucket(bucket))
      expect(error).toBeInstanceOf(BucketAlreadyExistsError)
      expect(error).toMatchObject({ code: 0x11, bucket: there })
      expect(await readText(await project.downloadObject(bucket, 'kept'))).toBe('as it was')
    })

    test('ensureBucket makes a bucket, and gives one that is there', async ({ project }) => {
      const made = await project.ensureBucket('ensured')
      await project.putObject('ensured', 'kept', 'as it was')
      expect(await project.ensureBucket('ensured')).toEqual(made)
      expect(await project.statBucket('ensured')).toEqual(made)
      expect(await readText(await project.downloadObject('ensured', 'kept'))).toBe('as it was')
    })

    test('listBuckets gives all by name, or those after a cursor', async ({ project }) => {
      for (const name of ['list-c', 'list-a', 'list-b']) await project.createBucket(name)
      const stat = (name: string) => project.statBucket(name)
      const [a, b, c] = [await stat('list-a'), await stat('list-b'), await stat('list-c')]
      const ours = (found: readonly { name: string }[]) =>
        found.filter(({ name }) => name.startsWith('list-'))

      const all = await project.listBuckets()
      expect(ours(all)).toEqual([a, b, c])
      expect(all.map(({ name }) => name)).toEqual(all.map(({ name }) => name).sort())
      expect(ours(await project.listBuckets({ cursor: 'list-a' }))).toEqual([b, c])
      expect(ours(await project.listBuckets({ cursor: 'list-aa' }))).toEqual([b, c])
      expect(ours(await project.listBuckets({ cursor: 'list-c' }))).toEqual([])
      const oneByOne = await Array.fromAsync(project.listAllBuckets({ cursor: 'list-a' }))
      expect(ours(oneByOne)).toEqual([b, c])
    })

    test('deleteBucket deletes an empty one', async ({ project, newBucket }) => {
      const bucket = await newBucket()
      expect(await project.deleteBucket(bucket)).toBeUndefined()
      expect(await failureOf(project.statBucket(bucket))).toBeInstanceOf(BucketNotFoundError)
      expect((await project.listBuckets()).map(({ name }) => name)).not.toContain(bucket)
    })

    test('deleteBucket keeps one that has objects, unless told otherwise', async ({ project, newBucket }) => {
      const bucket = await newBucket()
      for (const key of ['a', 'b/c', 'b/d/e', 'b/d/f']) await project.putObject(bucket, key, key)
      const error = await failureOf(project.deleteBucket(bucket))
      expect(error).toBeInstanceOf(BucketNotEmptyError)
      expect(error).toMatchObject({ code: 0x12 })
      expect(await project.listObjects(bucket, { recursive: true })).toHaveLength(4)

      expect(await project.deleteBucket(bucket, { withObjects: true })).toBeUndefined()
      expect(await failureOf(project.statBucket(bucket))).toBeInstanceOf(BucketNotFoundError)
      // Nothing of it comes back with its name.
      await project.createBucket(bucket)
      expect(await project.listObjects(bucket, { recursive: true })).toEqual([])
    })
  })
}
