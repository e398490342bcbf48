import { fromByteString, toUtf8 } from './grant/bytes.js'
import { KEY_LENGTH } from './grant/keys.js'
import { deriveRootKey, LANES_OF_KEY } from './grant/root-key.js'
import { refuse } from './refuse.js'

/** A key for what is below a prefix. Its bytes are in `export()` alone: no log and no JSON has them. */
export class EncryptionKey {
  readonly #bytes: Uint8Array

  private constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /**
   * @param bytes what `export` gave, 32 of them
   * @throws InvalidArgumentError
   */
  static import(bytes: Uint8Array): EncryptionKey {
    if (!(bytes instanceof Uint8Array) || bytes.length !== KEY_LENGTH)
      throw refuse('bytes', `must be ${KEY_LENGTH} bytes`)
    return new EncryptionKey(Uint8Array.from(bytes))
  }

  /** The 32 bytes of the key, to be kept as secret as what it encrypts: deriving it anew takes about a second. */
  export(): Uint8Array {
    return this.#bytes.slice()
  }

  toJSON(): string {
    return '[secret]'
  }
}

/**
 * The key of a passphrase, as uplink.DeriveEncryptionKey makes it: for `overrideEncryptionKey`, so that each user of an
 * app has a key of their own. It takes about a second and 64 MiB, by Argon2id, and lets a page breathe meanwhile.
 * @param salt what is different for each user, such as their id
 * @throws InvalidArgumentError for an empty passphrase
 */
export async function deriveEncryptionKey(
  passphrase: string | Uint8Array,
  salt: string | Uint8Array,
): Promise<EncryptionKey> {
  const secret = readPassphrase(passphrase)
  const salted = readBytes('salt', salt)
  return EncryptionKey.import(await deriveRootKey(secret, salted, LANES_OF_KEY))
}

/** @throws InvalidArgumentError for one that keeps nothing secret */
export function readPassphrase(passphrase: string | Uint8Array): Uint8Array {
  const bytes = readBytes('passphrase', passphrase)
  if (!bytes.length) throw refuse('passphrase', 'must not be empty')
  return bytes
}

/** A copy: a caller who is careful wipes what was given, and may do so before it is used. */
function readBytes(argument: string, value: string | Uint8Array): Uint8Array {
  return value instanceof Uint8Array ? Uint8Array.from(value) : fromByteString(toUtf8(argument, value))
}
