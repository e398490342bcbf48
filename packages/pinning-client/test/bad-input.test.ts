import { rejection } from '@holdfast/testing'
import { describe, expect, it, vi } from 'vitest'
import { createPinningClient, InvalidArgumentError, type PinningClient } from '../src/index.ts'
import { BASE_URL, CID, clientOf, PIN_STATUS, TOKEN } from './support.ts'

const create = (options: object) => () =>
  createPinningClient({ baseUrl: BASE_URL, accessToken: TOKEN, ...options })

function refusal(make: () => unknown): InvalidArgumentError {
  try {
    make()
  } catch (error) {
    if (error instanceof InvalidArgumentError) return error
  }
  throw new Error('it was not refused')
}

describe('base URL', () => {
  it.each([
    'https://pins.example/v1/ipfs/pins',
    'https://pins.example/pins/',
    'https://pins.example/psa?key=1',
    'https://pins.example/psa?',
    'https://pins.example/psa#top',
    'pins.example/psa',
    '/psa',
    '',
    'ftp://pins.example',
    'https://user:pass@pins.example',
    undefined,
  ])('%s is refused', (baseUrl) => {
    const error = refusal(create({ baseUrl }))
    expect(error).toMatchObject({ argument: 'baseUrl', service: 'pinning', mayHaveApplied: false })
    expect(error.message).not.toContain('pass@')
  })
})

describe('access token', () => {
  it.each(['', ' ', 'secret-of-mine\n', 'secret-of-mine\r\nx-header: 1', 'ünter', undefined, null, 42])(
    '%j is refused',
    (accessToken) => {
      const error = refusal(create({ accessToken }))
      expect(error.argument).toBe('accessToken')
      expect(error.message).not.toContain('secret-of-mine')
    },
  )

  it.each(['', 'secret-of-mine\n', undefined])('%j of a function is refused', async (token) => {
    const { fetch, client } = watched({ accessToken: () => token as string })
    const error = await rejection(client.list())
    expect(error).toBeInstanceOf(InvalidArgumentError)
    expect(error).toMatchObject({ argument: 'accessToken', operationId: 'getPins' })
    expect(String(error)).not.toContain('secret-of-mine')
    expect(fetch).not.toHaveBeenCalled()
  })
})

function watched(options: object = {}) {
  const fetch = vi.fn(async (_: Request) => Response.json({ ...PIN_STATUS, count: 1, results: [PIN_STATUS] }))
  const hook = vi.fn()
  const hooks = { onRequest: hook, onResponse: hook, onRetry: hook }
  return { fetch, hook, client: clientOf(fetch, { hooks, ...options }) }
}

const MALFORMED_CIDS = [
  '',
  'x',
  `ipfs://${CID}`,
  `/ipfs/${CID}`,
  `${CID}/photo.jpg`,
  ` ${CID}`,
  'QmPZ9gcCEpqKTo6aq61g2nXGUhM4iCL3ewB6LDXZCtioE',
  'QmPZ9gcCEpqKTo6aq61g2nXGUhM4iCL3ewB6LDXZCtioE0',
  undefined as unknown as string,
  {} as unknown as string,
]

type Call = (client: PinningClient) => Promise<unknown>

const CASES: [name: string, argument: string, call: Call][] = [
  ...MALFORMED_CIDS.flatMap((cid): [string, string, Call][] => [
    [`add the CID ${cid}`, 'cid', (client) => client.add({ cid })],
    [`replace by the CID ${cid}`, 'cid', (client) => client.replace('id', { cid })],
    [`list the CID ${cid}`, 'cid', (client) => client.list({ cid: [CID, cid] })],
  ]),
  ...['', '.', '..', undefined as unknown as string].flatMap((requestid): [string, string, Call][] => [
    [`get the requestid "${requestid}"`, 'requestid', (client) => client.get(requestid)],
    [
      `replace the requestid "${requestid}"`,
      'requestid',
      (client) => client.replace(requestid, { cid: CID }),
    ],
    [`remove the requestid "${requestid}"`, 'requestid', (client) => client.remove(requestid)],
    [`wait for the requestid "${requestid}"`, 'requestid', (client) => client.waitForPinned(requestid)],
    [
      `http.DELETE the requestid "${requestid}"`,
      'requestid',
      (client) => client.http.DELETE('/pins/{requestid}', { params: { path: { requestid } } }),
    ],
  ]),
  ...[0, -1, 1001, 1.5, Number.NaN, Number.POSITIVE_INFINITY].flatMap((limit): [string, string, Call][] => [
    [`list with the limit ${limit}`, 'limit', (client) => client.list({ limit })],
    [`listAll with the limit ${limit}`, 'limit', (client) => client.listAll({ limit }).next()],
  ]),
  ['list 11 CIDs', 'cid', (client) => client.list({ cid: Array(11).fill(CID) })],
  ['list a name of 256 characters', 'name', (client) => client.list({ name: 'x'.repeat(256) })],
  ['add a name of 256 characters', 'name', (client) => client.add({ cid: CID, name: 'x'.repeat(256) })],
  [
    'replace by a name of 256 emoji',
    'name',
    (client) => client.replace('id', { cid: CID, name: '🌍'.repeat(256) }),
  ],
  ['a timeout of 0', 'timeout', (client) => client.get('id', { timeout: 0 })],
  ['a deadline of NaN', 'deadline', (client) => client.get('id', { deadline: Number.NaN })],
  ['no attempts', 'attempts', (client) => client.get('id', { retry: { attempts: 0 } })],
  ['a header with a line break', 'request', (client) => client.get('id', { headers: { 'x-a': 'a\nb' } })],
]

describe('nothing is sent for', () => {
  it.each(CASES)('%s', async (_, argument, call) => {
    const { fetch, hook, client } = watched()
    const error = await rejection(call(client))
    expect(error).toBeInstanceOf(InvalidArgumentError)
    expect(error).toMatchObject({ argument, service: 'pinning', mayHaveApplied: false })
    expect(fetch).not.toHaveBeenCalled()
    // A metric of requests would count one that never was.
    expect(hook).not.toHaveBeenCalled()
  })

  it.each([
    { timeout: -1 },
    { deadline: 0 },
    { retry: { attempts: -1 } },
    { retry: { baseDelayMs: Number.NaN } },
    { rateLimit: { requests: 0, perMs: 1 } },
  ])('a client with %j', (options) => {
    expect(() => watched(options)).toThrow(InvalidArgumentError)
  })
})

describe('what is unusual and allowed', () => {
  it.each<[string, Call]>([
    ['a name of 255 emoji', (client) => client.add({ cid: CID, name: '🌍'.repeat(255) })],
    ['a requestid of three dots', (client) => client.get('...')],
    ['10 CIDs', (client) => client.list({ cid: Array(10).fill(CID) })],
    ['limit 1', (client) => client.list({ limit: 1 })],
    [
      'a CID in base36',
      (client) => client.add({ cid: 'k2jmtxw8rjh1z69c6not3wtdxb0u3urbzhyll1t9jg6ox26dhi5sfi1m' }),
    ],
    ['a CID in base58', (client) => client.add({ cid: 'zdj7WhuEjrB52m1BisYCtmjH1hSKa7yZ3jEZ9JcXaFRD51wVz' })],
    [
      'a CID of 110 characters',
      (client) =>
        client.add({
          cid: 'bafkrgqfevpkejdcjkywyfaiv2e5b7thksj7vfngviwjjp6fuhzbnvcjdrpatmjxehxftrxnqqjeisj7msbh3iicxiq4yh2efqulz2ucvdl7ge',
        }),
    ],
  ])('%s is sent', async (_, call) => {
    const { fetch, client } = watched()
    await call(client)
    expect(fetch).toHaveBeenCalledOnce()
  })
})
