import type { RateLimit } from '@holdfast/shared'
import { type AnyReply, limitRequests } from '@holdfast/shared/msw'
import { tooManyRequests } from './pages.js'

/** Counts the requests of each route, of all clients together, and gives a 429 to those that are too many. */
export function createRateLimit(
  limit: RateLimit,
  now: () => number,
): (operationId: string) => AnyReply | undefined {
  const routes = new Map<string, ReturnType<typeof limitRequests>>()
  return (operationId) => {
    const count = routes.get(operationId) ?? limitRequests(limit, now)
    routes.set(operationId, count)
    return count() === undefined ? undefined : tooManyRequests(inWords(limit))
  }
}

const SPANS = { day: 86_400_000, hour: 3_600_000, minute: 60_000, second: 1000 }

/** As flask-limiter writes it. */
function inWords({ requests, perMs }: RateLimit): string {
  const [name, ms] = Object.entries(SPANS).find(([, span]) => perMs % span === 0) ?? ['second', 1000]
  return `${requests} per ${perMs / ms} ${name}`
}
