import { type Candidate, NoSuchThing } from './clients.ts'

/** One promise of a client, and how it is put to the test. */
export interface Row {
  promise: string
  /** Resolves to nothing where the promise was kept, else to what happened instead, in a few words. */
  run(candidate: Candidate): Promise<string | undefined>
}

/** What a table says of a client's promise. */
export interface Cell {
  text: string
  /** What the client threw where nobody expected it. */
  error?: unknown
}

export const KEPT = '✓'

export const cell = async ({ run }: Row, candidate: Candidate): Promise<Cell> => {
  try {
    const happened = await run(candidate)
    return { text: happened ? `✗ ${happened}` : KEPT }
  } catch (error) {
    return error instanceof NoSuchThing ? { text: '–' } : { text: `✗ throws ${nameOf(error)}`, error }
  }
}

/** What was thrown, in a few words that are the same each time. */
export const nameOf = (error: unknown) => {
  if (error instanceof Response) return `a bare \`Response\` (${error.status})`
  if (error instanceof Error) return error.name === 'Error' ? `“${error.message}”` : `a ${error.name}`
  return `\`${error}\``
}

/** What a call that has to fail is rejected with. */
export const failureOf = async (call: Promise<unknown>): Promise<unknown> => {
  try {
    await call
  } catch (error) {
    if (error instanceof NoSuchThing) throw error
    return error
  }
  return undefined
}
