import type { ListQuery } from './arguments.js'
import { coarser, readInstant, SECOND } from './created.js'
import { beyond, type Edge, endOf, isNear, orderOf, type Placed } from './edge.js'
import { PaginationStalledError } from './errors.js'
import type { PinResults, PinStatus } from './generated/pinning/types.gen.js'

const LARGEST_PAGE = 1000

/**
 * Every pin that is there throughout, exactly once.
 *
 * The document's cursor, `before` the oldest `created` of a page, loses pins wherever several share one
 * `created`. So the next page is asked for from one step beyond the edge of the last: it must show pins again
 * that were seen, and these are passed over. Where it does not, the service cuts times to something coarser than
 * it shows, and the step is widened. A page is believed to be the last when the one after it brings nothing new.
 */
export async function* listAll(
  list: (query: ListQuery) => Promise<PinResults>,
  query: ListQuery,
): AsyncGenerator<PinStatus, void, undefined> {
  let limit = query.limit ?? LARGEST_PAGE
  const seen = new Map<string, bigint>()
  let edge: Edge | undefined
  let finest = SECOND
  let ordered = true
  let first: PinResults | undefined
  let given = 0
  // A page that showed nothing seen was set aside for a wider one: its pins must come again before the list may end.
  let skipped = false
  const isNew = ({ requestid }: PinStatus) => !seen.has(requestid)

  for (;;) {
    const page = await list({ ...query, limit, ...(edge && beyond(edge, query)) })
    const { count, results } = page
    const wider = edge && coarser(edge.step)
    if (edge && wider && results.every(isNew)) {
      edge = { ...edge, step: wider }
      skipped ||= results.length > 0
      continue
    }

    first ??= page
    const last = edge
    const placed = results.map((pin): Placed => {
      const { at, step } = readInstant(pin.created) ?? stalled('the service gives no time as `created`')
      if (step < finest) finest = step
      return { pin, at }
    })
    const fresh = placed.filter(({ pin, at }) => {
      // What lies further behind the edge is not remembered: it was given, or has come since.
      const isFresh = isNew(pin) && (!last || isNear(last, at))
      seen.set(pin.requestid, at)
      return isFresh
    })
    for (const { pin } of fresh) yield pin
    given += fresh.length

    const full = results.length >= limit
    const cut = full || (!edge && count > results.length)
    const order = orderOf(placed)
    const direction = edge?.cursor ?? order
    const readable = order === 'tied' || (order !== 'none' && order === direction)
    // One page in no order is whole where it is not cut; so is the next, which only shows its pins again.
    if (!readable && (cut || (edge && (ordered || fresh.length)))) stalled('the pages are in no order')
    ordered &&= readable

    if (!fresh.length && !full && !skipped) {
      if (count <= results.length && (!edge || given >= first.count)) return
      if (edge && isWhole(first, page, await list({ ...query, limit }), given)) return
      stalled(`the service counts more pins than it shows: ${count}`)
    } else if (!fresh.length || (direction === 'tied' && cut)) {
      // A larger page shows what comes after pins of one `created`, or that there are too many of them.
      if (limit >= LARGEST_PAGE) stalled('the pages bring nothing new')
      limit = LARGEST_PAGE
    } else {
      const cursor = direction === 'after' ? 'after' : 'before'
      edge = { cursor, at: endOf(edge ? [...placed, edge] : placed, cursor), step: finest }
      skipped = false
    }

    for (const [requestid, at] of seen) if (edge && !isNear(edge, at)) seen.delete(requestid)
  }
}

function stalled(why: string): never {
  throw new PaginationStalledError(why)
}

/**
 * Whether a list is whole that ends with another count than was shown: pins may have come or gone, and some services
 * count all there are with every page. Its first page, asked for once more as `now`, tells.
 */
function isWhole(first: PinResults, last: PinResults, now: PinResults, given: number): boolean {
  const isOn = (page: PinResults) => (pin: PinStatus) =>
    page.results.some(({ requestid }) => requestid === pin.requestid)
  // New pins stand before the first of those that were there; where these are gone, it does not tell.
  const news = now.results.findIndex(isOn(first))
  if (news >= 0 && now.count - news > given) return false
  if (last.count <= last.results.length) return true
  const countsAll = last.count === now.count && 2 * last.count > first.count + last.results.length
  return countsAll && (now.count <= now.results.length || !now.results.some(isOn(last)))
}
