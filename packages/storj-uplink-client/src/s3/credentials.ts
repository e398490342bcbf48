import { normaliseBaseUrl } from '@holdfast/shared'
import { refuse, SERVICE } from '../refuse.js'
import type { SigningKey } from './signing-key.js'

/** What lets a program use an S3 service: as `registerAccess` gives it, or another service's own. */
export interface GatewayCredentials {
  readonly accessKeyId: string
  readonly secretKey: string
  /** The service, such as `https://gateway.storjshare.io`; buckets are in its path. */
  readonly endpoint: string
  /** What a signature is made for; `us-east-1` unless told, which Storj and most services take. */
  readonly region?: string | undefined
}

/** @throws InvalidArgumentError for what nothing can be signed with */
export function readCredentials(gateway: GatewayCredentials): { key: SigningKey; baseUrl: string } {
  if (typeof gateway !== 'object' || !gateway)
    throw refuse('gateway', 'must be given: the credentials of an S3 service')
  const { accessKeyId, secretKey, endpoint, region = 'us-east-1' } = gateway
  // "/" would be a part of the scope.
  if (!/^[!-+\-.0-~]+$/.test(accessKeyId ?? ''))
    throw refuse('accessKeyId', 'must be printable ASCII without "/" and ","')
  if (typeof secretKey !== 'string' || !secretKey) throw refuse('secretKey', 'must not be empty')
  if (!/^[a-z\d-]+$/i.test(region)) throw refuse('region', 'must be letters, digits and "-"')
  const baseUrl = normaliseBaseUrl(SERVICE, endpoint)
  if (!isEncoded(baseUrl)) throw refuse('endpoint', 'must have no "%" but of what is UTF-8')
  if (!globalThis.crypto?.subtle)
    throw refuse('gateway', 'can be used by a page of https alone: it has no WebCrypto')
  return { key: { accessKeyId, secretKey, region }, baseUrl }
}

/** Whether a signature, which is made over what a URL stands for, can be made of it. */
function isEncoded(url: string): boolean {
  try {
    return !!decodeURIComponent(url)
  } catch {
    return false
  }
}
