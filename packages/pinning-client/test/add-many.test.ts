import { networkError } from '@holdfast/testing'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type AddManyOptions, InvalidArgumentError, type PinInput, type PinStatus } from '../src/index.ts'
import { createPinningMock } from '../src/msw.ts'
import { BASE_URL, CID, clientOf } from './support.ts'

const pinsOf = (count: number): PinInput[] =>
  Array.from({ length: count }, (_, nth) => ({ cid: CID, name: `pin ${nth}` }))

/** A client of a mock, and what the service was sent. */
function watched(answer?: (request: Request, nth: number) => Promise<Response | undefined>) {
  const mock = createPinningMock({ baseUrl: BASE_URL })
  let nth = 0
  const fetch = vi.fn(async (request: Request) => (await answer?.(request, nth++)) ?? mock.respond(request))
  const client = clientOf(fetch, { retry: { baseDelayMs: 0 } })
  return { client, fetch, mock }
}

const names = (results: readonly PromiseSettledResult<PinStatus>[]) =>
  results.map((result) => (result.status === 'fulfilled' ? result.value.pin.name : result.reason.name))

describe('addMany', () => {
  it('adds each pin once, and gives what each came to in their order', async () => {
    const { client, mock } = watched(async () => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 5))
      return undefined
    })
    const results = await client.addMany(pinsOf(50), { concurrency: 8 })
    expect(names(results)).toEqual(pinsOf(50).map(({ name }) => name))
    expect(
      mock.state
        .all()
        .map(({ pin }) => pin.name)
        .sort(),
    ).toEqual(
      pinsOf(50)
        .map(({ name }) => name)
        .sort(),
    )
  })

  it('goes on where one pin cannot be written or is refused', async () => {
    const { client } = watched(async (_, nth) =>
      nth === 1 ? Response.json({ error: { reason: 'INSUFFICIENT_FUNDS' } }, { status: 409 }) : undefined,
    )
    const [first, second, third, fourth] = pinsOf(4)
    const results = await client.addMany([first, { cid: 'no CID' }, third, fourth, second] as PinInput[], {
      concurrency: 1,
    })
    expect(names(results)).toEqual([
      'pin 0',
      'InvalidArgumentError',
      'InsufficientFundsError',
      'pin 3',
      'pin 1',
    ])
  })

  it('takes an async iterable, such as the pins of another service', async () => {
    const old = createPinningMock({ baseUrl: BASE_URL })
    for (const { cid } of pinsOf(3)) old.state.add({ cid: String(cid) })
    const { client, mock } = watched()
    const from = clientOf(old.respond)
    const copies = async function* () {
      for await (const { pin } of from.listAll({ status: ['queued', 'pinning', 'pinned'] })) yield pin
    }
    expect((await client.addMany(copies())).map(({ status }) => status)).toEqual(Array(3).fill('fulfilled'))
    expect(mock.state.all()).toHaveLength(3)
  })

  it.each<[name: string, pins: Iterable<PinInput>]>([
    ['an empty array', []],
    ['an empty Map', new Map().values()],
  ])('%s is no work', async (_, pins) => {
    const { client, fetch } = watched()
    expect(await client.addMany(pins)).toEqual([])
    expect(fetch).not.toHaveBeenCalled()
  })

  it('loses nothing of what was added when the iterable fails', async () => {
    const { client, mock } = watched()
    const cause = new Error('the file ends here')
    const pins = function* () {
      yield* pinsOf(5)
      throw cause
    }
    const results = await client.addMany(pins(), { concurrency: 2 })
    expect(names(results)).toEqual([...pinsOf(5).map(({ name }) => name), 'InvalidArgumentError'])
    expect(results[5]).toMatchObject({
      reason: { argument: 'pins', service: 'pinning', mayHaveApplied: false, cause },
    })
    expect(mock.state.all()).toHaveLength(5)
  })

  it('refuses what is not iterable, and a concurrency of nothing', async () => {
    const { client, fetch } = watched()
    await expect(client.addMany({ cid: CID } as never)).rejects.toThrow(InvalidArgumentError)
    await expect(client.addMany(pinsOf(1), { concurrency: 0 })).rejects.toThrow(InvalidArgumentError)
    expect(fetch).not.toHaveBeenCalled()
  })
})

describe('one for all', () => {
  afterEach(() => void vi.useRealTimers())

  it('a 429 holds up every pin for as long as the service asks', async () => {
    const times: number[] = []
    const { client } = watched(async (_, nth) => {
      times.push(performance.now())
      // Answered once the others are under way too.
      if (nth > 0) return undefined
      return Response.json(
        { error: { reason: 'SLOW_DOWN' } },
        { status: 429, headers: { 'retry-after': '0.2' } },
      )
    })
    const results = await client.addMany(pinsOf(12), { concurrency: 3 })
    expect(results.every(({ status }) => status === 'fulfilled')).toBe(true)
    // Three were under way when the first was refused; nobody else set out before the time.
    const [refused = 0] = times
    const early = times.filter((time) => time - refused < 190)
    expect(early.length).toBeLessThanOrEqual(6)
    expect(times).toHaveLength(13)
  })

  it('an abort ends those under way, and sends no more', async () => {
    const controller = new AbortController()
    const { client, fetch } = watched(() => new Promise(() => {}))
    const all = client.addMany(pinsOf(5), { concurrency: 2, signal: controller.signal })
    await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(2), 10_000)
    controller.abort()
    const results = await all
    expect(names(results)).toEqual(Array(5).fill('AbortError'))
    expect(results.map((result) => (result as PromiseRejectedResult).reason.mayHaveApplied)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
    expect(fetch).toHaveBeenCalledTimes(2)
  })

  it('a deadline is for all together, and what it leaves is not sent', async () => {
    vi.useFakeTimers()
    const { client, fetch } = watched(() => new Promise(() => {}))
    const all = client.addMany(pinsOf(9), { concurrency: 3, deadline: 100 })
    await vi.advanceTimersByTimeAsync(99)
    expect(await Promise.race([all, 'under way'])).toBe('under way')
    await vi.advanceTimersByTimeAsync(1)
    const results = await Promise.race([all, 'still under way' as never])
    expect(names(results)).toEqual(Array(9).fill('TimeoutError'))
    expect(results.map((result) => (result as PromiseRejectedResult).reason.mayHaveApplied)).toEqual([
      ...Array(3).fill(true),
      ...Array(6).fill(false),
    ])
    expect(fetch).toHaveBeenCalledTimes(3)
  })

  it('options reach each add', async () => {
    const { client, fetch } = watched(async () => {
      throw networkError('ECONNREFUSED')
    })
    const options: AddManyOptions = { retry: false, headers: { 'x-trace': '1' } }
    const results = await client.addMany(pinsOf(2), options)
    expect(names(results)).toEqual(['ConnectionError', 'ConnectionError'])
    expect(fetch.mock.calls.map(([request]) => request.headers.get('x-trace'))).toEqual(['1', '1'])
  })

  it('onResult is told of each', async () => {
    const onResult = vi.fn()
    const { client } = watched()
    const results = await client.addMany(pinsOf(3), { onResult })
    expect(onResult.mock.calls.map(([, index]) => index).sort()).toEqual([0, 1, 2])
    for (const [result, index] of onResult.mock.calls) expect(results[index]).toBe(result)
  })
})
