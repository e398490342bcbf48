import { describe, expect, it } from 'vitest'
import { explain } from '../src/errors.ts'
import { recordings } from './recordings.ts'

/** What each failure that was recorded means, by its text and status. */
const failures = recordings.filter(({ response }) => response.status >= 400)

const codeOf = ({ request, response }: (typeof recordings)[number]) => {
  const headers = new Headers(response.headers)
  const { code, mayHaveApplied } = explain({
    operationId: request.path,
    status: response.status,
    headers,
    body: response.body,
  })
  return `${code}${mayHaveApplied === false ? '' : ', perhaps done'}`
}

const said = ({ response }: (typeof recordings)[number]) => {
  const { error } = Object(response.body)
  return `${response.status} ${String(error ?? response.body).slice(0, 60)}`
}

describe('a failure', () => {
  it('has the code that its text means, whatever its status', () => {
    const table = Object.fromEntries(failures.map((each) => [said(each), codeOf(each)]))
    expect(table).toMatchInlineSnapshot(`
      {
        "400 Bucket id is malformed": "validation",
        "400 Email is already registered": "conflict",
        "400 ExchangeReport validation failed: exchangeResultMessage: Pat": "validation",
        "400 File id is malformed": "validation",
        "400 Invalid activation token": "token.refused",
        "400 Invalid challenges supplied": "validation",
        "400 Invalid contract specification was supplied": "validation",
        "400 Invalid email": "validation",
        "400 Invalid public key supplied": "validation",
        "400 Invalid public key supplied: Cannot read properties of undef": "validation",
        "400 Invalid public key supplied: Invalid public key supplied": "validation",
        "400 Invalid timestamp header": "validation",
        "400 Maximum bucket name": "validation",
        "400 Maximum shard size 4294967296 exceeded": "validation",
        "400 Must supply an email": "validation",
        "400 Password must be hex encoded SHA-256 hash": "validation",
        "400 Public key is already registered": "conflict",
        "400 Timed out waiting for offers": "farmers.none",
        "401 Invalid email or password": "auth.refused",
        "401 Invalid signature": "auth.invalid_signature",
        "401 No authentication strategy detected": "auth.refused",
        "401 Not authorized": "auth.refused",
        "401 Public key not registered": "auth.unknown_key",
        "403 User account has not been activated": "auth.not_activated",
        "404 <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8": "not_found",
        "404 Bucket not found": "not_found",
        "404 Contact not found": "not_found",
        "404 File not found": "not_found",
        "404 Frame not found": "not_found",
        "404 Public key was not found": "not_found",
        "404 Shard not found for report": "not_found",
        "404 User not found": "not_found",
        "409 Name already used by another bucket": "bucket.name_taken",
        "420 Could not add shard to frame, transfer rate limit reached.": "rate.transfer",
        "420 Could not create frame, transfer rate limit reached.": "rate.transfer",
        "420 Could not get file, transfer rate limit reached.": "rate.transfer",
        "429 Too Many Requests": "rate.requests",
        "500 <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8": "server, perhaps done",
        "500 Bucket not found": "not_found",
        "500 Bucket validation failed: publicPermissions.0: \`READ\` is not": "validation",
        "500 Cast to ObjectId failed for value "nope" at path "_id" for m": "validation",
        "500 Challenge not found": "not_found",
        "500 File size exceeds declared size": "validation",
        "500 Invalid email or password": "auth.refused",
        "500 Invalid hmac type": "validation",
        "500 Invalid mimetype supplied": "validation",
        "500 Invalid nonce supplied": "nonce.refused",
        "500 Invalid or expired token": "token.refused",
        "500 Invalid signature or public key supplied": "auth.invalid_signature",
        "500 Missing or invalid x-filesize header sent": "validation",
        "500 Not authorized to retrieve from bucket": "token.refused",
        "500 Password must be hex encoded SHA-256 hash": "validation",
        "500 Public key is already registered": "conflict",
        "500 Public key was not found": "not_found",
        "500 Resetter must be hex encoded 256 byte string": "token.refused",
        "500 Token validation failed: operation: Path \`operation\` is requ": "validation",
        "500 Token validation failed: operation: \`FLY\` is not a valid enu": "validation",
        "500 User account has not been activated": "auth.not_activated",
        "500 User validation failed: __nonce: Cast to Number failed for v": "nonce.refused",
        "500 UserNonce validation failed: nonce: Path \`nonce\` is required": "nonce.refused",
      }
    `)
  })
})
