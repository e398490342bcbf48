import { TimeoutError } from '@holdfast/shared'
import { rejection } from '@holdfast/testing'
import { expect, it } from 'vitest'
import { CanceledError } from '../src/errors.ts'
import { within } from '../src/node/within.ts'

const context = { service: 'storj-uplink', operationId: 'ProjectInfo' }
const never = new Promise<never>(() => {})
const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length

it('gives what comes in time, or how it failed, and leaves no timer', async () => {
  const before = timers()
  const limit = { ms: 60_000, signal: undefined, late: 'nothing' }
  expect(await within(Promise.resolve('in time'), limit, context)).toBe('in time')
  expect(await rejection(within(Promise.reject('no'), limit, context))).toBe('no')
  expect(timers()).toBe(before)
})

it('waits no longer than it may', async () => {
  const began = performance.now()
  const error = await rejection(within(never, { ms: 50, signal: undefined, late: 'nothing came' }, context))
  expect(error).toBeInstanceOf(TimeoutError)
  expect((error as Error).message).toBe('storj-uplink ProjectInfo: nothing came within 50 ms')
  expect(performance.now() - began).toBeGreaterThanOrEqual(50)
})

it('does not take a very long time, or no limit, for none', async () => {
  for (const ms of [2 ** 31, Number.POSITIVE_INFINITY]) {
    const slow = new Promise((resolve) => setTimeout(resolve, 30, 'late'))
    expect(await within(slow, { ms, signal: undefined, late: 'nothing' }, context)).toBe('late')
  }
})

it('is over at once where it was called off before', async () => {
  const error = await rejection(
    within(never, { ms: 60_000, signal: AbortSignal.abort('why'), late: 'nothing' }, context),
  )
  expect(error).toBeInstanceOf(CanceledError)
  expect(error).toMatchObject({ cause: 'why', ...context })
})
