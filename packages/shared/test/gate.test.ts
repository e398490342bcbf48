import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AbortedError, RateLimitError } from '../src/index.ts'
import { calls, createNotes, failure, good, type NotesOptions } from './notes.ts'

beforeEach(() => void vi.useFakeTimers({ now: 0 }))
afterEach(() => void vi.useRealTimers())

const tooMany = (retryAfter: string) =>
  new Response(null, { status: 429, headers: { 'retry-after': retryAfter } })

/** A client, and when each of its requests went out. */
function timed(options: NotesOptions, ...answers: Response[]) {
  const times: number[] = []
  const notes = createNotes({
    ...options,
    fetch: async (_, request) => {
      times.push(Date.now())
      return answers.shift() ?? good(request)
    },
  })
  return { notes, times }
}

describe('after one 429', () => {
  it('every call of the client waits, whatever its operation', async () => {
    const { notes, times } = timed({}, tooMany('2'))
    const first = calls['read, idempotent'](notes)
    await vi.advanceTimersByTimeAsync(500)
    const others = Object.values(calls).map((call) => call(notes))
    await vi.advanceTimersByTimeAsync(1499)
    expect(times).toEqual([0])
    await vi.runAllTimersAsync()
    await Promise.all([first, ...others])
    expect(times).toEqual([0, 2000, 2000, 2000, 2000, 2000])
  })

  it('calls wait also where the one that got it is not repeated', async () => {
    const { notes, times } = timed({ retry: false }, tooMany('2'))
    expect(await failure(calls['change, never'](notes))).toBeInstanceOf(RateLimitError)
    const next = calls['read, idempotent'](notes)
    await vi.runAllTimersAsync()
    await next
    expect(times).toEqual([0, 2000])
  })

  it('calls wait for no longer than maxDelayMs', async () => {
    const { notes, times } = timed({ retry: { maxDelayMs: 1000 } }, tooMany('3600'))
    expect(await failure(calls['read, idempotent'](notes))).toMatchObject({ retryAfterMs: 3_600_000 })
    const next = calls['read, idempotent'](notes)
    await vi.runAllTimersAsync()
    await next
    expect(times).toEqual([0, 1000])
  })

  it('calls of another client do not wait', async () => {
    const held = timed({}, tooMany('2'))
    const free = timed({})
    const first = calls['read, idempotent'](held.notes)
    await vi.advanceTimersByTimeAsync(100)
    await calls['read, idempotent'](free.notes)
    expect(free.times).toEqual([100])
    await vi.runAllTimersAsync()
    await first
  })

  it('a call that is aborted meanwhile ends at once', async () => {
    const { notes, times } = timed({ retry: false }, tooMany('2'))
    await failure(calls['read, idempotent'](notes))
    const controller = new AbortController()
    const failed = failure(notes.call('countNotes', {}, { signal: controller.signal }))
    await vi.advanceTimersByTimeAsync(10)
    controller.abort()
    expect(await failed).toBeInstanceOf(AbortedError)
    expect([times, Date.now(), vi.getTimerCount()]).toEqual([[0], 10, 0])
  })
})

describe('rateLimit', () => {
  it('lets so many through in any such span, in their order', async () => {
    const { notes, times } = timed({ rateLimit: { requests: 2, perMs: 1000 } })
    const all = Promise.all(Array.from({ length: 5 }, () => calls['read, idempotent'](notes)))
    await vi.runAllTimersAsync()
    await all
    expect(times).toEqual([0, 0, 1000, 1000, 2000])
  })

  it('slides: a span begins with each request', async () => {
    const { notes, times } = timed({ rateLimit: { requests: 2, perMs: 1000 } })
    const made: Promise<unknown>[] = []
    for (const _ of [1, 2, 3, 4]) {
      made.push(calls['read, idempotent'](notes))
      await vi.advanceTimersByTimeAsync(600)
    }
    await vi.runAllTimersAsync()
    await Promise.all(made)
    expect(times).toEqual([0, 600, 1200, 1800])
  })

  it('counts repeats', async () => {
    const { notes, times } = timed(
      { rateLimit: { requests: 1, perMs: 1000 } },
      new Response(null, { status: 503 }),
      new Response(null, { status: 503 }),
    )
    const call = calls['read, idempotent'](notes)
    await vi.runAllTimersAsync()
    await call
    expect(times).toEqual([0, 1000, 2000])
  })

  it('does not count a call that was aborted while it waited', async () => {
    const { notes, times } = timed({ rateLimit: { requests: 1, perMs: 1000 } })
    const controller = new AbortController()
    const first = calls['read, idempotent'](notes)
    const second = failure(notes.call('countNotes', {}, { signal: controller.signal }))
    const third = calls['read, idempotent'](notes)
    await vi.advanceTimersByTimeAsync(500)
    controller.abort()
    expect(await second).toBeInstanceOf(AbortedError)
    await vi.runAllTimersAsync()
    await Promise.all([first, third])
    expect(times).toEqual([0, 1000])
  })

  it('does not count a call that was aborted in the queue', async () => {
    const { notes, times } = timed({ rateLimit: { requests: 2, perMs: 1000 } })
    const controller = new AbortController()
    const before = [1, 2, 3].map(() => calls['read, idempotent'](notes))
    const aborted = failure(notes.call('countNotes', {}, { signal: controller.signal }))
    const after = calls['read, idempotent'](notes)
    await vi.advanceTimersByTimeAsync(500)
    controller.abort()
    expect(await aborted).toBeInstanceOf(AbortedError)
    await vi.runAllTimersAsync()
    await Promise.all([...before, after])
    expect(times).toEqual([0, 0, 1000, 1000])
  })

  it('leaves a call its deadline', async () => {
    const { notes, times } = timed({ rateLimit: { requests: 1, perMs: 1000 } })
    const first = calls['read, idempotent'](notes)
    const second = failure(notes.call('countNotes', {}, { deadline: 200 }))
    await vi.advanceTimersByTimeAsync(200)
    await first
    expect(await second).toMatchObject({ name: 'TimeoutError', mayHaveApplied: false })
    await vi.runAllTimersAsync()
    expect(times).toEqual([0])
  })
})
