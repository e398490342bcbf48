import { readFile } from 'node:fs/promises'
import { type DocumentName, fileOf } from '../../languages/documents.ts'

/** What a document gives for an example of an operation's arguments. */
export interface Example {
  readonly operationId: string
  readonly method: string
  readonly path: string
  readonly params: Readonly<Record<'path' | 'query' | 'header', Readonly<Record<string, unknown>>>>
  /** JSON, or the fields of a form with its files. */
  readonly body?: Readonly<Record<string, unknown>>
}

interface Parameter {
  readonly name: string
  readonly in: string
  readonly example?: unknown
  readonly content?: Readonly<Record<string, { readonly example?: unknown }>>
}
interface Body {
  readonly content: Readonly<Record<string, { readonly schema: object; readonly example?: object }>>
}
interface Schema {
  readonly properties?: Readonly<Record<string, object>>
  readonly format?: string
  readonly items?: object
}

const METHODS = ['get', 'head', 'post', 'put', 'patch', 'delete']

/** The examples of every operation of a document. */
export async function examplesOf(document: DocumentName): Promise<readonly Example[]> {
  const root = JSON.parse(await readFile(fileOf(document, '3.1'), 'utf8'))
  const resolve = <Of>(value: object): Of => {
    if (!('$ref' in value)) return value as Of
    const keys = `${value.$ref}`.split('/').slice(1)
    return resolve(keys.reduce<object>((at, key) => (at as Record<string, object>)[key] ?? {}, root))
  }
  const isFile = (schema: Schema) => schema.format === 'binary'
  const bodyOf = ({ content }: Body) => {
    const [[type = '', { schema, example = {} }] = ['', { schema: {} }]] = Object.entries(content)
    if (type !== 'multipart/form-data') return { ...example }
    const { properties = {} } = resolve<Schema>(schema)
    const filled = Object.entries(example).map(([name, value]) => {
      const field = resolve<Schema>(properties[name] ?? {})
      if (isFile(field)) return [name, new File([`${value}`], 'a.txt')]
      const items = isFile(resolve<Schema>(field.items ?? {}))
      return [name, items ? [...value].map((each, nth) => new File([`${each}`], `${nth}.txt`)) : value]
    })
    return Object.fromEntries(filled)
  }
  return Object.entries<Record<string, object>>(root.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => method in item).map((method) => {
      const {
        operationId,
        parameters = [],
        requestBody,
      } = item[method] as {
        operationId: string
        parameters?: object[]
        requestBody?: object
      }
      const all = [...((item.parameters as object[] | undefined) ?? []), ...parameters]
      const given = (where: string) =>
        Object.fromEntries(
          all
            .map((each) => resolve<Parameter>(each))
            .filter((each) => each.in === where)
            .map(({ name, example, content = {} }) => [name, example ?? Object.values(content)[0]?.example]),
        )
      return {
        ...{ operationId, method: method.toUpperCase(), path },
        params: { path: lastSegments(given('path')), query: given('query'), header: given('header') },
        ...(requestBody && { body: bodyOf(resolve<Body>(requestBody)) }),
      }
    }),
  )
}

/** OpenAPI has no word for a path parameter of several segments: the last one stands for it. */
const lastSegments = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, `${value}`.replace(/.*\//, '')]))
