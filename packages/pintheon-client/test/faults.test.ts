import { FAULTS, type Fault } from '@holdfast/testing'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
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

// A clock that stands still where the machine does, so that what is given up is what is late.
beforeAll(() => void vi.useFakeTimers({ shouldAdvanceTime: true }))
afterAll(() => void vi.useRealTimers())

async function playOne(schedule: Schedule, gateway: (typeof GATEWAYS)[number], lateMs?: number) {
  const [outcome] = await playSchedules([schedule], gateway, createPintheonClient, lateMs)
  if (!outcome) throw new Error('nothing was played')
  expect(wrongs(outcome)).toEqual([])
  return outcome
}

describe.concurrent('what a client knows after one POST of a file', () => {
  it.each(GATEWAYS.flatMap((gateway) => FAULTS.map((fault) => [fault, gateway] as const)))(
    '%s, with a gateway that is %s',
    async (fault, gateway) => {
      const options = {
        retry: false,
        timeout: fault === 'apply, then a late answer' ? 200 : 10_000,
        // A hanging gateway is waited for as long.
        ...(gateway === 'hanging' && { deadline: 500 }),
      } as const
      const { results, applied } = await playOne({ ...plain, faults: [fault], options }, gateway, 20_000)
      const [result] = results
      expect(applied).toBe(/^(healthy|apply)/.test(fault) ? 1 : 0)
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
