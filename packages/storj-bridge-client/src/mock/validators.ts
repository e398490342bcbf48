import type { Validators } from '@holdfast/shared'
import { validators as generated } from '../generated/storj-bridge/validators.gen.js'

/**
 * The document's schemas for answers alone. What is wrong with a request the bridge says in words and statuses of its
 * own, a field at a time, so that its resolvers look themselves.
 */
export const validators: Validators = Object.fromEntries(
  Object.entries(generated).map(([id, { responses }]) => [id, { responses }]),
)
