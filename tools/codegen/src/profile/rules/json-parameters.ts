import { note } from '../note.ts'
import { isObject, type Json, type Rule } from '../walk.ts'

/** Of nine generated clients that were run, eight wrote such a parameter wrongly; a text they all can write. */
export const jsonParameters: Rule = (parameter, site) => {
  const { content, ...rest } = parameter
  if (!isObject(content)) return parameter
  const media = content['application/json']
  if (!isObject(media) || Object.keys(content).length !== 1)
    return site.refuse('a parameter with `content` is JSON and nothing else: `content: application/json`')
  const text: Json = {
    ...rest,
    schema: { type: 'string' },
    ...(media.example !== undefined && { example: JSON.stringify(media.example) }),
  }
  return note(text, 'Give it as the text of that JSON; it is percent-encoded like any other text.')
}
