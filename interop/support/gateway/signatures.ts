import { inspect } from 'node:util'
import { openGatewayProject, type Project, UplinkPermissionDeniedError } from '@holdfast/storj-uplink-client'
import { describe, expect } from 'vitest'
import type { Suite } from '../project/conformance.ts'
import { failureOf, MiB, noise } from '../project/contents.ts'
import type { GatewayService } from './service.ts'

const acts: Readonly<Record<string, (project: Project, bucket: string) => Promise<unknown>>> = {
  listBuckets: (project) => project.listBuckets(),
  createBucket: (project) => project.createBucket('by-nobody'),
  ensureBucket: (project) => project.ensureBucket('by-nobody'),
  statBucket: (project, bucket) => project.statBucket(bucket),
  deleteBucket: (project, bucket) => project.deleteBucket(bucket),
  'deleteBucket with objects': (project, bucket) => project.deleteBucket(bucket, { withObjects: true }),
  listObjects: (project, bucket) => project.listObjects(bucket),
  statObject: (project, bucket) => project.statObject(bucket, 'key'),
  downloadObject: (project, bucket) => project.downloadObject(bucket, 'key'),
  'downloadObject of the end': (project, bucket) => project.downloadObject(bucket, 'key', { offset: -1 }),
  deleteObject: (project, bucket) => project.deleteObject(bucket, 'key'),
  putObject: (project, bucket) => project.putObject(bucket, 'key', 'changed'),
  'putObject in parts': (project, bucket) =>
    project.putObject(bucket, 'key', noise(5 * MiB + 1), { partSize: 5 * MiB }),
}

export const signatures: Suite<GatewayService> = (test) => {
  describe('credentials that are not right', () => {
    for (const [what, wrong] of Object.entries({
      'a wrong secret': { secretKey: 'a-secret-that-is-wrong' },
      'an access key of nobody': { accessKeyId: 'nobody' },
    }))
      test(`${what}: UplinkPermissionDeniedError, and nothing is changed`, async (here) => {
        const { credentials, project, newBucket } = here
        const bucket = await newBucket()
        await project.putObject(bucket, 'key', 'as it was')
        const state = async () => ({
          buckets: (await project.listBuckets()).map(({ name }) => name),
          objects: await project.listObjects(bucket, { recursive: true, custom: true }),
        })
        const before = await state()
        await using stranger = openGatewayProject({ gateway: { ...credentials, ...wrong } })
        for (const [name, act] of Object.entries(acts)) {
          const error = await failureOf(act(stranger, bucket))
          expect(error, name).toBeInstanceOf(UplinkPermissionDeniedError)
          expect(error, name).toMatchObject({ code: 0x09, origin: { http: 403 } })
          const shown = [inspect(error, { depth: 9 }), JSON.stringify(error), (error as Error).stack].join()
          for (const secret of [credentials.secretKey, 'a-secret-that-is-wrong'])
            expect(shown).not.toContain(secret)
        }
        expect(await state()).toEqual(before)
      })
  })
}
