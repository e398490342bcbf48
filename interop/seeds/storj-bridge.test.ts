import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBridge } from '../npm/clients/open-bridge.ts'
import { withTable } from '../npm/comparison/table.ts'
import type { RecordedRequest } from './pinarkive/recorder.ts'
import { groups, type Step, setOut, type Walk } from './storj-bridge/steps.ts'
import { type Shown, tablesOf } from './tables.ts'

// The emulator's bridge of 2016 along the README of the seed, by the client of that year for Node: the one for Python is
// in no registry, and Python 2 is no more.

/** Where the tables stand; `-u` writes them anew. */
const WRITTEN = fileURLToPath(new URL('../SEEDS.md', import.meta.url))

let walk: Walk
const seen = new Map<Step, Shown>()

beforeAll(async () => {
  walk = setOut(await openBridge(2016))
})
afterAll(() => walk.bridge.stop())

for (const [title, steps] of Object.entries(groups))
  describe(title, () => {
    for (const step of steps)
      test(step.does, async () => {
        const before = walk.bridge.metadiskRequests.length
        const outcome = await step.run(walk)
        const wire = walk.bridge.metadiskRequests.slice(before).map(wireOf).join('; ')
        seen.set(step, { wire, outcome })
      })
  })

/** A request in a few words that are the same each time. */
function wireOf({ method, path, headers, status }: RecordedRequest): string {
  const by = headers['x-signature'] ? ' (signed)' : headers.authorization ? ' (Basic)' : ''
  return `\`${method} ${shorten(path)}\`${by} → ${status}`
}

/** Ids, keys and hashes are others each time; what a signed GET says once only, too. */
const shorten = (path: string) =>
  path
    .replace(/\b[0-9a-f]{66}\b/g, '{key}')
    .replace(/\b[0-9a-f]{40}\b/g, '{hash}')
    .replace(/\b[0-9a-f]{24}\b/g, '{id}')
    .replace(/__nonce=\d+/, '__nonce=…')

test('SEEDS.md says what the client did just now', async () => {
  const tables = tablesOf(groups, seen)
  await expect(withTable(await readFile(WRITTEN, 'utf8'), tables, 'storj-bridge')).toMatchFileSnapshot(
    WRITTEN,
  )
})
