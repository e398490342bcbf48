import { type HttpHandler, http } from 'msw'
import { readCredentials } from './mock/credentials.js'
import { readBody, readRequest } from './mock/read-request.js'
import { RefusedRequest } from './mock/refused-request.js'
import { below, matchRoute, pathOf, type Route } from './mock/route.js'
import {
  type Answer,
  checkReply,
  type Reply,
  toAnswer,
  writeAnswer,
  type XmlCodec,
} from './mock/write-reply.js'
import type { FetchInit } from './options.js'
import type { MockTable, OperationInfo, ServedTable } from './table.js'
import type { Validators } from './validate.js'

/** What a mocked operation gets: the request's parts, decoded by the table and held to the document. */
export interface MockCall<Data> {
  readonly request: Request
  /** The credentials that were let in, by the name of their scheme. */
  readonly credentials: Readonly<Record<string, string>>
  readonly path: Part<Data, 'path'>
  readonly query: Part<Data, 'query'>
  readonly body: Part<Data, 'body'>
}

type Part<Data, Key extends string> = Data extends { [K in Key]?: infer Value }
  ? NonNullable<Value>
  : undefined

/** What a mocked operation answers: one of the document's answers, with the body that it has there. */
export type MockReply<Answers> = {
  [Status in keyof Answers]: {
    readonly status: Status extends number ? Status : number
    readonly body: Answers[Status]
    readonly headers?: Readonly<Record<string, string>>
  }
}[keyof Answers]

export { limitRequests } from './mock/limit-requests.js'
export { RefusedRequest } from './mock/refused-request.js'
export { below } from './mock/route.js'
export type { Answer as MockAnswer, Reply as AnyReply, XmlCodec } from './mock/write-reply.js'

/** A resolver for each operation of the document, none left out. */
export type MockResolvers<Operations> = {
  readonly [Id in keyof Operations]: Operations[Id] extends {
    data: infer Data
    responses: infer Responses
    errors: infer Errors
  }
    ? (call: MockCall<Data>) => MockReply<Responses & Errors> | Promise<MockReply<Responses & Errors>>
    : never
}

export interface MockOptions {
  /** Where the mock is; `*` for any origin, which may have a path behind it too. */
  baseUrl: string
  /** Where its other servers are, by their names in the table. Each has its own operations, and no other one's. */
  servers?: Readonly<Record<string, string>> | undefined
  table: ServedTable
  /** What the document has beside the table; a table of one's own may say it all by itself. */
  mocks?: MockTable | undefined
  validators: Validators
  /**
   * Whether these credentials, by the name of their scheme, are let in to do this. A reply is a refusal in the
   * service's own words, such as a 403 for a missing scope.
   */
  authorise(
    credentials: Readonly<Record<string, string>>,
    asked: Authorisation,
  ): boolean | Reply | Promise<boolean | Reply>
  /**
   * Answers before anything of the request is looked at: as a limit on requests does that is counted first, a proxy,
   * or who checks a signature over the request as it came.
   */
  precede?(asked: Asked): Reply | undefined | Promise<Reply | undefined>
  /** Answers instead of the resolver: for failures that a test wants to see. */
  intercept?(operationId: string, asked: Asked): Reply | undefined
  /** The service's own way to say what is wrong with a request. */
  failure(status: 400 | 401 | 404, details: string): object
  /** The same where it is a text, or has another status. What it does not answer, `failure` does. */
  refuse?(refused: Refused): Reply | undefined
  /** Whether query parameters that the document does not name are passed over; they are refused unless told. */
  ignoresUnknownParameters?: boolean | undefined
  /** Whether a body is taken for what the document says, whatever its content-type says; it is not unless told. */
  ignoresContentType?: boolean | undefined
  /** How XML is read and written, where the document has any; failures are then in XML too. */
  xml?: XmlCodec | undefined
  /** Makes an answer that was found true to the document into one as a real service is known to give it. */
  deviate?(answer: Answer, asked: Asked): Answer
}

/** What credentials are shown for. */
export interface Authorisation {
  readonly operationId: string
  /** What the caller must be allowed to do. */
  readonly scopes: readonly string[]
  /** The fields of the form, where the credentials came in it. */
  readonly fields?: Readonly<Record<string, unknown>>
}

/** What an answer is for; a request that is no operation of the service has no `operationId`. */
export interface Asked {
  readonly operationId: string | undefined
  readonly request: Request
}

/** A request that is not answered by its operation: not let in (401), malformed (400), or none of the service (404). */
export interface Refused extends Asked {
  readonly status: 400 | 401 | 404
  readonly details: string
}

export interface MockApi {
  /** For `setupServer(…)` and `setupWorker(…)` of msw 2 and msw 3. */
  readonly handlers: HttpHandler[]
  /** The same without msw, as a client's `fetch`: the answer to one request. */
  respond(input: Request | string, init?: FetchInit): Promise<Response>
}

/**
 * Mocks a service by its document. A request that is not as the document says gets the service's own error;
 * a resolver's answer that is not makes the mock fail, so that it cannot teach a client something false.
 *
 * One handler stands for the whole service: the path parameters of msw 2 and 3 differ, and neither can route
 * by what a table knows.
 */
export function mockApi<Operations>(options: MockOptions, resolvers: MockResolvers<Operations>): MockApi {
  const { baseUrl, servers = {}, table } = options
  const places: [server: string | undefined, url: string][] = [
    [undefined, baseUrl],
    ...Object.entries(servers),
  ]

  const refuse = (status: Refused['status'], details: string, asked: Asked): Answer =>
    toAnswer(
      options.refuse?.({ ...asked, status, details }) ?? { status, body: options.failure(status, details) },
      options.xml ? 'xml' : 'json',
    )

  const resolve = async (request: Request, route: Route): Promise<Answer> => {
    const { id, operation } = route
    const asked = { operationId: id, request }
    const { failures, scopes = [] } = options.mocks?.[id] ?? {}
    const answers = { ...operation.answers, ...failures }
    const validators = options.validators[id] ?? { responses: {} }
    const early = await options.precede?.(asked)
    if (early) return checkReply(id, answers, early, validators)

    // A form is read first where the credentials are in it.
    const body = hasFields(table, operation) ? readBody(request, route, validators, options) : undefined
    const fields = ((await body?.catch(fieldsOfRefused)) ?? {}) as Record<string, unknown>
    const credentials = readCredentials(table, request, fields)
    if (operation.security.length) {
      const given = operation.security.some((list) => list.every((name) => name in credentials))
      const verdict =
        given && (await options.authorise(credentials, { operationId: id, scopes, ...(body && { fields }) }))
      if (!verdict) return refuse(401, 'The access token is missing or not valid', asked)
      if (verdict !== true) return checkReply(id, answers, verdict, validators)
    }

    const resolver = resolvers[id as keyof Operations] as (call: object) => Reply | Promise<Reply>
    try {
      const parts = await readRequest(request, route, validators, { ...options, body })
      const reply = options.intercept?.(id, asked) ?? (await resolver({ request, credentials, ...parts }))
      return await checkReply(id, answers, reply, validators)
    } catch (error) {
      if (error instanceof RefusedRequest) return refuse(400, error.message, asked)
      throw error
    }
  }

  const respond: MockApi['respond'] = async (input, init) => {
    const request = typeof input === 'string' ? new Request(input, init) : input
    const { pathname } = new URL(request.url)
    // Who hands its requests to a mock of one server need not say where they go.
    const [here = places[0]] = places.filter(([, url]) => below(url).test(request.url)).reverse()
    const [server, url] = here as (typeof places)[number]
    const operations = Object.entries(table.operations).filter(([, operation]) => operation.server === server)
    const route = matchRoute(operations, request.method, pathname.slice(pathOf(url).length))
    const asked = { operationId: route?.id, request }
    const answer = route
      ? await resolve(request, route)
      : refuse(404, `${request.method} ${pathname} is no operation of this service`, asked)
    const response = writeAnswer(options.deviate?.(answer, asked) ?? answer, request.method, options.xml)
    if (route) answered.set(response, route.id)
    return response
  }

  return {
    handlers: places.map(([, url]) => http.all(below(url), ({ request }) => respond(request))),
    respond,
  }
}

const answered = new WeakMap<Response, string>()

/** Which operation of its document a mock has answered with this; none where the request was none of the service's. */
export const operationOf = (response: Response): string | undefined => answered.get(response)

const hasFields = ({ schemes }: ServedTable, { security }: OperationInfo): boolean =>
  security.flat().some((name) => schemes[name]?.in === 'field')

/** What is wrong with the form is said after the credentials in it were looked at. */
function fieldsOfRefused(error: unknown): RefusedRequest['fields'] {
  if (error instanceof RefusedRequest) return error.fields
  throw error
}
