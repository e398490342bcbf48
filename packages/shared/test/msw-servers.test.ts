import { setupServer } from 'msw/node'
import { expect, it, onTestFinished, vi } from 'vitest'
import type { ServedTable } from '../src/index.ts'
import { type MockOptions, mockApi } from '../src/msw.ts'

// A service with a second server, whose token is a field of a form and whose refusals are no JSON.

const form = { 'multipart/form-data': { files: ['file'] }, 'application/x-www-form-urlencoded': {} }
const read = { answers: { 200: 'text' }, security: [], server: 'files', retry: 'safe' } as const
const table: ServedTable = {
  operations: {
    add: {
      method: 'POST',
      path: '/files',
      body: form,
      answers: { 200: 'json' },
      security: [['token']],
      retry: 'never',
    },
    get: { ...read, method: 'GET', path: '/files/{id}' },
    head: { ...read, method: 'HEAD', path: '/files/{id}', answers: { 200: 'none' } },
    getAt: { ...read, method: 'GET', path: '/files/{id}/{path}', segments: ['path'] },
  },
  schemes: { token: { in: 'field', name: 'token' } },
}
const [API, FILES] = ['https://api.test/v1', 'https://files.test']
const all = { 400: ['json', 'text'], 429: 'text', '4XX': 'text' } as const

type Any = { data: { path: Record<string, string>; body: unknown }; responses: object; errors: object }

function service(options: Partial<MockOptions> = {}) {
  const authorise = vi.fn((_: object, __: object) => true)
  const api = mockApi<Record<string, Any>>(
    {
      baseUrl: API,
      servers: { files: FILES },
      table,
      mocks: { add: { failures: all }, get: { failures: all } },
      validators: {},
      authorise,
      failure: (_, details) => ({ details }),
      ...options,
    },
    {
      add: ({ body, credentials }: { body: object; credentials: object }) => ({
        status: 200,
        body: { fields: Object.keys(body), credentials },
      }),
      get: ({ path }: { path: { id: string } }) => ({ status: 200, body: `file ${path.id}` }),
      head: () => ({ status: 200, body: undefined, headers: { 'content-length': '6' } }),
      getAt: ({ path }: { path: object }) => ({ status: 200, body: JSON.stringify(path) }),
    } as never,
  )
  const ask = async (url: string, init?: RequestInit) => {
    const answer = await api.respond(new Request(url, init))
    const text = await answer.text()
    const type = answer.headers.get('content-type')
    return {
      status: answer.status,
      text,
      body: type === 'application/json' ? JSON.parse(text) : text,
      answer,
    }
  }
  const add = (fields: Record<string, string | File>) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields))
      typeof value === 'string' ? body.append(name, value) : body.append(name, value)
    return ask(`${API}/files`, { method: 'POST', body })
  }
  return { api, ask, add, authorise }
}

it('each server has its operations and no other one’s', async () => {
  const { ask } = service()
  expect((await ask(`${FILES}/files/1`)).text).toBe('file 1')
  expect((await ask(`${API}/files/1`)).status).toBe(404)
  expect((await ask(`${FILES}/files`, { method: 'POST' })).status).toBe(404)
})

it('each server has a handler', async () => {
  const { api } = service()
  const server = setupServer(...api.handlers)
  server.listen()
  onTestFinished(() => server.close())
  expect(api.handlers).toHaveLength(2)
  expect(await (await fetch(`${FILES}/files/a`)).text()).toBe('file a')
  const answer = await fetch(`${API}/files`, { method: 'POST' })
  expect([answer.status, await answer.json()]).toEqual([401, { details: expect.any(String) }])
})

it('a value of several segments keeps its "/", and may be empty where its schema lets it', async () => {
  const { ask } = service()
  expect((await ask(`${FILES}/files/1/a/b%20c/d`)).text).toBe('{"id":"1","path":"a/b c/d"}')
  expect((await ask(`${FILES}/files/1/`)).text).toBe('{"id":"1","path":""}')
})

it('HEAD has headers and no body, also where it is refused', async () => {
  const { ask } = service()
  const head = await ask(`${FILES}/files/1`, { method: 'HEAD' })
  expect([head.status, head.text, head.answer.headers.get('content-length')]).toEqual([200, '', '6'])
  const refused = await ask(`${FILES}/nothing`, { method: 'HEAD' })
  expect([refused.status, refused.answer.body]).toEqual([404, null])
})

it('a token is taken from a form, in either encoding, and its fields are shown to who lets it in', async () => {
  const { add, ask, authorise } = service()
  const { body } = await add({ token: 't', name: 'n', file: new File(['a'], 'a') })
  expect(body).toEqual({ fields: ['token', 'name', 'file'], credentials: { token: 't' } })
  expect(authorise).toHaveBeenCalledWith({ token: 't' }, expect.objectContaining({ operationId: 'add' }))
  expect(authorise.mock.calls[0]?.[1]).toMatchObject({ fields: { token: 't', name: 'n' } })
  const urlencoded = new URLSearchParams({ token: 'u' })
  expect((await ask(`${API}/files`, { method: 'POST', body: urlencoded })).body.credentials).toEqual({
    token: 'u',
  })
})

it('a token is asked for before anything that is wrong with the form, and found in spite of it', async () => {
  const { add, ask } = service({ authorise: async ({ token }) => token === 'good' })
  expect((await add({ file: 'text' })).status).toBe(401)
  expect((await add({ token: '', file: 'text' })).status).toBe(401)
  expect((await add({ token: 'bad', file: 'text' })).status).toBe(401)
  expect(await add({ token: 'good', file: 'text' })).toMatchObject({
    status: 400,
    body: { details: 'body: file must be a file' },
  })
  const json = { method: 'POST', body: '{"token":"good"}', headers: { 'content-type': 'application/json' } }
  expect((await ask(`${API}/files`, json)).status).toBe(401)
})

it('a refusal is in the service’s own words, and held to no JSON', async () => {
  const refuse = vi.fn(({ status }) =>
    status === 404
      ? undefined
      : { status: 418, body: `<p>${status}</p>`, headers: { 'content-type': 'text/html' } },
  )
  const { add, ask } = service({ refuse })
  const { status, text, answer } = await add({ file: 'text' })
  expect([status, text, answer.headers.get('content-type')]).toEqual([418, '<p>401</p>', 'text/html'])
  expect(refuse).toHaveBeenCalledWith(
    expect.objectContaining({ status: 401, operationId: 'add', request: expect.any(Request) }),
  )
  expect((await ask(`${API}/nothing`)).body).toEqual({ details: expect.stringContaining('GET /v1/nothing') })
})

it('what precedes a request answers before its token is looked at, and as the document has it', async () => {
  const precede = vi.fn(() => ({ status: 429, body: 'slow down' }))
  const { add, authorise } = service({ precede })
  expect(await add({})).toMatchObject({ status: 429, text: 'slow down' })
  expect(authorise).not.toHaveBeenCalled()
  await expect(service({ precede: () => ({ status: 302 }) }).add({})).rejects.toThrow('does not have')
})
