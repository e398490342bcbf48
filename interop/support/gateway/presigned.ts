import { presignUrl } from '@holdfast/storj-uplink-client'
import { describe, expect } from 'vitest'
import type { Suite } from '../project/conformance.ts'
import { MiB, noise, readBytes, sha256 } from '../project/contents.ts'
import { KEYS } from '../project/keys.ts'
import type { GatewayService } from './service.ts'

export const presigned: Suite<GatewayService> = (test) => {
  describe('a presigned URL', () => {
    test('brings, stores, describes and deletes an object', async ({ credentials, project, newBucket }) => {
      const bucket = await newBucket()
      const bytes = noise(100_000)
      const url = (method: 'GET' | 'HEAD' | 'PUT' | 'DELETE') =>
        presignUrl(credentials, bucket, 'a key', { method })

      const put = await fetch(await url('PUT'), { method: 'PUT', body: bytes })
      expect(put.status).toBe(200)
      expect(sha256(await readBytes(await project.downloadObject(bucket, 'a key')))).toBe(sha256(bytes))
      const head = await fetch(await url('HEAD'), { method: 'HEAD' })
      expect([head.status, head.headers.get('content-length')]).toEqual([200, '100000'])
      const got = await fetch(await url('GET'), { headers: { range: 'bytes=10-19' } })
      expect([got.status, new Uint8Array(await got.arrayBuffer())]).toEqual([206, bytes.slice(10, 20)])
      expect((await fetch(await url('DELETE'), { method: 'DELETE' })).status).toBe(204)
      expect(await project.listObjects(bucket)).toEqual([])
    })

    test('tells the media type, also where metadata was set late', async (here) => {
      const { credentials, project, newBucket } = here
      const bucket = await newBucket()
      const options = { contentType: 'text/x-own', partSize: 5 * MiB }
      for (const [key, late] of Object.entries({ early: false, late: true })) {
        const upload = await project.uploadObject(bucket, key, options)
        await upload.write(noise(5 * MiB + 1))
        if (late) await upload.setCustomMetadata({ late: 'yes' })
        await upload.commit()
        const url = await presignUrl(credentials, bucket, key, { method: 'HEAD' })
        const { headers } = await fetch(url, { method: 'HEAD' })
        expect([headers.get('content-type'), headers.get('x-amz-meta-late')]).toEqual([
          'text/x-own',
          late ? 'yes' : null,
        ])
      }
    })

    test('brings an object of any key', async ({ credentials, project, newBucket, holds }) => {
      const bucket = await newBucket()
      for (const key of Object.values(KEYS).filter(holds)) {
        await project.putObject(bucket, key, `of ${key}`)
        const response = await fetch(await presignUrl(credentials, bucket, key))
        expect([response.status, await response.text()]).toEqual([200, `of ${key}`])
      }
    })

    test('is of no use for another method or key, and after its time', async (here) => {
      const { credentials, project, newBucket } = here
      const bucket = await newBucket()
      await project.putObject(bucket, 'mine', 'mine')
      await project.putObject(bucket, 'other', 'other')
      const url = await presignUrl(credentials, bucket, 'mine', { expiresIn: 60 })
      const short = await presignUrl(credentials, bucket, 'mine', { expiresIn: 1 })
      expect(await (await fetch(url)).text()).toBe('mine')
      expect((await fetch(url, { method: 'PUT', body: 'changed' })).status).toBe(403)
      expect((await fetch(url, { method: 'DELETE' })).status).toBe(403)
      expect((await fetch(url.replace('/mine?', '/other?'))).status).toBe(403)
      expect((await fetch(url.replace('Expires=60', 'Expires=90'))).status).toBe(403)
      await expect.poll(async () => (await fetch(short)).status, { interval: 300 }).toBe(403)
      // That of the other has not come.
      expect((await fetch(url)).status).toBe(200)
      expect((await project.statObject(bucket, 'mine')).system?.contentLength).toBe(4)
    })
  })
}
