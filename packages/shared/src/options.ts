import type { HoldfastError } from './errors.js'
import type { AnswerValidator } from './validate.js'

/** What a fetch gets beside the URL: a part of what the platform's own takes. */
export interface FetchInit {
  method: string
  headers: Headers
  body: string | Blob | ReadableStream<Uint8Array> | null
  redirect: 'follow' | 'manual' | 'error'
  /** Ends the request; it should be obeyed. */
  signal: AbortSignal
}

/** Fetch as the clients call it, which is as the platform's own is called. */
export type Fetch = (url: string, init: FetchInit) => Promise<Response>

/** Request headers by name. */
export type HeadersOption = Readonly<Record<string, string | undefined>>

/** When a failed call is repeated. What may be repeated at all is the document's to say, not the caller's. */
export interface RetryOptions {
  /** Tries in all, the first included; 3 unless told. */
  attempts?: number | undefined
  /** The longest pause before the first repeat, in milliseconds; it doubles each time. 500 unless told, 0 for none. */
  baseDelayMs?: number | undefined
  /**
   * The longest pause that the client makes by itself, in milliseconds; 60,000 unless told. When the service
   * asks for a longer one, or for longer than the deadline leaves, the failure is thrown at once.
   */
  maxDelayMs?: number | undefined
}

/** At most so many requests of this client in any such span of time. */
export interface RateLimit {
  requests: number
  /** Milliseconds. */
  perMs: number
}

/** One attempt of a call, as the hooks see it. Neither a body nor a secret is ever in it. */
export interface AttemptEvent {
  operationId: string
  /** 1 for the first. */
  attempt: number
  method: string
  /** The path as the document writes it, such as `/pins/{requestid}`. */
  path: string
}

/** An attempt that ended. */
export interface ResponseEvent extends AttemptEvent {
  /** The HTTP status; none where no answer came. */
  status: number | undefined
  /** What went wrong where no usable answer came. */
  error: HoldfastError | undefined
  /** Bytes of the two bodies. */
  bytesSent: number
  bytesReceived: number
  /** Milliseconds from the request to the last byte of the answer. */
  ms: number
}

/** An attempt that failed and will be repeated. */
export interface RetryEvent extends AttemptEvent {
  status: number | undefined
  error: HoldfastError | undefined
  /** Milliseconds until the next attempt. */
  delayMs: number
}

/**
 * What a program is told of each attempt, for its logs and metrics. What a hook throws is thrown on its own
 * and not into the call, which may have changed something already.
 */
export interface Hooks {
  onRequest?: ((event: AttemptEvent) => void) | undefined
  onResponse?: ((event: ResponseEvent) => void) | undefined
  onRetry?: ((event: RetryEvent) => void) | undefined
}

/** What can be set for one call, and for all calls of a client. */
export interface CallOptions {
  /** Ends the call; it then fails with AbortedError. */
  signal?: AbortSignal | undefined
  /** Milliseconds for which nothing may move before an attempt fails with TimeoutError; 60,000 unless told. */
  timeout?: number | undefined
  /** Milliseconds for the whole call, repeats and pauses included; no limit unless told. */
  deadline?: number | undefined
  /** Headers for this call. Credentials cannot be overridden by them. */
  headers?: HeadersOption | undefined
  /** When to repeat; `false` for never. A credential that is a function is renewed after a 401 all the same. */
  retry?: RetryOptions | false | undefined
}

/** How far the files of a request have been handed over, in bytes. */
export interface Progress {
  sent: number
  /** `undefined` where a stream's size is not known. */
  total: number | undefined
}

/** What can be set for one upload. */
export interface UploadOptions extends CallOptions {
  /** Called as the files are handed over; from 0 again where the upload is repeated. */
  onProgress?: ((progress: Progress) => void) | undefined
}

/** What every client can be told. */
export interface TransportOptions extends Omit<CallOptions, 'signal'> {
  /** Used instead of the global fetch, which is looked up at each call. */
  fetch?: Fetch | undefined
  rateLimit?: RateLimit | undefined
  hooks?: Hooks | undefined
  /** Holds answers to the document; from the client's `./zod`. Without it answers are read leniently. */
  validators?: AnswerValidator | undefined
}
