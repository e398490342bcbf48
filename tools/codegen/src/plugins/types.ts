import { $, type IR, type UserConfig } from '@hey-api/openapi-ts'
import { EXTENSIBLE } from '../input.ts'

export type BuiltIn<Name> = Extract<NonNullable<UserConfig['plugins']>[number], { name: Name }>

type Resolvers = NonNullable<BuiltIn<'@hey-api/typescript'>['$resolvers']>
type ObjectContext = Parameters<NonNullable<Resolvers['object']>>[0]
type Type = NonNullable<ReturnType<NonNullable<Resolvers['object']>>>

const UNDEFINED: IR.SchemaObject = { type: 'undefined' }

/** hey-api's types, with open enumerations, and with optional properties that may be given as `undefined`. */
export const typesPlugin: BuiltIn<'@hey-api/typescript'> = {
  name: '@hey-api/typescript',
  $resolvers: {
    enum(context) {
      const of = context.schema[EXTENSIBLE]
      if (of === undefined) return undefined
      const named = { category: 'type', resource: 'definition', resourceId: String(of) } as const
      const known = of === true ? context.nodes.base(context) : $.type(context.plugin.referenceSymbol(named))
      // `string & {}` and not `string`, which would swallow the known words that an editor suggests.
      return $.type.or(known, $.type.and($.type('string'), $.type.object()))
    },
    object: objectType,
  },
}

function objectType(context: ObjectContext): Type {
  const { nodes, path, plugin, schema, walk } = context
  const { additionalProperties: rest, properties } = schema
  const open = { ...context, schema: withUndefined(schema) }
  if (!properties || !rest || rest.type === 'never') return nodes.base(open)
  // TypeScript wants of an index signature that it fits every named property too.
  const all = [rest, ...Object.values(properties), UNDEFINED]
  const value = walk(rest.type === 'unknown' ? rest : { items: all, logicalOperator: 'or' }, {
    path,
    plugin,
  }).type
  return nodes.shape(open).idxSig('key', (signature) => signature.key('string').type(value))
}

/** Under `exactOptionalPropertyTypes`, `{ name: maybe }` fits `{ name?: T }` only where T includes undefined. */
function withUndefined<Schema extends IR.SchemaObject>(schema: Schema): Schema {
  if (!schema.properties) return schema
  const properties = Object.entries(schema.properties).map(([name, property]) => {
    const present = schema.required?.includes(name) || property.type === 'never'
    return [name, present ? property : orUndefined(property)]
  })
  return { ...schema, properties: Object.fromEntries(properties) }
}

/** What hey-api writes of a property besides its type stays where it looks for it. */
const orUndefined = (property: IR.SchemaObject): IR.SchemaObject => ({
  ...(property.title !== undefined && { title: property.title }),
  ...(property.description !== undefined && { description: property.description }),
  ...(property.deprecated !== undefined && { deprecated: property.deprecated }),
  ...(property.accessScope !== undefined && { accessScope: property.accessScope }),
  items: [property, UNDEFINED],
  logicalOperator: 'or',
})
