import { validateAnswers } from '@holdfast/shared'
import { validators as schemas } from './generated/storj-bridge/validators.gen.js'

export * from './generated/storj-bridge/zod.gen.js'

/** Holds every answer of a bridge to the document, as an option of a client. */
export const validators = validateAnswers(schemas)
