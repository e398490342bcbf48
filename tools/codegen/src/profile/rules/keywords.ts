import type { Rule } from '../walk.ts'

/** What 3.0 has (https://spec.openapis.org/oas/v3.0.3.html), less what no document of ours has: links and callbacks. */
const KEYWORDS = {
  document: ['openapi', 'info', 'servers', 'paths', 'components', 'security', 'tags', 'externalDocs'],
  components: [
    'schemas',
    'responses',
    'parameters',
    'examples',
    'requestBodies',
    'headers',
    'securitySchemes',
  ],
  schema: [
    ...['$ref', 'title', 'description', 'type', 'format', 'nullable', 'enum', 'example', 'externalDocs'],
    ...['multipleOf', 'maximum', 'exclusiveMaximum', 'minimum', 'exclusiveMinimum'],
    ...['maxLength', 'minLength', 'pattern', 'maxItems', 'minItems', 'items'],
    ...['properties', 'additionalProperties', 'required', 'maxProperties', 'minProperties'],
    ...['allOf', 'oneOf', 'anyOf', 'not', 'discriminator', 'readOnly', 'writeOnly', 'xml', 'deprecated'],
  ],
}

/** What there is no rule for would mean nothing in 3.0, or something else. */
export const onlyKnownKeywords =
  (kind: keyof typeof KEYWORDS): Rule =>
  (object, site) => {
    const strange = Object.keys(object).find((keyword) => !KEYWORDS[kind].includes(keyword))
    if (strange !== undefined)
      site.refuse(`OpenAPI 3.0 has no \`${strange}\` here, and no rule says what to write for it`)
    return object
  }
