import { type Access, createAccess } from './access.js'
import { readPassphrase } from './encryption-key.js'
import { decodeBase58Check } from './grant/base58.js'
import { NOTHING } from './grant/bytes.js'
import { AES_GCM } from './grant/ciphers.js'
import { limitTo } from './grant/limit-to.js'
import { readMacaroon } from './grant/macaroon.js'
import { Malformed, refusing } from './grant/malformed.js'
import { deriveRootKey, LANES_OF_PROJECT } from './grant/root-key.js'
import { completeSatellite } from './grant/satellite.js'
import { Store } from './grant/store.js'
import { refuse } from './refuse.js'

export interface PassphraseOptions {
  /** The satellite's address with its node id, `id@host:port`. */
  satellite: string
  /** As it was made in the satellite's console. */
  apiKey: string
  /** What encrypts all that is in the project: whoever opens it with another one sees nothing of it. */
  passphrase: string | Uint8Array
  /** What the satellite tells of the project (ProjectInfo), 32 bytes. */
  projectSalt: Uint8Array
}

/**
 * The access that uplink.RequestAccessWithPassphrase makes, once the project's salt is known. It takes about a second
 * and 64 MiB, by Argon2id, and lets a page breathe meanwhile. Nothing is sent.
 * @throws InvalidArgumentError
 */
export async function accessFromPassphrase(options: PassphraseOptions): Promise<Access> {
  const satelliteAddress = completeSatellite('satellite', options.satellite)
  const apiKey = parseApiKey(options.apiKey)
  const passphrase = readPassphrase(options.passphrase)
  const { projectSalt } = options
  if (!(projectSalt instanceof Uint8Array) || !projectSalt.length)
    throw refuse('projectSalt', 'must be the bytes that the satellite has for the project')
  const defaultKey = await deriveRootKey(passphrase, projectSalt, LANES_OF_PROJECT)
  const store = new Store({ defaultKey, defaultCipher: AES_GCM, unknown: NOTHING })
  return createAccess({
    satelliteAddress,
    apiKey,
    store: limitTo(store, apiKey.caveats),
    unknown: NOTHING,
  })
}

/** An API key as people are given it. @throws InvalidArgumentError */
export const parseApiKey = (text: string) =>
  refusing('apiKey', () => {
    const { version, payload } = decodeBase58Check(String(text))
    if (version !== 0) throw new Malformed(`is of version ${version}, which this client does not know`)
    return readMacaroon(payload)
  })
