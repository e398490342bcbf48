import { validateAnswers } from '@holdfast/shared'
import { validators as schemas } from './generated/pintheon/validators.gen.js'

export * from './generated/pintheon/zod.gen.js'

/** Holds every answer of a node to the document, as an option of a client. */
export const validators = validateAnswers(schemas)
