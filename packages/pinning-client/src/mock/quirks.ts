import * as z from 'zod'

/** The calls that change something. */
type Change = 'add' | 'replace' | 'remove'

type Filter = 'cid' | 'name' | 'match' | 'status' | 'before' | 'after' | 'meta'

/**
 * The ways in which services that still answer part from the document: each switch is one of them, and off
 * unless told. `providerQuirks` has them by service.
 */
export interface PinningQuirks {
  /**
   * Answers these calls with 200 instead of 202. Pinata all of them, Filebase `replace` (both recorded
   * 2022–2023); ipfs-cluster `add` and `replace` (found by running it).
   */
  answers200To?: readonly Change[] | undefined
  /**
   * What an answer to `remove` holds, instead of nothing: the text `OK` (Pinata), an empty JSON object
   * (4EVERLAND), nothing that is said to be JSON (Filebase); recorded 2022–2023.
   */
  removeBody?: 'OK' | '{}' | 'empty JSON' | undefined
  /** The `delegates` of every pin: `[]` as in some of Pinata's (recorded 2022–2023), `null` as in Fula's (recorded 2024). */
  delegates?: 'empty' | 'null' | undefined

  /**
   * How pins are listed, instead of the newest first. Pinata listed the oldest first in 188 of 303 lists
   * (recorded 2022–2023); ipfs-cluster has no order (found by running it).
   */
  order?: 'oldest first' | 'none' | undefined
  /** Gives the length of the page as `count`. Pinata (recorded 2022–2023). */
  countsPage?: boolean | undefined
  /** Lists all pins, up to 1,000, where no `limit` is given, instead of 10. Pinata (recorded 2022–2023). */
  ignoresDefaultLimit?: boolean | undefined
  /** Lists every status where no `status` is given, instead of what is pinned. ipfs-cluster (found by running it). */
  listsEveryStatus?: boolean | undefined
  /** Counts pins of the very moment of `before` and `after` in. ipfs-cluster (found by running it). */
  includesBounds?: boolean | undefined
  /**
   * Passes over these filters; without `match` names are compared exactly. 4EVERLAND finds nothing by `partial`
   * (recorded 2022–2023, where `iexact` and `ipartial` found too much); the server of Helia passes over `cid` and
   * `meta` (found by running it).
   */
  ignoresFilters?: readonly Filter[] | undefined
  /** Passes over every other filter where `cid` is given, `status` among them. ipfs-cluster (found by running it). */
  cidOverridesFilters?: boolean | undefined
  /** Passes over query parameters that the document does not name, as real services do, instead of refusing them. */
  ignoresUnknownParameters?: boolean | undefined

  /**
   * The `requestid` is the CID: the same CID again is the same pin, and one replaced by its own CID is gone.
   * ipfs-cluster (found by running it).
   */
  requestidIsCid?: boolean | undefined
  /** A pin without a name is called by its CID. Filebase, 4EVERLAND (recorded 2022–2023). */
  nameDefaultsToCid?: boolean | undefined
  /**
   * Cuts `created` to seconds and writes it with an offset, as in `2023-01-25T18:01:43.000-05:00`; pins of one second
   * share theirs. Filebase (recorded 2022–2023).
   */
  createdInSeconds?: boolean | undefined
  /**
   * So many pins, added one after another, share a `created`, whatever the clock says. Filebase's did where they
   * were added within a second: 14 of 572 (recorded 2022–2023).
   */
  createdSharedBy?: number | undefined
  /**
   * Writes `created` in nanoseconds in the answer to `add` and `replace`, and in whole seconds ever after. Fula (recorded
   * 2024), ipfs-cluster (found by running it).
   */
  createdChanges?: boolean | undefined

  /** Says that there is no such pin by a JSON string, with no object around it. Fula (recorded 2024). */
  notFoundIsString?: boolean | undefined
  /** Answers 400 `KEYS_MUST_BE_STRINGS`, instead of 401, where no token is given. Pinata (recorded 2022–2023). */
  missingTokenIs400?: boolean | undefined
  /** Answers 429 to what is too much. */
  rateLimit?: MockedRateLimit | undefined
}

/** How much a service answers, counted by the mock's clock in spans that begin with a request. */
export interface MockedRateLimit {
  /** So many requests are answered in each span; those without a good token, or malformed, do not count. */
  requests: number
  /** The length of a span in milliseconds. */
  perMs: number
  /**
   * How a 429 says when to come back: `Retry-After` in whole seconds (unless told), `X-RateLimit-Reset` in whole
   * seconds since 1970 (Pinata, recorded 2022–2023 on lists: 5 requests, about a minute), or not at all.
   */
  says?: 'retry-after' | 'x-ratelimit-reset' | 'nothing' | undefined
}

const SHAPE = {
  answers200To: z.array(z.enum(['add', 'replace', 'remove'])),
  removeBody: z.enum(['OK', '{}', 'empty JSON']),
  delegates: z.enum(['empty', 'null']),
  order: z.enum(['oldest first', 'none']),
  countsPage: z.boolean(),
  ignoresDefaultLimit: z.boolean(),
  listsEveryStatus: z.boolean(),
  includesBounds: z.boolean(),
  ignoresFilters: z.array(z.enum(['cid', 'name', 'match', 'status', 'before', 'after', 'meta'])),
  cidOverridesFilters: z.boolean(),
  ignoresUnknownParameters: z.boolean(),
  requestidIsCid: z.boolean(),
  nameDefaultsToCid: z.boolean(),
  createdInSeconds: z.boolean(),
  createdSharedBy: z.int().min(1),
  createdChanges: z.boolean(),
  notFoundIsString: z.boolean(),
  missingTokenIs400: z.boolean(),
  rateLimit: z.strictObject({
    requests: z.int().min(0),
    perMs: z.number().positive(),
    says: z.enum(['retry-after', 'x-ratelimit-reset', 'nothing']).optional(),
  }),
} satisfies { [Name in keyof Required<PinningQuirks>]: z.ZodType<NonNullable<PinningQuirks[Name]>> }

const zQuirks = z.strictObject(SHAPE).partial()

/** Every switch that there is. */
export const quirkNames = Object.keys(SHAPE) as (keyof PinningQuirks)[]

/** @throws TypeError for a switch that there is not, or a value that it does not have: a test would go without it */
export function assertQuirks(quirks: PinningQuirks): void {
  const { error } = zQuirks.safeParse(quirks)
  const problems = error?.issues.map(({ path, message }) => `${['quirks', ...path].join('.')}: ${message}`)
  if (problems) throw new TypeError(problems.join('; '))
}
