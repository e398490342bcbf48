import { assertPositive } from '@holdfast/shared'
import type { Access } from '../access.js'
import { accessFromPassphrase, parseApiKey } from '../access-from-passphrase.js'
import { readPassphrase } from '../encryption-key.js'
import { writeMacaroon } from '../grant/macaroon.js'
import { completeSatellite } from '../grant/satellite.js'
import { SERVICE } from '../refuse.js'
import { readCall } from './call.js'
import { dial } from './dial.js'
import { newIdentity } from './identity.js'
import { invoke } from './invoke.js'
import { readNodeAddress } from './node-address.js'
import { PROJECT_INFO, readProjectSalt, writeProjectInfoRequest } from './project-info.js'
import { checkUserAgent } from './user-agent.js'
import { within } from './within.js'

/** How to reach a satellite. */
export interface Config {
  /**
   * The program that asks, as in `MyApp/1.0` (RFC 7231, 5.5.3); nobody unless told. Satellites credit it to partners
   * of Storj.
   */
  userAgent?: string | undefined
  /** Milliseconds until there is a connection to the right satellite; 20,000 unless told, `Infinity` for no limit. */
  dialTimeout?: number | undefined
  /** Milliseconds that the answer may take after that; 60,000 unless told, `Infinity` for no limit. */
  timeout?: number | undefined
  /** Ends it; it then fails with CanceledError. */
  signal?: AbortSignal | undefined
}

/**
 * Asks a satellite for the salt of a project, and makes an access grant of it, an API key and a passphrase: the same
 * three give the same keys again. It needs a connection of its own, which browsers and edge workers do not have; the
 * grant can be serialised and used there. Deriving the key takes a second and 64 MiB: keep the grant, and not the
 * passphrase.
 *
 * The satellite proves by its certificates that it is the node that its address names, before the API key is sent. The
 * passphrase is not sent at all.
 * @param satellite `id@host:port`
 * @throws InvalidArgumentError for an address without an id, and other bad input; TlsError where somebody else answers;
 * UplinkPermissionDeniedError, TooManyRequestsError and other UplinkErrors for what the satellite says; TimeoutError,
 * ConnectionError; CanceledError
 */
export async function requestAccessWithPassphrase(
  satellite: string,
  apiKey: string,
  passphrase: string | Uint8Array,
  { userAgent = '', dialTimeout = 20_000, timeout = 60_000, signal }: Config = {},
): Promise<Access> {
  const address = completeSatellite('satellite', satellite)
  const node = readNodeAddress('satellite', address)
  const rawKey = writeMacaroon(parseApiKey(apiKey))
  const secret = readPassphrase(passphrase)
  checkUserAgent(userAgent)
  assertPositive(SERVICE, { dialTimeout, timeout })

  const call = readCall(PROJECT_INFO, secretsOf(apiKey, rawKey))
  const connection = await dial(node, { identity: newIdentity(), timeout: dialTimeout, signal }, call)
  const request = writeProjectInfoRequest(rawKey, userAgent)
  const projectSalt = await invoke(connection, request, call, { timeout, signal })
    .then((answer) => readProjectSalt(answer, call))
    .finally(() => connection.close())
  const access = accessFromPassphrase({ satellite: address, apiKey, passphrase: secret, projectSalt })
  return within(access, { ms: Number.POSITIVE_INFINITY, signal, late: 'no key' }, call.context)
}

/** The key in the forms in which a satellite might say it again. */
const secretsOf = (apiKey: string, raw: Uint8Array): ReadonlySet<string> =>
  new Set([apiKey, ...(['hex', 'base64'] as const).map((form) => Buffer.from(raw).toString(form))])
