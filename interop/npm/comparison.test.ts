import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { answers } from './comparison/answers.ts'
import { calls } from './comparison/calls.ts'
import { type Cell, cell, KEPT } from './comparison/cell.ts'
import { type Candidate, heliaOn, ours, shipyard } from './comparison/clients.ts'
import { lists } from './comparison/lists.ts'
import { removals } from './comparison/removals.ts'
import { tableOf, withTable } from './comparison/table.ts'
import { waits } from './comparison/waits.ts'
import { startHeliaNode } from './servers/helia-node.ts'

/** Where the table stands; `-u` writes it anew. */
const WRITTEN = fileURLToPath(new URL('../../packages/pinning-client/README.md', import.meta.url))

let node: Awaited<ReturnType<typeof startHeliaNode>>
let candidates: Candidate[]
const table = new Map<string, Cell[]>()

beforeAll(async () => {
  node = await startHeliaNode()
  candidates = [ours, shipyard, heliaOn(node.helia)]
})
afterAll(() => node.stop())

describe('our client', () => {
  for (const row of [...lists, ...answers, ...calls, ...waits, ...removals])
    test(row.promise, async () => {
      const cells = await Promise.all(candidates.map((candidate) => cell(row, candidate)))
      table.set(row.promise, cells)
      const [own] = cells
      if (own?.error) throw own.error
      expect(own?.text).toBe(KEPT)
    })
})

test('the table says what each client did just now', async () => {
  const versions: Record<string, string> = manifest.devDependencies
  const names = candidates.map(({ name }) => `${name} ${versions[name] ?? ''}`.trim())
  await expect(withTable(await readFile(WRITTEN, 'utf8'), tableOf(names, table))).toMatchFileSnapshot(WRITTEN)
})
