import type { TransportOptions } from '@holdfast/pinning-client'

/** What a client is told, so that the journal sees each of its requests and holds each answer to the document. */
export type Watching = Required<Pick<TransportOptions, 'hooks' | 'validators'>>

/** What was asked of a service and what came, line by line, and how often something was not as it should be. */
export class Journal {
  readonly #print: (line: string) => void
  differences = 0
  failures = 0

  constructor(print: (line: string) => void) {
    this.#print = print
  }

  say(text: string): void {
    this.#print(text)
  }

  /** A step in words; what it comes to, or why it failed. The next one is taken all the same. */
  async step<Result>(what: string, run: () => Promise<Result>, tell: (result: Result) => string) {
    this.#print(`\n${what}`)
    try {
      const result = await run()
      this.#print(`  ${tell(result)}`)
      return result
    } catch (error) {
      this.failures += 1
      const { name, message } = error as Error
      this.#print(`  FAILED: ${name}: ${message}`)
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
