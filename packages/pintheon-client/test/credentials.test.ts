import { rejection } from '@holdfast/testing'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TokenRefusedError } from '../src/index.ts'
import { createPintheonMock, mockedKey, mockedNode, type ServiceOptions } from '../src/msw.ts'
import { parseAccessToken } from '../src/token.ts'
import { API, clientOf, createYes, GATEWAY, streamOf } from './support.ts'

const KEY = { secret: mockedKey.secret, nodePublicKey: mockedNode.address }
const FORBIDDEN = '<!doctype html>\n<title>403 Forbidden</title>\n'

/** A node, a client that makes its own tokens, and the tokens that came. */
function minting(key: object = {}, service: ServiceOptions = {}) {
  const mock = createPintheonMock({ baseUrl: API, gatewayUrl: GATEWAY, ...service })
  const tokens: string[] = []
  const client = clientOf(
    async (request) => {
      const form = request.method === 'POST' ? await request.clone().formData() : undefined
      const token = form?.get('access_token') ?? request.headers.get('authorization')?.slice(7)
      if (token) tokens.push(String(token))
      return mock.respond(request)
    },
    { token: { ...KEY, ...key } },
  )
  return { mock, client, tokens }
}

describe('a token that the client makes', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 1_767_225_600_000, toFake: ['Date'] }))
  afterEach(() => void vi.useRealTimers())

  it('is one that the node lets in, good for five minutes', async () => {
    const { client, tokens } = minting()
    await client.uploadFile('hello')
    await client.listPinnedFiles()
    const { location, senderPublicKey, expiresAt } = await parseAccessToken(tokens[0] as string)
    expect({ location, senderPublicKey, expiresAt: expiresAt?.getTime() }).toEqual({
      location: 'ACCESS',
      senderPublicKey: mockedKey.publicKey,
      expiresAt: 1_767_225_900_000,
    })
  })

  it.each([
    ["the node's X25519 key", { nodePublicKey: mockedNode.publicKey }, {}],
    ['the old format', { format: 'legacy' }, { tokenFormat: 'legacy' as const }],
  ])('is let in by %s', async (_, key, service) => {
    await minting(key, service).client.uploadFile('hello')
  })

  it('is made once for calls at the same time', async () => {
    const derive = vi.spyOn(crypto.subtle, 'deriveBits')
    const open = () => clientOf(createYes(), { token: KEY })
    await open().listIpnsKeys()
    const once = derive.mock.calls.length
    expect(once).toBeGreaterThan(0)
    derive.mockClear()
    const client = open()
    await Promise.all(Array.from({ length: 20 }, () => client.listDirectories()))
    expect(derive).toHaveBeenCalledTimes(once)
    derive.mockRestore()
  })

  it.each([
    [{}, 300],
    [{ expiresIn: 1_000 }, 1_000],
  ])('is made anew for each request, with its whole life before it: %j', async (key, life) => {
    const { client, tokens } = minting(key)
    const start = Date.now()
    for (const later of [0, 1_000, 60_000]) {
      vi.setSystemTime(start + later)
      await client.listDirectories()
      const { expiresAt } = await parseAccessToken(tokens.at(-1) as string)
      expect(expiresAt?.getTime()).toBe(start + later + life * 1_000)
    }
    expect(new Set(tokens).size).toBe(3)
  })

  it('that is refused is made anew, and the upload done once', async () => {
    const { client, tokens, mock } = minting()
    mock.failNext({ status: 403, body: FORBIDDEN })
    await client.uploadFile(new Blob(['hello']))
    expect(tokens).toHaveLength(2)
    expect(mock.state.files()).toHaveLength(1)
  })

  it('that is refused is really another then', async () => {
    const tokens: unknown[] = []
    const client = clientOf(
      async (request) => {
        tokens.push((await request.formData()).get('access_token'))
        vi.setSystemTime(Date.now() + 2_000)
        return tokens.length === 1
          ? new Response(FORBIDDEN, { status: 403 })
          : Response.json({ directories: [] })
      },
      { token: KEY },
    )
    expect(await client.listDirectories()).toEqual([])
    expect(new Set(tokens).size).toBe(2)
  })

  it('that is refused again is not made a third time', async () => {
    const { client, tokens } = minting({}, { registered: [] })
    expect(await rejection(client.uploadFile('hello'))).toBeInstanceOf(TokenRefusedError)
    expect(tokens).toHaveLength(2)
  })

  it('is refused at once where its format is none', () => {
    expect(() => minting({ format: 'legcy' })).toThrow(/pintheon: format must be one of hvym_v1, /)
  })

  it('that is refused does not send a stream again, which can be read once', async () => {
    const { client, tokens, mock } = minting()
    mock.failNext({ status: 403, body: FORBIDDEN })
    const error = await rejection(client.uploadFile(streamOf('hello')))
    expect(error).toBeInstanceOf(TokenRefusedError)
    expect(error).toMatchObject({ mayHaveApplied: false })
    expect(tokens).toHaveLength(1)
  })

  it.each(['Permission Denied', '<html><head><title>403 Forbidden</title></head><hr>nginx</html>'])(
    'is not made anew for another 403: %s',
    async (body) => {
      const { client, tokens, mock } = minting()
      mock.failNext({ status: 403, body })
      expect(await rejection(client.uploadFile('hello'))).toMatchObject({ status: 403 })
      expect(tokens).toHaveLength(1)
    },
  )

  it.each([
    ['secret', { secret: `${mockedKey.secret.slice(0, -1)}A` }],
    ['secret', { secret: mockedNode.address }],
    ['nodePublicKey', { nodePublicKey: `${mockedNode.address.slice(0, -1)}5` }],
    ['nodePublicKey', { nodePublicKey: 'no key' }],
    ['expiresIn', { expiresIn: 0 }],
    ['expiresIn', { expiresIn: Number.NaN }],
  ])('cannot be made of a bad %s: %j', async (argument, key) => {
    const { client, tokens } = minting(key)
    for (const call of [client.listDirectories, client.listPinnedFiles, () => client.uploadFile('hello')])
      expect(await rejection(call())).toMatchObject({
        name: 'InvalidArgumentError',
        argument,
        service: 'pintheon',
        mayHaveApplied: false,
      })
    expect(tokens).toEqual([])
    // Neither the gateway nor a heartbeat needs one.
    expect(await client.isOnline()).toBe(true)
  })
})

describe('a token that is given', () => {
  it('is not sent again once it is refused', async () => {
    const { mock } = minting()
    let asked = 0
    const client = clientOf(
      (request) => {
        asked++
        return mock.respond(request)
      },
      { token: 'refused' },
    )
    expect(await rejection(client.uploadFile('hello'))).toBeInstanceOf(TokenRefusedError)
    expect(asked).toBe(1)
  })

  it('by a function is asked for anew once it is refused', async () => {
    const mock = createPintheonMock({ baseUrl: API, gatewayUrl: GATEWAY, accessTokens: ['good'] })
    const token = vi.fn(({ refresh }: { refresh: boolean }) => (refresh ? 'good' : 'bad'))
    const client = clientOf(mock.respond, { token })
    await client.uploadFile('hello')
    expect(token.mock.calls).toEqual([[{ refresh: false }], [{ refresh: true }]])
  })
})
