import type { Call } from './call.js'
import type { RateLimit } from './options.js'
import { sleep } from './wait.js'

/** Through it goes every attempt of a client. */
export interface Gate {
  /** Waits for a turn, first come first served. */
  enter(call: Call): Promise<void> | void
  /** Lets nobody through for so many milliseconds: one 429 is meant for the whole client. */
  hold(ms: number): void
}

export function createGate(limit?: RateLimit): Gate {
  let heldUntil = 0
  /** When the latest requests went through, fewer of them than the limit counts. */
  const passed: number[] = []
  let queue: Promise<unknown> = Promise.resolve()

  const due = (): number => heldUntil - performance.now()
  const holdUntil = (time: number): void => {
    heldUntil = Math.max(heldUntil, time)
  }
  const pass = async (signal: AbortSignal): Promise<void> => {
    for (let ms = due(); ms > 0; ms = due()) await sleep(ms, signal)
    signal.throwIfAborted()
    if (limit && passed.push(performance.now()) >= limit.requests)
      holdUntil((passed.shift() as number) + limit.perMs)
  }

  return {
    enter(call) {
      if (!limit && due() <= 0) return
      const turn = queue.then(() => pass(call.signal))
      queue = turn.catch(() => {})
      return call.wait(turn)
    },
    hold: (ms) => holdUntil(performance.now() + ms),
  }
}
