import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect } from 'vitest'
import type { GatewayService } from '../gateway/service.ts'
import type { Suite } from './conformance.ts'
import type { Transfer, Transferred } from './transfer.ts'

const GiB = 1024 ** 3
const MOST_MiB = 96

/**
 * In a process of its own, so that the memory that it takes is its own too. It clears away early: as Node comes, its own
 * HTTP leaves 105 MiB lying about while it reads a GiB (node:http and fetch alike, Node 24).
 */
async function inProcess(transfer: Transfer): Promise<Transferred> {
  const program = fileURLToPath(new URL('./transfer.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--max-semi-space-size=1',
    program,
    JSON.stringify(transfer),
  ])
  return JSON.parse(stdout)
}

export const large: Suite<GatewayService> = (test) => {
  describe('a GiB', () => {
    test('goes up and comes down whole in at most 96 MiB of memory', async (here) => {
      const { project, credentials, newBucket } = here
      const bucket = await newBucket()
      const [up, down] = [
        await inProcess({ direction: 'up', credentials, bucket, bytes: GiB }),
        await inProcess({ direction: 'down', credentials, bucket, bytes: GiB }),
      ]
      console.log(`a GiB: up ${describeTransfer(up)}, down ${describeTransfer(down)}`)
      expect(down).toMatchObject({ bytes: GiB, sha256: up.sha256 })
      expect(up.grownMiB).toBeLessThanOrEqual(MOST_MiB)
      expect(down.grownMiB).toBeLessThanOrEqual(MOST_MiB)
      await project.deleteBucket(bucket, { withObjects: true })
    }, 300_000)
  })
}

const describeTransfer = ({ seconds, grownMiB }: Transferred) => `${seconds.toFixed(1)} s, +${grownMiB} MiB`
