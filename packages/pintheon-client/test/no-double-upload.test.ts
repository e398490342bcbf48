import { expect, it } from 'vitest'
import { createPintheonClient } from '../src/index.ts'
import { playSchedules } from './faults.ts'
import { drawSchedules, report } from './faults-drawn.ts'

// That this can fail is shown in faults-found-out.test.ts.
it.each([
  ['honest', 3_000],
  ['lying', 800],
  ['hanging', 600],
] as const)(
  'whatever the node does, nothing that it may hold is sent twice, and what it holds is said as far as its gateway is %s',
  async (gateway, count) => {
    const outcomes = await playSchedules(drawSchedules(gateway, count), gateway, createPintheonClient)
    expect(report(outcomes)).toBe('')
  },
  300_000,
)
