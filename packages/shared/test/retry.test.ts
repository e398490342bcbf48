import { recordFetch } from '@holdfast/testing'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  NotFoundError,
  RateLimitError,
  type RetryEvent,
  type RetryOptions,
  ServerError,
} from '../src/index.ts'
import { calls, createNotes, failure, good, note } from './notes.ts'

const status =
  (code: number, headers: Record<string, string> = {}) =>
  () =>
    new Response(null, { status: code, headers })

const refused = () => {
  throw Object.assign(new TypeError('fetch failed'), {
    cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }),
  })
}

const reset = () => {
  throw Object.assign(new TypeError('fetch failed'), {
    cause: Object.assign(new Error(), { code: 'ECONNRESET' }),
  })
}

describe('how often', () => {
  it.each<[string, RetryOptions | false | undefined, RetryOptions | false | undefined, number]>([
    ['3 times unless told', undefined, undefined, 3],
    ['once', false, undefined, 1],
    ['as often as the client says', { attempts: 2, baseDelayMs: 1 }, undefined, 2],
    ['as often as the call says', { attempts: 2, baseDelayMs: 1 }, { attempts: 4, baseDelayMs: 1 }, 4],
    ['once where the call says so', { attempts: 4 }, false, 1],
  ])('%s', async (_, ofClient, ofCall, times) => {
    const { fetch, requests } = recordFetch(...Array.from({ length: 9 }, () => status(503)))
    const notes = createNotes({ fetch, ...(ofClient !== undefined && { retry: ofClient }) })
    const error = await failure(notes.call('getNote', { path: { id: '1' } }, { retry: ofCall }))
    expect(error).toBeInstanceOf(ServerError)
    expect(requests).toHaveLength(times)
  })

  it('no more once it succeeded', async () => {
    const { fetch, requests } = recordFetch(status(503), refused, good, good)
    expect(await calls['read, idempotent'](createNotes({ fetch }))).toEqual(note)
    expect(requests).toHaveLength(3)
  })

  it('with the same body each time', async () => {
    const { fetch, requests } = recordFetch(status(429), refused, good)
    await calls['change, unprocessed'](createNotes({ fetch }))
    expect(requests.map(({ body }) => body)).toEqual(Array(3).fill('{"text":"a"}'))
    expect(requests[2]).toEqual(requests[0])
  })
})

describe('what an earlier attempt may have done', () => {
  it.each<[string, () => Response]>([
    ['an unknown outcome', status(503)],
    ['a reset', reset],
  ])('makes 404 the success of a DELETE repeated after %s', async (_, first) => {
    const { fetch, requests } = recordFetch(first, status(404))
    expect(await calls['change, idempotent'](createNotes({ fetch }))).toBeUndefined()
    expect(requests).toHaveLength(2)
  })

  it('makes it a success for http as well', async () => {
    const { fetch } = recordFetch(status(503), status(404))
    const { error, response } = await createNotes({ fetch }).http.DELETE('/notes/{id}', {
      params: { path: { id: '1' } },
    })
    expect([error, response.status]).toEqual([undefined, 404])
  })

  it.each<[string, (() => Response)[]]>([
    ['the first', []],
    ['one after a 429', [status(429)]],
    ['one after no connection', [refused]],
  ])('leaves 404 a failure of %s', async (_, before) => {
    const { fetch, requests } = recordFetch(...before, status(404))
    const error = await failure(calls['change, idempotent'](createNotes({ fetch })))
    expect(error).toBeInstanceOf(NotFoundError)
    expect(error.mayHaveApplied).toBe(false)
    expect(requests).toHaveLength(before.length + 1)
  })

  it('leaves 404 a failure of a read', async () => {
    const { fetch } = recordFetch(status(503), status(404))
    expect(await failure(calls['read, idempotent'](createNotes({ fetch })))).toBeInstanceOf(NotFoundError)
  })

  it('leaves 404 a failure of any other change', async () => {
    const { fetch } = recordFetch(status(503), status(404))
    const error = await failure(createNotes({ fetch }).call('tagNote', { path: { id: '1' }, body: [] }))
    expect(error).toBeInstanceOf(NotFoundError)
    expect(error.mayHaveApplied).toBe(true)
  })

  it.each([
    ['429', status(429)],
    ['403', status(403)],
    ['no connection', refused],
  ])('stays possible, whatever %s says of the last attempt', async (_, last) => {
    const { fetch } = recordFetch(status(503), last, last)
    expect(await failure(calls['change, idempotent'](createNotes({ fetch })))).toMatchObject({
      mayHaveApplied: true,
    })
  })

  it('can be told by the service', async () => {
    const { fetch, requests } = recordFetch(status(503), good)
    const notes = createNotes({ fetch, explain: () => ({ mayHaveApplied: false }) })
    expect(await calls['change, unprocessed'](notes)).toEqual(note)
    expect(requests).toHaveLength(2)
  })
})

describe('the pause before a repeat', () => {
  const now = Date.parse('2026-01-01T00:00:00Z')
  beforeEach(() => {
    vi.useFakeTimers({ now })
    vi.spyOn(Math, 'random').mockReturnValue(0.5)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })

  async function pauses(retry: RetryOptions, answers: (() => Response)[], explain = {}) {
    const events: RetryEvent[] = []
    const times: number[] = []
    const { fetch } = recordFetch(...answers, good)
    const notes = createNotes({
      retry,
      explain: () => explain,
      hooks: { onRetry: (event) => events.push(event), onRequest: () => times.push(Date.now() - now) },
      fetch,
    })
    const call = calls['read, idempotent'](notes)
    await vi.runAllTimersAsync()
    expect(await call).toEqual(note)
    const told = events.map(({ delayMs }) => delayMs)
    // What the hook was told is what was waited for, but for timers that know whole milliseconds only.
    const waited = times.slice(1).map((time, at) => time - (times[at] as number))
    for (const [at, ms] of told.entries())
      expect(Math.abs(ms - (waited[at] as number))).toBeLessThanOrEqual(1)
    return told
  }

  it('is any part of a span that doubles', async () => {
    expect(await pauses({ attempts: 4 }, [status(503), status(503), status(503)])).toEqual([250, 500, 1000])
  })

  it('is at most maxDelayMs', async () => {
    const options = { attempts: 4, baseDelayMs: 1000, maxDelayMs: 1500 }
    expect(await pauses(options, [status(503), status(503), status(503)])).toEqual([500, 750, 750])
  })

  it.each<[string, Record<string, string>, number]>([
    ['seconds', { 'retry-after': '2' }, 2000],
    ['a fraction of a second', { 'retry-after': '0.25' }, 250],
    ['nothing', { 'retry-after': '0' }, 0],
    ['an HTTP date', { 'retry-after': 'Thu, 01 Jan 2026 00:00:03 GMT' }, 3000],
    ['a date that is past', { 'retry-after': 'Wed, 31 Dec 2025 23:59:00 GMT' }, 0],
    ['what nobody understands', { 'retry-after': 'soon' }, 250],
    ['a time that is past', { 'retry-after': '-5' }, 0],
    ['when its limit is reset', { 'x-ratelimit-reset': String(now / 1000 + 7) }, 7000],
  ])('is what the service asks for: %s', async (_, headers, ms) => {
    expect(await pauses({}, [status(429, headers)])).toEqual([ms])
  })

  it('is what the service asks for in its own way', async () => {
    expect(await pauses({}, [status(503, { 'retry-after': '2' })], { retryAfterMs: 1234 })).toEqual([1234])
  })

  it.each<[string, RetryOptions, number | undefined]>([
    ['maxDelayMs', { maxDelayMs: 1500 }, undefined],
    ['the deadline leaves', {}, 1500],
  ])('is not made when the service asks for more than %s', async (_, retry, deadline) => {
    const { fetch, requests } = recordFetch(status(429, { 'retry-after': '2' }), good)
    const failed = failure(calls['read, idempotent'](createNotes({ fetch, retry, deadline })))
    await vi.advanceTimersByTimeAsync(0)
    const error = await failed
    expect(error).toBeInstanceOf(RateLimitError)
    expect(error.retryAfterMs).toBe(2000)
    expect(requests).toHaveLength(1)
    expect(Date.now()).toBe(now)
  })
})
