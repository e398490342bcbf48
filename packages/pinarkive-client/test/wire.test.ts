import { type RecordedRequest, recordFetch, serve } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import { createPinarkiveClient, createPinarkiveFetchClient, type PinarkiveClient } from '../src/index.ts'
import { ANSWER, API_KEY, BASE_URL, CID, clientOf, TOKEN, withoutBoundary } from './support.ts'
import { WIRE_CASES, type WireCase } from './wire-cases.ts'

const answer = () => Response.json(ANSWER)

/** What a call sends, its boundary replaced. */
async function sentBy(client: (fetch: typeof globalThis.fetch) => PinarkiveClient, call: WireCase['call']) {
  const { fetch, requests } = recordFetch(answer())
  await call(client(fetch))
  expect(requests).toHaveLength(1)
  return requests[0] as RecordedRequest
}

const bodyOf = ({ body, parts }: WireCase): string | undefined =>
  parts ? `${parts.map((part) => `--BOUNDARY\r\n${part}\r\n`).join('')}--BOUNDARY--\r\n` : body

describe('every request, letter for letter', () => {
  it.each(WIRE_CASES)('$name', async (wire) => {
    const { body, headers, ...request } = await sentBy((fetch) => clientOf(fetch), wire.call)
    const { 'content-type': type, 'content-length': length, ...others } = headers
    expect(request).toEqual({ method: wire.method, url: BASE_URL + wire.url })
    expect(body && withoutBoundary(body)).toBe(bodyOf(wire))
    // Any other header makes a browser ask for leave.
    expect(others).toEqual(wire.open ? {} : { 'x-api-key': API_KEY })
    if (!wire.parts) return expect({ type, length }).toEqual({ type: body && 'application/json' })
    expect(withoutBoundary(type ?? '')).toBe('multipart/form-data; boundary=BOUNDARY')
    expect(body).toContain((type ?? '').replace(/.*=/, '--'))
    expect(length).toBe(String(new TextEncoder().encode(body).byteLength))
  })
})

it("has every method of the service's own Python client", () => {
  // health, get_plans, … of pinarkive-sdk-py 3.1.1, with `list_all_uploads` beside.
  const SEED = [
    'health',
    'getPlans',
    'getPeers',
    'login',
    'verify2FALogin',
    'uploadFile',
    'uploadDirectory',
    'uploadDirectoryDag',
    'pinCid',
    'removeFile',
    'getMe',
    'listUploads',
    'generateToken',
    'listTokens',
    'revokeToken',
    'getStatus',
    'getAllocations',
  ]
  const client = clientOf() as unknown as Record<string, unknown>
  expect(SEED.filter((name) => typeof client[name] !== 'function')).toEqual([])
  const named = new Set(WIRE_CASES.map(({ name }) => name.replace(/:.*/, '')))
  expect(SEED.filter((name) => !named.has(name))).toEqual([])
})

it('has a case for every method', () => {
  const methods = Object.keys(clientOf()).filter((name) => name !== 'http')
  const named = new Set(WIRE_CASES.map(({ name }) => name.replace(/:.*/, '')))
  expect(methods.filter((name) => !named.has(name))).toEqual([])
})

describe('credentials', () => {
  const credentialsOf = ({ headers }: { headers: Readonly<Record<string, string>> }) => ({
    ...(headers.authorization && { authorization: headers.authorization }),
    ...(headers['x-api-key'] && { 'x-api-key': headers['x-api-key'] }),
    ...(headers['x-request-source'] && { 'x-request-source': headers['x-request-source'] }),
  })
  const bearer = { authorization: `Bearer ${TOKEN}` }

  it.each(WIRE_CASES)('of a session: $name', async ({ call, open }) => {
    const plain = await sentBy(
      (fetch) => createPinarkiveClient({ baseUrl: BASE_URL, token: TOKEN, fetch }),
      call,
    )
    expect(credentialsOf(plain)).toEqual(open ? {} : bearer)
    const web = await sentBy(
      (fetch) => createPinarkiveClient({ baseUrl: BASE_URL, token: TOKEN, requestSource: 'web', fetch }),
      call,
    )
    expect(credentialsOf(web)).toEqual(open ? {} : { ...bearer, 'x-request-source': 'web' })
  })

  it.each(WIRE_CASES)('none: $name', async ({ call }) => {
    const sent = await sentBy((fetch) => createPinarkiveClient({ baseUrl: BASE_URL, fetch }), call)
    expect(credentialsOf(sent)).toEqual({})
  })

  it('an API key is not sent as a request of a web app', async () => {
    const untyped = { requestSource: 'web' }
    const sent = await sentBy(
      (fetch) => clientOf(fetch, untyped),
      (client) => client.getMe(),
    )
    expect(credentialsOf(sent)).toEqual({ 'x-api-key': API_KEY })
  })

  it.each(['apiKey', 'token'] as const)('a function gives the %s of each request', async (name) => {
    let nth = 0
    const { fetch, requests } = recordFetch(answer(), answer())
    const given = { [name]: async () => `secret-${++nth}` } as { token: () => Promise<string> }
    const client = createPinarkiveClient({ baseUrl: BASE_URL, fetch, ...given })
    await client.getMe()
    await client.uploadFile('a')
    expect(requests.map(credentialsOf)).toEqual(
      ['secret-1', 'secret-2'].map((secret) =>
        name === 'token' ? { authorization: `Bearer ${secret}` } : { 'x-api-key': secret },
      ),
    )
  })

  it("the caller's headers are added, and cannot replace the key", async () => {
    const { fetch, requests } = recordFetch(answer(), answer())
    const client = clientOf(fetch, { headers: { 'x-of-client': '1', 'X-API-Key': 'other' } })
    await client.getMe({ headers: { 'x-of-call': '2', 'x-api-key': 'another' } })
    await client.uploadFile('a', { headers: { 'content-type': 'text/plain' } })
    expect(requests[0]?.headers).toEqual({ 'x-api-key': API_KEY, 'x-of-client': '1', 'x-of-call': '2' })
    expect(requests[1]?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/)
  })
})

describe('base URL', () => {
  it("is the service's unless told", async () => {
    const { fetch, requests } = recordFetch(answer())
    await createPinarkiveClient({ fetch }).health()
    expect(requests[0]?.url).toBe('https://api.pinarkive.com/api/v3/health')
  })

  it.each([
    ['https://pinarkive.example/api/v3/', 'https://pinarkive.example/api/v3/health'],
    ['http://127.0.0.1:4000', 'http://127.0.0.1:4000/health'],
    [new URL('HTTPS://Proxy.Example:443/pinarkive//'), 'https://proxy.example/pinarkive/health'],
  ])('%s', async (baseUrl, url) => {
    const { fetch, requests } = recordFetch(answer())
    await clientOf(fetch, { baseUrl }).health()
    expect(requests[0]?.url).toBe(url)
  })
})

describe('over a real connection', () => {
  it('paths and forms arrive as they were written, and a platform reads the form back', async () => {
    await using server = await serve((_, response) => response.end(JSON.stringify(ANSWER)))
    const client = clientOf(undefined, { baseUrl: `${server.baseUrl}/api/v3/` })
    await client.revokeToken('a/..')
    await client.uploadDirectoryDag({ 'ü/"a".txt': 'grüß', b: new File(['b'], 'x', { type: 'text/css' }) })
    expect(server.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'DELETE /api/v3/tokens/revoke/a%2F..',
      'POST /api/v3/files/directory-dag',
    ])
    // Fastify answers 400 to a content-type without a body.
    expect(server.requests[0]?.headers).not.toHaveProperty('content-type')
    const { headers = {}, body = '' } = server.requests[1] ?? {}
    const read = await new Response(body, {
      headers: { 'content-type': headers['content-type'] ?? '' },
    }).formData()
    const files = read.getAll('files') as File[]
    const shown = files.map(async (file) => [file.name, file.type, await file.text()])
    expect(await Promise.all(shown)).toEqual([
      ['ü/"a".txt', 'application/octet-stream', 'grüß'],
      ['b', 'text/css', 'b'],
    ])
  })

  it('never sends cookies to another origin', async () => {
    const modes: string[] = []
    const client = clientOf(async (request) => {
      modes.push(request.credentials)
      return answer()
    })
    await client.getMe()
    await client.uploadFile('a')
    expect(modes).toEqual(['same-origin', 'same-origin'])
  })
})

it('createPinarkiveFetchClient writes the same requests', async () => {
  const { fetch, requests } = recordFetch(answer())
  const http = createPinarkiveFetchClient({ baseUrl: BASE_URL, apiKey: API_KEY, fetch })
  const { data } = await http.POST('/files/pin/{cid}', {
    params: { path: { cid: CID } },
    body: { customName: 'mine' },
  })
  expect(data).toMatchObject({ cid: CID })
  expect(requests).toEqual([
    {
      method: 'POST',
      url: `${BASE_URL}/files/pin/${CID}`,
      headers: { 'x-api-key': API_KEY, 'content-type': 'application/json' },
      body: '{"customName":"mine"}',
    },
  ])
})
