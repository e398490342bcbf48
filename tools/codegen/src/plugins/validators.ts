import { $ } from '@hey-api/openapi-ts'
import type { Place } from '../place.ts'
import { definePlugin, namedOperations } from './plugin.ts'

/** Writes, for each operation, the Zod schemas of the parts of its request and of each JSON answer. */
export const validatorsPlugin = (root: Place) =>
  definePlugin('validators', 'zod', (host) => {
    const validators = $.object().pretty()
    for (const operation of namedOperations(host, root)) {
      const entry = $.object().pretty()
      for (const part of ['path', 'query', 'headers', 'body']) {
        const symbol = host.querySymbol({
          artifact: 'zod',
          category: 'schema',
          resource: 'operation',
          resourceId: operation.key,
          role: `request-${part}`,
        })
        // hey-api 0.99 forgets that a body may be absent.
        const absent = part === 'body' && operation.place.get('requestBody')?.field('required') !== true
        if (symbol) entry.prop(part, absent ? $(symbol).attr('optional').call() : $(symbol))
      }
      const responses = $.object().pretty()
      for (const { status, $ref } of operation.answers) {
        if (!$ref) continue
        const definition = {
          artifact: 'zod',
          category: 'schema',
          resource: 'definition',
          resourceId: $ref,
        } as const
        responses.prop(status, $(host.referenceSymbol(definition)))
      }
      validators.prop(operation.id, entry.prop('responses', responses))
    }
    host.node(
      $.const(host.symbol('validators'))
        .export()
        .assign($.as(validators, $.type('const'))),
    )
  })
