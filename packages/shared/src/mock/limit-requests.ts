import type { RateLimit } from '../options.js'

/** Counts requests by spans of time. For one too many it says when the span ends, by the clock that it is given. */
export function limitRequests({ requests, perMs }: RateLimit, now: () => number): () => number | undefined {
  let endsAt = Number.NEGATIVE_INFINITY
  let left = 0
  return () => {
    const at = now()
    if (at >= endsAt) {
      endsAt = at + perMs
      left = requests
    }
    left--
    return left < 0 ? endsAt : undefined
  }
}
