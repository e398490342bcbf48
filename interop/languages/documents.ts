import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { PUBLISHED } from '../../tools/codegen/src/published-documents.ts'

/** The published documents, by name: those that `npm run generate` publishes, and no list of its own. */
export const documents = PUBLISHED
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
  /** The name of its body's schema, by which some call what is given for it. */
  readonly bodySchema: string | undefined
  /** Of what it answers with when all goes well; none where that is nothing. */
  readonly answerType: string | undefined
  /** The sets of security schemes of which one is asked for; none where everybody may. */
  readonly security: readonly (readonly string[])[]
  /** Of the path first, in their order there. */
  readonly parameters: readonly Parameter[]
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  /** Where it is JSON within, which the 3.0.3 profile has as text. */
  readonly content?: object
}

interface PathItem {
  readonly parameters?: readonly object[]
}
interface Body {
  readonly content: Readonly<Record<string, { readonly schema?: { readonly $ref?: string } }>>
}
interface Described {
  readonly operationId: string
  readonly tags?: readonly string[]
  readonly parameters?: readonly object[]
  readonly requestBody?: object
  readonly responses: Readonly<Record<string, object>>
  readonly security?: readonly object[]
}

/** The operations of a document in one of its forms, by their ids. */
export async function operationsOf(name: DocumentName, form: Form): Promise<ReadonlyMap<string, Operation>> {
  const document = JSON.parse(await readFile(fileOf(name, form), 'utf8'))
  const resolve = <Of>(value: object): Of =>
    '$ref' in value ? (at(document, `${value.$ref}`) as Of) : (value as Of)
  const found = new Map<string, Operation>()
  for (const [path, item] of Object.entries<Record<string, unknown>>(document.paths))
    for (const [method, value] of Object.entries(item)) {
      if (!Object(value).operationId) continue
      const { operationId, tags, parameters = [], requestBody, responses, security } = value as Described
      const all = [...((item as PathItem).parameters ?? []), ...parameters]
      const [body] = Object.entries(requestBody ? resolve<Body>(requestBody).content : {})
      const [, good = {}] = Object.entries(responses).find(([status]) => status.startsWith('2')) ?? []
      found.set(operationId, {
        method: method.toUpperCase(),
        pathTemplate: path,
        tag: tags?.[0] ?? 'default',
        isElsewhere: 'servers' in item,
        mediaType: body?.[0],
        bodySchema: body?.[1].schema?.$ref?.split('/').at(-1),
        answerType: Object.keys(resolve<Partial<Body>>(good).content ?? {})[0],
        security: ((security ?? document.security ?? []) as object[]).map((each) => Object.keys(each)),
        parameters: all.map((parameter) => resolve<Parameter>(parameter)),
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
