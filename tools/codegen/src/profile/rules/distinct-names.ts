import { toPointer } from '../../place.ts'
import { isObject, type Json, type Rule } from '../walk.ts'

const SUFFIX = { parameters: 'Parameter', headers: 'Header', requestBodies: 'Body', responses: 'Answer' }

/**
 * Each of these may become a type beside those of the schemas, whose names begin with a capital: a parameter `cid` and
 * a schema `Cid` would be two types of one name, which oapi-codegen refuses. The name of a schema stays.
 */
export const distinctNames: Rule = (document, site) => {
  const components = document.components
  if (!isObject(components)) return document
  const taken = new Set(namesOf(components.schemas).map(typeName))
  const renamed = new Map<string, string>()
  const sections = Object.entries(SUFFIX).map(([section, suffix]) => {
    const entries = namesOf(components[section]).map((name) => {
      const distinct = taken.has(typeName(name)) ? `${name}${suffix}` : name
      if (taken.has(typeName(distinct))) site.refuse(`\`${distinct}\` is the name of two components`)
      taken.add(typeName(distinct))
      renamed.set(pointerTo(section, name), pointerTo(section, distinct))
      return [distinct, (components[section] as Json)[name]]
    })
    return [section, entries.length > 0 ? Object.fromEntries(entries) : components[section]]
  })
  const present = Object.fromEntries(sections.filter(([section]) => section in components))
  return withReferences({ ...document, components: { ...components, ...present } }, renamed) as Json
}

function withReferences(value: unknown, renamed: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => withReferences(item, renamed))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      key === '$ref' && typeof part === 'string'
        ? (renamed.get(part) ?? part)
        : withReferences(part, renamed),
    ]),
  )
}

const namesOf = (section: unknown): string[] => (isObject(section) ? Object.keys(section) : [])
const pointerTo = (section: string, name: string): string => toPointer(['components', section, name])
const typeName = (name: string): string => name.replace(/[^A-Za-z0-9]/g, '').toLowerCase()
