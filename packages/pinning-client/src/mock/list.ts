import type { PinResults, PinStatus, Status } from '../generated/pinning/types.gen.js'
import { matching, type Query } from './filters.js'
import type { PinningQuirks } from './quirks.js'

const ALL: Status[] = ['queued', 'pinning', 'pinned', 'failed']
const DEFAULT_LIMIT = 10
const LARGEST_PAGE = 1000

/** One page of pins, which come newest first. */
export function listPins(pins: readonly PinStatus[], query: Query, quirks: PinningQuirks): PinResults {
  const { order, countsPage, ignoresDefaultLimit, includesBounds } = quirks
  const found = pins.filter(matching(heard(query, quirks), includesBounds))
  if (order === 'oldest first') found.reverse()
  if (order === 'none') found.sort((a, b) => scramble(a.requestid) - scramble(b.requestid))
  const { limit = ignoresDefaultLimit ? LARGEST_PAGE : DEFAULT_LIMIT } = query
  const results = found.slice(0, limit)
  return { count: countsPage ? results.length : found.length, results }
}

/** The filters that the service goes by. */
function heard(query: Query, quirks: PinningQuirks): Query {
  const { ignoresFilters = [], cidOverridesFilters, listsEveryStatus } = quirks
  const filters = Object.entries(query).filter(
    ([name]) =>
      !ignoresFilters.some((ignored) => ignored === name) &&
      !(cidOverridesFilters && query.cid && name !== 'cid'),
  )
  const every = listsEveryStatus || ignoresFilters.includes('status') || (cidOverridesFilters && query.cid)
  return { ...(every && { status: ALL }), ...Object.fromEntries(filters) }
}

/** A number that has nothing to do with time, and stays the same (FNV-1a): as a store of keys would have it. */
function scramble(requestid: string): number {
  let hash = 0x811c9dc5
  for (const character of requestid) hash = Math.imul(hash ^ (character.codePointAt(0) as number), 0x01000193)
  return hash >>> 0
}
