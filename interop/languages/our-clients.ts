import { createPinarkiveFetchClient } from '@holdfast/pinarkive-client'
import { createPinningFetchClient } from '@holdfast/pinning-client'
import { createPintheonFetchClient } from '@holdfast/pintheon-client'
import { createStorjBridgeFetchClient } from '@holdfast/storj-bridge-client'
import { createStorjAuthFetchClient, createStorjLinksharingFetchClient } from '@holdfast/storj-uplink-client'
import { ACCOUNT } from '../../packages/storj-bridge-client/test/client-of.ts'
import type { DocumentName } from './documents.ts'
import { credentials } from './goldens.ts'

/** A client as a test needs it that goes through operations of which it has no types. */
interface OurClient {
  request(method: string, path: string, init: object): Promise<{ response: Response }>
}

type Fetch = typeof globalThis.fetch

/** Our own client over every operation of a document, with the credentials of the golden requests. */
export const ourClientOf = (document: DocumentName, baseUrl: string, fetch: Fetch = globalThis.fetch) =>
  clients[document](baseUrl, fetch) as OurClient

const clients: Readonly<Record<DocumentName, (baseUrl: string, fetch: Fetch) => object>> = {
  pinning: (baseUrl, fetch) => createPinningFetchClient({ baseUrl, fetch, ...credentials.pinning }),
  pinarkive: (baseUrl, fetch) => createPinarkiveFetchClient({ baseUrl, fetch, ...credentials.pinarkive }),
  pintheon: (baseUrl, fetch) =>
    createPintheonFetchClient({ baseUrl, gatewayUrl: baseUrl, fetch, token: credentials.pintheon.bearer }),
  'storj-bridge': (baseUrl, fetch) => createStorjBridgeFetchClient({ baseUrl, fetch, account: ACCOUNT }),
  'storj-auth': (authService, fetch) =>
    createStorjAuthFetchClient({ authService, fetch, ...credentials['storj-auth'] }),
  'storj-linksharing': (linkService, fetch) => createStorjLinksharingFetchClient({ linkService, fetch }),
}
