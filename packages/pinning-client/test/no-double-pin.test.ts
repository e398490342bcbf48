import { expect, it } from 'vitest'
import { createPinningClient } from '../src/index.ts'
import { playSchedules } from './faults.ts'
import { drawSchedules, report } from './faults-drawn.ts'

// That this can fail is shown in faults-found-out.test.ts.
it('whatever the server does, add pins once where it succeeds, never twice, and says when it may have pinned', async () => {
  const outcomes = await playSchedules(drawSchedules('add', 10_000), createPinningClient)
  expect(report(outcomes)).toBe('')
}, 300_000)
