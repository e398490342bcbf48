import type { Call } from './call.js'
import { ConnectionError, HoldfastError, TlsError } from './errors.js'
import { redactError } from './redact.js'

const NO_CONNECTION = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT)$/

// Node's names for what is wrong with a certificate; the alerts of a connection that stands are ERR_SSL_….
const NO_TRUST = /^(?!ERR_SSL).*(CERT|LEAF_SIGNATURE)/

/**
 * What a request or its answer failed with, as an error of ours. Only where no connection was made does it say that
 * this attempt was not processed: a reset, or a browser's bare TypeError, proves nothing.
 * @param before whether an earlier attempt may have been processed
 */
export function asOurs(call: Call, before: boolean, error: unknown): HoldfastError {
  if (error instanceof HoldfastError) return error
  if (call.signal.aborted) return call.signal.reason
  const cause = redactError(error, call.secrets)
  const { code = '', message } = cause
  const untrusted = NO_TRUST.test(code)
  if (untrusted || NO_CONNECTION.test(code)) call.mayHaveApplied = before
  return untrusted
    ? new TlsError(
        `${code}: the certificate is not trusted; in Node, NODE_EXTRA_CA_CERTS names its issuer`,
        call.context(cause),
      )
    : new ConnectionError(`no whole answer: ${message}`, call.context(cause))
}
