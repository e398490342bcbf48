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
  // Where a status has several, a text is what it looks like.
  const fits = (kind: AnswerKind) => (kind === 'text') === (typeof body === 'string')
  const kind = typeof kinds === 'object' ? kinds.find(fits) : kinds
  if (!kind) throw new Error(`the mock of ${id} answered ${status}, which its document does not have`)
  const problem = kind === 'json' ? await differences(byStatus(responses, status), body) : undefined
  if (problem) throw new Error(`the mock of ${id} answered ${status} against its document: ${problem}`)
  return { ...reply, kind }
}

/** A refused request's answer, in JSON or as a text. */
export const toAnswer = (reply: Reply): Answer => ({
  ...reply,
  kind: typeof reply.body === 'string' ? 'text' : 'json',
})

/** The answer to a HEAD has the headers of one with a body, and none (RFC 9110, 9.3.2). */
export function writeAnswer({ status, kind, body, headers = {} }: Answer, method: string): Response {
  if (method === 'HEAD') return new Response(null, { status, headers })
  if (kind === 'json') return Response.json(body, { status, headers })
  return new Response(kind === 'none' ? null : (body as Blob | string), { status, headers })
}
