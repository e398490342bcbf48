import {
  type CallOptions,
  type CidLike,
  type Credential,
  connect,
  countDown,
  createCaller,
  type Explain,
  type FetchClient,
  type Many,
  type ManyOptions,
  normaliseBaseUrl,
  settleAll,
  type TransportOptions,
  writeQuery,
} from '@holdfast/shared'
import { type ListQuery, type PinInput, writeCid, writeListQuery, writePin } from './arguments.js'
import { countByStatus } from './count-by-status.js'
import { explain } from './errors.js'
import { type Operations, operations, schemes } from './generated/pinning/operations.gen.js'
import type { paths } from './generated/pinning/paths.gen.js'
import type { PinResults, PinStatus, Status } from './generated/pinning/types.gen.js'
import { listAll } from './list-all.js'
import type { Listing } from './listing.js'
import { readPinResults, readPinStatus } from './read-pin-status.js'
import { refuse, SERVICE } from './refuse.js'
import { type RemoveByCidOptions, removeByCid } from './remove-by-cid.js'
import { type StatusFilter, statusOf } from './status-of.js'
import { type WaitOptions, waitForPinned } from './wait-for-pinned.js'

/** Which service, and whose account. */
export interface PinningClientOptions extends TransportOptions {
  /** The service's base URL, without `/pins`: `https://api.pinata.cloud/psa`. */
  baseUrl: string | URL
  /** The access token, or a function that gives one; see Credential. */
  accessToken: Credential
}

/** How to add many pins. A `deadline` is for all of them together. */
export interface AddManyOptions extends CallOptions, ManyOptions<PinStatus> {}

/**
 * A client of one pinning service. Every method throws a HoldfastError, and else only what a callback of yours has thrown.
 *
 * Document: `specs/pinning.yaml` (IPFS Pinning Service API 1.0.0).
 */
export interface PinningClient {
  /** Every operation of the document by method and path, as openapi-fetch has it: `{ data, error, response }`. */
  readonly http: FetchClient<paths>

  /**
   * One page of pins, newest first where the service is true to the document.
   * @param query filters; without `status` a service lists only what is pinned, without `limit` 10 pins
   * @throws InvalidArgumentError for a `limit` outside 1 to 1000, more than 10 CIDs, a malformed CID, a name over 255
   */
  list(query?: ListQuery, options?: CallOptions): Promise<PinResults>

  /**
   * Every pin, page after page. What is there throughout comes exactly once; what comes or goes meanwhile, at
   * most once. Takes one request more than there are pages, to know that the last is the last.
   * @param query filters, with `limit` the size of a page (1000 unless told); list all four statuses for all pins
   * @param options a `deadline` given here is for the whole list, the client's own for each page
   * @throws PaginationStalledError where the service's pages cannot be put together without loss
   */
  listAll(query?: ListQuery, options?: CallOptions): AsyncGenerator<PinStatus, void, undefined>

  /**
   * Asks the service to pin a CID. Each accepted call makes a pin object of its own, so that it is repeated only
   * when the service certainly did not act on it. An error with `mayHaveApplied` leaves that open: list by CID
   * before you add again.
   * @returns the new pin object, most often `queued`; see `waitForPinned`
   * @throws InvalidArgumentError for a malformed CID or a name of more than 255 characters
   * @throws InsufficientFundsError where the account cannot pay for it
   */
  add(pin: PinInput, options?: CallOptions): Promise<PinStatus>

  /**
   * Adds many pins, a few at a time, each as `add` does. One 429 holds up all of them. Never throws for an item.
   * @returns what each came to, in the order of `pins`; where reading them fails or is ended, the last result says so
   * @throws InvalidArgumentError for what is not iterable, and a `concurrency` that is not above 0
   */
  addMany(pins: Many<PinInput>, options?: AddManyOptions): Promise<PromiseSettledResult<PinStatus>[]>

  /**
   * One pin object as it is now.
   * @throws NotFoundError where there is none, InvalidArgumentError for a requestid of `''`, `.` or `..`
   */
  get(requestid: string, options?: CallOptions): Promise<PinStatus>

  /**
   * Replaces a pin object. The answer has another `requestid`; the old one is gone. Repeated as `add` is.
   * @throws NotFoundError where there is none; InvalidArgumentError as for `get` and `add`
   */
  replace(requestid: string, pin: PinInput, options?: CallOptions): Promise<PinStatus>

  /**
   * Removes a pin object. May be repeated: one that is gone after an attempt of unknown outcome counts as removed.
   * @throws NotFoundError where there was none to begin with; InvalidArgumentError as for `get`
   */
  remove(requestid: string, options?: CallOptions): Promise<void>

  /**
   * Removes what is pinned by a CID, whatever its status, and looks at each pin's own CID first: some services pass
   * over the filter, and all pins would be lost. CIDs are compared as text. May be called again after a failure.
   * @returns the pin objects that were removed; none where nothing is pinned by this CID
   * @throws SeveralPinsError, before anything is removed, where there are several and `all` is not set
   */
  removeByCid(cid: CidLike, options?: RemoveByCidOptions): Promise<PinStatus[]>

  /**
   * The pin objects of each CID, in all statuses, in as many requests as the limits of the document take: 10 CIDs and
   * 2,000 characters of URL each.
   * @param filter which of their pins are meant; all unless told
   * @returns a list for each CID, as it was given and in that order; empty where it has no pin
   * @throws InvalidArgumentError, PaginationStalledError as for `listAll`
   */
  statusOf(
    cids: Iterable<CidLike>,
    filter?: StatusFilter,
    options?: CallOptions,
  ): Promise<Map<string, PinStatus[]>>

  /**
   * How many pins have each status. Takes four requests, and where `count` may be the length of a page (also where
   * there is a single pin) lists the pins themselves. Other filters than the status are the service's to obey.
   * @param query filters
   * @throws InvalidArgumentError, PaginationStalledError as for `listAll`
   */
  countByStatus(
    query?: Omit<ListQuery, 'status' | 'limit'>,
    options?: CallOptions,
  ): Promise<Record<Status, number>>

  /**
   * Waits until a pin is `pinned`. Failures that may pass (no connection, 429, 5xx) do not end the wait.
   * @throws PinFailedError where the service gave up; NotFoundError where the pin is gone
   * @throws TimeoutError, AbortedError when the wait ends first: the pin stays on the service
   */
  waitForPinned(requestid: string, options?: WaitOptions): Promise<PinStatus>
}

/**
 * The openapi-fetch half alone, for those who want no more: the same transport, without the methods.
 * @throws InvalidArgumentError for a base URL or a token that cannot be meant
 */
export function createPinningFetchClient(options: PinningClientOptions): FetchClient<paths> {
  return open(options).http
}

/**
 * A client of a pinning service.
 * @throws InvalidArgumentError for a base URL or a token that cannot be meant
 */
export function createPinningClient(options: PinningClientOptions): PinningClient {
  const { http, run, urlOf } = open(options, explain)
  const call = createCaller<Operations>(run)
  const listing = (options?: CallOptions): Listing => {
    const shared = sharing(options)
    return {
      list: (query) => client.list(query, shared()),
      listAll: (query) => client.listAll(query, shared()),
    }
  }
  const client: PinningClient = {
    http,
    list: async (query = {}, options) =>
      call('getPins', { query: writeListQuery(query) }, options, readPinResults),
    listAll: (query = {}, options) => listAll(listing(options).list, query),
    add: async (pin, options) => call('addPin', { body: writePin(pin) }, options, readPinStatus),
    async addMany(pins, { concurrency, onResult, ...options } = {}) {
      const shared = sharing(options)
      const add = (pin: PinInput) => client.add(pin, shared())
      return settleAll('pins', pins, add, { concurrency, onResult }, options, { service: SERVICE })
    },
    get: (requestid, options) => call('getPinByRequestId', { path: { requestid } }, options, readPinStatus),
    replace: async (requestid, pin, options) =>
      call('replacePinByRequestId', { path: { requestid }, body: writePin(pin) }, options, readPinStatus),
    remove: (requestid, options) => call('deletePinByRequestId', { path: { requestid } }, options),
    async removeByCid(cid, { all = false, ...options } = {}) {
      const shared = sharing(options)
      const text = writeCid(cid)
      const pins = (await client.statusOf([text], {}, shared())).get(text) ?? []
      return removeByCid((requestid) => client.remove(requestid, shared()), text, pins, all)
    },
    statusOf: async (cids, filter = {}, options) => statusOf(listing(options), urlOf, cids, filter),
    countByStatus: async (query = {}, options) => countByStatus(listing(options), query),
    waitForPinned: (requestid, options = {}) => waitForPinned(client.get, requestid, options),
  }
  return client
}

/** One call's options for each of the several calls that it takes: a deadline is for all of them together. */
function sharing({ deadline, ...options }: CallOptions = {}): () => CallOptions {
  const left = countDown(deadline)
  return () => ({ ...options, deadline: left() })
}

function open({ baseUrl, accessToken = '', ...options }: PinningClientOptions, explain?: Explain) {
  const url = normaliseBaseUrl(SERVICE, baseUrl)
  // Filebase's documentation gives the URL with it.
  if (url.endsWith('/pins')) throw refuse('baseUrl', 'must not end in /pins')
  const table = { operations, schemes }
  const service = { name: SERVICE, table, baseUrl: url, credentials: { accessToken }, explain }
  const { path, query: codecs } = operations.getPins
  return {
    ...connect<paths>(service, options),
    urlOf: (query: ListQuery) => url + path + writeQuery(query, codecs),
  }
}
