import { profileOf } from '../../src/profile/profile.ts'
import type { Json } from '../../src/profile/walk.ts'
import { documentOf } from '../small-document.ts'

/** What the profile has for the operation of a document of one operation. */
export function operationIn30(operation: Json, root: Json = {}): Json {
  const { paths } = profileOf(documentOf(operation, root)) as { paths: Record<string, { get: Json }> }
  return paths['/pins']?.get ?? {}
}

/** What the profile has for a schema that is used; `others` can be referred to. */
export function schemaIn30(schema: Json, others: Json = {}): Json {
  const root = { components: { schemas: { It: schema, ...others } } }
  const { components } = profileOf(documentOf(answering({ $ref: '#/components/schemas/It' }), root)) as {
    components: { schemas: { It: Json } }
  }
  return components.schemas.It
}

/** An operation that answers with this schema. */
export const answering = (schema: Json): Json => ({
  responses: { 200: { description: 'It.', content: { 'application/json': { schema } } } },
})
