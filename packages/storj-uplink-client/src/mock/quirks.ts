import * as z from 'zod'

/** What a real service does to a program at times, or another S3 service than Storj's. None is on unless told. */
export interface UplinkQuirks {
  /** Lists are in the order of encrypted keys, as Storj's are: none that a program could know. */
  encryptedOrder?: boolean | undefined
  /**
   * Completing an upload takes long: it is answered with 200 and blanks, and then with what came of it, a failure
   * included, without an XML declaration.
   */
  slowCompletion?: boolean | undefined
  /** Every request to the gateway is one too many: 429 from Storj, 503 from others. */
  slowDown?: 429 | 503 | undefined
  /** A bucket that is there already is a `BucketAlreadyOwnedByYou`, as others than Storj's gateway say. */
  bucketAlreadyOwnedByYou?: boolean | undefined
  /**
   * `metadata=true` is passed over: by other services, and by Storj's gateway of 2026 for what it has stored itself
   * (`ETagOrCustom` in storj/gateway-st, miniogw/gateway_listing.go).
   */
  metadataNotListed?: boolean | undefined
  /**
   * "/" at the beginning of a key or a prefix is dropped, and what follows tidied as a path: Storj's gateway takes `/a//b`
   * for `a/b` (storj/minio, cmd/utils.go, trimLeadingSlash).
   */
  dropsLeadingSlash?: boolean | undefined
  /** Objects have a CID, in `x-amz-meta-cid`, as at Filebase. */
  cid?: boolean | undefined
}

const flag = z.boolean().optional()

const SHAPE = {
  encryptedOrder: flag,
  slowCompletion: flag,
  slowDown: z.union([z.literal(429), z.literal(503)]).optional(),
  bucketAlreadyOwnedByYou: flag,
  metadataNotListed: flag,
  dropsLeadingSlash: flag,
  cid: flag,
} satisfies { [Name in keyof Required<UplinkQuirks>]: z.ZodType<UplinkQuirks[Name]> }

/**
 * Switches some, and leaves the others as they are: off, at first.
 * @throws TypeError for a switch that there is not, or a value that it does not have: a test would go without it
 */
export function switchQuirks(changes: UplinkQuirks, before: UplinkQuirks = {}): UplinkQuirks {
  const { error } = z.strictObject(SHAPE).safeParse(changes)
  const problems = error?.issues.map(({ path, message }) => `${['quirks', ...path].join('.')}: ${message}`)
  if (problems) throw new TypeError(problems.join('; '))
  return { ...before, ...changes }
}
