import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { withTable } from '../npm/comparison/table.ts'
import { needs } from '../support/needs.ts'
import { methods } from './pinarkive/methods.ts'
import { refusals } from './pinarkive/refusals.ts'
import { shortcomings } from './pinarkive/shortcomings.ts'
import { type Step, take } from './pinarkive/step.ts'
import { installPython, type Python } from './python.ts'
import { type Shown, tablesOf } from './tables.ts'

// Our emulator as the service's own Python SDK sees it, unchanged: what of it works at the service has to work here.

/** Where the tables stand; `-u` writes them anew. */
const WRITTEN = fileURLToPath(new URL('../SEEDS.md', import.meta.url))

const groups: Readonly<Record<string, readonly Step[]>> = {
  'Its methods': methods,
  'The second factor, and refusals': refusals,
  'What of it is broken': shortcomings,
}

let sdk: Python
const seen = new Map<Step, Shown>()

needs(
  () => installPython(fileURLToPath(new URL('pinarkive', import.meta.url))),
  (started) => {
    sdk = started
    return started.remove
  },
  180_000,
)

for (const [title, steps] of Object.entries(groups))
  describe(title, () => {
    for (const step of steps)
      test(step.does, async () => {
        seen.set(step, await take(step, sdk))
      })
  })

test('each of its methods has a row', async () => {
  const all = await sdk.run('methods.py', { client: {} }, fileURLToPath(new URL('.', import.meta.url)))
  const shown = methods.flatMap(({ does }) => does.match(/(?<=`)\w+(?=\()/g) ?? [])
  const inRefusals = refusals.flatMap(({ does }) => does.match(/(?<=`)verify_2fa_login(?=`)/g) ?? [])
  expect([...new Set([...shown, ...inRefusals])].sort()).toEqual(all)
})

test('SEEDS.md says what the SDK did just now', async () => {
  const tables = tablesOf(groups, seen)
  await expect(withTable(await readFile(WRITTEN, 'utf8'), tables, 'pinarkive')).toMatchFileSnapshot(WRITTEN)
})
