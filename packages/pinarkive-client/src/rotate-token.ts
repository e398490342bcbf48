import { type CallOptions, countDown } from '@holdfast/shared'
import type { TokenOptions } from './arguments.js'
import type { PinarkiveClient } from './client.js'
import type { TokenCreated } from './generated/pinarkive/types.gen.js'
import { refuse } from './refuse.js'

/** How to put a new token in the place of an old one. */
export interface RotateOptions extends TokenOptions {
  /** The new token's name: an account has each name once. */
  to: string
  /** Puts the token where it will be used. It is shown once; the old one goes only when this has come to its end. */
  keep: (token: string) => void | Promise<void>
}

/**
 * Makes a new token, has it kept, and only then revokes the old one, so that there is a good one at each step. Where
 * keeping fails the new one is revoked and the old one stays.
 */
export async function rotateToken(
  client: Pick<PinarkiveClient, 'generateToken' | 'revokeToken'>,
  name: string,
  { to, keep, ...given }: RotateOptions,
  options?: CallOptions,
): Promise<TokenCreated> {
  // Else it would be the new one that is revoked.
  if (to === name) throw refuse('to', 'must be another name')
  const { totpCode } = given
  const left = countDown(options?.deadline)
  const timed = () => ({ ...options, deadline: left() })
  const created = await client.generateToken(to, given, timed())
  try {
    await keep(created.token)
  } catch (error) {
    // What it failed with is what the caller needs to know; a token that nobody has does no harm.
    const anyway = { ...options, signal: undefined, deadline: undefined }
    await client.revokeToken(to, { totpCode }, anyway).catch(() => {})
    throw error
  }
  await client.revokeToken(name, { totpCode }, timed())
  return created
}
