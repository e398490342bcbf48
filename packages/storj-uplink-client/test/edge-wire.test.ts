import { type ReceivedRequest, serve, type TestServer } from '@holdfast/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { operations as ofAuth } from '../src/generated/storj-auth/operations.gen.ts'
import { operations as ofLinks } from '../src/generated/storj-linksharing/operations.gen.ts'
import { AUTH_CASES, LINK_CASES } from './edge-cases.ts'

const REGISTERED = { access_key_id: 'a', secret_key: 'b', endpoint: 'https://gateway.example' }

let server: TestServer
let received: ReceivedRequest[]

beforeAll(async () => {
  server = await serve((request, response) => {
    received.push(request)
    const { range } = request.headers
    response.writeHead(range ? 206 : 200, {
      'content-type': 'application/json',
      ...(range && { 'content-range': 'bytes 2-4/5', 'content-length': 3 }),
    })
    response.end(request.method === 'HEAD' ? undefined : range ? 'abc' : JSON.stringify(REGISTERED))
  })
})
beforeEach(() => {
  received = []
})
afterAll(() => server.stop())

// What Node's own fetch adds.
const OF_FETCH = /^(accept|accept-.*|connection|content-length|host|sec-fetch-mode|user-agent|priority)$/

const headersOf = ({ headers }: ReceivedRequest) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_FETCH.test(name)))

describe.each(['', '/proxy/edge%20v2'])('every request, letter for letter, below %j', (prefix) => {
  it.each([...AUTH_CASES, ...LINK_CASES])('$name', async ({ call, method, url, headers, body, bearer }) => {
    await call(server.baseUrl + prefix)
    expect(received.map((sent) => `${sent.method} ${sent.url}`)).toEqual([`${method} ${prefix}${url}`])
    const [sent] = received as [ReceivedRequest]
    expect(sent.body).toBe(body ?? '')
    expect(headersOf(sent)).toEqual({
      ...headers,
      ...(body && { 'content-type': 'application/json' }),
      ...(bearer && { authorization: `Bearer ${bearer}` }),
    })
  })
})

it('has a case for every operation', () => {
  const named = [...AUTH_CASES, ...LINK_CASES].map(({ name }) => name.replace(/:.*/, ''))
  expect([...new Set(named)].sort()).toEqual([...Object.keys(ofAuth), ...Object.keys(ofLinks)].sort())
})
