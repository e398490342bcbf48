import type { CidLike } from '@holdfast/shared'
import { CIDS_LIMIT, type ListQuery, writeCid } from './arguments.js'
import { writeInstant } from './created.js'
import type { PinStatus } from './generated/pinning/types.gen.js'
import type { Listing } from './listing.js'
import { refuse } from './refuse.js'

/** Which of the pins of some CIDs are meant. */
export type StatusFilter = Pick<ListQuery, 'name' | 'match' | 'meta'>

export const ALL_STATUSES = ['queued', 'pinning', 'pinned', 'failed'] as const

// The document: browsers and proxies may cut a longer URL.
const URL_LIMIT = 2000

/**
 * The pin objects of each CID, whatever their status, by the CID as it was given; an empty list for one that has none.
 *
 * Asks for as many CIDs at a time as the document allows and a URL can hold. Looks at each pin's
 * own CID: some services pass over that filter and list everything. The other filters are the service's.
 */
export async function statusOf(
  { listAll }: Listing,
  urlOf: (query: ListQuery) => string,
  cids: Iterable<CidLike>,
  filter: StatusFilter,
): Promise<Map<string, PinStatus[]>> {
  if (typeof cids?.[Symbol.iterator] !== 'function') throw refuse('cids', 'must be iterable')
  const found = new Map([...cids].map((cid) => [writeCid(cid), [] as PinStatus[]]))
  const query = { ...filter, status: ALL_STATUSES }
  // As a list asks for its next page, by a time in nanoseconds.
  const next = { ...query, before: writeInstant(0n, 1n), limit: 1000 }
  const fits = (cid: readonly string[]) =>
    cid.length <= CIDS_LIMIT && urlOf({ ...next, cid }).length <= URL_LIMIT

  for (const cid of chunk([...found.keys()], fits))
    for await (const pin of listAll({ ...query, cid }))
      if (cid.includes(pin.pin.cid)) found.get(pin.pin.cid)?.push(pin)
  return found
}

/** Lists as long as they may be, and never empty: what does not even fit alone stands alone. */
function chunk<Item>(items: readonly Item[], fits: (items: readonly Item[]) => boolean): Item[][] {
  const chunks: Item[][] = []
  for (const item of items) {
    const last = chunks.at(-1)
    if (last && fits([...last, item])) last.push(item)
    else chunks.push([item])
  }
  return chunks
}
