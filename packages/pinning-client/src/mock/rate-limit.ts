import { type AnyReply, limitRequests } from '@holdfast/shared/msw'
import type { MockedRateLimit } from './quirks.js'

/** Counts requests, and gives a 429 to those that are too many. */
export function createRateLimit(
  { says = 'retry-after', ...limit }: MockedRateLimit,
  now: () => number,
): () => AnyReply | undefined {
  const count = limitRequests(limit, now)
  return () => {
    const endsAt = count()
    if (endsAt === undefined) return undefined
    return { status: 429, headers: hint(says, endsAt, now()), body: TOO_MANY }
  }
}

const TOO_MANY = { error: { reason: 'TOO_MANY_REQUESTS', details: 'Too many requests; come back later' } }

// Rounded up, so that whoever obeys is let in.
const hint = (says: NonNullable<MockedRateLimit['says']>, endsAt: number, at: number) =>
  ({
    'retry-after': { 'retry-after': String(Math.ceil((endsAt - at) / 1000)) },
    'x-ratelimit-reset': { 'x-ratelimit-reset': String(Math.ceil(endsAt / 1000)) },
    nothing: {} as Record<string, string>,
  })[says]
