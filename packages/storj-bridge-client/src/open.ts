import {
  connect,
  type Explain,
  type FetchClient,
  HoldfastError,
  hideSecrets,
  normaliseBaseUrl,
  type Prepare,
  type Run,
  redactError,
  type Sign,
} from '@holdfast/shared'
import { assertSigner } from './arguments.js'
import { basicCredential, hidePasswordHash } from './basic.js'
import type { StorjBridgeClientOptions } from './client.js'
import { operations, schemes } from './generated/storj-bridge/operations.gen.js'
import type { paths } from './generated/storj-bridge/paths.gen.js'
import { refuse, SERVICE } from './refuse.js'
import { spendToken } from './spend-token.js'

const loadSigning = () => import('./signing/steps.js')

/**
 * Puts a bridge on the wire: Basic credentials, or a nonce and a signature for each attempt; tokens that are spent; forms.
 * @throws InvalidArgumentError for a base URL or credentials that cannot be meant, and two of them at once
 */
export function open(
  { baseUrl, account, keyPair, nonce, ...options }: StorjBridgeClientOptions,
  explain?: Explain,
): { http: FetchClient<paths>; run: Run } {
  // Beside Basic credentials a bridge does not look at the signature.
  if (account && keyPair) throw refuse('keyPair', 'must not be given beside an account')
  if (keyPair) assertSigner(keyPair)
  if (nonce !== undefined && typeof nonce !== 'function') throw refuse('nonce', 'must be a function')
  const url = normaliseBaseUrl(SERVICE, baseUrl)
  const isSigned = ({ operation: { security } }: Parameters<Sign>[0]) =>
    keyPair && security.some((names) => names.includes('signature'))

  const prepare: Prepare = async (call, init) => {
    hideSecrets(call, init)
    hidePasswordHash(call)
    await spendToken(call, init)
    if (isSigned(call)) {
      const { addNonce, nextNonce } = await loadSigning()
      const { query, body } = addNonce(
        call.operation.method,
        { query: init.params?.query, body: init.body as object | undefined },
        nonce ?? nextNonce,
      )
      init.params = { ...init.params, ...(query && { query }) }
      init.body = body
    }
    if (call.operation.body?.['multipart/form-data']) {
      const { writeMultipart } = await import('@holdfast/shared/upload')
      return writeMultipart(call, init)
    }
    // fetch would take the signature, and a token, along to wherever a redirection leads.
    return isSigned(call) || call.operation.secrets?.header ? { redirect: 'manual' } : {}
  }
  const sign: Sign = async (call, requested, { method, body, headers }) => {
    if (!keyPair || !isSigned(call)) return
    if (headers.has('authorization'))
      throw refuse('headers', 'must have no authorization: a bridge looks at no signature beside it')
    const { readTarget, signRequest } = await loadSigning()
    const { path, query } = readTarget(requested, url)
    const request = { method, path, query, body: body as string | undefined }
    const signing = async () => signRequest(request, keyPair)['x-signature']
    const signature = await call.wait(signing()).catch((cause) => {
      if (cause instanceof HoldfastError) throw cause
      throw new HoldfastError('the keyPair failed to sign', call.context(redactError(cause, call.secrets)))
    })
    if (!/^[\da-f]+$/i.test(signature)) throw refuse('keyPair', 'must sign in hexadecimal digits')
    headers.set('x-pubkey', keyPair.publicKey)
    headers.set('x-signature', signature)
  }
  const service = {
    name: SERVICE,
    table: { operations, schemes },
    baseUrl: url,
    credentials: { basic: account && basicCredential(account) },
    explain,
    prepare,
    sign,
    // Measured: it counts each route by itself, 5 mails a minute and 1,000 of nearly everything else.
    limitsPaths: true,
  }
  return connect<paths>(service, options)
}
