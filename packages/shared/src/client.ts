import { toApiError } from './api-error.js'
import { type Init, type Kit, makeAttempt, type Prepare, type Sign } from './attempt.js'
import { type Credentials, createAuthoriser } from './authorise.js'
import { openCall } from './call.js'
import { type ErrorContext, InvalidArgumentError } from './errors.js'
import type { Explain } from './explain.js'
import type { FetchClient } from './fetch-client.js'
import { createGate, type Gate } from './gate.js'
import type { CallOptions, Fetch, TransportOptions, UploadOptions } from './options.js'
import { type Answer, withRetry } from './retry.js'
import type { OperationInfo, ServedTable } from './table.js'

/** What makes a client that of one service. */
export interface Service {
  /** For errors: `pinning`. */
  readonly name: string
  readonly table: ServedTable
  /** As normaliseBaseUrl gives it. */
  readonly baseUrl: string
  /** The base URLs of the document's other servers, by their names. */
  readonly servers?: Readonly<Record<string, string>> | undefined
  readonly credentials: Credentials
  /** What the service's failures mean; by their status alone unless told. */
  readonly explain?: Explain | undefined
  /** What its requests have beside JSON, with credentials that go into a form; nothing unless told. */
  readonly prepare?: Prepare | undefined
  /** Signs its requests; they are not signed unless told. */
  readonly sign?: Sign | undefined
  /** Whether its limits are for each path by itself, so that a 429 of one is no news for another. */
  readonly limitsPaths?: boolean | undefined
}

/** Calls an operation by its id and gives what the service answered. */
export type Run = (operationId: string, init: RunInit) => Promise<Answer & { readonly context: ErrorContext }>

type RunInit = Init & CallOptions & { readonly fetch?: Fetch; readonly baseUrl?: unknown }

/**
 * Puts a service on the wire. Nothing is sent before the first call.
 * @throws InvalidArgumentError for an option or a credential that cannot be meant
 */
export function connect<Paths extends object>(
  service: Service,
  options: TransportOptions,
): { readonly http: FetchClient<Paths>; readonly run: Run } {
  const { name, table } = service
  const { timeout, deadline, retry, rateLimit } = options
  assertPositive(name, { timeout, deadline, ...retry, ...rateLimit })
  const kit: Kit = { service, options, authorise: createAuthoriser(service) }
  const gates: Record<string, Gate> = {}
  // The limit is that of the service itself, and not of what else the document has.
  const gateOf = ({ path, server }: OperationInfo) =>
    (gates[service.limitsPaths ? path : ''] ??= createGate(server ? undefined : rateLimit))
  const run: Run = async (operationId, given) => {
    const {
      signal,
      timeout = options.timeout,
      deadline = options.deadline,
      retry = options.retry,
      fetch = options.fetch,
      // A token is for one service, and must not follow a call to another.
      baseUrl: _,
      ...init
    } = given
    assertPositive(name, { timeout, deadline, ...retry })
    // Looked up at each attempt, so that a mock or a polyfill that is installed later is used.
    const send: Fetch = async (url, init) => (fetch ?? globalThis.fetch)(url, init)
    const operation = table.operations[operationId] as OperationInfo
    const call = openCall(name, operationId, operation, { signal, timeout, deadline, retry })
    try {
      const answer = await withRetry(call, gateOf(operation), options.hooks, (refused) =>
        makeAttempt(kit, call, send, init, refused),
      )
      return { ...answer, context: call.context() }
    } finally {
      if (!call.streaming) call.close()
    }
  }

  const request = async (method: string, path: string, init: RunInit = {}) => {
    const known = Object.entries(table.operations).find(
      ([, operation]) => operation.path === path && operation.method === method.toUpperCase(),
    )
    if (!known)
      throw new InvalidArgumentError('path', `${path} has no ${method} in the document`, { service: name })
    const { data, response, failure } = await run(known[0], init)
    return failure ? { error: failure.body, response } : { data, response }
  }
  const http: Record<string, unknown> = { request }
  for (const { method } of Object.values(table.operations)) http[method] ??= request.bind(undefined, method)
  return { http: http as FetchClient<Paths>, run }
}

type Argument<Op, Key extends string> = Op extends { data: infer Data } ? Pick<Data, Key & keyof Data> : never

/** What an operation is called with: the path, query and body of its document. */
export type Arguments<Op> = Argument<Op, 'path' | 'query' | 'body'>

/** What an operation's success gives. */
export type Result<Op> = Op extends { responses: infer Responses } ? Responses[keyof Responses] : never

/** Calls an operation, gives its data, and throws what is none. */
export type Caller<Operations> = <Id extends keyof Operations & string>(
  operationId: Id,
  args: Arguments<Operations[Id]>,
  options?: UploadOptions,
  /** Makes a lenient answer what its type says; gives nothing for what cannot be made so. */
  read?: (data: unknown) => Result<Operations[Id]> | undefined,
) => Promise<Result<Operations[Id]>>

/** The half of a client that throws: a failed answer becomes the error that the service's `explain` names. */
export function createCaller<Operations>(run: Run): Caller<Operations> {
  return async (operationId, args, options, read) => {
    const { body, ...params } = args as { body?: unknown }
    const { data, failure, context } = await run(operationId, { ...options, params, body, read })
    if (failure) throw toApiError(failure, context)
    return data as never
  }
}

/** Refuses a number that is none, or not above 0; without a base, a repeat does not wait. */
export function assertPositive(service: string, options: Record<string, number | undefined>): void {
  for (const option in options) {
    const value = options[option]
    if (value !== undefined && !(value > 0 || (value === 0 && option === 'baseDelayMs')))
      throw new InvalidArgumentError(option, 'must be above 0', { service })
  }
}
