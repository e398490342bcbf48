import { expect, it } from 'vitest'
import { readDocument } from '../src/index.ts'

it('reads what stands in a document, references followed', () => {
  const facts = readDocument({
    paths: {
      '/a/{id}': {
        parameters: [{ $ref: '#/components/parameters/id' }],
        put: {
          operationId: 'putA',
          parameters: [
            { in: 'query', name: 'tags', explode: false, schema: { $ref: '#/components/schemas/Tags' } },
            { in: 'query', name: 'meta', content: { 'application/json': {} } },
          ],
          requestBody: { required: true, content: { 'text/plain': {} } },
          responses: {
            200: { content: { 'application/json': {}, 'text/html': {} } },
            '4XX': { $ref: '#/components/responses/No' },
          },
        },
        delete: { operationId: 'deleteA', responses: { 204: {} } },
      },
    },
    components: {
      parameters: { id: { in: 'path', name: 'id', required: true, schema: { type: 'string' } } },
      responses: { No: { content: { 'text/plain': {} } } },
      schemas: { Tags: { type: 'array' }, Me: { properties: { role: { enum: ['user', null] } } } },
      headers: { Size: { schema: { type: 'integer' } } },
    },
  })
  expect(facts).toEqual({
    parameters: {
      putA: ['path id!: string', 'query tags: array by commas', 'query meta: application/json'],
      deleteA: ['path id!: string'],
    },
    answers: { putA: { 200: 'application/json text/html', '4XX': 'text/plain' }, deleteA: { 204: '' } },
    bodies: { putA: 'text/plain!', deleteA: '' },
    headers: { Size: 'integer' },
    enumerations: { 'Me role': ['user', null] },
  })
})
