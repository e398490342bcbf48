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
  /** Under which name it is known. */
  readonly schema: string
  readonly what: string
  readonly value: Readonly<Record<string, unknown>>
  /** Whether it is right all the same. */
  readonly right: boolean
}

/**
 * Each value by the name of its schema, and all that differ from it in one property: absent, null, or of another type.
 * Throws where something is said of a property that the value does not have: it would be held to nothing.
 */
export const nearMisses = (known: Readonly<Record<string, Known>>): NearMiss[] =>
  Object.entries(known).flatMap(([schema, of]) => nearMissesOf(of).map((miss) => ({ schema, ...miss })))

function nearMissesOf({ whole, required = [], nullable = [], open = [] }: Known): Omit<NearMiss, 'schema'>[] {
  const astray = [...required, ...nullable, ...open].filter((key) => !(key in whole))
  if (astray.length > 0) throw new Error(`the value as it is has no ${astray.join(', ')}`)
  const ofEach = Object.entries(whole).flatMap(([key, value]) => {
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
