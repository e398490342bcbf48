import type { Call } from './call.js'
import { asOurs } from './connection-error.js'
import { type HoldfastError, TimeoutError } from './errors.js'
import type { Fetch, FetchInit, Hooks } from './options.js'
import { tell } from './tell.js'
import { later } from './wait.js'

/** One request and its answer, watched: it is given up when nothing moves any more. */
export interface Exchange {
  /** Fails with an error of ours, and so do the readers below. */
  send(url: string, init: Omit<FetchInit, 'signal'>): Promise<Response>
  /** The answer's body as text; a failure's is no longer read on after 64 KiB. */
  text(response: Response): Promise<string>
  /** The answer's body as it comes. The exchange ends with it, and so does what `close` stands for. */
  stream(response: Response, close?: () => void): ReadableStream<Uint8Array<ArrayBuffer>> | null
  /** Tells the hooks what it came to, once; a body that is handed out as a stream ends it by itself. */
  end(error?: HoldfastError): void
}

// More than any service's JSON for a failure; what is longer is a page for people, or an attack.
export const FAILURE_LIMIT = 65_536

export function openExchange(call: Call, fetch: Fetch, hooks?: Hooks): Exchange {
  const { timeout = 60_000 } = call.options
  const startedAt = performance.now()
  const before = call.mayHaveApplied
  let status: number | undefined
  let bytesSent = 0
  let bytesReceived = 0
  let ended = false
  let rest: (() => void) | undefined

  const stir = () => {
    rest?.()
    rest = later(timeout, () =>
      call.interrupt(new TimeoutError(`nothing moved for ${timeout} ms`, call.context())),
    )
  }
  call.moved = (bytes) => {
    bytesSent += bytes
    if (rest) stir()
  }

  /** Waits for the service's next move. What stands still between two of them is the reader. */
  const watch = async <T>(move: Promise<T>, url = ''): Promise<T> => {
    stir()
    try {
      return await call.wait(move)
    } catch (error) {
      throw asOurs(call, before, error, url)
    } finally {
      rest?.()
      rest = undefined
    }
  }

  return {
    async send(url, init) {
      tell(hooks?.onRequest, call.event())
      call.signal.throwIfAborted()
      call.mayHaveApplied ||= call.operation.retry !== 'safe'
      if (hooks?.onResponse && !(init.body instanceof ReadableStream))
        bytesSent = new Blob([init.body ?? '']).size
      const response = await watch(fetch(url, { ...init, signal: call.signal }), url)
      status = response.status
      return response
    },
    async text({ ok, body }) {
      const reader = body?.getReader()
      const decoder = new TextDecoder()
      let text = ''
      try {
        while (reader && (ok || bytesReceived < FAILURE_LIMIT)) {
          const { done, value } = await watch(reader.read())
          if (done) break
          const chunk = ok ? value : value.subarray(0, FAILURE_LIMIT - bytesReceived)
          text += decoder.decode(chunk, { stream: true })
          bytesReceived += value.byteLength
        }
      } finally {
        reader?.cancel().catch(() => {})
      }
      return text
    },
    stream({ body }, close) {
      const reader = body?.getReader()
      if (!reader) return null
      call.streaming = true
      const finish = (error?: HoldfastError) => {
        call.streaming = false
        this.end(error)
        close?.()
        reader.cancel(error).catch(() => {})
      }
      return new ReadableStream({
        async pull(controller) {
          try {
            const { done, value } = await watch(reader.read())
            if (done) {
              finish()
              return controller.close()
            }
            bytesReceived += value.byteLength
            controller.enqueue(value)
          } catch (error) {
            finish(error as HoldfastError)
            controller.error(error)
          }
        },
        cancel: () => finish(),
      })
    },
    end(error) {
      if (ended || call.streaming) return
      ended = true
      const ms = performance.now() - startedAt
      tell(hooks?.onResponse, { ...call.event(), status, error, bytesSent, bytesReceived, ms })
    },
  }
}
