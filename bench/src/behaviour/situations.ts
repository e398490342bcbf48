/** What goes wrong with a service, every time that it is asked. */
export const situations = {
  'rate limit': {
    title: '429, `Retry-After: 1`',
    status: 429,
    answer: () => failure(429, { 'retry-after': '1' }),
  },
  'server error': { title: '500', status: 500, answer: () => failure(500) },
  page: {
    title: '200 with a page of HTML',
    status: undefined,
    answer: () =>
      new Response('<!doctype html><title>Please log in</title>', {
        headers: { 'content-type': 'text/html' },
      }),
  },
  network: {
    title: 'connection lost',
    status: undefined,
    // As Node's fetch fails when the other side hangs up.
    answer: (): Response => {
      throw new TypeError('fetch failed', {
        cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
      })
    },
  },
}

export type Situation = keyof typeof situations
export const isSituation = (name: string): name is Situation => Object.hasOwn(situations, name)

const failure = (status: number, headers: Record<string, string> = {}) =>
  Response.json({ error: { reason: 'FAILED', details: 'not today' } }, { status, headers })
