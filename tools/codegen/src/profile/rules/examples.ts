import type { Rule } from '../walk.ts'

/** A schema of 3.0 has one example, in `example`. */
export const examples: Rule = ({ examples: list, ...schema }) =>
  Array.isArray(list) ? { ...schema, example: list[0] } : schema
