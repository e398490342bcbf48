import { type CallOptions, sleep } from '@holdfast/shared'

/** For how long a caller waits. */
export type Patience = Pick<CallOptions, 'signal' | 'deadline'>

/**
 * What some work gives, or nothing as soon as the caller waits no more: what is at work hears of it by its signal, and may
 * not listen.
 */
export async function whileWaited<T>(
  { signal, deadline = Infinity }: Patience,
  work: (over: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  const controller = new AbortController()
  const over = controller.signal
  const end = () => controller.abort()
  const nothing = () => undefined
  signal?.addEventListener('abort', end, { signal: over })
  if (signal?.aborted) end()
  try {
    return await Promise.race([sleep(deadline, over).then(nothing, nothing), work(over)])
  } finally {
    end()
  }
}
