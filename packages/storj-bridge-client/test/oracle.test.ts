import { describe, expect, it } from 'vitest'
import type { ZodType } from 'zod'
import { validators } from '../src/generated/storj-bridge/validators.gen.ts'
import {
  type Answered,
  answerFaults,
  bodies,
  examples,
  faults,
  operationIdOf,
  operationOf,
  requestFaults,
} from './document.ts'
import { type Recording, recordings } from './recordings.ts'

describe("ajv's opinion of the document's examples", () => {
  const all = [...examples()]

  it('there is one for each body', () => {
    const places = new Set(all.map(([schema]) => schema))
    expect([...bodies()].filter((body) => !places.has(body))).toEqual([])
    expect(all.length).toBeGreaterThan(90)
  })

  it.each(all)('%s', (schema, example) => expect(faults(schema, example)).toEqual([]))
})

const known = recordings.flatMap((recording) => {
  const operation = operationOf(recording.request)
  return operation ? [{ ...recording, operation, operationId: operationIdOf(operation) }] : []
})
const successes = known.filter(({ response }) => response.status < 300)

describe('what bridges were seen to answer', () => {
  it('is of nearly every operation, and of every kind', () => {
    const statuses = new Set(known.map(({ response }) => response.status))
    expect([...statuses].sort()).toEqual([200, 201, 204, 302, 400, 401, 403, 404, 409, 420, 429, 500])
    const asked = new Set(known.map(({ operationId }) => operationId))
    expect(Object.keys(validators).filter((name) => !asked.has(name))).toEqual([
      'listMirrors',
      'createMirrors',
    ])
  })

  it('is all in the document, but for what it leaves out', () => {
    const others = recordings.filter(({ request }) => !operationOf(request)).map(({ request }) => request)
    expect(others.map(({ method, path }) => `${method} ${path.slice(0, 10)}`)).toEqual([
      'POST /contacts',
      'POST /contacts',
      'PATCH /contacts/',
      'PATCH /contacts/',
      'HEAD /',
      'GET /nope',
      'OPTIONS /buckets',
    ])
  })
})

describe("ajv's opinion of it", () => {
  const answered = ({ label, response: { status, headers, body } }: Recording): Answered => {
    // The last version sends this list without a content-type, for which OpenAPI has no word.
    const contentType = label === 'files list startDate' ? 'application/json' : headers['content-type']
    return { status, contentType, body }
  }

  it.each(known)('$version: $label', (recording) => {
    expect(answerFaults(recording.operation, answered(recording))).toEqual([])
  })

  // One was sent with a parameter of no meaning, to see whether it has to be signed.
  const asked = successes.filter(({ label }) => label !== 'signed POST with query string too')
  it.each(asked)('$version: what was asked for $label', ({ operation, request }) => {
    const isJson = typeof request.body === 'string' && request.body.startsWith('{')
    const body = isJson ? JSON.parse(request.body as string) : undefined
    expect(requestFaults(operation, { ...request, body })).toEqual([])
  })

  const [json, html] = ['application/json; charset=utf-8', 'text/html; charset=utf-8']
  const user = { email: 'a', id: 'a', activated: true, created: '2016-03-20T16:55:44.321Z' }
  it.each<[path: string, answer: [number, string | undefined, unknown], fault: string]>([
    ['POST /users', [200, json, { ...user, created: 1 }], '/created must be string'],
    ['POST /users', [201, json, { email: 'a' }], "property 'id'"],
    ['POST /users', [204, undefined, ''], 'does not answer 204'],
    ['POST /users', [409, json, { message: 'a' }], "property 'error'"],
    ['GET /buckets', [200, undefined, []], 'with undefined'],
    ['GET /buckets', [200, html, 'a'], 'with text/html'],
    ['GET /buckets/1/files', [200, json, [{ bucket: '1' }]], '/0/bucket must match pattern'],
    ['DELETE /buckets/1', [204, json, '{}'], 'answers 204 without a body'],
    ['GET /buckets/1/files/2', [200, json, [{ index: 0 }]], "property 'hash'"],
    ['GET /health', [503, json, {}], 'with application/json'],
  ])('it would object to %s with %j', (request, [status, contentType, body], fault) => {
    const [method, path] = request.split(' ') as [string, string]
    const operation = operationOf({ method, path }) as string
    expect(answerFaults(operation, { status, contentType, body }).join()).toContain(fault)
  })

  it.each([
    ['POST', '/users', undefined, { email: 'a', password: 'in clear' }, '/password must match pattern'],
    ['POST', '/buckets/1/tokens', undefined, { operation: 'FLY' }, '/operation must be equal'],
    ['GET', '/buckets', 'startdate=1', undefined, 'startdate'],
  ])('it would object to %s %s with %s %j', (method, path, query = '', body, fault) => {
    expect(
      requestFaults(operationOf({ method, path }) as string, { method, path, query, body }).join(),
    ).toContain(fault)
  })
})

describe('our schemas lose nothing of it', () => {
  const schemas = validators as Record<string, { readonly responses: Readonly<Record<string, ZodType>> }>
  const inJson = successes.filter(({ response: { body } }) => typeof body === 'object')

  it.each(inJson)('$version: $label', ({ operationId, response: { status, body } }) => {
    expect(schemas[operationId]?.responses[status]?.parse(body)).toEqual(body)
  })
})
