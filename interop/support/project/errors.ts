import type { Download, Project, UplinkError } from '@holdfast/storj-uplink-client'
import * as uplink from '@holdfast/storj-uplink-client'
import { describe, expect } from 'vitest'
import type { ProjectService, Suite } from './conformance.ts'
import { failureOf, MiB, noise } from './contents.ts'

type Act = (project: Project, bucket: string) => Promise<unknown>

const uploadParts: Act = async (project, bucket) => {
  const upload = await project.uploadObject(bucket, 'key', { partSize: 5 * MiB })
  await upload.write(noise(5 * MiB + 1))
  return upload.commit()
}

/** All that has to do with a bucket. */
const inBucket: Readonly<Record<string, Act>> = {
  statBucket: (project, bucket) => project.statBucket(bucket),
  deleteBucket: (project, bucket) => project.deleteBucket(bucket),
  'deleteBucket with objects': (project, bucket) => project.deleteBucket(bucket, { withObjects: true }),
  listObjects: (project, bucket) => project.listObjects(bucket),
  statObject: (project, bucket) => project.statObject(bucket, 'key'),
  deleteObject: (project, bucket) => project.deleteObject(bucket, 'key'),
  putObject: (project, bucket) => project.putObject(bucket, 'key', 'text'),
  'an upload in parts': uploadParts,
  downloadObject: (project, bucket) => project.downloadObject(bucket, 'key'),
  'downloadObject from an offset': (project, bucket) => project.downloadObject(bucket, 'key', { offset: 5 }),
  'downloadObject of the end': (project, bucket) => project.downloadObject(bucket, 'key', { offset: -5 }),
}

const ofObject = [
  'statObject',
  'downloadObject',
  'downloadObject from an offset',
  'downloadObject of the end',
]

export const errors: Suite<ProjectService> = (test) => {
  describe('errors', () => {
    const expectError = async (failing: Promise<unknown>, Class: typeof UplinkError, code: number) => {
      const error = await failureOf(failing)
      expect(error).toBeInstanceOf(Class)
      expect(error).toMatchObject({ code })
    }

    for (const [name, act] of Object.entries(inBucket))
      test(`BucketNotFoundError of ${name}`, ({ project }) =>
        expectError(act(project, 'there-is-none'), uplink.BucketNotFoundError, 0x13))

    for (const name of ofObject)
      test(`ObjectNotFoundError of ${name}`, async ({ project, newBucket }) =>
        expectError((inBucket[name] as Act)(project, await newBucket()), uplink.ObjectNotFoundError, 0x21))

    test('BucketNameInvalidError before anything is sent', async ({ project }) => {
      for (const name of ['', 'ab', 'UPPER', 'under_score', '-dash', '127.0.0.1', 'a..b', 'x'.repeat(64)])
        for (const act of [...Object.values(inBucket), createBucket, ensureBucket])
          await expectError(act(project, name), uplink.BucketNameInvalidError, 0x10)
    })

    test('ObjectKeyInvalidError before anything is sent', async ({ project }) => {
      for (const key of ['', '.', '..', 'a/../b', 'a/.', 'x'.repeat(1281), '\ud800'])
        for (const act of [
          project.statObject('bucket', key),
          project.deleteObject('bucket', key),
          project.uploadObject('bucket', key),
          project.putObject('bucket', key, ''),
          project.downloadObject('bucket', key),
        ])
          await expectError(act, uplink.ObjectKeyInvalidError, 0x20)
    })

    test('CanceledError with the reason, of whatever the caller has ended', async ({
      project,
      newBucket,
    }) => {
      const bucket = await newBucket()
      await project.putObject(bucket, 'key', noise(20 * MiB))
      const reason = new Error('enough')
      for (const act of [
        (signal: AbortSignal) => project.statObject(bucket, 'key', { signal }),
        (signal: AbortSignal) => project.listObjects(bucket, { signal }),
        (signal: AbortSignal) => project.downloadObject(bucket, 'key', { signal }),
        (signal: AbortSignal) => project.putObject(bucket, 'other', noise(20 * MiB), { signal }),
      ]) {
        const error = await failureOf(act(AbortSignal.abort(reason)))
        expect(error).toBeInstanceOf(uplink.CanceledError)
        expect(error).toMatchObject({ code: 0x03, name: 'AbortError', cause: reason })
      }
    })

    test('CanceledError of a download that is ended on its way', async ({ project, newBucket }) => {
      const bucket = await newBucket()
      await project.putObject(bucket, 'key', noise(20 * MiB))
      const ending = new AbortController()
      const download = await project.downloadObject(bucket, 'key', { signal: ending.signal })
      await download.read(10)
      ending.abort(new Error('enough'))
      await expectError(readRest(download), uplink.CanceledError, 0x03)
    })

    test('InvalidHandleError of a download whose project is closed meanwhile', async (here) => {
      const bucket = await here.newBucket()
      await here.project.putObject(bucket, 'key', noise(20 * MiB))
      const project = here.openProject()
      const download = await project.downloadObject(bucket, 'key')
      await download.read(10)
      await project.close()
      await expectError(readRest(download), uplink.InvalidHandleError, 0x04)
    })

    test('InvalidHandleError of whatever is asked of a project that was closed', async (here) => {
      const bucket = await here.newBucket()
      const project = here.openProject()
      expect(await project.listObjects(bucket)).toEqual([])
      await project.close()
      await project.close()
      for (const act of [...Object.values(inBucket), createBucket, ensureBucket, listBuckets])
        await expectError(act(project, bucket), uplink.InvalidHandleError, 0x04)
      expect(await here.project.listObjects(bucket)).toEqual([])
    })
  })
}

const createBucket: Act = (project, name) => project.createBucket(name)
const ensureBucket: Act = (project, name) => project.ensureBucket(name)
const listBuckets: Act = (project) => project.listBuckets()

async function readRest(download: Download): Promise<void> {
  while ((await download.read(MiB)).byteLength);
}
