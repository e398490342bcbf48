import { type Caveats, toSeconds, writeCaveats } from './caveats.js'
import { signCaveats } from './macaroon.js'
import type { ReadOptions } from './parse.js'
import { readToken, writeToken } from './text.js'

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
  const exp = expiresAt !== undefined && { exp: `${toSeconds('expiresAt', expiresAt)}` }
  const added = writeCaveats({ ...caveats, ...exp })
  const macaroon = await readToken(token, format)
  const signature = await signCaveats(macaroon.signature, added)
  return writeToken({ ...macaroon, caveats: [...macaroon.caveats, ...added], signature }, format)
}
