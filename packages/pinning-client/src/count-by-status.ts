import type { ListQuery } from './arguments.js'
import type { PinResults, Status } from './generated/pinning/types.gen.js'
import type { Listing } from './listing.js'
import { ALL_STATUSES } from './status-of.js'

/**
 * How many pins have each status.
 *
 * A service's `count` is believed only where it is more than the page shows. Otherwise it may be the length of the
 * page, and where a pin of another status is shown the filter is passed over: then the pins themselves are counted.
 */
export async function countByStatus(
  { list, listAll }: Listing,
  query: ListQuery,
): Promise<Record<Status, number>> {
  const counts = { queued: 0, pinning: 0, pinned: 0, failed: 0 }
  const pages: (PinResults & { status: Status })[] = []
  for (const status of ALL_STATUSES)
    pages.push({ ...(await list({ ...query, status: [status], limit: 1 })), status })
  const filtered = pages.every(({ status, results }) => results.every((pin) => pin.status === status))

  for (const { status, count, results } of pages) {
    if (filtered && count > results.length) counts[status] = count
    else if (results.length)
      for await (const pin of listAll({ ...query, status: [status] }))
        if (pin.status === status) counts[status]++
  }
  return counts
}
