import type { ListQuery } from './arguments.js'
import type { PinResults, PinStatus } from './generated/pinning/types.gen.js'

/** A client's lists, for what is made of several. */
export interface Listing {
  list(query: ListQuery): Promise<PinResults>
  listAll(query: ListQuery): AsyncIterable<PinStatus>
}
