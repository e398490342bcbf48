import type { AnswerKind } from '../table.js'
import { byStatus, differences, type OperationValidators } from '../validate.js'

/** What a resolver answers. */
export interface Reply {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** A reply that is found true to the document, and how its body is written. */
export interface Answer extends Reply {
  readonly kind: AnswerKind
}

/** How a service reads and writes XML; what an element may have is not to be seen in it, but in its document. */
export interface XmlCodec {
  /** @throws RefusedRequest */
  read(xml: string, operationId: string): unknown
  write(body: unknown): string
}

/**
 * Holds a resolver's reply to the document.
 * @throws Error where the document has no such answer, or the body is not as it says.
 */
export async function checkReply(
  id: string,
  answers: Readonly<Record<string, AnswerKind | readonly AnswerKind[]>>,
  reply: Reply,
  { responses }: OperationValidators,
): Promise<Answer> {
  const { status, body } = reply
  const kinds = byStatus(answers, status)
  // Where a status has several, a body is what it looks like.
  const kind = typeof kinds === 'object' ? kinds.find((each) => looksLike(body).includes(each)) : kinds
  if (!kind) throw new Error(`the mock of ${id} answered ${status}, which its document does not have`)
  const isStructured = kind === 'json' || kind === 'xml'
  const problem = isStructured ? await differences(byStatus(responses, status), body) : undefined
  if (problem) throw new Error(`the mock of ${id} answered ${status} against its document: ${problem}`)
  return { ...reply, kind }
}

function looksLike(body: unknown): readonly AnswerKind[] {
  if (body === undefined) return ['none']
  if (typeof body === 'string') return ['text']
  return body instanceof Blob ? ['bytes'] : ['json', 'xml']
}

/** A refused request's answer: a text, or in the way in which the service writes its failures. */
export const toAnswer = (reply: Reply, structured: 'json' | 'xml'): Answer => ({
  ...reply,
  kind: typeof reply.body === 'string' ? 'text' : structured,
})

/** The answer to a HEAD has the headers of one with a body, and none (RFC 9110, 9.3.2). */
export function writeAnswer(answer: Answer, method: string, xml: XmlCodec | undefined): Response {
  const { status, kind, body, headers = {} } = answer
  if (method === 'HEAD') return new Response(null, { status, headers })
  if (kind === 'json') return Response.json(body, { status, headers })
  if (kind === 'xml') {
    if (!xml) throw new Error('no encoder for XML')
    return new Response(xml.write(body), {
      status,
      headers: { 'content-type': 'application/xml', ...headers },
    })
  }
  return new Response(kind === 'none' ? null : (body as Blob | string), { status, headers })
}
