import { CanceledError, type Upload, UploadDoneError } from '@holdfast/storj-uplink-client'
import { describe, expect } from 'vitest'
import type { Here, Suite } from '../project/conformance.ts'
import { failureOf, MiB, noise } from '../project/contents.ts'
import { askSigned, type GatewayService } from './service.ts'

const partSize = 5 * MiB

export const leftovers: Suite<GatewayService> = (test) => {
  describe('of an upload in parts there is nothing left', () => {
    /** An upload of which one part has arrived, as the service itself says. */
    const begin = async (here: Here<GatewayService>, signal?: AbortSignal) => {
      const bucket = await here.newBucket()
      const project = here.openProject()
      const upload = await project.uploadObject(bucket, 'key', { partSize, signal })
      await upload.write(noise(2 * partSize))
      expect(await underWay(here, bucket)).toHaveLength(1)
      const expectNone = async () => {
        await expect.poll(() => underWay(here, bucket)).toEqual([])
        expect(await here.project.listObjects(bucket)).toEqual([])
      }
      return { bucket, project, upload, expectNone }
    }

    test('after abort', async (here) => {
      const { upload, expectNone } = await begin(here)
      await upload.abort()
      await expectNone()
    })

    test('after `await using`', async (here) => {
      const { upload, expectNone } = await begin(here)
      {
        await using _ = upload
      }
      await expectNone()
    })

    test('after the caller has ended it', async (here) => {
      const ending = new AbortController()
      const { upload, expectNone } = await begin(here, ending.signal)
      ending.abort()
      await expectNone()
      expect(await failureOf(upload.commit())).toBeInstanceOf(CanceledError)
    })

    test('after the project was closed', async (here) => {
      const { project, expectNone } = await begin(here)
      await project.close()
      await expectNone()
    })

    test('after its writable was aborted', async (here) => {
      const { upload, expectNone } = await begin(here)
      await upload.writable.abort('enough')
      await expectNone()
    })

    test('after the source of it has failed', async (here) => {
      const bucket = await here.newBucket()
      async function* failing() {
        yield noise(partSize + 1)
        expect(await underWay(here, bucket)).toHaveLength(1)
        throw new Error('the disk is gone')
      }
      const put = here.project.putObject(bucket, 'key', failing(), { partSize })
      expect(await failureOf(put)).toMatchObject({ argument: 'source' })
      expect(await underWay(here, bucket)).toEqual([])
    })

    test('after commit', async (here) => {
      const { bucket, upload } = await begin(here)
      await upload.commit()
      expect(await underWay(here, bucket)).toEqual([])
      expect(await here.project.statObject(bucket, 'key')).toMatchObject({
        system: { contentLength: 2 * partSize },
      })
    })
  })

  describe('an upload that the service has let go of', () => {
    const end: Readonly<Record<string, (upload: Upload) => Promise<unknown>>> = {
      commit: (upload) => upload.commit(),
      write: async (upload) => {
        // A part's failure is told by the next one.
        for (;;) await upload.write(noise(partSize))
      },
    }
    for (const [name, act] of Object.entries(end))
      test(`ends ${name} with UploadDoneError`, async (here) => {
        const bucket = await here.newBucket()
        const upload = await here.project.uploadObject(bucket, 'key', { partSize })
        await upload.write(noise(2 * partSize))
        const [uploadId] = await underWay(here, bucket)
        const path = `/${bucket}/key?uploadId=${encodeURIComponent(uploadId as string)}`
        expect((await askSigned(here.credentials, 'DELETE', path)).status).toBe(204)
        const error = await failureOf(act(upload))
        expect(error).toBeInstanceOf(UploadDoneError)
        expect(error).toMatchObject({ code: 0x22, origin: { http: 404, code: 'NoSuchUpload' } })
      })
  })
}

/** The ids of uploads that are neither committed nor aborted. MinIO lists them by a whole key alone. */
async function underWay({ credentials }: GatewayService, bucket: string): Promise<string[]> {
  const response = await askSigned(credentials, 'GET', `/${bucket}?uploads&prefix=key`)
  const said = await response.text()
  expect(response.status, said).toBe(200)
  return [...said.matchAll(/<UploadId>(.*?)<\/UploadId>/g)].map(([, id]) => id as string)
}
