import { $ } from '@hey-api/openapi-ts'
import type { Place } from '../place.ts'
import type { WholeTable } from '../table.ts'
import { type Answer, answerType, dataType, definePlugin, type Host, namedOperations } from './plugin.ts'

/** Writes the table, and the types of what goes in and comes out of each of its operations. */
export const operationsPlugin = (root: Place, { operations, schemes, mocks }: WholeTable) =>
  definePlugin('operations', '@hey-api/typescript', (host) => {
    constant(host, 'operations', operations)
    constant(host, 'schemes', schemes)
    constant(host, 'mocks', mocks)
    const types = $.type.object()
    for (const operation of namedOperations(host, root)) {
      const [successes, errors] = [
        operation.answers.filter(isSuccess),
        operation.answers.filter((each) => !isSuccess(each)),
      ]
      types.prop(operation.id, (property) =>
        property.type(
          $.type
            .object()
            .prop('data', (data) => data.type(dataType(host, operation)))
            .prop('responses', (responses) => responses.type(byStatus(host, successes)))
            .prop('errors', (responses) => responses.type(byStatus(host, errors))),
        ),
      )
    }
    host.node($.type.alias(host.symbol('Operations')).export().type(types))
  })

function constant(host: Host, name: string, value: unknown): void {
  host.node(
    $.const(host.symbol(name))
      .export()
      .assign($.as($.fromValue(value), $.type('const'))),
  )
}

const isSuccess = ({ status }: Answer): boolean => status.startsWith('2')

function byStatus(host: Host, answers: readonly Answer[]) {
  const type = $.type.object()
  for (const answer of answers) {
    type.prop(answer.status, (property) => property.type(answerType(host, answer)))
  }
  return type
}
