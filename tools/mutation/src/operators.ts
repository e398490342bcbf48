import { isMapping, type Mapping, renamed } from './json.ts'

/** One way to change a mapping; the same mapping is handed to `apply`, in a copy of the document. */
export interface Change {
  readonly what: string
  readonly apply: (mapping: Mapping) => void
}

/** The changes of one kind that a mapping of a document allows. `key` is the one that it stands under. */
export type Operator = (mapping: Mapping, key: string, document: Mapping) => Change[]

const set = (key: string, value: unknown): Change => ({
  what: `${key}: ${JSON.stringify(value)}`,
  apply: (mapping) => {
    mapping[key] = value
  },
})

const drop = (key: string): Change => ({
  what: `no ${key}`,
  apply: (mapping) => {
    delete mapping[key]
  },
})

/** The mappings `key` of which is replaced by another word for it. */
const words =
  (key: string, others: Readonly<Record<string, unknown>>): Operator =>
  (mapping) => {
    const value = mapping[key]
    return typeof value === 'string' && Object.hasOwn(others, value) ? [set(key, others[value])] : []
  }

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const isParameter = ({ in: place, name }: Mapping) => typeof place === 'string' && typeof name === 'string'

/** A mapping of `key` whose entries are named by the service: each name changes by itself. */
const rename =
  (key: string, other: (name: string, siblings: Mapping) => string | undefined): Operator =>
  (mapping) => {
    const named = mapping[key]
    if (!isMapping(named)) return []
    return Object.keys(named).flatMap((name) => {
      const to = other(name, named)
      if (to === undefined || to in named) return []
      return [
        {
          what: `${key} ${name} as ${to}`,
          apply: (target) => {
            target[key] = renamed(named, name, to)
          },
        },
      ]
    })
  }

const required: Operator = (mapping) => {
  const names = list(mapping.required) as string[]
  const optional = Object.keys(isMapping(mapping.properties) ? mapping.properties : {}).filter(
    (name) => !names.includes(name),
  )
  const without = (name: string) => {
    const rest = names.filter((other) => other !== name)
    return {
      what: `${name} is optional`,
      apply: (target: Mapping) => {
        if (rest.length > 0) target.required = rest
        else delete target.required
      },
    }
  }
  return [
    ...names.map(without),
    ...optional.map((name) => ({ ...set('required', [...names, name]), what: `${name} is required` })),
    ...(typeof mapping.required === 'boolean' && mapping.in !== 'path'
      ? [set('required', !mapping.required)]
      : []),
    ...(isParameter(mapping) && mapping.required === undefined ? [set('required', true)] : []),
  ]
}

const enumeration: Operator = ({ enum: values, const: only }) => {
  const all = list(values)
  return [
    ...(all.length > 1
      ? all.map((value) => ({
          ...set(
            'enum',
            all.filter((other) => other !== value),
          ),
          what: `no ${JSON.stringify(value)} in enum`,
        }))
      : []),
    ...(all.length > 0 ? [{ ...set('enum', [...all, 'mutant']), what: 'one more in enum' }] : []),
    ...(typeof only === 'string' ? [set('const', `${only}x`)] : []),
    ...(typeof only === 'boolean' ? [set('const', !only)] : []),
  ]
}

const type: Operator = ({ type, format, enum: values, $ref }) => {
  if (typeof $ref === 'string' || values || format === 'binary') return []
  if (Array.isArray(type)) return type.map((one) => set('type', type.length === 2 ? other(type, one) : type))
  const others: Mapping = { string: 'integer', integer: 'string', number: 'string', boolean: 'string' }
  return typeof type === 'string' && type in others ? [set('type', others[type])] : []
}
const other = (two: unknown[], one: unknown) => two.find((value) => value !== one)

const LOOSER = ['maximum', 'maxLength', 'maxItems', 'maxProperties']
const TIGHTER = ['minimum', 'minLength', 'minItems', 'minProperties', 'exclusiveMinimum']
const limits: Operator = (mapping) => [
  ...LOOSER.filter((key) => typeof mapping[key] === 'number').map((key) =>
    set(key, Number(mapping[key]) + 1),
  ),
  ...TIGHTER.filter((key) => typeof mapping[key] === 'number').map((key) =>
    set(key, Number(mapping[key]) + 1),
  ),
]

const shape: Operator = ({ pattern, format, uniqueItems, additionalProperties }) => [
  ...(typeof pattern === 'string' ? [drop('pattern')] : []),
  ...(typeof format === 'string' ? [drop('format')] : []),
  ...(uniqueItems === true ? [drop('uniqueItems')] : []),
  ...(additionalProperties === false ? [drop('additionalProperties')] : []),
  ...(isMapping(additionalProperties) ? [set('additionalProperties', false)] : []),
]

const variants: Operator = (mapping) =>
  ['oneOf', 'anyOf', 'allOf'].flatMap((key) => {
    const all = list(mapping[key])
    return all.length < 2
      ? []
      : all.map((_, nth) => ({
          ...set(
            key,
            all.filter((_, other) => other !== nth),
          ),
          what: `${key} without its ${nth + 1}.`,
        }))
  })

const property: Operator = (mapping) =>
  rename('properties', (name) => `${name}X`)(mapping, '', mapping).map(({ what, apply }) => ({
    what,
    apply: (target) => {
      const name = what.split(' ')[1]
      apply(target)
      if (Array.isArray(target.required))
        target.required = target.required.map((one) => (one === name ? `${name}X` : one))
    },
  }))

const parameter: Operator = (mapping) =>
  isParameter(mapping) && mapping.in !== 'path' ? [set('name', `${mapping.name}x`)] : []

const place = words('in', { query: 'header', header: 'query' })

const style: Operator = (mapping, key, document) => [
  ...(isParameter(mapping) && typeof mapping.explode === 'boolean' ? [set('explode', !mapping.explode)] : []),
  ...words('style', { form: 'spaceDelimited', simple: 'label' })(mapping, key, document),
]

const status = rename('responses', (code, all) =>
  /^\d{3}$/.test(code)
    ? [1, 2, 3].map((by) => String(Number(code) + by)).find((to) => !(to in all))
    : undefined,
)

const range: Operator = ({ responses }) =>
  ['4XX', '5XX', 'default']
    .filter((code) => isMapping(responses) && code in responses)
    .map((code) => ({
      what: `no answer ${code}`,
      apply: (target) => void delete at(target, 'responses')[code],
    }))
const at = (mapping: Mapping, key: string) => mapping[key] as Mapping

const mediaType = rename('content', (name) => {
  if (name.endsWith('json')) return 'text/plain'
  return name.startsWith('text/') ? 'application/json' : 'application/octet-stream'
})

const security: Operator = ({ security, operationId }, _, document) => {
  if (!Array.isArray(security)) return operationId ? [set('security', [])] : []
  const without = security.map((_, nth) => ({
    ...set(
      'security',
      security.filter((_, other) => other !== nth),
    ),
    what: `security without its ${nth + 1}.`,
  }))
  if (security.length === 0) return operationId && document.security ? [drop('security')] : []
  return [...without, ...scopes(security)]
}

const scopes = (security: readonly unknown[]): Change[] =>
  security.some((one) => isMapping(one) && Object.values(one).some((names) => list(names).length > 0))
    ? [
        {
          ...set(
            'security',
            security.map((one) => Object.fromEntries(Object.keys(one as Mapping).map((name) => [name, []]))),
          ),
          what: 'no scopes',
        },
      ]
    : []

const scheme: Operator = (mapping, key, document) => [
  ...words('scheme', { bearer: 'basic', basic: 'bearer' })(mapping, key, document),
]

const METHODS: Readonly<Record<string, string>> = {
  get: 'put',
  post: 'put',
  put: 'post',
  patch: 'put',
  delete: 'post',
  head: 'get',
}
const method: Operator = (mapping) =>
  Object.keys(METHODS).flatMap((name) => {
    const to = METHODS[name] ?? ''
    if (!isMapping(mapping[name]) || !isMapping(at(mapping, name).responses) || to in mapping) return []
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

const path = rename('paths', (name) =>
  name.replace(/([\w-]+)(?=[^\w}]*(\{[^}]*\}[^\w]*)*$)/, '$1x').replace(/^\/$/, '/x'),
)

const retry = words('x-retry', {
  safe: 'never',
  idempotent: 'never',
  unprocessed: 'idempotent',
  never: 'idempotent',
})

const extensions: Operator = (mapping) =>
  ['x-extensible', 'x-empty', 'x-segments', 'x-credential', 'x-name']
    .filter((key) => key in mapping)
    .map(drop)

const xml: Operator = (mapping, key) =>
  key === 'xml' && typeof mapping.name === 'string' ? [set('name', `${mapping.name}x`)] : []

/** By the name under which the report counts them. */
export const OPERATORS: Readonly<Record<string, Operator>> = {
  required,
  enum: enumeration,
  type,
  limits,
  shape,
  variants,
  property,
  parameter,
  in: place,
  style,
  status,
  range,
  'media type': mediaType,
  security,
  scheme,
  method,
  path,
  'x-retry': retry,
  extensions,
  xml,
}
