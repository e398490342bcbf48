import type { Progress, Screen, Sent } from './screen.ts'
import { readBody } from './source.ts'

/** What could be seen of a step from outside. */
export interface Trace {
  readonly requests: readonly Sent[]
  /** Milliseconds. */
  readonly ms: number
}

/** The code of a step: what a user would write stands in its braces, and is shown from there. */
export type Code = () => Promise<void>

/** Says in words what came of a step; throws where that is not what should have come. */
export type Outcome<Value> = (value: Value, trace: Trace) => string

export interface Guide {
  /** How many steps were begun. */
  readonly steps: number
  /** For `startEmulator`: the requests shown are those that the service has seen. */
  readonly log: (request: Sent) => void
  /** For an upload: draws a bar of it. */
  readonly onProgress: (progress: Progress) => void
  say(text: string): void
  step(words: string, code: Code, outcome: (trace: Trace) => string): Promise<void>
  /** A step that is to be refused, with this class of error. */
  refusal<E extends Error>(
    words: string,
    code: Code,
    refused: abstract new (...args: never) => E,
    outcome: Outcome<E>,
  ): Promise<void>
}

export function createGuide(screen: Screen): Guide {
  let steps = 0
  let requests: Sent[] = []

  const run = async (words: string, code: Code): Promise<{ error: unknown; trace: Trace }> => {
    screen.step(++steps, words)
    screen.code(readBody(code))
    requests = []
    const began = performance.now()
    const error = await code().then(
      () => undefined,
      (thrown) => thrown,
    )
    const trace = { requests, ms: performance.now() - began }
    screen.requests(requests)
    return { error, trace }
  }

  return {
    get steps() {
      return steps
    },
    log: (request) => requests.push(request),
    onProgress: screen.progress,
    say: screen.text,
    async step(words, code, outcome) {
      const { error, trace } = await run(words, code)
      if (error) throw error
      screen.outcome(outcome(trace))
    },
    async refusal(words, code, refused, outcome) {
      const { error, trace } = await run(words, code)
      if (!error) throw new Error(`${refused.name} was expected, and the call succeeded`)
      if (!(error instanceof refused)) throw error
      screen.outcome(`${error.name}: ${error.message}`)
      screen.outcome(outcome(error, trace))
    },
  }
}
