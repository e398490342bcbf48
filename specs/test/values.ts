import { at, isObject, type Json, toPointer } from './documents.ts'

export interface Sample {
  /** Of the schema that the value is an example of. */
  readonly pointer: string
  readonly value: unknown
}

/** Every example of a document, and the schema that it is an example of. */
export function* samplesOf(document: Json): Generator<Sample> {
  for (const { object, keys } of objectsIn(document)) {
    if (object.example !== undefined && isObject(object.schema))
      yield { pointer: toPointer([...keys, 'schema']), value: object.example }
    if (Array.isArray(object.examples))
      for (const value of object.examples) yield { pointer: toPointer(keys), value }
  }
}

/** Every object of a document, and the keys that lead to it; what is in an example is none of it. */
export function* objectsIn(
  object: unknown,
  keys: readonly string[] = [],
): Generator<{ object: Json; keys: readonly string[] }> {
  if (typeof object !== 'object' || object === null) return
  if (isObject(object)) yield { object, keys }
  for (const [key, part] of Object.entries(object))
    if (!['example', 'examples'].includes(key)) yield* objectsIn(part, [...keys, key])
}

const STRANGE = [
  null,
  0,
  -1,
  1.5,
  1e12,
  '',
  'x',
  '2026-07-27T17:32:28.276Z',
  true,
  false,
  [],
  ['x', 'x'],
  {},
  { x: 1 },
]

/** A value, and others that differ from it in one place: something else, nothing, something more, something twice. */
export function* around(value: unknown): Generator<unknown> {
  yield value
  yield* STRANGE
  if (Array.isArray(value)) {
    yield [...value, ...value]
    for (const [index, item] of value.entries())
      for (const other of around(item)) yield value.with(index, other)
  } else if (isObject(value)) {
    for (const [key, part] of Object.entries(value)) {
      const { [key]: _, ...rest } = value
      yield rest
      for (const other of around(part)) yield { ...value, [key]: other }
    }
    for (const other of STRANGE) yield { ...value, another: other }
  }
}

/**
 * Where something of a document is in its profile, which may call a component, and bytes of any type or a page,
 * otherwise, and for which a union may be any value.
 */
export function placesIn(document: Json, profile: Json): (pointer: string) => string {
  const components = new Map(sameReferences(document, profile))
  return (pointer) => {
    const component = componentOf(pointer)
    const there = components.get(component) ?? component
    const place = `${there}${pointer.slice(component.length)}`.replace(
      /(?<=\/content\/)\*~1\*|(?<=\/2\d\d\/content\/)text~1html/,
      'application~1octet-stream',
    )
    return at(profile, place.split('/').slice(1)) ? place : place.replace(/\/(anyOf|oneOf)\/.*/, '')
  }
}

/** The component in which something is, if it is in one. */
export const componentOf = (pointer: string): string => /^#\/components\/\w+\/[^/]+/.exec(pointer)?.[0] ?? ''

/** What each `$ref` is that stands at one place in both. */
function* sameReferences(one: unknown, other: unknown): Generator<[string, string]> {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return
  for (const [key, part] of Object.entries(one)) {
    const same = (other as Json)[key]
    if (key === '$ref' && typeof part === 'string' && typeof same === 'string') yield [part, same]
    else yield* sameReferences(part, same)
  }
}
