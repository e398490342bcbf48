import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** The published documents, by name. */
export const documents = [
  'pinning',
  'pinarkive',
  'pintheon',
  'storj-bridge',
  'storj-auth',
  'storj-linksharing',
] as const
export type DocumentName = (typeof documents)[number]

/** In which of its two published forms a generator reads a document; `specs/README.md` says how they differ. */
export type Form = '3.1' | '3.0.3'

/** Where a document is, as JSON. */
export const fileOf = (name: DocumentName, form: Form): string => {
  const file = form === '3.1' ? `${name}.json` : `${name}.3.0.json`
  return fileURLToPath(new URL(`../../specs/generated/${file}`, import.meta.url))
}

/** What of an operation a driver has to know beside its arguments. */
export interface Operation {
  readonly method: string
  readonly pathTemplate: string
  readonly tag: string
  /** Whether it is at another server than the document's first. */
  readonly isElsewhere: boolean
  /** Of its body. */
  readonly mediaType: string | undefined
  /** Query parameters that are JSON within, which the 3.0.3 profile has as text. */
  readonly jsonInQuery: readonly string[]
}

interface Parameter {
  readonly name: string
  readonly in: string
  readonly content?: object
}
interface Body {
  readonly content: object
}
interface Described {
  readonly operationId: string
  readonly tags?: readonly string[]
  readonly parameters?: readonly object[]
  readonly requestBody?: object
}

/** The operations of a document, by their ids. */
export async function operationsOf(name: DocumentName): Promise<ReadonlyMap<string, Operation>> {
  const document = JSON.parse(await readFile(fileOf(name, '3.1'), 'utf8'))
  const resolve = <Of>(value: object): Of =>
    '$ref' in value ? (at(document, `${value.$ref}`) as Of) : (value as Of)
  const found = new Map<string, Operation>()
  for (const [path, item] of Object.entries<Record<string, unknown>>(document.paths))
    for (const [method, value] of Object.entries(item)) {
      if (!Object(value).operationId) continue
      const { operationId, tags, parameters = [], requestBody } = value as Described
      const all = parameters.map((parameter) => resolve<Parameter>(parameter))
      const content = requestBody && resolve<Body>(requestBody).content
      found.set(operationId, {
        method: method.toUpperCase(),
        pathTemplate: path,
        tag: tags?.[0] ?? 'default',
        isElsewhere: 'servers' in item,
        mediaType: content && Object.keys(content)[0],
        jsonInQuery: all.filter((each) => each.in === 'query' && each.content).map((each) => each.name),
      })
    }
  return found
}

/** What a JSON pointer within the document leads to. */
const at = (document: object, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => Object(value)[key], document)
