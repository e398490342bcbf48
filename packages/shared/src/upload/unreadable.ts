import type { Call } from '../call.js'
import { HoldfastError, InvalidArgumentError } from '../errors.js'
import { redactError } from '../redact.js'

/** What is wrong with a source, in words of ours. */
export class InvalidSource extends Error {}

/**
 * What a source failed with, as an error of ours. Of what its own program threw, only name, code and message are kept:
 * it may hold a request with its headers.
 */
export function unreadable(call: Pick<Call, 'context' | 'secrets'>, cause: unknown): HoldfastError {
  if (cause instanceof HoldfastError) return cause
  if (cause instanceof InvalidSource) return new InvalidArgumentError('source', cause.message, call.context())
  return new InvalidArgumentError('source', 'cannot be read', call.context(redactError(cause, call.secrets)))
}
