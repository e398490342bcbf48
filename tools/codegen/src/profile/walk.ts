import { type Place, toPointer } from '../place.ts'

export type Json = Record<string, unknown>

/** Which object of OpenAPI a mapping is: `type` is a keyword in a schema, and the name of a property in `properties`. */
export type Kind = keyof typeof PARTS

/** Where a rule is at work. */
export interface Site {
  readonly root: Place
  /** Stops, naming the file and the line of what the rule was given. */
  refuse(message: string): never
}

/** Gives what has to stand in the place of an object whose parts have been through their own rules. */
export type Rule = (object: Json, site: Site) => Json

export type Rules = Readonly<Record<Kind, readonly Rule[]>>

const each = <T extends string>(kind: T) => ({ each: kind })

/** What the parts of each object are; what is not named here is handed on as it is, examples above all. */
const PARTS = {
  document: { info: 'info', servers: each('server'), paths: each('path'), components: 'components' },
  info: {},
  server: {},
  components: {
    parameters: each('parameter'),
    headers: each('header'),
    requestBodies: each('body'),
    responses: each('response'),
    schemas: each('schema'),
  },
  path: {
    servers: each('server'),
    parameters: each('parameter'),
    ...Object.fromEntries(
      ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'].map((method) => [
        method,
        'operation',
      ]),
    ),
  },
  operation: {
    servers: each('server'),
    parameters: each('parameter'),
    requestBody: 'body',
    responses: each('response'),
  },
  parameter: { schema: 'schema', content: each('media') },
  header: { schema: 'schema', content: each('media') },
  body: { content: each('media') },
  response: { headers: each('header'), content: each('media') },
  media: { schema: 'schema' },
  schema: {
    properties: each('schema'),
    items: 'schema',
    additionalProperties: 'schema',
    allOf: each('schema'),
    anyOf: each('schema'),
    oneOf: each('schema'),
    not: 'schema',
  },
} as const

/** A document with every object in it as the rules of its kind make it, from the innermost outwards. */
export function walk(root: Place, rules: Rules): Json {
  const visit = (kind: Kind, value: unknown, path: readonly string[]): unknown => {
    // `additionalProperties: true` is a schema that is no object.
    if (!isObject(value)) return value
    const parts: Readonly<Record<string, Kind | { each: Kind }>> = PARTS[kind]
    const visited = Object.fromEntries(
      Object.entries(value).map(([key, part]) => {
        const partKind = Object.hasOwn(parts, key) ? parts[key] : undefined
        const at = [...path, key]
        if (partKind === undefined) return [key, part]
        return [
          key,
          typeof partKind === 'string' ? visit(partKind, part, at) : visitEach(partKind.each, part, at),
        ]
      }),
    )
    const place = () => (path.length === 0 ? root : root.follow(toPointer(path)))
    const site: Site = { root, refuse: (message) => place().refuse(message) }
    return rules[kind].reduce((object, rule) => rule(object, site), visited)
  }

  const visitEach = (kind: Kind, parts: unknown, path: readonly string[]): unknown => {
    if (Array.isArray(parts)) return parts.map((part, index) => visit(kind, part, [...path, String(index)]))
    if (!isObject(parts)) return parts
    return Object.fromEntries(
      Object.entries(parts).map(([key, part]) => [key, visit(kind, part, [...path, key])]),
    )
  }

  return visit('document', root.value, []) as Json
}

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
