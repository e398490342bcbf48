import { describe, expect, it } from 'vitest'
import { parse } from '../src/place.ts'
import { makeTable } from '../src/table.ts'
import { as, documentOf, infoOf, mockInfoOf, query } from './small-document.ts'

const string = { type: 'string' }
const list = { type: 'array', items: string }

it('has method, path, rule of repeating, and nothing of what an operation does not have', () => {
  expect(infoOf({ 'x-retry': 'unprocessed' }, { method: 'post', path: '/pins/{id}' })).toEqual({
    method: 'POST',
    path: '/pins/{id}',
    answers: { 204: 'none' },
    security: [],
    retry: 'unprocessed',
  })
  expect(mockInfoOf({})).toEqual({ failures: {} })
})

it.each(['safe', 'idempotent', 'unprocessed', 'never'])('takes x-retry: %s', (rule) => {
  expect(infoOf({ 'x-retry': rule }, { method: 'post', path: '/pins' })?.retry).toBe(rule)
})

it('takes a GET that may be repeated for one that changes nothing', () => {
  expect(infoOf({ 'x-retry': 'idempotent' }, { method: 'get', path: '/pins' })?.retry).toBe('safe')
  expect(infoOf({ 'x-retry': 'unprocessed' }, { method: 'get', path: '/pins' })?.retry).toBe('unprocessed')
})

it('keeps the order of the document', () => {
  const operation = (id: string) => `{operationId: ${id}, x-retry: never, responses: {}}`
  const text = `paths: {/b: {post: ${operation('b2')}, get: ${operation('b1')}}, /a: {get: ${operation('a')}}}`
  expect(Object.keys(makeTable(parse('order.yaml', text)).operations)).toEqual(['b2', 'b1', 'a'])
})

describe('query', () => {
  it.each([
    ['string', { schema: string }],
    ['string', { schema: { type: ['string', 'null'] } }],
    ['string', { schema: { allOf: [string], description: 'A word.' } }],
    ['number', { schema: { type: 'integer' } }],
    ['number', { schema: { type: 'number' } }],
    ['boolean', { schema: { type: 'boolean' } }],
    ['csv', { schema: list, style: 'form', explode: false }],
    ['repeat', { schema: list, explode: true }],
    // OpenAPI 3.1, "Parameter Object": `form` explodes unless told otherwise.
    ['repeat', { schema: list }],
    ['json', as('application/json', { schema: { type: 'object' } })],
  ])('is written as %s: %j', (codec, parameter) => {
    expect(infoOf({ parameters: [query('q', parameter)] })?.query).toEqual({ q: codec })
  })

  it('follows references', () => {
    const components = {
      parameters: { limit: query('limit', { schema: { $ref: '#/components/schemas/Count' } }) },
      schemas: { Count: { type: 'integer' } },
    }
    const parameters = [{ $ref: '#/components/parameters/limit' }]
    expect(infoOf({ parameters }, { components })?.query).toEqual({ limit: 'number' })
  })

  it('takes what the path has, unless the operation has another of that name and place', () => {
    const text = `
paths:
  /pins:
    parameters:
      - {name: limit, in: query, schema: {type: integer}}
      - {name: name, in: query, schema: {type: string}}
      - {name: limit, in: header, schema: {type: string}}
    get:
      operationId: op
      x-retry: never
      parameters: [{name: limit, in: query, schema: {type: string}}]
      responses: {}
`
    const { operations, mocks } = makeTable(parse('merged.yaml', text))
    expect(operations.op).toMatchObject({ query: { limit: 'string', name: 'string' } })
    expect(mocks.op).toMatchObject({ headers: ['limit'] })
  })
})

it('says which values of the path may have several segments', () => {
  const value = (name: string, more = {}) => ({ name, in: 'path', required: true, schema: string, ...more })
  const parameters = [value('cid'), value('path', { 'x-segments': true })]
  expect(infoOf({ parameters }, { path: '/{cid}/{path}' })?.segments).toEqual(['path'])
  expect(infoOf({ parameters: [value('cid')] }, { path: '/{cid}' })).not.toHaveProperty('segments')
})

describe('a server', () => {
  const server = (name: string) => [{ url: `https://${name}.invalid`, 'x-name': name }]

  it('of an operation is that of its path, unless it has its own', () => {
    const operation = (id: string, more = '') => `{operationId: ${id}, x-retry: never, responses: {}${more}}`
    const text = `paths:
  /a: {servers: ${JSON.stringify(server('gateway'))}, get: ${operation('a')}, put: ${operation('b', `, servers: ${JSON.stringify(server('upload'))}`)}}
  /c: {get: ${operation('c')}}
`
    const { operations } = makeTable(parse('servers.yaml', text))
    expect(operations).toMatchObject({ a: { server: 'gateway' }, b: { server: 'upload' } })
    expect(operations.c).not.toHaveProperty('server')
  })

  it('of the document has no name', () => {
    expect(infoOf({}, { servers: [{ url: 'https://storage.invalid' }] })).not.toHaveProperty('server')
  })
})

it('has HEAD, whose answers have no body', () => {
  const responses = { 200: { description: 'There.' }, 404: { description: 'Not there.' } }
  expect(infoOf({ responses }, { method: 'head' })).toMatchObject({
    method: 'HEAD',
    answers: { 200: 'none' },
  })
  expect(mockInfoOf({ responses }, { method: 'head' })).toEqual({ failures: { 404: 'none' } })
})

it('has the names of header parameters', () => {
  const parameters = [{ name: 'X-Folder', in: 'header', schema: string }]
  expect(mockInfoOf({ parameters })).toMatchObject({ headers: ['X-Folder'] })
})

describe('bodies', () => {
  it.each([
    ['JSON', 'application/json'],
    ['JSON', 'application/merge-patch+json'],
    ['XML', 'application/xml'],
    ['bytes', 'application/octet-stream'],
  ])('are %s: %s', (_, mediaType) => {
    expect(infoOf({ requestBody: as(mediaType, { schema: string }) })?.body).toEqual({ [mediaType]: {} })
  })

  it('of several parts say which are JSON and which are files', () => {
    const file = { type: 'string', format: 'binary' }
    const properties = {
      file,
      files: { type: 'array', items: file },
      image: { contentMediaType: 'image/png' },
      options: { type: 'object' },
      tags: list,
      name: string,
    }
    const encoding = { tags: { contentType: 'application/json' }, name: { contentType: 'text/plain' } }
    const requestBody = as('multipart/form-data', { schema: { type: 'object', properties }, encoding })
    expect(infoOf({ requestBody })?.body).toEqual({
      'multipart/form-data': { json: ['options', 'tags'], files: ['file', 'files', 'image'] },
    })
  })
})

it('names the secrets among the parts of a body, and the parts that are files', () => {
  const properties = {
    file: { type: 'string', format: 'binary' },
    key: { type: 'string', format: 'password' },
  }
  const requestBody = as('multipart/form-data', { schema: { type: 'object', properties } })
  expect(infoOf({ requestBody })).toMatchObject({
    body: { 'multipart/form-data': { files: ['file'] } },
    secrets: { body: ['key'] },
  })
})

describe('answers', () => {
  it.each([
    ['json', 'application/json'],
    ['json', 'application/problem+json'],
    ['text', 'text/plain'],
    ['text', 'text/html'],
    ['bytes', 'application/octet-stream'],
    ['bytes', 'application/vnd.ipld.car'],
    ['bytes', 'image/png'],
    // A picture, which nobody reads as data.
    ['bytes', 'image/svg+xml'],
    ['xml', 'application/xml'],
    ['xml', 'text/xml; charset=utf-8'],
    ['xml', 'application/atom+xml'],
  ])('are %s: %s', (kind, mediaType) => {
    expect(infoOf({ responses: { 200: as(mediaType, {}) } })?.answers).toEqual({ 200: kind })
  })

  it.each([
    ['bytes or XML', { content: { '*/*': {}, 'application/xml': {} } }, ['bytes', 'xml']],
    ['XML or nothing', { ...as('application/xml', {}), 'x-empty': true }, ['none', 'xml']],
    [
      'any of the three',
      { content: { 'image/png': {}, 'image/jpeg': {}, 'text/xml': {} }, 'x-empty': true },
      ['none', 'bytes', 'xml'],
    ],
  ])('may be %s', (_, answer, kinds) => {
    expect(infoOf({ responses: { 200: answer } })?.answers).toEqual({ 200: kinds })
  })

  it('stand by status, class and default, a failure where only mocks see it', () => {
    const json = as('application/json', {})
    const responses = {
      200: json,
      202: {},
      206: as('application/octet-stream', {}),
      404: as('text/plain', {}),
    }
    const all = { ...responses, '4XX': json, '5XX': {}, default: json }
    expect(infoOf({ responses: all })?.answers).toEqual({
      200: 'json',
      202: 'none',
      206: 'bytes',
      default: 'json',
    })
    expect(mockInfoOf({ responses: all })?.failures).toEqual({ 404: 'text', '4XX': 'json', '5XX': 'none' })
  })
})

describe('failures', () => {
  const content = (...mediaTypes: string[]) => ({
    content: Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, {}])),
  })

  it.each([
    ['json', 'text', ['application/json', 'text/html'], ['json', 'text']],
    ['text', 'once', ['text/plain', 'text/html'], 'text'],
    ['xml', 'text', ['application/xml', 'text/html'], ['xml', 'text']],
  ])('may be of several media types: %s, %s', (_, __, mediaTypes, expected) => {
    const responses = { 204: { description: 'Done.' }, 400: content(...mediaTypes) }
    expect(mockInfoOf({ responses })?.failures).toEqual({ 400: expected })
  })
})

describe('a field that is a credential', () => {
  const key = { type: 'string', format: 'password', 'x-credential': 'formKey' }
  const components = {
    securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
    schemas: { Key: key },
  }
  const form = (more = {}) => ({
    requestBody: as('multipart/form-data', {
      schema: { required: ['key'], properties: { key: { $ref: '#/components/schemas/Key' }, name: string } },
    }),
    ...more,
  })

  it('is a scheme of its own, and a secret', () => {
    expect(makeTable(documentOf(form(), { components })).schemes).toEqual({
      bearer: { in: 'header', name: 'authorization', prefix: 'Bearer ' },
      formKey: { in: 'field', name: 'key' },
    })
    expect(infoOf(form(), { components })).toMatchObject({
      security: [['formKey']],
      secrets: { body: ['key'] },
    })
  })

  it.each([
    ['nothing else', [], [['formKey']]],
    ['one of two others', [{ bearer: [] }, {}], [['bearer', 'formKey'], ['formKey']]],
  ])('is needed besides %s', (_, security, expected) => {
    expect(infoOf(form({ security }), { components })?.security).toEqual(expected)
  })
})

describe('security', () => {
  const components = {
    securitySchemes: {
      bearer: { type: 'http', scheme: 'bearer' },
      basic: { type: 'http', scheme: 'Basic' },
      header: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
      query: { type: 'apiKey', in: 'query', name: 'token' },
    },
  }

  it('says where each credential goes', () => {
    expect(makeTable(documentOf({}, { components })).schemes).toEqual({
      bearer: { in: 'header', name: 'authorization', prefix: 'Bearer ' },
      basic: { in: 'header', name: 'authorization', prefix: 'Basic ' },
      header: { in: 'header', name: 'X-API-Key' },
      query: { in: 'query', name: 'token' },
    })
  })

  it.each([
    ['one of several', [{ bearer: [] }, { header: [] }], [['bearer'], ['header']]],
    ['several together', [{ basic: [], query: [] }], [['basic', 'query']]],
    ['one or none', [{ bearer: [] }, {}], [['bearer'], []]],
    ['none', [], []],
  ])('of an operation replaces that of the document: %s', (_, security, expected) => {
    expect(infoOf({ security }, { components, security: [{ header: [] }] })?.security).toEqual(expected)
  })

  it('names the scopes that an operation needs, whichever scheme is used', () => {
    const security = [{ bearer: ['files:read', 'user:read'] }, { header: ['files:read', 'user:read'] }]
    expect(mockInfoOf({ security }, { components })?.scopes).toEqual(['files:read', 'user:read'])
    expect(mockInfoOf({ security: [{ bearer: [] }, {}] }, { components })).not.toHaveProperty('scopes')
  })

  it('of the document is that of an operation which has none of its own', () => {
    expect(infoOf({}, { components, security: [{ header: [] }] })?.security).toEqual([['header']])
  })
})

describe('secrets', () => {
  const password = { type: 'string', format: 'password' }

  it('are named where they go in and come out', () => {
    const components = {
      schemas: { Login: { type: 'object', properties: { secret: password, name: string } } },
    }
    const nested = {
      type: 'object',
      properties: { keys: { type: 'array', items: password }, login: { $ref: LOGIN } },
    }
    const login = as('application/json', { schema: { $ref: LOGIN } })
    const info = infoOf(
      {
        parameters: [
          query('token', { schema: password }),
          query('name', { schema: string }),
          { name: 'id', in: 'path', required: true, schema: string },
          { name: 'link', in: 'path', required: true, schema: password },
          { name: 'X-Token', in: 'header', schema: password },
        ],
        requestBody: login,
        responses: {
          200: as('application/json', { schema: { anyOf: [nested, { $ref: LOGIN }] } }),
          201: login,
        },
      },
      { components },
    )
    expect(info?.secrets).toEqual({
      path: ['link'],
      header: ['X-Token'],
      query: ['token'],
      body: ['secret'],
      answer: ['keys', 'secret'],
    })
  })

  it('are found in a schema that holds itself', () => {
    const Tree = {
      type: 'object',
      properties: { children: { type: 'array', items: { $ref: TREE } }, key: password },
    }
    const requestBody = as('application/json', { schema: { $ref: TREE } })
    expect(infoOf({ requestBody }, { components: { schemas: { Tree } } })?.secrets).toEqual({ body: ['key'] })
  })

  const LOGIN = '#/components/schemas/Login'
  const TREE = '#/components/schemas/Tree'
})
