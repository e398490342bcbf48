import { InvalidArgumentError } from './errors.js'

// CIDv0 is base58 without a prefix. CIDv1 begins with the letter of its base (multibase); of base64url the version
// that follows is looked at too, since any word with a "u" would do otherwise, "undefined" among them.
const CID =
  /^(Qm[1-9A-HJ-NP-Za-km-z]{44}|b[a-z2-7]{7,}|B[A-Z2-7]{7,}|z[1-9A-HJ-NP-Za-km-z]{7,}|[kK][0-9a-zA-Z]{7,}|[fF]01[0-9a-fA-F]{6,}|uA[Q-Za-f][\w-]{4,})$/

/** Whether a text is a CID by its alphabet; its parts are not looked into. */
export const isCid = (text: string): boolean => CID.test(text)

/** A CID as text, or an object that writes itself as one, such as the CID of `multiformats`. */
export type CidLike = string | { toString(): string }

/** A CID as text. @throws InvalidArgumentError for what is none, and a path with one in it */
export function writeCid(service: string, cid: CidLike): string {
  let text = ''
  try {
    text = String(cid)
  } catch {} // It has no text, as if it were empty.
  if (!isCid(text))
    throw new InvalidArgumentError('cid', 'must be a CID, without "ipfs://" or a path', { service })
  return text
}
