import { getEventListeners } from 'node:events'
import { serve } from '@holdfast/testing'
import { describe, expect, it, vi } from 'vitest'
import { AbortedError, type CallOptions, type Fetch } from '../src/index.ts'
import { createNotes, failure, good, type Notes, note } from './notes.ts'

const hang = () => new Promise<never>(() => {})
const remove = (notes: Notes, options: CallOptions) =>
  notes.call('removeNote', { path: { id: '1' } }, options)
const read = (notes: Notes, options: CallOptions) => notes.call('getNote', { path: { id: '1' } }, options)

/** A controller that is aborted as soon as something is so. */
function abortWhen(condition: () => boolean): AbortController {
  const controller = new AbortController()
  vi.waitUntil(condition, { interval: 1, timeout: 10_000 }).then(() => controller.abort(reason))
  return controller
}
const reason = { because: 'the user left' }

describe('a signal', () => {
  it('that is aborted already sends nothing', async () => {
    const fetch = vi.fn(hang)
    const error = await failure(remove(createNotes({ fetch }), { signal: AbortSignal.abort(reason) }))
    expect(error).toBeInstanceOf(AbortedError)
    expect(error).toMatchObject({ name: 'AbortError', cause: reason, mayHaveApplied: false })
    expect(fetch).not.toHaveBeenCalled()
  })

  it('ends a request under way, and its connection', async () => {
    let closed = false
    await using server = await serve((_, response) => response.on('close', () => (closed = true)))
    const { signal } = abortWhen(() => server.requests.length === 1)
    const error = await failure(remove(createNotes({ baseUrl: server.baseUrl }), { signal }))
    expect(error).toBeInstanceOf(AbortedError)
    expect(error).toMatchObject({ name: 'AbortError', cause: reason, mayHaveApplied: true })
    await vi.waitUntil(() => closed, 10_000)
  })

  it('ends a request whose fetch does not obey it', async () => {
    const fetch = vi.fn(hang)
    const { signal } = abortWhen(() => fetch.mock.calls.length === 1)
    expect(await failure(read(createNotes({ fetch }), { signal }))).toMatchObject({
      name: 'AbortError',
      cause: reason,
    })
  })

  it('that comes with the first hook ends a call before anything is sent', async () => {
    const controller = new AbortController()
    const fetch = vi.fn<Fetch>(hang)
    const hooks = { onRequest: () => controller.abort() }
    const error = await failure(remove(createNotes({ fetch, hooks }), { signal: controller.signal }))
    expect(error).toMatchObject({ name: 'AbortError', mayHaveApplied: false })
    expect(fetch).not.toHaveBeenCalled()
  })

  it('ends an answer under way', async () => {
    await using server = await serve((_, response) => response.writeHead(200).write('{"id":'))
    let received = false
    const fetch: Fetch = async (...request) => {
      const response = await globalThis.fetch(...request)
      received = true
      return response
    }
    const { signal } = abortWhen(() => received)
    expect(await failure(read(createNotes({ baseUrl: server.baseUrl, fetch }), { signal }))).toBeInstanceOf(
      AbortedError,
    )
  })

  it('ends the pause before a repeat, and leaves it open whether an earlier attempt applied', async () => {
    const fetch = vi.fn(async () => new Response(null, { status: 503, headers: { 'retry-after': '30' } }))
    const { signal } = abortWhen(() => fetch.mock.results[0]?.type === 'return')
    const error = await failure(remove(createNotes({ fetch }), { signal }))
    expect(error).toMatchObject({ name: 'AbortError', cause: reason, mayHaveApplied: true })
    expect(fetch).toHaveBeenCalledOnce()
  })

  it('ends the wait for a credential', async () => {
    const bearer = vi.fn(hang)
    const { signal } = abortWhen(() => bearer.mock.calls.length === 1)
    const fetch = vi.fn(hang)
    const error = await failure(read(createNotes({ fetch, credentials: { bearer } }), { signal }))
    expect(error).toMatchObject({ name: 'AbortError', mayHaveApplied: false })
    expect(fetch).not.toHaveBeenCalled()
  })

  it('of one call leaves the others alone', async () => {
    const controller = new AbortController()
    const fetch: Fetch = (_, request) =>
      request.method === 'DELETE'
        ? hang()
        : new Promise<Response>((resolve) => setTimeout(resolve, 20, good(request)))
    const notes = createNotes({ fetch })
    const [removed, other] = [failure(remove(notes, { signal: controller.signal })), read(notes, {})]
    controller.abort()
    expect(await removed).toBeInstanceOf(AbortedError)
    expect(await other).toEqual(note)
  })

  it.each<[string, Fetch]>([
    ['a success', async (_, request) => good(request)],
    ['a failure', async () => new Response(null, { status: 400 })],
    ['no answer', () => Promise.reject(new TypeError('fetch failed'))],
  ])('has no listeners left after %s', async (_, answer) => {
    const { signal } = new AbortController()
    const fetch: Fetch = (...request) => {
      expect(getEventListeners(signal, 'abort')).not.toHaveLength(0)
      return answer(...request)
    }
    await read(createNotes({ fetch, retry: false }), { signal }).catch(() => {})
    expect(getEventListeners(signal, 'abort')).toHaveLength(0)
    expect.assertions(2)
  })
})
