import { openCall } from './call.js'
import { assertPositive } from './client.js'
import { type ErrorContext, HoldfastError, InvalidArgumentError } from './errors.js'
import type { CallOptions } from './options.js'
import type { OperationInfo } from './table.js'
import { tell } from './tell.js'

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
 * read no faster than they are worked on. Where reading them fails, or is ended by the signal or the deadline, the last
 * result says so.
 * @param argument what the items are to the caller, for errors
 * @param work obeys the signal and the deadline by itself
 * @throws InvalidArgumentError for what is not iterable, and a concurrency that is not above 0
 */
export async function settleAll<Item, Result>(
  argument: string,
  items: Many<Item>,
  work: (item: Item) => Promise<Result>,
  { concurrency = 4, onResult }: ManyOptions<Result>,
  options: Pick<CallOptions, 'signal' | 'deadline'>,
  context: ErrorContext,
): Promise<PromiseSettledResult<Result>[]> {
  assertPositive(context.service, { concurrency })
  const { [Symbol.asyncIterator]: async, [Symbol.iterator]: sync } = Object(items)
  const open = async ?? sync
  if (typeof open !== 'function') throw new InvalidArgumentError(argument, 'must be iterable', context)
  const iterator: Iterator<Item> | AsyncIterator<Item> = open.call(items)
  // A call of no operation: the signal or the deadline ends it, and the reading with it. An array's items are all
  // there: each is handed out, and refused by itself in the end.
  const reading = openCall(context.service, '', {} as OperationInfo, Array.isArray(items) ? {} : options)
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
      // Where nothing takes time, no timer would ever go off.
      reading.begin()
      const { done, value } = await reading.wait(Promise.resolve(iterator.next()))
      if (done) break
      begin(work(value))
      if (running.size >= concurrency) await Promise.race(running)
    }
  } catch (cause) {
    // Not waited for: a generator that hangs would not hear of it.
    ;(async () => iterator.return?.())().catch(() => {})
    const error = reading.signal.aborted ? reading.signal.reason : cause
    const unread = new InvalidArgumentError(argument, 'cannot be read on', { ...context, cause })
    begin(Promise.reject(error instanceof HoldfastError ? error : unread))
  }
  reading.close()
  await Promise.all(running)
  return results
}
