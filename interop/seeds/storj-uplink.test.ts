import { expect, test } from 'vitest'
import { tableOf } from '../npm/comparison/table.ts'
import { type Oracle, startOracle } from '../servers/support/oracle.ts'
import { startSatellite } from '../servers/support/satellite.ts'
import { needs } from '../support/needs.ts'
import { type Stage, steps } from './storj-uplink/steps.ts'
import { saysInSeeds } from './test-steps.ts'

// The functions of the wiki that make access grants, by the library that stands behind uplink-python, and by ours. Of
// hundreds of random grants the same is held by `servers/storj-grants.test.ts`.

let oracle: Oracle
let stage: Stage
const rows = new Map<string, { text: string }[]>()

needs(startOracle, (started) => {
  oracle = started
  return oracle.stop
})
needs(startSatellite, (satellite) => {
  stage = { oracle, satellite }
  return satellite.stop
})

test.each(steps)('$does', async ({ does, run }) => {
  const made = await run(stage)
  rows.set(
    does,
    made.map((text) => ({ text })),
  )
})

test('SEEDS.md says what both did just now', async () => {
  expect([...rows.keys()]).toEqual(steps.map(({ does }) => does))
  const table = tableOf(['uplink in Go', 'ours'], rows)
  await saysInSeeds('storj-uplink', () => table)
})
