import { openGatewayProject } from '@holdfast/storj-uplink-client'
import { describe, expect } from 'vitest'
import type { Suite } from '../project/conformance.ts'
import { MiB, noise } from '../project/contents.ts'
import type { GatewayService } from './service.ts'

export const requests: Suite<GatewayService> = (test) => {
  describe('requests', () => {
    // A trailer is what the gateway of Storj refuses of the AWS SDK (storj/gateway-st#89).
    test('tell their length, have no trailer, and are as many at once as told', async (here) => {
      const { credentials, newBucket } = here
      const bucket = await newBucket()
      let atOnce = 0
      let most = 0
      const sent: { method: string; headers: Headers }[] = []
      const watched: typeof fetch = async (input, init) => {
        const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined))
        const method = init?.method ?? (input instanceof Request ? input.method : 'GET')
        sent.push({ method, headers })
        most = Math.max(most, ++atOnce)
        try {
          return await fetch(input, init)
        } finally {
          atOnce--
        }
      }
      await using project = openGatewayProject({ gateway: credentials, fetch: watched })
      const bytes = noise(30 * MiB)
      const custom = { some: 'thing' }
      await project.putObject(bucket, 'parts', bytes, { partSize: 5 * MiB, concurrency: 2, custom })
      expect(most).toBe(2)
      await project.putObject(bucket, 'stream', new Blob([bytes]).stream())
      await project.deleteBucket(bucket, { withObjects: true })

      const puts = sent.filter(({ method }) => method === 'PUT')
      expect(puts).toHaveLength(6 + 2)
      for (const { headers } of puts) expect(Number(headers.get('content-length'))).toBeGreaterThan(0)
      for (const { headers } of sent) {
        expect(headers.get('authorization')).toMatch(/^AWS4-HMAC-SHA256 /)
        for (const name of [
          'x-amz-trailer',
          'content-encoding',
          'transfer-encoding',
          'x-amz-sdk-checksum-algorithm',
        ])
          expect(headers.has(name), name).toBe(false)
      }
    })
  })
}
