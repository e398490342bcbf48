import { recordFetch } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import { createPinningMock } from '../src/msw.ts'
import { answerFaults, exampleFaults, requestFaults } from './document.ts'
import { createdAt, pinAt } from './list-server.ts'
import { BASE_URL, CID, clientOf, PIN_STATUS, TOKEN } from './support.ts'
import { WIRE_CASES } from './wire-cases.ts'

describe("ajv's opinion of the document's examples", () => {
  const examples = [...exampleFaults()]

  it('there are some of every kind', () => {
    const places = examples.map(({ place }) => place).join('\n')
    expect(examples.length).toBeGreaterThan(25)
    for (const part of [
      'components/parameters',
      'components/schemas',
      'responses/BadRequest',
      'requestBodies/Pin',
    ])
      expect(places).toContain(part)
  })

  it.each(examples)('$place', ({ faults }) => expect(faults).toEqual([]))
})

describe("ajv's opinion of what the client sends", () => {
  it.each(WIRE_CASES)('$name', async ({ call }) => {
    const { fetch, requests } = recordFetch(Response.json({ ...PIN_STATUS, count: 1, results: [PIN_STATUS] }))
    await call(clientOf(fetch))
    const [{ method, url, body } = { method: '', url: '', body: undefined }] = requests
    expect(requestFaults({ method, url: url.slice(BASE_URL.length), body })).toEqual([])
  })

  it.each<[request: { method: string; url: string; body?: string }, fault: string]>([
    [{ method: 'GET', url: `/pins?cid=${CID}&cid=${CID},${CID}&limit=0` }, 'limit'],
    [{ method: 'GET', url: '/pins?meta=%7B%22a%22%3A1%7D' }, 'meta'],
    [{ method: 'GET', url: '/pins?meta[a]=1' }, 'meta[a] is no parameter'],
    [{ method: 'GET', url: '/pins?status=queued&before=yesterday' }, 'before'],
    [{ method: 'GET', url: `/pins?cid=${CID},${CID}` }, 'cid'],
    [{ method: 'POST', url: '/pins', body: '{"cid":"x","name":null}' }, '/name'],
    [{ method: 'DELETE', url: '/pins/a', body: '{}' }, 'has a body'],
  ])('it would object to %j', (request, fault) => {
    expect(requestFaults(request).join()).toContain(fault)
  })
})

describe("ajv's opinion of what the mock answers", () => {
  const id = 'a/b'
  const mockOf = (failure?: number) => {
    const pins = [
      { ...pinAt(id, '2023-01-25T18:01:43.430055333-05:00'), info: { status_details: 'x' } },
      pinAt('c', createdAt(1, 'ns')),
    ]
    const mock = createPinningMock({ baseUrl: BASE_URL, pins, lifecycle: { failure: () => 'why' } })
    if (failure) mock.failNext({ status: failure, reason: 'R', details: 'd' })
    return mock
  }
  const body = JSON.stringify({ cid: CID, name: 'n', meta: { a: 'b' } })
  const REQUESTS: [method: string, path: string, body?: string][] = [
    ['GET', '/pins'],
    ['GET', '/pins?status=queued,pinned&limit=1000&name=&match=partial'],
    ['GET', '/pins?limit=0'],
    ['GET', '/pins/a%2Fb'],
    ['GET', '/pins/none'],
    ['POST', '/pins', body],
    ['POST', '/pins', '{}'],
    ['POST', '/pins/a%2Fb', body],
    ['POST', '/pins/none', body],
    ['DELETE', '/pins/a%2Fb'],
    ['DELETE', '/pins/none'],
  ]

  const answer = async (
    mock: ReturnType<typeof mockOf>,
    [method, path, body]: (typeof REQUESTS)[number],
    token = TOKEN,
  ) => {
    const headers = { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) }
    const request = new Request(BASE_URL + path, { method, headers, ...(body && { body }) })
    const response = await mock.respond(request)
    return { status: response.status, faults: await answerFaults(method, path.replace(/\?.*/, ''), response) }
  }

  it.each(REQUESTS)('%s %s', async (...request) => {
    expect((await answer(mockOf(), request)).faults).toEqual([])
  })

  it.each([402, 403, 409, 418, 429, 500, 503])('a failure of %i', async (failure) => {
    expect(await answer(mockOf(failure), ['GET', '/pins'])).toEqual({ status: failure, faults: [] })
  })

  it('a stranger', async () => {
    const mock = createPinningMock({ baseUrl: BASE_URL, accessTokens: [TOKEN] })
    expect(await answer(mock, ['GET', '/pins'], 'x')).toEqual({ status: 401, faults: [] })
  })

  it('a new pin, in every status of its life', async () => {
    let now = Date.now()
    const mock = createPinningMock({
      baseUrl: BASE_URL,
      now: () => now,
      lifecycle: { queuedMs: 10, pinningMs: 10, failure: () => 'why' },
    })
    await answer(mock, ['POST', '/pins', body])
    const statuses = []
    for (; statuses.at(-1) !== 'failed'; now += 10) {
      statuses.push(mock.state.all()[0]?.status)
      expect((await answer(mock, ['GET', '/pins?status=queued,pinning,failed'])).faults).toEqual([])
    }
    expect(statuses).toEqual(['queued', 'pinning', 'failed'])
  })

  it('it would object to others', async () => {
    const faultsOf = (body: unknown, status = 200) =>
      answerFaults('GET', '/pins', Response.json(body, { status }))
    expect((await faultsOf({ count: -1, results: [] })).join()).toContain('/count')
    expect((await faultsOf({ count: 1, results: [{ ...PIN_STATUS, delegates: [] }] })).join()).toContain(
      '/delegates',
    )
    expect((await faultsOf({ count: 1, results: [{ ...PIN_STATUS, created: 'now' }] })).join()).toContain(
      '/created',
    )
    expect(await faultsOf({}, 206)).toEqual(['206 is no answer'])
    expect((await faultsOf({ reason: 'x' }, 404)).join()).toContain('error')
  })
})
