import { type RecordedRequest, recordFetch } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import {
  createPintheonClient,
  createPintheonFetchClient,
  type PintheonClient,
  type PintheonClientOptions,
} from '../src/index.ts'
import { API, clientOf, createYes, GATEWAY, TOKEN, withoutBoundary } from './support.ts'
import { field, type Sent, WIRE_CASES } from './wire-cases.ts'

/** What a call sends. */
async function sentBy(
  call: (client: PintheonClient) => Promise<unknown>,
  options: PintheonClientOptions = {},
) {
  const { fetch, requests } = recordFetch(...Array(9).fill(createYes()))
  await call(createPintheonClient({ baseUrl: API, token: TOKEN, fetch, ...options }))
  return requests
}

const bodyOf = ({ parts }: Sent): string | undefined =>
  parts && [field('access_token', TOKEN), ...parts].map((part) => `--BOUNDARY\r\n${part}\r\n`).join('')

/** A form's own headers are held to its body, and left out. */
function asSent({ body, headers, ...request }: RecordedRequest) {
  const { 'content-type': type, 'content-length': length, ...others } = headers
  if (body === undefined) return { ...request, headers, body }
  expect(withoutBoundary(`${type}`)).toBe('multipart/form-data; boundary=BOUNDARY')
  expect(body.startsWith(`${type}`.replace(/.*=/, '--'))).toBe(true)
  expect(length).toBe(String(new TextEncoder().encode(body).byteLength))
  return { ...request, headers: others, body: withoutBoundary(body) }
}

describe('every request, letter for letter', () => {
  it.each(WIRE_CASES)('$name', async ({ call, sent }) => {
    expect((await sentBy(call)).map(asSent)).toEqual(
      sent.map(({ method, url, headers = {}, ...rest }) => {
        const body = bodyOf(rest as Sent)
        // Any other header makes a browser ask for leave, which the node refuses.
        return { method, url, headers, body: body && `${body}--BOUNDARY--\r\n` }
      }),
    )
  })
})

it('has a case for every method', () => {
  const methods = Object.keys(clientOf()).filter((name) => name !== 'http')
  const named = new Set(WIRE_CASES.map(({ name }) => name.replace(/:.*/, '')))
  expect(methods.filter((name) => !named.has(name))).toEqual([])
  expect(methods).toHaveLength(named.size)
})

describe('the token', () => {
  it('goes to the API alone, in its form and in no URL', async () => {
    for (const { call } of WIRE_CASES)
      for (const { url, body, headers } of await sentBy(call)) {
        const isOfGateway = url.startsWith(GATEWAY)
        const shown = `${body} ${JSON.stringify(headers)}`
        expect(url).not.toContain(TOKEN)
        expect(shown.includes(TOKEN)).toBe(!isOfGateway && !url.endsWith('/heartbeat'))
      }
  })

  it('is in none where there is none', async () => {
    const requests = await sentBy(
      async (client) => {
        await client.listDirectories()
        await client.uploadFile('a')
        await client.listPinnedFiles()
      },
      { token: undefined },
    )
    expect(JSON.stringify(requests)).not.toMatch(/access_token|authorization/i)
  })

  it('is asked of a function for each request', async () => {
    let nth = 0
    const requests = await sentBy(
      async (client) => {
        await client.listDirectories()
        await client.listPinnedFiles()
      },
      { token: async () => `token-${++nth}` },
    )
    expect(requests[0]?.body).toContain(field('access_token', 'token-1'))
    expect(requests[1]?.headers.authorization).toBe('Bearer token-2')
  })

  it("cannot be replaced by the caller's headers", async () => {
    const requests = await sentBy(
      async (client) => {
        await client.listPinnedFiles({ headers: { Authorization: 'Bearer other', 'x-of-call': '2' } })
        await client.uploadFile('a', { headers: { 'content-type': 'text/plain' } })
      },
      { headers: { 'x-of-client': '1' } },
    )
    expect(requests[0]?.headers).toEqual({
      authorization: `Bearer ${TOKEN}`,
      'x-of-client': '1',
      'x-of-call': '2',
    })
    expect(requests[1]?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/)
  })
})

describe('the base URL', () => {
  it.each([
    ['unless told', undefined, 'https://localhost:9999', 'https://localhost:9998'],
    [
      'as the guide has it',
      'https://n.example:9999/api_upload',
      'https://n.example:9999',
      'https://n.example:9998',
    ],
    ['of another port', 'http://127.0.0.1:4000/', 'http://127.0.0.1:4000', 'http://127.0.0.1:4000'],
  ])('%s', async (_, baseUrl, api, gateway) => {
    const requests = await sentBy(
      async (client) => {
        await client.isOnline()
        await client.fileInfo('QmPZ9gcCEpqKTo6aq61g2nXGUhM4iCL3ewB6LDXZCtioEB')
      },
      { baseUrl },
    )
    expect(requests.map(({ url }) => new URL(url).origin)).toEqual([api, gateway])
  })
})

describe('http', () => {
  it('has the token in its forms, and the origins of the document', async () => {
    const { fetch, requests } = recordFetch(...Array(3).fill(createYes()))
    const http = createPintheonFetchClient({ baseUrl: API, token: TOKEN, fetch })
    await http.POST('/api_create_directory', { body: { name: 'docs' } })
    await http.GET('/.well-known/stellar.toml')
    await http.HEAD('/ipfs/{cid}', { params: { path: { cid: 'Qm' } } })
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      `POST ${API}/api_create_directory`,
      `GET ${API}/.well-known/stellar.toml`,
      `HEAD ${GATEWAY}/ipfs/Qm`,
    ])
    expect(withoutBoundary(`${requests[0]?.body}`)).toBe(
      `${[field('access_token', TOKEN), field('name', 'docs')].map((part) => `--BOUNDARY\r\n${part}\r\n`).join('')}--BOUNDARY--\r\n`,
    )
  })

  it('sends a FormData with all that it has, and the token', async () => {
    const { fetch, requests } = recordFetch(createYes())
    const form = new FormData()
    form.append('encrypted', 'false')
    form.append('file', new File(['hello'], 'a.txt'))
    const http = createPintheonFetchClient({ baseUrl: API, token: TOKEN, fetch })
    const { response } = await http.POST('/api_upload', { body: form as never })
    expect(response.status).toBe(200)
    expect(requests[0]?.body).toMatch(/name="encrypted"[\s\S]*hello/)
    expect(requests[0]?.body).toContain(TOKEN)
    expect([...form.keys()]).toEqual(['encrypted', 'file'])
  })
})
