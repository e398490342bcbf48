import type { Codec } from '../table.js'
import { differences, type OperationValidators, type Schema } from '../validate.js'
import { readForm } from './read-form.js'
import { RefusedRequest } from './refused-request.js'
import type { Route } from './route.js'

/** What a service may read a form without files from as well; a table that has it is told so by its mock. */
const URLENCODED = 'application/x-www-form-urlencoded'

/** A request's parts as the table has them written, each held to its schema. Its body may have been read before. */
export async function readRequest(
  request: Request,
  { operation, path }: Route,
  validators: OperationValidators,
  {
    ignoresUnknownParameters = false,
    body = readBody(request, operation.body, validators.body),
  }: { ignoresUnknownParameters?: boolean | undefined; body?: Promise<unknown> | undefined } = {},
): Promise<Record<'path' | 'query' | 'body', unknown>> {
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
  forms: Route['operation']['body'],
  schema: Schema | undefined,
): Promise<unknown> {
  const type = request.headers.get('content-type')?.replace(/;.*/s, '').trim().toLowerCase()
  if (!forms) {
    // A service that goes by the header fails on the body that is not there (seen on a Fastify server).
    if (type) throw new RefusedRequest(`a request without a body has the content-type ${type}`)
    return undefined
  }
  // Whether there may be no body at all is for the schema to say. A server may give a request without one an empty stream.
  if (!type && !(await request.arrayBuffer()).byteLength && !(await differences(schema, undefined)))
    return undefined
  const form = type === undefined ? undefined : forms[type]
  if (!form)
    throw new RefusedRequest(`body: the content-type ${type ?? ''} is not one of ${Object.keys(forms)}`)
  if (type === 'application/json') return parse('body', await request.text())
  if (type === 'multipart/form-data' || type === URLENCODED) return readForm(request, form, schema)
  throw new Error(`no decoder for ${type}`)
}

function parse(part: string, json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new RefusedRequest(`${part}: is no JSON`)
  }
}
