import { isObject, type Json, type Rule, type Site } from '../walk.ts'

/**
 * Of a list in a form each item is a part of its own. So it is anyway, and 3.0.3 passes over both keywords in such a form
 * (https://spec.openapis.org/oas/v3.0.3.html#encoding-object); but the OpenAPI Generator goes by them: without them its
 * clients in Ruby join files by commas, and those in Kotlin take one file
 * (https://github.com/OpenAPITools/openapi-generator/issues/14453).
 */
export const listsInForms: Rule = (body, site) => {
  const { content } = body
  const form = isObject(content) ? content['multipart/form-data'] : undefined
  if (!isObject(content) || !isObject(form) || !isObject(form.schema)) return body
  const lists = Object.entries(propertiesOf(form.schema, site)).filter(
    ([, property]) => resolved(property, site).type === 'array',
  )
  if (lists.length === 0) return body
  if (form.encoding !== undefined)
    site.refuse('a form with `encoding` has a list, and no rule says how both go')
  const encoding = Object.fromEntries(lists.map(([name]) => [name, { style: 'form', explode: true }]))
  return { ...body, content: { ...content, 'multipart/form-data': { ...form, encoding } } }
}

const propertiesOf = (schema: Json, site: Site): Json => {
  const { properties } = resolved(schema, site)
  return isObject(properties) ? properties : {}
}

const resolved = (schema: unknown, { root }: Site): Json => {
  if (!isObject(schema)) return {}
  return typeof schema.$ref === 'string' ? (root.follow(schema.$ref).value as Json) : schema
}
