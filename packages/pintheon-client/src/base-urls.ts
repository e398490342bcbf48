import { normaliseBaseUrl } from '@holdfast/shared'
import { refuse, SERVICE } from './refuse.js'

/** Where a node is. */
export interface BaseUrls {
  /** Its private port, for all that takes the token; `https://localhost:9999` unless told. */
  baseUrl?: string | URL | undefined
  /** Its public port, for what is on IPFS: as `baseUrl` with port 9998 for 9999, and else the same, unless told. */
  gatewayUrl?: string | URL | undefined
}

/**
 * The base URLs of a node's two servers.
 * @throws InvalidArgumentError for what can be none
 */
export function readBaseUrls({ baseUrl = 'https://localhost:9999', gatewayUrl }: BaseUrls) {
  // The node's guide names the URL of uploads wherever it means the node.
  const api = normaliseBaseUrl(SERVICE, baseUrl).replace(/\/api_upload$/, '')
  // As the node derives it for its own links (`_derive_gateway_host`).
  const derived = api.replace(/^([^/]+\/\/[^/]+):9999(?=\/|$)/, '$1:9998')
  try {
    return { baseUrl: api, gatewayUrl: normaliseBaseUrl(SERVICE, gatewayUrl ?? derived) }
  } catch {
    throw refuse('gatewayUrl', 'must be http(s)://, without query, fragment and user')
  }
}
