import type { Project } from '@holdfast/storj-uplink-client'
import { describe, expect } from 'vitest'
import type { ProjectService, Suite } from './conformance.ts'

const KEYS = ['a', 'b/1', 'b/2/x', 'b/2/y', 'b/3', 'c', 'd/1', 'e']

async function fill(project: Project, bucket: string): Promise<string> {
  for (const key of KEYS) await project.putObject(bucket, key, key, { custom: { called: key } })
  return bucket
}

export const lists: Suite<ProjectService> = (test) => {
  describe('listObjects', () => {
    const keysOf = (found: readonly { key: string }[]) => found.map(({ key }) => key).sort()

    test('of an empty bucket gives none', async ({ project, newBucket }) => {
      const bucket = await newBucket()
      expect(await project.listObjects(bucket)).toEqual([])
      expect(await project.listObjects(bucket, { prefix: 'none/', recursive: true })).toEqual([])
    })

    test('gives objects, and of others what they have in common', async ({ project, newBucket }) => {
      const bucket = await fill(project, await newBucket())
      const listed = await project.listObjects(bucket)
      expect(keysOf(listed)).toEqual(['a', 'b/', 'c', 'd/', 'e'])
      expect(keysOf(listed.filter(({ isPrefix }) => isPrefix))).toEqual(['b/', 'd/'])
      expect(listed.find(({ key }) => key === 'b/')).toEqual({
        key: 'b/',
        isPrefix: true,
        system: undefined,
        custom: {},
      })
      expect(keysOf(await Array.fromAsync(project.listAllObjects(bucket)))).toEqual(keysOf(listed))
    })

    test('with a prefix gives what begins so, prefix included', async ({ project, newBucket }) => {
      const bucket = await fill(project, await newBucket())
      const listed = async (prefix: string, recursive?: boolean) =>
        keysOf(await project.listObjects(bucket, { prefix, recursive }))
      expect(await listed('b/')).toEqual(['b/1', 'b/2/', 'b/3'])
      expect(await listed('b/2/')).toEqual(['b/2/x', 'b/2/y'])
      expect(await listed('b/', true)).toEqual(['b/1', 'b/2/x', 'b/2/y', 'b/3'])
      expect(await listed('none/')).toEqual([])
      expect(await listed('', true)).toEqual(KEYS)
    })

    test('with a cursor gives what comes after it in the order of the service', async (here) => {
      const { project, newBucket } = here
      const bucket = await fill(project, await newBucket())
      for (const prefix of ['', 'b/']) {
        const all = (await project.listObjects(bucket, { prefix, recursive: true })).map(({ key }) => key)
        for (const [at, cursor] of all.entries()) {
          const after = await project.listObjects(bucket, { prefix, recursive: true, cursor })
          expect(after.map(({ key }) => key)).toEqual(all.slice(at + 1))
        }
      }
    })

    test('with a cursor that is not recursive goes on behind an object or a prefix', async (here) => {
      const { project, newBucket } = here
      const bucket = await fill(project, await newBucket())
      const listed = async (cursor: string, prefix?: string) =>
        keysOf(await project.listObjects(bucket, { cursor, prefix }))
      expect(await listed('a')).toEqual(['b/', 'c', 'd/', 'e'])
      expect(await listed('b/')).toEqual(['c', 'd/', 'e'])
      expect(await listed('c')).toEqual(['d/', 'e'])
      expect(await listed('b/2/', 'b/')).toEqual(['b/3'])
      expect(await listed('e')).toEqual([])
    })

    test('has system and custom metadata as it is told', async ({ project, newBucket }) => {
      const bucket = await fill(project, await newBucket())
      const list = (options: { system?: boolean; custom?: boolean }) =>
        project.listObjects(bucket, { prefix: 'b/', ...options })
      for (const options of [{}, { custom: false }, { system: true }])
        expect(await list(options)).toContainEqual({
          key: 'b/1',
          isPrefix: false,
          system: expect.objectContaining({ contentLength: 3, created: expect.any(Date) }),
          custom: {},
        })
      const without = { key: 'b/1', isPrefix: false, system: undefined }
      expect(await list({ system: false })).toContainEqual({ ...without, custom: {} })
      expect(await list({ system: false, custom: true })).toContainEqual({
        ...without,
        custom: { called: 'b/1' },
      })
      const stat = await project.statObject(bucket, 'b/1')
      const [listed] = (await list({ custom: true })).filter(({ key }) => key === 'b/1')
      expect(listed?.custom).toEqual(stat.custom)
      expect(listed?.system?.etag).toBe(stat.system?.etag)
      // HTTP's date of one object has no milliseconds, XML's of a list may have them.
      const seconds = (date?: Date) => Math.floor((date?.getTime() ?? Number.NaN) / 1000)
      expect(seconds(listed?.system?.created)).toBe(seconds(stat.system?.created))
    })
  })
}
