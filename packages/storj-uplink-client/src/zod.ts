import { type AnswerValidator, validateAnswers } from '@holdfast/shared'
import { validators as documentValidators } from './generated/storj-auth/validators.gen.js'

export * from './generated/storj-auth/zod.gen.js'

/** Holds the auth service's answers to its document: `registerAccess(access, { validators })`. */
export const validators: AnswerValidator = validateAnswers(documentValidators)
