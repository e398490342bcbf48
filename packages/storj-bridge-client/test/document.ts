import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import document from '../src/generated/storj-bridge/openapi.json' with { type: 'json' }

/**
 * The document by another reader than ours: nothing here knows the generated table, types or schemas, which would
 * repeat the generator's mistakes. What a `$ref` stands for is looked up, and values are judged by ajv.
 */
const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
ajv.addSchema(document, 'document')

type Node = { readonly [key: string]: Node } & { readonly $ref?: string }

const asKey = (text: string) => text.replaceAll('~', '~0').replaceAll('/', '~1')

/** The node at a pointer and its own pointer, a reference followed; nothing where there is none. */
function find(pointer: string): { node: Node; pointer: string } | undefined {
  const keys = pointer.slice(2).split('/')
  const read = (node: Node, key: string) => node?.[key.replaceAll('~1', '/').replaceAll('~0', '~')] as Node
  const node = keys.reduce(read, document as unknown as Node)
  return node?.$ref ? find(node.$ref) : node && { node, pointer }
}

/** What ajv has against a value, by the schema at a pointer. */
export function faults(pointer: string, value: unknown): string[] {
  const validate = ajv.compile({ $ref: `document${encodeURI(pointer)}` })
  validate(value)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** Every example of the document, with the pointer to its schema. */
export function* examples(
  node: unknown = document,
  pointer = '#',
): Generator<[schema: string, example: unknown]> {
  if (typeof node !== 'object' || node === null) return
  const { example, examples: several, schema } = node as Record<string, unknown>
  if (example !== undefined && schema) yield [`${pointer}/schema`, example]
  if (Array.isArray(several)) for (const each of several) yield [pointer, each]
  else if (several && schema)
    for (const { value } of Object.values(several)) yield [`${pointer}/schema`, value]
  for (const [key, value] of Object.entries(node)) {
    if (key === 'example' || key === 'examples') continue
    yield* examples(value, `${pointer}/${asKey(key)}`)
  }
}

/** Every place at which the document describes a body. */
export function* bodies(node: unknown = document, pointer = '#'): Generator<string> {
  if (typeof node !== 'object' || node === null) return
  for (const [key, value] of Object.entries(node)) {
    const place = `${pointer}/${asKey(key)}`
    if (key === 'content') for (const type of Object.keys(value)) yield `${place}/${asKey(type)}/schema`
    yield* bodies(value, place)
  }
}

export interface Sent {
  readonly method: string
  readonly path: string
  readonly query?: string
  readonly body?: unknown
}

/** The pointer to the operation that a request is for. */
export function operationOf({ method, path }: Sent): string | undefined {
  for (const template of Object.keys(document.paths)) {
    const pattern = new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`)
    const pointer = `#/paths/${asKey(template)}/${method.toLowerCase()}`
    if (pattern.test(path) && find(pointer)) return pointer
  }
  return undefined
}

export const operationIdOf = (operation: string): string => String(find(`${operation}/operationId`)?.node)

/** What the document has against a request: parameters that it does not know, and its JSON body. */
export function requestFaults(operation: string, { query, body }: Sent): string[] {
  const count = Object.keys(find(`${operation}/parameters`)?.node ?? {}).length
  const names = Array.from({ length: count }, (_, index) =>
    String(find(`${operation}/parameters/${index}`)?.node.name),
  )
  const unknown = [...new URLSearchParams(query).keys()].filter((name) => !names.includes(name))
  const schema = find(`${operation}/requestBody`)?.pointer
  const json = schema && `${schema}/content/application~1json/schema`
  if (json && find(json) && body) unknown.push(...faults(json, body))
  return unknown
}

export interface Answered {
  readonly status: number
  readonly contentType: string | undefined
  readonly body: unknown
}

/** What the document has against an answer to an operation: its status, its media type, and its body. */
export function answerFaults(operation: string, { status, contentType, body }: Answered): string[] {
  const responses = `${operation}/responses`
  const answer = find(`${responses}/${status}`) ?? find(`${responses}/${String(status)[0]}XX`)
  if (!answer) return [`does not answer ${status}`]
  const type = contentType?.replace(/;.*/, '')
  const { content } = answer.node
  if (!content) return type || body ? [`answers ${status} without a body`] : []
  if (!type || !content[type]) return [`does not answer ${status} with ${type}`]
  return faults(`${answer.pointer}/content/${asKey(type)}/schema`, body)
}
