import { FAULTS } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import { createPinningClient } from '../src/index.ts'
import { CHANGES, KNOWN, LATE_MS, playSchedules, wrongs } from './faults.ts'
import { drawSchedules, report } from './faults-drawn.ts'

describe('what a client knows after one request', () => {
  it.each(CHANGES.flatMap((change) => FAULTS.map((fault) => [change, fault, KNOWN[fault]] as const)))(
    '%s, %s: %s',
    async (change, fault, known) => {
      const late = fault === 'apply, then a late answer'
      const options = { retry: false, timeout: late ? LATE_MS / 4 : 10_000 } as const
      const [outcome] = await playSchedules([{ change, faults: [fault], options }], createPinningClient)
      if (!outcome) throw new Error('nothing was played')
      expect(wrongs(outcome)).toEqual([])
      expect(outcome.error?.mayHaveApplied).toBe({ done: undefined, 'not done': false, open: true }[known])
      // On a busy machine the request may be given up before it is there.
      if (!late) expect(outcome.applied).toBe(/^(healthy|apply)/.test(fault) ? 1 : 0)
    },
  )
})

// What `add` does is in no-double-pin.test.ts.
describe('whatever the server does', () => {
  it.each(['replace', 'remove'] as const)(
    '%s is done where it succeeds, and says when it may have been',
    async (change) => {
      const outcomes = await playSchedules(drawSchedules(change, 2_500), createPinningClient)
      expect(report(outcomes)).toBe('')
    },
    300_000,
  )
})
