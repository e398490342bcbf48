import type { Refused } from './authorise.js'
import type { Call } from './call.js'
import { ConnectionError, type HoldfastError, TlsError } from './errors.js'
import type { Interpretation } from './explain.js'
import type { Gate } from './gate.js'
import type { Hooks } from './options.js'
import { tell } from './tell.js'
import { sleep } from './wait.js'

/** What one attempt came to: a success's data, or what a failure means. */
export interface Answer {
  readonly data?: unknown
  readonly response: Response
  readonly failure?: Interpretation
}

/**
 * Makes attempts until one succeeds or none more is allowed. Each is made anew from the caller's arguments, so
 * that nothing is ever cloned and each has the credentials of its own moment.
 */
export async function withRetry(
  call: Call,
  gate: Gate,
  hooks: Hooks | undefined,
  attempt: (refused: Refused) => Promise<Answer>,
): Promise<Answer> {
  const { retry } = call.options
  const { attempts = retry === false ? 1 : 3, baseDelayMs = 500, maxDelayMs = 60_000 } = retry || {}
  let refused: Refused
  let repeats = 0
  let delayMs = 0

  for (;;) {
    call.begin()
    if (delayMs) await sleep(delayMs, call.signal)
    await gate.enter(call)
    const before = call.mayHaveApplied
    let answer: Answer | undefined
    let error: HoldfastError | undefined
    try {
      answer = await attempt(refused)
    } catch (thrown) {
      error = thrown as HoldfastError
    }
    const status = answer?.response.status
    const failure = answer?.failure
    if (answer) {
      if (!failure) return answer
      // What an earlier attempt may have done stays so, whatever this answer says of itself.
      call.mayHaveApplied = before || (call.mayHaveApplied && failure.mayHaveApplied)
      // A DELETE that finds nothing after one of unknown outcome has found that one's success.
      if (status === 404 && before && call.operation.method === 'DELETE') return { response: answer.response }
    }

    if (failure?.refreshCredentials && !refused && call.renewable) {
      refused = new Map(call.credentials)
      delayMs = 0
    } else {
      const backoff = Math.random() * Math.min(maxDelayMs, baseDelayMs * 2 ** repeats)
      delayMs = failure?.retryAfterMs ?? backoff
      if (status === 429) gate.hold(Math.min(delayMs, maxDelayMs))
      const inTime = !failure?.final && delayMs <= maxDelayMs && delayMs < call.timeLeft()
      if (++repeats >= attempts || !inTime || !mayRepeat(call, status, error)) {
        if (answer) return answer
        throw error
      }
    }
    tell(hooks?.onRetry, { ...call.event(), status, error, delayMs })
  }
}

/** Whether a failure may pass, and the document lets the operation be repeated after it. */
function mayRepeat({ operation, mayHaveApplied }: Call, status: number | undefined, error: unknown): boolean {
  const passing = status
    ? status === 408 || status === 429 || status >= 500
    : error instanceof ConnectionError && !(error instanceof TlsError)
  return passing && (operation.retry === 'idempotent' || (operation.retry !== 'never' && !mayHaveApplied))
}
