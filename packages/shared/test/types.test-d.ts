// Held by the compiler (`pnpm typecheck`): what must not compile is marked, and a mark without an error is one.
import { expectTypeOf } from 'vitest'
import type * as shared from '../src/index.ts'
import {
  type CallOptions,
  type Credential,
  createCaller,
  type Fetch,
  type HeadersOption,
  type HoldfastError,
  InvalidArgumentError,
  NotFoundError,
  type TransportOptions,
} from '../src/index.ts'
import type * as msw from '../src/msw.ts'
import type { MockResolvers } from '../src/msw.ts'
import { createNotes, type Failure, type Note, type Operations } from './notes.ts'

type IsAny<T> = 0 extends 1 & T ? true : false
/** The names of a module's values that are `any`, or a function that takes or gives it. */
type AnyOf<Module> = {
  [Name in keyof Module]: IsAny<Module[Name]> extends true
    ? Name
    : Module[Name] extends (...args: infer Args) => infer Given
      ? true extends IsAny<Given> | IsAny<Args[number]>
        ? Name
        : never
      : never
}[keyof Module]

expectTypeOf<AnyOf<typeof shared>>().toBeNever()
expectTypeOf<AnyOf<typeof msw>>().toBeNever()
// The question itself can be answered with yes.
expectTypeOf<AnyOf<{ good: string; bad: typeof JSON.parse }>>().toEqualTypeOf<'bad'>()

const { call, http } = createNotes()
const path = { id: '1' }

// call
expectTypeOf(call('getNote', { path })).resolves.toEqualTypeOf<Note>()
expectTypeOf(call('listNotes', {})).resolves.toEqualTypeOf<Note[]>()
expectTypeOf(call('removeNote', { path })).resolves.toEqualTypeOf<undefined>()
expectTypeOf(call('readFile', { path })).resolves.toEqualTypeOf<Blob>()
call('listNotes', { query: { limit: 1, ids: ['a'] } }, { signal: new AbortController().signal, retry: false })
call('getNote', { path }, {}, (data) => {
  expectTypeOf(data).toBeUnknown()
  return { id: '1', text: 'a' }
})
// @ts-expect-error there is no such operation
call('getNotes', {})
// @ts-expect-error the path is missing
call('getNote', {})
// @ts-expect-error an id is a text
call('getNote', { path: { id: 1 } })
// @ts-expect-error the body is missing
call('addNote', {})
// @ts-expect-error a limit is a number
call('listNotes', { query: { limit: '1' } })
// @ts-expect-error no such parameter
call('listNotes', { query: { offset: 1 } })
// @ts-expect-error a note has a text
call('getNote', { path }, {}, () => ({ id: '1' }))
// @ts-expect-error no such option
call('getNote', { path }, { retries: 3 })

// http
const got = await http.GET('/notes/{id}', { params: { path } })
expectTypeOf(got.response).toEqualTypeOf<Response>()
if (got.error) expectTypeOf(got.error).toEqualTypeOf<Failure>()
else expectTypeOf(got.data).toEqualTypeOf<Note>()
const streamed = await http.GET('/notes/{id}', { params: { path }, parseAs: 'stream' })
expectTypeOf(streamed.data).toEqualTypeOf<ReadableStream<Uint8Array<ArrayBuffer>> | null | undefined>()
http.POST('/notes', { body: { text: 'a' }, headers: { 'x-a': '1' }, signal: new AbortController().signal })
// @ts-expect-error the path is missing
http.GET('/notes/{id}')
// @ts-expect-error there is no such path
http.GET('/nothing')
// @ts-expect-error the path has no such method
http.POST('/notes/{id}', { params: { path } })
// @ts-expect-error the body is missing
http.POST('/notes')
// @ts-expect-error there is no middleware
http.use({})

// options take `undefined`, as what is not given
const nothing: CallOptions = {
  signal: undefined,
  timeout: undefined,
  deadline: undefined,
  headers: undefined,
  retry: undefined,
}
const options: TransportOptions = { ...nothing, fetch: undefined, rateLimit: undefined, hooks: undefined }
createNotes(options)
expectTypeOf<typeof globalThis.fetch>().toExtend<Fetch>()
expectTypeOf<Record<string, string>>().toExtend<HeadersOption>()
expectTypeOf<() => Promise<string>>().toExtend<Credential>()
expectTypeOf<number>().not.toExtend<Credential>()

// errors
const error: unknown = null
if (NotFoundError.isInstance(error)) {
  expectTypeOf(error.status).toEqualTypeOf<number>()
  expectTypeOf(error.body).toEqualTypeOf<unknown>()
  expectTypeOf(error.requestId).toEqualTypeOf<string | undefined>()
}
if (InvalidArgumentError.isInstance(error)) expectTypeOf(error).toExtend<HoldfastError>()
expectTypeOf<shared.ApiError<Failure>['body']>().toEqualTypeOf<Failure>()

// mocks
declare const resolvers: MockResolvers<Operations>
const withoutOne: Omit<MockResolvers<Operations>, 'getNote'> = resolvers
// @ts-expect-error a resolver is missing
const incomplete: MockResolvers<Operations> = withoutOne
const wrong: MockResolvers<Operations> = {
  ...resolvers,
  // @ts-expect-error the document has no such answer
  getNote: () => ({ status: 201, body: { id: '1', text: 'a' } }),
  // @ts-expect-error the body of another answer
  addNote: () => ({ status: 202, body: { reason: 'no' } }),
  replaceNote({ path, query, body }) {
    expectTypeOf(path).toEqualTypeOf<{ id: string }>()
    expectTypeOf(query).toBeNever()
    expectTypeOf(body.text).toBeString()
    return { status: 404, body: { reason: 'no' } }
  },
}

export { createCaller, incomplete, wrong }
