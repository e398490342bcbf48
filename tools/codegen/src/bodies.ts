import type { AnswerKind, BodyInfo } from '../../../packages/shared/src/table.ts'
import type { Operation } from './operation.ts'
import type { Place } from './place.ts'
import { isFile, isJson, isXml, typeOf } from './schema.ts'

const SEVERAL = 'several media types of one body cannot be written yet'

/** The form of the request's body. */
export function bodyOf(operation: Operation): Record<string, BodyInfo> | undefined {
  const content = operation.place.get('requestBody')?.get('content')
  const only = content && onlyMediaType(content)
  if (!only) return undefined
  const [mediaType, media] = only
  if (isJson(mediaType) || isXml(mediaType) || mediaType === 'application/octet-stream')
    return { [mediaType]: {} }
  if (mediaType === 'multipart/form-data') return { [mediaType]: partsOf(media) }
  return media.refuse(`a body of ${mediaType} cannot be written yet`)
}

/**
 * What the body of each success is, and of whatever else is no failure. Only a body in XML, which the transport leaves
 * to its client, may be something else as well: what was asked for decides, and not the answer.
 */
export function answersOf(operation: Operation): Record<string, AnswerKind | AnswerKind[]> {
  const answers = answersBy(operation, (status) => !isFailure(status)).map(([status, answer]) => {
    const kinds = kindsOf(operation, answer)
    const readByClient = kinds.includes('xml') && !kinds.includes('json') && !kinds.includes('text')
    if (kinds.length > 1 && !readByClient) answer.refuse(SEVERAL)
    return [status, oneOrSeveral(kinds)]
  })
  return Object.fromEntries(answers)
}

/** What the body of each failure is. A service and the proxy before it may fail each in its own way. */
export function failuresOf(operation: Operation): Record<string, AnswerKind | AnswerKind[]> {
  const failures = answersBy(operation, isFailure).map(([status, answer]) => [
    status,
    oneOrSeveral(kindsOf(operation, answer)),
  ])
  return Object.fromEntries(failures)
}

const oneOrSeveral = ([kind = 'none', ...others]: AnswerKind[]): AnswerKind | AnswerKind[] =>
  others.length > 0 ? [kind, ...others] : kind

const isFailure = (status: string): boolean => /^[45]/.test(status)

const answersBy = ({ place }: Operation, which: (status: string) => boolean): [string, Place][] =>
  (place.get('responses')?.entries() ?? []).filter(([status]) => which(status))

/** The kinds of an answer's bodies, each once. */
function kindsOf({ method }: Operation, answer: Place): AnswerKind[] {
  const content = answer.get('content')
  // RFC 9110, §9.3.2.
  if (method === 'head') content?.refuse('an answer to HEAD has no body')
  const kinds = mediaOf(answer).map(([, kind]) => kind)
  // hey-api's model would drop the second one's schema.
  if (kinds.filter((kind) => kind === 'json' || kind === 'xml').length > 1) content?.refuse(SEVERAL)
  return [...new Set(mayBeEmpty(answer) ? ['none' as const, ...kinds] : kinds)]
}

/** Whether an answer that has a body may come without one. OpenAPI has no word for it. */
export const mayBeEmpty = (answer: Place): boolean => answer.field('x-empty') === true

/** The media types of an answer, and what kind of body each is. */
export const mediaOf = (answer: Place): [mediaType: string, kind: AnswerKind][] =>
  (answer.get('content')?.entries() ?? []).map((media) => [media[0], kindOf(media)])

function kindOf([mediaType, media]: [string, Place]): AnswerKind {
  if (isJson(mediaType)) return 'json'
  if (isXml(mediaType)) return 'xml'
  if (mediaType === 'text/event-stream') media.refuse(`${mediaType} cannot be read yet`)
  return mediaType.startsWith('text/') ? 'text' : 'bytes'
}

/** hey-api's types know one media type of a body, so that a second one would be lost without a word. */
function onlyMediaType(content: Place): [string, Place] | undefined {
  const [only, ...others] = content.entries()
  if (others.length > 0) content.refuse(SEVERAL)
  return only
}

function partsOf(media: Place): BodyInfo {
  const properties = media.get('schema')?.get('properties')?.entries()
  if (!properties) return media.refuse('a multipart body needs a schema with properties')
  const parts: Record<'json' | 'files' | 'text', string[]> = { json: [], files: [], text: [] }
  for (const [name, schema] of properties)
    parts[partKind(schema, media.get('encoding')?.get(name))].push(name)
  return {
    ...(parts.json.length > 0 && { json: parts.json }),
    ...(parts.files.length > 0 && { files: parts.files }),
  }
}

/** OpenAPI 3.1, "Encoding Object": an object is JSON where nothing is said, a string text. */
function partKind(schema: Place, encoding: Place | undefined): 'json' | 'files' | 'text' {
  const contentType = encoding?.field('contentType')
  const type = typeOf(schema)
  const items = type === 'array' ? schema.get('items') : undefined
  if (isFile(items ?? schema)) return 'files'
  if (typeof contentType === 'string' ? isJson(contentType) : type === 'object') return 'json'
  if (contentType !== undefined && contentType !== 'text/plain') {
    encoding?.refuse(`a part of ${contentType} cannot be written yet`)
  }
  if (type !== 'string') schema.refuse('a part that is neither file, JSON nor text cannot be written yet')
  return 'text'
}
