import { CID_PARAMETERS, type CidParameters } from '@holdfast/shared/cid'
import type { Accounts, Caller, MockedUser } from './accounts.js'
import { CLUSTERS, type MockedCluster, type MockedPlan, PLANS } from './plans.js'
import { createUploads, type MockedTotal } from './uploads.js'

/** How the mocked service is to be. */
export interface ServiceOptions {
  /** The plans; `PLANS`, free and premium, unless told. */
  plans?: readonly MockedPlan[] | undefined
  /** The clusters; `CLUSTERS`, those of the service's documentation, unless told. */
  clusters?: readonly MockedCluster[] | undefined
  /**
   * How it cuts files; `CID_PARAMETERS.v1` unless told, which is what `ipfs add --cid-version 1` does. How the service
   * itself does it is not published.
   */
  cid?: CidParameters | undefined
  /** The directories on its own disk, for `uploadDirectory`: their files by path. */
  directories?: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>> | undefined
  /** Whether it keeps of a path only the last name, as a multer without `preservePath` does; it does not unless told. */
  flattensPaths?: boolean | undefined
  /** Where a page of the list says how many entries there are in all; in `pagination` unless told. */
  total?: MockedTotal | undefined
  /** The clock, in milliseconds since 1970; Date.now unless told. */
  now?: (() => number) | undefined
}

/** What every operation works with. */
export type MockedService = ReturnType<typeof readService>

export function readService(
  {
    plans = PLANS,
    clusters = CLUSTERS,
    cid = CID_PARAMETERS.v1,
    directories = {},
    flattensPaths = false,
    total = 'pagination',
    now = Date.now,
  }: ServiceOptions,
  openAccounts: (now: () => number) => Accounts,
) {
  const accounts = openAccounts(now)
  return {
    plans,
    clusters,
    cid,
    directories,
    flattensPaths,
    total,
    now,
    accounts,
    uploads: createUploads(now),
    planOf: ({ plan = 'premium' }: MockedUser) => plans.find(({ code }) => code === plan) as MockedPlan,
    /** Of credentials that were let in. */
    caller: (credentials: Readonly<Record<string, string>>) => accounts.caller(credentials) as Caller,
  }
}

export function assertUsers({ planOf }: MockedService, users: readonly MockedUser[]): void {
  for (const user of users)
    if (!planOf(user)) throw new RangeError(`${user.email} has the plan ${user.plan}, which there is not`)
}
