import { toPointer } from '../../place.ts'
import { isObject, type Json, type Rule } from '../walk.ts'

/** Security schemes are used by name, and stay. */
const SECTIONS = ['schemas', 'parameters', 'headers', 'requestBodies', 'responses']

/**
 * What nothing refers to once the other rules have been applied: a type that nothing takes or gives. The variants of a
 * union that has become any value stay, so that a caller can read it as the one that it is.
 */
export const usedComponents: Rule = (document, { root }) => {
  const { components, ...rest } = document
  if (!isObject(components)) return document
  const used = new Set<string>()
  const use = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const { $ref } = value as Json
    if (typeof $ref === 'string' && !used.has($ref)) {
      used.add($ref)
      const [section = '', name = ''] = $ref.split('/').slice(2)
      use((components[section] as Json | undefined)?.[name])
      use(unionsIn(root.follow($ref).value))
    }
    for (const part of Object.values(value)) use(part)
  }
  use(rest)
  const left = Object.entries(components).map(([section, parts]) => {
    if (!SECTIONS.includes(section)) return [section, parts]
    const named = Object.entries(parts as Json)
    return [
      section,
      Object.fromEntries(named.filter(([name]) => used.has(toPointer(['components', section, name])))),
    ]
  })
  return { ...rest, components: Object.fromEntries(left) }
}

function unionsIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  const { anyOf, oneOf } = value as Json
  return [anyOf, oneOf, ...Object.values(value).flatMap(unionsIn)]
}
