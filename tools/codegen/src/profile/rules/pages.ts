import { isObject, type Json, type Rule } from '../walk.ts'

/**
 * A page of HTML is bytes, which clients of all languages give back. As a text it is thrown away by those that read no
 * text but `text/plain`: the OpenAPI Generator's in Java (https://github.com/OpenAPITools/openapi-generator/issues/22055)
 * and in Rust (https://github.com/OpenAPITools/openapi-generator/pull/20643). Bytes of `text/html` are none to
 * openapi-python-client, so they go by the name that generators know them by.
 */
export const pages: Rule = (operation) => {
  if (!isObject(operation.responses)) return operation
  const answers = Object.entries(operation.responses).map(([status, answer]) => [
    status,
    status.startsWith('2') && isPage(answer) ? { ...answer, content: BYTES } : answer,
  ])
  return { ...operation, responses: Object.fromEntries(answers) }
}

const BYTES = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }

const isPage = (answer: unknown): answer is Json =>
  isObject(answer) && isObject(answer.content) && Object.keys(answer.content).join() === 'text/html'
