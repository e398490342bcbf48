import { profileOf } from '../../src/profile/profile.ts'
import type { Json } from '../../src/profile/walk.ts'
import { documentOf } from '../small-document.ts'

/** What the profile has for the operation of a document of one operation. */
export function operationIn30(operation: Json, root: Json = {}): Json {
  const { paths } = profileOf(documentOf(operation, root)) as { paths: Record<string, { get: Json }> }
  return paths['/pins']?.get ?? {}
}

/** What the profile has for a schema; `others` can be referred to. */
export function schemaIn30(schema: Json, others: Json = {}): Json {
  const { components } = profileOf(
    documentOf({}, { components: { schemas: { It: schema, ...others } } }),
  ) as {
    components: { schemas: { It: Json } }
  }
  return components.schemas.It
}
