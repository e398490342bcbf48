import type { Caller } from '@holdfast/shared'
import type { Operations } from './generated/storj-bridge/operations.gen.js'

/** Calls an operation of the document. */
export type Call = Caller<Operations>
