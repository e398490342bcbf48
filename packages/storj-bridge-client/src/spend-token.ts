import { type CallOptions, hideSecretParameters, type Prepare } from '@holdfast/shared'
import type { Call } from './call.js'
import type { TokenOperation } from './generated/storj-bridge/types.gen.js'

type Mint = (options: CallOptions) => Promise<string>

/** A token for one request, made with the request: it is good for one use and for minutes. */
export const mintToken =
  (
    call: Call,
    bucketId: string,
    operation: TokenOperation,
    { headers, retry }: CallOptions,
    file?: string,
  ): Mint =>
  async (limits) => {
    const body = { operation, file }
    const { token } = await call(
      'createToken',
      { path: { id: bucketId }, body },
      { headers, retry, ...limits },
      (answer) => (typeof Object(answer).token === 'string' ? (answer as never) : undefined),
    )
    return token
  }

/** The arguments by which a request takes such a token, or one that is there. */
export const xToken = (token: string | Mint, header?: object): object => ({
  header: { ...header, 'x-token': token },
})

/** A step of the client's `prepare`: makes the token of an attempt, each its own, and keeps it out of errors. */
export async function spendToken(...[call, init]: Parameters<Prepare>): Promise<void> {
  const header = init.params?.header as Readonly<Record<string, unknown>> | undefined
  const mint = header?.['x-token']
  if (typeof mint === 'function') {
    // Asking changes nothing but the token, and each attempt has its own.
    if (call.operation.method === 'GET') call.operation = { ...call.operation, retry: 'safe' }
    const { signal, options } = call
    const deadline = Math.max(1e-9, call.timeLeft())
    const token = await (mint as Mint)({ signal, deadline, timeout: options.timeout }).catch((error) => {
      // That call was repeated already, as far as it may be.
      call.operation = { ...call.operation, retry: 'never' }
      throw error
    })
    init.params = { ...init.params, header: { ...header, 'x-token': token } }
  }
  hideSecretParameters(call, init)
}
