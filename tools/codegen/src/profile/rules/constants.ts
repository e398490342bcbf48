import type { Rule } from '../walk.ts'

/** 3.0 has no `const`; an enumeration of one value is the same. */
export const constants: Rule = ({ const: value, ...schema }) =>
  value === undefined ? schema : { ...schema, enum: [value] }
