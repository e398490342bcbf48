import type { Call } from './call.js'
import { UnexpectedResponseError } from './errors.js'
import type { Exchange } from './exchange.js'
import { redact, redactHeaders } from './redact.js'
import { type AnswerValidator, bySuccess } from './validate.js'

/** How openapi-fetch's callers can ask for an answer's body. */
export type ParseAs = 'json' | 'text' | 'blob' | 'arrayBuffer' | 'stream'

// How much of an unexpected body an error shows.
const SHOWN = 1000

/** Reads a success: as the caller asks, and else as the document says. */
export async function decode(
  call: Call,
  exchange: Exchange,
  response: Response,
  asked: ParseAs | undefined,
  validate: AnswerValidator | undefined,
  read: (data: unknown) => unknown = (data) => data,
): Promise<unknown> {
  const { status, headers } = response
  const form = asked ?? bySuccess(call.operation.answers, status)
  if (form === 'stream') return exchange.stream(response, call.close)
  const whole = form === 'bytes' ? 'blob' : form
  if (whole === 'blob' || whole === 'arrayBuffer')
    return new Response(exchange.stream(response), { headers })[whole]()

  const text = await exchange.text(response)
  if (form === 'text') return text
  if (form === 'none') return undefined

  let data: unknown
  let problem: string | undefined
  try {
    data = JSON.parse(text)
  } catch {
    problem = `${(text && headers.get('content-type')) || 'an empty body'} is no JSON`
  }
  problem ??= await validate?.(call.operationId, status, data)
  const value = problem ? undefined : read(data)
  if (value === undefined)
    throw new UnexpectedResponseError(
      redact(`${status} is not what the document says${problem ? `: ${problem}` : ''}`, call.secrets),
      {
        ...call.context(),
        status,
        headers: redactHeaders(headers, call.secrets),
        // A secret in an answer is not known before it is read.
        body: call.operation.secrets?.answer ? '' : redact(text, call.secrets).slice(0, SHOWN),
      },
    )
  return value
}
