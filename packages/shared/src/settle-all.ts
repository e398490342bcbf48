import { assertPositive } from './client.js'
import { AbortedError, type ErrorContext, InvalidArgumentError } from './errors.js'
import { tell } from './tell.js'
import { until } from './wait.js'

/** Many things: an array, a Set, a generator, a stream of them. */
export type Many<Item> = Iterable<Item> | AsyncIterable<Item>

/** How many things are done. */
export interface ManyOptions<Result> {
  /** How many are under way at a time; 4 unless told. */
  concurrency?: number | undefined
  /**
   * Called with each result as it comes, and the place of its item. What it throws is thrown on its own: it must
   * not hide what the other items came to.
   */
  onResult?: ((result: PromiseSettledResult<Result>, index: number) => void) | undefined
}

/**
 * Does something with each item, a few at a time, and gives what each came to, in the order of the items. Items are
 * read no faster than they are worked on. Where reading them fails, or is aborted, the last result says so.
 * @param argument what the items are to the caller, for errors
 * @param work obeys the signal by itself
 * @throws InvalidArgumentError for what is not iterable, and a concurrency that is not above 0
 */
export async function settleAll<Item, Result>(
  argument: string,
  items: Many<Item>,
  work: (item: Item) => Promise<Result>,
  { concurrency = 4, onResult }: ManyOptions<Result>,
  signal: AbortSignal | undefined,
  context: ErrorContext,
): Promise<PromiseSettledResult<Result>[]> {
  assertPositive(context.service, { concurrency })
  const iterator = iteratorOf(items)
  if (!iterator) throw new InvalidArgumentError(argument, 'must be iterable', context)
  // An array's items are all there: when aborted, each is handed out and refused by itself.
  const patience = Array.isArray(items) ? undefined : signal
  const results: PromiseSettledResult<Result>[] = []
  const running = new Set<Promise<void>>()
  let count = 0

  const begin = (promise: Promise<Result>) => {
    const index = count++
    const task = Promise.allSettled([promise]).then(([result]) => {
      running.delete(task)
      results[index] = result
      tell(onResult, result, index)
    })
    running.add(task)
  }

  try {
    for (;;) {
      const { done, value } = await until(patience, Promise.resolve(iterator.next()))
      if (done) break
      begin(work(value))
      if (running.size >= concurrency) await Promise.race(running)
    }
  } catch (cause) {
    // Not waited for: a generator that hangs would not hear of it.
    if (signal?.aborted) (async () => iterator.return?.())().catch(() => {})
    const error = signal?.aborted
      ? new AbortedError('aborted by the caller', { ...context, cause: signal.reason })
      : new InvalidArgumentError(argument, 'could not be read to their end', { ...context, cause })
    begin(Promise.reject(error))
  }
  await Promise.all(running)
  return results
}

function iteratorOf<Item>(items: Many<Item>): Iterator<Item> | AsyncIterator<Item> | undefined {
  const { [Symbol.asyncIterator]: async, [Symbol.iterator]: sync } = Object(items)
  return (async ?? sync)?.call(items)
}
