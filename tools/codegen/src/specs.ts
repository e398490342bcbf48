import { fileURLToPath } from 'node:url'

/** The folder in which the documents are. */
export const SPECS = fileURLToPath(new URL('../../../specs/', import.meta.url))
