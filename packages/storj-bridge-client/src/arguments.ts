import { refuse } from './refuse.js'
import type { Signer } from './signing/sign-request.js'

/** A public key as it is registered, or whoever has it. */
export type KeyLike = string | Pick<Signer, 'publicKey'>

/** A public key in the letters in which the bridge compares it. */
export function writeKey(key: KeyLike): string {
  const text = typeof key === 'string' ? key : key?.publicKey
  if (typeof text !== 'string' || !/^(0[23][\da-f]{64}|04[\da-f]{128})$/i.test(text))
    throw refuse('key', 'must be a public key of 66 or 130 hexadecimal digits, or a KeyPair')
  return text
}

/** The token at the end of a link out of a mail. Its text is a secret until it is used. */
export function readMailedToken(link: string): string {
  // What follows it leads on from there, and may be an address with digits of its own.
  const token = /(?:^|[/=])([\da-f]{512}|[\da-f]{64})(?=$|[?&#])/i.exec(String(link).trim())?.[1]
  if (!token) throw refuse('link', 'must be the link in the mail, or the hexadecimal digits at its end')
  return token
}

export function writeStartDate(startDate: Date | string | number | undefined): { startDate?: string } {
  if (startDate === undefined) return {}
  // Nothing at all would be 1970.
  const date = new Date(startDate ?? Number.NaN)
  if (Number.isNaN(date.getTime())) throw refuse('startDate', 'must be a date')
  return { startDate: date.toISOString() }
}

/** Bridges need both or none; six shards a page is what they give by themselves. */
export const writePage = (skip: number | undefined, limit: number | undefined) =>
  skip === undefined && limit === undefined ? {} : { skip: skip ?? 0, limit: limit ?? 6 }

/** @throws InvalidArgumentError, above all for a private key that was given in place of its KeyPair */
export function assertSigner(signer: Signer): void {
  if (typeof signer.sign !== 'function') throw refuse('keyPair', 'must be a KeyPair, or have `sign`')
  writeKey(signer)
}
