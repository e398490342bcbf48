import { validate } from '@apidevtools/swagger-parser'
import { describe, expect, it } from 'vitest'
import { documents, type Json } from './documents.ts'

// The schema of OpenAPI 3.0 as its authors publish it, and what no schema can say; the linters have been before.
describe.each(documents)('$name in OpenAPI 3.0.3', ({ profile, canonical }) => {
  it('is found valid', async () => {
    await expect(judged(profile)).resolves.toMatchObject({ openapi: '3.0.3' })
  })

  it('would not be if nothing but the version were changed', async () => {
    await expect(judged({ ...canonical, openapi: '3.0.3' })).rejects.toThrow(/schema/)
  })
})

const [{ profile } = { profile: {} }] = documents

/** A profile with a schema in it that is as given. */
const having = (schema: Json): Json => {
  const whole = structuredClone(profile) as { components: { schemas: Record<string, Json> } }
  whole.components.schemas.Strange = schema
  return whole as unknown as Json
}

it.each<[string, Json]>([
  ['several types', { type: ['string', 'null'] }],
  ['a constant', { type: 'string', const: 'a' }],
  ['examples', { type: 'string', examples: ['a'] }],
  ['a number for an exclusive limit', { type: 'number', exclusiveMinimum: 0 }],
  ['a reference to nothing', { $ref: '#/components/schemas/Nobody' }],
])('a profile is refused with %s', async (_, schema) => {
  await expect(judged(having({ type: 'string' }))).resolves.toBeDefined()
  await expect(judged(having(schema))).rejects.toThrow()
})

/** It follows references in what it is given, so that it gets a copy. */
const judged = (document: Json) =>
  validate(structuredClone(document) as unknown as Parameters<typeof validate>[0])
