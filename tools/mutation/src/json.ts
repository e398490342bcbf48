/** A mapping of a document, as YAML or JSON gives it. */
export type Mapping = Record<string, unknown>

export const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What stands at a path, where each step is known to be a mapping or a list. */
export const at = (root: unknown, path: readonly string[]): Mapping =>
  path.reduce<unknown>((value, key) => (value as Mapping)[key], root) as Mapping

/** The same entries in the same order, the key of one of them replaced. */
export const renamed = (mapping: Mapping, from: string, to: string): Mapping =>
  Object.fromEntries(Object.entries(mapping).map(([key, value]) => [key === from ? to : key, value]))

/** The document without its examples, which tests hold to the schemas: they would catch far too much. */
export function withoutExamples<Value>(value: Value, key = ''): Value {
  if (Array.isArray(value)) return value.map((item) => withoutExamples(item)) as Value
  if (!isMapping(value)) return value
  // A property may be called `example`.
  const kept = Object.entries(value).filter(([name]) => key === 'properties' || !/^examples?$/.test(name))
  return Object.fromEntries(kept.map(([name, child]) => [name, withoutExamples(child, name)])) as Value
}
