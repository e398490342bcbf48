/** Content that is on the node, or on its way there, by its CID. */
export interface KnownContent {
  /** Whether anything could be found in it. */
  isEmpty(): boolean
  /** Whether content is there, once what is on its way has arrived or failed. */
  has(cid: string): Promise<boolean>
  /** Notes that content is on its way; it is there if the promise is kept. */
  claim(cid: string, arrival: Promise<unknown>): void
  add(cid: string): void
}

export function createKnownContent(): KnownContent {
  const arrivals = new Map<string, Promise<boolean>>()
  const claim = (cid: string, arrival: Promise<unknown>) => {
    const arrived = arrival.then(
      () => true,
      () => {
        if (arrivals.get(cid) === arrived) arrivals.delete(cid)
        return false
      },
    )
    arrivals.set(cid, arrived)
  }
  return {
    isEmpty: () => !arrivals.size,
    has: async (cid) => (await arrivals.get(cid)) ?? false,
    claim,
    add: (cid) => claim(cid, Promise.resolve()),
  }
}
