import type { ListQuery } from './arguments.js'
import { coarser, floor, readInstant, SECOND, writeInstant } from './created.js'
import { PaginationStalledError } from './errors.js'
import type { PinResults, PinStatus } from './generated/pinning/types.gen.js'

const LARGEST_PAGE = 1000

/** How a service lists: `before` continues a list of the newest first, `after` one of the oldest first. */
type Cursor = 'before' | 'after'

/** Where the pages read so far end, and how the next one is asked for. */
interface Edge {
  readonly cursor: Cursor
  /** The last `created`, in nanoseconds since 1970. */
  readonly at: bigint
  /** The pins that have it. */
  readonly requestids: ReadonlySet<string>
  /** How far the next page reaches back over the edge, in nanoseconds. */
  readonly step: bigint
}

/**
 * Every pin that is there throughout, exactly once.
 *
 * The document's cursor, `before` the oldest `created` of a page, loses pins wherever several share one
 * `created`. So the next page is asked for from one step beyond the edge of the last: it must show pins of the
 * edge again, and these are passed over. Where it does not, the service cuts times to something coarser than it
 * shows, and the step is widened. A page is believed to be the last when the one after it brings nothing new.
 */
export async function* listAll(
  list: (query: ListQuery) => Promise<PinResults>,
  query: ListQuery,
): AsyncGenerator<PinStatus, void, undefined> {
  let limit = query.limit ?? LARGEST_PAGE
  let seen = new Map<string, bigint>()
  let edge: Edge | undefined
  let ordered = true
  let total: number | undefined
  let given = 0
  let countsRest: boolean | undefined

  for (;;) {
    const { count, results } = await list({ ...query, limit, ...(edge && beyond(edge, query)) })
    const wider = edge && coarser(edge.step)
    if (edge && wider && !results.some(({ requestid }) => edge?.requestids.has(requestid))) {
      edge = { ...edge, step: wider }
      continue
    }

    const page = new Map(results.map((pin) => [pin.requestid, pin]))
    const fresh = [...page.values()].filter(({ requestid }) => !seen.has(requestid))
    yield* fresh
    total ??= count
    // Some services count what the cursor leaves, as the document has it, and some all there is.
    const rest = total - given + page.size - fresh.length
    if (edge) countsRest ??= Math.abs(count - rest) < Math.abs(count - total)
    given += fresh.length
    const full = results.length >= limit
    if (fresh.length === 0 && !full) {
      if (countsRest ? count <= results.length : Math.min(total, count) <= given) return
      throw new PaginationStalledError(`the service counts more pins than it shows: ${count}`)
    }

    const times = results.map(({ requestid, created }) => ({ requestid, ...readTime(created) }))
    const order = orderOf(times)
    const cut = full || (!edge && count > results.length)
    const known = edge?.cursor ?? order
    const readable = order === 'tied' || (order !== 'none' && order === known)
    ordered &&= readable
    if (!ordered && (cut || edge)) throw new PaginationStalledError('the pages are in no order')

    // A larger page shows what comes after pins of one `created`, or that there are too many of them.
    if (fresh.length === 0 || (known === 'tied' && cut)) {
      if (limit >= LARGEST_PAGE) throw new PaginationStalledError('a full page brings nothing new')
      limit = LARGEST_PAGE
    } else edge = edgeOf(times, known === 'after' ? 'after' : 'before')

    const kept = edge
    seen = new Map([...seen].filter(([, at]) => !kept || near(at, kept)))
    for (const { requestid, at } of times) seen.set(requestid, at)
  }
}

interface Time {
  readonly requestid: string
  readonly at: bigint
  readonly step: bigint
}

function readTime(created: string): Omit<Time, 'requestid'> {
  const instant = readInstant(created)
  if (!instant) throw new PaginationStalledError('the service gives no time as `created`')
  return instant
}

/** The cursor that goes on after such a page, as far as the page tells. */
function orderOf(times: readonly Time[]): Cursor | 'tied' | 'none' {
  const steps = times.slice(1).map(({ at }, index) => at - (times[index] as Time).at)
  const rises = steps.some((step) => step > 0n)
  const falls = steps.some((step) => step < 0n)
  return rises ? (falls ? 'none' : 'after') : falls ? 'before' : 'tied'
}

function edgeOf(times: readonly Time[], cursor: Cursor): Edge {
  const later = (a: Time, b: Time) => (a.at > b.at === (cursor === 'after') ? a : b)
  const { at, step } = times.reduce(later)
  const requestids = new Set(times.filter((time) => time.at === at).map(({ requestid }) => requestid))
  return { cursor, at, step, requestids }
}

/** The parameter that asks for what lies beyond the edge and one step before it, within what the caller asked for. */
function beyond({ cursor, at, step }: Edge, query: ListQuery): ListQuery {
  const from = cursor === 'before' ? floor(at, step) + step : floor(at + step - 1n, step) - step
  const asked = query[cursor]
  const bound = asked === undefined ? undefined : readInstant(asked)?.at
  const outside = bound !== undefined && (cursor === 'before' ? from >= bound : from <= bound)
  return { [cursor]: outside ? asked : writeInstant(from, step) }
}

// The widest step is a second: what is further from the edge is not shown again, and need not be remembered.
const near = (at: bigint, edge: Edge): boolean => at - edge.at <= SECOND && edge.at - at <= SECOND
