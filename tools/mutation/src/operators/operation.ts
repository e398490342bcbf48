import { isMapping, type Mapping } from '../json.ts'
import { type Change, drop, list, type Operator, rename, reword, set, without } from './change.ts'

const isParameter = ({ in: place, name }: Mapping) => typeof place === 'string' && typeof name === 'string'

export const parameter: Operator = (mapping) =>
  isParameter(mapping) && mapping.in !== 'path' ? [set('name', `${mapping.name}x`)] : []

export const place: Operator = reword('in', { query: 'header', header: 'query' })

export const style: Operator = (mapping) => [
  ...(isParameter(mapping) && typeof mapping.explode === 'boolean' ? [set('explode', !mapping.explode)] : []),
  ...reword('style', { form: 'spaceDelimited', simple: 'label' })(mapping),
]

/** The next one that is not there. */
export const status: Operator = rename('responses', (code, all) =>
  /^\d{3}$/.test(code)
    ? [1, 2, 3].map((by) => String(Number(code) + by)).find((to) => !(to in all))
    : undefined,
)

export const range: Operator = ({ responses }) =>
  ['4XX', '5XX', 'default']
    .filter((code) => isMapping(responses) && code in responses)
    .map((code) => {
      const { [code]: _, ...rest } = responses as Mapping
      return set('responses', rest, `no answer ${code}`)
    })

export const mediaType: Operator = rename('content', (name) => {
  if (name.endsWith('json')) return 'text/plain'
  return name.startsWith('text/') ? 'application/json' : 'application/octet-stream'
})

/** An operation without `security` has that of the document. */
export const security: Operator = ({ security, operationId }, _, document) => {
  if (!Array.isArray(security)) return operationId ? [set('security', [])] : []
  if (security.length === 0) return operationId && document.security ? [drop('security')] : []
  const fewer = security.map((_, nth) =>
    set('security', without(security, nth), `security without its ${nth + 1}.`),
  )
  return [...fewer, ...scopes(security.filter(isMapping))]
}

const scopes = (security: readonly Mapping[]): Change[] => {
  const none = security.map((one) => Object.fromEntries(Object.keys(one).map((name) => [name, []])))
  const some = security.some((one) => Object.values(one).some((names) => list(names).length > 0))
  return some ? [set('security', none, 'no scopes')] : []
}

export const scheme: Operator = reword('scheme', { bearer: 'basic', basic: 'bearer' })

const METHODS = { get: 'put', post: 'put', put: 'post', patch: 'put', delete: 'post', head: 'get' }

export const method: Operator = (mapping) =>
  Object.entries(METHODS).flatMap(([name, to]) => {
    const operation = mapping[name]
    if (!isMapping(operation) || !isMapping(operation.responses) || to in mapping) return []
    return [
      {
        what: `${name} as ${to}`,
        apply: (target) => {
          target[to] = target[name]
          delete target[name]
        },
      },
    ]
  })

/** Its last word that is no parameter. */
export const path: Operator = rename('paths', (name) =>
  name.replace(/([\w-]+)(?=[^\w}]*(\{[^}]*\}[^\w]*)*$)/, '$1x').replace(/^\/$/, '/x'),
)

export const retry: Operator = reword('x-retry', {
  safe: 'never',
  idempotent: 'never',
  unprocessed: 'idempotent',
  never: 'idempotent',
})

export const extensions: Operator = (mapping) =>
  ['x-extensible', 'x-empty', 'x-segments', 'x-credential', 'x-name']
    .filter((key) => key in mapping)
    .map(drop)
