import { $, type DefinePlugin, definePluginConfig, type Plugin } from '@hey-api/openapi-ts'
import type { AnswerKind } from '../../../../packages/shared/src/table.ts'
import { mayBeEmpty, mediaOf } from '../bodies.ts'
import { answerRef } from '../input.ts'
import { type Operation, operationsOf } from '../operation.ts'
import type { Place } from '../place.ts'

type Config = { name: string } & Plugin.UserExports
type Definition = DefinePlugin<Config, { name: string } & Plugin.Exports>

/** A run of hey-api as one of our plugins sees it. */
export type Host = Definition['Instance']

/** A hey-api plugin that writes one file, named after itself. */
export const definePlugin = (
  name: string,
  after: '@hey-api/typescript' | 'zod',
  write: (host: Host) => void,
) =>
  definePluginConfig<Definition['Types']>({
    config: { includeInEntry: false },
    dependencies: [after],
    handler: ({ plugin }) => write(plugin),
    name,
  })()

/** An operation of the document, with the name that hey-api's files have for it. */
export interface NamedOperation extends Operation {
  readonly key: string
  readonly answers: readonly Answer[]
}

export interface Answer {
  readonly status: string
  readonly media: readonly (readonly [mediaType: string, kind: AnswerKind])[]
  /** Whether it may come without a body. */
  readonly mayBeEmpty: boolean
  /** Of the schema of an answer in JSON or XML. */
  readonly $ref: string | undefined
}

/** Every operation, in the order of the document, which hey-api's model does not keep. */
export function namedOperations(host: Host, root: Place): NamedOperation[] {
  const keys = new Map<string, string>()
  host.forEach('operation', ({ operation }) => {
    keys.set(`${operation.method} ${operation.path}`, operation.id)
  })
  return operationsOf(root).map((operation) => ({
    ...operation,
    key: keys.get(`${operation.method} ${operation.path}`) ?? operation.id,
    answers: (operation.place.get('responses')?.entries() ?? []).map(([status, answer]) => ({
      status,
      media: mediaOf(answer),
      mayBeEmpty: mayBeEmpty(answer),
      $ref: answerRef(operation.id, status, answer),
    })),
  }))
}

/** The type of an operation's request. */
export function dataType(host: Host, operation: NamedOperation) {
  const query = { category: 'type', resource: 'operation', resourceId: operation.key, role: 'data' } as const
  return $.type(host.referenceSymbol(query))
}

/** The type of an answer's body, whichever of its media types it is of. */
export function answerType(host: Host, answer: Answer) {
  const kinds = new Set(answer.media.map(([, kind]) => kind))
  if (answer.mayBeEmpty) kinds.add('none')
  const [first = $.type('undefined'), ...others] = [...kinds].map((kind) => bodyType(host, answer, kind))
  return others.length > 0 ? $.type.or(first, ...others) : first
}

/** The type of a body of one kind. */
export function bodyType(host: Host, { $ref }: Answer, kind: AnswerKind) {
  if ((kind === 'json' || kind === 'xml') && $ref) {
    return $.type(host.referenceSymbol({ category: 'type', resource: 'definition', resourceId: $ref }))
  }
  return $.type({ json: 'unknown', xml: 'unknown', text: 'string', bytes: 'Blob', none: 'undefined' }[kind])
}
