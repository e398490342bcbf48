import { recordFetch, serve } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import { createPinningFetchClient } from '../src/index.ts'
import { BASE_URL, CID, clientOf, PIN_STATUS, TOKEN } from './support.ts'
import { WIRE_CASES } from './wire-cases.ts'

/** An answer that every operation can read. */
const answer = () => Response.json({ ...PIN_STATUS, count: 1, results: [PIN_STATUS] })

describe('every request, letter for letter', () => {
  it.each(WIRE_CASES)('$name', async ({ call, method, url, body }) => {
    const { fetch, requests } = recordFetch(answer())
    await call(clientOf(fetch))
    // Any other header makes a browser ask for leave that fixed lists of services do not give.
    const headers = { authorization: `Bearer ${TOKEN}`, ...(body && { 'content-type': 'application/json' }) }
    expect(requests).toEqual([{ method, url: BASE_URL + url, headers, body }])
  })

  it('reaches a server as it was written', async () => {
    await using server = await serve((_, response) => response.end(JSON.stringify(PIN_STATUS)))
    const client = clientOf(undefined, { baseUrl: `${server.baseUrl}/psa/` })
    await client.http.GET('/pins', { params: { query: { cid: [CID, CID], meta: { 'a b': '{}' } } } })
    await client.get('..%2f')
    await client.remove('a/..')
    expect(server.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      `GET /psa/pins?cid=${CID},${CID}&meta=%7B%22a%20b%22%3A%22%7B%7D%22%7D`,
      'GET /psa/pins/..%252f',
      'DELETE /psa/pins/a%2F..',
    ])
    // Fastify answers 400 to a content-type without a body.
    for (const { headers } of server.requests) expect(headers).not.toHaveProperty('content-type')
  })
})

describe('base URL', () => {
  it.each([
    ['https://pins.example', 'https://pins.example/pins'],
    ['https://pins.example/', 'https://pins.example/pins'],
    ['https://pins.example/psa/', 'https://pins.example/psa/pins'],
    ['https://pins.example//v1//ipfs//', 'https://pins.example/v1/ipfs/pins'],
    ['http://127.0.0.1:9097', 'http://127.0.0.1:9097/pins'],
    ['HTTPS://Pins.Example:443/PSA', 'https://pins.example/PSA/pins'],
    [new URL('https://fr-par.pins.example/volume-id/'), 'https://fr-par.pins.example/volume-id/pins'],
  ])('%s', async (baseUrl, url) => {
    const { fetch, requests } = recordFetch(answer())
    await clientOf(fetch, { baseUrl }).list()
    expect(requests[0]?.url).toBe(url)
  })
})

describe('headers', () => {
  it("adds the caller's, which cannot replace the token", async () => {
    const { fetch, requests } = recordFetch(answer())
    const client = clientOf(fetch, { headers: { 'x-of-client': '1', Authorization: 'other' } })
    await client.get('id', { headers: { 'x-of-call': '2', authorization: 'another' } })
    expect(requests[0]?.headers).toEqual({
      authorization: `Bearer ${TOKEN}`,
      'x-of-client': '1',
      'x-of-call': '2',
    })
  })

  it('asks a function for the token of each request', async () => {
    let nth = 0
    const { fetch, requests } = recordFetch(answer(), answer())
    const client = clientOf(fetch, { accessToken: async () => `token-${++nth}` })
    await client.list()
    await client.remove('id')
    expect(requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer token-1', 'Bearer token-2'])
  })

  it('never sends cookies to another origin', async () => {
    const modes: string[] = []
    const client = clientOf(async (request) => {
      modes.push(request.credentials)
      return answer()
    })
    await client.list()
    await client.add({ cid: CID })
    expect(modes).toEqual(['same-origin', 'same-origin'])
  })
})

it('createPinningFetchClient writes the same requests', async () => {
  const { fetch, requests } = recordFetch(answer())
  const http = createPinningFetchClient({ baseUrl: BASE_URL, accessToken: TOKEN, fetch })
  const { data } = await http.POST('/pins/{requestid}', {
    params: { path: { requestid: 'a/b' } },
    body: { cid: CID },
  })
  expect(data).toMatchObject(PIN_STATUS)
  expect(requests).toEqual([
    {
      method: 'POST',
      url: `${BASE_URL}/pins/a%2Fb`,
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
      body: `{"cid":"${CID}"}`,
    },
  ])
})
