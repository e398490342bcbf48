// biome-ignore-all lint/performance/noDynamicNamespaceImportAccess: every class is looked at by its name.
import { inspect } from 'node:util'
import { describe, expect, expectTypeOf, it } from 'vitest'
import * as shared from '../src/index.ts'

const context = { service: 'notes', operationId: 'getNote', mayHaveApplied: true }
const failed = {
  ...context,
  status: 404,
  code: 'NO_NOTE',
  body: { reason: 'gone' },
  headers: new Headers(),
  requestId: 'r-1',
  retryAfterMs: 20,
}
const answer = { ...context, status: 200, headers: new Headers(), body: '<html>' }

const made = {
  HoldfastError: new shared.HoldfastError('m', context),
  InvalidArgumentError: new shared.InvalidArgumentError('id', 'must not be empty', context),
  ApiError: new shared.ApiError('m', failed),
  BadRequestError: new shared.BadRequestError('m', failed),
  AuthenticationError: new shared.AuthenticationError('m', failed),
  PermissionDeniedError: new shared.PermissionDeniedError('m', failed),
  NotFoundError: new shared.NotFoundError('m', failed),
  ConflictError: new shared.ConflictError('m', failed),
  GoneError: new shared.GoneError('m', failed),
  PayloadTooLargeError: new shared.PayloadTooLargeError('m', failed),
  RateLimitError: new shared.RateLimitError('m', failed),
  ServerError: new shared.ServerError('m', failed),
  UnexpectedResponseError: new shared.UnexpectedResponseError('m', answer),
  ConnectionError: new shared.ConnectionError('m', context),
  TimeoutError: new shared.TimeoutError('m', context),
  TlsError: new shared.TlsError('m', context),
  AbortedError: new shared.AbortedError('m', context),
}

const api = ['HoldfastError', 'ApiError']
const connection = ['HoldfastError', 'ConnectionError']
const tree: Record<keyof typeof made, string[]> = {
  HoldfastError: [],
  InvalidArgumentError: ['HoldfastError'],
  ApiError: ['HoldfastError'],
  BadRequestError: api,
  AuthenticationError: api,
  PermissionDeniedError: api,
  NotFoundError: api,
  ConflictError: api,
  GoneError: api,
  PayloadTooLargeError: api,
  RateLimitError: api,
  ServerError: api,
  UnexpectedResponseError: ['HoldfastError'],
  ConnectionError: ['HoldfastError'],
  TimeoutError: connection,
  TlsError: connection,
  AbortedError: ['HoldfastError'],
}
const kinds = Object.keys(tree) as (keyof typeof made)[]

/** A second copy, as a bundle and a package that brought its own would meet. */
const copy = (name: string): Promise<typeof shared> =>
  import(/* @vite-ignore */ `../dist/index.js?copy=${name}`)

describe.each(kinds)('%s', (kind) => {
  const error = made[kind]
  const ancestors = [...tree[kind], kind]

  it('is an instance of itself and its ancestors, and of nothing else', () => {
    expect(kinds.filter((other) => error instanceof shared[other])).toEqual(
      kinds.filter((k) => ancestors.includes(k)),
    )
    expect(kinds.filter((other) => shared[other].isInstance(error))).toEqual(
      kinds.filter((k) => ancestors.includes(k)),
    )
    expect(error).toBeInstanceOf(Error)
  })

  it('is known by name wherever it is printed', () => {
    const name = kind === 'AbortedError' ? 'AbortError' : kind
    const message = kind === 'InvalidArgumentError' ? 'id must not be empty' : 'm'
    expect(error.name).toBe(name)
    expect(error.stack?.split('\n')[0]).toBe(`${name}: notes getNote: ${message}`)
    expect(inspect(error)).toMatch(new RegExp(`^(AbortedError \\[)?${name}\\]?: notes getNote: ${message}\n`))
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({
      name,
      message: `notes getNote: ${message}`,
      service: 'notes',
      operationId: 'getNote',
      mayHaveApplied: true,
    })
  })
})

describe('isInstance', () => {
  it('knows the errors of another copy, which instanceof does not', async () => {
    const [one, two] = [await copy('one'), await copy('two')]
    expect(one.NotFoundError).not.toBe(two.NotFoundError)
    const error = new one.NotFoundError('m', failed)
    expect(error).not.toBeInstanceOf(two.HoldfastError)
    expect(kinds.filter((kind) => two[kind].isInstance(error))).toEqual([
      'HoldfastError',
      'ApiError',
      'NotFoundError',
    ])
  })

  it('knows a class that a service derives, by its ancestors and by itself', () => {
    class FullError extends shared.ApiError {
      static override readonly kind = 'FullError'
    }
    const error = new FullError('m', failed)
    expect(error.name).toBe('FullError')
    expect([FullError, shared.ApiError, shared.HoldfastError].every((Class) => Class.isInstance(error))).toBe(
      true,
    )
    expect(FullError.isInstance(made.ApiError)).toBe(false)
  })

  it.each([undefined, null, 0, 'HoldfastError', {}, new Error('HoldfastError')])(
    'is false of %s',
    (value) => {
      expect(shared.HoldfastError.isInstance(value)).toBe(false)
    },
  )

  it('tells the compiler', () => {
    const error: unknown = made.NotFoundError
    if (shared.NotFoundError.isInstance(error)) expectTypeOf(error.status).toBeNumber()
  })
})

describe('the fields of an error', () => {
  it('say what the service answered', () => {
    expect(made.NotFoundError).toMatchObject({
      status: 404,
      code: 'NO_NOTE',
      body: { reason: 'gone' },
      requestId: 'r-1',
      retryAfterMs: 20,
    })
    expect(made.UnexpectedResponseError).toMatchObject({ status: 200, body: '<html>' })
    expect(made.InvalidArgumentError.argument).toBe('id')
  })

  it('say nothing that is not known', () => {
    const error = new shared.HoldfastError('m', { service: 'notes' })
    expect([error.operationId, error.mayHaveApplied]).toEqual([undefined, false])
    expect(error).not.toHaveProperty('cause')
    expect(error.message).toBe('notes: m')
  })

  it('keep the cause', () => {
    const cause = new Error('because')
    expect(new shared.HoldfastError('m', { service: 'notes', cause }).cause).toBe(cause)
  })
})
