import type { Rule } from '../walk.ts'

/** The last of 3.0 that all generators know; 3.0.4 changed words alone. */
export const version: Rule = (document) => ({ ...document, openapi: '3.0.3' })
