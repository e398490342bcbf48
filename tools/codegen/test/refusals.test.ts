import { describe, expect, it } from 'vitest'
import { parse, Refusal } from '../src/place.ts'
import { makeTable } from '../src/table.ts'
import { as, infoOf } from './small-document.ts'

const string = { type: 'string' }

it('names the line of each fault, and all of them at once', () => {
  const text = `paths:
  /pins:
    get:
      operationId: getPins
      responses: {}
    post:
      operationId: addPin
      x-retry: sometimes
      responses: {}
    put:
      x-retry: never
      responses: {}
  /files:
    $ref: '#/components/pathItems/files'
components:
  pathItems:
    files:
      get:
        operationId: getFiles
        x-retry: never
        parameters:
          - name: session
            in: cookie
            schema: {type: string}
        responses: {}
`
  expect(() => makeTable(parse('specs/faulty.yaml', text))).toThrow(
    [
      'specs/faulty.yaml:3 `x-retry` is missing: it is safe, idempotent, unprocessed or never',
      'specs/faulty.yaml:8 `x-retry: sometimes` is not safe, idempotent, unprocessed or never',
      'specs/faulty.yaml:10 `operationId` is missing',
      'specs/faulty.yaml:22 a cookie parameter cannot be written yet',
    ].join('\n'),
  )
})

const parameter = (location: string, rest: object) => ({ parameters: [{ name: 'p', in: location, ...rest }] })
const body = (mediaType: string, media: object) => ({ requestBody: as(mediaType, { ...media }) })
const part = (schema: object, encoding = {}) =>
  body('multipart/form-data', { schema: { properties: { part: schema } }, encoding: { part: encoding } })
const password = { type: 'string', format: 'password' }
const credential = { ...password, 'x-credential': 'key' }
const field = (schema: object, required = ['k']) =>
  body('multipart/form-data', { schema: { type: 'object', required, properties: { k: schema } } })
const content = (...mediaTypes: string[]) => ({
  content: Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, {}])),
})
const segments = { 'x-segments': true }
const empty = { 'x-empty': true }
const OTHER = 'https://other.invalid'
const gateway = { url: OTHER, 'x-name': 'gateway' }

describe('refuses what the table cannot say', () => {
  it.each([
    ['`style: deepObject`', parameter('query', { style: 'deepObject', schema: { type: 'object' } })],
    [
      '`style: pipeDelimited`',
      parameter('query', { style: 'pipeDelimited', schema: { type: 'array', items: string } }),
    ],
    ['`allowReserved`', parameter('query', { allowReserved: true, schema: string })],
    ['object cannot be written', parameter('query', { schema: { type: 'object' } })],
    ['what has no one type', parameter('query', { schema: { oneOf: [string, { type: 'integer' }] } })],
    ['a list of strings', parameter('query', { schema: { type: 'array', items: { type: 'integer' } } })],
    ['application/xml', parameter('query', as('application/xml', {}))],
    ['`style: matrix`', parameter('path', { style: 'matrix', schema: string })],
    ['not integer', parameter('path', { schema: { type: 'integer' } })],
    ['not array', parameter('header', { schema: { type: 'array', items: string } })],
    ['header `Authorization`', parameter('header', { name: 'Authorization', schema: string })],
    ['a body of application/x-www-form-urlencoded', body('application/x-www-form-urlencoded', {})],
    ['a body of text/plain', body('text/plain', {})],
    ['a body of image/png', body('image/png', {})],
    [
      'several media types',
      { requestBody: { content: { 'application/json': {}, 'multipart/form-data': {} } } },
    ],
    ['a schema with properties', body('multipart/form-data', {})],
    ['neither file, JSON nor text', part({ type: 'integer' })],
    ['neither file, JSON nor text', part({ type: 'array', items: string })],
    ['a part of text/csv', part(string, { contentType: 'text/csv' })],
    ['text/event-stream cannot be read', { responses: { 200: as('text/event-stream', {}) } }],
    ['a secret needs a name', { responses: { 200: as('text/plain', { schema: password }) } }],
    ['scopes that differ from scheme to scheme', { security: [{ bearer: ['read'] }, { key: ['write'] }] }],
    ['several media types', { responses: { 200: content('application/json', 'text/html') } }],
    ['several media types', { responses: { 200: content('application/json', 'application/octet-stream') } }],
    ['several media types', { responses: { 200: content('application/json', 'application/xml') } }],
    ['several media types', { responses: { 200: content('text/plain', 'application/xml') } }],
    ['several media types', { responses: { 200: content('application/xml', 'text/xml') } }],
    ['several media types', { responses: { 200: { ...content('application/json'), ...empty } } }],
    ['several media types', { responses: { 200: { ...content('image/png'), ...empty } } }],
    ['several media types', { responses: { 400: content('application/json', 'application/problem+json') } }],
    ['several media types', { responses: { 400: content('application/json', 'application/xml') } }],
    ['a server of its own needs `x-name`', { servers: [{ url: OTHER }] }],
    ['a server of its own needs `x-name`', { servers: [{ url: OTHER, 'x-name': 'two words' }] }],
    ['several servers', { servers: [gateway, { url: 'https://third.invalid', 'x-name': 'third' }] }],
    ['`x-segments: true` stands on a path parameter', parameter('query', { schema: string, ...segments })],
    [
      '`x-segments: true` stands on a path parameter',
      parameter('path', { schema: string, 'x-segments': 'all' }),
    ],
    ['`x-empty: true` stands on an answer with a body', { responses: { 200: empty } }],
    [
      '`x-empty: true` stands on an answer with a body',
      { responses: { 200: { ...content('application/xml'), 'x-empty': 'yes' } } },
    ],
    [
      '`x-credential` stands on the schema of a field',
      body('application/json', { schema: { properties: { k: credential } } }),
    ],
    ['`x-credential` stands on the schema of a field', parameter('query', { schema: credential })],
    ['on a string of `format: password`', field({ ...credential, format: undefined })],
    ['on a string of `format: password`', field({ ...credential, 'x-credential': true })],
    ['on a string of `format: password`', field({ ...credential, type: 'object' })],
    ['`k` is a credential, and has to be required', field(credential, [])],
    ['stands on an enumeration', parameter('query', { schema: { ...string, 'x-extensible': true } })],
    ['leaves the file', parameter('query', { schema: { $ref: './other.yaml#/Name' } })],
    ['leads nowhere', parameter('query', { schema: { $ref: '#/components/schemas/Name' } })],
  ])('%s', (message, operation) => {
    expect(() => infoOf(operation)).toThrow(message)
  })

  it.each(['options', 'trace'])('method %s', (method) => {
    expect(() => infoOf({}, { method })).toThrow(`\`${method}\` cannot be written yet`)
  })

  it('an answer to HEAD with a body', () => {
    const head = { responses: { 200: { description: '' }, 404: content('text/plain') } }
    expect(() => infoOf(head, { method: 'head' })).toThrow('an answer to HEAD has no body')
  })

  it('a name for the server of the whole document', () => {
    expect(() => infoOf({}, { servers: [gateway] })).toThrow(
      'small.yaml:11 `x-name` stands on a server of a path',
    )
  })

  it('each thing once, however often it was met', () => {
    const place =
      'small.yaml:18 `x-credential` is the name of a credential, on a string of `format: password`'
    expect(() => infoOf(field({ ...credential, type: 'object' }))).toThrow(new Refusal(place))
  })

  it('a credential that is in two places', () => {
    const key = { type: 'apiKey', in: 'header', name: 'X-Key' }
    expect(() => infoOf(field(credential), { components: { securitySchemes: { key } } })).toThrow(
      'small.yaml:18 `x-credential: key` is the header `X-Key` already, and not the field `k`',
    )
    const namesake = { key: { ...key, name: 'k' } }
    expect(() => infoOf(field(credential), { components: { securitySchemes: namesake } })).toThrow(
      'is the header `k` already',
    )
    const both = { required: ['k', 'l'], properties: { k: credential, l: credential } }
    expect(() => infoOf(body('multipart/form-data', { schema: both }))).toThrow(
      '`x-credential: key` is the field `k` already, and not the field `l`',
    )
  })

  it.each([
    ['apiKey cookie', { type: 'apiKey', in: 'cookie', name: 'session' }],
    ['http digest', { type: 'http', scheme: 'digest' }],
    ['oauth2 ', { type: 'oauth2', flows: {} }],
  ])('security by %s', (message, scheme) => {
    expect(() => infoOf({}, { components: { securitySchemes: { s: scheme } } })).toThrow(
      `security by ${message}`,
    )
  })
})

it.each(['path', 'header', 'query'])('lets a parameter in %s hold a secret', (location) => {
  expect(infoOf(parameter(location, { schema: password }))?.secrets).toEqual({ [location]: ['p'] })
})
