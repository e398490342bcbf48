import type { Rule } from '../walk.ts'

/** Generators make a `Set` of it, which JSON does not have, and which some then fail to join by commas. */
export const uniqueItems: Rule = ({ uniqueItems: _, ...schema }) => schema
