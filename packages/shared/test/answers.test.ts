import { recordFetch, serve } from '@holdfast/testing'
import { describe, expect, it, vi } from 'vitest'
import {
  ApiError,
  ConnectionError,
  type HoldfastError,
  type ResponseEvent,
  UnexpectedResponseError,
  validateAnswers,
} from '../src/index.ts'
import { calls, createNotes, failure, type NotesOptions, note, TOKEN } from './notes.ts'

const answering = (body: BodyInit | null, init?: ResponseInit) =>
  createNotes({ fetch: recordFetch(() => new Response(body, init)).fetch })
const html = {
  headers: { 'content-type': 'text/html; charset=utf-8', 'set-cookie': 'a=b', 'x-cache': 'HIT' },
}

describe('a success that is not what the document says', () => {
  it.each<[string, string, ResponseInit, string]>([
    ['a page', '<html>moved</html>', html, 'text/html; charset=utf-8 is no JSON'],
    ['nothing', '', {}, 'an empty body is no JSON'],
    [
      'half a JSON',
      '{"id":"1","te',
      { headers: { 'content-type': 'application/json' } },
      'application/json is no JSON',
    ],
  ])('%s is an UnexpectedResponseError, and not asked for again', async (_, body, init, message) => {
    const { fetch, requests } = recordFetch(() => new Response(body, { status: 200, ...init }))
    const error = await failure(calls['read, idempotent'](createNotes({ fetch })))
    expect(error).toBeInstanceOf(UnexpectedResponseError)
    expect(error).toMatchObject({ status: 200, body, mayHaveApplied: false })
    expect(error.message).toContain(message)
    expect(requests).toHaveLength(1)
  })

  it('may have applied what was asked', async () => {
    expect(await failure(calls['change, unprocessed'](answering('OK')))).toMatchObject({
      mayHaveApplied: true,
    })
  })

  it('keeps its headers but for cookies', async () => {
    const { headers } = await failure(calls['read, idempotent'](answering('<html>', html)))
    expect([...(headers as Headers)]).toEqual([
      ['content-type', 'text/html; charset=utf-8'],
      ['x-cache', 'HIT'],
    ])
  })

  it('shows 1,000 characters, and of a secret not even a part at the cut', async () => {
    const error = await failure(
      calls['read, idempotent'](answering('x'.repeat(995) + TOKEN + 'y'.repeat(10_000))),
    )
    expect(error.body).toBe(`${'x'.repeat(995)}[reda`)
  })

  it('is found by a validator, where there is one', async () => {
    const validate = (value: unknown) =>
      (value as typeof note).text
        ? { value }
        : { issues: [{ message: 'must be text', path: ['text', { key: 0 }] }] }
    const validators = validateAnswers({ getNote: { responses: { '2XX': { '~standard': { validate } } } } })
    const { fetch } = recordFetch(
      () => Response.json({ id: '1' }),
      () => Response.json(note),
    )
    const notes = createNotes({ fetch, validators })
    const error = await failure(calls['read, idempotent'](notes))
    expect(error).toBeInstanceOf(UnexpectedResponseError)
    expect(error.message).toContain('text.0: must be text')
    expect(await calls['read, idempotent'](notes)).toEqual(note)
  })

  it('is found by the method’s own reader', async () => {
    const { fetch } = recordFetch(
      () => Response.json({ ID: 1 }),
      () => Response.json({ ID: 2, text: 'a' }),
    )
    const notes = createNotes({ fetch })
    const read = (data: unknown) => {
      const { ID, text } = data as { ID: number; text?: string }
      return text === undefined ? undefined : { id: String(ID), text }
    }
    const get = () => notes.call('getNote', { path: { id: '1' } }, {}, read)
    expect(await failure(get())).toBeInstanceOf(UnexpectedResponseError)
    expect(await get()).toEqual({ id: '2', text: 'a' })
  })
})

describe('a success', () => {
  it.each([200, 201, 202, 203])(
    'is read as the document says of another, where it does not name %i',
    async (status) => {
      expect(await calls['read, idempotent'](answering(JSON.stringify(note), { status }))).toEqual(note)
    },
  )

  it.each(['', '{}', 'OK', '<html>'])('without a body in the document may have any: %j', async (body) => {
    expect(await calls['change, idempotent'](answering(body))).toBeUndefined()
  })

  it('is read as JSON whatever its type says', async () => {
    const init = { headers: { 'content-type': 'text/plain' } }
    expect(await calls['read, idempotent'](answering(JSON.stringify(note), init))).toEqual(note)
  })

  it('may come in pieces that cut characters', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify({ id: '❤', text: '日本' }))
    const body = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
        controller.close()
      },
    })
    expect(await calls['read, idempotent'](answering(body))).toEqual({ id: '❤', text: '日本' })
  })

  it('of bytes keeps them and their type', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, at) => at)
    const notes = answering(bytes, { headers: { 'content-type': 'image/png' } })
    const blob = await notes.call('readFile', { path: { id: '1' } })
    expect(new Uint8Array(await blob.arrayBuffer())).toEqual(bytes)
    expect(blob.type).toBe('image/png')
  })
})

describe('a failure', () => {
  it.each<[string, string, unknown]>([
    ['JSON', '{"reason":"FULL"}', { reason: 'FULL' }],
    ['a JSON text', '"not found"', 'not found'],
    ['a page', '<html>', '<html>'],
    ['nothing', '', ''],
  ])('keeps its body: %s', async (_, body, kept) => {
    const notes = answering(body, { status: 400, headers: { 'x-request-id': 'r-1', 'set-cookie': 'a=b' } })
    const error = await failure(calls['read, idempotent'](notes))
    expect(error).toMatchObject({ name: 'BadRequestError', status: 400, body: kept, requestId: 'r-1' })
    expect((error.headers as Headers).has('set-cookie')).toBe(false)
  })

  it.each([
    [400, 'BadRequestError'],
    [401, 'AuthenticationError'],
    [402, 'ApiError'],
    [403, 'PermissionDeniedError'],
    [404, 'NotFoundError'],
    [409, 'ConflictError'],
    [410, 'GoneError'],
    [413, 'PayloadTooLargeError'],
    [418, 'ApiError'],
    [422, 'BadRequestError'],
    [429, 'RateLimitError'],
    [500, 'ServerError'],
    [599, 'ServerError'],
  ])('%i is a %s', async (status, name) => {
    const notes = createNotes({ fetch: async () => new Response(null, { status }), retry: false })
    const error = await failure(calls['read, idempotent'](notes))
    expect(error).toMatchObject({ name, status, service: 'notes', operationId: 'getNote' })
    expect(error.message).toMatch(new RegExp(`^notes getNote: ${status} `))
  })

  it('is what the service’s explain says', async () => {
    class FullError extends ApiError {
      static override readonly kind = 'FullError'
    }
    const { fetch } = recordFetch(() => Response.json({ reason: 'FULL', left: 0 }, { status: 409 }))
    const seen: object[] = []
    const notes = createNotes({
      fetch,
      explain(failed) {
        seen.push(failed)
        return { Class: FullError, code: 'FULL', message: 'no room', retryAfterMs: 5, fields: { left: 0 } }
      },
    })
    const error = await failure(calls['change, never'](notes))
    expect(error).toBeInstanceOf(FullError)
    expect(error).toMatchObject({ code: 'FULL', retryAfterMs: 5, left: 0, mayHaveApplied: false })
    expect(error.message).toBe('notes replaceNote: 409 no room')
    expect(seen).toEqual([
      expect.objectContaining({ operationId: 'replaceNote', status: 409, body: { reason: 'FULL', left: 0 } }),
    ])
  })

  it('of 10 MB is read no further than 64 KiB, and its connection let go', async () => {
    let closed: Promise<boolean> | undefined
    await using server = await serve((_, response) => {
      closed = new Promise((resolve) => response.on('close', () => resolve(response.writableFinished)))
      response.writeHead(400).write('x'.repeat(10_000_000))
    })
    const events: ResponseEvent[] = []
    const notes = createNotes({
      baseUrl: server.baseUrl,
      hooks: { onResponse: (event) => events.push(event) },
    })
    const error = await failure(calls['read, idempotent'](notes))
    expect(error.body).toBe('x'.repeat(65_536))
    expect(events[0]?.bytesReceived).toBeLessThan(200_000)
    expect(await closed).toBe(false)
  })

  it('of one piece that is too long is cut as well', async () => {
    const error = await failure(calls['read, idempotent'](answering('x'.repeat(1_000_000), { status: 400 })))
    expect(error.body).toBe('x'.repeat(65_536))
  })

  it('that breaks off is a ConnectionError: what it would have said is not known', async () => {
    await using server = await serve((_, response) => {
      response.writeHead(400, { 'content-length': 100 }).write('{"reason":')
      setTimeout(() => response.destroy(), 5)
    })
    const notes = createNotes({ baseUrl: server.baseUrl, retry: false })
    const error: HoldfastError = await failure(calls['read, idempotent'](notes))
    expect(error).toBeInstanceOf(ConnectionError)
  })
})

describe('an answer that came is not a missing one', () => {
  const bug = () => {
    throw new TypeError('a bug')
  }
  const validators = validateAnswers({ getNote: { responses: { 200: { '~standard': { validate: bug } } } } })
  it.each<[string, number, NotesOptions, ((data: unknown) => undefined) | undefined]>([
    ['explain', 404, { explain: bug }, undefined],
    ['a validator', 200, { validators }, undefined],
    ['a reader', 200, {}, bug],
  ])('where %s fails: the call is not repeated', async (_, status, options, read) => {
    const fetch = vi.fn(async () => Response.json(note, { status }))
    const error = await failure(
      createNotes({ fetch, ...options }).call('getNote', { path: { id: '1' } }, {}, read),
    )
    expect(fetch).toHaveBeenCalledOnce()
    expect(error).not.toBeInstanceOf(ConnectionError)
  })
})
