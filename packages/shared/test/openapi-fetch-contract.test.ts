import { byRequest } from '@holdfast/testing'
import createClient from 'openapi-fetch'
import { expect, test } from 'vitest'
import { connect, type ServedTable, UnexpectedResponseError } from '../src/index.js'

/**
 * Our `http` is openapi-fetch's client in type and contract, on our transport. openapi-fetch itself says here
 * what that contract is; the two cases in which we part from it stand at the end.
 */
interface paths {
  '/things/{id}': {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never }
    get: {
      parameters: { query?: { q?: string }; header?: never; path: { id: string }; cookie?: never }
      requestBody?: never
      responses: { 200: { content: { 'application/json': { a: number } } } }
    }
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never }
      requestBody: { content: { 'application/json': { a: number } } }
      responses: { 201: { content: { 'application/json': { a: number } } } }
    }
    delete: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never }
      requestBody?: never
      responses: { 202: { content?: never } }
    }
  }
}

const base = { path: '/things/{id}', security: [] } as const
const table: ServedTable = {
  operations: {
    get: { ...base, method: 'GET', query: { q: 'string' }, answers: { 200: 'json' }, retry: 'never' },
    post: {
      ...base,
      method: 'POST',
      body: { 'application/json': {} },
      answers: { 201: 'json' },
      retry: 'never',
    },
    delete: { ...base, method: 'DELETE', answers: { 202: 'none' }, retry: 'never' },
  },
  schemes: {},
}

const baseUrl = 'https://things.test/v1'

function clients(answer: () => Response) {
  const seen: object[] = []
  const fetch = byRequest(async (request) => {
    const { method, url, headers } = request
    seen.push({ method, url, headers: [...headers], body: await request.text() })
    return answer()
  })
  const headers = { 'x-from': 'client', 'x-kept': 'yes' }
  const theirs = createClient<paths>({ baseUrl, fetch, headers })
  const ours = connect<paths>({ name: 'things', table, baseUrl, credentials: {} }, { fetch, headers }).http
  return { theirs, ours, seen }
}

const json =
  (body: unknown, status = 200) =>
  () =>
    Response.json(body, { status })
const text = (body: string, init: ResponseInit) => () => new Response(body, init)

const answers: [string, () => Response][] = [
  ['JSON', json({ a: 1 })],
  ['JSON with its length', text('{"a":1}', { headers: { 'content-length': '7' } })],
  ['another success', json({ a: 1 }, 203)],
  ['a failure in JSON', json({ error: 'no' }, 400)],
  ['a failure in text', text('no', { status: 502 })],
  ['a failure in HTML', text('<html>', { status: 503, headers: { 'content-type': 'text/html' } })],
  ['a failure of nothing', text('', { status: 500 })],
]

test.each(answers)('GET answered with %s', async (_, answer) => {
  const { theirs, ours, seen } = clients(answer)
  const init = {
    params: { path: { id: 'a b/c' }, query: { q: 'x&y' } },
    headers: { 'x-from': 'call', 'x-no': null },
  }
  const expected = await theirs.GET('/things/{id}', init)
  const { response, ...given } = await ours.GET('/things/{id}', init)
  expect(given).toEqual({ data: expected.data, error: expected.error })
  expect(response.status).toBe(expected.response.status)
  expect(seen[1]).toEqual(seen[0])
})

test.each(answers)('POST answered with %s', async (_, answer) => {
  const { theirs, ours, seen } = clients(answer)
  const init = { params: { path: { id: '1' } }, body: { a: 1 } }
  const expected = await theirs.POST('/things/{id}', init)
  const given = await ours.request('post', '/things/{id}', init)
  expect({ data: given.data, error: given.error }).toEqual({ data: expected.data, error: expected.error })
  expect(seen[1]).toEqual(seen[0])
})

test.each([
  ['text', 'abc'],
  ['blob', 'abc'],
  ['arrayBuffer', 'abc'],
  ['stream', 'abc'],
] as const)('an answer asked for as %s', async (parseAs, body) => {
  const { theirs, ours } = clients(text(body, {}))
  const init = { params: { path: { id: '1' } }, parseAs }
  const expected = await theirs.GET('/things/{id}', init)
  const given = await ours.GET('/things/{id}', init)
  const read = (data: unknown) => new Response(data as BodyInit).text()
  expect(given.data?.constructor).toBe(expected.data?.constructor)
  expect(await read(given.data)).toBe(await read(expected.data))
})

test('an empty success where the document has no body', async () => {
  const { theirs, ours, seen } = clients(() => new Response(null, { status: 202 }))
  const init = { params: { path: { id: '1' } } }
  expect((await ours.DELETE('/things/{id}', init)).data).toBe(
    (await theirs.DELETE('/things/{id}', init)).data,
  )
  expect(seen[1]).toEqual(seen[0])
})

test('we part from it where a success is not what the document says: it throws a SyntaxError or gives nothing', async () => {
  const init = { params: { path: { id: '1' } } }
  const page = clients(text('<html>', {}))
  await expect(page.theirs.GET('/things/{id}', init)).rejects.toThrow(SyntaxError)
  await expect(page.ours.GET('/things/{id}', init)).rejects.toThrow(UnexpectedResponseError)
  const empty = clients(text('', {}))
  expect((await empty.theirs.GET('/things/{id}', init)).data).toBe(undefined)
  await expect(empty.ours.GET('/things/{id}', init)).rejects.toThrow(UnexpectedResponseError)
})

test('we part from it where a text is to be written as the document says: only the parameters that it names', async () => {
  const { theirs, ours, seen } = clients(json({ a: 1 }))
  const init = { params: { path: { id: '1' }, query: { q: 'a', unknown: 'b' } as { q?: string } } }
  await theirs.GET('/things/{id}', init)
  await ours.GET('/things/{id}', init)
  expect(seen).toMatchObject([
    { url: `${baseUrl}/things/1?q=a&unknown=b` },
    { url: `${baseUrl}/things/1?q=a` },
  ])
})
