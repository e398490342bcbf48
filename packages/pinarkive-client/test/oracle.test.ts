import { recordFetch } from '@holdfast/testing'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import document from '../src/generated/pinarkive/openapi.json' with { type: 'json' }
import { ANSWER, BASE_URL, CID, clientOf } from './support.ts'
import { WIRE_CASES } from './wire-cases.ts'

// Nothing here knows the generated table, types or schemas, which would repeat the generator's mistakes.
const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
ajv.addSchema(document, 'document')

type Node = { readonly [key: string]: Node } & { readonly $ref?: string }

const asKey = (path: string) => path.replaceAll('~', '~0').replaceAll('/', '~1')

/** The node at a pointer and its own pointer, a reference followed. */
function at(pointer: string): { node: Node; pointer: string } {
  const keys = pointer.slice(2).split('/')
  const read = (node: Node, key: string) => node?.[key.replaceAll('~1', '/').replaceAll('~0', '~')] as Node
  const node = keys.reduce(read, document as unknown as Node)
  if (!node) throw new Error(`${pointer} is not in the document`)
  return node.$ref ? at(node.$ref) : { node, pointer }
}

function faults(pointer: string, value: unknown): string[] {
  const validate = ajv.compile({ $ref: `document${encodeURI(pointer)}` })
  validate(value)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** The template of a path, and the values in it. The one that names most by itself is meant (OpenAPI 3.1, 4.8.8.2). */
function route(path: string): { template: string; values: Record<string, string> } {
  const templates = Object.keys(document.paths).sort((a, b) => a.split('{').length - b.split('{').length)
  for (const template of templates) {
    const found = new RegExp(`^${template.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`).exec(path)
    if (!found) continue
    const values = Object.entries(found.groups ?? {}).map(([name, value]) => [
      name,
      decodeURIComponent(value),
    ])
    return { template, values: Object.fromEntries(values) }
  }
  throw new Error(`${path} is no path of the document`)
}

/** A parameter's text as its schema's type has it. */
function readParameter(schema: string, text: string): unknown {
  const { type } = at(schema).node as { type?: unknown }
  return type === 'integer' || type === 'boolean' ? JSON.parse(text) : text
}

interface Sent {
  readonly method: string
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | undefined
}

/** A multipart body as its fields: a field that the document has as a list is one. */
async function readForm(schema: string, { body = '', headers = {} }: Sent): Promise<object> {
  const form = await new Response(body, { headers: { ...headers } }).formData()
  const { properties } = at(schema).node as unknown as { properties: Record<string, { type?: string }> }
  const isList = (name: string) => properties[name]?.type === 'array'
  // JSON schema knows no files: their content is a text to it.
  const textOf = (value: unknown) => (typeof value === 'string' ? value : 'content')
  return Object.fromEntries(
    [...form.keys()].map((name) => {
      const values = form.getAll(name).map(textOf)
      return [name, isList(name) ? values : values.length === 1 ? values[0] : values]
    }),
  )
}

/** What the document has against a request, its URL without the base URL. */
async function requestFaults(sent: Sent): Promise<string[]> {
  const { pathname, searchParams } = new URL(sent.url, 'https://document.example')
  const { template, values } = route(pathname)
  const item = `#/paths/${asKey(template)}`
  const operation = `${item}/${sent.method.toLowerCase()}`
  const { node } = at(operation)
  const own = Object.keys(node.parameters ?? {}).map((nth) => at(`${operation}/parameters/${nth}`))
  const shared = Object.keys((at(item).node.parameters ?? {}) as object).map((nth) =>
    at(`${item}/parameters/${nth}`),
  )
  const found: string[] = []
  const known = new Set<string>()
  for (const { node: parameter, pointer } of [...own, ...shared]) {
    const name = String(parameter.name)
    const place = String(parameter.in)
    const text = {
      path: values[name],
      query: searchParams.get(name),
      header: sent.headers?.[name.toLowerCase()],
    }[place]
    if (place === 'query') known.add(name)
    if (text === undefined || text === null) continue
    const schema = `${pointer}/schema`
    found.push(...faults(schema, readParameter(schema, text)).map((fault) => `${name}: ${fault}`))
  }
  for (const name of searchParams.keys()) if (!known.has(name)) found.push(`${name} is no parameter`)

  if (!node.requestBody) return sent.body ? [...found, 'has a body'] : found
  const { node: body, pointer } = at(`${operation}/requestBody`)
  if (!sent.body) return body.required ? [...found, 'has no body'] : found
  const type = sent.headers?.['content-type']?.replace(/;.*/, '') ?? ''
  if (!body.content?.[type]) return [...found, `has a body of ${type}`]
  const schema = `${pointer}/content/${asKey(type)}/schema`
  const value = type === 'application/json' ? JSON.parse(sent.body) : await readForm(at(schema).pointer, sent)
  return [...found, ...faults(schema, value)]
}

describe("ajv's opinion of what the client sends", () => {
  it.each(WIRE_CASES)('$name', async ({ call }) => {
    const { fetch, requests } = recordFetch(Response.json(ANSWER))
    await call(clientOf(fetch))
    const [sent] = requests
    if (!sent) throw new Error('nothing was sent')
    expect(await requestFaults({ ...sent, url: sent.url.slice(BASE_URL.length) })).toEqual([])
  })

  const json = { 'content-type': 'application/json' }
  const form = { 'content-type': 'multipart/form-data; boundary=b' }
  const field = (name: string, value: string, more = '') =>
    `--b\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`

  it.each<[request: Sent, fault: string]>([
    [{ method: 'GET', url: '/users/me/uploads?page=0' }, 'page'],
    [{ method: 'GET', url: '/users/me/uploads?limit=0' }, 'limit'],
    [{ method: 'GET', url: '/users/me/uploads?skip=1' }, 'skip is no parameter'],
    [{ method: 'GET', url: `/status/${CID}?clusterId=a` }, 'clusterId is no parameter'],
    [{ method: 'GET', url: '/users/me', headers: { 'x-request-source': 'app' } }, 'X-Request-Source'],
    [{ method: 'POST', url: '/auth/login', headers: json, body: '{"email":"a"}' }, 'password'],
    [{ method: 'POST', url: '/auth/login', headers: json }, 'has no body'],
    [{ method: 'POST', url: '/auth/login', headers: form, body: 'x' }, 'has a body of multipart/form-data'],
    [
      { method: 'POST', url: '/tokens/generate', headers: json, body: '{"name":"a","expiresInDays":0}' },
      'expiresInDays',
    ],
    [{ method: 'POST', url: `/files/pin/${CID}`, headers: json, body: '{"timelock":"soon"}' }, 'timelock'],
    [
      {
        method: 'POST',
        url: '/files/',
        headers: form,
        body: `${field('files', 'a', '; filename="a"')}--b--`,
      },
      'file',
    ],
    [
      { method: 'POST', url: '/files/directory-dag', headers: form, body: `${field('file', 'a')}--b--` },
      'files',
    ],
    [
      {
        method: 'POST',
        url: '/files/',
        headers: form,
        body: `${field('file', 'a')}${field('timelock', 'x')}--b--`,
      },
      'timelock',
    ],
    [{ method: 'DELETE', url: `/files/remove/${CID}`, body: '{}' }, 'has a body'],
  ])('it would object to %j', async (request, fault) => {
    expect((await requestFaults(request)).join()).toContain(fault)
  })

  it('it would know no other path', async () => {
    await expect(requestFaults({ method: 'GET', url: '/users/you' })).rejects.toThrow('is no path')
  })
})
