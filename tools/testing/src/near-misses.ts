/** A value as a service is known to send or to take it, and what of it may be otherwise. */
export interface Known {
  readonly whole: Readonly<Record<string, unknown>>
  /** What it cannot be without. */
  readonly required?: readonly string[]
  /** What may be null. */
  readonly nullable?: readonly string[]
  /** What may be of any type, or of several: they are judged by hand. */
  readonly open?: readonly string[]
}

export interface NearMiss {
  readonly what: string
  readonly value: Readonly<Record<string, unknown>>
  /** Whether it is right all the same. */
  readonly right: boolean
}

/** The value, and all that differ from it in one property: absent, null, or of another type. */
export function nearMisses({ whole, required = [], nullable = [], open = [] }: Known): NearMiss[] {
  const ofEach = Object.entries(whole).flatMap(([key, value]): NearMiss[] => {
    const { [key]: _, ...rest } = whole
    const absent = { what: `without ${key}`, value: rest, right: !required.includes(key) }
    if (open.includes(key)) return [absent]
    const other = Array.isArray(value) ? 'text' : [[]]
    return [
      absent,
      { what: `${key} null`, value: { ...whole, [key]: null }, right: nullable.includes(key) },
      { what: `${key} of another type`, value: { ...whole, [key]: other }, right: false },
    ]
  })
  return [{ what: 'as it is', value: whole, right: true }, ...ofEach]
}
