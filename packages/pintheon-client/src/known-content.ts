import { HoldfastError } from '@holdfast/shared'

/** What became of content on its way: whether it has arrived, or the error after which nobody can tell. */
export type Arrival = boolean | HoldfastError

/** Content that is on the node, or on its way there, by its CID. */
export interface KnownContent {
  /** What becomes of content; nothing where it is neither there nor on its way. */
  get(cid: string): Promise<Arrival> | undefined
  /** Notes that content is on its way; it is there if the promise is kept. */
  claim(cid: string, arrival: Promise<unknown>): void
  add(cid: string): void
}

export function createKnownContent(): KnownContent {
  const arrivals = new Map<string, Promise<Arrival>>()
  return {
    get: (cid) => arrivals.get(cid),
    claim(cid, arrival) {
      // Whoever waits no longer for what is on its way does not take its place.
      if (arrivals.has(cid)) return
      const arrived: Promise<Arrival> = arrival.then(
        () => true,
        (error) => {
          // It was found there all the same.
          if (arrivals.get(cid) !== arrived) return true
          arrivals.delete(cid)
          return HoldfastError.isInstance(error) && error.mayHaveApplied && error
        },
      )
      arrivals.set(cid, arrived)
    },
    add: (cid) => void arrivals.set(cid, Promise.resolve(true)),
  }
}
