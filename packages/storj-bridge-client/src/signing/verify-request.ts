import { secp256k1 } from '@noble/curves/secp256k1.js'
import { hexToBytes } from '@noble/curves/utils.js'
import { type Signable, writeMessage } from './message.js'
import type { SignatureHeaders } from './sign-request.js'

/**
 * Whether the request was signed by the key in its headers, as the bridges of both eras see it: either of the two
 * `s` that a signature can have, and a public key in its compressed or its long form.
 */
export function verifyRequest(
  request: Signable,
  { 'x-signature': signature, 'x-pubkey': publicKey }: SignatureHeaders,
): boolean {
  const options = { format: 'der', lowS: false } as const
  try {
    return secp256k1.verify(hexToBytes(signature), writeMessage(request), hexToBytes(publicKey), options)
  } catch {
    return false // One of them is not even hexadecimal.
  }
}
