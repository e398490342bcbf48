/** A request as it would have gone out. */
export interface RecordedRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** `undefined` where the request has none. */
  readonly body: string | undefined
}

export interface Recorder {
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>
  /** What was asked, in order. */
  readonly requests: readonly RecordedRequest[]
}

/**
 * A fetch without a network: it records each request and gives the answers in turn. A function answers by the
 * request, and may throw; when no answer is left, the request fails.
 */
export function recordFetch(
  ...answers: readonly (Response | ((request: Request) => Response | Promise<Response>))[]
): Recorder {
  const requests: RecordedRequest[] = []
  return {
    requests,
    async fetch(input, init) {
      const request = new Request(input, init)
      const body = request.body && (await request.clone().text())
      const { method, url, headers } = request
      const answer = answers[requests.length]
      requests.push({ method, url, headers: Object.fromEntries(headers), body: body ?? undefined })
      if (!answer) throw new Error(`no answer is left for ${method} ${url}, request ${requests.length}`)
      return typeof answer === 'function' ? answer(request) : answer
    },
  }
}
