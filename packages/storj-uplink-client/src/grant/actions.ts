/**
 * What an API key may allow, by the field of a caveat that disallows it (storj/common macaroon/types.proto); 0 for
 * what none disallows. `lock` is what came before the actions for retention.
 */
export const ACTIONS = {
  read: 1,
  write: 2,
  list: 3,
  delete: 4,
  lock: 5,
  putObjectRetention: 6,
  getObjectRetention: 7,
  putObjectLegalHold: 8,
  getObjectLegalHold: 9,
  bypassGovernanceRetention: 11,
  putBucketObjectLockConfiguration: 12,
  getBucketObjectLockConfiguration: 13,
  putBucketNotificationConfiguration: 14,
  getBucketNotificationConfiguration: 15,
  projectInfo: 0,
} as const

/** What may be done with a bucket or an object. */
export type Action = keyof typeof ACTIONS

export const ACTION_NAMES = /* @__PURE__ */ Object.keys(ACTIONS) as Action[]

/** The fields that disallow something. */
export const DISALLOWING: readonly number[] = /* @__PURE__ */ Object.values(ACTIONS).filter(
  (field) => field > 0,
)
