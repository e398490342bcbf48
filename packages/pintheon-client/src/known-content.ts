/** Content that is on the node, or on its way there, by its CID. */
export interface KnownContent {
  /** Whether content will have arrived; nothing where it is neither there nor on its way. */
  get(cid: string): Promise<boolean> | undefined
  /** Notes that content is on its way; it is there if the promise is kept. */
  claim(cid: string, arrival: Promise<unknown>): void
  add(cid: string): void
}

export function createKnownContent(): KnownContent {
  const arrivals = new Map<string, Promise<boolean>>()
  return {
    get: (cid) => arrivals.get(cid),
    claim(cid, arrival) {
      // Whoever waits no longer for what is on its way does not take its place.
      if (arrivals.has(cid)) return
      const arrived = arrival.then(
        () => true,
        () => {
          if (arrivals.get(cid) === arrived) arrivals.delete(cid)
          return false
        },
      )
      arrivals.set(cid, arrived)
    },
    add: (cid) => void arrivals.set(cid, Promise.resolve(true)),
  }
}
