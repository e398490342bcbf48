import type { Cluster, Plan } from '../generated/pinarkive/types.gen.js'

/** A plan, and what the service does by it without saying so. */
export interface MockedPlan extends Plan {
  readonly code: string
  /** Where content may go; the first is used where nothing is said. */
  readonly clusters: readonly string[]
  /** Whether content may be kept for a time only. */
  readonly timelock: boolean
  /** How many entries a page of the list has at most. */
  readonly largestPage: number
}

/** A cluster, and who keeps what is given to it. */
export interface MockedCluster extends Cluster {
  readonly clusterId: string
  readonly peers: readonly MockedPeer[]
}

export interface MockedPeer {
  readonly id: string
  readonly peername: string
}

const MIB = 2 ** 20
const GIB = 2 ** 30

const GLOBAL = 'cl0-global'
const REGIONS = { 'cl1-eu': 'eu1', 'cl1-na': 'na1', 'cl2-us': 'us1', 'cl2-de': 'de1', 'cl2-es': undefined }

/** The service publishes no limits: these are ours, far enough apart to be told from each other. */
export const PLANS: readonly MockedPlan[] = [
  {
    name: 'Free',
    code: 'free',
    pricePerMonth: 0,
    storageLimit: GIB,
    maxFileSizeBytes: 10 * MIB,
    maxDirectorySizeBytes: 20 * MIB,
    clusters: [GLOBAL],
    timelock: false,
    largestPage: 50,
  },
  {
    name: 'Premium',
    code: 'premium',
    pricePerMonth: 10,
    storageLimit: 1024 * GIB,
    maxFileSizeBytes: 10 * GIB,
    maxDirectorySizeBytes: 10 * GIB,
    clusters: [GLOBAL, ...Object.keys(REGIONS)],
    timelock: true,
    largestPage: 100,
  },
]

const NODE_1 = { id: '12D3KooWQYhTNQdmr3ArTeUHRYzFg94BKyTkoWBDWez9kSCVe2Xo', peername: 'node-1' }
const NODE_2 = { id: '12D3KooWSzuCR3NGyWG7zVBX5JBpzxZmWCK5kBZ2P4cnfa8PNLEA', peername: 'node-2' }

const gateway = (host: string) => [{ publicUrl: `https://${host}/ipfs/`, label: host, order: 1 }]

/** The clusters and gateways of the service's documentation; `cl2-es` has no gateway of its own there. */
export const CLUSTERS: readonly MockedCluster[] = [
  {
    clusterId: GLOBAL,
    gateways: gateway('gateway.pinarkive.com'),
    peers: [NODE_1, NODE_2],
  },
  ...Object.entries(REGIONS).map(([clusterId, host]) => ({
    clusterId,
    gateways: gateway(host ? `${host}.gateway.pinarkive.com` : 'gateway.pinarkive.com'),
    peers: [NODE_1],
  })),
]

/** A plan as the service shows it. */
export function showPlan({ clusters, timelock, largestPage, ...plan }: MockedPlan): Plan {
  return plan
}
