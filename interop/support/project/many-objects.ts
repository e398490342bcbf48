import { BucketNotFoundError, type Project } from '@holdfast/storj-uplink-client'
import { describe, expect } from 'vitest'
import type { ProjectService, Suite } from './conformance.ts'
import { failureOf } from './contents.ts'

// One more than ten pages of what most services give at once.
const COUNT = 10_001
const FOLDERS = 7

export const manyObjects: Suite<ProjectService> = (test) => {
  describe('many objects', () => {
    test('10,001 are listed, each once, and deleted with their bucket', async ({ project, newBucket }) => {
      const bucket = await newBucket()
      const keys = Array.from({ length: COUNT }, (_, i) => `${i % FOLDERS}/${i}`)
      const took = await stopwatch({
        put: () => putAll(project, bucket, keys),
        list: async () => {
          const listed = (await project.listObjects(bucket, { recursive: true })).map(({ key }) => key)
          expect(listed).toHaveLength(COUNT)
          expect(listed.toSorted()).toEqual(keys.toSorted())
          const after = await project.listObjects(bucket, { recursive: true, cursor: listed[4999] as string })
          expect(after.map(({ key }) => key)).toEqual(listed.slice(5000))
        },
        'list by folders': async () => {
          const folders = (await project.listObjects(bucket)).map(({ key }) => key)
          expect(folders.sort()).toEqual(['0/', '1/', '2/', '3/', '4/', '5/', '6/'])
          const inFolder = await project.listObjects(bucket, { prefix: '3/' })
          expect(inFolder).toHaveLength(keys.filter((key) => key.startsWith('3/')).length)
        },
        delete: () => project.deleteBucket(bucket, { withObjects: true }),
      })
      console.log(`10,001 objects: ${took}`)
      expect(await failureOf(project.statBucket(bucket))).toBeInstanceOf(BucketNotFoundError)
    }, 300_000)
  })
}

async function putAll(project: Project, bucket: string, keys: readonly string[]): Promise<void> {
  const waiting = keys.values()
  const worker = async () => {
    for (const key of waiting) await project.putObject(bucket, key, '')
  }
  await Promise.all(Array.from({ length: 32 }, worker))
}

async function stopwatch(steps: Readonly<Record<string, () => Promise<void>>>): Promise<string> {
  const took: string[] = []
  for (const [name, step] of Object.entries(steps)) {
    const began = performance.now()
    await step()
    took.push(`${name} ${((performance.now() - began) / 1000).toFixed(1)} s`)
  }
  return took.join(', ')
}
