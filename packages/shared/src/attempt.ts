import type { Authorisation, Refused } from './authorise.js'
import type { Call } from './call.js'
import type { Service } from './client.js'
import { wrap } from './connection-error.js'
import { decode, type ParseAs } from './decode.js'
import { HoldfastError, InvalidArgumentError } from './errors.js'
import { FAILURE_LIMIT, openExchange } from './exchange.js'
import { interpret } from './explain.js'
import type { Fetch, FetchInit, HeadersOption, TransportOptions, UploadOptions } from './options.js'
import { redact, redactHeaders, type Secrets } from './redact.js'
import type { Answer } from './retry.js'
import { writeHeaders, writePath, writeQuery } from './serialise.js'
import { READS } from './table.js'

/** What all attempts of a client share. */
export interface Kit {
  readonly service: Service
  readonly options: TransportOptions
  readonly authorise: (call: Call, refused: Refused) => Promise<Authorisation>
}

/** A call's arguments, in openapi-fetch's form. What else it has is for `new Request`. */
export interface Init {
  readonly params?: { readonly query?: object; readonly path?: object; readonly header?: object }
  readonly body?: unknown
  readonly headers?: object | undefined
  readonly redirect?: FetchInit['redirect'] | undefined
  readonly onProgress?: UploadOptions['onProgress']
  readonly parseAs?: ParseAs
  /** Makes the data of a success what its type says; gives nothing for what cannot be made so. */
  readonly read?: ((data: unknown) => unknown) | undefined
}

/**
 * What a client adds to an attempt's request: a body that is no JSON, headers. What it changes in `init` is for this
 * attempt alone.
 */
export type Prepare = (call: Call, init: { -readonly [Key in keyof Init]: Init[Key] }) => Promise<Prepared>

/** Adds headers to a request that is complete otherwise: not a byte of it changes after this. */
export type Sign = (call: Call, url: string, request: Omit<FetchInit, 'signal'>) => void | Promise<void>

export interface Prepared {
  readonly body?: FetchInit['body']
  readonly headers?: HeadersOption
  readonly redirect?: 'error' | 'manual'
  readonly duplex?: 'half'
}

/** One attempt: authorise, serialise, send, decode. */
export async function makeAttempt(
  kit: Kit,
  call: Call,
  fetch: Fetch,
  { parseAs, read, ...init }: Init,
  refused: Refused,
): Promise<Answer> {
  const { operationId } = call
  const { explain, prepare, sign } = kit.service
  const { hooks, validators } = kit.options
  const credentials = await call.wait(kit.authorise(call, refused))
  const prepared = prepare && (await call.wait(prepare(call, init)))
  const { url, request } = writeRequest(kit, call, init, prepared, credentials)
  await sign?.(call, url, request)
  const exchange = openExchange(call, fetch, hooks)
  let error: HoldfastError | undefined
  try {
    const response = await exchange.send(url, request)
    const { status } = response
    if (response.ok)
      return { response, data: await decode(call, exchange, response, parseAs, validators, read) }

    const body = parseFailure(await exchange.text(response), call.secrets)
    const headers = redactHeaders(response.headers, call.secrets)
    return { response, failure: interpret(explain, { operationId, status, headers, body }) }
  } catch (thrown) {
    // What a validator, a reader or `explain` failed with: the answer came, so that repeating would be blind.
    error = wrap(call, thrown, 'unreadable answer')
    throw error
  } finally {
    exchange.end(error)
  }
}

/** @throws InvalidArgumentError for what no request can be made of */
function writeRequest(
  kit: Kit,
  call: Call,
  { params, body, headers, onProgress: _, ...init }: Init,
  prepared: Prepared = {},
  credentials: Authorisation,
): { url: string; request: Omit<FetchInit, 'signal'> } {
  const { operation } = call
  const { method, query, server = '' } = operation
  try {
    const url =
      (kit.service.servers?.[server] ?? kit.service.baseUrl) +
      writePath(operation, params?.path, call.context()) +
      writeQuery(params?.query, query)
    const json = prepared.body ? undefined : (JSON.stringify(body) as string | undefined)
    const request = {
      body: json ?? null,
      ...init,
      // A redirected POST becomes a GET, whose answer would be taken for the POST's.
      redirect: READS.includes(method) || init.redirect === 'error' ? (init.redirect ?? 'follow') : 'manual',
      ...prepared,
      method,
      headers: writeHeaders(
        json && JSON_TYPE,
        kit.options.headers,
        headers,
        params?.header,
        prepared.headers,
        credentials,
      ),
    } as const
    // Else fetch fails with a TypeError, as it does where no connection is made.
    if (Object.keys(init).length || json) new Request(url, { ...request, body: json ?? null })
    return { url, request }
  } catch (error) {
    if (error instanceof HoldfastError) throw error
    // The platform's own error for a header that it cannot send shows the header, which may be a secret.
    throw new InvalidArgumentError('request', 'cannot be sent: see headers and options', call.context())
  }
}

const JSON_TYPE = { 'content-type': 'application/json' }

/** A failure's body, without secrets that the service sent back: its JSON, and else its text. */
function parseFailure(text: string, secrets: Secrets): unknown {
  const shown = redact(text, secrets)
  try {
    return JSON.parse(shown, (_, value) => (typeof value === 'string' ? redact(value, secrets) : value))
  } catch {
    return shown.slice(0, FAILURE_LIMIT)
  }
}
