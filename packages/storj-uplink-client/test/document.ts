import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import auth from '../src/generated/storj-auth/openapi.json' with { type: 'json' }
import linksharing from '../src/generated/storj-linksharing/openapi.json' with { type: 'json' }
import s3 from '../src/generated/storj-s3/openapi.json' with { type: 'json' }

/**
 * The documents by another reader than ours: nothing here knows the generated tables, types or schemas, which would
 * repeat the generator's mistakes. What a `$ref` stands for is looked up, and values are judged by ajv.
 */
export const documents = { 'storj-auth': auth, 'storj-linksharing': linksharing, 'storj-s3': s3 }
export type DocumentName = keyof typeof documents

const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
for (const [name, document] of Object.entries(documents)) ajv.addSchema(document, name)

export type Node = { readonly [key: string]: Node } & { readonly $ref?: string }

const asKey = (text: string) => text.replaceAll('~', '~0').replaceAll('/', '~1')

/** The node at a pointer and its own pointer, a reference followed; nothing where there is none. */
export function find(name: DocumentName, pointer: string): { node: Node; pointer: string } | undefined {
  const keys = pointer.slice(2).split('/')
  const read = (node: Node, key: string) => node?.[key.replaceAll('~1', '/').replaceAll('~0', '~')] as Node
  const node = keys.reduce(read, documents[name] as unknown as Node)
  return node?.$ref ? find(name, node.$ref) : node && { node, pointer }
}

/** What ajv has against a value, by the schema at a pointer. */
export function faults(name: DocumentName, pointer: string, value: unknown): string[] {
  const validate = ajv.compile({ $ref: `${name}${encodeURI(pointer)}` })
  validate(value)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** Every example of a document, with the pointer to its schema. */
export function* examples(node: unknown, pointer = '#'): Generator<[schema: string, example: unknown]> {
  if (typeof node !== 'object' || node === null) return
  const { example, examples: several, schema } = node as Record<string, unknown>
  if (example !== undefined && schema) yield [`${pointer}/schema`, example]
  if (several && schema) for (const { value } of Object.values(several)) yield [`${pointer}/schema`, value]
  for (const [key, value] of Object.entries(node)) {
    if (key === 'example' || key === 'examples') continue
    yield* examples(value, `${pointer}/${asKey(key)}`)
  }
}

/** Every place at which a document has a schema that is to have an example: parameters, headers and bodies. */
export function* exemplified(node: unknown, pointer = '#'): Generator<string> {
  if (typeof node !== 'object' || node === null) return
  for (const [key, value] of Object.entries(node)) {
    const place = `${pointer}/${asKey(key)}`
    if (key === 'schema') yield place
    else yield* exemplified(value, place)
  }
}

/** The pointer to what an operation, such as `GET /{bucket}`, answers with a status: by itself, or by its class. */
export function answerOf(name: DocumentName, operation: string, status: number) {
  const [method = '', path = ''] = operation.split(' ')
  const responses = `#/paths/${asKey(path)}/${method.toLowerCase()}/responses`
  return find(name, `${responses}/${status}`) ?? find(name, `${responses}/${String(status)[0]}XX`)
}
