import { writePath, writeQuery } from '@holdfast/shared'
import { serve, type TestServer } from '@holdfast/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KeyPair } from '../src/key-pair.ts'
import { signRequest } from '../src/signing/sign-request.ts'
import { readTarget } from '../src/signing/target.ts'
import { verifyRequest } from '../src/signing/verify-request.ts'

/** What a server gets of a request, and whether it was signed so. */
interface Seen {
  readonly url: string
  readonly isSigned: boolean
}

// Verifies what is on the wire, before any parser has touched it, behind a proxy that takes away its prefix.
let server: TestServer

beforeAll(async () => {
  server = await serve(({ method, url, headers }, response) => {
    const [path = '', query] = url.replace(/^\/prefix(?=\/)/, '').split(/\?(.*)/s)
    const signed = { 'x-signature': `${headers['x-signature']}`, 'x-pubkey': `${headers['x-pubkey']}` }
    const seen: Seen = { url, isSigned: verifyRequest({ method, path, query }, signed) }
    response.end(JSON.stringify(seen))
  })
})
afterAll(() => server.stop())

const operation = {
  method: 'GET',
  path: '/bucket-ids/{name}',
  query: { q: 'string', __nonce: 'string' },
  answers: {},
  security: [],
  retry: 'safe',
} as const
const keyPair = KeyPair.generate()

async function send(baseUrl: string, name: string, q?: string): Promise<Seen> {
  const path = writePath(operation, { name }, { service: 'storj-bridge' })
  const url = baseUrl + path + writeQuery({ q, __nonce: 1 }, operation.query)
  const headers = signRequest({ method: 'GET', ...readTarget(url, baseUrl) }, keyPair)
  return (await (await fetch(url, { headers })).json()) as Seen
}

const names = [
  ...[
    "it's (fun)!*",
    'a|b^c',
    'a/b?c#d',
    'a%b+c&d=e',
    '🐈 Мои коты é',
    '{[`~"<>\\]}',
    '...',
    '%2e%2e',
    ' ',
    '\t\n',
    '&',
    '=',
  ],
]

describe.each(['', '/prefix'])('at the base URL %j', (prefix) => {
  it.each(names)('the name %j is signed as it is sent', async (name) => {
    const seen = await send(server.baseUrl + prefix, name, name)
    expect(seen.isSigned, seen.url).toBe(true)
    // The wire still says what was meant.
    const { pathname, searchParams } = new URL(server.baseUrl + seen.url)
    expect(decodeURIComponent(pathname)).toBe(`${prefix}/bucket-ids/${name}`)
    expect(searchParams.get('q')).toBe(name)
  })

  it('any name is', async () => {
    const text = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 30 })
      .filter((name) => !/^\.{1,2}$/.test(name))
    await fc.assert(
      fc.asyncProperty(text, text, async (name, q) => {
        expect(await send(server.baseUrl + prefix, name, q)).toMatchObject({ isSigned: true })
      }),
    )
  })
})

it('is what the platform makes of a URL, and not what was written', () => {
  const base = 'https://bridge.example'
  expect(readTarget(`${base}/a'b?c='`, base)).toEqual({ path: "/a'b", query: 'c=%27' })
  expect(readTarget(`${base}/buckets`, `${base}/`)).toEqual({ path: '/buckets', query: '' })
  expect(readTarget(`${base}/buckets/??`, base)).toEqual({ path: '/buckets/', query: '?' })
  expect(readTarget(`${base}/v1/buckets`, `${base}/v1/`)).toEqual({ path: '/buckets', query: '' })
  expect(readTarget(`${base}/v1/v1/buckets`, `${base}/v1`)).toEqual({ path: '/v1/buckets', query: '' })
})

it.each([
  ['https://bridge.example/v1/../keys', 'https://bridge.example/v1'],
  ['https://bridge.example/v10/keys', 'https://bridge.example/v1'],
  ['https://other.example/v1/keys', 'https://bridge.example/v1'],
])('%s is not below %s', (url, baseUrl) => {
  expect(() => readTarget(url, baseUrl)).toThrow('url must be below baseUrl')
})
