import { networkError, rejection } from '@holdfast/testing'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  AbortedError,
  AuthenticationError,
  NotFoundError,
  PinFailedError,
  type PinStatus,
  ServerError,
  TimeoutError,
  type WaitOptions,
} from '../src/index.ts'
import { clientOf, PIN_STATUS } from './support.ts'

type Look = string | number | Error | 'hangs' | (() => Response)

const MINUTE = 60_000
const ID = PIN_STATUS.requestid

beforeEach(() => {
  vi.useFakeTimers()
  // No pause is shortened, so that what follows can be counted on.
  vi.spyOn(Math, 'random').mockReturnValue(0)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** A pin as it is at one look after another, the last for ever; and when they were. */
function watching(...looks: readonly Look[]) {
  const startedAt = performance.now()
  const times: number[] = []
  const client = clientOf(async () => {
    const look = looks[Math.min(times.length, looks.length - 1)] as Look
    times.push(performance.now() - startedAt)
    if (look === 'hangs') return new Promise(() => {})
    if (look instanceof Error) throw look
    if (typeof look === 'function') return look()
    if (typeof look === 'number') return Response.json({}, { status: look })
    return Response.json({ ...PIN_STATUS, status: look })
  })
  const pauses = () => times.slice(1).map((time, at) => time - (times[at] as number))
  return { client, times, pauses }
}

/** Lets the time pass in which a wait ends. */
async function ended<T>(wait: Promise<T>, ms = 30 * MINUTE): Promise<T> {
  let over = false
  const end = () => {
    over = true
  }
  wait.then(end, end)
  for (let passed = 0; passed < ms && !over; passed += 250) await vi.advanceTimersByTimeAsync(250)
  if (!over) throw new Error(`still waiting after ${ms} ms`)
  return wait
}

describe('a pin that gets on', () => {
  it('queued, pinning, pinned', async () => {
    const seen: string[] = []
    const { client, times } = watching('queued', 'queued', 'pinning', 'pinning', 'pinned')
    const onStatus = (pin: PinStatus) => seen.push(pin.status)
    expect(await ended(client.waitForPinned(ID, { onStatus }))).toEqual(PIN_STATUS)
    expect(seen).toEqual(['queued', 'pinning', 'pinned'])
    expect(times).toHaveLength(5)
  })

  it('is pinned already', async () => {
    const { client, times } = watching('pinned')
    await ended(client.waitForPinned(ID))
    expect(times).toEqual([0])
  })

  it('has a status that the document does not know', async () => {
    const { client, times } = watching('archiving', 'pinned')
    await ended(client.waitForPinned(ID))
    expect(times).toHaveLength(2)
  })
})

describe('pauses', () => {
  const NINE = [...Array(9).fill('queued'), 'pinned']

  it('grow by half, up to half a minute', async () => {
    const { client, pauses } = watching(...Array(12).fill('queued'), 'pinned')
    await ended(client.waitForPinned(ID))
    const expected = [1000, 1500, 2250, 3375, 5062.5, 7593.75, 11_390.625, 17_085.9375, 25_628.90625]
    // Timers know whole milliseconds, and none of ours is early.
    expect(pauses().slice(0, 9).map(Math.round)).toEqual(expected.map(Math.ceil))
    expect(pauses().slice(9).map(Math.round)).toEqual([30_000, 30_000, 30_000])
  })

  it('are as the caller says', async () => {
    const { client, pauses } = watching(...NINE)
    await ended(client.waitForPinned(ID, { intervalMs: 200, maxIntervalMs: 400 }))
    expect(pauses().map(Math.round)).toEqual([200, 300, 400, 400, 400, 400, 400, 400, 400])
  })

  it('are shortened at random by up to a quarter', async () => {
    vi.mocked(Math.random).mockReturnValue(0.999999)
    const { client, pauses } = watching('queued', 'queued', 'pinned')
    await ended(client.waitForPinned(ID))
    expect(pauses().map(Math.round)).toEqual([751, 1126])
  })
})

describe('a pin that fails', () => {
  it.each<[info: object | undefined, why: string]>([
    [{ status_details: 'no provider has it' }, 'no provider has it'],
    [{ failed_reason: 'too large', status_details: '' }, 'too large'],
    [{ failed_reason: '', failed_message: '' }, 'no reason given'],
    [undefined, 'no reason given'],
  ])('%j', async (info, why) => {
    const failed = { ...PIN_STATUS, status: 'failed', ...(info && { info }) }
    const statuses: string[] = []
    const { client } = watching('queued', () => Response.json(failed))
    const wait = client.waitForPinned(ID, { onStatus: ({ status }) => statuses.push(status) })
    const error = await rejection(ended(wait))
    expect(error).toBeInstanceOf(PinFailedError)
    expect(error).toMatchObject({ requestid: ID, pin: failed, mayHaveApplied: false })
    expect((error as Error).message).toBe(`pinning getPinByRequestId: pin ${ID} failed: ${why}`)
    expect(statuses).toEqual(['queued', 'failed'])
  })

  it('is gone', async () => {
    const { client, times } = watching('queued', 404)
    expect(await rejection(ended(client.waitForPinned(ID)))).toBeInstanceOf(NotFoundError)
    expect(times).toHaveLength(2)
  })

  it("is somebody else's", async () => {
    const { client, times } = watching(401)
    expect(await rejection(ended(client.waitForPinned(ID)))).toBeInstanceOf(AuthenticationError)
    expect(times).toHaveLength(1)
  })

  it('is not one of this service', async () => {
    const { client, times } = watching(() => new Response('<html>'))
    const error = await rejection(ended(client.waitForPinned(ID)))
    expect(error).toMatchObject({ name: 'UnexpectedResponseError' })
    expect(times).toHaveLength(1)
  })

  it('has a certificate that nobody trusts', async () => {
    const { client, times } = watching(networkError('CERT_HAS_EXPIRED'))
    expect(await rejection(ended(client.waitForPinned(ID)))).toMatchObject({ name: 'TlsError' })
    expect(times).toHaveLength(1)
  })
})

describe('failures that may pass', () => {
  it('do not end the wait', async () => {
    const refused = networkError('ECONNREFUSED')
    const looks = [
      'queued',
      429,
      500,
      502,
      503,
      networkError('ECONNRESET'),
      refused,
      new TypeError('no'),
      'pinned',
    ]
    const { client, times } = watching(...looks)
    expect(await ended(client.waitForPinned(ID))).toEqual(PIN_STATUS)
    expect(times).toHaveLength(looks.length)
  })

  it('nor does a look that is never answered', async () => {
    const { client, pauses } = watching('hangs', 'pinned')
    expect(await ended(client.waitForPinned(ID, { timeout: 5000 }))).toEqual(PIN_STATUS)
    expect(pauses()).toEqual([6000])
  })

  it('are looked past when the service says it is ready', async () => {
    const limited = () => Response.json({}, { status: 429, headers: { 'retry-after': '20' } })
    const { client, times } = watching(limited, 'pinned')
    await ended(client.waitForPinned(ID))
    expect(times[1]).toBeGreaterThanOrEqual(20_000)
    expect(times[1]).toBeLessThan(22_000)
  })
})

describe('a wait that ends first', () => {
  const wait = (look: Look, options: WaitOptions = {}) => {
    const { client, times } = watching(look)
    return { times, error: rejection(ended(client.waitForPinned(ID, options), 120 * MINUTE)) }
  }

  it.each<Look>(['queued', 'hangs', 503])('by its deadline, with looks of %s', async (look) => {
    const startedAt = performance.now()
    const error = (await wait(look, { deadline: 10_000, timeout: 3 * MINUTE }).error) as TimeoutError
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error.message).toContain('10000 ms')
    expect(error.message).toContain(ID)
    expect(error.message).toContain('stays on the service')
    expect(error.message).toContain(look === 'queued' ? 'last seen queued' : 'last seen never')
    expect(error.mayHaveApplied).toBe(false)
    expect(performance.now() - startedAt).toBeLessThan(10_500)
  })

  it('after ten minutes, unless told', async () => {
    const startedAt = performance.now()
    expect(await wait('queued').error).toBeInstanceOf(TimeoutError)
    expect((performance.now() - startedAt) / MINUTE).toBeCloseTo(10, 1)
  })

  it('never, when so told', async () => {
    const { client, times } = watching(...Array(200).fill('queued'), 'pinned')
    const waited = client.waitForPinned(ID, { deadline: Number.POSITIVE_INFINITY })
    expect(await ended(waited, 200 * MINUTE)).toEqual(PIN_STATUS)
    expect(times.at(-1)).toBeGreaterThan(90 * MINUTE)
  })

  it.each<[when: string, look: Look, ms: number]>([
    ['in a pause', 'queued', 500],
    ['in a look', 'hangs', 500],
  ])('by its signal, %s', async (_, look, ms) => {
    const controller = new AbortController()
    const reason = new Error('page closed')
    const { error } = wait(look, { signal: controller.signal })
    await vi.advanceTimersByTimeAsync(ms)
    controller.abort(reason)
    const aborted = (await error) as AbortedError
    expect(aborted).toBeInstanceOf(AbortedError)
    expect(aborted).toMatchObject({ name: 'AbortError', cause: reason })
    expect(aborted.message).toContain(ID)
    expect(aborted.message).toContain('stays on the service')
  })

  it('before it began', async () => {
    const { times, error } = wait('pinned', { signal: AbortSignal.abort() })
    expect(await error).toBeInstanceOf(AbortedError)
    expect(times).toHaveLength(0)
  })

  it('says what the looks failed with, and which pin it was', async () => {
    const error = (await wait(503, { deadline: 5000 }).error) as TimeoutError & { requestid?: string }
    expect(error.cause).toBeInstanceOf(ServerError)
    expect(error.requestid).toBe(ID)
    expect(error.message).toContain('was last seen never')
  })

  it.each(['deadline', 'intervalMs', 'maxIntervalMs'])(
    'is not begun with a %s that cannot be',
    async (option) => {
      for (const value of [0, -1, Number.NaN]) {
        const { error, times } = wait('queued', { [option]: value })
        expect(await error).toMatchObject({ argument: option })
        expect(times).toEqual([])
      }
    },
  )

  it('leaves no timer behind', async () => {
    await wait('queued', { deadline: 5000 }).error
    await ended(watching('queued', 'pinned').client.waitForPinned(ID))
    expect(vi.getTimerCount()).toBe(0)
  })
})
