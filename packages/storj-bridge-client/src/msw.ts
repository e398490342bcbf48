import {
  type AnyReply,
  type Asked,
  below,
  type MockAnswer,
  type MockApi,
  mockApi,
} from '@holdfast/shared/msw'
import { http } from 'msw'
import { mocks, type Operations, operations, schemes } from './generated/storj-bridge/operations.gen.js'
import type { Bucket, ExchangeReport, FileEntry } from './generated/storj-bridge/types.gen.js'
import { accountResolvers } from './mock/account-resolvers.js'
import { type SentMail, showUser } from './mock/accounts.js'
import { authenticate, type Caller, strategyOf } from './mock/authenticate.js'
import { bridgeResolvers } from './mock/bridge-resolvers.js'
import { addBucket, bucketResolvers, type NewBucketRow, showBucket } from './mock/bucket-resolvers.js'
import { hasOperation } from './mock/era.js'
import type { MockedFarmer } from './mock/farmers.js'
import { fileResolvers, showFile } from './mock/file-resolvers.js'
import { frameResolvers } from './mock/frame-resolvers.js'
import { keyResolvers } from './mock/key-resolvers.js'
import { type NewFile, placeFile } from './mock/place-file.js'
import { type BridgeQuirks, switchQuirks } from './mock/quirks.js'
import { createRateLimit, type RateLimited } from './mock/rate-limit.js'
import { type Received, receive } from './mock/receive.js'
import { asCrash, noRoute, Refusal, replyTo } from './mock/refusal.js'
import {
  type BridgeMockOptions,
  type Exhausted,
  findBucket,
  type MockedService,
  readService,
} from './mock/service.js'
import { isOutOfShape, validators } from './mock/validators.js'

export type { MockedUser, SentMail } from './mock/accounts.js'
export type { NewBucketRow } from './mock/bucket-resolvers.js'
export type { Era } from './mock/era.js'
export type { FarmerBehaviour, FarmerExchange, MockedFarmer } from './mock/farmers.js'
export type { NewFile } from './mock/place-file.js'
export type { BridgeQuirks } from './mock/quirks.js'
export { type BridgeMockOptions, type Exhausted, mockedKey, mockedUser } from './mock/service.js'
export type { ListLimits } from './mock/storage.js'

/** A failure that the bridge gives instead of its answer: `error` in JSON, or a page of HTML. */
export interface MockedFailure {
  status: number
  error?: string | undefined
  html?: string | undefined
  headers?: Readonly<Record<string, string>> | undefined
}

/** What the bridge holds, to be looked at and changed by a test. No password and no private key is in it. */
export interface BridgeState {
  /** The mails that were sent, the last one last. Their tokens let whoever has them in, as in life. */
  mails(): SentMail[]
  users(): { email: string; activated: boolean; publicKeys: string[] }[]
  buckets(email: string): Bucket[]
  /** @throws RangeError where there is no such user, or the bridge would refuse it */
  addBucket(email: string, bucket?: NewBucketRow): Bucket
  files(bucketId: string): FileEntry[]
  /** Puts a file into a bucket, and its shards to the farmers. @throws RangeError where there is no such bucket */
  addFile(bucketId: string, file: NewFile): Promise<FileEntry>
  readonly farmers: readonly MockedFarmer[]
  reports(): ExchangeReport[]
  /** Whether users have transferred as much as is allowed for now: 420. */
  setExhausted(exhausted: Exhausted): void
  /** Switches some quirks, and leaves the others as they are. @throws TypeError for what there is not */
  setQuirks(quirks: BridgeQuirks): void
}

export interface BridgeMock extends MockApi {
  readonly state: BridgeState
  /** Makes the next requests fail, one each, after they were found to be authorised. */
  failNext(...failures: readonly MockedFailure[]): void
}

/**
 * A Storj Bridge in memory with its farmers, as the versions 0.2.2 and 7.7.1 were measured: passwords, signatures and
 * nonces, users and the mails to them, buckets, tokens, files of both eras, and the shards themselves.
 * @example
 * const mock = createBridgeMock({ baseUrl: 'https://bridge.example.com' })
 * setupServer(...mock.handlers).listen()
 * @throws TypeError for a base URL that is none and quirks that there are not, RangeError for a public key that is none
 */
export function createBridgeMock(options: BridgeMockOptions): BridgeMock {
  const service = readService(options)
  const { baseUrl, farmers } = service
  const limit = service.rateLimited ? createRateLimit(service.now) : undefined
  const limits = new WeakMap<Request, RateLimited>()
  const requests = new WeakMap<Request, Received>()
  const failures: AnyReply[] = []

  const admit = ({ operationId, request }: Asked): AnyReply | undefined => {
    const id = operationId as keyof Operations
    if (!hasOperation(service.era, id) || (id === 'removeFile' && service.quirks.noFileRemoval))
      return noRoute(request)
    const limited = limit?.(request.method, new URL(request.url).pathname)
    if (limited) limits.set(request, limited)
    if (limited?.exceeded) return { status: 429, body: { error: 'Too Many Requests' } }
    try {
      service.callers.set(request, identify(service, id, requests.get(request) as Received))
      return undefined
    } catch (error) {
      return replyTo(error, service.quirks)
    }
  }

  const mock = mockApi<Operations>(
    {
      baseUrl,
      table: { operations, schemes },
      mocks,
      validators,
      precede: admit,
      // Who asks was found out before, by the request as a whole.
      authorise: () => true,
      intercept: () => failures.shift(),
      refuse: ({ status, request }) => (status === 404 ? noRoute(request) : undefined),
      failure: (_, error) => ({ error }),
      ignoresUnknownParameters: true,
      deviate: (answer, { operationId, request }) => {
        const asExpress = writeAsExpress(service, operationId, answer)
        const { headers } = limits.get(request) ?? {}
        return headers ? { ...asExpress, headers: { ...headers, ...asExpress.headers } } : asExpress
      },
    },
    answerRefusals(service, {
      ...accountResolvers(service),
      ...keyResolvers(service),
      ...bucketResolvers(service),
      ...fileResolvers(service),
      ...frameResolvers(service),
      ...bridgeResolvers(service),
    }),
  )

  const respond: MockApi['respond'] = async (input, init) => {
    const sent = typeof input === 'string' ? new Request(input, init) : input
    const { origin } = new URL(sent.url)
    const farmer = farmers.find((each) => each.origin === origin)
    if (farmer) return farmer.answer(sent)
    // Express answers a HEAD by the route of GET.
    const isHead = sent.method === 'HEAD'
    const received = await receive(isHead ? new Request(sent.url, { headers: sent.headers }) : sent)
    requests.set(received.request, received)
    const answer = await mock.respond(received.request)
    return isHead ? new Response(null, answer) : answer
  }
  return {
    handlers: [baseUrl, ...farmers.map(({ origin }) => origin)].map((url) =>
      http.all(below(url), ({ request }) => respond(request)),
    ),
    respond,
    state: stateOf(service),
    failNext(...next) {
      failures.push(...next.map(toReply))
    },
  }
}

/** Who asks, as far as the operation wants to know. @throws Refusal */
function identify(service: MockedService, id: keyof Operations, received: Received): Caller {
  if (!operations[id].security.length) return {}
  if (id === 'getFilePointers' && (!service.isLast || received.request.headers.has('x-token'))) return {}
  if (id === 'getFileInfo' && !strategyOf(received.request)) return {}
  const caller = authenticate(service, received)
  const mayBeNobodys = id === 'getFileInfo' || (id === 'createToken' && service.quirks.bucketKeysMakeTokens)
  if (!caller.account && !mayBeNobodys) throw new Refusal(401, 'Public key not registered')
  return caller
}

/** Lets resolvers throw what the bridge refuses, and what it fails over. */
function answerRefusals<Resolvers extends object>(service: MockedService, resolvers: Resolvers): Resolvers {
  const answering = Object.entries(resolvers).map(([id, resolve]) => [
    id,
    async (call: { readonly body?: unknown }) => {
      try {
        return await resolve(call)
      } catch (error) {
        return replyTo((await isOutOfShape(id, call.body)) ? asCrash(error) : error, service.quirks)
      }
    },
  ])
  return Object.fromEntries(answering)
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }

/** With the content-types of Express. */
function writeAsExpress({ quirks }: MockedService, id: string | undefined, answer: MockAnswer): MockAnswer {
  const { kind, body, status, headers } = answer
  if (kind === 'text')
    return { ...answer, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } }
  if (kind !== 'json') return answer
  // A Blob without a type brings none.
  if (id === 'listFiles' && status === 200 && quirks.filesWithoutContentType)
    return { ...answer, kind: 'bytes', body: new Blob([JSON.stringify(body)]) }
  return { ...answer, headers: { ...JSON_TYPE, ...headers } }
}

function toReply({ status, error = 'It failed', html, headers = {} }: MockedFailure): AnyReply {
  return { status, headers, body: html ?? { error } }
}

function stateOf(service: MockedService): BridgeState {
  const { accounts, storage, farmers, reports } = service
  return {
    mails: () => [...accounts.mails],
    users: () =>
      accounts.all().map((account) => {
        const { email, activated } = showUser(account, service.era)
        return { email, activated, publicKeys: accounts.keysOf(email, service.era).map(({ key }) => key) }
      }),
    buckets: (email) =>
      [...storage.buckets.values()]
        .filter(({ user }) => user === email)
        .map((each) => showBucket(service, each)),
    addBucket(email, bucket = {}) {
      if (!accounts.byEmail(email)) throw new RangeError(`there is no account of ${email}`)
      return showBucket(
        service,
        asRangeError(() => addBucket(service, email, bucket)),
      )
    },
    files: (bucketId) => storage.files(bucketId).map(showFile),
    addFile: async (bucketId, file) =>
      showFile(
        await placeFile(
          service,
          asRangeError(() => findBucket(service, bucketId)),
          file,
        ),
      ),
    farmers,
    reports: () => [...reports],
    setExhausted: (exhausted) => void Object.assign(service.exhausted, exhausted),
    setQuirks(changes) {
      service.quirks = switchQuirks(changes, service.quirks)
    },
  }
}

/** What is wrong with what a test wants is no answer of a bridge. */
function asRangeError<T>(attempt: () => T): T {
  try {
    return attempt()
  } catch (error) {
    throw error instanceof Refusal ? new RangeError(error.message) : error
  }
}
