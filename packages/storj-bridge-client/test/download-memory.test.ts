import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import type { DownloadOptions } from '../src/download-file.ts'
import { bytesOf, type Manner, openNetwork } from './transfer-support.ts'

const child = fileURLToPath(new URL('download-in-child.ts', import.meta.url))
const MIB = 2 ** 20

/** Shards of the same few bytes over and over, so that this program need not hold them all. */
function fileOf(count: number, size: number) {
  const some = Array.from({ length: 4 }, (_, seed) => bytesOf(size, seed))
  const shards = Array.from({ length: count }, (_, at) => ({ bytes: some[at % 4] as Uint8Array }))
  const hash = createHash('sha256')
  for (const { bytes } of shards) hash.update(bytes)
  return { shards, said: { bytes: count * size, sha256: hash.digest('hex') } }
}

async function downloadInChild(baseUrl: string, options: DownloadOptions = {}) {
  const { stdout } = await promisify(execFile)(process.execPath, [child, baseUrl, JSON.stringify(options)])
  const { grownMiB, ...said } = JSON.parse(stdout) as { grownMiB: number; bytes: number; sha256: string }
  return { grownMiB, said }
}

it.each<[string, DownloadOptions, number]>([
  ['held', {}, 150],
  ['passed on', { largestHeld: MIB }, 100],
])('256 MiB in shards of 16 MiB, %s, take no more memory than some shards', async (_, options, most) => {
  const { shards, said } = fileOf(16, 16 * MIB)
  await using network = await openNetwork(shards, ['serves', 'serves'])
  const result = await downloadInChild(network.baseUrl, options)
  expect(result.said).toEqual(said)
  expect(result.grownMiB, `${result.grownMiB} MiB`).toBeLessThan(most)
})

it('200 MiB come whole though 3 of 10 farmers fail', async () => {
  const { shards, said } = fileOf(25, 8 * MIB)
  const manners: Manner[] = Array(10).fill('serves')
  manners[2] = 'corrupts'
  manners[5] = { breaksAt: 5 * MIB }
  manners[7] = 'hangs'
  await using network = await openNetwork(shards, manners)
  const result = await downloadInChild(network.baseUrl, { timeout: 2000 })
  expect(result.said).toEqual(said)
  expect(result.grownMiB, `${result.grownMiB} MiB`).toBeLessThan(150)
  for (const failing of [2, 5, 7])
    expect(network.fetched.some((each) => each.startsWith(`${failing}:`))).toBe(true)
})
