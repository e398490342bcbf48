import { open } from 'node:fs/promises'

/** What schemathesis writes of some requests that belong together: each by its id, what came, and what it held against it. */
interface Recorder {
  readonly cases?: Readonly<Record<string, { readonly value: Case }>>
  readonly interactions?: Readonly<Record<string, { readonly response?: { readonly status_code: number } }>>
  readonly checks?: Readonly<Record<string, readonly { readonly name: string; readonly status: string }[]>>
}
interface Case {
  readonly method: string
  /** As the document has it. */
  readonly path: string
  /** `positive` is a request as the document says, `negative` one that it forbids. */
  readonly meta?: { readonly generation: { readonly mode: 'positive' | 'negative' } }
}

/**
 * The operations of which the tool made a valid request that was not refused, and whose answer it found nothing against,
 * the document's schema among what it held to it; each as `GET /pins`.
 * @param events the file that it wrote, an event a line
 */
export async function servedIn(events: string): Promise<ReadonlySet<string>> {
  const served = new Set<string>()
  await using file = await open(events)
  for await (const line of file.readLines()) {
    const { ScenarioFinished: scenario } = JSON.parse(line) as { ScenarioFinished?: { recorder: Recorder } }
    const { cases = {}, interactions = {}, checks = {} } = scenario?.recorder ?? {}
    for (const [id, { value }] of Object.entries(cases)) {
      const { status_code: status = 500 } = interactions[id]?.response ?? {}
      const held = checks[id] ?? []
      const fits =
        held.some(({ name }) => name === 'response_schema_conformance') &&
        held.every(({ status }) => status === 'success')
      if (value.meta?.generation.mode === 'positive' && status < 400 && fits)
        served.add(`${value.method} ${value.path}`)
    }
  }
  return served
}
