import { describe, expectTypeOf, it } from 'vitest'
import type {
  CallOptions,
  CidLike,
  ConnectionError,
  Failure,
  ListQuery,
  PinInput,
  PinningClientOptions,
  PinResults,
  PinStatus,
  Status,
  TextMatchingStrategy,
  WaitOptions,
} from '../src/index.ts'
import * as api from '../src/index.ts'
import type { PinningMock, PinningMockOptions } from '../src/msw.ts'

declare const client: api.PinningClient
declare const error: unknown

type IsAny<T> = 0 extends 1 & T ? true : false

describe('pin objects', () => {
  it('have an open status, which an editor still completes', () => {
    expectTypeOf<'archived'>().toExtend<PinStatus['status']>()
    expectTypeOf<Status>().toExtend<PinStatus['status']>()
    expectTypeOf<Status>().toEqualTypeOf<'queued' | 'pinning' | 'pinned' | 'failed'>()
    // As plain text it would have swallowed the words of the document.
    expectTypeOf<PinStatus['status']>().not.toEqualTypeOf<string>()
  })

  it('have a created that is text, and vendor keys in info and meta', () => {
    expectTypeOf<PinStatus['created']>().toEqualTypeOf<string>()
    expectTypeOf<NonNullable<PinStatus['info']>['pinata_pinjob_status']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<NonNullable<PinStatus['pin']['meta']>['mine']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<PinStatus['delegates']>().toEqualTypeOf<string[]>()
  })
})

describe('queries', () => {
  it('are those of the document', () => {
    expectTypeOf<keyof ListQuery>().toEqualTypeOf<
      'cid' | 'name' | 'match' | 'status' | 'before' | 'after' | 'limit' | 'meta'
    >()
    expectTypeOf<ListQuery['match']>().toEqualTypeOf<TextMatchingStrategy | undefined>()
    expectTypeOf<ListQuery['limit']>().toEqualTypeOf<number | undefined>()
    expectTypeOf<ListQuery['before']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<ListQuery['cid']>().toEqualTypeOf<readonly CidLike[] | undefined>()
  })

  it('refuse what the document does not have', () => {
    // @ts-expect-error: misspelt
    client.list({ stauts: ['pinned'] })
    // @ts-expect-error: a status is never asked for by another word
    client.list({ status: ['archived'] })
    // @ts-expect-error: a Date would lose digits
    client.list({ before: new Date() })
    // @ts-expect-error: values are text
    client.list({ meta: { a: 1 } })
    // @ts-expect-error: statuses are a list
    client.listAll({ status: 'pinned' })
    // @ts-expect-error: without a CID
    client.add({ name: 'n' })
    // @ts-expect-error: not null
    client.add({ cid: 'x', name: null })
    // @ts-expect-error: the pin is missing
    client.replace('id')
    // @ts-expect-error: options are not the query
    client.list({ signal: AbortSignal.abort() })
  })
})

describe('methods', () => {
  it('give what the document says', () => {
    expectTypeOf(client.list).returns.resolves.toEqualTypeOf<PinResults>()
    expectTypeOf(client.add).returns.resolves.toEqualTypeOf<PinStatus>()
    expectTypeOf(client.get).returns.resolves.toEqualTypeOf<PinStatus>()
    expectTypeOf(client.replace).returns.resolves.toEqualTypeOf<PinStatus>()
    expectTypeOf(client.remove).returns.resolves.toEqualTypeOf<void>()
    expectTypeOf(client.waitForPinned).returns.resolves.toEqualTypeOf<PinStatus>()
    expectTypeOf(client.listAll).returns.toEqualTypeOf<AsyncGenerator<PinStatus, void, undefined>>()
  })

  it('of several pins say what comes for which', () => {
    expectTypeOf(client.addMany).returns.resolves.toEqualTypeOf<PromiseSettledResult<PinStatus>[]>()
    expectTypeOf(client.removeByCid).returns.resolves.toEqualTypeOf<PinStatus[]>()
    expectTypeOf(client.statusOf).returns.resolves.toEqualTypeOf<Map<string, PinStatus[]>>()
    expectTypeOf(client.countByStatus).returns.resolves.toEqualTypeOf<Record<Status, number>>()
    expectTypeOf(api.createdAt).returns.toEqualTypeOf<Date>()
    expectTypeOf(api.createdAt).parameter(0).toEqualTypeOf<Pick<PinStatus, 'created'>>()
    expectTypeOf(api.delegatesByPeer).returns.toEqualTypeOf<Map<string, string[]>>()
  })

  it('of several pins take whatever holds them', () => {
    expectTypeOf<readonly PinInput[]>().toExtend<api.Many<PinInput>>()
    expectTypeOf<AsyncGenerator<{ cid: string }>>().toExtend<api.Many<PinInput>>()
    expectTypeOf<ReadableStream<PinInput>>().toExtend<api.Many<PinInput>>()
    // The pins of another service are pins to add.
    expectTypeOf<PinStatus['pin']>().toExtend<PinInput>()
    // @ts-expect-error: one pin is for add
    client.addMany({ cid: 'x' })
    // @ts-expect-error: CIDs are no pins
    client.addMany(['x'])
    // @ts-expect-error: all is asked for by itself
    client.removeByCid('x', true)
    // @ts-expect-error: statuses are what is counted
    client.countByStatus({ status: ['pinned'] })
    // @ts-expect-error: all statuses are given
    client.statusOf(['x'], { status: ['pinned'] })
  })

  it('of several pins have options that may be undefined', () => {
    type Undefined<T> = { [Key in keyof T]-?: undefined extends T[Key] ? undefined : T[Key] }
    expectTypeOf<Undefined<api.AddManyOptions>>().toExtend<api.AddManyOptions>()
    expectTypeOf<Undefined<api.RemoveByCidOptions>>().toExtend<api.RemoveByCidOptions>()
    expectTypeOf<Undefined<api.StatusFilter>>().toExtend<api.StatusFilter>()
  })

  it('take a CID object, such as that of multiformats', () => {
    expectTypeOf<{ version: 1; toString(): string }>().toExtend<CidLike>()
    expectTypeOf<{ cid: { toString(): string } }>().toExtend<PinInput>()
  })
})

describe('http', () => {
  it('has data and errors of the document', async () => {
    const { data, error } = await client.http.GET('/pins', { params: { query: { limit: 1 } } })
    expectTypeOf(data).toEqualTypeOf<PinResults | undefined>()
    expectTypeOf(error).toEqualTypeOf<Failure | undefined>()
    const added = await client.http.POST('/pins', { body: { cid: 'x' } })
    expectTypeOf(added.data).toEqualTypeOf<PinStatus | undefined>()
    const removed = await client.http.DELETE('/pins/{requestid}', { params: { path: { requestid: 'x' } } })
    expectTypeOf(removed.data).toEqualTypeOf<undefined>()
    expectTypeOf(removed.response).toEqualTypeOf<Response>()
  })

  it('refuses what is not in it', () => {
    // @ts-expect-error: no such path
    client.http.GET('/pin')
    // @ts-expect-error: no such method
    client.http.PUT('/pins', {})
    // @ts-expect-error: the requestid is missing
    client.http.GET('/pins/{requestid}')
    // @ts-expect-error: the body is missing
    client.http.POST('/pins')
  })
})

describe('errors', () => {
  it('narrow to what pinning services say', () => {
    if (api.NotFoundError.isInstance(error)) {
      expectTypeOf(error.reason).toEqualTypeOf<string>()
      expectTypeOf(error.details).toEqualTypeOf<string | undefined>()
      expectTypeOf(error.status).toEqualTypeOf<number>()
      expectTypeOf(error.retryAfterMs).toEqualTypeOf<number | undefined>()
      expectTypeOf(error.mayHaveApplied).toEqualTypeOf<boolean>()
    }
    if (error instanceof api.ApiError) expectTypeOf(error.reason).toEqualTypeOf<string>()
    if (error instanceof api.RateLimitError) expectTypeOf(error.reason).toEqualTypeOf<string>()
    if (error instanceof api.InsufficientFundsError) expectTypeOf(error.reason).toEqualTypeOf<string>()
    if (error instanceof api.PinFailedError) expectTypeOf(error.pin).toEqualTypeOf<PinStatus>()
    if (error instanceof api.SeveralPinsError) expectTypeOf(error.pins).toEqualTypeOf<readonly PinStatus[]>()
    if (error instanceof api.InvalidArgumentError) expectTypeOf(error.argument).toEqualTypeOf<string>()
    if (error instanceof api.HoldfastError)
      expectTypeOf(error.operationId).toEqualTypeOf<string | undefined>()
    if (api.PaginationStalledError.isInstance(error)) expectTypeOf(error).toExtend<api.HoldfastError>()
    expectTypeOf<api.TimeoutError>().toExtend<ConnectionError>()
  })

  it('narrow one after another, as a catch block does', () => {
    if (!api.ApiError.isInstance(error)) return
    if (api.NotFoundError.isInstance(error)) return
    expectTypeOf(error).toExtend<api.ApiError>()
    expectTypeOf(error.reason).toEqualTypeOf<string>()
  })

  it('leave a HoldfastError where it is no ConnectionError', () => {
    if (!api.HoldfastError.isInstance(error) || api.ConnectionError.isInstance(error)) return
    expectTypeOf(error.mayHaveApplied).toEqualTypeOf<boolean>()
  })

  it('have names for types as well', () => {
    const report = (caught: api.ApiError | api.NotFoundError | api.ServerError) => caught.reason
    expectTypeOf(report).returns.toEqualTypeOf<string>()
  })
})

describe('options', () => {
  it('may be undefined, with exactOptionalPropertyTypes', () => {
    type Undefined<T> = { [Key in keyof T]-?: undefined extends T[Key] ? undefined : T[Key] }
    type Optional<T> = { [Key in keyof T as undefined extends T[Key] ? Key : never]-?: undefined }
    expectTypeOf<Undefined<CallOptions>>().toExtend<CallOptions>()
    expectTypeOf<Undefined<WaitOptions>>().toExtend<WaitOptions>()
    expectTypeOf<Undefined<ListQuery>>().toExtend<ListQuery>()
    expectTypeOf<Undefined<PinInput>>().toExtend<PinInput>()
    expectTypeOf<Undefined<PinningClientOptions>>().toExtend<PinningClientOptions>()
    expectTypeOf<Undefined<PinningMockOptions>>().toExtend<PinningMockOptions>()
    expectTypeOf<Undefined<api.RetryOptions>>().toExtend<api.RetryOptions>()
    expectTypeOf<Undefined<api.Hooks>>().toExtend<api.Hooks>()
    expectTypeOf<keyof Optional<PinningClientOptions>>().toEqualTypeOf<
      'fetch' | 'timeout' | 'deadline' | 'headers' | 'retry' | 'rateLimit' | 'hooks' | 'validators'
    >()
  })

  it('refuse what is misspelt or missing', () => {
    // @ts-expect-error: without a token
    api.createPinningClient({ baseUrl: 'https://pins.example' })
    // @ts-expect-error: misspelt
    api.createPinningClient({ baseUrl: 'https://pins.example', accessToken: 't', timeOut: 1 })
    // @ts-expect-error: a wait has its own deadline, and no other is spelt so
    client.waitForPinned('id', { timeoutMs: 1 })
  })

  it('come from a provider', () => {
    expectTypeOf<api.Provider>().toExtend<PinningClientOptions>()
    expectTypeOf<{ baseUrl: string | undefined; accessToken: undefined }>().toExtend<api.ClusterParts>()
    // @ts-expect-error: the bucket is missing
    api.providers.filebase({ key: 'k', secret: 's' })
    // @ts-expect-error: the token is missing
    api.providers.pinata({})
  })

  it("take the platform's fetch, and the validators of ./zod", async () => {
    expectTypeOf<typeof fetch>().toExtend<api.Fetch>()
    const { validators } = await import('../src/zod.ts')
    expectTypeOf(validators).toExtend<NonNullable<PinningClientOptions['validators']>>()
  })
})

describe('no any', () => {
  type Parts<F> = F extends (...args: infer Args) => infer R
    ? IsAny<R> | IsAny<Awaited<R>> | IsAny<Args[number]>
    : false
  type AnyIn<T> = { [Key in keyof T]-?: IsAny<T[Key]> | Parts<T[Key]> }[keyof T]

  it('is in what is exported', () => {
    expectTypeOf<AnyIn<typeof api>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<api.PinningClient>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<typeof api.providers>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<PinningClientOptions>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<PinningMock>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<PinningMock['state']>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<PinStatus>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<api.ApiError>>().toEqualTypeOf<false>()
    expectTypeOf<AnyIn<api.ResponseEvent>>().toEqualTypeOf<false>()
    // It would see one.
    expectTypeOf<AnyIn<{ one: () => Promise<ReturnType<typeof JSON.parse>> }>>().toEqualTypeOf<boolean>()
  })
})
