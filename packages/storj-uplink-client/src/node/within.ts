import { type ErrorContext, sleep, TimeoutError } from '@holdfast/shared'
import { CanceledError } from '../errors.js'

/** How long something may take, and who may call it off. */
export interface Limit {
  /** Milliseconds. */
  readonly ms: number
  readonly signal: AbortSignal | undefined
  /** What is said where it takes longer. */
  readonly late: string
}

/**
 * Waits no longer than it may. What is waited for goes on by itself: who calls sees to it that it ends.
 * @throws TimeoutError, CanceledError
 */
export async function within<Result>(
  work: Promise<Result>,
  { ms, signal, late }: Limit,
  context: ErrorContext,
): Promise<Result> {
  const over = new AbortController()
  const timedOut = sleep(ms, over.signal).then(() => {
    throw new TimeoutError(`${late} within ${ms} ms`, context)
  })
  const canceled = new Promise<never>((_, reject) => {
    const cancel = () => reject(canceledBy(signal, context))
    signal?.addEventListener('abort', cancel, { signal: over.signal })
    if (signal?.aborted) cancel()
  })
  try {
    return await Promise.race([canceled, work, timedOut])
  } finally {
    over.abort()
  }
}

export const canceledBy = (signal: AbortSignal | undefined, context: ErrorContext): CanceledError =>
  new CanceledError('canceled', { ...context, cause: signal?.reason })
