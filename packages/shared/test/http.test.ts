import { getEventListeners } from 'node:events'
import { recordFetch, serve } from '@holdfast/testing'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  AbortedError,
  ConnectionError,
  type Fetch,
  HoldfastError,
  InvalidArgumentError,
  type ResponseEvent,
} from '../src/index.ts'
import { createNotes, failure, good, type Notes, note, TOKEN } from './notes.ts'

const one = { params: { path: { id: '1' } } }

describe('http', () => {
  it('gives the data of a success', async () => {
    const { fetch, requests } = recordFetch(good)
    const { data, error, response } = await createNotes({ fetch }).http.GET('/notes/{id}', one)
    expect([data, error, response.status]).toEqual([note, undefined, 200])
    expect(requests[0]?.headers).toEqual({ authorization: `Bearer ${TOKEN}` })
  })

  it('gives the body of a failure, repeated as the methods are', async () => {
    const { fetch, requests } = recordFetch(
      () => new Response('busy', { status: 503 }),
      () => Response.json({ reason: 'GONE' }, { status: 404 }),
    )
    const { data, error, response } = await createNotes({ fetch }).http.GET('/notes/{id}', one)
    expect([data, error, response.status]).toEqual([undefined, { reason: 'GONE' }, 404])
    expect(requests).toHaveLength(2)
  })

  it('takes the settings of a call', async () => {
    const { fetch, requests } = recordFetch(() => new Response(null, { status: 503 }))
    const { http } = createNotes({ fetch: () => Promise.reject(new Error('not this one')) })
    const init = { ...one, fetch, retry: false, headers: { 'x-mine': '1', authorization: 'no' } }
    expect((await http.GET('/notes/{id}', init)).response.status).toBe(503)
    expect(requests).toHaveLength(1)
    expect(requests[0]?.headers).toEqual({ authorization: `Bearer ${TOKEN}`, 'x-mine': '1' })
  })

  it('does not take the token to another service', async () => {
    const { fetch, requests } = recordFetch(good)
    await createNotes({ fetch }).http.GET('/notes/{id}', { ...one, baseUrl: 'https://elsewhere.test' })
    expect(requests[0]?.url).toBe('https://notes.test/notes/1')
  })

  it('throws what is no answer', async () => {
    const { http } = createNotes({ fetch: () => Promise.reject(new TypeError('fetch failed')), retry: false })
    expect(await failure(http.DELETE('/notes/{id}', one))).toBeInstanceOf(ConnectionError)
    expect(await failure(http.GET('/notes/{id}', { ...one, signal: AbortSignal.abort() }))).toBeInstanceOf(
      AbortedError,
    )
  })

  it.each([
    ['an unknown path', 'get', '/nothing'],
    ['a path filled in already', 'get', '/notes/1'],
    ['an unknown method of a path', 'patch', '/notes'],
    ['what an object has of its own', 'get', 'constructor'],
  ] as const)('refuses %s', async (_, method, path) => {
    const { fetch, requests } = recordFetch()
    const request = createNotes({ fetch }).http.request as (method: string, path: string) => Promise<unknown>
    expect(await failure(request(method, path))).toBeInstanceOf(InvalidArgumentError)
    expect(requests).toHaveLength(0)
  })

  it('refuses a path without its values', async () => {
    const { http } = createNotes(recordFetch())
    for (const init of [undefined, {}, { params: {} }, { params: { path: {} } }])
      expect(await failure(http.GET('/notes/{id}', init as typeof one))).toMatchObject({ argument: 'id' })
  })

  it.each<[string, (http: Notes['http']) => Promise<unknown>]>([
    ['an option that is none', (http) => http.GET('/notes/{id}', { ...one, cache: 'sometimes' as never })],
    [
      'one that does not go with the method',
      (http) => http.DELETE('/notes/{id}', { ...one, mode: 'no-cors' }),
    ],
    ['a body of a GET', (http) => http.GET('/notes/{id}', { ...one, body: { text: 'a' } } as never)],
  ])('refuses %s, which fetch would not take, before anything is sent', async (_, call) => {
    const { fetch, requests } = recordFetch()
    const error = await failure(call(createNotes({ fetch }).http))
    expect(error).toMatchObject({ name: 'InvalidArgumentError', argument: 'request', mayHaveApplied: false })
    expect(requests).toHaveLength(0)
  })

  it.each([undefined, 'follow'] as const)(
    'never follows a redirected change, with redirect %s',
    async (redirect) => {
      await using server = await serve(({ url }, response) =>
        response.writeHead(url === '/elsewhere' ? 200 : 302, { location: '/elsewhere' }).end('{}'),
      )
      const { http } = createNotes({ baseUrl: server.baseUrl })
      const { response } = await http.POST('/notes', { body: { text: 'a' }, redirect } as never)
      expect(response.status).toBe(302)
      expect(server.requests).toHaveLength(1)
    },
  )

  it('takes headers in each of the forms that its type has', async () => {
    const { fetch, requests } = recordFetch(good, good, good)
    const { http } = createNotes({ fetch })
    for (const headers of [{ 'x-a': '1' }, [['x-a', '1']] as [string, string][], new Headers({ 'x-a': '1' })])
      await http.GET('/notes/{id}', { ...one, headers })
    expect(requests.map((request) => request.headers)).toEqual(
      Array(3).fill(expect.objectContaining({ 'x-a': '1' })),
    )
  })

  it('takes for no connection what a fetch of one call throws', async () => {
    const fetch = () => {
      throw new TypeError('boom')
    }
    const error = await failure(createNotes({ retry: false }).http.GET('/notes/{id}', { ...one, fetch }))
    expect(error).toBeInstanceOf(ConnectionError)
  })

  it('gives fetch what else its caller says', async () => {
    const seen: unknown[] = []
    const fetch: Fetch = async (_, init) => {
      seen.push((init as RequestInit).cache, init.redirect)
      return good(init)
    }
    await createNotes({ fetch }).http.GET('/notes/{id}', { ...one, cache: 'no-store', redirect: 'error' })
    expect(seen).toEqual(['no-store', 'error'])
  })

  it('has no middleware, which would be passed over', () => {
    // The document's methods; its paths have no others.
    expect(Object.keys(createNotes().http).sort()).toEqual(['DELETE', 'GET', 'POST', 'PUT', 'request'])
  })
})

describe('parseAs', () => {
  const { http } = createNotes({
    fetch: async () => new Response('{"id":"1"}', { headers: { 'content-type': 'a/b' } }),
  })

  it('text', async () => {
    expect((await http.GET('/notes/{id}', { ...one, parseAs: 'text' })).data).toBe('{"id":"1"}')
  })

  it('blob', async () => {
    const { data } = await http.GET('/notes/{id}', { ...one, parseAs: 'blob' })
    expect([await data?.text(), data?.type]).toEqual(['{"id":"1"}', 'a/b'])
  })

  it('arrayBuffer', async () => {
    const { data } = await http.GET('/notes/{id}', { ...one, parseAs: 'arrayBuffer' })
    expect(new TextDecoder().decode(data)).toBe('{"id":"1"}')
  })

  it('of a failure changes nothing', async () => {
    const { fetch } = recordFetch(() => Response.json({ reason: 'no' }, { status: 400 }))
    const { data, error } = await createNotes({ fetch }).http.GET('/notes/{id}', {
      ...one,
      parseAs: 'stream',
    })
    expect([data, error]).toEqual([undefined, { reason: 'no' }])
  })
})

describe('an answer as a stream', () => {
  afterEach(() => void vi.useRealTimers())

  /** Pieces as they are pushed; what the client is told of its end. */
  function streaming(options: object = {}) {
    let source = {} as ReadableStreamDefaultController<Uint8Array>
    const cancelled = vi.fn()
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        source = controller
      },
      cancel: cancelled,
    })
    const events: ResponseEvent[] = []
    const { http } = createNotes({
      fetch: async () => new Response(body),
      hooks: { onResponse: (e) => events.push(e) },
    })
    const open = async () => {
      const { data } = await http.GET('/files/{id}', { ...one, ...options, parseAs: 'stream' })
      return data as ReadableStream<Uint8Array>
    }
    return {
      open,
      events,
      cancelled,
      push: (text: string) => source.enqueue(new TextEncoder().encode(text)),
      source,
    }
  }

  it('comes as it comes, and ends when it has ended', async () => {
    const { signal } = new AbortController()
    const { open, push, events, source } = streaming({ signal })
    const reader = (await open()).getReader()
    push('ab')
    expect((await reader.read()).value).toEqual(new TextEncoder().encode('ab'))
    expect(events).toEqual([])
    push('c')
    source.close()
    expect((await reader.read()).value).toEqual(new TextEncoder().encode('c'))
    expect((await reader.read()).done).toBe(true)
    expect(events).toEqual([expect.objectContaining({ status: 200, error: undefined, bytesReceived: 3 })])
    expect(getEventListeners(signal, 'abort')).toHaveLength(0)
  })

  it('that is not wanted any more lets go of the connection', async () => {
    const { signal } = new AbortController()
    const { open, push, events, cancelled } = streaming({ signal })
    const reader = (await open()).getReader()
    push('ab')
    await reader.read()
    await reader.cancel()
    await vi.waitFor(() => expect(cancelled).toHaveBeenCalled(), 10_000)
    expect(events).toEqual([expect.objectContaining({ status: 200, error: undefined, bytesReceived: 2 })])
    expect(getEventListeners(signal, 'abort')).toHaveLength(0)
  })

  it('ends with the signal', async () => {
    const controller = new AbortController()
    const { open, cancelled } = streaming({ signal: controller.signal })
    const reader = (await open()).getReader()
    controller.abort('the user left')
    expect(await failure(reader.read())).toMatchObject({ name: 'AbortError', cause: 'the user left' })
    await vi.waitFor(() => expect(cancelled).toHaveBeenCalled(), 10_000)
  })

  it.each([
    ['timeout', /nothing moved for 30 ms/],
    ['deadline', /not done by the deadline/],
  ])('ends with the %s', async (name, message) => {
    vi.useFakeTimers()
    const { open } = streaming({ [name]: 30 })
    const failed = failure((await open()).getReader().read())
    await vi.advanceTimersByTimeAsync(30)
    expect(await failed).toMatchObject({ name: 'TimeoutError', message: expect.stringMatching(message) })
  })

  it('is not ended by a timeout while it moves', async () => {
    vi.useFakeTimers()
    const { open, push, source } = streaming({ timeout: 60 })
    const text = new Response(await open()).text()
    for (const piece of 'abcdefgh') {
      push(piece)
      await vi.advanceTimersByTimeAsync(59)
    }
    source.close()
    expect(await text).toBe('abcdefgh')
  })

  it('is not ended by a timeout while nobody reads it', async () => {
    vi.useFakeTimers()
    const { open, push, source } = streaming({ timeout: 30 })
    const reader = (await open()).getReader()
    push('a')
    await reader.read()
    push('b')
    await vi.advanceTimersByTimeAsync(100)
    push('c')
    source.close()
    expect((await reader.read()).value).toEqual(new TextEncoder().encode('b'))
    expect((await reader.read()).value).toEqual(new TextEncoder().encode('c'))
  })

  it('that breaks off fails with an error of ours, and the hooks are told', async () => {
    await using server = await serve((_, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('ab')
      setTimeout(() => response.destroy(), 20)
    })
    const events: ResponseEvent[] = []
    const notes = createNotes({
      baseUrl: server.baseUrl,
      hooks: { onResponse: (event) => events.push(event) },
    })
    const { data } = await notes.http.GET('/files/{id}', { ...one, parseAs: 'stream' })
    const error = await failure(new Response(data as ReadableStream).text())
    expect(error).toBeInstanceOf(HoldfastError)
    expect(error).toBeInstanceOf(ConnectionError)
    expect(events).toEqual([expect.objectContaining({ status: 200, error, bytesReceived: 2 })])
  })
})
