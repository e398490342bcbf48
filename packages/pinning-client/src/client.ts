import {
  type CallOptions,
  type Credential,
  connect,
  createCaller,
  type Explain,
  type FetchClient,
  InvalidArgumentError,
  normaliseBaseUrl,
  type TransportOptions,
} from '@holdfast/shared'
import { type ListQuery, type PinInput, writeListQuery, writePin } from './arguments.js'
import { explain } from './errors.js'
import { type Operations, operations, schemes } from './generated/pinning/operations.gen.js'
import type { paths } from './generated/pinning/paths.gen.js'
import type { PinResults, PinStatus } from './generated/pinning/types.gen.js'
import { listAll } from './list-all.js'
import { readPinResults, readPinStatus } from './read-pin-status.js'
import { type WaitOptions, waitForPinned } from './wait-for-pinned.js'

/** Which service, and whose account. */
export interface PinningClientOptions extends TransportOptions {
  /** The service's base URL, without `/pins`: `https://api.pinata.cloud/psa`. */
  baseUrl: string | URL
  /** The access token, or a function that gives one; see Credential. */
  accessToken: Credential
}

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
  const { http, run } = open(options, explain)
  const call = createCaller<Operations>(run)
  const client: PinningClient = {
    http,
    list: async (query, options) =>
      call('getPins', { query: writeListQuery(query ?? {}) }, options, readPinResults),
    listAll(query, { deadline, ...options } = {}) {
      const startedAt = performance.now()
      // At the end of what all pages have, the page that is asked for then times out.
      const left = () =>
        deadline && deadline > 0 ? Math.max(1, startedAt + deadline - performance.now()) : deadline
      return listAll((page) => client.list(page, { ...options, deadline: left() }), query ?? {})
    },
    add: async (pin, options) => call('addPin', { body: writePin(pin) }, options, readPinStatus),
    get: (requestid, options) => call('getPinByRequestId', { path: { requestid } }, options, readPinStatus),
    replace: async (requestid, pin, options) =>
      call('replacePinByRequestId', { path: { requestid }, body: writePin(pin) }, options, readPinStatus),
    remove: (requestid, options) => call('deletePinByRequestId', { path: { requestid } }, options),
    waitForPinned: (requestid, options = {}) => waitForPinned(client.get, requestid, options),
  }
  return client
}

function open({ baseUrl, accessToken = '', ...options }: PinningClientOptions, explain?: Explain) {
  const service = 'pinning'
  const url = normaliseBaseUrl(service, baseUrl)
  // Filebase's documentation gives the URL with it.
  if (url.endsWith('/pins')) throw new InvalidArgumentError('baseUrl', 'must not end in /pins', { service })
  const table = { operations, schemes }
  return connect<paths>(
    { name: service, table, baseUrl: url, credentials: { accessToken }, explain },
    options,
  )
}
