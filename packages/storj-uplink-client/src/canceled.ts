import { AbortedError, type ErrorContext } from '@holdfast/shared'
import { CanceledError } from './errors.js'
import { SERVICE } from './refuse.js'

const canceled = (context: ErrorContext) => new CanceledError('aborted by the caller', context)

/** What a call failed with, in the words of uplink. @param end what ended it, where that was not the caller's signal */
export function orCanceled(error: unknown, end: (context: ErrorContext) => Error = canceled): unknown {
  if (!AbortedError.isInstance(error)) return error
  const { operationId, mayHaveApplied, cause } = error
  return end({ service: SERVICE, operationId, mayHaveApplied, cause })
}
