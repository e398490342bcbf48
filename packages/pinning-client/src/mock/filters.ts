import { readInstant } from '../created.js'
import type { GetPinsData, PinStatus, TextMatchingStrategy } from '../generated/pinning/types.gen.js'

export type Query = NonNullable<GetPinsData['query']>

/**
 * What a query asks for, as a test of one pin. Without `status` only pins that are `pinned` are meant; pins of the
 * very moment of `before` and `after` are not, unless bounds are included.
 */
export function matching(query: Query, includesBounds = false): (pin: PinStatus) => boolean {
  const { cid, name, match = 'exact', status = ['pinned'], meta = {} } = query
  const before = query.before === undefined ? undefined : readInstant(query.before)?.at
  const after = query.after === undefined ? undefined : readInstant(query.after)?.at
  const wanted = Object.entries(meta)
  return ({ pin, created, ...at }) => {
    const time = readInstant(created)?.at ?? 0n
    return (
      (!cid || cid.includes(pin.cid)) &&
      (name === undefined || NAMES[match](pin.name ?? '', name)) &&
      status.some((one) => one === at.status) &&
      (before === undefined || time < before || (includesBounds && time === before)) &&
      (after === undefined || time > after || (includesBounds && time === after)) &&
      wanted.every(([key, value]) => pin.meta?.[key] === value)
    )
  }
}

const NAMES: Record<TextMatchingStrategy, (name: string, asked: string) => boolean> = {
  exact: (name, asked) => name === asked,
  iexact: (name, asked) => name.toLowerCase() === asked.toLowerCase(),
  partial: (name, asked) => name.includes(asked),
  ipartial: (name, asked) => name.toLowerCase().includes(asked.toLowerCase()),
}
