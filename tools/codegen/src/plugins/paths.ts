import { $ } from '@hey-api/openapi-ts'
import { parametersIn } from '../operation.ts'
import type { Place } from '../place.ts'
import {
  type Answer,
  bodyType,
  dataType,
  definePlugin,
  type Host,
  type NamedOperation,
  namedOperations,
} from './plugin.ts'

/** Writes `paths`, the type that openapi-fetch takes everything from. */
export const pathsPlugin = (root: Place) =>
  definePlugin('paths', '@hey-api/typescript', (host) => {
    const items = new Map<string, ReturnType<typeof $.type.object>>()
    for (const operation of namedOperations(host, root)) {
      const item = items.get(operation.path) ?? $.type.object()
      items.set(operation.path, item)
      item.prop(operation.method, (property) =>
        property.doc(commentOf(operation)).type(
          $.type
            .object()
            .prop('parameters', (parameters) => parameters.type(parametersType(host, operation)))
            .prop('requestBody', (property) => {
              const body = operation.place.get('requestBody')
              return body
                ? property.required(body.field('required') === true).type(requestType(host, operation, body))
                : property.optional().type('never')
            })
            .prop('responses', (responses) => responses.type(responsesType(host, operation))),
        ),
      )
    }
    const paths = $.type.object()
    for (const [path, item] of items) paths.prop(path, (property) => property.type(item))
    host.node($.type.alias(host.symbol('paths')).export().type(paths))
  })

/** openapi-fetch's names of the places of a parameter, and hey-api's. */
const LOCATIONS = [
  ['query', 'query'],
  ['header', 'headers'],
  ['path', 'path'],
] as const

function parametersType(host: Host, operation: NamedOperation) {
  const type = $.type.object()
  for (const [location, key] of LOCATIONS) {
    const parameters = parametersIn(operation, location)
    const required = parameters.some((parameter) => parameter.field('required'))
    type.prop(location, (property) =>
      parameters.length > 0
        ? property.required(required).type(dataType(host, operation).idx($.type.literal(key)))
        : property.optional().type('never'),
    )
  }
  return type.prop('cookie', (property) => property.optional().type('never'))
}

function requestType(host: Host, operation: NamedOperation, body: Place) {
  const type = dataType(host, operation).idx($.type.literal('body'))
  const content = $.type.object()
  for (const [mediaType] of body.get('content')?.entries() ?? []) {
    content.prop(mediaType, (property) => property.type(type))
  }
  return $.type.object().prop('content', (property) => property.type(content))
}

function responsesType(host: Host, operation: NamedOperation) {
  const type = $.type.object()
  for (const answer of operation.answers) {
    const content = $.type.object()
    for (const [mediaType, kind] of answer.media) {
      content.prop(mediaType, (body) => body.type(orNothing(answer, bodyType(host, answer, kind))))
    }
    const has = answer.media.length > 0
    const response = $.type
      .object()
      .prop('content', (property) => (has ? property.type(content) : property.optional().type('never')))
    type.prop(answer.status, (property) => property.type(response))
  }
  return type
}

const orNothing = ({ mayBeEmpty }: Answer, type: ReturnType<typeof bodyType>) =>
  mayBeEmpty ? $.type.or(type, $.type('undefined')) : type

const commentOf = ({ place }: NamedOperation): string[] =>
  [place.field('summary'), place.field('description')]
    .filter((text) => typeof text === 'string')
    .join('\n\n')
    .trimEnd()
    .split('\n')
