import { setupServer } from 'msw/node'
import { createPinningClient, type PinningClient, type PinStatus } from '../src/index.ts'
import { createPinningMock, type PinningMock, type PinningQuirks } from '../src/msw.ts'
import { createdAt, pinAt } from './list-server.ts'
import { BASE_URL, TOKEN } from './support.ts'

/** What a raw fetch sees of an answer. */
export interface SeenAnswer {
  readonly status: number
  readonly type: string | null
  readonly headers: Headers
  readonly text: string
  /** The body, where it is JSON. */
  readonly json: unknown
}

/** A mock with quirks behind the global fetch, and both ways to talk to it. */
export interface QuirkyService {
  readonly mock: PinningMock
  readonly client: PinningClient
  /** A raw fetch with the token, unless `headers` say otherwise. */
  ask(method: string, path: string, body?: object, headers?: Record<string, string>): Promise<SeenAnswer>
  /** Moves the clock on. */
  pass(ms: number): void
  /** Puts pins named by the letters, each a second newer than the one before it. */
  put(letters: string, changes?: (letter: string) => Partial<PinStatus>): void
}

let close: (() => void) | undefined
export function stop(): void {
  close?.()
  close = undefined
}

export function start(quirks: PinningQuirks = {}): QuirkyService {
  let ms = Date.parse('2026-06-01T00:00:00.123Z')
  const mock = createPinningMock({ baseUrl: BASE_URL, quirks, now: () => ms })
  const server = setupServer(...mock.handlers)
  server.listen()
  close = () => server.close()

  return {
    mock,
    // After a 429 the whole client waits; here for a millisecond, since the clock is the test's.
    client: createPinningClient({
      baseUrl: BASE_URL,
      accessToken: TOKEN,
      retry: { attempts: 1, maxDelayMs: 1 },
    }),
    async ask(method, path, body, headers = { authorization: `Bearer ${TOKEN}` }) {
      const type = body && { 'content-type': 'application/json' }
      const init = { method, headers: { ...headers, ...type }, body: body ? JSON.stringify(body) : null }
      const answer = await fetch(BASE_URL + path, init)
      const text = await answer.text()
      const json = /^[[{"]/.test(text) ? JSON.parse(text) : undefined
      return {
        status: answer.status,
        type: answer.headers.get('content-type'),
        headers: answer.headers,
        text,
        json,
      }
    },
    pass(span) {
      ms += span
    },
    put(letters, changes = () => ({})) {
      for (const [nth, letter] of [...letters].entries())
        mock.state.put({ ...pinAt(letter, createdAt(nth, 's')), ...changes(letter) })
    },
  }
}
