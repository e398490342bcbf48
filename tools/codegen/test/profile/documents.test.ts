import { describe, expect, it } from 'vitest'
import { parse } from '../../src/place.ts'
import { profileOf } from '../../src/profile/profile.ts'
import type { Json } from '../../src/profile/walk.ts'
import { as, documentOf, query } from '../small-document.ts'
import { operationIn30 } from './small.ts'

describe('the document', () => {
  it('says that it is OpenAPI 3.0.3', () => {
    expect(profileOf(documentOf({}))).toMatchObject({ openapi: '3.0.3' })
  })

  it('has its summary in its description, and the URL of its license', () => {
    const info = {
      title: 'Pins',
      version: '1',
      summary: 'Pins things.',
      description: 'Things.',
      license: { name: 'MIT', identifier: 'MIT' },
    }
    expect(profileOf(documentOf({}, { info })).info).toEqual({
      title: 'Pins',
      version: '1',
      description: 'Pins things.\n\nThings.',
      license: { name: 'MIT', url: 'https://spdx.org/licenses/MIT.html' },
    })
  })

  it('is left as it is where it says nothing', () => {
    expect(profileOf(documentOf({}, { info: { title: 'Pins', version: '1' } })).info).toEqual({
      title: 'Pins',
      version: '1',
    })
  })

  it.each([
    ['webhooks', { webhooks: {} }],
    ['jsonSchemaDialect', { jsonSchemaDialect: 'https://example.com/dialect' }],
    ['pathItems', { components: { pathItems: {} } }],
  ])('is refused where it has `%s`', (keyword, root) => {
    expect(() => profileOf(documentOf({}, root))).toThrow(`OpenAPI 3.0 has no \`${keyword}\` here`)
  })

  it('is not changed by being read', () => {
    const root = documentOf({ parameters: [query('it', as('application/json', { schema: { const: 1 } }))] })
    const before = structuredClone(root.value)
    profileOf(root)
    expect(root.value).toEqual(before)
  })
})

describe('JSON in a parameter', () => {
  it('is text that is JSON, and so is its example', () => {
    const meta = as('application/json', { schema: { type: 'object' }, example: { a: 1 } })
    const parameters = [query('meta', { description: 'A filter.', ...meta })]
    expect(operationIn30({ parameters }).parameters).toEqual([
      {
        name: 'meta',
        in: 'query',
        description:
          'A filter.\n\nGive it as the text of that JSON; it is percent-encoded like any other text.',
        schema: { type: 'string' },
        example: '{"a":1}',
      },
    ])
  })

  it('is refused where it is something else', () => {
    const parameters = [query('meta', as('application/xml', { schema: {} }))]
    expect(() => operationIn30({ parameters })).toThrow('a parameter with `content` is JSON and nothing else')
  })
})

describe('scopes', () => {
  const components = {
    securitySchemes: {
      key: { type: 'apiKey', in: 'header', name: 'X-Key' },
      login: { type: 'oauth2', flows: {} },
    },
  }

  it('of a key are named in words, each once', () => {
    const security = [{ key: ['pins:read', 'pins:list'] }, { login: [], key: ['pins:read'] }]
    expect(operationIn30({ description: 'Lists.', security }, { components })).toMatchObject({
      description: 'Lists.\n\nNeeds the scope `pins:read`, `pins:list`.',
      security: [{ key: [] }, { login: [], key: [] }],
    })
  })

  it('of OAuth 2 stay', () => {
    const security = [{ login: ['pins:read'] }]
    const operation = operationIn30({ security }, { components })
    expect(operation).toMatchObject({ security })
    expect(operation).not.toHaveProperty('description')
  })
})

describe('an answer of any media type', () => {
  const bytes = { schema: { type: 'string', format: 'binary' } }
  const answer = (content: Json) => ({ responses: { 200: { description: 'All of it.', content } } })

  it('is of bytes, and in its place among the others', () => {
    const there = operationIn30(answer({ '*/*': bytes, 'text/html': {} }))
    expect(there.responses).toEqual(answer({ 'application/octet-stream': bytes, 'text/html': {} }).responses)
  })

  it('is refused where bytes are another answer', () => {
    const both = answer({ '*/*': bytes, 'application/octet-stream': bytes })
    expect(() => operationIn30(both)).toThrow('`*/*` stands beside `application/octet-stream`')
  })
})

describe('a page of HTML', () => {
  const page = { schema: { type: 'string' } }
  const answers = (good: Json) => ({
    responses: {
      200: { description: 'The page.', content: good },
      404: { description: 'None.', content: { 'text/html': page } },
    },
  })

  it('is bytes where it is what was asked for, and a text where it is a failure', () => {
    const there = operationIn30(answers({ 'text/html': page }))
    const bytes = { schema: { type: 'string', format: 'binary' } }
    expect(there.responses).toEqual(answers({ 'application/octet-stream': bytes }).responses)
  })

  it('is left as it is beside another answer, of which a generator takes one', () => {
    const both = answers({ 'text/html': page, 'application/json': {} })
    expect(operationIn30(both).responses).toEqual(both.responses)
  })
})

/** An answer that has a schema of the document in it. */
const giving = (schema: string) => ({
  299: { description: 'It.', ...as('text/plain', { schema: { $ref: `#/components/schemas/${schema}` } }) },
})

describe('names', () => {
  const components = (section: string, name: string) => ({
    components: { schemas: { Cid: { type: 'string' } }, [section]: { [name]: { description: 'It.' } } },
  })

  it.each([
    ['parameters', 'cid', 'cidParameter'],
    ['requestBodies', 'Cid', 'CidBody'],
    ['responses', 'CID', 'CIDAnswer'],
    ['headers', 'C-id', 'C-idHeader'],
    ['responses', 'Other', 'Other'],
  ])('of %s: `%s` beside a schema `Cid` is `%s`', (section, name, distinct) => {
    const refer = ($ref: string) => ({ responses: { 200: { $ref }, ...giving('Cid') } })
    const profile = profileOf(documentOf(refer(`#/components/${section}/${name}`), components(section, name)))
    expect(profile).toMatchObject({
      paths: { '/pins': { get: refer(`#/components/${section}/${distinct}`) } },
      components: { schemas: { Cid: {} }, [section]: { [distinct]: { description: 'It.' } } },
    })
    expect(Object.keys((profile.components as Json)[section] as Json)).toEqual([distinct])
  })

  it('are refused where nothing makes them distinct', () => {
    const schemas = { Cid: {}, CidHeader: { allOf: [{ $ref: '#/components/schemas/Cid' }] } }
    const headers = { Cid: { schema: {} } }
    const $ref = '#/components/headers/Cid'
    const twice = {
      responses: { 200: { description: 'It.', headers: { It: { $ref } } }, ...giving('CidHeader') },
    }
    expect(() => profileOf(documentOf(twice, { components: { schemas, headers } }))).toThrow(
      '`CidHeader` is the name of two components',
    )
  })
})

describe('components', () => {
  it('that nothing uses, or only what nothing uses, are left out', () => {
    const schemas = {
      Used: { properties: { it: { $ref: '#/components/schemas/Within' } } },
      Within: { items: { $ref: '#/components/schemas/Within' } },
      Unused: { properties: { it: { $ref: '#/components/schemas/Alone' } } },
      Alone: {},
    }
    const securitySchemes = { key: { type: 'apiKey', in: 'header', name: 'X-Key' } }
    const components = { schemas, responses: { Unused: { description: 'It.' } }, securitySchemes }
    expect(profileOf(documentOf({ responses: giving('Used') }, { components })).components).toEqual({
      schemas: { Used: schemas.Used, Within: schemas.Within },
      responses: {},
      securitySchemes,
    })
  })

  it('that are variants of any value stay', () => {
    const schemas = {
      Any: { oneOf: [{ $ref: '#/components/schemas/One' }, { type: 'string' }] },
      One: { type: 'object' },
    }
    const profile = profileOf(documentOf({ responses: giving('Any') }, { components: { schemas } }))
    expect(profile.components).toEqual({
      schemas: { Any: { description: 'Is `One` or `string`.' }, One: schemas.One },
    })
  })
})

describe('everywhere', () => {
  it('extensions of ours are left out', () => {
    const text = `
openapi: 3.1.0
paths:
  /a/{b}:
    servers: [{ url: "https://a.invalid", x-name: other }]
    parameters: [{ name: b, in: path, required: true, x-segments: true, schema: { type: string } }]
    post:
      operationId: op
      x-retry: never
      requestBody:
        content: { multipart/form-data: { schema: { properties: { key: { type: string, x-credential: key } } } } }
      responses: { 200: { description: Done., x-empty: true, content: {} } }
    put:
      operationId: other
      x-retry: idempotent
      parameters: [{ $ref: "#/components/parameters/P" }]
      requestBody: { $ref: "#/components/requestBodies/B" }
      responses:
        200: { $ref: "#/components/responses/R" }
        201: { description: Done., headers: { H: { $ref: "#/components/headers/H" } } }
components:
  headers: { H: { schema: { type: [string, "null"] } } }
  responses: { R: { description: R., content: { text/plain: { schema: { type: string, const: a } } } } }
  requestBodies: { B: { content: { text/plain: { schema: { type: string, const: b } } } } }
  parameters: { P: { name: p, in: query, schema: { type: string, const: c } } }
`
    const profile = profileOf(parse('small.yaml', text))
    expect(JSON.stringify(profile)).not.toMatch(/"x-|const/)
    expect(profile.components).toEqual({
      headers: { H: { schema: { type: 'string', nullable: true } } },
      responses: {
        R: { description: 'R.', content: { 'text/plain': { schema: { type: 'string', enum: ['a'] } } } },
      },
      requestBodies: { B: { content: { 'text/plain': { schema: { type: 'string', enum: ['b'] } } } } },
      parameters: { P: { name: 'p', in: 'query', schema: { type: 'string', enum: ['c'] } } },
    })
  })
})

describe('answers of a range', () => {
  const failure = as('application/json', { schema: { type: 'object' } })
  const responses = {
    Refused: { description: 'Refused.', ...failure },
    Failed: { description: 'Failed.\n', 'x-empty': true, ...failure },
    Page: { description: 'Failed.', ...as('text/html', { schema: { type: 'string' } }) },
  }
  const [refused, failed, page] = Object.keys(responses).map((name) => ({
    $ref: `#/components/responses/${name}`,
  }))
  const done = { 204: { description: 'Done.' } }
  const in30 = (answers: object) =>
    profileOf(documentOf({ responses: answers }, { components: { responses } })) as {
      paths: { '/pins': { get: { responses: object } } }
      components: { responses: object }
    }

  it('are the `default`, in the words of both', () => {
    const { paths, components } = in30({ ...done, '4XX': refused, '5XX': failed })
    expect(paths['/pins'].get.responses).toEqual({ ...done, default: refused })
    const both = { description: 'Refused.\n\nFailed.', ...failure }
    expect(components.responses).toEqual({ Refused: both })
  })

  it('are left where there are none', () => {
    const { paths, components } = in30({ ...done, default: refused })
    expect(paths['/pins'].get.responses).toEqual({ ...done, default: refused })
    expect(components.responses).toMatchObject({ Refused: responses.Refused })
  })

  it.each<[string, object]>([
    ['where there is one of them', { '4XX': refused }],
    ['where there is the other', { '5XX': failed }],
    ['beside a `default`', { '4XX': refused, '5XX': failed, default: failed }],
    ['where they differ', { '4XX': refused, '5XX': page }],
    ['where they are not shared', { '4XX': responses.Refused, '5XX': failed }],
  ])('are refused %s', (_, answers) => {
    expect(() => in30(answers)).toThrow('small.yaml:7 a range is `4XX` and `5XX`')
  })
})

describe('a body', () => {
  const pathIn30 = (method: string, requestBody: object) => {
    const components = { requestBodies: { It: { required: false, ...as('application/json', {}) } } }
    const { paths } = profileOf(documentOf({ requestBody }, { method, components })) as {
      paths: { '/pins': Record<string, object> }
    }
    return paths['/pins'][method]
  }
  const body = as('application/json', {})
  const words = 'May have a body, for which OpenAPI 3.0 has no word: the 3.1 document says which.'

  it.each(['get', 'head', 'delete', 'trace'])('of a %s is left out, and named in words', (method) => {
    for (const given of [body, { $ref: '#/components/requestBodies/It' }]) {
      expect(pathIn30(method, given)).not.toHaveProperty('requestBody')
      expect(pathIn30(method, given)).toMatchObject({ description: words })
    }
  })

  it.each(['post', 'put', 'patch'])('of a %s stays', (method) => {
    expect(pathIn30(method, body)).toMatchObject({ requestBody: body })
  })

  it('that has to be there is refused where it cannot be', () => {
    expect(() => pathIn30('delete', { required: true, ...body })).toThrow('and this one is required')
  })
})

describe('a list in a form', () => {
  const list = { type: 'array', items: { type: 'string', format: 'binary' } }
  const form = { type: 'object', properties: { files: list, name: { type: 'string' } } }
  const bodyIn30 = (requestBody: Json, root: Json = {}) => {
    const { paths } = profileOf(documentOf({ requestBody }, { method: 'post', ...root }))
    return (paths as { '/pins': { post: Json } })['/pins'].post.requestBody
  }
  const encoding = { files: { style: 'form', explode: true } }

  it('is said to be a part for each of its items', () => {
    expect(bodyIn30(as('multipart/form-data', { schema: form }))).toEqual(
      as('multipart/form-data', { schema: form, encoding }),
    )
  })

  it('is seen where the form and the list stand elsewhere', () => {
    const properties = { files: { $ref: '#/components/schemas/Files' } }
    const schemas = { Upload: { type: 'object', properties }, Files: list }
    const upload = { $ref: '#/components/schemas/Upload' }
    expect(bodyIn30(as('multipart/form-data', { schema: upload }), { components: { schemas } })).toEqual(
      as('multipart/form-data', { schema: upload, encoding }),
    )
  })

  it('is all that something is said of', () => {
    const schema = { type: 'object', properties: { name: { type: 'string' } } }
    for (const body of [as('multipart/form-data', { schema }), as('application/json', { schema: form })])
      expect(bodyIn30(body)).toEqual(body)
  })

  it('is refused beside what the document says of the parts itself', () => {
    const own = { schema: form, encoding: { name: { contentType: 'text/plain' } } }
    expect(() => bodyIn30(as('multipart/form-data', own))).toThrow('a form with `encoding` has a list')
  })
})
