import type { ErrorContext, Explanation, Failure } from '@holdfast/shared'
import type { UplinkError, UplinkErrorContext } from './errors.js'

/** A failed answer, and what it means. */
export type Refusal = Failure & Pick<Explanation, 'code' | 'message' | 'retryAfterMs'>

export type UplinkErrorClass = new (message: string, context: UplinkErrorContext) => UplinkError

/** A failed answer as an error of a class of uplink's, in the service's own words. */
export function refused(
  Class: UplinkErrorClass,
  { status, code, message, headers, retryAfterMs }: Refusal,
  context: ErrorContext,
): UplinkError {
  const requestId = headers.get('x-amz-request-id') ?? headers.get('x-request-id') ?? undefined
  const said = [code, message].filter(Boolean).join(': ')
  return new Class(`${status} ${said || 'failed'}`, {
    ...context,
    origin: { http: status, code, requestId },
    retryAfterMs,
  })
}
