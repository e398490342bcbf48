import { isObject, type Rule } from '../walk.ts'

/** Bytes of whatever type: generators know them by this name, and others leave out what is of any type at all. */
export const anyMediaType: Rule = (response, site) => {
  const { content } = response
  if (!isObject(content) || !('*/*' in content)) return response
  if ('application/octet-stream' in content) site.refuse('`*/*` stands beside `application/octet-stream`')
  const named = Object.entries(content).map(([type, media]) => [
    type === '*/*' ? 'application/octet-stream' : type,
    media,
  ])
  return { ...response, content: Object.fromEntries(named) }
}
