import { $ } from '@hey-api/openapi-ts'
import { MAX_PROPERTIES, UNIQUE_ITEMS } from '../input.ts'
import type { BuiltIn } from './types.ts'

type Resolvers = NonNullable<BuiltIn<'zod'>['$resolvers']>
type ArrayContext = Parameters<NonNullable<Resolvers['array']>>[0]
type ObjectContext = Parameters<NonNullable<Resolvers['object']>>[0]
type Chain = ArrayContext['chain']['current']

/** hey-api's Zod schemas, mended where they say something else than the document. */
export const zodPlugin: BuiltIn<'zod'> = {
  name: 'zod',
  compatibilityVersion: 4,
  // RFC 3339 allows an offset in place of `Z`.
  dates: { offset: true },
  // One schema for all answers of an operation would be of no use beside `validators`, which has each by its status.
  responses: false,
  $resolvers: {
    array: uniqueArray,
    object: openObject,
    // hey-api 0.99 writes `z.string()` for bytes (its issues 2317 and 4265).
    string: ({ schema, symbols }) =>
      schema.format === 'binary' ? $(symbols.z).attr('instanceof').call('Blob') : undefined,
  },
}

function uniqueArray(context: ArrayContext): Chain | undefined {
  const { chain, nodes, schema } = context
  if (!schema[UNIQUE_ITEMS]) return undefined
  chain.current = nodes.base(context)
  chain.current = nodes.minLength(context) ?? chain.current
  chain.current = nodes.maxLength(context) ?? chain.current
  const asText = $.func()
    .arrow()
    .param('item')
    .do($.return($('JSON').attr('stringify').call('item')))
  const distinct = $.new('Set', $('items').attr('map').call(asText)).attr('size')
  return refined(chain.current, 'items', distinct.eq($('items').attr('length')), 'has an item twice')
}

/** hey-api 0.99 drops what stands beside named properties, and with it the keys of a map like `PinMeta`. */
function openObject(context: ObjectContext): Chain {
  const { applyModifiers, nodes, path, plugin, schema, walk } = context
  const { additionalProperties: rest, properties = {}, [MAX_PROPERTIES]: most } = schema
  let object = nodes.base(context)
  if (Object.keys(properties).length > 0) {
    if (rest === false || rest?.type === 'never') object = object.attr('strict').call()
    else if (!rest || rest.type === 'unknown') object = object.attr('loose').call()
    else object = object.attr('catchall').call(applyModifiers(walk(rest, { path, plugin }), {}).chain)
  }
  if (most === undefined) return object
  const count = $('Object').attr('keys').call('value').attr('length')
  return refined(object, 'value', count.lte($.fromValue(most)), `has more than ${most} properties`)
}

const refined = (chain: Chain, name: string, holds: Parameters<typeof $.return>[0], error: string): Chain =>
  chain
    .attr('refine')
    .call($.func().arrow().param(name).do($.return(holds)), $.object().prop('error', $.literal(error)))
