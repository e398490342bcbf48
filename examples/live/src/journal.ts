import { HoldfastError, type TransportOptions } from '@holdfast/pinning-client'

/** What a client is told, so that the journal sees each of its requests and holds each answer to the document. */
export type Watching = Required<Pick<TransportOptions, 'hooks' | 'validators'>>

/** What was asked of a service and what came, line by line, and how often something was not as it should be. */
export class Journal {
  readonly #print: (line: string) => void
  /** Aborted where whoever started the run wants no more of it: what waits should end with it. */
  readonly signal: AbortSignal
  differences = 0
  failures = 0

  constructor(print: (line: string) => void, signal: AbortSignal) {
    this.#print = print
    this.signal = signal
  }

  say(text: string): void {
    this.#print(text)
  }

  /**
   * A step in words; what it comes to, or why it failed. The next one is taken all the same, but none once the run is
   * interrupted.
   */
  async step<Result>(what: string, run: () => Promise<Result>, tell: (result: Result) => string) {
    if (this.signal.aborted) return undefined
    return this.undo(what, run, tell)
  }

  /** A step that is also taken in an interrupted run: it removes what the run has made. */
  async undo<Result>(what: string, run: () => Promise<Result>, tell: (result: Result) => string) {
    this.#print(`\n${what}`)
    try {
      const result = await run()
      this.#print(`  ${tell(result)}`)
      return result
    } catch (error) {
      this.failures += 1
      const { name, message } = error as Error
      const fate = HoldfastError.isInstance(error) && error.mayHaveApplied ? '; it may have been done' : ''
      this.#print(`  FAILED: ${name}: ${message}${fate}`)
      return undefined
    }
  }

  /** For a client: its requests are shown by operation, without credentials; its answers are held to the document. */
  watching(validators: TransportOptions['validators']): Watching {
    return {
      hooks: {
        onResponse: ({ operationId, method, path, status, bytesReceived, ms, error }) => {
          const came =
            status === undefined ? `no answer: ${error?.message}` : `${status}, ${bytesReceived} bytes`
          this.#print(`  ${method} ${path} (${operationId}) → ${came}, ${Math.round(ms)} ms`)
        },
      },
      // Says nothing to the client: what it makes of an answer that differs is worth knowing too.
      validators: async (operationId, status, data) => {
        const differs = await validators?.(operationId, status, data)
        if (differs) {
          this.differences += 1
          this.#print(`  DIFFERS from the document: ${operationId} ${status}: ${differs}`)
        }
        return undefined
      },
    }
  }
}
