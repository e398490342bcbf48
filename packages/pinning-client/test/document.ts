import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import document from '../src/generated/pinning/openapi.json' with { type: 'json' }

/**
 * The document by another reader than ours: nothing here knows the generated table, types or schemas. What a
 * `$ref` stands for is looked up, and values are judged by ajv.
 */
const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
ajv.addSchema(document, 'document')

type Node = { readonly [key: string]: Node } & { readonly $ref?: string }
const root = document as unknown as Node

/** The node at a pointer, references followed. */
function at(pointer: string): { node: Node; pointer: string } {
  const keys = pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
  let [node, path] = [root, '#']
  for (const key of ['', ...keys]) {
    if (key) {
      node = node[key] as Node
      path += `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
    }
    if (node?.$ref) ({ node, pointer: path } = at(node.$ref))
    if (!node) throw new Error(`${path} is not in the document`)
  }
  return { node, pointer: path }
}

/** What ajv has against a value. */
export function faults(pointer: string, value: unknown): string[] {
  const validate = ajv.compile({ $ref: `document${encodeURI(pointer)}` })
  return validate(value)
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
}

const asKey = (path: string) => path.replaceAll('/', '~1')

/** The template of a path below the base URL, and its values. */
function route(path: string): { template: string; values: Record<string, string> } {
  for (const template of Object.keys(document.paths)) {
    const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string)
    const found = new RegExp(`^${template.replace(/\{\w+\}/g, '([^/]+)')}$`).exec(path)
    if (found)
      return {
        template,
        values: Object.fromEntries(
          names.map((name, nth) => [name, decodeURIComponent(found[nth + 1] ?? '')]),
        ),
      }
  }
  throw new Error(`${path} is no path of the document`)
}

/** A query parameter's value, read as its `style` or `content` says. */
function parameterValue(parameter: Node, values: readonly string[]): unknown {
  const [text = ''] = values
  if (parameter.content) return JSON.parse(text)
  const { type } = parameter.schema?.$ref ? at(parameter.schema.$ref).node : (parameter.schema as Node)
  if (String(type) === 'array') return String(parameter.explode) === 'false' ? text.split(',') : values
  return String(type) === 'integer' ? Number(text) : text
}

/** What the document has against a request, its URL without the base URL. */
export function requestFaults({
  method,
  url,
  body,
}: {
  method: string
  url: string
  body?: string | undefined
}) {
  const { pathname, searchParams } = new URL(url, 'https://document.example')
  const { template, values } = route(pathname)
  const item = `#/paths/${asKey(template)}`
  const operation = `${item}/${method.toLowerCase()}`
  const { node } = at(operation)
  const parameters = [item, operation].flatMap((pointer) =>
    Object.keys(at(pointer).node.parameters ?? {}).map((nth) => at(`${pointer}/parameters/${nth}`)),
  )
  const found: string[] = []
  const known = new Set<string>()
  for (const { node: parameter, pointer } of parameters) {
    const name = String(parameter.name)
    const given = String(parameter.in) === 'path' ? [values[name] ?? ''] : searchParams.getAll(name)
    known.add(name)
    if (given.length === 0) continue
    const schema = parameter.content ? `${pointer}/content/application~1json/schema` : `${pointer}/schema`
    found.push(...faults(schema, parameterValue(parameter, given)).map((fault) => `${name}: ${fault}`))
  }
  for (const name of searchParams.keys()) if (!known.has(name)) found.push(`${name} is no parameter`)
  if (node.requestBody) {
    const { pointer } = at(`${operation}/requestBody`)
    found.push(...faults(`${pointer}/content/application~1json/schema`, JSON.parse(body ?? 'null')))
  } else if (body) found.push('has a body')
  return found
}

/** What the document has against an answer. */
export async function answerFaults(method: string, path: string, response: Response): Promise<string[]> {
  const operation = `#/paths/${asKey(route(path).template)}/${method.toLowerCase()}`
  const { node } = at(`${operation}/responses`)
  const status = [String(response.status), `${Math.floor(response.status / 100)}XX`].find(
    (key) => key in node,
  )
  if (!status) return [`${response.status} is no answer`]
  const { node: answer, pointer } = at(`${operation}/responses/${status}`)
  const text = await response.text()
  if (!answer.content) return text ? ['has a body'] : []
  const type = response.headers.get('content-type') ?? ''
  if (!(type in answer.content)) return [`the content-type is ${type}`]
  return faults(`${pointer}/content/application~1json/schema`, JSON.parse(text))
}

/** Every example in the document, where it stands, and what its schema has against it. */
export function* exampleFaults(
  node: unknown = document,
  pointer = '#',
): Generator<{ place: string; faults: string[] }> {
  if (typeof node !== 'object' || node === null) return
  const fields = node as Record<string, unknown>
  const isSchema =
    /schemas|\/properties\/|\/schema$|\/items$/.test(pointer) && !pointer.endsWith('/properties')
  if (isSchema && Array.isArray(fields.examples))
    for (const example of fields.examples) yield { place: pointer, faults: faults(pointer, example) }
  else if ('example' in fields) {
    const schema = fields.schema ? `${pointer}/schema` : `${pointer}/content/application~1json/schema`
    yield { place: pointer, faults: faults(schema, fields.example) }
  }
  for (const [key, value] of Object.entries(fields))
    if (!/^examples?$/.test(key))
      yield* exampleFaults(value, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)
}
