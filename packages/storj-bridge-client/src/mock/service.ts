import type { ExchangeReport } from '../generated/storj-bridge/types.gen.js'
import { createAccounts, type MockedUser } from './accounts.js'
import type { Caller } from './authenticate.js'
import type { Era } from './era.js'
import { createFarmer, type Farmer } from './farmers.js'
import { type BridgeQuirks, quirksOf, switchQuirks } from './quirks.js'
import { Refusal } from './refusal.js'
import { createStorage, isObjectId, type ListLimits, type StoredBucket } from './storage.js'

/** How the mocked bridge is to be. */
export interface BridgeMockOptions {
  /** Where it is. `*` cannot stand for it: signatures are over what comes behind it. */
  baseUrl: string
  /** Which bridge it is; the last version unless told. */
  era?: Era | undefined
  /** Who has an account; `mockedUser` unless told. */
  users?: readonly MockedUser[] | undefined
  /** Where its farmers are; ten on the ports from 4001 to 4010 of 127.0.0.1 unless told. */
  farmers?: readonly string[] | undefined
  /** How long lists are at most; as measured unless told. */
  limits?: ListLimits | undefined
  /** Whether requests are counted, and too many refused with 429; they are not unless told. */
  rateLimited?: boolean | undefined
  /** In what versions of an era differ; as measured unless told. */
  quirks?: BridgeQuirks | undefined
  /** The clock, in milliseconds since 1970; Date.now unless told. */
  now?: (() => number) | undefined
}

/** What a user cannot do for now: 420. */
export interface Exhausted {
  upload?: boolean | undefined
  download?: boolean | undefined
}

/** What every operation works with. */
export type MockedService = ReturnType<typeof readService>

/** A key for tests: the SHA-256 of a label. Never use it for anything else. */
export const mockedKey = {
  privateKey: '405750d45528dfef8d1c1005323cba19644fe77e26fe3e8c007869a64bfef0f5',
  publicKey: '023b72c8f72f88b67b60aa50324224c90824ec334089bd8bbe274abc10a062d2ac',
} as const

/** The account that there is unless others are told. */
export const mockedUser = {
  email: 'user@example.com',
  password: 'correct horse battery staple',
  publicKeys: [mockedKey.publicKey],
} as const satisfies MockedUser

const TEN_FARMERS = Array.from({ length: 10 }, (_, index) => `http://127.0.0.1:${4001 + index}`)

export function readService({
  baseUrl,
  era = 'last',
  users = [mockedUser],
  farmers = TEN_FARMERS,
  limits: { buckets = 5000, files = 2000 } = {},
  rateLimited = false,
  quirks = {},
  now = Date.now,
}: BridgeMockOptions) {
  if (!URL.canParse(baseUrl))
    throw new TypeError('baseUrl must be a URL: signatures are over what comes behind it')
  if (era !== 2016 && era !== 'last') throw new TypeError(`era must be 2016 or 'last', and not ${era}`)
  return {
    baseUrl: baseUrl.replace(/\/$/, ''),
    era,
    isLast: era === 'last',
    quirks: switchQuirks(quirks, quirksOf(era)),
    limits: { buckets, files },
    rateLimited,
    now,
    accounts: createAccounts(users, baseUrl.replace(/\/$/, ''), now),
    storage: createStorage(),
    farmers: farmers.map((url, index) => createFarmer(url, index, now)),
    /** Which farmers have taken a shard on, by its hash. Whether they have it is another matter. */
    contracts: new Map<string, Farmer[]>(),
    reports: [] as ExchangeReport[],
    exhausted: {} as Exhausted,
    /** Who sends a request, as far as that was asked. */
    callers: new WeakMap<Request, Caller>(),
  }
}

/** Whose request it is. @throws Refusal where the key is registered for nobody */
export function accountOf({ callers }: MockedService, request: Request) {
  const account = callers.get(request)?.account
  if (!account) throw new Refusal(401, 'Public key not registered')
  return account
}

/** A user's bucket. @throws Refusal */
export function ownBucket(service: MockedService, request: Request, id: string): StoredBucket {
  const { email } = accountOf(service, request)
  const bucket = findBucket(service, id)
  if (bucket.user !== email) throw NO_BUCKET()
  return bucket
}

/** Anybody's bucket. @throws Refusal */
export function findBucket({ storage, isLast }: MockedService, id: string): StoredBucket {
  if (!isObjectId(id))
    throw isLast
      ? new Refusal(400, 'Bucket id is malformed')
      : new Refusal(500, `Cast to ObjectId failed for value "${id}" at path "_id" for model "Bucket"`)
  const bucket = storage.buckets.get(id)
  if (!bucket) throw NO_BUCKET()
  return bucket
}

const NO_BUCKET = () => new Refusal(404, 'Bucket not found')
