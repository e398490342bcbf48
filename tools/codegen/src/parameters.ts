import type { Codec } from '../../../packages/shared/src/table.ts'
import { type Operation, parametersIn } from './operation.ts'
import type { Place } from './place.ts'
import { isJson, typeOf } from './schema.ts'

/** How each query parameter is written. */
export function queryOf(operation: Operation): Record<string, Codec> | undefined {
  const codecs = parametersIn(operation, 'query').map((each) => [each.field('name'), codecOf(each)])
  return codecs.length > 0 ? Object.fromEntries(codecs) : undefined
}

export function headersOf(operation: Operation): string[] | undefined {
  const names = parametersIn(operation, 'header').map((header) => String(header.field('name')))
  return names.length > 0 ? names : undefined
}

/** Which values of the path may be several segments of it. OpenAPI has no word for these. */
export function segmentsOf(operation: Operation): string[] | undefined {
  const several = parametersIn(operation, 'path').filter((each) => each.field('x-segments') === true)
  return several.length > 0 ? several.map((each) => String(each.field('name'))) : undefined
}

/** Of paths and headers the table says no more than that their values are text. */
export function checkParameters(operation: Operation): void {
  for (const parameter of operation.parameters) {
    const [where, name] = [parameter.field('in'), String(parameter.field('name'))]
    if (where === 'cookie') parameter.refuse('a cookie parameter cannot be written yet')
    // OpenAPI 3.1, "Parameter Object": a header parameter of these names shall be ignored.
    if (where === 'header' && /^(accept|content-type|authorization)$/i.test(name)) {
      parameter.refuse(`header \`${name}\` is not a parameter`)
    }
    if (where === 'path' || where === 'header') checkText(parameter)
  }
}

function checkText(parameter: Place): void {
  const style = parameter.field('style') ?? 'simple'
  if (style !== 'simple') parameter.refuse(`\`style: ${style}\` cannot be written yet`)
  const type = typeOf(schemaOf(parameter))
  if (type !== 'string') parameter.refuse(`only a string can be written here yet, not ${type ?? 'this'}`)
}

function codecOf(parameter: Place): Codec {
  const content = parameter.get('content')?.entries()
  if (content) {
    const mediaTypes = content.map(([mediaType]) => mediaType)
    return mediaTypes.every(isJson)
      ? 'json'
      : parameter.refuse(`a parameter as ${mediaTypes.join(' or ')} cannot be written yet`)
  }
  const style = parameter.field('style') ?? 'form'
  if (style !== 'form') parameter.refuse(`\`style: ${style}\` cannot be written yet`)
  if (parameter.field('allowReserved')) parameter.refuse('`allowReserved` cannot be written yet')
  const schema = schemaOf(parameter)
  const type = typeOf(schema)
  switch (type) {
    case 'string':
    case 'boolean':
    case 'number':
      return type
    case 'integer':
      return 'number'
    case 'array':
      return listOf(schema, parameter.field('explode') !== false)
    default:
      return parameter.refuse(`${type ?? 'what has no one type'} cannot be written without \`content\``)
  }
}

/** A list has text in it: the table does not tell what else a reader should make of its items. */
function listOf(schema: Place, explode: boolean): Codec {
  const items = schema.get('items')
  if (!items || typeOf(items) !== 'string') schema.refuse('only a list of strings can be written here yet')
  return explode ? 'repeat' : 'csv'
}

const schemaOf = (parameter: Place): Place =>
  parameter.get('schema') ?? parameter.refuse('a schema is missing')
