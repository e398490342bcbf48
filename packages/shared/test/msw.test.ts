import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { AuthenticationError, type Schema, type Validators } from '../src/index.ts'
import { type MockOptions, type MockResolvers, mockApi } from '../src/msw.ts'
import { BASE_URL, createNotes, failure, mocks, note, type Operations, TOKEN, table } from './notes.ts'

/** A schema that lets a value through or says what is wrong with it. */
const schema = (check: (value: unknown) => boolean, message: string): Schema => ({
  '~standard': { validate: (value) => (check(value) ? { value } : { issues: [{ message }] }) },
})
const isNote = (value: unknown) => typeof (value as typeof note | undefined)?.id === 'string'
const anyNote = { 200: schema(isNote, 'is no note'), 202: schema(isNote, 'is no note') }

const validators: Validators = {
  getNote: {
    path: schema((path) => (path as typeof note).id.length < 9, 'the id is too long'),
    responses: anyNote,
  },
  listNotes: {
    query: schema((query) => (query as { limit?: number }).limit !== 0, 'no limit of 0'),
    responses: {},
  },
  addNote: {
    body: schema((body) => typeof (body as typeof note).text === 'string', 'no text'),
    responses: anyNote,
  },
}

const resolvers: MockResolvers<Operations> = {
  listNotes: () => ({ status: 200, body: [note] }),
  addNote: ({ body }) => ({ status: 202, body: { id: '2', text: body.text } }),
  getNote: ({ path }) => ({ status: 200, body: { id: path.id, text: 'a' }, headers: { 'x-from': 'mock' } }),
  replaceNote: ({ path, body }) => ({ status: 200, body: { ...path, ...body } }),
  removeNote: () => ({ status: 202, body: undefined }),
  tagNote: () => ({ status: 200, body: note }),
  countNotes: () => ({ status: 200, body: { count: 1 } }),
  readFile: ({ path }) => ({ status: 200, body: new Blob([`file ${path.id}`], { type: 'a/b' }) }),
}

let server: ReturnType<typeof setupServer> | undefined
afterEach(() => {
  server?.close()
  server = undefined
  vi.restoreAllMocks()
})

/** Puts the mock before the network; what it does not take goes to nobody. */
function mock(options: Partial<MockOptions> = {}, own: Partial<MockResolvers<Operations>> = {}) {
  const api = mockApi<Operations>(
    {
      baseUrl: BASE_URL,
      table,
      mocks,
      validators,
      authorise: ({ bearer }) => bearer === TOKEN,
      failure: (status, details) => ({
        reason: status === 401 ? 'WHO' : status === 404 ? 'WHERE' : 'WHAT',
        details,
      }),
      ...options,
    },
    { ...resolvers, ...own },
  )
  server = setupServer(
    ...api.handlers,
    http.all(/.*/, () => new HttpResponse('not mocked', { status: 418 })),
  )
  server.listen()
  return api
}

const headers = { authorization: `Bearer ${TOKEN}` }

/** An answer, read to its end: under msw 3 one that is left unread fails when the mock is closed. */
async function ask(path: string, init: RequestInit = {}) {
  const answer = await fetch(new URL(path, `${BASE_URL}/`), { headers, ...init })
  const text = await answer.text()
  const isJson = answer.headers.get('content-type') === 'application/json'
  return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : text }
}

const add = (body: BodyInit, type?: string) =>
  ask('/notes', { method: 'POST', body, headers: { ...headers, ...(type && { 'content-type': type }) } })

describe('a mock serves the client', () => {
  it('each operation, with its parts decoded', async () => {
    mock()
    const notes = createNotes()
    expect(await notes.call('listNotes', {})).toEqual([note])
    expect(await notes.call('addNote', { body: { text: 'b' } })).toEqual({ id: '2', text: 'b' })
    expect(await notes.call('getNote', { path: { id: 'a/b c' } })).toEqual({ id: 'a/b c', text: 'a' })
    const replaced = await notes.call('replaceNote', { path: { id: '1' }, body: { text: 'c' } })
    expect(replaced).toEqual({ id: '1', text: 'c' })
    expect(await notes.call('removeNote', { path: { id: '1' } })).toBeUndefined()
    const file = await notes.call('readFile', { path: { id: '1' } })
    expect([await file.text(), file.type]).toEqual(['file 1', 'a/b'])
  })

  it('the query as it was meant', async () => {
    const listNotes = vi.fn(resolvers.listNotes)
    mock({}, { listNotes })
    const query = {
      limit: 3,
      after: 'a b',
      whole: false,
      ids: ['a', 'b'],
      tag: ['c', 'd,e'],
      meta: { f: 'ü' },
    }
    await createNotes().call('listNotes', { query })
    expect(listNotes.mock.calls[0]?.[0]).toMatchObject({ path: {}, query, body: undefined })
  })

  it('the headers of an answer', async () => {
    mock()
    const answer = await ask('/notes/1')
    expect([answer.headers.get('x-from'), answer.headers.get('content-type')]).toEqual([
      'mock',
      'application/json',
    ])
  })

  it('without msw too', async () => {
    const { respond } = mockApi<Operations>(
      { baseUrl: BASE_URL, table, mocks, validators, authorise: () => true, failure: () => ({}) },
      resolvers,
    )
    expect(await createNotes({ fetch: respond }).call('getNote', { path: { id: '1' } })).toEqual(note)
  })
})

describe('a mock lets in', () => {
  it('whom it is told to', async () => {
    mock()
    const error = await failure(createNotes({ credentials: { bearer: 'another' } }).call('listNotes', {}))
    expect(error).toBeInstanceOf(AuthenticationError)
    expect(error.body).toMatchObject({ reason: 'WHO' })
  })

  it.each([
    [undefined, 401],
    [TOKEN, 401],
    [`Basic ${TOKEN}`, 401],
    [`bearer ${TOKEN}`, 200],
    [`BEARER ${TOKEN}`, 200],
  ])('the authorization %s: %i', async (authorization, status) => {
    mock()
    const answer = await ask('/notes/1', { headers: authorization ? { authorization } : {} })
    expect(answer.status).toBe(status)
  })

  it('everybody where the document asks for no credentials, without asking', async () => {
    const authorise = vi.fn(() => false)
    mock({ authorise })
    expect((await ask('/files/1', { headers: {} })).status).toBe(200)
    expect(authorise).not.toHaveBeenCalled()
  })

  it('with each credential by the name of its scheme', async () => {
    const authorise = vi.fn(() => true)
    mock({ authorise })
    await ask('/notes/count', { headers: { ...headers, 'x-api-key': 'k' } })
    expect(authorise).toHaveBeenCalledWith(
      { bearer: TOKEN, key: 'k' },
      { operationId: 'countNotes', scopes: [] },
    )
  })
})

describe('authorise', () => {
  it('may refuse in its own words, which are held to the document', async () => {
    mock({ authorise: () => ({ status: 403, body: { reason: 'SCOPE' } }) })
    const answer = await ask('/notes/1')
    expect([answer.status, answer.body]).toEqual([403, { reason: 'SCOPE' }])
    const { respond } = mock({ authorise: () => ({ status: 302, body: {} }) })
    await expect(respond(new Request(`${BASE_URL}/notes/1`, { headers }))).rejects.toThrow('302')
  })

  it('gives the resolver the credentials that it let in', async () => {
    const getNote = vi.fn(resolvers.getNote)
    mock({}, { getNote })
    await ask('/notes/1')
    expect(getNote.mock.calls[0]?.[0].credentials).toEqual({ bearer: TOKEN })
  })
})

describe('a mock refuses', () => {
  it.each([
    ['a parameter that the document does not name', '/notes?offset=1', 'offset'],
    ['a parameter given twice', '/notes?limit=1&limit=2', 'limit is given 2 times'],
    ['JSON in a parameter that is none', '/notes?meta=%7B', 'meta: is no JSON'],
    ['a query that its schema refuses', '/notes?limit=0', 'query: no limit of 0'],
    ['a path that its schema refuses', '/notes/1234567890', 'path: the id is too long'],
  ])('%s', async (_, path, details) => {
    mock()
    const answer = await ask(path)
    expect([answer.status, answer.body]).toEqual([
      400,
      { reason: 'WHAT', details: expect.stringContaining(details) },
    ])
  })

  it.each<[string, string, string | undefined, string]>([
    ['a body that is no JSON', '{"text":', 'application/json', 'body: is no JSON'],
    ['a body of another type', '{"text":"a"}', 'text/plain', 'content-type text/plain'],
    ['a body that its schema refuses', '{"text":1}', 'application/json', 'body: no text'],
    ['no body', '', 'application/json', 'body: is no JSON'],
  ])('%s', async (_, body, type, details) => {
    mock()
    const answer = await add(body, type)
    expect([answer.status, answer.body]).toEqual([
      400,
      { reason: 'WHAT', details: expect.stringContaining(details) },
    ])
  })

  it.each([
    ['GET', '/notes'],
    ['DELETE', '/notes/1'],
  ])('%s with a content-type, but no body', async (method, path) => {
    mock()
    const answer = await ask(path, { method, headers: { ...headers, 'content-type': 'application/json' } })
    expect([answer.status, answer.body.details]).toEqual([400, expect.stringContaining('application/json')])
  })

  it.each([
    ['GET', '/nothing'],
    ['GET', '/notes/1/2'],
    ['GET', '/notes/'],
    ['PATCH', '/notes'],
    ['GET', '/prefix/notes'],
  ])('%s %s, which is no operation', async (method, path) => {
    mock()
    const answer = await ask(path, { method })
    expect([answer.status, answer.body.reason]).toEqual([404, 'WHERE'])
  })

  it('a path that is encoded wrongly', async () => {
    mock()
    expect((await ask('/notes/%E0%A4%A')).status).toBe(400)
  })

  it('not the type of JSON with a charset', async () => {
    mock()
    expect((await add('{"text":"a"}', 'Application/JSON; charset=utf-8')).status).toBe(202)
  })
})

describe('a mock that would answer against the document fails', () => {
  it.each<[string, Partial<MockResolvers<Operations>>, string, RegExp]>([
    [
      'by its body',
      { getNote: () => ({ status: 200, body: {} as typeof note }) },
      '/notes/1',
      /getNote.*200.*is no note/,
    ],
    ['by its status', { getNote: () => ({ status: 302 as 200, body: note }) }, '/notes/1', /getNote.*302/],
    [
      'by an error of its own',
      {
        getNote: () => {
          throw new Error('a bug')
        },
      },
      '/notes/1',
      /a bug/,
    ],
  ])('%s', async (_, own, path, message) => {
    const { respond } = mock({}, own)
    await expect(respond(new Request(BASE_URL + path, { headers }))).rejects.toThrow(message)
    vi.spyOn(console, 'error').mockReturnValue()
    // msw makes a 500 of a handler's failure.
    expect((await ask(path)).status).toBe(500)
  })

  it('not by an answer that the document has for all failures', async () => {
    mock({}, { getNote: () => ({ status: 404, body: { reason: 'GONE' } }) })
    const answer = await ask('/notes/1')
    expect([answer.status, answer.body]).toEqual([404, { reason: 'GONE' }])
  })
})

describe('intercept', () => {
  it('answers instead of the resolver, what it gives, once the request was found good', async () => {
    const failures = [{ status: 409, body: { reason: 'FULL' }, headers: { 'retry-after': '9' } }]
    const intercept = vi.fn((id: string) => (id === 'getNote' ? failures.shift() : undefined))
    mock({ intercept })
    expect((await ask('/notes/1', { headers: {} })).status).toBe(401)
    expect(intercept).not.toHaveBeenCalled()
    const answer = await ask('/notes/1')
    expect([answer.status, answer.headers.get('retry-after'), answer.body]).toEqual([
      409,
      '9',
      { reason: 'FULL' },
    ])
    expect((await ask('/notes/1')).status).toBe(200)
  })
})

describe('ignoresUnknownParameters', () => {
  it('passes over what the document does not name, and over nothing else', async () => {
    const listNotes = vi.fn(resolvers.listNotes)
    mock({ ignoresUnknownParameters: true }, { listNotes })
    expect((await ask('/notes?offset=1&limit=3&meta[a]=b&offset=2')).status).toBe(200)
    expect(listNotes.mock.calls[0]?.[0]).toMatchObject({ query: { limit: 3 } })
    expect((await ask('/notes?limit=0')).status).toBe(400)
  })
})

describe('deviate', () => {
  it('is the last step: what it gives goes out as it is, however far from the document', async () => {
    const deviate = vi.fn<NonNullable<MockOptions['deviate']>>((answer) => ({
      ...answer,
      status: 299,
      kind: 'text',
      body: 'DONE',
      headers: { 'x-from': 'deviate' },
    }))
    mock({ deviate })
    const answer = await ask('/notes/1')
    expect([answer.status, answer.body, answer.headers.get('x-from')]).toEqual([299, 'DONE', 'deviate'])
    const [given, asked] = deviate.mock.calls[0] ?? []
    expect(given).toMatchObject({ status: 200, kind: 'json', body: { id: '1', text: 'a' } })
    expect([asked?.operationId, asked?.request.url]).toEqual(['getNote', `${BASE_URL}/notes/1`])
  })

  it('has the refusals of the mock itself too, also of what is no operation', async () => {
    const seen: unknown[] = []
    mock({
      deviate(answer, { operationId }) {
        seen.push([answer.status, operationId])
        return answer
      },
    })
    await ask('/notes/1', { headers: {} })
    await ask('/notes?limit=0')
    await ask('/nothing')
    expect(seen).toEqual([
      [401, 'getNote'],
      [400, 'listNotes'],
      [404, undefined],
    ])
  })

  it('does not save an answer that is against the document', async () => {
    const deviate = vi.fn((answer) => answer)
    const { respond } = mock({ deviate }, { getNote: () => ({ status: 200, body: {} as typeof note }) })
    await expect(respond(new Request(`${BASE_URL}/notes/1`, { headers }))).rejects.toThrow('is no note')
    expect(deviate).not.toHaveBeenCalled()
  })
})

describe('a mock is where its base URL says', () => {
  it.each([
    ['https://notes.test/v1', 'https://notes.test/v1/notes/1', 200],
    ['https://notes.test/v1/', 'https://notes.test/v1/notes/1', 200],
    ['https://notes.test/v1', 'https://notes.test/notes/1', 418],
    ['https://notes.test/v1', 'https://notes.test/v12/notes/1', 418],
    ['https://notes.test/v1', 'https://other.test/v1/notes/1', 418],
    ['https://notes.test', 'https://notes.test.evil.test/notes/1', 418],
    ['https://notes.test', 'https://notes-test/notes/1', 418],
    ['https://a.test/(v1)+', 'https://a.test/(v1)+/notes/1', 200],
    ['http://localhost:1234', 'http://localhost:1234/notes/1', 200],
    ['http://localhost:1234', 'http://localhost:12345/notes/1', 418],
    ['*', 'https://anywhere.test/notes/1', 200],
    ['*', 'http://127.0.0.1:65000/notes/1', 200],
    ['*/v1', 'http://127.0.0.1:65000/v1/notes/1', 200],
    ['*/v1', 'http://127.0.0.1:65000/notes/1', 418],
    ['*/v1', 'http://127.0.0.1:65000/v12/notes/1', 418],
  ])('%s: %s is answered %i', async (baseUrl, url, status) => {
    mock({ baseUrl })
    expect((await ask(url)).status).toBe(status)
  })
})

it('a path without parameters goes before one with', async () => {
  const [getNote, countNotes] = [vi.fn(resolvers.getNote), vi.fn(resolvers.countNotes)]
  mock({}, { getNote, countNotes })
  expect((await ask('/notes/count')).body).toEqual({ count: 1 })
  expect([getNote.mock.calls.length, countNotes.mock.calls.length]).toEqual([0, 1])
})

it('the version of msw is the one that this project is for', async ({ task }) => {
  const { default: manifest } = await import('msw/package.json', { with: { type: 'json' } })
  const major = task.file.projectName === 'msw 2' ? '2' : '3'
  expect(manifest.version.split('.')[0]).toBe(major)
})
