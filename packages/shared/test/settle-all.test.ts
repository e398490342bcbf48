import { setInterval } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  AbortedError,
  countDown,
  InvalidArgumentError,
  type Many,
  type ManyOptions,
  settleAll,
} from '../src/index.ts'

const never = new AbortController().signal

const settle = <Item, Result>(
  items: Many<Item>,
  work: (item: Item) => Promise<Result>,
  options: ManyOptions<Result> = {},
  signal: AbortSignal = never,
  deadline?: number,
) => settleAll('notes', items, work, options, { signal, deadline }, { service: 'notes' })

/** Work that ends when it is told to, and counts how much of it is under way. */
function workshop() {
  const waiting: (() => void)[] = []
  let most = 0
  const started: number[] = []
  const work = async (item: number): Promise<number> => {
    started.push(item)
    await new Promise<void>((resolve) => {
      waiting.push(resolve)
      most = Math.max(most, waiting.length)
    })
    return item * 10
  }
  const endOne = async () => {
    waiting.shift()?.()
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  return { work, endOne, started, most: () => most }
}

async function* numbers(count: number, read: number[] = []): AsyncGenerator<number> {
  for (let at = 0; at < count; at++) {
    read.push(at)
    yield at
  }
}

describe('results', () => {
  it.each<[name: string, items: () => Many<number>]>([
    ['an array', () => [3, 1, 2]],
    ['a Set', () => new Set([3, 1, 2])],
    ['a generator', () => [3, 1, 2].values()],
    [
      'an async generator',
      async function* () {
        yield* [3, 1, 2]
      },
    ],
    [
      'a stream',
      () =>
        new ReadableStream<number>({
          start(controller) {
            for (const item of [3, 1, 2]) controller.enqueue(item)
            controller.close()
          },
        }),
    ],
  ])('of %s come in its order, whichever is done first', async (_, items) => {
    // The last is done first, whoever is begun first: each waits for the one before it in number.
    const ended = new Map([1, 2, 3].map((item) => [item, Promise.withResolvers<void>()]))
    const work = async (item: number) => {
      await ended.get(item - 1)?.promise
      if (item === 1) throw new Error('one')
      return item * 10
    }
    const seen: number[] = []
    const results = await settle(items(), work, {
      onResult(_, index) {
        seen.push(index)
        ended.get([3, 1, 2][index] ?? 0)?.resolve()
      },
    })
    expect(results).toEqual([
      { status: 'fulfilled', value: 30 },
      { status: 'rejected', reason: new Error('one') },
      { status: 'fulfilled', value: 20 },
    ])
    expect(seen).toEqual([1, 2, 0])
  })

  it.each<[name: string, items: Many<number>]>([
    ['an array', []],
    ['a generator', numbers(0)],
  ])('of nothing are none: %s', async (_, items) => {
    const work = vi.fn()
    expect(await settle(items, work)).toEqual([])
    expect(work).not.toHaveBeenCalled()
  })

  it('are not hidden by an onResult that throws', async () => {
    const thrown: unknown[] = []
    const queue = vi.spyOn(globalThis, 'queueMicrotask').mockImplementation((callback) => {
      try {
        callback()
      } catch (error) {
        thrown.push(error)
      }
    })
    const onResult = () => {
      throw new Error('of the program')
    }
    const results = await settle([1, 2], async (item) => item, { onResult })
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
    expect(thrown).toEqual([new Error('of the program'), new Error('of the program')])
    queue.mockRestore()
  })
})

describe('how many at a time', () => {
  it.each<[options: ManyOptions<number>, most: number]>([
    [{}, 4],
    [{ concurrency: 1 }, 1],
    [{ concurrency: 7 }, 7],
    [{ concurrency: Number.POSITIVE_INFINITY }, 30],
  ])('%j: %i', async (options, expected) => {
    const { work, endOne, most } = workshop()
    const all = settle(numbers(30), work, options)
    await endOne()
    for (let at = 0; at < 30; at++) await endOne()
    expect((await all).length).toBe(30)
    expect(most()).toBe(expected)
  })

  it('items are read no faster than they are worked on', async () => {
    const { work, endOne } = workshop()
    const read: number[] = []
    const all = settle(numbers(100, read), work, { concurrency: 3 })
    await endOne()
    await endOne()
    expect(read.length).toBeLessThanOrEqual(6)
    for (let at = 0; at < 100; at++) await endOne()
    await all
    expect(read.length).toBe(100)
  })

  it.each([0, -1, Number.NaN])('%d is refused', async (concurrency) => {
    const work = vi.fn()
    await expect(settle([1], work, { concurrency })).rejects.toMatchObject({ argument: 'concurrency' })
    expect(work).not.toHaveBeenCalled()
  })
})

describe('items that cannot be read', () => {
  it.each([undefined, null, 7, {}, () => {}, { [Symbol.iterator]: 3 }])('%s is refused', async (items) => {
    const error = await settle(items as never, async () => 1).catch((error) => error)
    expect(error).toBeInstanceOf(InvalidArgumentError)
    expect(error).toMatchObject({ argument: 'notes', service: 'notes' })
  })

  it('what was begun is not lost when reading fails', async () => {
    const broken = new Error('the file ends here')
    const items = async function* () {
      yield 1
      yield 2
      throw broken
    }
    const results = await settle(items(), async (item) => item * 10)
    expect(results).toMatchObject([
      { value: 10 },
      { value: 20 },
      { status: 'rejected', reason: { name: 'InvalidArgumentError', argument: 'notes', cause: broken } },
    ])
    expect(results).toHaveLength(3)
  })

  it('the same of a generator that is not async, and of an iterator that throws when it is made to go on', async () => {
    const items = function* () {
      yield 1
      throw new Error('no more')
    }
    const results = await settle(items(), async (item) => item)
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  })
})

describe('an abort', () => {
  const obey = (signal: AbortSignal) => async (item: number) => {
    signal.throwIfAborted()
    await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    return item
  }

  it('of an array gives each item a result', async () => {
    const controller = new AbortController()
    const all = settle([1, 2, 3, 4, 5], obey(controller.signal), { concurrency: 2 }, controller.signal)
    await new Promise((resolve) => setTimeout(resolve, 5))
    controller.abort('enough')
    expect(await all).toEqual(Array(5).fill({ status: 'rejected', reason: 'enough' }))
  })

  it('ends the reading of anything else, which the last result says', async () => {
    const controller = new AbortController()
    const returned = vi.fn()
    const items = async function* () {
      try {
        for (let item = 0; ; item++) yield item
      } finally {
        returned()
      }
    }
    const all = settle(items(), obey(controller.signal), { concurrency: 2 }, controller.signal)
    await new Promise((resolve) => setTimeout(resolve, 5))
    controller.abort('enough')
    const results = await all
    expect(results.slice(0, 2)).toEqual(Array(2).fill({ status: 'rejected', reason: 'enough' }))
    expect(results.at(-1)).toMatchObject({
      reason: { name: 'AbortError', cause: 'enough', mayHaveApplied: false },
    })
    expect((results.at(-1) as PromiseRejectedResult).reason).toBeInstanceOf(AbortedError)
    expect(results).toHaveLength(3)
    await new Promise((resolve) => setTimeout(resolve, 0))
    expect(returned).toHaveBeenCalledOnce()
  })

  it('is what it is also where the source obeys the same signal, and fails by it', async () => {
    const controller = new AbortController()
    const items = async function* () {
      yield* setInterval(1, 1, { signal: controller.signal })
    }
    const all = settle(
      items(),
      async (item) => item,
      { onResult: () => controller.abort('enough') },
      controller.signal,
    )
    expect((await all).at(-1)).toMatchObject({ reason: { name: 'AbortError', cause: 'enough' } })
  })

  it('does not wait for an item that never comes', async () => {
    const controller = new AbortController()
    const items = { [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => {}) }) }
    const all = settle(items, async (item) => item, {}, controller.signal)
    controller.abort()
    expect(await all).toMatchObject([{ reason: { name: 'AbortError' } }])
  })

  it('leaves no listener on the signal', async () => {
    const controller = new AbortController()
    const add = vi.spyOn(controller.signal, 'addEventListener')
    const remove = vi.spyOn(controller.signal, 'removeEventListener')
    await settle(numbers(20), async (item) => item, {}, controller.signal)
    await new Promise((resolve) => setTimeout(resolve, 0))
    expect(add.mock.calls.length).toBeGreaterThan(0)
    expect(remove.mock.calls.length).toBe(add.mock.calls.length)
  })
})

describe('a deadline', () => {
  it('ends the reading of what has no end, and lets others have their turn', async () => {
    const items = function* () {
      for (let item = 0; ; item++) yield item
    }
    const results = await settle(items(), async () => Promise.reject(new Error('late')), {}, never, 20)
    expect(results.at(-1)).toMatchObject({ reason: { name: 'TimeoutError', service: 'notes' } })
  })

  it('does not wait for an item that never comes', async () => {
    const items = async function* () {
      yield 1
      await new Promise(() => {})
    }
    const results = await settle(items(), async (item) => item, {}, never, 20)
    expect(results).toMatchObject([{ value: 1 }, { reason: { name: 'TimeoutError', mayHaveApplied: false } }])
  })
})

describe('countDown', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    return () => vi.useRealTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('says what is left, and never nothing', () => {
    const left = countDown(100)
    expect(left()).toBe(100)
    vi.advanceTimersByTime(99)
    expect(left()).toBe(1)
    vi.advanceTimersByTime(5)
    expect(left()).toBeGreaterThan(0)
    expect(left()).toBeLessThanOrEqual(1e-9)
  })

  it.each([undefined, Number.NaN, 0, -5])('leaves %s as it is, for the call to judge', (deadline) => {
    expect(countDown(deadline)()).toBe(deadline)
  })

  it('has Infinity for ever', () => {
    const left = countDown(Number.POSITIVE_INFINITY)
    vi.advanceTimersByTime(1e9)
    expect(left()).toBe(Number.POSITIVE_INFINITY)
  })
})
