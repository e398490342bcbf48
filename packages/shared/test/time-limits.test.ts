import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  countDown,
  type Fetch,
  InvalidArgumentError,
  ServerError,
  TimeoutError,
  type TransportOptions,
} from '../src/index.ts'
import { calls, createNotes, failure, good, note } from './notes.ts'

beforeEach(() => void vi.useFakeTimers({ now: 0 }))
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const hang = () => new Promise<never>(() => {})

/** A body that comes in pieces, each after so many milliseconds; after the last, nothing happens any more. */
function trickle(text: string, everyMs: number, end = true): Response {
  const pieces = [...text]
  return new Response(
    new ReadableStream({
      async pull(controller) {
        const piece = pieces.shift()
        if (piece === undefined && !end) await hang()
        await new Promise((resolve) => setTimeout(resolve, everyMs))
        if (piece === undefined) controller.close()
        else controller.enqueue(new TextEncoder().encode(piece))
      },
    }),
  )
}

describe('timeout', () => {
  it.each([
    ['60 seconds unless told', undefined, 60_000],
    ['as told', 250, 250],
  ])('ends an attempt that hears nothing: %s', async (_, timeout, ms) => {
    const failed = failure(calls['change, never'](createNotes({ fetch: hang, timeout })))
    await vi.advanceTimersByTimeAsync(ms - 1)
    expect(await Promise.race([failed, 'waiting'])).toBe('waiting')
    await vi.advanceTimersByTimeAsync(1)
    const error = await failed
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error.message).toBe(`notes replaceNote: nothing moved for ${ms} ms`)
    expect(error.mayHaveApplied).toBe(true)
  })

  it('counts from the last movement: a slow answer takes as long as it takes', async () => {
    const body = JSON.stringify(note)
    const call = calls['read, idempotent'](
      createNotes({ fetch: async () => trickle(body, 90), timeout: 100 }),
    )
    await vi.runAllTimersAsync()
    expect(await call).toEqual(note)
    expect(Date.now()).toBeGreaterThan(body.length * 90)
  })

  it('ends an answer that stops in the middle', async () => {
    const notes = createNotes({ fetch: async () => trickle('{"id"', 90, false), timeout: 100, retry: false })
    const failed = failure(calls['read, idempotent'](notes))
    await vi.runAllTimersAsync()
    expect(await failed).toBeInstanceOf(TimeoutError)
    expect(Date.now()).toBe(5 * 90 + 100)
  })

  it('ends a failure that stops in the middle', async () => {
    const fetch = async () => new Response(trickle('{"reason"', 90, false).body, { status: 400 })
    const failed = failure(calls['read, idempotent'](createNotes({ fetch, timeout: 100, retry: false })))
    await vi.runAllTimersAsync()
    expect(await failed).toBeInstanceOf(TimeoutError)
  })

  it('is for one attempt: the next has its own', async () => {
    let attempts = 0
    const fetch: Fetch = (_, request) => (++attempts < 3 ? hang() : Promise.resolve(good(request)))
    const call = calls['read, idempotent'](createNotes({ fetch, timeout: 100 }))
    await vi.runAllTimersAsync()
    expect(await call).toEqual(note)
    expect(attempts).toBe(3)
  })

  it('leaves no timer behind', async () => {
    await calls['read, idempotent'](
      createNotes({ fetch: async (_, request) => good(request), deadline: 1000 }),
    )
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('deadline', () => {
  it('ends a call that hears nothing', async () => {
    const failed = failure(calls['change, never'](createNotes({ fetch: hang, deadline: 1000 })))
    await vi.runAllTimersAsync()
    const error = await failed
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error).toMatchObject({
      message: expect.stringContaining('not done by the deadline'),
      mayHaveApplied: true,
    })
    expect(Date.now()).toBe(1000)
  })

  it('is for all attempts together', async () => {
    const attempts: number[] = []
    const fetch = () => {
      attempts.push(Date.now())
      return hang()
    }
    vi.spyOn(Math, 'random').mockReturnValue(0)
    const notes = createNotes({ fetch, timeout: 400, deadline: 1000, retry: { attempts: 9 } })
    const failed = failure(calls['read, idempotent'](notes))
    await vi.runAllTimersAsync()
    expect(await failed).toMatchObject({ message: expect.stringContaining('deadline') })
    expect([attempts, Date.now()]).toEqual([[0, 400, 800], 1000])
  })

  it('makes no pause that it would not outlast: the last failure is thrown at once', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1)
    const fetch = async () => new Response(null, { status: 503 })
    const notes = createNotes({ fetch, deadline: 1000, retry: { attempts: 9, baseDelayMs: 400 } })
    const failed = failure(calls['read, idempotent'](notes))
    await vi.runAllTimersAsync()
    expect(await failed).toBeInstanceOf(ServerError)
    expect(Date.now()).toBe(400)
  })

  it('ends an answer that comes in time but not to its end', async () => {
    const notes = createNotes({ fetch: async () => trickle(JSON.stringify(note), 90), deadline: 200 })
    const failed = failure(calls['read, idempotent'](notes))
    await vi.advanceTimersByTimeAsync(200)
    expect(await failed).toMatchObject({ message: expect.stringContaining('deadline') })
  })

  it('goes on through the repeat of an answer of bytes that broke off', async () => {
    const broken = new ReadableStream({ pull: () => Promise.reject(new TypeError('terminated')) })
    const fetch = vi.fn().mockResolvedValueOnce(new Response(broken)).mockImplementation(hang)
    const failed = failure(createNotes({ fetch, deadline: 1000 }).call('readFile', { path: { id: '1' } }))
    await vi.advanceTimersByTimeAsync(2000)
    expect(fetch).toHaveBeenCalledTimes(2)
    expect(await Promise.race([failed, 'still waiting'])).toBeInstanceOf(TimeoutError)
  })

  it('ends a credential that does not come', async () => {
    const notes = createNotes({ credentials: { bearer: hang }, deadline: 300, fetch: hang })
    const failed = failure(calls['change, never'](notes))
    await vi.runAllTimersAsync()
    expect(await failed).toMatchObject({ name: 'TimeoutError', mayHaveApplied: false })
  })

  // A browser's clock goes in steps, and that of workerd stands still while a program computes.
  it('of which nothing is left lets nothing be sent, also where the clock has not moved since', async () => {
    const left = countDown(100)
    await vi.advanceTimersByTimeAsync(100)
    const fetch = vi.fn(hang)
    const failed = failure(calls['change, never'](createNotes({ fetch, deadline: left() })))
    await vi.runAllTimersAsync()
    expect(await failed).toMatchObject({ name: 'TimeoutError', mayHaveApplied: false })
    expect(fetch).not.toHaveBeenCalled()
  })

  it('can be longer than a timer can count', async () => {
    const fetch: Fetch = async (_, request) => good(request)
    expect(
      await calls['read, idempotent'](createNotes({ fetch, deadline: 2 ** 40, timeout: 2 ** 40 })),
    ).toEqual(note)
  })
})

describe.each([0, -1, Number.NaN])('%s', (value) => {
  it.each<[string, TransportOptions]>([
    ['timeout', { timeout: value }],
    ['deadline', { deadline: value }],
    ['attempts', { retry: { attempts: value } }],
    // Without a base, a repeat does not wait.
    ...(value === 0
      ? []
      : ([['baseDelayMs', { retry: { baseDelayMs: value } }]] satisfies [string, TransportOptions][])),
    ['maxDelayMs', { retry: { maxDelayMs: value } }],
    ['requests', { rateLimit: { requests: value, perMs: 1 } }],
    ['perMs', { rateLimit: { requests: 1, perMs: value } }],
  ])('is refused as %s', async (argument, options) => {
    const fetch = vi.fn<Fetch>(async (_, request) => good(request))
    const ofClient = async () => createNotes({ fetch, ...options }).call('countNotes', {})
    const ofCall = async () => createNotes({ fetch }).call('countNotes', {}, options)
    for (const call of options.rateLimit ? [ofClient] : [ofClient, ofCall]) {
      const error = await failure(call())
      expect(error).toBeInstanceOf(InvalidArgumentError)
      expect(error.argument).toBe(argument)
    }
    expect(fetch).not.toHaveBeenCalled()
  })
})
