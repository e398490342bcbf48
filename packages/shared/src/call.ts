import { AbortedError, type ErrorContext, type HoldfastError, TimeoutError } from './errors.js'
import type { AttemptEvent, CallOptions } from './options.js'
import type { OperationInfo } from './table.js'
import { later } from './wait.js'

/** What a call knows of itself, from its first attempt to its end. */
export interface Call {
  readonly operationId: string
  /** As the document has it; a body that can be read once makes it one that is never repeated. */
  operation: OperationInfo
  /** The caller's settings over the client's. */
  options: CallOptions
  /** 0 before the first attempt. */
  attempt: number
  /** Of the present attempt: aborted by the caller, the deadline or a standstill, its reason an error of ours. */
  signal: AbortSignal
  /** Whether the service may have acted on any attempt so far. */
  mayHaveApplied: boolean
  /** The credentials of the present attempt, by the name of their scheme. */
  readonly credentials: Map<string, string>
  /** Those of all attempts, to keep them out of errors. */
  readonly secrets: Set<string>
  /** Whether a credential that was used comes from a function, which could give another. */
  renewable: boolean
  /** Whether the answer is handed out as a stream, which ends the call when it ends. */
  streaming: boolean
  /** What a promise gives, or the attempt's end as soon as it comes. One promise at a time. */
  wait<T>(promise: Promise<T>): Promise<T>
  /** Tells that so many bytes of the present attempt's body were handed over. */
  moved(bytes: number): void
  /** Milliseconds that the deadline leaves. */
  timeLeft(): number
  /** Begins another attempt, with a signal of its own. Throws where the call has ended meanwhile. */
  begin(): void
  /** Ends the present attempt, which may then be repeated. */
  interrupt(error: HoldfastError): void
  /** What an error of this call tells of it. */
  context(cause?: unknown): ErrorContext
  event(): AttemptEvent
  /** Lets go of timers and listeners. */
  close(): void
}

/** Opens a call: from here on the caller's signal and the deadline can end it. */
export function openCall(
  service: string,
  operationId: string,
  operation: OperationInfo,
  options: CallOptions,
): Call {
  const { signal, deadline = Infinity } = options
  const endsAt = performance.now() + deadline
  let controller = new AbortController()
  let ended: HoldfastError | undefined
  let giveUp: ((error: HoldfastError) => void) | undefined

  const interrupt = (error: HoldfastError) => {
    controller.abort(error)
    giveUp?.(error)
  }
  const end = (error: HoldfastError) => {
    ended ??= error
    interrupt(ended)
  }
  const abort = () => end(new AbortedError('aborted by the caller', call.context(signal?.reason)))
  const expire = () => end(new TimeoutError('not done by the deadline', call.context()))
  const cancelDeadline = later(deadline, expire)

  const call: Call = {
    operationId,
    operation,
    options,
    attempt: 0,
    mayHaveApplied: false,
    credentials: new Map(),
    secrets: new Set(),
    renewable: false,
    streaming: false,
    moved() {},
    signal: controller.signal,
    timeLeft: () => endsAt - performance.now(),
    begin() {
      if (call.timeLeft() <= 0) expire()
      if (ended) throw ended
      if (call.signal.aborted) controller = new AbortController()
      call.signal = controller.signal
      call.attempt++
    },
    interrupt,
    // A listener on the signal would do the same, and take three times as long.
    wait: (promise) =>
      new Promise((resolve, reject) => {
        giveUp = reject
        if (call.signal.aborted) reject(call.signal.reason)
        promise.then(resolve, reject)
      }),
    context: (cause) => ({ service, operationId, mayHaveApplied: call.mayHaveApplied, cause }),
    event: () => ({ operationId, attempt: call.attempt, method: operation.method, path: operation.path }),
    close() {
      cancelDeadline()
      signal?.removeEventListener('abort', abort)
    },
  }
  signal?.addEventListener('abort', abort)
  if (signal?.aborted) abort()
  return call
}
