import { note } from '../note.ts'
import { isObject, type Rule } from '../walk.ts'

/**
 * In 3.0 a body with these methods "shall be ignored" ("Operation Object", requestBody). Generators that do not, were
 * seen to announce JSON where a caller leaves an optional one out, and servers refuse that.
 */
const METHODS = ['get', 'head', 'delete', 'trace']

export const bodilessMethods: Rule = (item, site) => {
  const written = Object.entries(item).map(([method, operation]) => {
    if (!METHODS.includes(method) || !isObject(operation) || !operation.requestBody)
      return [method, operation]
    const { requestBody, ...rest } = operation
    if (isRequired(requestBody, site.root))
      site.refuse(`3.0 knows no body with ${method}, and this one is required`)
    return [
      method,
      note(rest, 'May have a body, for which OpenAPI 3.0 has no word: the 3.1 document says which.'),
    ]
  })
  return Object.fromEntries(written)
}

const isRequired = (body: unknown, root: Parameters<Rule>[1]['root']): boolean => {
  const { $ref } = Object(body)
  return Object($ref === undefined ? body : root.follow(String($ref)).value).required === true
}
