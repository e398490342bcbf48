import { type ErrorContext, UnexpectedResponseError } from '@holdfast/shared'
import { explain, toUplinkError } from './refusal.js'
import { InvalidXml, parseXml, type XmlElement } from './xml.js'

/** What a gateway answered. */
export interface GatewayAnswer {
  readonly headers: Headers
  readonly status: number
  /** Of `getObject` alone. */
  readonly stream: ReadableStream<Uint8Array> | null
  /** The answer's XML. @throws UnexpectedResponseError where it is none, or its root is another */
  xml(root: string): XmlElement
  /** The error for an answer that cannot be gone on with. */
  unexpected(problem: string): UnexpectedResponseError
}

type Reader = ReadableStreamDefaultReader<Uint8Array>
export type ReadPiece = (reader: Reader) => ReturnType<Reader['read']>

/** What an answer is read with: what errors of it say, a text of it as they may show it, a piece of its body. */
export interface Reading {
  readonly context: ErrorContext
  hide(text: string): string
  readonly read: ReadPiece
}

/** A success, as far as it can be told before its body is read. */
export function readAnswer(
  data: unknown,
  { status, headers }: Response,
  { context, hide, read }: Reading,
): GatewayAnswer {
  const body = typeof data === 'string' ? data : ''
  const unexpected = (problem: string) =>
    new UnexpectedResponseError(`${status} is not what the document says: ${problem}`, {
      ...context,
      status,
      headers: new Headers(
        [...headers].flatMap(([name, value]) => (name === 'set-cookie' ? [] : [[name, hide(value)]])),
      ),
      body: hide(body).slice(0, 1000),
    })
  return {
    status,
    headers,
    stream: data instanceof ReadableStream ? streamBy(read, data) : null,
    unexpected,
    xml(name) {
      try {
        const root = parseXml(body)
        if (root.name === name) return root
        // CompleteMultipartUpload answers 200 before it is done, and may fail after it (AWS, "Errors").
        if (root.name === 'Error') {
          const failure = { operationId: '', status, headers, body: hide(body) }
          throw toUplinkError({ ...failure, ...explain(failure) }, context, {})
        }
        throw unexpected(`its XML is a ${root.name.slice(0, 40)}`)
      } catch (error) {
        throw error instanceof InvalidXml ? unexpected(`its XML ${error.message}`) : error
      }
    },
  }
}

/**
 * Whether it is a page for people, such as a proxy or a login gives with 200 to whatever is asked. An object, which may
 * be HTML, has a date and an ETag; nothing else of S3 is HTML with something in it.
 */
export const isPage = (data: unknown, { headers }: Response, isOfObject: boolean): boolean =>
  /^text\/html\b/i.test(headers.get('content-type') ?? '') &&
  !headers.has('last-modified') &&
  !headers.has('etag') &&
  (isOfObject || data !== '')

/** The same body, of which each piece is read in another way. */
export function streamBy(read: ReadPiece, body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await read(reader)
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  )
}
