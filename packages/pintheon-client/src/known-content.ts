import { HoldfastError } from '@holdfast/shared'

/** What became of content on its way: whether it has arrived, or the error after which nobody can tell. */
export type Arrival = boolean | HoldfastError

/** Content that is on the node, on its way there, or may have got there, by its CID. */
export interface KnownContent {
  /** What becomes of content; nothing where it is neither there nor on its way. */
  get(cid: string): Promise<Arrival> | undefined
  /** The failure of an upload after which the node may have this content, or may not have put it where it belongs. */
  doubtOf(cid: string): HoldfastError | undefined
  /** Notes that content is on its way; it is there if the promise is kept. */
  claim(cid: string, arrival: Promise<unknown>): void
  /** Notes that content is there; with a doubt, that it was found after such a failure. */
  add(cid: string, doubt?: HoldfastError): void
  /** Notes that content may be there. */
  doubt(cid: string, error: HoldfastError): void
}

export function createKnownContent(): KnownContent {
  const arrivals = new Map<string, Promise<Arrival>>()
  const doubts = new Map<string, HoldfastError>()
  const known: KnownContent = {
    get: (cid) => arrivals.get(cid),
    doubtOf: (cid) => doubts.get(cid),
    claim(cid, arrival) {
      // Whoever waits no longer for what is on its way does not take its place.
      if (arrivals.has(cid)) return
      const arrived: Promise<Arrival> = arrival.then(
        () => true,
        (error) => {
          // It was found there all the same.
          if (arrivals.get(cid) !== arrived) return true
          arrivals.delete(cid)
          if (!HoldfastError.isInstance(error) || !error.mayHaveApplied) return false
          known.doubt(cid, error)
          return error
        },
      )
      arrivals.set(cid, arrived)
    },
    add(cid, doubt) {
      arrivals.set(cid, Promise.resolve(true))
      if (doubt) known.doubt(cid, doubt)
      else doubts.delete(cid)
    },
    doubt: (cid, error) => void doubts.set(cid, error),
  }
  return known
}
