import { secp256k1 } from '@noble/curves/secp256k1.js'
import { bytesToHex, hexToBytes } from '@noble/curves/utils.js'
import { refuse } from './refuse.js'
import type { Signer } from './signing/sign-request.js'

/** A key of an account. Its private half is in `export()` alone: no log, no JSON and no copy of the object has it. */
export class KeyPair implements Signer {
  readonly #privateKey: Uint8Array
  /** What is registered at the bridge: the compressed point, 66 hexadecimal digits in small letters. */
  readonly publicKey: string

  private constructor(privateKey: Uint8Array) {
    this.#privateKey = privateKey
    this.publicKey = bytesToHex(secp256k1.getPublicKey(privateKey))
  }

  static generate(): KeyPair {
    return new KeyPair(secp256k1.utils.randomSecretKey())
  }

  /**
   * @param privateKey what `export` gave: 64 hexadecimal digits. metadisk-client leaves out those zeros that a key
   * begins with, so that one key in sixteen has fewer digits there; they are to be put back.
   * @throws InvalidArgumentError
   */
  static import(privateKey: string): KeyPair {
    if (!/^[0-9a-f]{64}$/i.test(privateKey))
      throw refuse('privateKey', 'must be 64 hexadecimal digits; where it has fewer, zeros come first')
    const bytes = hexToBytes(privateKey)
    if (!secp256k1.utils.isValidSecretKey(bytes))
      throw refuse('privateKey', 'must be a number from 1 to below the order of secp256k1')
    return new KeyPair(bytes)
  }

  /** The private key, 64 hexadecimal digits. Who has it, has the account. */
  export(): string {
    return bytesToHex(this.#privateKey)
  }

  /** ECDSA over SHA-256 of the message: DER with the smaller `s` of the two, hexadecimal. */
  sign(message: Uint8Array): string {
    return bytesToHex(secp256k1.sign(message, this.#privateKey, { format: 'der' }))
  }
}
