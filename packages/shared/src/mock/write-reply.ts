import type { OperationInfo } from '../table.js'
import { byStatus, differences, type OperationValidators } from '../validate.js'

/** What a resolver answers. */
export interface Reply {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * A resolver's reply as a response.
 * @throws Error where the document has no such answer, or the body is not as it says.
 */
export async function writeReply(
  id: string,
  { answers }: OperationInfo,
  { status, body, headers = {} }: Reply,
  { responses }: OperationValidators,
): Promise<Response> {
  const kind = byStatus(answers, status)
  if (!kind) throw new Error(`the mock of ${id} answered ${status}, which its document does not have`)
  const problem = await differences(byStatus(responses, status), body)
  if (problem) throw new Error(`the mock of ${id} answered ${status} against its document: ${problem}`)
  if (kind === 'json') return Response.json(body, { status, headers })
  return new Response(kind === 'none' ? null : (body as Blob | string), { status, headers })
}
