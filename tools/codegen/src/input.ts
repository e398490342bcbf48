import { operationsOf } from './operation.ts'
import { type Place, toPointer } from './place.ts'
import { isJson, isXml } from './schema.ts'

type Json = Record<string, unknown>

/** hey-api's model keeps extensions, but none of these keywords. */
export const UNIQUE_ITEMS = 'x-unique-items'
export const MAX_PROPERTIES = 'x-max-properties'
/** `true` on an enumeration that is open, or the `$ref` of the one that is open at this place. */
export const EXTENSIBLE = 'x-extensible'

/**
 * What hey-api is given in place of the document. Parameters, bodies and answers stand where they are used, since
 * each shared one would become one more exported type. The schema of each answer in JSON or XML has a name, since hey-api writes
 * Zod schemas of what has a name and of all answers of an operation together, but not of each answer.
 */
export function inputOf(root: Place): Json {
  const { schemas, securitySchemes } = (root.field('components') ?? {}) as Record<string, Json>
  const named: Json = { ...schemas }
  const paths: Record<string, Json> = {}
  for (const { id, method, path, parameters, place } of operationsOf(root)) {
    const answers = place.get('responses')?.entries() ?? []
    paths[path] = {
      ...paths[path],
      [method]: {
        ...(place.value as Json),
        parameters: parameters.map((parameter) => parameter.value),
        requestBody: place.get('requestBody')?.value,
        responses: Object.fromEntries(
          answers.map(([status, answer]) => [
            status,
            withNamedSchema(answer, answerRef(id, status, answer), named),
          ]),
        ),
      },
    }
  }
  const input = { ...(root.value as Json), paths, components: { schemas: named, securitySchemes } }
  return JSON.parse(JSON.stringify(input, (_key, value) => forHeyApi(root, value)))
}

/** The `$ref` under which hey-api knows the schema of an answer; nothing where the answer has none. */
export function answerRef(operationId: string, status: string, answer: Place): string | undefined {
  const media = structuredOf(answer)
  if (!media) return undefined
  const path = media.get('schema')?.path
  if (path?.length === 3 && path[1] === 'schemas') return toPointer(path)
  // An answer that several operations share has one schema, which has the answer's name.
  const shared = answer.path[0] === 'components'
  const name = shared
    ? `${answer.path.at(-1)}Body`
    : `${operationId[0]?.toUpperCase()}${operationId.slice(1)}${status}`
  return toPointer(['components', 'schemas', name])
}

/** Its headers are left out: hey-api has no use for them, and what they refer to does not stand in its input. */
function withNamedSchema(answer: Place, $ref: string | undefined, schemas: Json): Json {
  const { headers: _, ...written } = answer.value as Json
  const media = structuredOf(answer)
  const name = $ref?.split('/').at(-1)
  if (!media || !name) return written
  const schema = media.get('schema')?.value ?? {}
  schemas[name] ??= schema
  if (schemas[name] !== schema) answer.refuse(`the schema \`${name}\` has the name that this answer needs`)
  return { ...written, content: { 'application/json': { schema: { $ref } } } }
}

/** A body in JSON, or in XML, whose type is the same to hey-api. */
const structuredOf = (answer: Place): Place | undefined =>
  answer
    .get('content')
    ?.entries()
    .find(([mediaType]) => isJson(mediaType) || isXml(mediaType))?.[1]

/** A schema in terms that come through hey-api. */
function forHeyApi(root: Place, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const { $ref, ...beside } = value as Json
  const opened = typeof $ref === 'string' && beside[EXTENSIBLE] === true
  const schema: Json = opened
    ? { ...(root.follow($ref).value as Json), ...beside, [EXTENSIBLE]: $ref }
    : (value as Json)
  return {
    ...schema,
    // The type of an int64 is a number there, but its Zod schema a bigint, which no JSON has (its issue 1802).
    ...(schema.format === 'int64' && { format: undefined }),
    // It makes a second type of every schema that has one, and of each that has such a schema in it.
    ...(schema.writeOnly === true && { writeOnly: undefined }),
    ...(Array.isArray(schema.required) && { required: requiredOfCaller(root, schema) }),
    // A block of text in YAML ends with an empty line, which a comment should not.
    ...(typeof schema.description === 'string' && { description: schema.description.trimEnd() }),
    ...(schema.uniqueItems === true && { [UNIQUE_ITEMS]: true }),
    ...(typeof schema.maxProperties === 'number' && { [MAX_PROPERTIES]: schema.maxProperties }),
  }
}

/** A credential is required by the service, but given by the client and not by each of its callers. */
function requiredOfCaller(root: Place, { required, properties = {} }: Json): unknown[] {
  return (required as unknown[]).filter((name) => {
    const property = (properties as Record<string, Json>)[String(name)]
    const $ref = property?.$ref
    const schema = typeof $ref === 'string' ? (root.follow($ref).value as Json) : property
    return schema?.['x-credential'] === undefined
  })
}
