import { recordFetch } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import { InvalidArgumentError } from '../src/index.ts'
import { BASE_URL, createNotes, failure, good, type ListQuery, TOKEN } from './notes.ts'

const authorization = `Bearer ${TOKEN}`

async function sent(call: (notes: ReturnType<typeof createNotes>) => Promise<unknown>, options = {}) {
  const { fetch, requests } = recordFetch(good)
  await call(createNotes({ fetch, ...options }))
  expect(requests).toHaveLength(1)
  return requests[0]
}

describe('a query', () => {
  it.each<[string, { [name in keyof ListQuery | string]?: unknown }, string]>([
    ['a number', { limit: 10 }, 'limit=10'],
    ['zero', { limit: 0 }, 'limit=0'],
    ['a text', { after: '2026-01-01T00:00:00+01:00' }, 'after=2026-01-01T00%3A00%3A00%2B01%3A00'],
    [
      'a text with what a URL would take for its own',
      { after: 'a&b=c d/é?#' },
      'after=a%26b%3Dc%20d%2F%C3%A9%3F%23',
    ],
    ['an empty text', { after: '' }, 'after='],
    ['a boolean', { whole: true }, 'whole=true'],
    ['false', { whole: false }, 'whole=false'],
    ['a list once, with commas', { ids: ['a', 'b,c', 'd e'] }, 'ids=a,b%2Cc,d%20e'],
    ['a list with its name each time', { tag: ['a', 'b&c'] }, 'tag=a&tag=b%26c'],
    ['a list of one', { ids: ['a'], tag: ['b'] }, 'ids=a&tag=b'],
    ['JSON', { meta: { 'a b': '"ü"' } }, 'meta=%7B%22a%20b%22%3A%22%5C%22%C3%BC%5C%22%22%7D'],
    ['in the order of the document', { meta: { a: '1' }, limit: 1 }, 'limit=1&meta=%7B%22a%22%3A%221%22%7D'],
    ['nothing of what is empty', { ids: [], tag: [], meta: {} }, ''],
    ['nothing of what is not given', { limit: undefined, after: null }, ''],
    ['nothing of what the document does not name', { limit: 1, offset: 5, toString: 1 }, 'limit=1'],
  ])('has %s', async (_, query, written) => {
    const request = await sent((notes) => notes.call('listNotes', { query: query as ListQuery }))
    expect(request).toEqual({
      method: 'GET',
      url: `${BASE_URL}/notes${written && '?'}${written}`,
      headers: { authorization },
      body: undefined,
    })
  })
})

describe('a path', () => {
  it.each([
    ['a/b', 'a%2Fb'],
    ['a b', 'a%20b'],
    ['ü?#&%', '%C3%BC%3F%23%26%25'],
    ['...', '...'],
    ['%2e%2e', '%252e%252e'],
    ['a\\b', 'a%5Cb'],
    ['$&', '%24%26'],
  ])('has the value %j encoded', async (id, written) => {
    const request = await sent((notes) => notes.call('removeNote', { path: { id } }))
    expect(request?.url).toBe(`${BASE_URL}/notes/${written}`)
  })

  it.each(['', '.', '..', undefined, null])('refuses the value %j, which a URL would drop', async (id) => {
    const { fetch, requests } = recordFetch()
    for (const call of [
      () => createNotes({ fetch }).call('removeNote', { path: { id: id as string } }),
      () => createNotes({ fetch }).http.DELETE('/notes/{id}', { params: { path: { id: id as string } } }),
    ]) {
      const error = await failure(call())
      expect(error).toBeInstanceOf(InvalidArgumentError)
      expect(error).toMatchObject({ argument: 'id', operationId: 'removeNote', mayHaveApplied: false })
    }
    expect(requests).toHaveLength(0)
  })
})

it('a text that is no Unicode is refused in a path, a query and JSON in it', async () => {
  const { fetch, requests } = recordFetch()
  const notes = createNotes({ fetch })
  for (const call of [
    () => notes.call('getNote', { path: { id: '\ud800' } }),
    () => notes.call('listNotes', { query: { after: '\ud800' } }),
  ])
    expect(await failure(call())).toBeInstanceOf(InvalidArgumentError)
  expect(requests).toHaveLength(0)
})

describe('a body', () => {
  it('is JSON, and says so', async () => {
    const request = await sent((notes) => notes.call('addNote', { body: { text: 'ü "a"\n' } }))
    expect(request).toEqual({
      method: 'POST',
      url: `${BASE_URL}/notes`,
      headers: { authorization, 'content-type': 'application/json' },
      body: '{"text":"ü \\"a\\"\\n"}',
    })
  })

  it('that JSON cannot hold is refused', async () => {
    const { fetch, requests } = recordFetch()
    const circle: Record<string, unknown> = {}
    circle.self = circle
    for (const text of [1n, circle])
      expect(
        await failure(createNotes({ fetch }).call('addNote', { body: { text: text as unknown as string } })),
      ).toBeInstanceOf(InvalidArgumentError)
    expect(requests).toHaveLength(0)
  })

  it.each(['getNote', 'removeNote'] as const)('that there is none, is not given a type: %s', async (id) => {
    const request = await sent((notes) => notes.call(id, { path: { id: '1' } }))
    expect(request).toMatchObject({ headers: { authorization }, body: undefined })
    expect(request?.headers).not.toHaveProperty('content-type')
  })
})

describe('headers', () => {
  it('are the client’s, and the call’s before those', async () => {
    const headers = { 'X-Both': 'client', 'x-client': '1', 'x-none': undefined }
    const request = await sent(
      (notes) =>
        notes.call('getNote', { path: { id: '1' } }, { headers: { 'x-both': 'call', 'x-call': '2' } }),
      { headers },
    )
    expect(request?.headers).toEqual({ authorization, 'x-both': 'call', 'x-client': '1', 'x-call': '2' })
  })
})

it('a base URL with a path is kept', async () => {
  const request = await sent((notes) => notes.call('listNotes', {}), { baseUrl: 'https://a.test:8443/v1/x' })
  expect(request?.url).toBe('https://a.test:8443/v1/x/notes')
})
