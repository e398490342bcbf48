import { FAULTS, type Fault } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import { createPintheonClient } from '../src/index.ts'
import { GATEWAYS, playSchedules, type Schedule, wrongs } from './faults.ts'

// The node certainly did nothing.
const SAFE: readonly Fault[] = ['refuse', 'answer 429', 'answer 429 with Retry-After']

const plain: Schedule = {
  faults: [],
  gatewayFaults: [],
  source: 'text',
  twins: false,
  directory: false,
  options: { retry: false, timeout: 10_000 },
}

// The call is given up long after the question to the gateway would have its answer, on a busy machine too.
const LATE_MS = 2_000

async function playOne(schedule: Schedule, gateway: (typeof GATEWAYS)[number]) {
  const [outcome] = await playSchedules([schedule], gateway, createPintheonClient, LATE_MS)
  if (!outcome) throw new Error('nothing was played')
  expect(wrongs(outcome)).toEqual([])
  return outcome
}

describe.concurrent('what a client knows after one POST of a file', () => {
  it.each(GATEWAYS.flatMap((gateway) => FAULTS.map((fault) => [fault, gateway] as const)))(
    '%s, with a gateway that is %s',
    async (fault, gateway) => {
      const late = fault === 'apply, then a late answer'
      const options = {
        retry: false,
        timeout: late ? LATE_MS / 2 : 10_000,
        // A hanging gateway is waited for as long.
        ...(gateway === 'hanging' && { deadline: LATE_MS }),
      } as const
      const { results, applied } = await playOne({ ...plain, faults: [fault], options }, gateway)
      const [result] = results
      // On a busy machine the request may be given up before it is there.
      if (!late) expect(applied).toBe(/^(healthy|apply)/.test(fault) ? 1 : 0)
      if (fault === 'healthy') return expect(result).toMatchObject({ value: { held: true } })
      const reason = (result as PromiseRejectedResult).reason
      expect(reason.mayHaveApplied).toBe(!SAFE.includes(fault))
      if (SAFE.includes(fault)) return expect(reason).not.toHaveProperty('held')
      expect(reason.held).toBe(gateway === 'honest' ? applied > 0 : 'unknown')
    },
  )
})

describe('a step of its own that fails', () => {
  it.each(FAULTS)('the question whether the directory is there: %s', async (fault) => {
    const options = { retry: { attempts: 2, baseDelayMs: 0, maxDelayMs: 50 } }
    const { results, applied, refusals } = await playOne(
      { ...plain, directory: true, faults: [fault], options },
      'honest',
    )
    // It changes nothing, and is asked again whatever happened.
    expect(results).toMatchObject([{ status: 'fulfilled' }])
    expect({ applied, sent: refusals.length }).toEqual({ applied: 1, sent: 1 })
  })

  it.each(FAULTS)('the question to the gateway: %s', async (fault) => {
    const faults: Fault[] = ['apply, then reset']
    const { results } = await playOne({ ...plain, faults, gatewayFaults: [fault, fault] }, 'honest')
    const isAnswered = fault === 'healthy' || fault === 'apply, then a late answer' || /half/.test(fault)
    expect(results).toMatchObject([{ reason: { mayHaveApplied: true, held: isAnswered ? true : 'unknown' } }])
  })
})
