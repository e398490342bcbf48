import { createPinarkiveFetchClient } from '@holdfast/pinarkive-client'
import { createPinningFetchClient } from '@holdfast/pinning-client'
import { createPintheonFetchClient } from '@holdfast/pintheon-client'
import { createStorjBridgeFetchClient } from '@holdfast/storj-bridge-client'
import { createStorjAuthFetchClient, createStorjLinksharingFetchClient } from '@holdfast/storj-uplink-client'
import { ACCOUNT } from '../../../packages/storj-bridge-client/test/client-of.ts'
import type { DocumentName } from '../../languages/documents.ts'
import { credentials } from '../../languages/goldens.ts'
import { examplesOf } from './examples.ts'
import type { GoldenCall } from './golden-calls.ts'

type AskedClient = {
  request(method: string, path: string, init: object): Promise<{ response: Response }>
}

const baseUrl = 'https://service.example'

/** A client over every operation of a document. */
const clients: Readonly<Record<DocumentName, (fetch: typeof globalThis.fetch) => object>> = {
  pinning: (fetch) => createPinningFetchClient({ baseUrl, fetch, ...credentials.pinning }),
  pinarkive: (fetch) => createPinarkiveFetchClient({ baseUrl, fetch, ...credentials.pinarkive }),
  pintheon: (fetch) =>
    createPintheonFetchClient({ baseUrl, gatewayUrl: baseUrl, fetch, token: credentials.pintheon.bearer }),
  'storj-bridge': (fetch) => createStorjBridgeFetchClient({ baseUrl, fetch, account: ACCOUNT }),
  'storj-auth': (fetch) =>
    createStorjAuthFetchClient({ authService: baseUrl, fetch, ...credentials['storj-auth'] }),
  'storj-linksharing': (fetch) => createStorjLinksharingFetchClient({ linkService: baseUrl, fetch }),
}

/** Each operation of a document by our client, given what the document has for examples. */
export async function exampleCalls(document: DocumentName): Promise<readonly GoldenCall[]> {
  const examples = await examplesOf(document)
  return examples.map(({ operationId, method, path, params, body }) => ({
    name: `the examples of ${operationId}`,
    async make(respond) {
      const client = clients[document](async (input, init) => respond(new Request(input, init)))
      const init = { params, ...(body && { body }), parseAs: 'text', retry: false }
      return (client as AskedClient).request(method.toLowerCase(), path, init)
    },
  }))
}
