import {
  AbortedError,
  assertPositive,
  type CallOptions,
  ConnectionError,
  RateLimitError,
  ServerError,
  sleep,
  TimeoutError,
  TlsError,
} from '@holdfast/shared'
import { PinFailedError } from './errors.js'
import type { PinStatus } from './generated/pinning/types.gen.js'
import { SERVICE } from './refuse.js'

/** How to wait for a pin. */
export interface WaitOptions extends Omit<CallOptions, 'deadline'> {
  /** Milliseconds to wait in all; ten minutes unless told, `Infinity` for as long as it takes. */
  deadline?: number | undefined
  /** Milliseconds between the first two looks; each pause is half as long again as the last. 1,000 unless told. */
  intervalMs?: number | undefined
  /** The longest pause in milliseconds; 30,000 unless told. */
  maxIntervalMs?: number | undefined
  /** Called with the pin object at the first look and whenever its status is another. What it throws ends the wait. */
  onStatus?: ((pin: PinStatus) => void) | undefined
}

const TEN_MINUTES = 600_000
const GROWTH = 1.5

/**
 * Looks at a pin until it is pinned.
 *
 * Pauses are shortened at random by up to a quarter, so that many who wait do not come all at once.
 */
export async function waitForPinned(
  get: (requestid: string, options: CallOptions) => Promise<PinStatus>,
  requestid: string,
  { deadline = TEN_MINUTES, intervalMs = 1000, maxIntervalMs = 30_000, onStatus, ...options }: WaitOptions,
): Promise<PinStatus> {
  assertPositive(SERVICE, { deadline, intervalMs, maxIntervalMs })
  const { signal } = options
  const endsAt = performance.now() + deadline
  let seen: PinStatus | undefined
  let failed: unknown
  let pause = Math.min(intervalMs, maxIntervalMs)

  for (;;) {
    const left = endsAt - performance.now()
    if (left <= 0 || signal?.aborted) break
    const pin = await get(requestid, { ...options, deadline: left }).catch((error) => {
      if (!mayPass(error) && !signal?.aborted) throw error
      failed = error
      return undefined
    })
    if (pin) {
      if (pin.status !== seen?.status) onStatus?.(pin)
      if (pin.status === 'failed') throw new PinFailedError(pin)
      if (pin.status === 'pinned') return pin
      seen = pin
    }

    const jittered = pause * (1 - Math.random() / 4)
    pause = Math.min(pause * GROWTH, maxIntervalMs)
    await sleep(Math.min(jittered, endsAt - performance.now()), signal).catch(() => {})
  }

  const [Unfinished, why, cause] = signal?.aborted
    ? [AbortedError, 'aborted by the caller', signal.reason]
    : [TimeoutError, `not pinned within the deadline of ${deadline} ms`, failed]
  throw new Unfinished(
    `${why}; pin ${requestid} was last seen ${seen?.status ?? 'never'}; what is there stays on the service`,
    { service: SERVICE, operationId: 'getPinByRequestId', requestid, cause },
  )
}

/** Whether a look failed in a way that says nothing of the pin: the wait then goes on. */
const mayPass = (error: unknown): boolean =>
  (error instanceof ConnectionError && !(error instanceof TlsError)) ||
  error instanceof RateLimitError ||
  error instanceof ServerError
