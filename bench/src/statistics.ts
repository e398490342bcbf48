/** The value below which a share of the sorted values lies, drawn straight between neighbours. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const [low = Number.NaN, high = low] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  return low + (high - low) * (at - Math.floor(at))
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** The same things in an order of chance, so that no candidate always comes after the same other one. */
export function shuffled<T>(things: Iterable<T>): T[] {
  const order = Array.from(things, (thing) => ({ thing, place: Math.random() }))
  return order.sort((a, b) => a.place - b.place).map(({ thing }) => thing)
}
