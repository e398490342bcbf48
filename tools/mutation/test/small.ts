/** A document with one fact of each kind, or nearly. */
export const SMALL = {
  openapi: '3.1.0',
  info: { title: 'Things', version: '1' },
  servers: [{ url: 'https://things.example' }],
  security: [{ token: [] }],
  paths: {
    '/things/{id}': {
      get: {
        operationId: 'getThing',
        'x-retry': 'safe',
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
          {
            name: 'sizes',
            in: 'query',
            style: 'form',
            explode: false,
            schema: { type: 'array', items: { type: 'string', enum: ['small', 'large'] } },
          },
        ],
        responses: {
          '200': {
            description: 'A thing.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Thing' },
                example: { type: 'a' },
              },
            },
          },
          '4XX': { description: 'None.' },
        },
      },
    },
  },
  components: {
    securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    schemas: {
      Thing: {
        type: 'object',
        required: ['type'],
        // A property by the name of a keyword is a property.
        properties: {
          type: { type: 'string', maxLength: 9 },
          made: { type: 'string', format: 'date-time', examples: ['2026-07-27T17:32:28Z'] },
        },
        additionalProperties: false,
      },
    },
  },
}
