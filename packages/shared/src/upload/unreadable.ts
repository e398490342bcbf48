import type { Call } from '../call.js'
import { HoldfastError, InvalidArgumentError } from '../errors.js'

/** What a source failed with, as an error of ours. What its own program threw may hold anything, and is not shown. */
export function unreadable(call: Call, cause: unknown): HoldfastError {
  if (cause instanceof HoldfastError) return cause
  const why = cause instanceof TypeError || cause instanceof RangeError ? cause.message : 'cannot be read'
  return new InvalidArgumentError('source', why, call.context(cause))
}
