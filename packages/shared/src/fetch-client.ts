import type { MaybeOptionalInit, ParseAsResponse } from 'openapi-fetch'
import type { CallOptions, Fetch } from './options.js'

/**
 * openapi-fetch's client over every operation of a document, in type and contract, on our transport: it gives
 * `{ data, error, response }` for whatever the service answered. What is no answer, and a success that is not
 * what the document says, is thrown. How values are written is the document's to say, and there is no
 * middleware: hooks and `fetch` are for that. See docs/decisions/openapi-fetch.md.
 */
export type FetchClient<Paths extends object> = {
  [Method in HttpMethod as Uppercase<Method>]: <
    Path extends PathsWith<Paths, Method>,
    Init extends MaybeOptionalInit<Paths[Path], Method & keyof Paths[Path]>,
  >(
    path: Path,
    ...init: InitParameter<Init>
  ) => Promise<FetchAnswer<Operation<Paths, Path, Method>, Init>>
} & {
  request<
    Method extends HttpMethod,
    Path extends PathsWith<Paths, Method>,
    Init extends MaybeOptionalInit<Paths[Path], Method & keyof Paths[Path]>,
  >(
    method: Method,
    path: Path,
    ...init: InitParameter<Init>
  ): Promise<FetchAnswer<Operation<Paths, Path, Method>, Init>>
}

type HttpMethod = 'get' | 'put' | 'post' | 'delete' | 'options' | 'head' | 'patch' | 'trace'

type PathsWith<Paths, Method extends HttpMethod> = {
  [Path in keyof Paths]: Paths[Path] extends { [M in Method]: object } ? Path : never
}[keyof Paths]

type Operation<Paths, Path extends keyof Paths, Method extends HttpMethod> = Paths[Path] extends {
  [M in Method]: infer Op
}
  ? Op
  : never

type InitParameter<Init> = object extends Init
  ? [init?: Init & Options]
  : undefined extends Init
    ? [init?: Init & Options]
    : [init: Init & Options]

type Options = Omit<CallOptions, 'headers'> & { readonly fetch?: Fetch | undefined }

/**
 * What the service answered. openapi-fetch's own type for it goes through every property, and takes the open
 * strings of `x-extensible` and Blobs apart.
 */
type FetchAnswer<Op, Init> =
  | { data: ParseAsResponse<Success<Op>, Init>; error?: never; response: Response }
  | { data?: never; error: Failed<Op>; response: Response }

type OkStatus = 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | '2XX'

type Answers<Op> = Op extends { responses: infer Responses } ? Responses : never

type Body<Answer> = Answer extends { content: infer Content } ? Content[keyof Content] : undefined

type Success<Op> = Body<Answers<Op>[keyof Answers<Op> & OkStatus]>

type Failed<Op> = Body<Answers<Op>[Exclude<keyof Answers<Op>, OkStatus>]>
