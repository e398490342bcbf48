import { type AnyReply, below, type MockApi, mockApi, type Refused } from '@holdfast/shared/msw'
import { http } from 'msw'
import { mocks, type Operations, operations, schemes } from './generated/pintheon/operations.gen.js'
import type { Directory, IpnsKey } from './generated/pintheon/types.gen.js'
import { admit } from './mock/admit.js'
import { directoryResolvers } from './mock/directory-resolvers.js'
import type { FileRow, PinRequest } from './mock/file-index.js'
import { gatewayResolvers } from './mock/gateway.js'
import { nodeResolvers } from './mock/node-resolvers.js'
import { NOT_ALLOWED, NOT_FOUND, ROUTE_NOT_EXPOSED, writeAsFlask } from './mock/pages.js'
import { type Place, receive } from './mock/proxy.js'
import { type PintheonQuirks, switchQuirks } from './mock/quirks.js'
import { createRateLimit } from './mock/rate-limit.js'
import {
  type MockedArchive,
  type MockedKey,
  type MockedService,
  readService,
  type ServiceOptions,
} from './mock/service.js'
import { uploadResolvers } from './mock/upload-resolvers.js'
import { validators } from './mock/validators.js'

export type { FileRow, PinRequest } from './mock/file-index.js'
export { mockedKey, mockedNode } from './mock/identity.js'
export type { PintheonQuirks } from './mock/quirks.js'
export type { MockedArchive, MockedKey, ServiceOptions } from './mock/service.js'

export interface PintheonMockOptions extends ServiceOptions {
  /** Where its API is; `https://localhost:9999` unless told. */
  baseUrl?: string | undefined
  /** Where its gateway is; `https://localhost:9998` unless told. */
  gatewayUrl?: string | undefined
}

/** A failure that the node gives instead of its answer: a text is sent as HTML, an object as JSON. */
export interface MockedFailure {
  status: number
  body?: string | object | undefined
  headers?: Readonly<Record<string, string>> | undefined
}

/** What the node holds, to be looked at and changed by a test. No secret key and no token is in it. */
export interface PintheonState {
  /** The node's index of files, with what its bugs made of it. */
  files(): FileRow[]
  /** Whether the node holds this file or directory, in its index or not. */
  holds(cid: string): boolean
  /** Adds a file that the index does not know; gives its CID. */
  addContent(content: string | Blob | Uint8Array<ArrayBuffer>): Promise<string>
  /** Puts a file where only others have it, for the gateway to find; gives its CID. */
  addElsewhere(content: string | Blob | Uint8Array<ArrayBuffer>): Promise<string>
  /** Drops a file or directory, as the owner can. */
  removeContent(cid: string): boolean
  /** The archives that were made for `encrypted=true`. */
  archives(): readonly MockedArchive[]
  directories(): Directory[]
  ipnsKeys(): IpnsKey[]
  /** The names in the site that was uploaded; none where there is none. */
  homepage(): readonly string[] | undefined
  /** Makes a pin request for a file, as the owner does; the first row of the index with this CID has it. */
  requestPins(cid: string, request: PinRequest): void
  registered(): readonly MockedKey[]
  register(key: MockedKey): void
  unregister(publicKey: string): void
  setOwnerLoggedIn(isLoggedIn: boolean): void
  /** Switches some quirks, and leaves the others as they are. @throws TypeError for what there is not */
  setQuirks(quirks: PintheonQuirks): void
}

export interface PintheonMock extends MockApi {
  readonly state: PintheonState
  /** Makes the next requests fail, one each, after they were found to be authorised. */
  failNext(...failures: readonly MockedFailure[]): void
}

/**
 * A Pintheon node in memory, as it was measured, bugs included: access tokens, uploads with their real CIDs,
 * directories, IPNS names, and the gateway on an origin of its own.
 * @example
 * const mock = createPintheonMock({ baseUrl: 'https://localhost:9999', gatewayUrl: 'https://localhost:9998' })
 * setupServer(...mock.handlers).listen()
 * @throws InvalidArgumentError for a secret that is none, TypeError for quirks that there are not
 */
export function createPintheonMock(options: PintheonMockOptions = {}): PintheonMock {
  const { baseUrl = 'https://localhost:9999', gatewayUrl = 'https://localhost:9998', ...rest } = options
  const service = readService(rest)
  const limit = service.rateLimit && createRateLimit(service.rateLimit, service.now)
  const failures: AnyReply[] = []
  const isGateway = (id: keyof Operations) => 'server' in operations[id]

  const mock = mockApi<Operations>(
    {
      baseUrl,
      servers: { gateway: gatewayUrl },
      table: { operations: withUrlencoded, schemes },
      mocks,
      validators,
      precede: ({ operationId }) =>
        limit && !isGateway(operationId as keyof Operations) ? limit(operationId as string) : undefined,
      authorise: (credentials, asked) => admit(service, credentials, asked),
      intercept: () => failures.shift(),
      refuse: (refused) => refuse(refused, gatewayUrl),
      failure: () => ({ error: 'unauthorized' }),
      ignoresUnknownParameters: true,
      deviate: writeAsFlask,
    },
    {
      ...uploadResolvers(service),
      ...directoryResolvers(service),
      ...nodeResolvers(service),
      ...gatewayResolvers(service),
    },
  )

  const place: Place = { baseUrl, gatewayUrl, ...service }
  const respond: MockApi['respond'] = async (input, init) => {
    const received = await receive(typeof input === 'string' ? new Request(input, init) : input, place)
    return received instanceof Response ? received : mock.respond(received)
  }
  const origins = [baseUrl, gatewayUrl, service.customDomain].filter((url) => url !== undefined)
  return {
    handlers: origins.map((url) => http.all(below(url), ({ request }) => respond(request))),
    respond,
    state: stateOf(service),
    failNext(...next) {
      failures.push(...next.map(({ headers = {}, ...failure }) => ({ ...failure, headers })))
    },
  }
}

/** Forms without files the node reads in either way; the document has the one that all of them can have. */
const withUrlencoded = Object.fromEntries(
  Object.entries(operations).map(([id, operation]) => {
    const hasFile = 'body' in operation && 'files' in operation.body['multipart/form-data']
    if (!('body' in operation) || hasFile) return [id, operation]
    return [id, { ...operation, body: { ...operation.body, 'application/x-www-form-urlencoded': {} } }]
  }),
) as typeof operations

/** The node's own words for what is no request of its. */
function refuse(
  { status, operationId, request, details }: Refused,
  gatewayUrl: string,
): AnyReply | undefined {
  const { pathname } = new URL(request.url)
  const fromGateway = below(gatewayUrl).test(request.url)
  if (status === 401)
    return request.method === 'POST'
      ? { status: 400, body: 'Missing or empty value for field: access_token' }
      : undefined
  if (status === 404) {
    if (fromGateway || /^\/ip[fn]s\//.test(pathname)) return ROUTE_NOT_EXPOSED
    return Object.values(operations).some(({ path }) => path === pathname) ? NOT_ALLOWED : NOT_FOUND
  }
  if (fromGateway)
    return {
      status,
      body: `invalid path: ${details}\n`,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    }
  // A text where a file is due: for Flask there is no file then.
  if (operationId === 'uploadHomepage') return { status, body: { error: 'No file uploaded' } }
  if (operationId === 'uploadFolder') return { status, body: { error: 'No files provided' } }
  return { status, body: operationId === 'uploadFile' ? 'No file uploaded' : 'Bad Request' }
}

function stateOf(service: MockedService): PintheonState {
  const { files, content, directories, registered } = service
  const toBlob = (bytes: string | Blob | Uint8Array<ArrayBuffer>) => new Blob([bytes])
  return {
    files: files.all,
    holds: (cid) => content.get(cid) !== undefined,
    addContent: async (bytes) => (await content.addFile(toBlob(bytes))).cid,
    addElsewhere: async (bytes) => (await content.addElsewhere(toBlob(bytes))).cid,
    removeContent: content.remove,
    archives: () => [...service.archives],
    directories: directories.list,
    ipnsKeys: directories.keys,
    homepage: () => service.homepage,
    requestPins: files.requestPins,
    registered: () => [...registered],
    register: (key) => void registered.push(key),
    unregister(publicKey) {
      registered.splice(0, registered.length, ...registered.filter((key) => key.publicKey !== publicKey))
    },
    setOwnerLoggedIn(isLoggedIn) {
      service.ownerLoggedIn = isLoggedIn
    },
    setQuirks(changes) {
      service.quirks = switchQuirks(changes, service.quirks)
    },
  }
}
