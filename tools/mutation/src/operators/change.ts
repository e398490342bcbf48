import { isMapping, type Mapping, renamed } from '../json.ts'

/** One way to change a mapping; `apply` gets the same mapping in a copy of the document. */
export interface Change {
  readonly what: string
  readonly apply: (mapping: Mapping) => void
}

/** The changes of one kind that a mapping of a document allows. `key` is the one that it stands under. */
export type Operator = (mapping: Mapping, key: string, document: Mapping) => Change[]

export const set = (key: string, value: unknown, what = `${key}: ${JSON.stringify(value)}`): Change => ({
  what,
  apply: (mapping) => {
    mapping[key] = value
  },
})

export const drop = (key: string): Change => ({
  what: `no ${key}`,
  apply: (mapping) => {
    delete mapping[key]
  },
})

/** Another word for the one that stands under `key`. */
export const reword =
  (key: string, others: Readonly<Record<string, string>>) =>
  (mapping: Mapping): Change[] => {
    const value = mapping[key]
    return typeof value === 'string' && Object.hasOwn(others, value) ? [set(key, others[value])] : []
  }

/** Another name for each entry of the mapping under `key`, one at a time. */
export const rename =
  (key: string, other: (name: string, siblings: Mapping) => string | undefined) =>
  (mapping: Mapping): Change[] => {
    const named = mapping[key]
    if (!isMapping(named)) return []
    return Object.keys(named).flatMap((name) => {
      const to = other(name, named)
      if (to === undefined || to in named) return []
      return [set(key, renamed(named, name, to), `${key} ${name} as ${to}`)]
    })
  }

export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

export const without = (values: readonly unknown[], nth: number): unknown[] =>
  values.filter((_, other) => other !== nth)
