import { validateAnswers } from '@holdfast/shared'
import { validators as schemas } from './generated/pinarkive/validators.gen.js'

export * from './generated/pinarkive/zod.gen.js'

/** Holds every answer of the service to the document, as an option of a client. */
export const validators = validateAnswers(schemas)
