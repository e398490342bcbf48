/** How the limit stands for one caller at one path, as the bridge writes it into its answers. */
export interface RateLimited {
  readonly headers: Readonly<Record<string, string>>
  readonly exceeded: boolean
}

const MINUTE = 60_000

/** Requests a minute (bridge 7.7.1): few where mails are sent, and none are counted where the bridge tells of itself. */
function allowance(pathname: string): number | undefined {
  if (/^\/(users|activations|deactivations|resets)(\/|$)/.test(pathname)) return 5
  if (/^\/contacts(\/|$)/.test(pathname)) return 200
  return pathname === '/' || pathname === '/health' ? undefined : 1000
}

/** Counts the requests of each method and path; all callers are one. */
export function createRateLimit(
  now: () => number,
): (method: string, pathname: string) => RateLimited | undefined {
  const counts = new Map<string, { left: number; endsAt: number }>()
  return (method, pathname) => {
    const total = allowance(pathname)
    if (total === undefined) return undefined
    const key = `${method} ${pathname}`
    let count = counts.get(key)
    if (!count || now() > count.endsAt) {
      count = { left: total, endsAt: now() + MINUTE }
      counts.set(key, count)
    }
    count.left--
    const exceeded = count.left < 0
    const headers = {
      'x-ratelimit-limit': `${total}`,
      'x-ratelimit-remaining': `${Math.max(count.left, 0)}`,
      'x-ratelimit-reset': `${Math.ceil(count.endsAt / 1000)}`,
      // A fraction, as in 59.763.
      ...(exceeded && { 'retry-after': `${(count.endsAt - now()) / 1000}` }),
    }
    return { headers, exceeded }
  }
}
