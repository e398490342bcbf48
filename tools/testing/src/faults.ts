/** What a step of the server's can do with a request, in any order that a real one could. */
export interface Stage {
  /** Takes in the whole request; fails where it breaks off. */
  arrive(): Promise<unknown>
  /** Takes in the request, acts on it and counts that. Gives the answer, which is not sent yet. */
  apply(): Promise<Response>
  /** Sends an answer. */
  send(answer: Response): Promise<void>
  /** Announces a whole answer, sends the first half of it and resets the connection. */
  sendHalf(answer: Response): Promise<void>
  /** Breaks the connection off by a TCP reset. */
  reset(): void
  /** Waits for as long as a late answer takes, or until nobody waits for it any more. */
  dawdle(): Promise<void>
  /** In seconds, as the header has it. */
  readonly retryAfter: string
}

const HTML = '<html><head><title>Bad gateway</title></head><body>nginx</body></html>'

const page = (status: number) =>
  new Response(HTML, { status, headers: { 'content-type': 'text/html; charset=utf-8' } })

const bare = (status: number, headers = {}) => new Response(null, { status, headers })

const answering =
  (answer: (stage: Stage) => Response) =>
  async (stage: Stage): Promise<void> => {
    await stage.arrive()
    await stage.send(answer(stage))
  }

const applyingThen =
  (next: (stage: Stage, answer: Response) => unknown) =>
  async (stage: Stage): Promise<void> => {
    await next(stage, await stage.apply())
  }

/** What a server that was reached does with a request, by the name of the fault. */
export const steps = {
  healthy: applyingThen(({ send }, answer) => send(answer)),

  'reset before the body': async ({ reset }: Stage) => reset(),
  'reset after the body': async ({ arrive, reset }: Stage) => {
    await arrive()
    reset()
  },
  'answer 429': answering(() => bare(429)),
  'answer 429 with Retry-After': answering(({ retryAfter }) => bare(429, { 'retry-after': retryAfter })),
  'answer 500': answering(() => bare(500)),
  'answer 502': answering(() => page(502)),
  'answer 503': answering(() => bare(503)),

  'apply, then reset': applyingThen(({ reset }) => reset()),
  'apply, then 502': applyingThen(({ send }) => send(bare(502))),
  'apply, then 502 in HTML': applyingThen(({ send }) => send(page(502))),
  'apply, then 503': applyingThen(({ send }) => send(bare(503))),
  'apply, then 503 with Retry-After': applyingThen(({ send, retryAfter }) =>
    send(bare(503, { 'retry-after': retryAfter })),
  ),
  'apply, then a late answer': applyingThen(async ({ dawdle, send }, answer) => {
    await dawdle()
    await send(answer)
  }),
  'apply, then half an answer': applyingThen(({ sendHalf }, answer) => sendHalf(answer)),
}

/** What can happen to a request. `refuse`: nobody listens, so that it is never sent. */
export type Fault = 'refuse' | keyof typeof steps

/** Every fault, `healthy` among them. */
export const FAULTS = ['refuse', ...Object.keys(steps)] as readonly Fault[]
