import type { Authorisation } from './authorise.js'
import type { Call } from './call.js'
import { connectionError } from './connection-error.js'
import { decode, type ParseAs } from './decode.js'
import { HoldfastError, InvalidArgumentError } from './errors.js'
import { openExchange } from './exchange.js'
import { type Explain, interpret } from './explain.js'
import type { Fetch, HeadersOption, Hooks } from './options.js'
import { redact, redactHeaders, type Secrets } from './redact.js'
import type { Answer } from './retry.js'
import { writeHeaders, writePath, writeQuery } from './serialise.js'
import { READS } from './table.js'
import type { Validators } from './validate.js'
import { until } from './wait.js'

/** What all attempts of a client share. */
export interface Kit {
  readonly baseUrl: string
  readonly headers: HeadersOption | undefined
  readonly authorise: (call: Call, refused: Secrets | undefined) => Promise<Authorisation>
  readonly explain: Explain | undefined
  readonly hooks: Hooks
  readonly validators: Validators | undefined
}

/** A call's arguments, in openapi-fetch's form. What else it has is for `new Request`. */
export interface Init {
  readonly params?: { readonly query?: object; readonly path?: object; readonly header?: object }
  readonly body?: unknown
  readonly headers?: object | undefined
  readonly parseAs?: ParseAs
  /** Makes the data of a success what its type says; gives nothing for what cannot be made so. */
  readonly read?: ((data: unknown) => unknown) | undefined
}

/** One attempt: authorise, serialise, send, decode. */
export async function makeAttempt(
  kit: Kit,
  call: Call,
  fetch: Fetch,
  { parseAs, params = {}, body, headers, read, ...init }: Init,
  refused: Secrets | undefined,
): Promise<Answer> {
  const { operationId, operation } = call
  const before = call.mayHaveApplied
  const credentials = await until(call.signal, kit.authorise(call, refused))
  const exchange = openExchange(call, fetch, kit.hooks)
  let sent = false
  let status: number | undefined
  let failed: HoldfastError | undefined
  try {
    const path = writePath(operation.path, params.path, call.context())
    const query = writeQuery(params.query, operation.query)
    const json = body === undefined ? undefined : JSON.stringify(body)
    if (json && kit.hooks.onResponse) exchange.bytesSent = new Blob([json]).size
    const request = new Request(kit.baseUrl + path + query, {
      // A redirected POST becomes a GET, whose answer would be taken for the POST's.
      redirect: READS.test(operation.method) ? 'follow' : 'manual',
      ...init,
      method: operation.method,
      headers: writeHeaders(json && JSON_TYPE, kit.headers, headers, params.header, credentials),
      signal: call.signal,
      ...(json && { body: json }),
    })
    sent = true
    const response = await exchange.send(request)
    status = response.status
    if (response.ok)
      return { response, data: await decode(call, exchange, response, parseAs, kit.validators, read) }

    const error = parseFailure(await exchange.text(response), call.secrets)
    const shown = redactHeaders(response.headers, call.secrets)
    return {
      response,
      error,
      failure: interpret(kit.explain, { operationId, status, headers: shown, body: error }),
    }
  } catch (error) {
    if (error instanceof HoldfastError) failed = error
    else if (call.signal.aborted) failed = call.signal.reason as HoldfastError
    else if (sent) failed = connectionError(call, before, error)
    // The platform's own error for a header that it cannot send shows the header, which may be a secret.
    else
      failed = new InvalidArgumentError(
        'request',
        'cannot be written; see its headers and body',
        call.context(),
      )
    throw failed
  } finally {
    exchange.end({ status, error: failed })
  }
}

const JSON_TYPE = { 'content-type': 'application/json' }

/** A failure's body, without secrets that the service sent back: its JSON, and else its text. */
function parseFailure(text: string, secrets: Secrets): unknown {
  try {
    return JSON.parse(text, (_, value) => (typeof value === 'string' ? redact(value, secrets) : value))
  } catch {
    return redact(text, secrets)
  }
}
