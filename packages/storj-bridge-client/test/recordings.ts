import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A request that was sent to the bridge's own code, and what it answered. */
export interface Recording {
  readonly label: string
  readonly request: {
    readonly method: string
    readonly path: string
    readonly query?: string
    readonly headers?: Readonly<Record<string, string>>
    readonly body?: unknown
  }
  readonly response: {
    readonly status: number
    readonly headers: Readonly<Record<string, string>>
    /** Parsed where it was JSON. */
    readonly body: unknown
  }
}

/** Recorded on the server code of the two versions, with a farmer that was made up; the last has few requests left. */
export const VERSIONS = ['0.2.2', '7.7.1', '7.7.1-limits'] as const

export const recordings = VERSIONS.flatMap((version) => {
  const file = fileURLToPath(new URL(`./fixtures/recorded-${version}.jsonl`, import.meta.url))
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  return lines.map((line) => ({ version, ...(JSON.parse(line) as Recording) }))
})
