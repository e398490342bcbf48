import { ObjectNotFoundError } from '@holdfast/storj-uplink-client'
import { describe, expect } from 'vitest'
import type { ProjectService, Suite } from './conformance.ts'
import { failureOf } from './contents.ts'

export const objects: Suite<ProjectService> = (test) => {
  describe('objects', () => {
    test('statObject tells what the service and the program know of one', async ({ project, newBucket }) => {
      const bucket = await newBucket()
      const before = Date.now()
      const made = await project.putObject(bucket, 'a/b.txt', 'twelve bytes', { custom: { colour: 'blue' } })
      const { system, ...rest } = await project.statObject(bucket, 'a/b.txt')
      expect(rest).toEqual({ key: 'a/b.txt', isPrefix: false, custom: { colour: 'blue' } })
      expect(system).toMatchObject({ contentLength: 12, expires: undefined, etag: made.system?.etag })
      // HTTP's dates have no milliseconds.
      expect(system?.created.getTime()).toBeGreaterThan(before - 1001)
      expect(system?.created.getTime()).toBeLessThan(Date.now() + 1)
    })

    test('deleteObject deletes one, and no other', async ({ project, newBucket }) => {
      const bucket = await newBucket()
      for (const key of ['a/b', 'a/b.c', 'a/c/b', 'ab']) await project.putObject(bucket, key, key)
      await project.deleteObject(bucket, 'a/b')
      expect(await failureOf(project.statObject(bucket, 'a/b'))).toBeInstanceOf(ObjectNotFoundError)
      const left = await project.listObjects(bucket, { recursive: true })
      expect(left.map(({ key }) => key).sort()).toEqual(['a/b.c', 'a/c/b', 'ab'])
    })

    test('deleteObject of none is no failure', async ({ project, newBucket }) => {
      const bucket = await newBucket()
      expect(await project.deleteObject(bucket, 'none')).toBeUndefined()
      await project.putObject(bucket, 'one', '')
      await project.deleteObject(bucket, 'one')
      expect(await project.deleteObject(bucket, 'one')).toBeUndefined()
    })
  })
}
