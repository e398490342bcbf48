import { refuse } from '../refuse.js'
import { signsQuery } from './message.js'

/**
 * Gives the nonce of a request; asked anew for each attempt. Bridges of 2016 take only numbers, none lower than the
 * account's last; later ones take anything that was not used in the past five minutes.
 *
 * Where many programs sign for one account at a later bridge, `() => crypto.randomUUID()` keeps them apart.
 */
export type NonceSource = () => number | string

// One for the whole program: two clients of one account must not give the same number in the same millisecond.
let last = 0

/** Integers, each greater than all before it in this program, whatever the clock does: milliseconds since 1970. */
export const nextNonce = (): number => {
  last = Math.max(last + 1, Date.now())
  return last
}

/** What of a request may carry a nonce, before it is serialised. */
export interface Unsigned {
  readonly query?: object | undefined
  readonly body?: object | undefined
}

/**
 * Puts a nonce where the signature covers it: into the query, or into the body, which there is none without then.
 * @throws InvalidArgumentError for a nonce that the bridge would not read as it was given
 */
export function addNonce(method: string, { query, body }: Unsigned, nonce: NonceSource): Unsigned {
  const __nonce = nonce()
  if (typeof __nonce === 'string' ? !/^[!-~]+$/.test(__nonce) : !Number.isFinite(__nonce))
    throw refuse('nonce', 'must give a finite number, or visible ASCII')
  return signsQuery(method) ? { query: { ...query, __nonce }, body } : { query, body: { ...body, __nonce } }
}
