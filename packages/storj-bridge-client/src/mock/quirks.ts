import * as z from 'zod'
import type { Era } from './era.js'

/**
 * In what the versions of an era differ, and what a client must survive. Unless told they are as in the versions that
 * were measured: 0.2.2 in 2016, and 7.7.1.
 */
export interface BridgeQuirks {
  /** Every error is 500, but for an email address that is taken. On in 2016; 0.2.4 and later have statuses of their own. */
  allErrorsAre500?: boolean | undefined
  /** The nonce in a query is not looked at. On in 2016; 0.2.4 looks at it. */
  nonceInBodyOnly?: boolean | undefined
  /** There is no route to remove a file. On in 2016; 0.2.3 has it. */
  noFileRemoval?: boolean | undefined
  /** A key that belongs to nobody makes tokens for a bucket that names it. Off unless told; from 0.2.3 to before 5.12. */
  bucketKeysMakeTokens?: boolean | undefined
  /** A PUSH token is good for pointers too. On in the last version. */
  pushTokenPulls?: boolean | undefined
  /** The list of files has no content-type. On in the last version. */
  filesWithoutContentType?: boolean | undefined
}

const flag = z.boolean().optional()

const SHAPE = {
  allErrorsAre500: flag,
  nonceInBodyOnly: flag,
  noFileRemoval: flag,
  bucketKeysMakeTokens: flag,
  pushTokenPulls: flag,
  filesWithoutContentType: flag,
} satisfies { [Name in keyof Required<BridgeQuirks>]: z.ZodType<BridgeQuirks[Name]> }

/** What the version of an era has that was measured. */
export const quirksOf = (era: Era): BridgeQuirks =>
  era === 2016
    ? { allErrorsAre500: true, nonceInBodyOnly: true, noFileRemoval: true }
    : { pushTokenPulls: true, filesWithoutContentType: true }

/**
 * Switches some, and leaves the others as they are.
 * @throws TypeError for a switch that there is not: a test would go without it
 */
export function switchQuirks(changes: BridgeQuirks, before: BridgeQuirks): BridgeQuirks {
  const { error } = z.strictObject(SHAPE).safeParse(changes)
  const problems = error?.issues.map(({ path, message }) => `${['quirks', ...path].join('.')}: ${message}`)
  if (problems) throw new TypeError(problems.join('; '))
  return { ...before, ...changes }
}
