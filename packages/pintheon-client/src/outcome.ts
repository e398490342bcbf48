import { HoldfastError } from '@holdfast/shared'
import type { Held } from './held.js'

/** What a failed upload knows beyond its error, where the node may have got the file. */
export interface UploadOutcome {
  /** The CID that the file has, where all of it could be read. */
  readonly cid: string | undefined
  /** Whether the node holds it now. It may still be at work on it where this is `false`. */
  readonly held: Held
}

/** Whether an error says what became of an upload. */
export const hasOutcome = (error: unknown): error is HoldfastError & UploadOutcome =>
  HoldfastError.isInstance(error) && 'held' in error
