import type { Call } from './call.js'
import { TimeoutError } from './errors.js'
import type { AttemptEvent, Fetch, Hooks, ResponseEvent } from './options.js'
import { READS } from './table.js'
import { later, until } from './wait.js'

/** One request and its answer, watched: it is given up when nothing moves any more. */
export interface Exchange {
  /** Bytes of the request's body. */
  bytesSent: number
  send(request: Request): Promise<Response>
  /** The answer's body as text; of a failure's no more than 64 KiB. */
  text(response: Response): Promise<string>
  /** The answer's body as it comes. The exchange and its call then end with it. */
  stream(response: Response): ReadableStream<Uint8Array> | null
  end(outcome: Pick<ResponseEvent, 'status' | 'error'>): void
}

// More than any service's JSON for a failure; what is longer is a page for people, or an attack.
const FAILURE_LIMIT = 65_536

export function openExchange(call: Call, fetch: Fetch, hooks: Hooks): Exchange {
  const { timeout = 60_000 } = call.options
  const startedAt = performance.now()
  let bytesReceived = 0
  let cancel = () => {}
  let ended = false

  const moved = (bytes: number) => {
    bytesReceived += bytes
    cancel()
    cancel = later(timeout, () =>
      call.interrupt(new TimeoutError(`nothing moved for ${timeout} ms`, call.context())),
    )
  }

  return {
    bytesSent: 0,
    async send(request) {
      call.mayHaveApplied ||= !READS.test(request.method)
      tell(hooks.onRequest, call.event())
      moved(0)
      return until(call.signal, fetch(request))
    },
    async text({ ok, body }) {
      const reader = body?.getReader()
      const decoder = new TextDecoder()
      let text = ''
      try {
        while (reader && (ok || bytesReceived < FAILURE_LIMIT)) {
          const { done, value } = await until(call.signal, reader.read())
          if (done) break
          moved(value.byteLength)
          text += decoder.decode(value, { stream: true })
        }
      } finally {
        reader?.cancel().catch(() => {})
      }
      return ok ? text : text.slice(0, FAILURE_LIMIT)
    },
    stream({ body, status }) {
      if (!body) return null
      call.streaming = true
      const done = () => {
        call.streaming = false
        this.end({ status, error: undefined })
        call.close()
      }
      const transform = (chunk: Uint8Array, controller: TransformStreamDefaultController<Uint8Array>) => {
        moved(chunk.byteLength)
        controller.enqueue(chunk)
      }
      // `cancel`, for a reader that stops early, is newer than the library's types, and than Node 20.
      const watcher = { transform, flush: done, cancel: done }
      return body.pipeThrough(new TransformStream(watcher), { signal: call.signal })
    },
    end(outcome) {
      if (ended || call.streaming) return
      ended = true
      cancel()
      const ms = performance.now() - startedAt
      tell(hooks.onResponse, { ...call.event(), ...outcome, bytesSent: this.bytesSent, bytesReceived, ms })
    },
  }
}

/** Tells a hook. What it throws is its own program's, and must not look like the call's failure. */
export function tell<E extends AttemptEvent>(hook: ((event: E) => void) | undefined, event: E): void {
  try {
    hook?.(event)
  } catch (error) {
    queueMicrotask(() => {
      throw error
    })
  }
}
