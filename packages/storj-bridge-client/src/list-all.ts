import { assertPositive, type CallOptions, countDown } from '@holdfast/shared'
import { SERVICE } from './refuse.js'
import { PaginationStalledError } from './transfer-errors.js'

/** What of an entry says which it is, and where it stands. */
interface Entry {
  readonly id?: string | undefined
  readonly created?: string | undefined
  readonly hash?: string | undefined
  readonly filename?: string | undefined
}

/** What may be told of a list before all of it is asked for. */
export interface PageLimitOptions {
  /**
   * The most entries that this bridge puts on a page. Unless told, 5,000 buckets and 2,000 files are assumed; a bridge may
   * be set up with fewer, which is found out only where a page and the next one share a millisecond.
   */
  readonly pageLimit?: number | undefined
}

interface Options extends CallOptions {
  readonly startDate?: string | undefined
}

type ListPage<T> = (query: { startDate?: string | undefined }) => Promise<readonly T[]>

/** A list of the bridge. */
export interface Listing {
  readonly operationId: string
  /** Entries of its largest page: what the bridge has unless it is set up otherwise, and so assumed. */
  readonly most: number
}

export const BUCKETS: Listing = { operationId: 'listBuckets', most: 5000 }
export const FILES: Listing = { operationId: 'listFiles', most: 2000 }

/**
 * Every entry once, page after page, the oldest first. A page has what was created after `startDate`, so that the rest of
 * those who share the last one's millisecond would be passed over: each page begins a millisecond before the last entry,
 * and what comes again is left out.
 *
 * Where a page is full of entries of one millisecond, nothing tells whether there are more of it. A page is full with as
 * many as the listing says, and so is the longest where one broke off within a millisecond.
 * @throws PaginationStalledError there
 */
export async function* listAll<T extends Entry>(
  list: ListPage<T>,
  { operationId, most }: Listing,
  startDate?: string,
): AsyncGenerator<T, void, undefined> {
  /** When those were created that may come again. */
  const seen = new Map<string, number>()
  let after = startDate
  let edge = Number.NaN
  let longest = 0
  let isCut = false
  let isDoubted = false
  for (;;) {
    const page = await list({ startDate: after })
    const fresh = page.filter((entry) => !seen.has(keyOf(entry)))
    for (const entry of fresh) {
      if (seen.has(keyOf(entry))) continue
      seen.set(keyOf(entry), timeOf(entry))
      yield entry
    }
    if (!fresh.length) {
      // A page shorter than another is not full; one with what was not asked for is all that a bridge of 2016 has.
      if (page.length < Math.max(1, longest) || page.some((entry) => timeOf(entry) < edge)) return
      const when = new Date(edge).toISOString()
      const goesOn = (await list({ startDate: when })).some((entry) => timeOf(entry) > edge)
      if (!goesOn && !isCut && page.length < most) return
      if (!goesOn || isDoubted)
        throw new PaginationStalledError(operationId, `more than a page may have been created at ${when}`)
      // What is behind the page may have come after it was asked for, and is then on it now.
      isDoubted = true
      continue
    }
    isDoubted = false
    // What came later than the last entry may also have been created since.
    isCut = page.length <= longest && (isCut || fresh.some((entry) => timeOf(entry) <= edge))
    edge = page
      .map(timeOf)
      .filter(Number.isFinite)
      .reduce((latest, time) => Math.max(latest, time), -Infinity)
    // Files of 2016 have no times, and all of them come at once.
    if (edge === -Infinity) return
    const again = new Set(page.map(keyOf))
    for (const [key, time] of seen) if (time < edge && !again.has(key)) seen.delete(key)
    longest = Math.max(longest, page.length)
    after = new Date(edge - 1).toISOString()
  }
}

/** The same by a method's options: a deadline is for the whole list. */
export function listAllWithin<T extends Entry>(
  list: (options: Options) => Promise<readonly T[]>,
  listing: Listing,
  { startDate, deadline, pageLimit, ...options }: Options & PageLimitOptions,
): AsyncGenerator<T, void, undefined> {
  assertPositive(SERVICE, { pageLimit })
  const most = pageLimit ?? listing.most
  const left = countDown(deadline)
  return listAll((query) => list({ ...options, ...query, deadline: left() }), { ...listing, most }, startDate)
}

const timeOf = ({ created = '' }: Entry): number => Date.parse(created)

/** Files of 2016 are called by their hash. */
const keyOf = ({ id, hash, filename }: Entry): string => id ?? JSON.stringify([hash, filename])
