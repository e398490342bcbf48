import { type Caveats, toSeconds, writeCaveats } from './caveats.js'
import { readToken, signOn, writeToken } from './macaroon.js'
import type { ReadOptions } from './parse.js'

export interface Attenuation extends ReadOptions {
  /** When it is to end. An earlier end that it has stays. */
  expiresAt?: Date | number | undefined
  /** What else to bind it to. */
  caveats?: Caveats | undefined
}

/**
 * A token that allows less, to be handed on. It takes no key; and nobody can make the old token of the new one.
 * @throws InvalidArgumentError
 */
export async function attenuate(
  token: string,
  { expiresAt, caveats = {}, format = 'hvym_v1' }: Attenuation,
): Promise<string> {
  const exp = expiresAt !== undefined ? toSeconds('expiresAt', expiresAt) : undefined
  const added = writeCaveats(caveats, exp)
  const macaroon = await readToken(token, format)
  const signature = await signOn(macaroon.signature, added)
  return writeToken({ ...macaroon, caveats: [...macaroon.caveats, ...added], signature }, format)
}
