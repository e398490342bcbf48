import type { Codec } from '../table.js'
import { differences, type OperationValidators } from '../validate.js'
import { readForm } from './read-form.js'
import { RefusedRequest } from './refused-request.js'
import type { Route } from './route.js'
import type { XmlCodec } from './write-reply.js'

/** What a service may read a form without files from as well; a table that has it is told so by its mock. */
const URLENCODED = 'application/x-www-form-urlencoded'

/** How a service reads what it is sent. */
export interface ReadOptions {
  readonly ignoresUnknownParameters?: boolean | undefined
  readonly ignoresContentType?: boolean | undefined
  readonly xml?: XmlCodec | undefined
}

/** A request's parts as the table has them written, each held to its schema. Its body may have been read before. */
export async function readRequest(
  request: Request,
  route: Route,
  validators: OperationValidators,
  options: ReadOptions & { body?: Promise<unknown> | undefined } = {},
): Promise<Record<'path' | 'query' | 'body', unknown>> {
  const { operation, path } = route
  const { ignoresUnknownParameters = false, body = readBody(request, route, validators, options) } = options
  const parts = {
    path: readPath(path),
    query: readQuery(new URL(request.url).searchParams, operation.query ?? {}, ignoresUnknownParameters),
    body: await body,
  }
  for (const part of ['path', 'query', 'body'] as const) {
    const problem = await differences(validators[part], parts[part])
    if (problem) throw new RefusedRequest(`${part}: ${problem}`)
  }
  return parts
}

function readPath(path: Route['path']): Record<string, string> {
  try {
    return Object.fromEntries(Object.entries(path).map(([name, value]) => [name, decodeURIComponent(value)]))
  } catch {
    throw new RefusedRequest('path: is encoded wrongly')
  }
}

function readQuery(
  search: URLSearchParams,
  codecs: Readonly<Record<string, Codec>>,
  ignoresUnknown: boolean,
): Record<string, unknown> {
  const names = [...new Set(search.keys())].filter((name) => !ignoresUnknown || name in codecs)
  return Object.fromEntries(
    names.map((name) => {
      const codec = codecs[name]
      // Real services pass over what they do not know, and answer another question than was asked.
      if (!codec) throw new RefusedRequest(`query: there is no parameter ${name}`)
      const values = search.getAll(name)
      if (codec === 'repeat') return [name, values]
      if (values.length > 1) throw new RefusedRequest(`query: ${name} is given ${values.length} times`)
      return [name, readValue(name, values[0] as string, codec)]
    }),
  )
}

function readValue(name: string, value: string, codec: Codec): unknown {
  switch (codec) {
    case 'csv':
      return value.split(',')
    case 'json':
      return parse(`query: ${name}`, value)
    case 'number':
      return value.trim() === '' ? value : Number(value)
    case 'boolean':
      return value === 'true' || (value === 'false' ? false : value)
    default:
      return value
  }
}

export async function readBody(
  request: Request,
  { id, operation: { body: forms } }: Route,
  { body: schema }: OperationValidators,
  { ignoresContentType = false, xml }: ReadOptions,
): Promise<unknown> {
  const said = request.headers.get('content-type')?.replace(/;.*/s, '').trim().toLowerCase()
  if (!forms) {
    // A service that goes by the header fails on the body that is not there (seen on a Fastify server).
    if (said && !ignoresContentType)
      throw new RefusedRequest(`a request without a body has the content-type ${said}`)
    return undefined
  }
  const type = ignoresContentType ? Object.keys(forms)[0] : said
  const form = type === undefined ? undefined : forms[type]
  if (form && type === 'application/octet-stream') return request.blob()
  // Whether there may be no body at all is for the schema to say. A server may give a request without one an empty stream.
  const mayBeNone = (ignoresContentType || !said) && !(await differences(schema, undefined))
  if (mayBeNone && !(await request.clone().arrayBuffer()).byteLength) return undefined
  if (!form)
    throw new RefusedRequest(`body: the content-type ${type ?? ''} is not one of ${Object.keys(forms)}`)
  if (type === 'application/json') return parse('body', await request.text())
  if (type === 'multipart/form-data' || type === URLENCODED) return readForm(request, form, schema)
  if (type === 'application/xml' && xml) return xml.read(await request.text(), id)
  throw new Error(`no decoder for ${type}`)
}

function parse(part: string, json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new RefusedRequest(`${part}: is no JSON`)
  }
}
