import { secp256k1 } from '@noble/curves/secp256k1.js'
import { hexToBytes } from '@noble/curves/utils.js'

/** Whether a text is a public key as a bridge registers it: a point of secp256k1, 66 or 130 hexadecimal digits. */
export function isPublicKey(text: string): boolean {
  try {
    return secp256k1.utils.isValidPublicKey(hexToBytes(text))
  } catch {
    return false // It is not hexadecimal.
  }
}
