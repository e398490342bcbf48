import { hideSecretParameters, type Prepare } from '@holdfast/shared'
import type { Mint } from './mint-token.js'

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
