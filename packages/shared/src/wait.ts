// setTimeout takes a longer delay, or Infinity, for 1 ms.
const LONGEST = 2 ** 31 - 1

/** Calls back after so many milliseconds, never for more than 24 days. Returns what calls it off. */
export function later(ms: number, callback: () => void): () => void {
  if (ms > LONGEST) return () => {}
  const timer = setTimeout(callback, ms)
  return () => clearTimeout(timer)
}

/** What the promise gives, or the signal's reason as soon as it is aborted, also if the promise never ends. */
export function until<T>(signal: AbortSignal | undefined, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal?.reason)
    promise.then(resolve, reject).finally(() => signal?.removeEventListener('abort', stop))
    if (signal?.aborted) stop()
    else signal?.addEventListener('abort', stop)
  })
}

/** Waits, unless the signal is aborted: then it fails with the signal's reason. */
export async function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  let cancel = () => {}
  const time = new Promise<void>((resolve) => {
    cancel = later(ms, resolve)
  })
  await until(signal, time).finally(() => cancel())
}

/**
 * What is left of a deadline that several calls have between them, for each as it begins. Once nothing is left, it
 * is too little for a call to be sent at all. What can be no deadline stays as it is, for the call to refuse.
 */
export function countDown(deadline: number | undefined): () => number | undefined {
  if (!deadline || deadline < 0) return () => deadline
  const endsAt = performance.now() + deadline
  return () => Math.max(Number.MIN_VALUE, endsAt - performance.now())
}
