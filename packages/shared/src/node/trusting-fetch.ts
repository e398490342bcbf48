import { X509Certificate } from 'node:crypto'
import * as tls from 'node:tls'
import { InvalidArgumentError } from '../errors.js'
import type { Fetch } from '../options.js'
import { fetchWith } from './fetch-with.js'

/** Whom to trust. */
export interface TrustOptions {
  /** Certificates of authorities, in PEM, one or several in a text: what is in the file, not its path. */
  readonly ca: string | readonly string[]
}

/**
 * A fetch that trusts these authorities beside those that the runtime trusts anyhow, for a client's option `fetch`.
 * Nothing else in the program trusts them. In Node it needs the package `undici`; its answers are undici's own Response.
 * @example
 * const ca = await readFile('rootCA.pem', 'utf8')
 * const client = createPinningClient({ baseUrl, accessToken, fetch: await trustingFetch({ ca }) })
 * @throws InvalidArgumentError for what is no certificate; Error where undici is not installed
 */
export async function trustingFetch({ ca }: TrustOptions): Promise<Fetch> {
  const own = [ca].flat()
  // Node itself passes over what is none, and then trusts nobody new.
  if (!own.length || !own.every(isCertificate))
    throw new InvalidArgumentError('ca', 'must be certificates in PEM', { service: 'trustingFetch' })
  // Only Node 22.15 and newer tell of those that NODE_EXTRA_CA_CERTS names.
  const known = tls.getCACertificates?.('default') ?? tls.rootCertificates
  return fetchWith({ ca: [...known, ...own] })
}

function isCertificate(pem: string): boolean {
  try {
    return !!new X509Certificate(pem)
  } catch {
    return false
  }
}
