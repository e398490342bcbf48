import {
  BASE_URL as PINARKIVE_URL,
  clientOf as pinarkive,
} from '../../../packages/pinarkive-client/test/support.ts'
import { WIRE_CASES as PINARKIVE } from '../../../packages/pinarkive-client/test/wire-cases.ts'
import {
  BASE_URL as PINNING_URL,
  clientOf as pinning,
} from '../../../packages/pinning-client/test/support.ts'
import { WIRE_CASES as PINNING } from '../../../packages/pinning-client/test/wire-cases.ts'
import { clientOf as pintheon } from '../../../packages/pintheon-client/test/support.ts'
import { WIRE_CASES as PINTHEON } from '../../../packages/pintheon-client/test/wire-cases.ts'
import { clientOf as bridge, signingClientOf } from '../../../packages/storj-bridge-client/test/client-of.ts'
import { WIRE_CASES as BRIDGE } from '../../../packages/storj-bridge-client/test/wire-cases.ts'
import {
  AUTH_CASES,
  type EdgeCase,
  LINK_CASES,
} from '../../../packages/storj-uplink-client/test/edge-cases.ts'
import type { DocumentName } from '../../languages/documents.ts'

type Respond = (request: Request) => Promise<Response>

/** A call of one of our clients, whose requests something else than a service answers. */
export interface GoldenCall {
  /** As the client's own tests call it, which hold its requests to the letter. */
  readonly name: string
  readonly make: (respond: Respond) => Promise<unknown>
}

const EDGE_URL = 'https://edge.example'

/** The calls of the clients' own tests, by document, and the path of their base URLs. */
export const goldenCalls: Readonly<
  Record<DocumentName, { readonly prefix: string; readonly calls: readonly GoldenCall[] }>
> = {
  pinning: { prefix: new URL(PINNING_URL).pathname, calls: callsOf(PINNING, pinning) },
  pinarkive: { prefix: new URL(PINARKIVE_URL).pathname, calls: callsOf(PINARKIVE, pinarkive) },
  pintheon: { prefix: '', calls: callsOf(PINTHEON, pintheon) },
  'storj-bridge': {
    prefix: '',
    calls: [...callsOf(BRIDGE, bridge, 'by password: '), ...callsOf(BRIDGE, signingClientOf, 'by a key: ')],
  },
  'storj-auth': { prefix: '', calls: AUTH_CASES.map(edgeCall) },
  'storj-linksharing': { prefix: '', calls: LINK_CASES.map(edgeCall) },
}

function callsOf<Client>(
  cases: readonly { readonly name: string; readonly call: (client: Client) => Promise<unknown> }[],
  clientOf: (respond: Respond) => Client,
  before = '',
): GoldenCall[] {
  return cases.map(({ name, call }) => ({
    name: before + name,
    make: async (respond) => call(clientOf(respond)),
  }))
}

/** Of these the tests name a server alone: what stands for it is the fetch that there is while the call is made. */
function edgeCall({ name, call }: EdgeCase): GoldenCall {
  return {
    name,
    async make(respond) {
      const { fetch } = globalThis
      globalThis.fetch = async (input, init) => respond(new Request(input, init))
      try {
        return await call(EDGE_URL)
      } finally {
        globalThis.fetch = fetch
      }
    },
  }
}
