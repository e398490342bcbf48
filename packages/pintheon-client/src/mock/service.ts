import type { RateLimit } from '@holdfast/shared'
import type { AccessTokenFormat, RegisteredKey } from '../token.js'
import { createContent } from './content.js'
import { createDirectories } from './directories.js'
import { createFileIndex } from './file-index.js'
import { mockedKey, mockedNode } from './identity.js'
import { addressOf, readSeed } from './node-keys.js'
import { type PintheonQuirks, switchQuirks } from './quirks.js'

/** A key as the owner of a node has registered it. */
export interface MockedKey extends RegisteredKey {
  readonly name: string
}

/** How the mocked node is to be. */
export interface ServiceOptions {
  /** Its Stellar secret key; that of `mockedNode` unless told. */
  nodeSecret?: string | undefined
  /** Whose tokens are let in; those of `mockedKey` unless told. A token of the node itself is for one of them. */
  registered?: readonly MockedKey[] | undefined
  /** Texts that are let in as they are, tokens or not; none unless told. */
  accessTokens?: readonly string[] | undefined
  /** What tokens it knows; those of today unless told. */
  tokenFormat?: AccessTokenFormat | undefined
  /** Its public domain, through which all but the gateway, pinned files and `stellar.toml` is refused; none unless told. */
  customDomain?: string | undefined
  /** How many requests each route of the API takes; 500 an hour unless told, and any number with `false`. */
  rateLimit?: RateLimit | false | undefined
  /** The largest body in bytes that the proxy lets through; 200 MiB unless told. */
  largestBody?: number | undefined
  /** Milliseconds until the gateway has found what only others have; 20 unless told. */
  searchMs?: number | undefined
  /** Milliseconds until the gateway gives up with 504; 50 unless told, where a real one takes a minute or more. */
  giveUpMs?: number | undefined
  /** IPNS names of directories, and of the node itself (`self`), that there are already; all are made up unless told. */
  ipnsKeys?: Readonly<Record<string, string>> | undefined
  /** The identifier of its IPFS daemon. */
  peerId?: string | undefined
  /** What else is in the dashboard that a heartbeat shows while the owner is logged in. */
  dashboard?: Readonly<Record<string, unknown>> | undefined
  /** Whether the owner is logged in; not unless told. */
  ownerLoggedIn?: boolean | undefined
  /** The ways of a node that a client must survive; as measured unless told. */
  quirks?: PintheonQuirks | undefined
  /** The clock, in milliseconds since 1970; Date.now unless told. */
  now?: (() => number) | undefined
}

/** What every operation works with. */
export type MockedService = ReturnType<typeof readService>

const HOUR = 3_600_000
const MIB = 2 ** 20

export function readService({
  nodeSecret = mockedNode.secret,
  registered = [{ name: 'default', publicKey: mockedKey.publicKey, timestamped: true }],
  accessTokens = [],
  tokenFormat = 'hvym_v1',
  customDomain,
  rateLimit = { requests: 500, perMs: HOUR },
  largestBody = 200 * MIB,
  searchMs = 20,
  giveUpMs = 50,
  ipnsKeys = { self: 'k51qzi5uqu5dkkciu33khkzbcmxtyhn376i1e83tya8kuy7z9euedzyr5nhoew' },
  peerId = '12D3KooWQYhTNQdmr3ArTeUHRYzFg94BKyTkoWBDWez9kSCVe2Xo',
  dashboard = {},
  ownerLoggedIn = false,
  quirks = {},
  now = Date.now,
}: ServiceOptions) {
  // One that is none is found now, and not by the first request.
  readSeed(nodeSecret)
  const address = addressOf(nodeSecret)
  const content = createContent()
  return {
    nodeSecret,
    address: () => address,
    registered: [...registered],
    accessTokens,
    tokenFormat,
    customDomain,
    rateLimit,
    largestBody,
    searchMs,
    giveUpMs,
    peerId,
    dashboard,
    ownerLoggedIn,
    quirks: switchQuirks(quirks),
    now,
    content,
    files: createFileIndex(),
    directories: createDirectories(content, ipnsKeys),
    /** The names in the site that is there. */
    homepage: undefined as readonly string[] | undefined,
    /** What the node has put into archives. */
    archives: [] as MockedArchive[],
  }
}

/** An archive that the node has made for `encrypted=true`. */
export interface MockedArchive {
  readonly cid: string
  /** The name of the file in it. */
  readonly name: string
  /** What is in it, before encryption. */
  readonly plaintext: Blob
}
