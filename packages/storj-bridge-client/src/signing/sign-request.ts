import { type Signable, writeMessage } from './message.js'

/** Who signs: a KeyPair, or something of yours that keeps its private key elsewhere. */
export interface Signer {
  /** Letter for letter as it was registered: the bridge compares texts, not points. */
  readonly publicKey: string
  /** ECDSA of secp256k1 over the SHA-256 of the message, in DER, hexadecimal. */
  sign(message: Uint8Array): string | Promise<string>
}

/** The headers by which the bridge knows whose request it is. Beside Basic credentials it does not look at them. */
export type SignatureHeaders = Readonly<Record<'x-signature' | 'x-pubkey', string>>

/** Signs a request that is complete: its nonce is in it, and not a byte changes after this. */
export const signRequest = <Signature extends string | Promise<string>>(
  request: Signable,
  signer: { readonly publicKey: string; sign(message: Uint8Array): Signature },
) => ({ 'x-signature': signer.sign(writeMessage(request)), 'x-pubkey': signer.publicKey })
