import { getEventListeners } from 'node:events'
import { rejection } from '@holdfast/testing'
import { describe, expect, it, vi } from 'vitest'
import type { Project } from '../src/index.ts'
import { openFake, PART } from './fake-s3.ts'

const CALLS: Record<string, (project: Project) => Promise<unknown>> = {
  createBucket: (project) => project.createBucket('bucket'),
  ensureBucket: (project) => project.ensureBucket('bucket'),
  statBucket: (project) => project.statBucket('bucket'),
  listBuckets: (project) => project.listBuckets(),
  listAllBuckets: (project) => project.listAllBuckets().next(),
  deleteBucket: (project) => project.deleteBucket('bucket'),
  'deleteBucket with objects': (project) => project.deleteBucket('bucket', { withObjects: true }),
  statObject: (project) => project.statObject('bucket', 'a'),
  listObjects: (project) => project.listObjects('bucket'),
  listAllObjects: (project) => project.listAllObjects('bucket').next(),
  deleteObject: (project) => project.deleteObject('bucket', 'a'),
  uploadObject: (project) => project.uploadObject('bucket', 'a'),
  putObject: (project) => project.putObject('bucket', 'a', 'b'),
  downloadObject: (project) => project.downloadObject('bucket', 'a'),
}
const closed = { name: 'InvalidHandleError', code: 0x04, service: 'storj-uplink' }

describe('a project that was closed', () => {
  it.each(Object.entries(CALLS))('refuses %s', async (_, call) => {
    const fake = openFake()
    const project = fake.project()
    await project.close()
    expect(await rejection(call(project))).toMatchObject({ ...closed, mayHaveApplied: false })
    expect(fake.asked).toEqual([])
  })

  it('has no method that is not tried here', () => {
    const prototype = Object.getPrototypeOf(openFake().project())
    const methods = Object.getOwnPropertyNames(prototype).filter(
      (name) => !['constructor', 'close'].includes(name),
    )
    expect(methods.sort()).toEqual(
      Object.keys(CALLS)
        .filter((name) => !name.includes(' '))
        .sort(),
    )
  })

  it('refuses what goes on with an upload, a download and a list', async () => {
    const fake = openFake({ pageSize: 1 })
    for (const key of ['a', 'b']) fake.put(`/bucket/${key}`, 'bytes')
    const project = fake.project()
    const upload = await project.uploadObject('bucket', 'c')
    const download = await project.downloadObject('bucket', 'a')
    const list = project.listAllObjects('bucket')
    await list.next()
    await project.close()
    const asked = fake.asked.length
    const calls = [upload.write('a'), upload.commit(), upload.abort(), download.read(1), list.next()]
    for (const error of await Promise.all(calls.map(rejection))) expect(error).toMatchObject(closed)
    expect(fake.asked).toHaveLength(asked)
    expect([upload.info().key, download.info().key]).toEqual(['c', 'a'])
  })

  it('may be closed again, and by await using', async () => {
    const fake = openFake()
    const project = fake.project()
    await project.close()
    await project.close()
    let left: Project
    {
      await using another = fake.project()
      left = another
      await another.statBucket('bucket')
    }
    expect(await rejection(left.statBucket('bucket'))).toMatchObject(closed)
  })
})

describe('closing', () => {
  it.each(Object.entries(CALLS).filter(([name]) => name !== 'uploadObject'))(
    'ends %s, which is under way',
    async (_, call) => {
      const fake = openFake()
      fake.put('/bucket/a', 'a')
      let arrived = () => {}
      const arrival = new Promise<void>((resolve) => (arrived = resolve))
      const project = fake.project({
        fetch: () => {
          arrived()
          return new Promise(() => {})
        },
      })
      const calling = rejection(call(project))
      await arrival
      await project.close()
      expect(await calling).toMatchObject(closed)
    },
  )

  it('begins nothing more while it waits', async () => {
    const fake = openFake()
    const project = fake.project()
    const upload = await project.uploadObject('bucket', 'a', { partSize: PART, concurrency: 1 })
    await upload.write(new Uint8Array(PART + 1))
    const late: Promise<unknown>[] = []
    fake.meet.abortMultipartUpload = (_, apply) => {
      late.push(rejection(project.putObject('bucket', 'b', 'c')), rejection(project.listBuckets()))
      return apply()
    }
    const asked = fake.asked.length
    await project.close()
    expect(await Promise.all(late)).toMatchObject([closed, closed])
    expect(fake.asked.slice(asked)).toEqual([expect.stringContaining('DELETE /bucket/a?uploadId=')])
  })

  it('does not fail by an upload that cannot be aborted', async () => {
    const fake = openFake()
    const project = fake.project()
    const upload = await project.uploadObject('bucket', 'a', { partSize: PART, concurrency: 1 })
    await upload.write(new Uint8Array(PART + 1))
    fake.meet.abortMultipartUpload = () => new Response(null, { status: 403 })
    await project.close()
    expect(fake.count('abortMultipartUpload')).toBe(1)
  })
})

it('a signal that is used for many calls has no listener of any once they are done', async () => {
  const fake = openFake()
  fake.put('/bucket/a', 'bytes')
  const warned = vi.fn()
  process.on('warning', warned)
  const { signal } = new AbortController()
  const project = fake.project()
  for (let nth = 0; nth < 30; nth++) {
    await project.statObject('bucket', 'a', { signal })
    await project.putObject('bucket', 'b', 'c', { signal })
    const download = await project.downloadObject('bucket', 'a', { signal })
    await download.close()
  }
  await Promise.all(Array.from({ length: 30 }, () => project.statObject('bucket', 'a', { signal })))
  await new Promise((resolve) => setTimeout(resolve))
  process.off('warning', warned)
  expect(getEventListeners(signal, 'abort')).toEqual([])
  expect(warned).not.toHaveBeenCalled()
})
