import { HoldfastError, InvalidArgumentError, redactError } from '@holdfast/shared'
import { InvalidSource } from '@holdfast/shared/upload'
import { refuse, SERVICE } from '../refuse.js'

/** As @holdfast/shared has it: of what a source's own program threw, name, code and message are kept. */
export const unreadable = (cause: unknown): never => {
  if (cause instanceof HoldfastError) throw cause
  if (cause instanceof InvalidSource) throw refuse('source', cause.message)
  const context = { service: SERVICE, cause: redactError(cause, new Set()) }
  throw new InvalidArgumentError('source', 'cannot be read', context)
}
