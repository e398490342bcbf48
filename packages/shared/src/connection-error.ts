import type { Call } from './call.js'
import { ConnectionError, HoldfastError, TlsError } from './errors.js'
import { redactError } from './redact.js'

// Deno has no codes; it names the step that failed.
const NO_CONNECTION = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_)|Connect\)/

// No handshake, as Node, Bun and Deno say it: first what is wrong with a certificate, then with TLS itself, where the
// far end most often speaks plain HTTP. Other alerts, ERR_SSL_…, may be those of a connection that stands.
const NO_TRUST = /^(?!ERR_SSL)\S*(CERT|LEAF_)|^ERR_SSL\S*VERSION|^EPROTO.*TLS|Connect\).*(cert|Type)/

/**
 * What a request or its answer failed with, as an error of ours. Only where no connection was made does it say that
 * this attempt was not processed: a reset, or a browser's bare TypeError, proves nothing.
 * @param before whether an earlier attempt may have been processed
 */
export function asOurs(call: Call, before: boolean, error: unknown, url: string): HoldfastError {
  if (error instanceof HoldfastError) return error
  if (call.signal.aborted) return call.signal.reason
  const cause = redactError(error, call.secrets)
  const { code = '', message } = cause
  const said = `${code} ${message}`
  const untrusted = NO_TRUST.test(said)
  if (untrusted || NO_CONNECTION.test(said)) call.mayHaveApplied = before
  return untrusted
    ? new TlsError(
        `no trust in ${url.split('/')[2]}: ${said}; see https and NODE_EXTRA_CA_CERTS`,
        call.context(cause),
      )
    : new ConnectionError(`no whole answer: ${message}`, call.context(cause))
}

/** An error of ours as it is, and any other as the cause of one. */
export const wrap = (call: Call, error: unknown, message: string): HoldfastError =>
  error instanceof HoldfastError
    ? error
    : new HoldfastError(message, call.context(redactError(error, call.secrets)))
