import { isDeepStrictEqual } from 'node:util'
import { toPointer } from '../../place.ts'
import { isObject, type Json, type Rule } from '../walk.ts'

/**
 * `4XX` and `5XX` as `default`, which is the same where every other status is named. Generators know that word; a range
 * some write as it is, where a number has to stand (https://github.com/oazapfts/oazapfts/issues/56).
 */
export const answerRanges: Rule = (document, { root }) => {
  const { paths = {}, components = {} } = document as Answering
  const shared: Record<string, Json> = { ...components.responses }

  const oneOf = (refused: unknown, failed: unknown): Json | undefined => {
    const [ofCaller, ofService] = [nameOf(refused), nameOf(failed)]
    const [first, second] = [components.responses?.[ofCaller], components.responses?.[ofService]]
    if (!first || !second || !isDeepStrictEqual(withoutWords(first), withoutWords(second))) return undefined
    const words = [first, second].map(({ description }) => String(description).trimEnd())
    shared[ofCaller] = { ...first, description: words.join('\n\n') }
    return refused as Json
  }

  const inOperation = (operation: Json, pointer: string): Json => {
    const { '4XX': refused, '5XX': failed, ...answers } = operation.responses as Json
    if (refused === undefined && failed === undefined) return operation
    const both = answers.default === undefined && oneOf(refused, failed)
    if (both) return { ...operation, responses: { ...answers, default: both } }
    return root
      .follow(pointer)
      .refuse(
        'a range is `4XX` and `5XX`, of `components/responses` and alike in all but words: one `default` is left of them',
      )
  }

  const written = Object.entries(paths).map(([path, item]) => {
    const operations = Object.entries(item).map(([method, part]) => [
      method,
      isObject(part) && isObject(part.responses)
        ? inOperation(part, toPointer(['paths', path, method, 'responses']))
        : part,
    ])
    return [path, Object.fromEntries(operations)]
  })
  return {
    ...document,
    ...(document.paths !== undefined && { paths: Object.fromEntries(written) }),
    ...(components.responses && { components: { ...components, responses: shared } }),
  }
}

interface Answering {
  readonly paths?: Readonly<Record<string, Json>>
  readonly components?: { readonly responses?: Readonly<Record<string, Json>> }
}

const nameOf = (answer: unknown): string => String(Object(answer).$ref).replace('#/components/responses/', '')

/** What is for people alone. */
const withoutWords = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutWords)
  if (!isObject(value)) return value
  const { description: _, example: __, examples: ___, ...rest } = value
  return Object.fromEntries(Object.entries(rest).map(([key, each]) => [key, withoutWords(each)]))
}
