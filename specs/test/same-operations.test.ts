import { describe, expect, it } from 'vitest'
import { at, documents, isObject, type Json, resolved } from './documents.ts'

const METHODS = ['get', 'put', 'post', 'delete', 'head', 'patch', 'options', 'trace']

describe.each(documents)('$name in OpenAPI 3.0.3', ({ canonical, profile }) => {
  const there = outline(canonical)

  it('has some operations', () => expect(Object.keys(there).length).toBeGreaterThan(3))

  it.each(Object.keys(there))('%s is called and answers as it did', (operation) => {
    expect(outline(profile)[operation]).toEqual(in30(there[operation] as Outline))
  })

  it('has no other operations, servers or ways to be let in', () => {
    expect(Object.keys(outline(profile))).toEqual(Object.keys(there))
    for (const keys of [['servers'], ['tags'], ['components', 'securitySchemes']])
      expect(at(profile, keys)).toEqual(at(canonical, keys))
  })
})

/**
 * What OpenAPI 3.0 has for an operation: no body with DELETE ("shall be ignored"), and by a rule of the profile one
 * `default` for all statuses that are not named.
 */
function in30({ body, answers, ...outline }: Outline): Outline {
  const named = answers.filter(({ status }) => !/^[45]XX$/.test(status))
  const [refused, failed] = ['4XX', '5XX'].map((range) => answers.find(({ status }) => status === range))
  expect({ ...failed, status: '4XX' }).toEqual(refused)
  return {
    ...outline,
    body: outline.method === 'delete' ? undefined : body,
    answers: [...named, { ...(refused as Answer), status: 'default' }],
  }
}

/** All that decides which request is sent, and which answers are known; not what the values are. */
function outline(document: Json): Record<string, Outline> {
  const operations = entries(document.paths).flatMap(([path, item]) =>
    entries(item)
      .filter(([method]) => METHODS.includes(method))
      .map(([method, operation]) => [
        `${method} ${path}`,
        { method, ...outlineOf(document, item as Json, operation as Json) },
      ]),
  )
  return Object.fromEntries(operations)
}

function outlineOf(document: Json, item: Json, operation: Json) {
  const { operationId, tags, deprecated, summary, security = document.security } = operation
  const parameters = [item.parameters, operation.parameters].flat().filter(isObject)
  const body = resolved(document, operation.requestBody) as Json | undefined
  return {
    ...{ operationId, tags, deprecated, summary, servers: operation.servers ?? item.servers },
    security: (security as Json[] | undefined)?.map((schemes) => Object.keys(schemes)),
    parameters: parameters.map((parameter) => {
      const { name, in: place, required, style, explode } = resolved(document, parameter) as Json
      return { name, place, required, style, explode }
    }),
    body: body && { required: body.required, mediaTypes: Object.keys(body.content as Json) },
    answers: entries(operation.responses).map(([status, value]) => {
      const answer = resolved(document, value) as Json
      const mediaTypes = keys(answer.content).map((type) => (isBytes(type, status) ? BYTES : type))
      return { status, mediaTypes, headers: keys(answer.headers) }
    }),
  }
}

type Outline = ReturnType<typeof outlineOf> & { method: string }
type Answer = Outline['answers'][number]

const entries = (value: unknown): [string, unknown][] => (isObject(value) ? Object.entries(value) : [])
const keys = (value: unknown): string[] => (isObject(value) ? Object.keys(value) : [])

const BYTES = 'application/octet-stream'

/** Any type at all is bytes to the profile, and so is a page that was asked for. */
const isBytes = (mediaType: string, status: string): boolean =>
  mediaType === '*/*' || (mediaType === 'text/html' && status.startsWith('2'))
