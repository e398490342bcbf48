import { refuse } from './refuse.js'

/** How a file is cut into blocks: the same bytes have another CID for each way. */
export interface CidParameters {
  /** How CIDs are written, also those in links. A raw block has no CID of version 0, and gets one of 1. */
  readonly version: 0 | 1
  /** Whether a chunk is a block as it is, or wrapped in UnixFS and dag-pb. */
  readonly rawLeaves: boolean
  /** Bytes of a chunk; the last one may be shorter. */
  readonly chunkBytes: number
  /** How many links a block holds at most; beyond that the tree gets one more level. */
  readonly maxLinks: number
}

const V0 = { version: 0, rawLeaves: false, chunkBytes: 262_144, maxLinks: 174 } as const

/** What is in use. The layout is balanced in all of them, and the hash sha2-256. */
export const CID_PARAMETERS = {
  /** `ipfs add`; `unixfs-v0-2015` of IPIP-499. */
  v0: V0,
  /** `ipfs add --cid-version 1`. */
  v1: { ...V0, version: 1, rawLeaves: true },
  /** `ipfs add --cid-version 1 --raw-leaves=false`. */
  v1DagPb: { ...V0, version: 1 },
  /** `unixfs-v1-2025` of IPIP-499: chunks of 1 MiB and 1,024 links. */
  v1Wide: { version: 1, rawLeaves: true, chunkBytes: 1_048_576, maxLinks: 1024 },
} as const satisfies Record<string, CidParameters>

export function checkParameters({ version, chunkBytes, maxLinks }: CidParameters): void {
  // A tree of blocks with one link each would never come to a root.
  if (![0, 1].includes(version) || !atLeast(1, chunkBytes) || !atLeast(2, maxLinks))
    refuse('parameters', 'must have version 0 or 1, chunkBytes from 1, maxLinks from 2')
}

export const atLeast = (least: number, value: number): boolean =>
  Number.isSafeInteger(value) && value >= least
