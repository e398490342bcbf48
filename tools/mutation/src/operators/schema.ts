import { isMapping, type Mapping } from '../json.ts'
import { type Change, drop, list, type Operator, rename, set, without } from './change.ts'

export const required: Operator = ({ required, properties, in: place, name, type }) => {
  const names = list(required)
  const optional = Object.keys(isMapping(properties) ? properties : {}).filter((one) => !names.includes(one))
  // A security scheme has `in`, `name` and a `type` of its own.
  const mayBeAbsent = place !== undefined && place !== 'path' && name !== undefined && type === undefined
  return [
    ...names.map((one, nth) => keepRequired(without(names, nth), `${one} is optional`)),
    ...optional.map((one) => keepRequired([...names, one], `${one} is required`)),
    ...(typeof required === 'boolean' && place !== 'path' ? [set('required', !required)] : []),
    ...(mayBeAbsent && required === undefined ? [set('required', true)] : []),
  ]
}

/** An empty list is no OpenAPI. */
const keepRequired = (names: unknown[], what: string): Change =>
  names.length > 0 ? set('required', names, what) : { ...drop('required'), what }

export const enumeration: Operator = ({ enum: values, const: only }) => {
  const all = list(values)
  return [
    ...(all.length > 1
      ? all.map((value, nth) => set('enum', without(all, nth), `no ${JSON.stringify(value)} in enum`))
      : []),
    ...(all.length > 0 ? [set('enum', [...all, 'mutant'], 'one more in enum')] : []),
    ...(typeof only === 'string' ? [set('const', `${only}x`)] : []),
    ...(typeof only === 'boolean' ? [set('const', !only)] : []),
  ]
}

const OTHER_TYPES: Mapping = { string: 'integer', integer: 'string', number: 'string', boolean: 'string' }

export const type: Operator = ({ type, format, enum: values }) => {
  if (values || format === 'binary') return []
  if (Array.isArray(type) && type.length === 2) return type.toReversed().map((one) => set('type', one))
  return typeof type === 'string' && type in OTHER_TYPES ? [set('type', OTHER_TYPES[type])] : []
}

const LIMITS = ['maximum', 'maxLength', 'maxItems', 'maxProperties', 'minimum', 'minLength', 'minItems']

/** One more: a maximum lets in what it did not, a minimum no longer lets in what it did. */
export const limits: Operator = (mapping) =>
  LIMITS.filter((key) => typeof mapping[key] === 'number').map((key) => set(key, Number(mapping[key]) + 1))

export const shape: Operator = ({ pattern, format, uniqueItems, additionalProperties }) => [
  ...(typeof pattern === 'string' ? [drop('pattern')] : []),
  ...(typeof format === 'string' ? [drop('format')] : []),
  ...(uniqueItems === true ? [drop('uniqueItems')] : []),
  ...(additionalProperties === false ? [drop('additionalProperties')] : []),
  ...(isMapping(additionalProperties) ? [set('additionalProperties', false)] : []),
]

export const variants: Operator = (mapping) =>
  ['oneOf', 'anyOf', 'allOf'].flatMap((key) => {
    const all = list(mapping[key])
    return all.length < 2
      ? []
      : all.map((_, nth) => set(key, without(all, nth), `${key} without its ${nth + 1}.`))
  })

/** With the name that stands in `required`. */
export const property: Operator = ({ properties }) =>
  Object.keys(isMapping(properties) ? properties : {}).flatMap((name) =>
    rename('properties', (one) => (one === name ? `${name}X` : undefined))({ properties }).map(
      ({ what, apply }) => ({
        what,
        apply: (target) => {
          apply(target)
          const names = list(target.required)
          if (names.includes(name)) target.required = names.map((one) => (one === name ? `${name}X` : one))
        },
      }),
    ),
  )

export const xml: Operator = ({ name }, key) =>
  key === 'xml' && typeof name === 'string' ? [set('name', `${name}x`)] : []
