import type { RateLimit } from '@holdfast/shared'
import { type AnyReply, limitRequests } from '@holdfast/shared/msw'
import { failure } from './failures.js'

/** How many requests the service takes. */
export interface MockedRateLimit extends RateLimit {
  /** How `X-RateLimit-Reset` is written: in seconds since 1970, unless told. Both are documented. */
  reset?: 'unix' | 'iso' | undefined
}

/** Counts requests, and gives a 429 to those that are too many. */
export function createRateLimit(
  { reset = 'unix', ...limit }: MockedRateLimit,
  now: () => number,
): () => AnyReply | undefined {
  const count = limitRequests(limit, now)
  return () => {
    const endsAt = count()
    return endsAt === undefined ? undefined : tooMany(limit.requests, endsAt, now(), reset)
  }
}

function tooMany(limit: number, endsAt: number, at: number, reset: 'unix' | 'iso'): AnyReply {
  // Rounded up, so that whoever obeys is let in.
  const retryAfter = Math.ceil((endsAt - at) / 1000)
  const resetTime = new Date(endsAt).toISOString()
  const more = { code: 'RATE_LIMIT', retryAfter, limit, remaining: 0, resetTime }
  return {
    ...failure(429, 'Too many requests', more),
    headers: {
      'retry-after': String(retryAfter),
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': reset === 'iso' ? resetTime : String(Math.ceil(endsAt / 1000)),
    },
  }
}
