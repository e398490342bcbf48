// setTimeout takes a longer delay, or Infinity, for 1 ms.
const LONGEST = 2 ** 31 - 1

/** Calls back after so many milliseconds, never for more than 24 days. Returns what calls it off. */
export function later(ms: number, callback: () => void): () => void {
  if (ms > LONGEST) return () => {}
  const dueAt = performance.now() + ms
  const fire = () => {
    const left = dueAt - performance.now()
    // Node counts from when the present turn of its loop began, and so goes off too early where that took long.
    if (left > 0) timer = setTimeout(fire, left)
    else callback()
  }
  let timer = setTimeout(fire, ms)
  return () => clearTimeout(timer)
}

/** Waits, unless the signal is aborted: then it fails with the signal's reason. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      cancel()
      signal?.removeEventListener('abort', end)
      if (signal?.aborted) reject(signal.reason)
      else resolve()
    }
    const cancel = later(ms, end)
    signal?.addEventListener('abort', end)
    if (signal?.aborted) end()
  })
}

/**
 * What is left of a deadline that several calls have between them, for each as it begins. Once nothing is left, it
 * is so little that added to a time it is nothing, and a call is over before it is sent: also where the clock goes in
 * steps, as a browser's does, or stands still while a program computes, as in workerd. What can be no deadline stays
 * as it is, for the call to refuse.
 */
export function countDown(deadline: number | undefined): () => number | undefined {
  if (!deadline || deadline < 0) return () => deadline
  const endsAt = performance.now() + deadline
  return () => Math.max(1e-99, endsAt - performance.now())
}
